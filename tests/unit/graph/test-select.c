/* SPDX-License-Identifier: MIT */
/* What a selection leaves of a graph, and the account that it gives of the rest. */
#include "make.h"

#include <entente/select.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#define NAMES(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
add_actors (DocumentRows *rows)
{
  static const char *const actors[][5] = {
    { "state:RUS", "Russia", "state", "RUS", NULL },
    { "state:UKR", "Ukraine", "state", "UKR", NULL },
    { "state:TUR", "Turkey", "state", "TUR", NULL },
    { "state:USA", "United States", "state", "USA", NULL },
    { "person:putin", "Vladimir Putin", "person", "RUS", "state:RUS" },
    { "org:navy", "Russian Navy", "organisation", "RUS", "state:RUS" },
    { "group:rebels", "Rebels", "armed-group", "UKR", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      make_mention (rows, actors[i][0], actors[i][1], actors[i][1], "name");
      MentionRow *row = &g_array_index (rows->mentions, MentionRow, i);
      row->type = actors[i][2];
      row->country = actors[i][3];
      row->parent = actors[i][4];
    }
}

/* Three documents of two publishers and two years. */
static EntenteGraph *
war (void)
{
  EntenteGraph *graph = entente_graph_new ();
  DocumentRows *rows = make_document ("a", "first");
  rows->document.date = "2022-02-24";
  rows->document.publisher = "Daily Post";
  add_actors (rows);
  make_statement (rows, 1, "state:RUS", "attack", "state:UKR")->trust = 90;
  make_statement (rows, 2, "state:RUS", "attack", "state:UKR")->by = "state:UKR";
  make_statement (rows, 3, "person:putin", "meet", "state:TUR")->trust = 40;
  make_statement (rows, 4, "person:putin", "leads", "state:RUS");
  make_comention (rows, "state:TUR", "state:USA", 5, 2);
  make_add (graph, rows);
  rows = make_document ("b", "second");
  rows->document.date = "2023-05-17";
  rows->document.publisher = "Evening News";
  add_actors (rows);
  make_statement (rows, 1, "state:RUS", "attack", "state:UKR")->trust = 90;
  make_status (rows, 2, "state:TUR", "arms-supply", "state:UKR", "possible");
  make_status (rows, 3, "state:USA", "arms-supply", "group:rebels", "asserted");
  StatementRow *denial
      = make_status (rows, 4, "state:USA", "arms-supply", "group:rebels", "negated");
  denial->modality = "denied";
  denial->by = "state:USA";
  make_add (graph, rows);
  rows = make_document ("c", "third");
  add_actors (rows);
  make_statement (rows, 1, "org:navy", "attack", "state:UKR");
  make_statement (rows, 2, "state:TUR", "meet", "state:USA");
  make_add (graph, rows);
  return graph;
}

/* "RUS attack UKR 3; ..." and the actors that have no tie. */
static char *
describe (const EntenteGraph *graph)
{
  guint n_nodes, n_edges;
  const GraphNode *nodes = graph_nodes (graph, &n_nodes);
  const GraphEdge *edges = graph_edges (graph, &n_edges);
  g_autofree gboolean *is_tied = g_new0 (gboolean, n_nodes);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < n_edges; i++)
    {
      const GraphEdge *edge = &edges[i];
      is_tied[edge->source] = is_tied[edge->target] = TRUE;
      g_string_append_printf (
          out, "%s%s %s %s %u", i > 0 ? "; " : "", strchr (nodes[edge->source].id, ':') + 1,
          relation_name (edge->relation), strchr (nodes[edge->target].id, ':') + 1, edge->weight);
    }
  for (guint i = 0; i < n_nodes; i++)
    if (!is_tied[i])
      g_string_append_printf (out, "; %s", strchr (nodes[i].id, ':') + 1);
  return g_string_free (out, FALSE);
}

static const struct
{
  EntenteSelection selection;
  const char *left;
} wanted[] = {
  { { 0 },
    "navy attack UKR 1; putin leads RUS 1; putin meet TUR 1; RUS attack UKR 3; "
    "TUR arms-supply UKR 1; TUR co-mention USA 2; TUR meet USA 1; USA arms-supply rebels 1" },
  { { .relations = NAMES ("attack,meet") },
    "navy attack UKR 1; putin meet TUR 1; RUS attack UKR 3; TUR meet USA 1" },
  { { .relations = NAMES ("attack", "co-mention") },
    "navy attack UKR 1; RUS attack UKR 3; TUR co-mention USA 2" },
  { { .signs = NAMES ("structural") }, "putin leads RUS 1" },
  { { .signs = NAMES ("cooperation"), .types = NAMES ("state") },
    "TUR arms-supply UKR 1; TUR meet USA 1" },
  { { .statuses = NAMES ("possible") }, "TUR arms-supply UKR 1" },
  { { .statuses = NAMES ("negated") }, "USA arms-supply rebels 1" },
  { { .from = "2023" }, "RUS attack UKR 1; TUR arms-supply UKR 1; USA arms-supply rebels 1" },
  { { .from = "2022-02-25", .to = "2023-05-16" }, "" },
  { { .to = "2022-02" },
    "putin leads RUS 1; putin meet TUR 1; RUS attack UKR 2; TUR co-mention USA 2" },
  { { .from = "2023-05-17", .to = "2023-05-17", .statuses = NAMES ("asserted") },
    "RUS attack UKR 1; USA arms-supply rebels 1" },
  { { .told_by = NAMES ("ukraine") }, "RUS attack UKR 1" },
  { { .told_by = NAMES ("evening news") },
    "RUS attack UKR 1; TUR arms-supply UKR 1; USA arms-supply rebels 1" },
  { { .told_by = NAMES ("Ukraine", "Evening News"), .relations = NAMES ("attack") },
    "RUS attack UKR 2" },
  { { .trust = 50, .no_comentions = TRUE }, "RUS attack UKR 2" },
  { { .contested = TRUE }, "USA arms-supply rebels 1" },
  { { .no_structural = TRUE, .no_comentions = TRUE, .relations = NAMES ("leads,co-mention,meet") },
    "putin meet TUR 1; TUR meet USA 1" },
  { { .collapse = "state", .no_comentions = TRUE },
    "RUS meet TUR 1; RUS attack UKR 4; TUR arms-supply UKR 1; TUR meet USA 1; "
    "USA arms-supply rebels 1" },
  { { .min_texts = 2 }, "RUS attack UKR 3" },
  { { .types = NAMES ("armed-group,state"), .relations = NAMES ("arms-supply") },
    "TUR arms-supply UKR 1; USA arms-supply rebels 1" },
  { { .countries = NAMES ("rus") }, "putin leads RUS 1" },
  { { .countries = NAMES ("RUS"), .include = NAMES ("Ukraine"), .relations = NAMES ("attack") },
    "navy attack UKR 1; RUS attack UKR 3" },
  { { .focus = NAMES ("Vladimir Putin") }, "putin leads RUS 1; putin meet TUR 1" },
  { { .focus = NAMES ("Rebels"), .depth = 2 },
    "TUR co-mention USA 2; TUR meet USA 1; USA arms-supply rebels 1" },
  { { .focus = NAMES ("Rebels"), .include = NAMES ("Russian Navy") },
    "USA arms-supply rebels 1; navy" },
  { { .between = NAMES ("Russia", "Turkey") },
    "putin leads RUS 1; putin meet TUR 1; RUS attack UKR 3; TUR arms-supply UKR 1" },
  { { .between = NAMES ("Turkey", "United States"), .depth = 4 }, "TUR meet USA 1" },
  { { .between = NAMES ("Rebels", "Russian Navy") },
    "navy attack UKR 1; TUR arms-supply UKR 1; TUR meet USA 1; USA arms-supply rebels 1" },
  { { .exclude = NAMES ("Ukraine", "state:USA"), .no_structural = TRUE }, "putin meet TUR 1" },
  { { .nodes = 2 }, "RUS attack UKR 3" },
  { { .nodes = 3, .include = NAMES ("Rebels") }, "RUS attack UKR 3; rebels" },
  { { .edges = 2 }, "navy attack UKR 1; RUS attack UKR 3" },
  { { .weight = "texts", .relations = NAMES ("attack") }, "navy attack UKR 1; RUS attack UKR 2" },
  { { .weight = "publishers", .relations = NAMES ("co-mention,attack") },
    "navy attack UKR 1; RUS attack UKR 2; TUR co-mention USA 1" },
};

static void
test_selections (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (EntenteGraph) graph = war ();
      g_autoptr (GError) error = NULL;
      gboolean ok = entente_graph_fold_selected (graph, &wanted[i].selection, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (ok);
      g_autofree char *left = describe (graph);
      if (g_str_equal (left, wanted[i].left))
        continue;
      g_test_message ("%s:\nleft:   %s\nwanted: %s", graph_cut (graph)->asked, left,
                      wanted[i].left);
      g_test_fail ();
    }
}

static const struct
{
  EntenteSelection selection;
  const char *message;
} refused[] = {
  { { .relations = NAMES ("atack") }, "--relation: unknown word \"atack\"; there are ally*" },
  { { .signs = NAMES ("plus") }, "--sign: unknown word \"plus\"; there are cooperation*" },
  { { .statuses = NAMES ("sure") }, "--status: unknown word*" },
  { { .types = NAMES ("state,country") }, "--type: unknown word \"country\"*" },
  { { .countries = NAMES ("RU") }, "--country: unknown word \"RU\"*" },
  { { .from = "May 2023" }, "--from: \"May 2023\" is no date*" },
  { { .to = "2023-5" }, "--to: \"2023-5\" is no date*" },
  { { .collapse = "bloc" }, "--collapse: unknown word*" },
  { { .weight = "words" }, "--weight: unknown word*" },
  { { .trust = 101 }, "--trust wants a number from 0 to 100" },
  { { .nodes = -1 }, "--nodes wants a number of at least 0" },
  { { .between = NAMES ("Russia") }, "--between wants two actors" },
  { { .between = NAMES ("Russia", "state:RUS") }, "*are one actor" },
  { { .between = NAMES ("Russia", "Rebels"), .relations = NAMES ("attack,leads") },
    "--between: no stated ties lead*" },
  { { .focus = NAMES ("Rusia") }, "no actor \"Rusia\" in the input; near: Russia" },
  { { .exclude = NAMES ("Zembla") }, "no actor \"Zembla\" in the input; most often named:*" },
  { { .told_by = NAMES ("Ukrain") }, "no actor \"Ukrain\" in the input; near: Ukraine" },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (EntenteGraph) graph = war ();
      g_autoptr (GError) error = NULL;
      g_assert_false (
          entente_graph_fold_selected (graph, &refused[i].selection, NULL, NULL, &error));
      if (g_pattern_match_simple (refused[i].message, error->message))
        continue;
      g_test_message ("%s\nwanted: %s", error->message, refused[i].message);
      g_test_fail ();
    }
}

/* A long way that leads nowhere, from the middle of a short one. */
static void
test_dead_end (void)
{
  enum
  {
    LONG = 60000
  };
  DocumentRows *rows = make_document ("a", "first");
  make_statement (rows, 1, "org:a", "meet", "org:n0");
  make_statement (rows, 2, "org:b", "meet", "org:n0");
  for (guint i = 0; i < LONG; i++)
    {
      g_autofree char *from = g_strdup_printf ("org:n%u", i);
      g_autofree char *to = g_strdup_printf ("org:n%u", i + 1);
      make_statement (rows, i + 3, from, "accuse", to);
    }
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  make_add (graph, rows);
  const EntenteSelection selection = { .between = NAMES ("org:a", "org:b"), .depth = 3 * LONG };
  clock_t start = clock (); /* of this process: the machine may be busy */
  g_assert_true (entente_graph_fold_selected (graph, &selection, NULL, NULL, NULL));
  g_assert_cmpfloat ((double)(clock () - start) / CLOCKS_PER_SEC, <, 5);
  g_autofree char *left = describe (graph);
  g_assert_cmpstr (left, ==, "a meet n0 1; b meet n0 1");
}

static void
count_warning (const EntenteDiagnostic *diagnostic, gpointer user_data)
{
  GString *said = user_data;
  g_string_append_printf (said, "%s%" G_GUINT64_FORMAT ": %s", said->len > 0 ? "\n" : "",
                          diagnostic->line, diagnostic->message);
}

static void
test_account (void)
{
  g_autoptr (EntenteGraph) graph = war ();
  const EntenteSelection selection
      = { .from = "2022", .relations = NAMES ("attack , meet"), .types = NAMES ("state") };
  g_assert_true (entente_graph_fold_selected (graph, &selection, NULL, NULL, NULL));
  const GraphCut *cut = graph_cut (graph);
  g_assert_cmpstr (cut->asked, ==, "relation attack, meet; from 2022; type state");
  g_assert_cmpuint (cut->documents, ==, 1);
  g_assert_cmpuint (cut->statements, ==, 4);
  g_assert_cmpuint (cut->comentions, ==, 1);
  g_assert_cmpuint (cut->ties, ==, 1);
  g_assert_cmpuint (cut->pairs, ==, 0);
  guint n;
  graph_evidence (graph, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (entente_graph_n_documents (graph), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (EntenteGraph) graph = war ();
  g_autoptr (GString) said = g_string_new (NULL);
  const EntenteSelection selection = { .from = "2024" };
  g_assert_true (entente_graph_fold_selected (graph, &selection, count_warning, said, NULL));
  g_assert_cmpstr (said->str, ==,
                   "0: no tie is left of 3 documents (2022-02-24 to 2023-05-17): "
                   "asked for: from 2024");
}

/* The id of the first row of that relation. */
static char *
id_of (const char *relation)
{
  g_autoptr (EntenteGraph) graph = war ();
  entente_graph_fold (graph);
  guint n;
  const GraphEvidence *evidence = graph_evidence (graph, &n);
  for (guint i = 0; i < n; i++)
    if (evidence[i].statement != NULL && g_str_equal (evidence[i].statement->relation, relation))
      return g_strdup (evidence[i].statement->id);
  g_assert_not_reached ();
}

static EntenteReview *
read_review (const char *text, GString *said)
{
  g_autofree char *file = NULL;
  g_close (g_file_open_tmp ("entente-review-XXXXXX", &file, NULL), NULL);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  g_autoptr (GError) error = NULL;
  EntenteReview *review = entente_review_read (file, count_warning, said, &error);
  g_assert_no_error (error);
  g_unlink (file);
  return review;
}

static void
test_review (void)
{
  g_autofree char *attack = id_of ("attack"), *meet = id_of ("meet");
  g_autofree char *text = g_strdup_printf ("# my judgements\n\n"
                                           "reject %s  not an attack, a rumour\n"
                                           "accept %s\n"
                                           "hide Turkey arms-supply \"Ukraine\" a plan\n"
                                           "hide \"United States\" meet Turkey\n"
                                           "hide Russia ally Turkey\n"
                                           "reject 0123456789abcdef\n",
                                           attack, meet);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (EntenteReview) review = read_review (text, said);
  g_assert_cmpstr (said->str, ==, "");
  g_autoptr (EntenteGraph) graph = war ();
  const EntenteSelection selection = { .review = review, .no_comentions = TRUE };
  g_assert_true (entente_graph_fold_selected (graph, &selection, count_warning, said, NULL));
  g_autofree char *left = describe (graph);
  g_assert_cmpstr (left, ==,
                   "navy attack UKR 1; putin leads RUS 1; putin meet TUR 1; RUS attack UKR 2; "
                   "USA arms-supply rebels 1");
  g_assert_cmpstr (said->str, ==,
                   "8: nothing in the input has the id 0123456789abcdef\n"
                   "7: there is no tie \"Russia\" ally \"Turkey\" to hide");
  g_assert_cmpuint (graph_cut (graph)->rejected, ==, 1);
  g_assert_cmpuint (graph_cut (graph)->hidden, ==, 2);
}

/* A pair that is hidden is no stated tie. */
static void
test_review_pair (void)
{
  g_autoptr (EntenteReview) review
      = read_review ("hide Turkey co-mention \"United States\"\nhide Turkey meet Putin\n"
                     "hide \"United States\" meet Turkey\n",
                     NULL);
  g_autoptr (EntenteGraph) graph = war ();
  const EntenteSelection selection = { .review = review };
  g_assert_true (entente_graph_fold_selected (graph, &selection, NULL, NULL, NULL));
  g_assert_cmpuint (graph_cut (graph)->hidden, ==, 1);
  g_assert_cmpuint (graph_cut (graph)->hidden_pairs, ==, 1);
  g_assert_cmpuint (graph_cut (graph)->ties, ==, 0);
  g_assert_cmpuint (graph_cut (graph)->pairs, ==, 0);
}

/* What was accepted is trusted. */
static void
test_review_trust (void)
{
  g_autofree char *meet = id_of ("meet"), *text = g_strdup_printf ("accept %s right\n", meet);
  g_autoptr (EntenteReview) review = read_review (text, NULL);
  g_autoptr (EntenteGraph) graph = war ();
  const EntenteSelection selection = { .review = review, .trust = 80, .relations = NAMES ("meet") };
  g_assert_true (entente_graph_fold_selected (graph, &selection, NULL, NULL, NULL));
  g_autofree char *left = describe (graph);
  g_assert_cmpstr (left, ==, "putin meet TUR 1");
}

/* Names of frames come from rows, which may hold anything. */
static void
test_report_of_any_frame (void)
{
  DocumentRows *rows = make_document ("a", "first");
  StatementRow *row = make_statement (rows, 1, "state:RUS", "attack", "state:UKR");
  row->frame = "odd\x1b[1m\xc2\x9b"
               "7m";
  g_autofree char *text = g_strdup_printf ("accept %s\n", row->id);
  g_autoptr (EntenteReview) review = read_review (text, NULL);
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  make_add (graph, rows);
  entente_graph_fold (graph);
  g_autoptr (GString) out = g_string_new (NULL);
  entente_review_report (review, graph, out);
  g_assert_cmpstr (out->str, ==,
                   "frame\tright\twrong\tprecision\nodd [1m 7m\t1\t0\t100\nall\t1\t0\t100\n");
}

static void
test_bad_review (void)
{
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (EntenteReview) review = read_review ("reject\naccept 12\nforget 0123456789abcdef\n"
                                                  "hide Russia bombs Ukraine\n"
                                                  "accept 0123456789abcdef\n"
                                                  "reject 0123456789abcdef\n",
                                                  said);
  g_assert_cmpstr (said->str, ==,
                   "1: \"reject\" wants the 16 hex digits of an id\n"
                   "2: \"accept\" wants the 16 hex digits of an id\n"
                   "3: unknown word \"forget\"; there are accept, reject, hide\n"
                   "4: \"hide\" wants an actor, a relation and an actor, 1,000 times at most\n"
                   "6: 0123456789abcdef is judged twice; line 5 no longer counts");
}

/* A review of many other articles is not told line by line. */
static void
test_foreign_review (void)
{
  g_autoptr (GString) text = g_string_new (NULL), said = g_string_new (NULL);
  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "reject %016x\n", i);
  g_autoptr (EntenteReview) review = read_review (text->str, said);
  g_autoptr (EntenteGraph) graph = war ();
  const EntenteSelection selection = { .review = review };
  g_assert_true (entente_graph_fold_selected (graph, &selection, count_warning, said, NULL));
  g_auto (GStrv) lines = g_strsplit (said->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 11);
  g_assert_cmpstr (lines[10], ==, "100: nor has it the ids of 90 more lines");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/select/selections", test_selections);
  g_test_add_func ("/select/refusals", test_refusals);
  g_test_add_func ("/select/dead-end", test_dead_end);
  g_test_add_func ("/select/account", test_account);
  g_test_add_func ("/select/empty", test_empty);
  g_test_add_func ("/select/review", test_review);
  g_test_add_func ("/select/review-pair", test_review_pair);
  g_test_add_func ("/select/review-trust", test_review_trust);
  g_test_add_func ("/select/report-of-any-frame", test_report_of_any_frame);
  g_test_add_func ("/select/bad-review", test_bad_review);
  g_test_add_func ("/select/foreign-review", test_foreign_review);
  return g_test_run ();
}
