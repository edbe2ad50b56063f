/* SPDX-License-Identifier: MIT */
#include "graph/tally.h"

#include <string.h>

struct Tally
{
  GHashTable *items; /* set of TallyItem, found by owner, field and value */
  GArray *sorted;    /* of TallyItem */
};

static guint
item_hash (gconstpointer data)
{
  const TallyItem *item = data;
  return (g_direct_hash (item->value) * 31 + item->owner) * 31 + item->field;
}

static gboolean
item_equal (gconstpointer a, gconstpointer b)
{
  const TallyItem *left = a, *right = b;
  return left->owner == right->owner && left->field == right->field && left->value == right->value;
}

Tally *
tally_new (void)
{
  Tally *tally = g_new0 (Tally, 1);
  tally->items = g_hash_table_new_full (item_hash, item_equal, g_free, NULL);
  tally->sorted = g_array_new (FALSE, FALSE, sizeof (TallyItem));
  return tally;
}

void
tally_free (Tally *tally)
{
  if (tally == NULL)
    return;
  g_hash_table_unref (tally->items);
  g_array_unref (tally->sorted);
  g_free (tally);
}

void
tally_add (Tally *tally, guint32 owner, guint32 field, const char *value)
{
  if (value == NULL)
    return;
  TallyItem key = { owner, field, value, 1 };
  TallyItem *item = g_hash_table_lookup (tally->items, &key);
  if (item != NULL)
    item->count++;
  else
    g_hash_table_add (tally->items, g_memdup2 (&key, sizeof key));
}

static int
item_order (gconstpointer a, gconstpointer b)
{
  const TallyItem *left = a, *right = b;
  if (left->owner != right->owner)
    return left->owner < right->owner ? -1 : 1;
  if (left->field != right->field)
    return left->field < right->field ? -1 : 1;
  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return strcmp (left->value, right->value);
}

const TallyItem *
tally_sorted (Tally *tally, guint *n)
{
  GHashTableIter iter;
  gpointer item;
  g_array_set_size (tally->sorted, 0);
  g_hash_table_iter_init (&iter, tally->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_array_append_vals (tally->sorted, item, 1);
  g_array_sort (tally->sorted, item_order);
  *n = tally->sorted->len;
  return (const TallyItem *)tally->sorted->data;
}
