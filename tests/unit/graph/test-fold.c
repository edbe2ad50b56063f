/* SPDX-License-Identifier: MIT */
/* What the fold counts, and what it leaves out. */
#include "make.h"

#include <string.h>

static void
test_repeated_sentences_weigh (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  DocumentRows *rows = make_document ("a", "one");
  make_statement (rows, 1, "state:PRK", "arms-supply", "state:RUS");
  make_statement (rows, 1, "state:PRK", "arms-supply", "state:RUS"); /* twice in a sentence */
  make_statement (rows, 5, "state:PRK", "arms-supply", "state:RUS");
  make_add (graph, rows);
  entente_graph_fold (graph);
  const GraphEdge *edge = make_edge (graph, "state:PRK", "arms-supply", "state:RUS");
  g_assert_cmpuint (entente_graph_n_edges (graph), ==, 1);
  g_assert_cmpuint (edge->weight, ==, 2);
  g_assert_cmpuint (edge->n_evidence, ==, 3);
  g_assert_cmpuint (edge->documents, ==, 1);
  g_assert_true (edge->is_directed);
  g_assert_cmpuint (make_node (graph, "state:RUS")->weight, ==, 2);
}

static void
test_strongest_status_gives_weight (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  DocumentRows *rows = make_document ("a", "one");
  make_status (rows, 1, "state:IRN", "arms-supply", "state:SYR", "negated");
  make_status (rows, 2, "state:IRN", "arms-supply", "state:SYR", "possible");
  make_status (rows, 3, "state:IRN", "arms-supply", "state:SYR", "possible");
  make_status (rows, 4, "state:IRN", "attack", "state:ISR", "negated");
  make_add (graph, rows);
  entente_graph_fold (graph);
  const GraphEdge *edge = make_edge (graph, "state:IRN", "arms-supply", "state:SYR");
  g_assert_cmpint (edge->status, ==, EDGE_POSSIBLE);
  g_assert_cmpuint (edge->weight, ==, 2);
  g_assert_cmpuint (edge->sentences[EDGE_ASSERTED], ==, 0);
  g_assert_cmpuint (edge->sentences[EDGE_POSSIBLE], ==, 2);
  g_assert_cmpuint (edge->sentences[EDGE_NEGATED], ==, 1);
  edge = make_edge (graph, "state:IRN", "attack", "state:ISR");
  g_assert_cmpint (edge->status, ==, EDGE_NEGATED);
  g_assert_cmpuint (edge->weight, ==, 1);
}

/* Three copies of one wire report and one report of its own. */
static void
test_wire_copy_counts_once (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  for (guint copy = 0; copy < 3; copy++)
    {
      g_autofree char *id = g_strdup_printf ("copy-%u", copy);
      g_autofree char *sketch = make_sketch ("report", copy * 3);
      DocumentRows *rows = make_document (id, id);
      rows->document.sketch = document_rows_keep (rows, sketch);
      rows->document.publisher = copy == 0 ? "Daily Post" : "Morning Star";
      for (guint sentence = 0; sentence <= copy; sentence++) /* cut at 1, 2 and 3 sentences */
        {
          make_statement (rows, sentence, "state:TUR", "attack", "state:SYR")->by = "state:USA";
          make_comention (rows, "state:SYR", "state:TUR", sentence, 1);
        }
      make_add (graph, rows);
    }
  DocumentRows *rows = make_document ("own", "own words");
  make_statement (rows, 8, "state:TUR", "attack", "state:SYR");
  make_comention (rows, "state:SYR", "state:TUR", 8, 2);
  make_add (graph, rows);
  entente_graph_fold (graph);

  const GraphEdge *edge = make_edge (graph, "state:TUR", "attack", "state:SYR");
  g_assert_cmpuint (edge->weight, ==, 3 + 1);
  g_assert_cmpuint (edge->n_evidence, ==, 1 + 2 + 3 + 1);
  g_assert_cmpuint (edge->documents, ==, 4);
  g_assert_cmpuint (edge->texts, ==, 2);
  g_assert_cmpuint (edge->publishers, ==, 2);
  g_assert_cmpuint (edge->n_by, ==, 1);
  g_assert_cmpstr (edge->by[0].actor, ==, "state:USA");
  g_assert_cmpuint (edge->by[0].sentences, ==, 3);
  g_assert_cmpuint (graph_n_texts (graph), ==, 2);
  g_assert_cmpuint (graph_n_publishers (graph), ==, 2);
  edge = make_edge (graph, "state:SYR", "co-mention", "state:TUR");
  g_assert_cmpuint (edge->weight, ==, 3 + 2);
  g_assert_cmpint (edge->status, ==, N_EDGE_STATUS);
  g_assert_false (edge->is_directed);
  g_assert_cmpuint (make_node (graph, "state:TUR")->comention_weight, ==, 5);
}

static void
test_dates_and_objects (void)
{
  static const char *const dates[] = { "2019-10-09", NULL, "2018-01-20", "2019-10-11" };
  static const char *const objects[] = { "tanks", "jets", "jets", "drones" };
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);
      DocumentRows *rows = make_document (id, id);
      rows->document.date = dates[i];
      make_statement (rows, 1, "state:FRA", "arms-supply", "state:SRB")->object.text = objects[i];
      make_add (graph, rows);
    }
  entente_graph_fold (graph);
  const GraphEdge *edge = make_edge (graph, "state:FRA", "arms-supply", "state:SRB");
  g_assert_cmpstr (edge->first, ==, "2018-01-20");
  g_assert_cmpstr (edge->last, ==, "2019-10-11");
  g_assert_cmpuint (edge->publishers, ==, 0);
  g_assert_cmpuint (edge->n_objects, ==, 3);
  g_assert_cmpstr (edge->objects[0], ==, "jets");
  g_assert_cmpstr (edge->objects[1], ==, "drones");
  g_assert_cmpstr (edge->objects[2], ==, "tanks");
}

static void
test_aliases_and_label (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  DocumentRows *rows = make_document ("a", "one");
  make_mention (rows, "state:RUS", "Russia", "Russia", "name");
  make_mention (rows, "state:RUS", "Moscow", "Russia", "metonym");
  make_mention (rows, "state:RUS", "Moscow", "Russia", "metonym");
  make_mention (rows, "state:RUS", "Kremlin", "Russia", "alias");
  make_mention (rows, "state:RUS", "Russian", "Russia", "demonym");
  make_mention (rows, "state:RUS", "its", "Russia", "pronoun");
  make_mention (rows, "state:RUS", "the huge country", "Russia", "nominal");
  make_mention (rows, "state:RUS", "the former superpower", "Russia", "title");
  make_add (graph, rows);
  rows = make_document ("b", "two");
  make_mention (rows, "state:RUS", "Russian Federation", "Russian Federation", "name");
  make_add (graph, rows);
  entente_graph_fold (graph);
  const GraphNode *node = make_node (graph, "state:RUS");
  static const char *const aliases[] = { "Moscow", "Kremlin", "Russian", "Russian Federation" };
  g_assert_cmpstr (node->label, ==, "Russia");
  g_assert_cmpuint (node->n_aliases, ==, G_N_ELEMENTS (aliases));
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    g_assert_cmpstr (node->aliases[i], ==, aliases[i]);
  g_assert_cmpuint (node->mentions, ==, 9);
  g_assert_cmpuint (node->documents, ==, 2);
}

static void
test_symmetric_ends_meet (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  DocumentRows *rows = make_document ("a", "one");
  make_statement (rows, 1, "state:USA", "meet", "state:IRN");
  make_statement (rows, 2, "state:IRN", "meet", "state:USA");
  make_statement (rows, 3, "state:USA", "threaten", "state:IRN");
  make_statement (rows, 4, "state:IRN", "threaten", "state:USA");
  make_comention (rows, "state:USA", "state:IRN", 1, 4);
  make_add (graph, rows);
  entente_graph_fold (graph);
  g_assert_cmpuint (entente_graph_n_edges (graph), ==, 4);
  g_assert_cmpuint (make_edge (graph, "state:IRN", "meet", "state:USA")->weight, ==, 2);
  g_assert_cmpuint (make_edge (graph, "state:IRN", "threaten", "state:USA")->weight, ==, 1);
  g_assert_cmpuint (make_edge (graph, "state:USA", "threaten", "state:IRN")->weight, ==, 1);
  g_assert_cmpuint (make_edge (graph, "state:IRN", "co-mention", "state:USA")->weight, ==, 4);
}

static void
test_loops_are_no_evidence (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  DocumentRows *rows = make_document ("a", "one");
  guint n;
  make_mention (rows, "state:IRQ", "Iraq", "Iraq", "name");
  make_statement (rows, 1, "state:IRQ", "attack", "state:IRQ");
  make_comention (rows, "state:IRQ", "state:IRQ", 1, 1);
  make_add (graph, rows);
  entente_graph_fold (graph);
  graph_evidence (graph, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (entente_graph_n_edges (graph), ==, 0);
  g_assert_cmpuint (entente_graph_n_actors (graph), ==, 1);
}

static void
take_message (const EntenteDiagnostic *diagnostic, gpointer user_data)
{
  g_assert_cmpint (diagnostic->severity, ==, ENTENTE_SEVERITY_ERROR);
  g_ptr_array_add (user_data, g_strdup (diagnostic->message));
}

static void
test_unusable_rows_are_told (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DocumentRows) rows = make_document ("a", "one");
  make_statement (rows, 1, "state:IRQ", "befriend", "state:IRN");
  make_statement (rows, 2, "state:IRQ", "co-mention", "state:IRN");
  make_status (rows, 3, "state:IRQ", "attack", "state:IRN", "perhaps");
  make_statement (rows, 4, "state:IRQ", "attack", "state:IRN")->target = NULL;
  make_comention (rows, "state:IRQ", "state:IRN", 5, 0);
  make_statement (rows, 6, "state:IRQ", "attack", "state:IRN");
  entente_graph_add (graph, rows, take_message, messages);
  entente_graph_fold (graph);
  g_assert_cmpuint (messages->len, ==, 1);
  g_assert_nonnull (strstr (messages->pdata[0], "5 rows"));
  g_assert_cmpuint (entente_graph_n_edges (graph), ==, 1);
  g_assert_cmpuint (make_edge (graph, "state:IRQ", "attack", "state:IRN")->weight, ==, 1);
}

static void
test_same_id_other_text (void)
{
  for (guint first = 0; first < 2; first++)
    {
      static const char *const texts[] = { "the one", "the other" };
      g_autoptr (EntenteGraph) graph = entente_graph_new ();
      g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
      const char *smaller = NULL;
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (DocumentRows) rows = make_document ("d", texts[(first + i) % 2]);
          make_statement (rows, 1, "state:CHN", "meet", texts[(first + i) % 2]);
          entente_graph_add (graph, rows, take_message, messages);
        }
      entente_graph_fold (graph);
      g_autoptr (DocumentRows) one = make_document ("d", texts[0]);
      g_autoptr (DocumentRows) other = make_document ("d", texts[1]);
      smaller = strcmp (one->document.sha256, other->document.sha256) < 0 ? texts[0] : texts[1];
      g_assert_cmpuint (messages->len, ==, 1);
      g_assert_nonnull (strstr (messages->pdata[0], one->document.title));
      g_assert_nonnull (strstr (messages->pdata[0], other->document.title));
      g_assert_cmpuint (entente_graph_n_documents (graph), ==, 1);
      g_assert_cmpuint (entente_graph_n_edges (graph), ==, 1);
      g_assert_nonnull (make_edge (graph, "state:CHN", "meet", smaller));
    }
}

static void
test_same_text_other_metadata (void)
{
  static const char *const publishers[] = { "Zeit", "Aftonbladet", "Metro" };
  for (guint first = 0; first < 3; first++)
    {
      g_autoptr (EntenteGraph) graph = entente_graph_new ();
      for (guint i = 0; i < 3; i++)
        {
          DocumentRows *rows = make_document ("d", "one");
          rows->document.publisher = publishers[(first + i) % 3];
          make_statement (rows, 1, "state:CHN", "aid", "state:PAK");
          make_mention (rows, "state:CHN", "China", "China", "name");
          make_comention (rows, "state:CHN", "state:PAK", 1, 1);
          make_add (graph, rows);
        }
      entente_graph_fold (graph);
      guint n;
      g_assert_cmpstr (graph_documents (graph, &n)[0]->publisher, ==, "Aftonbladet");
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpuint (make_node (graph, "state:CHN")->mentions, ==, 1);
      g_assert_cmpuint (make_edge (graph, "state:CHN", "aid", "state:PAK")->n_evidence, ==, 1);
      graph_evidence (graph, &n);
      g_assert_cmpuint (n, ==, 2);
    }
}

/* A row corrected by hand keeps its id; both versions may come, in either order. */
static void
test_same_row_other_actor (void)
{
  for (guint first = 0; first < 2; first++)
    {
      static const char *const targets[] = { "state:KOR", "state:PRK" };
      g_autoptr (EntenteGraph) graph = entente_graph_new ();
      for (guint i = 0; i < 2; i++)
        {
          DocumentRows *rows = make_document ("d", "one");
          const char *target = targets[(first + i) % 2];
          make_statement (rows, 1, "state:USA", "threaten", target);
          make_comention (rows, "org:nato", target, 1, 1);
          make_mention (rows, target, "Korea", "Korea", "name");
          make_add (graph, rows);
        }
      entente_graph_fold (graph);
      g_assert_cmpuint (entente_graph_n_edges (graph), ==, 2);
      g_assert_cmpuint (entente_graph_n_actors (graph), ==, 3);
      g_assert_nonnull (make_edge (graph, "state:USA", "threaten", "state:KOR"));
      g_assert_nonnull (make_edge (graph, "org:nato", "co-mention", "state:KOR"));
      g_assert_cmpuint (make_node (graph, "state:KOR")->mentions, ==, 1);
    }
}

static void
test_nothing_folds_to_nothing (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  entente_graph_fold (graph);
  g_assert_cmpuint (entente_graph_n_documents (graph), ==, 0);
  g_assert_cmpuint (entente_graph_n_actors (graph), ==, 0);
  g_assert_null (entente_graph_find_actor (graph, "Russia"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/fold/repeated-sentences-weigh", test_repeated_sentences_weigh);
  g_test_add_func ("/graph/fold/strongest-status-gives-weight", test_strongest_status_gives_weight);
  g_test_add_func ("/graph/fold/wire-copy-counts-once", test_wire_copy_counts_once);
  g_test_add_func ("/graph/fold/dates-and-objects", test_dates_and_objects);
  g_test_add_func ("/graph/fold/aliases-and-label", test_aliases_and_label);
  g_test_add_func ("/graph/fold/symmetric-ends-meet", test_symmetric_ends_meet);
  g_test_add_func ("/graph/fold/loops-are-no-evidence", test_loops_are_no_evidence);
  g_test_add_func ("/graph/fold/unusable-rows-are-told", test_unusable_rows_are_told);
  g_test_add_func ("/graph/fold/same-id-other-text", test_same_id_other_text);
  g_test_add_func ("/graph/fold/same-text-other-metadata", test_same_text_other_metadata);
  g_test_add_func ("/graph/fold/same-row-other-actor", test_same_row_other_actor);
  g_test_add_func ("/graph/fold/nothing-folds-to-nothing", test_nothing_folds_to_nothing);
  return g_test_run ();
}
