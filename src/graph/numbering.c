/* SPDX-License-Identifier: MIT */
#include "graph/numbering.h"

#include <string.h>

struct Numbering
{
  GHashTable *numbers; /* string to its number */
  GPtrArray *strings;
};

Numbering *
numbering_new (void)
{
  Numbering *numbering = g_new0 (Numbering, 1);
  numbering->numbers = g_hash_table_new (g_direct_hash, g_direct_equal);
  numbering->strings = g_ptr_array_new ();
  return numbering;
}

void
numbering_free (Numbering *numbering)
{
  if (numbering == NULL)
    return;
  g_hash_table_unref (numbering->numbers);
  g_ptr_array_unref (numbering->strings);
  g_free (numbering);
}

void
numbering_add (Numbering *numbering, const char *string)
{
  if (string != NULL && g_hash_table_insert (numbering->numbers, (gpointer)string, NULL))
    g_ptr_array_add (numbering->strings, (gpointer)string);
}

static int
string_order (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

guint
numbering_sort (Numbering *numbering)
{
  g_ptr_array_sort (numbering->strings, string_order);
  for (guint i = 0; i < numbering->strings->len; i++)
    g_hash_table_insert (numbering->numbers, numbering->strings->pdata[i], GUINT_TO_POINTER (i));
  return numbering->strings->len;
}

guint32
numbering_of (const Numbering *numbering, const char *string)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (numbering->numbers, string));
}

const char *
numbering_string (const Numbering *numbering, guint32 number)
{
  return numbering->strings->pdata[number];
}
