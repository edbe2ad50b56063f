/* SPDX-License-Identifier: MIT */
#include "graph/texts.h"

#include <string.h>

#define N_HASHES 64

/* Two sketches that differ in at most 13 hashes are the same in at least one of 14 bands. */
#define N_BANDS (N_HASHES - TEXT_SAME_HASHES + 1)
#define BAND_HASHES 4
G_STATIC_ASSERT (N_BANDS *BAND_HASHES <= N_HASHES);

/* In one band, a sketch is compared with so many that follow it. Thousands that agree in four
 * hashes and are no copies of each other do not come from news; this bounds the time they take. */
#define MAX_COMPARED 256

typedef struct
{
  guint16 hashes[N_HASHES];
  guint32 document;
} Sketch;

typedef struct
{
  guint64 key;
  guint32 sketch;
} BandItem;

static guint32
find (guint32 *parent, guint32 i)
{
  while (parent[i] != i)
    i = parent[i] = parent[parent[i]];
  return i;
}

/* The smaller number becomes the root: a group is known by its first document. */
static void
join (guint32 *parent, guint32 a, guint32 b)
{
  a = find (parent, a);
  b = find (parent, b);
  parent[MAX (a, b)] = MIN (a, b);
}

static void
join_same_texts (const DocumentRow *const *documents, guint n, guint32 *parent)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++)
    {
      gpointer other;
      if (*documents[i]->sha256 == '\0')
        continue;
      if (g_hash_table_lookup_extended (first, documents[i]->sha256, NULL, &other))
        join (parent, GPOINTER_TO_UINT (other), i);
      else
        g_hash_table_insert (first, (gpointer)documents[i]->sha256, GUINT_TO_POINTER (i));
    }
}

static gboolean
read_sketch (const char *text, Sketch *sketch)
{
  const gsize length = (sizeof sketch->hashes + 2) / 3 * 4;
  if (text == NULL || strlen (text) != length)
    return FALSE;
  gsize size;
  g_autofree guchar *bytes = g_base64_decode (text, &size);
  if (size != sizeof sketch->hashes)
    return FALSE;
  memcpy (sketch->hashes, bytes, size);
  return TRUE;
}

static int
sketch_order (gconstpointer a, gconstpointer b)
{
  const Sketch *left = a, *right = b;
  int order = memcmp (left->hashes, right->hashes, sizeof left->hashes);
  if (order == 0)
    order = (left->document > right->document) - (left->document < right->document);
  return order;
}

/* The sketches in byte order, each once; documents of one sketch are joined. */
static GArray *
read_sketches (const DocumentRow *const *documents, guint n, guint32 *parent)
{
  GArray *sketches = g_array_new (FALSE, FALSE, sizeof (Sketch));
  for (guint i = 0; i < n; i++)
    {
      Sketch sketch = { .document = i };
      if (read_sketch (documents[i]->sketch, &sketch))
        g_array_append_val (sketches, sketch);
    }
  g_array_sort (sketches, sketch_order);

  Sketch *all = (Sketch *)sketches->data;
  guint n_unique = 0;
  for (guint i = 0; i < sketches->len; i++)
    if (n_unique > 0 && memcmp (all[i].hashes, all[n_unique - 1].hashes, sizeof all[i].hashes) == 0)
      join (parent, all[i].document, all[n_unique - 1].document);
    else
      all[n_unique++] = all[i];
  g_array_set_size (sketches, n_unique);
  return sketches;
}

static int
band_order (gconstpointer a, gconstpointer b)
{
  const BandItem *left = a, *right = b;
  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return (left->sketch > right->sketch) - (left->sketch < right->sketch);
}

static gboolean
is_near (const Sketch *a, const Sketch *b)
{
  guint same = 0;
  for (guint i = 0; i < N_HASHES; i++)
    same += a->hashes[i] == b->hashes[i];
  return same >= TEXT_SAME_HASHES;
}

static void
join_band (const GArray *sketches, guint band, BandItem *items, guint32 *parent)
{
  const Sketch *all = (const Sketch *)sketches->data;
  for (guint i = 0; i < sketches->len; i++)
    {
      items[i].sketch = i;
      memcpy (&items[i].key, all[i].hashes + band * N_HASHES / N_BANDS, sizeof items[i].key);
    }
  qsort (items, sketches->len, sizeof *items, band_order);
  for (guint i = 0; i < sketches->len; i++)
    for (guint k = i + 1; k < sketches->len && k - i <= MAX_COMPARED; k++)
      {
        if (items[k].key != items[i].key)
          break;
        const Sketch *a = &all[items[i].sketch], *b = &all[items[k].sketch];
        if (find (parent, a->document) != find (parent, b->document) && is_near (a, b))
          join (parent, a->document, b->document);
      }
}

guint
texts_group (const DocumentRow *const *documents, guint n, guint32 *group)
{
  g_autofree guint32 *parent = g_new (guint32, n);
  for (guint i = 0; i < n; i++)
    parent[i] = i;
  join_same_texts (documents, n, parent);
  g_autoptr (GArray) sketches = read_sketches (documents, n, parent);
  g_autofree BandItem *items = g_new (BandItem, sketches->len);
  for (guint band = 0; sketches->len > 1 && band < N_BANDS; band++)
    join_band (sketches, band, items, parent);

  guint n_groups = 0;
  for (guint i = 0; i < n; i++)
    {
      guint32 root = find (parent, i);
      group[i] = root == i ? n_groups++ : group[root];
    }
  return n_groups;
}
