/* SPDX-License-Identifier: MIT */
#include "collect.h"

#include <string.h>

/* Rows as `extract` writes them: reading and writing them again gives the same bytes. */

#define DOCUMENT_A \
  "{\"kind\":\"document\",\"schema\":1,\"document\":\"a\",\"name\":\"a.txt\",\"title\":\"T\"," \
  "\"date\":\"2019-01-23\",\"publisher\":null,\"url\":null,\"sha256\":\"00ff\",\"sketch\":\"AA\"," \
  "\"sentences\":2,\"bytes\":60}\n"
#define MENTION_A \
  "{\"kind\":\"mention\",\"document\":\"a\",\"sentence\":0,\"begin\":0,\"end\":6,\"text\":" \
  "\"Berlin\",\"actor\":\"state:DEU\",\"name\":\"Germany\",\"type\":\"state\",\"country\":" \
  "\"DEU\",\"parent\":null,\"by\":\"metonym\"}\n"
#define STATEMENT_OLD \
  "{\"kind\":\"statement\",\"id\":\"0123456789abcdef\",\"document\":\"a\",\"sentence\":0," \
  "\"begin\":0,\"end\":30,\"text\":\"Berlin \\\"banned\\\" Iran's planes.\",\"source\":" \
  "\"state:DEU\",\"source_text\":\"Berlin\",\"source_begin\":0,\"source_end\":6,\"relation\":" \
  "\"sanction\",\"target\":\"state:IRN\",\"target_text\":\"Iran\",\"target_begin\":16," \
  "\"target_end\":20,\"object\":{\"text\":\"planes\",\"begin\":23,\"end\":29},\"status\":" \
  "\"asserted\",\"modality\":\"fact\",\"status_cue\":null,\"by\":null,\"by_text\":null,\"cue\":" \
  "\"banned\",\"cue_begin\":8,\"cue_end\":14,\"frame\":\"sanction.V.ban.1\",\"trust\":87"
#define STATEMENT_A \
  STATEMENT_OLD ",\"source_slot\":\"subj\",\"target_slot\":\"obj.owner\",\"clause_begin\":0," \
                "\"clause_end\":29,\"status_rule\":null}\n"
#define COMENTION_A \
  "{\"kind\":\"co-mention\",\"id\":\"fedcba9876543210\",\"document\":\"a\",\"a\":\"state:DEU\"," \
  "\"b\":\"state:IRN\",\"sentences\":[0,1],\"begin\":0,\"end\":30,\"text\":\"Berlin \\\"banned" \
  "\\\" Iran's planes.\",\"a_begin\":0,\"a_end\":6,\"b_begin\":16,\"b_end\":20}\n"
#define DOCUMENT_B \
  "{\"kind\":\"document\",\"schema\":1,\"document\":\"b\",\"name\":null,\"title\":\"\"," \
  "\"date\":null,\"publisher\":null,\"url\":null,\"sha256\":\"11ff\",\"sketch\":\"AA\"," \
  "\"sentences\":0,\"bytes\":0}\n"
#define ALL_A DOCUMENT_A MENTION_A STATEMENT_A COMENTION_A

static char *
written (const Collected *collected)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < collected->rows->len; i++)
    document_rows_write (collected->rows->pdata[i], out);
  return g_string_free (out, FALSE);
}

static void
check (const char *name, const char *data, const char *expected, const char *messages)
{
  Collected collected;
  collected_init (&collected);
  collected_read_data (&collected, name, data, -1);
  g_autofree char *out = written (&collected);
  g_assert_cmpstr (out, ==, expected);
  g_assert_cmpstr (collected.messages->str, ==, messages);
  g_assert_cmpuint (collected.documents->len, ==, 0);
  collected_clear (&collected);
}

/* Rows of before these keys: what they do not tell is null. */
static void
test_older_rows (void)
{
  check ("x.rows", DOCUMENT_A STATEMENT_OLD "}\n",
         DOCUMENT_A STATEMENT_OLD ",\"source_slot\":null,\"target_slot\":null,"
                                  "\"clause_begin\":null,\"clause_end\":null,"
                                  "\"status_rule\":null}\n",
         "");
}

static void
test_round_trip (void)
{
  check ("x.rows", ALL_A DOCUMENT_B, ALL_A DOCUMENT_B, "");
  check ("told-by-content", ALL_A DOCUMENT_B, ALL_A DOCUMENT_B, "");
}

static void
test_any_order (void)
{
  check ("x.rows", COMENTION_A DOCUMENT_B STATEMENT_A MENTION_A DOCUMENT_A, ALL_A DOCUMENT_B, "");
}

static void
test_same_document_twice (void)
{
  check ("x.rows", DOCUMENT_A MENTION_A DOCUMENT_A STATEMENT_A COMENTION_A, ALL_A, "");
}

static void
test_without_document (void)
{
  check ("x.rows", MENTION_A STATEMENT_A DOCUMENT_B, DOCUMENT_B,
         "x.rows:0:-1: error: the row of document \"a\" is missing; its 2 others are not used\n");
}

static void
test_bad_rows (void)
{
  static const struct
  {
    const char *row, *from, *to, *message;
  } cases[] = {
    { STATEMENT_A, "\"sanction\",", "\"sanktion\",", "statement row: \"relation\"" },
    { STATEMENT_A, "\"asserted\"", "\"sure\"", "statement row: \"status\"" },
    { STATEMENT_A, "0123456789abcdef", "0123", "statement row: \"id\"" },
    { STATEMENT_A, "\"end\":30", "\"end\":-1", "statement row: \"end\"" },
    { STATEMENT_A, "\"source_end\":6", "\"source_end\":\"6\"", "statement row: \"source_end\"" },
    { STATEMENT_A, "\"cue_begin\":8", "\"cue_begin\":99", "statement row: \"cue_end\"" },
    { STATEMENT_A, "\"begin\":23", "\"begin\":4294967296", "statement row: \"object\"" },
    { MENTION_A, "\"actor\":\"state:DEU\"", "\"actor\":null", "mention row: \"actor\"" },
    { COMENTION_A, "[0,1]", "[]", "co-mention row: \"sentences\"" },
    { COMENTION_A, "[0,1]", "[0,null]", "co-mention row: \"sentences\"" },
    { DOCUMENT_B, "\"schema\":1", "\"schema\":2", "document row: \"schema\"" },
    { MENTION_A, "\"document\":\"a\"", "\"document\":7", "mention row: \"document\"" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) data = g_string_new (cases[i].row);
      g_assert_cmpuint (g_string_replace (data, cases[i].from, cases[i].to, 1), ==, 1);
      g_string_prepend (data, DOCUMENT_A);
      g_autofree char *message
          = g_strdup_printf ("x.rows:2:-1: error: %s is missing or of no use\n", cases[i].message);
      check ("x.rows", data->str, DOCUMENT_A, message);
    }
}

static void
test_unknown_kind (void)
{
  check ("x.rows", DOCUMENT_A "{\"kind\":\"rumour\",\"document\":\"a\"}\n", DOCUMENT_A,
         "x.rows:2:-1: error: no row is of kind \"rumour\"\n");
}

/* The evidence of a graph is read, and the mentions that it names are made anew. */
static void
test_graph (void)
{
  g_autoptr (GString) graph = g_string_new (
      "{\"directed\":true,\"multigraph\":true,\"graph\":{\"schema\":1,\"documents\":[\n" DOCUMENT_A
      "],\n\"evidence\":[\n" STATEMENT_A "," COMENTION_A "]},\n\"nodes\":[\n"
      "{\"id\":\"state:DEU\",\"label\":\"Germany\",\"type\":\"state\",\"country\":\"DEU\","
      "\"parent\":null,\"aliases\":[\"Berlin\"]},{\"id\":\"media:x\",\"label\":\"X\"}],\"edges\":[]"
      "}\n");
  g_autoptr (GString) mention = g_string_new (MENTION_A);
  g_string_replace (mention, "metonym", "alias", 1);
  g_autofree char *expected
      = g_strconcat (DOCUMENT_A, mention->str, STATEMENT_A, COMENTION_A, NULL);
  check ("graph.json", graph->str, expected,
         "graph.json:1:-1: note: 1 of 2 actors have no evidence and are not read\n");
}

static void
test_articles_beside_rows (void)
{
  Collected collected;
  collected_init (&collected);
  collected_read_data (&collected, "x.jsonl", DOCUMENT_B "{\"id\":\"c\",\"text\":\"He left.\"}\n",
                       -1);
  g_assert_cmpuint (collected.documents->len, ==, 1);
  g_assert_cmpuint (collected.rows->len, ==, 1);
  collected_clear (&collected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/rows/round-trip", test_round_trip);
  g_test_add_func ("/read/rows/older", test_older_rows);
  g_test_add_func ("/read/rows/any-order", test_any_order);
  g_test_add_func ("/read/rows/same-document-twice", test_same_document_twice);
  g_test_add_func ("/read/rows/without-document", test_without_document);
  g_test_add_func ("/read/rows/bad", test_bad_rows);
  g_test_add_func ("/read/rows/unknown-kind", test_unknown_kind);
  g_test_add_func ("/read/rows/graph", test_graph);
  g_test_add_func ("/read/rows/beside-articles", test_articles_beside_rows);
  return g_test_run ();
}
