/* SPDX-License-Identifier: MIT */

/* Any bytes as rows: their graph is valid JSON, is the same with the rows in reverse and twice, and
 * has the same edges when it is read back as an input. */
#include "read-bytes.h"

#include <entente/export.h>

#include <json.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
take (Document *document, DocumentRows *rows, Diagnostics *diagnostics, gpointer user_data,
      GError **error G_GNUC_UNUSED)
{
  g_autoptr (Document) owned G_GNUC_UNUSED = document;
  diagnostics_flush (diagnostics, NULL, NULL);
  if (rows != NULL)
    g_ptr_array_add (user_data, rows);
  return TRUE;
}

static GPtrArray *
read_rows (const guint8 *data, gsize size, const char *suffix)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)document_rows_free);
  read_bytes (data, size, suffix, take, all);
  return all;
}

static char *
json_of (EntenteGraph *graph)
{
  entente_graph_fold (graph);
  g_autoptr (GBytes) bytes = entente_export (graph, entente_format_by_name ("json"), NULL, NULL);
  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
json_of_rows (const GPtrArray *all)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  for (guint i = 0; i < all->len; i++)
    entente_graph_add (graph, all->pdata[i], NULL, NULL);
  return json_of (graph);
}

static char *
json_of_reverse (const GPtrArray *all)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  for (guint i = 2 * all->len; i > 0; i--)
    entente_graph_add (graph, all->pdata[(i - 1) % all->len], NULL, NULL);
  return json_of (graph);
}

static void
check_parses (const char *json)
{
  json_tokener *tokener = json_tokener_new ();
  json_tokener_set_flags (tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
  json_object *object = json_tokener_parse_ex (tokener, json, (int)strlen (json) + 1);
  g_assert_cmpint (json_tokener_get_error (tokener), ==, json_tokener_success);
  json_object_put (object);
  json_tokener_free (tokener);
}

static const char *
edges_in (const char *json)
{
  const char *edges = strstr (json, "\n\"edges\":[");
  g_assert_nonnull (edges);
  return edges;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) all = read_rows (data, size, ".rows");
  g_autofree char *json = json_of_rows (all);
  g_autofree char *reverse = json_of_reverse (all);
  check_parses (json);
  g_assert_cmpstr (json, ==, reverse);
  g_autoptr (GPtrArray) again = read_rows ((const guint8 *)json, strlen (json), ".json");
  g_autofree char *back = json_of_rows (again);
  g_assert_cmpstr (edges_in (json), ==, edges_in (back));
  return 0;
}
