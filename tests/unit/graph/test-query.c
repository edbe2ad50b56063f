/* SPDX-License-Identifier: MIT */
/* Finding actors, evidence between two, and who is near. */
#include "make.h"

#include <string.h>

static EntenteGraph *
summit (void)
{
  EntenteGraph *graph = entente_graph_new ();
  DocumentRows *rows = make_document ("b", "summit");
  rows->document.date = "2023-09-13";
  rows->document.publisher = "Daily Post";
  make_mention (rows, "state:PRK", "North Korea", "North Korea", "name");
  make_mention (rows, "state:PRK", "Pyongyang", "North Korea", "metonym");
  make_mention (rows, "state:KOR", "Seoul", "South Korea", "metonym");
  make_mention (rows, "state:RUS", "Russia", "Russia", "name");
  make_mention (rows, "place:seoul", "Seoul", "Seoul", "name");
  make_mention (rows, "place:seoul", "Seoul", "Seoul", "name");
  make_mention (rows, "org:un", "U.N.", "United Nations", "alias");
  make_status (rows, 9, "state:PRK", "arms-supply", "state:RUS", "possible")->by = "state:KOR";
  make_statement (rows, 4, "state:RUS", "aid", "state:PRK");
  make_statement (rows, 2, "state:PRK", "arms-supply", "state:RUS")->object.text = "shells";
  make_statement (rows, 3, "state:KOR", "accuse", "state:PRK");
  make_comention (rows, "org:un", "state:RUS", 5, 3);
  make_comention (rows, "state:PRK", "state:RUS", 2, 1);
  make_add (graph, rows);
  rows = make_document ("a", "undated");
  make_statement (rows, 1, "state:PRK", "ally", "state:RUS");
  make_statement (rows, 2, "state:PRK", "arms-supply", "state:RUS");
  make_add (graph, rows);
  entente_graph_fold (graph);
  return graph;
}

static void
test_find_actor (void)
{
  g_autoptr (EntenteGraph) graph = summit ();
  static const char *const cases[][2]
      = { { "state:PRK", "state:PRK" },   { "north korea", "state:PRK" },
          { "PYONGYANG", "state:PRK" },   { "Seoul", "place:seoul" },
          { "South Korea", "state:KOR" }, { "u.n.", "org:un" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (entente_graph_find_actor (graph, cases[i][0]), ==, cases[i][1]);
  g_assert_null (entente_graph_find_actor (graph, "Korea"));
  g_assert_null (entente_graph_find_actor (graph, ""));
}

static void
say (const EntenteEvidence *evidence, gpointer user_data)
{
  const char *fields[]
      = { evidence->status, evidence->object, evidence->by, evidence->date, evidence->publisher };
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    fields[i] = fields[i] != NULL ? fields[i] : "-";
  g_string_append_printf (user_data, "%s %s %s: %s %s by %s, %s, in %s %s\n", evidence->source,
                          evidence->relation, evidence->target, fields[0], fields[1], fields[2],
                          fields[3], evidence->document, fields[4]);
}

static void
test_why (void)
{
  static const char expected[]
      = "North Korea ally Russia: asserted - by -, -, in a -\n"
        "North Korea arms-supply Russia: asserted shells by -, 2023-09-13, in b Daily Post\n"
        "North Korea arms-supply Russia: possible - by South Korea, 2023-09-13, in b "
        "Daily Post\n"
        "North Korea arms-supply Russia: asserted - by -, -, in a -\n"
        "Russia aid North Korea: asserted - by -, 2023-09-13, in b Daily Post\n";
  g_autoptr (EntenteGraph) graph = summit ();
  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (GString) said = g_string_new (NULL);
      guint n = entente_graph_why (graph, turn == 0 ? "state:PRK" : "state:RUS",
                                   turn == 0 ? "state:RUS" : "state:PRK", say, said);
      g_assert_cmpuint (n, ==, 5);
      g_assert_cmpstr (said->str, ==, expected);
    }
}

static void
test_why_without_statement (void)
{
  g_autoptr (EntenteGraph) graph = summit ();
  g_autoptr (GString) said = g_string_new (NULL);
  g_assert_cmpuint (entente_graph_why (graph, "state:RUS", "org:un", say, said), ==, 0);
  g_assert_true (g_str_has_prefix (said->str, "United Nations co-mention Russia: "));
  g_string_truncate (said, 0);
  g_assert_cmpuint (entente_graph_why (graph, "state:KOR", "org:un", say, said), ==, 0);
  g_assert_cmpuint (entente_graph_why (graph, "state:KOR", "state:XXX", say, said), ==, 0);
  g_assert_cmpstr (said->str, ==, "");
}

/* A graph of one statement, whose sentence begins at byte 10 of the document. */
static EntenteGraph *
one_statement (Span clause)
{
  EntenteGraph *graph = entente_graph_new ();
  DocumentRows *rows = make_document ("d", "text");
  StatementRow *row = make_statement (rows, 1, "state:PRK", "ally", "state:RUS");
  row->text = "Yes, they are allies.";
  row->span = (Span){ 10, 31 };
  row->clause = clause;
  row->source_at = "is";
  row->target_at = "of";
  row->status_rule = "may M mod";
  make_add (graph, rows);
  entente_graph_fold (graph);
  return graph;
}

static void
say_clause (const EntenteEvidence *e, gpointer user_data)
{
  g_string_append_printf (user_data, "%.*s %s %s %s", (int)e->clause_length,
                          e->clause != NULL ? e->clause : "", e->source_slot, e->target_slot,
                          e->status_rule);
}

/* Rows are input: a clause that is not in its sentence must not be read. */
static void
test_clause (void)
{
  static const struct
  {
    Span clause;
    const char *said;
  } cases[] = { { { 15, 30 }, "they are allies is of may M mod" },
                { { 10, 31 }, "Yes, they are allies. is of may M mod" },
                { { 0, 0 }, " is of may M mod" },
                { { 9, 30 }, " is of may M mod" },
                { { 15, 32 }, " is of may M mod" },
                { { 15, G_MAXUINT32 }, " is of may M mod" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteGraph) graph = one_statement (cases[i].clause);
      g_autoptr (GString) said = g_string_new (NULL);
      entente_graph_why (graph, "state:PRK", "state:RUS", say_clause, said);
      g_assert_cmpstr (said->str, ==, cases[i].said);
    }
}

static void
test_why_json (void)
{
  g_autoptr (EntenteGraph) graph = summit ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_assert_cmpuint (entente_graph_why_json (graph, "state:RUS", "state:PRK", out), ==, 5);
  g_auto (GStrv) lines = g_strsplit (out->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_nonnull (strstr (lines[2], "\"relation\":\"arms-supply\""));
  g_assert_true (g_str_has_suffix (
      lines[2], ",\"source_name\":\"North Korea\",\"target_name\":\"Russia\",\"by_name\":\"South "
                "Korea\",\"title\":\"summit\",\"date\":\"2023-09-13\",\"publisher\":\"Daily Post\","
                "\"url\":null}"));
  g_string_truncate (out, 0);
  g_assert_cmpuint (entente_graph_why_json (graph, "state:RUS", "org:un", out), ==, 1);
  g_assert_true (g_str_has_prefix (out->str, "{\"kind\":\"co-mention\""));
  g_assert_cmpuint (entente_graph_why_json (graph, "state:RUS", "state:XXX", out), ==, 0);
}

static void
count_sentences (const EntenteEvidence *e, gpointer user_data)
{
  guint *n = user_data;
  n[0]++;
  n[1] += e->n_sentences;
  g_assert_cmpuint (e->sentences[0], ==, 2);
}

/* Beside statements too. */
static void
test_comentions (void)
{
  g_autoptr (EntenteGraph) graph = summit ();
  guint n[2] = { 0, 0 };
  entente_graph_comentions (graph, "state:PRK", "state:RUS", count_sentences, n);
  g_assert_cmpuint (n[0], ==, 1);
  g_assert_cmpuint (n[1], ==, 1);
  entente_graph_comentions (graph, "state:KOR", "state:RUS", count_sentences, n);
  g_assert_cmpuint (n[0], ==, 1);
}

static void
test_neighbours (void)
{
  g_autoptr (EntenteGraph) graph = summit ();
  g_auto (GStrv) near = entente_graph_neighbours (graph, "state:RUS", 10);
  g_autofree char *line = g_strjoinv (", ", near);
  g_assert_cmpstr (line, ==, "North Korea, United Nations");
  g_auto (GStrv) one = entente_graph_neighbours (graph, "state:PRK", 1);
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, "Russia");
  g_auto (GStrv) none = entente_graph_neighbours (graph, "state:XXX", 10);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/query/find-actor", test_find_actor);
  g_test_add_func ("/graph/query/why", test_why);
  g_test_add_func ("/graph/query/clause", test_clause);
  g_test_add_func ("/graph/query/why-json", test_why_json);
  g_test_add_func ("/graph/query/comentions", test_comentions);
  g_test_add_func ("/graph/query/why-without-statement", test_why_without_statement);
  g_test_add_func ("/graph/query/neighbours", test_neighbours);
  return g_test_run ();
}
