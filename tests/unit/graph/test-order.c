/* SPDX-License-Identifier: MIT */
/* The graph is the same bytes in whatever order documents and rows come. */
#include "make.h"

#include <entente/export.h>

#include <string.h>

#define N_DOCUMENTS 120
#define N_SHUFFLES 12

static const char *const actors[]
    = { "state:USA",          "state:RUS",     "state:CHN", "org:nato",
        "person:kim-jong-un", "group:houthis", "media:afp" };
static const char *const relations[] = { "meet", "attack", "aid", "leads", "ally", "accuse" };
static const char *const statuses[] = { "asserted", "possible", "negated" };

#define PICK(rand, table) table[g_rand_int_range (rand, 0, G_N_ELEMENTS (table))]

/* Some documents share an id, some a text, some are near copies. */
static DocumentRows *
random_document (GRand *rand)
{
  g_autofree char *id = g_strdup_printf ("d%d", g_rand_int_range (rand, 0, N_DOCUMENTS / 2));
  g_autofree char *text = g_strdup_printf ("t%d", g_rand_int_range (rand, 0, N_DOCUMENTS / 3));
  g_autofree char *sketch = make_sketch (text, g_rand_int_range (rand, 0, 30));
  DocumentRows *rows = make_document (id, text);
  rows->document.sketch = document_rows_keep (rows, sketch);
  rows->document.publisher = PICK (rand, actors);
  for (guint i = g_rand_int_range (rand, 0, 6); i > 0; i--)
    {
      const char *actor = PICK (rand, actors);
      make_mention (rows, actor, PICK (rand, relations), PICK (rand, statuses), "name");
      StatementRow *row
          = make_status (rows, g_rand_int_range (rand, 0, 4), actor, PICK (rand, relations),
                         PICK (rand, actors), PICK (rand, statuses));
      row->by = PICK (rand, actors);
      row->object.text = PICK (rand, relations);
      make_comention (rows, actor, PICK (rand, actors), g_rand_int_range (rand, 0, 4), 2);
    }
  return rows;
}

static void
shuffle (GRand *rand, gpointer data, guint n, gsize size)
{
  char *bytes = data;
  for (guint i = n; i > 1; i--)
    {
      guint k = (guint)g_rand_int_range (rand, 0, (gint32)i);
      g_autofree char *swap = g_memdup2 (bytes + (i - 1) * size, size);
      memmove (bytes + (i - 1) * size, bytes + k * size, size);
      memcpy (bytes + k * size, swap, size);
    }
}

static void
shuffle_array (GRand *rand, GArray *array)
{
  if (array->len > 0)
    shuffle (rand, array->data, array->len, g_array_get_element_size (array));
}

static GBytes *
graph_of (GPtrArray *documents)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  for (guint i = 0; i < documents->len; i++)
    entente_graph_add (graph, documents->pdata[i], NULL, NULL);
  entente_graph_fold (graph);
  return entente_export (graph, entente_format_by_name ("json"), NULL, NULL);
}

static void
test_shuffled (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) documents
      = g_ptr_array_new_with_free_func ((GDestroyNotify)document_rows_free);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (documents, random_document (rand));
  g_autoptr (GBytes) first = graph_of (documents);
  g_assert_cmpuint (g_bytes_get_size (first), >, 20000);
  for (guint i = 0; i < N_SHUFFLES; i++)
    {
      shuffle (rand, documents->pdata, documents->len, sizeof (gpointer));
      for (guint k = 0; k < documents->len; k++)
        {
          DocumentRows *rows = documents->pdata[k];
          shuffle_array (rand, rows->mentions);
          shuffle_array (rand, rows->statements);
          shuffle_array (rand, rows->comentions);
        }
      g_autoptr (GBytes) again = graph_of (documents);
      g_assert_true (g_bytes_equal (first, again));
    }
}

/* A set has each element once. */
static void
test_added_twice (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (GPtrArray) documents
      = g_ptr_array_new_with_free_func ((GDestroyNotify)document_rows_free);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (documents, random_document (rand));
  g_autoptr (GBytes) once = graph_of (documents);
  g_autoptr (GPtrArray) twice = g_ptr_array_new ();
  g_ptr_array_extend (twice, documents, NULL, NULL);
  g_ptr_array_extend (twice, documents, NULL, NULL);
  g_autoptr (GBytes) again = graph_of (twice);
  g_assert_true (g_bytes_equal (once, again));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/order/shuffled", test_shuffled);
  g_test_add_func ("/graph/order/added-twice", test_added_twice);
  return g_test_run ();
}
