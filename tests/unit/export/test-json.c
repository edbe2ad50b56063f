/* SPDX-License-Identifier: MIT */
/* Node-link JSON: bytes of a small graph, and any graph read back by another parser. */
#include "sample.h"

#include <entente/export.h>

#include <json.h>
#include <string.h>

static char *
json_of (const EntenteGraph *graph)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_export (graph, entente_format_by_name ("json"), NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static json_object *
parse (const char *text)
{
  json_tokener *tokener = json_tokener_new ();
  json_tokener_set_flags (tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
  json_object *object = json_tokener_parse_ex (tokener, text, (int)strlen (text) + 1);
  g_assert_cmpint (json_tokener_get_error (tokener), ==, json_tokener_success);
  json_tokener_free (tokener);
  return object;
}

static void
test_empty (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  entente_graph_fold (graph);
  g_autofree char *text = json_of (graph);
  g_assert_cmpstr (text, ==,
                   "{\"directed\":true,\"multigraph\":true,\"graph\":{\"schema\":1,\"documents\":["
                   "],\n\"texts\":0,\"publishers\":0,\"cut\":null,\n\"evidence\":[]},\n"
                   "\"nodes\":[],\n\"edges\":[]}\n");
}

static EntenteGraph *
two_states (void)
{
  DocumentRows *rows = sample_document ("d", "Shells");
  rows->document.date = "2023-09-11";
  rows->document.publisher = "Daily Post";
  sample_mention (rows, "state:PRK", "North Korea", "state");
  StatementRow *row
      = sample_statement (rows, "state:PRK", "arms-supply", "state:RUS", "possible", "claimed");
  row->by = "state:USA";
  row->object.text = "\"shells\"";
  sample_comention (rows, "state:PRK", "state:RUS", 2);
  return sample_graph (rows);
}

static void
test_nodes_and_edges (void)
{
  g_autoptr (EntenteGraph) graph = two_states ();
  guint n;
  const GraphEvidence *evidence = graph_evidence (graph, &n);
  g_assert_cmpuint (n, ==, 2);
  g_autofree char *text = json_of (graph);
  g_autofree char *expected = g_strdup_printf (
      "\"nodes\":[\n"
      "{\"id\":\"state:PRK\",\"label\":\"North Korea\",\"type\":\"state\",\"country\":null,"
      "\"parent\":null,\"aliases\":[],\"mentions\":1,\"documents\":1},\n"
      "{\"id\":\"state:RUS\",\"label\":\"state:RUS\",\"type\":null,\"country\":null,"
      "\"parent\":null,\"aliases\":[],\"mentions\":0,\"documents\":0}],\n"
      "\"edges\":[\n"
      "{\"source\":\"state:PRK\",\"target\":\"state:RUS\",\"key\":\"arms-supply\","
      "\"relation\":\"arms-supply\",\"sign\":1,\"directed\":true,\"weight\":1,"
      "\"status\":\"possible\",\"asserted\":0,\"possible\":1,\"negated\":0,"
      "\"by\":{\"state:USA\":1},\"objects\":[\"\\\"shells\\\"\"],\"documents\":1,\"texts\":1,"
      "\"publishers\":1,\"first\":\"2023-09-11\",\"last\":\"2023-09-11\",\"evidence\":[\"%s\"]},\n"
      "{\"source\":\"state:PRK\",\"target\":\"state:RUS\",\"key\":\"co-mention\","
      "\"relation\":\"co-mention\",\"sign\":0,\"directed\":false,\"weight\":2,"
      "\"status\":null,\"asserted\":0,\"possible\":0,\"negated\":0,"
      "\"by\":{},\"objects\":[],\"documents\":1,\"texts\":1,"
      "\"publishers\":1,\"first\":\"2023-09-11\",\"last\":\"2023-09-11\",\"evidence\":[\"%s\"]}"
      "]}\n",
      evidence[0].statement->id, evidence[1].comention->id);
  const char *nodes = strstr (text, "\"nodes\":[");
  g_assert_nonnull (nodes);
  g_assert_cmpstr (nodes, ==, expected);
}

static gsize
length_of (json_object *object, const char *key)
{
  json_object *list;
  g_assert_true (json_object_object_get_ex (object, key, &list));
  return json_object_array_length (list);
}

static void
test_read_back (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autofree char *text = json_of (graph);
  json_object *object = parse (text), *inner;
  guint n;
  g_assert_cmpuint (length_of (object, "nodes"), ==, entente_graph_n_actors (graph));
  g_assert_cmpuint (length_of (object, "edges"), ==, entente_graph_n_edges (graph));
  g_assert_true (json_object_object_get_ex (object, "graph", &inner));
  graph_evidence (graph, &n);
  g_assert_cmpuint (length_of (inner, "evidence"), ==, n);
  g_assert_cmpuint (length_of (inner, "documents"), ==, 1);
  json_object_put (object);
}

/* Names and quotes of real and of hostile articles come back as they were. */
static void
test_escapes_read_back (void)
{
  static const char *const names[] = { "\"Quoted\" \\ back\\", "習近平 & <Xi>", "\u202ealeppo",
                                       "tab\there\nline\001end", "ends in \\" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      DocumentRows *rows = sample_document ("d", names[i]);
      sample_mention (rows, names[i], names[i], "person");
      sample_statement (rows, names[i], "meet", "state:RUS", "asserted", "fact")->text = names[i];
      g_autoptr (EntenteGraph) graph = sample_graph (rows);
      g_autofree char *text = json_of (graph);
      json_object *object = parse (text), *nodes, *label;
      g_assert_true (json_object_object_get_ex (object, "nodes", &nodes));
      gboolean found = FALSE;
      for (gsize k = 0; k < json_object_array_length (nodes); k++)
        {
          g_assert_true (
              json_object_object_get_ex (json_object_array_get_idx (nodes, k), "label", &label));
          found |= g_str_equal (json_object_get_string (label), names[i]);
        }
      g_assert_true (found);
      json_object_put (object);
    }
}

static void
test_formats_by_name_and_file (void)
{
  g_assert_cmpstr (entente_format_by_name ("json")->name, ==, "json");
  g_assert_cmpstr (entente_format_by_name ("JSON")->name, ==, "json");
  g_assert_null (entente_format_by_name ("gexf"));
  g_assert_cmpstr (entente_format_by_file ("a/b.c/net.json")->name, ==, "json");
  g_assert_cmpstr (entente_format_by_file ("net.gv")->name, ==, "dot");
  g_assert_cmpstr (entente_format_by_file ("NET.PNG")->name, ==, "png");
  g_assert_null (entente_format_by_file ("net"));
  g_assert_null (entente_format_by_file ("folder.json/net"));
  g_assert_null (entente_format_by_file ("net.json~"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/json/empty", test_empty);
  g_test_add_func ("/export/json/nodes-and-edges", test_nodes_and_edges);
  g_test_add_func ("/export/json/read-back", test_read_back);
  g_test_add_func ("/export/json/escapes-read-back", test_escapes_read_back);
  g_test_add_func ("/export/formats/by-name-and-file", test_formats_by_name_and_file);
  return g_test_run ();
}
