/* SPDX-License-Identifier: MIT */
#include "ledger-sample.h"

#include <string.h>

/* One document: Lankov praises Iran, Verhoeven meets Zarif, and a co-mention. */
static DocumentRows *
make_rows (const char *document, const char *date)
{
  DocumentRows *rows = document_rows_new ();
  rows->document = (DocumentRow){ .id = document,
                                  .title = "Talks",
                                  .date = date,
                                  .publisher = "Daily Courier",
                                  .sha256 = "00",
                                  .sentences = 2,
                                  .bytes = 100 };
  const MentionRow mentions[] = {
    { 0,
      { 0, 6 },
      "Lankov",
      "person:lankov@00000000",
      "Lankov",
      "person",
      NULL,
      NULL,
      "alias",
      NULL,
      NULL },
    { 0, { 15, 19 }, "Iran", "state:IRN", "Iran", "state", "IRN", NULL, "name", NULL, NULL },
    { 1,
      { 30, 45 },
      "Anton Verhoeven",
      "person:anton-verhoeven",
      "Anton Verhoeven",
      "person",
      "NLD",
      NULL,
      "name",
      NULL,
      NULL },
    { 1, { 50, 53 }, "him", "state:IRN", "Iran", "state", "IRN", NULL, "pronoun", NULL, NULL },
  };
  g_array_append_vals (rows->mentions, mentions, G_N_ELEMENTS (mentions));
  StatementRow praise = { .text = "Lankov praises Iran.",
                          .span = { 0, 20 },
                          .source = "person:lankov@00000000",
                          .source_slot = { "Lankov", { 0, 6 } },
                          .relation = "support",
                          .target = "state:IRN",
                          .target_slot = { "Iran", { 15, 19 } },
                          .status = "asserted",
                          .modality = "fact",
                          .by = "person:anton-verhoeven",
                          .by_text = "Anton Verhoeven",
                          .cue = { "praises", { 7, 14 } },
                          .trust = -1 };
  statement_row_set_id (&praise, &rows->document);
  g_array_append_val (rows->statements, praise);
  ComentionRow both = { .a = "person:anton-verhoeven",
                        .b = "state:IRN",
                        .sentences = g_new0 (guint32, 1),
                        .n_sentences = 1,
                        .text = "Anton Verhoeven met him.",
                        .span = { 30, 54 },
                        .a_span = { 30, 45 },
                        .b_span = { 50, 53 } };
  g_ptr_array_add (rows->owned, both.sentences);
  comention_row_set_id (&both, &rows->document);
  g_array_append_val (rows->comentions, both);
  return rows;
}

/* The rows of the document under a ledger, applied `times` times. */
static DocumentRows *
apply (const char *text, const char *date, guint times)
{
  Sample sample;
  sample_open (&sample, text);
  DocumentRows *rows = make_rows ("d1", date);
  g_autofree guint8 *marks = ledger_marks_new (sample.ledger);
  for (guint i = 0; i < times; i++)
    ledger_apply (sample.ledger, rows, marks);
  g_assert_cmpstr (sample.said->str, ==, "");
  sample_close (&sample);
  return rows;
}

static const MentionRow *
mention (const DocumentRows *rows, guint i)
{
  g_assert_cmpuint (i, <, rows->mentions->len);
  return &g_array_index (rows->mentions, MentionRow, i);
}

static const StatementRow *
statement (const DocumentRows *rows)
{
  g_assert_cmpuint (rows->statements->len, ==, 1);
  return &g_array_index (rows->statements, StatementRow, 0);
}

static void
test_merge (void)
{
  g_autoptr (DocumentRows) rows = apply ("merge Lankov into \"Andrei Lankov\"\n", NULL, 1);
  const MentionRow *row = mention (rows, 0);
  g_assert_cmpstr (row->actor, ==, "person:andrei-lankov");
  g_assert_cmpstr (row->name, ==, "Andrei Lankov");
  g_assert_cmpstr (row->was, ==, "person:lankov@00000000");
  g_assert_true (g_str_has_prefix (row->why, "merge, ledger-"));
  g_assert_true (g_str_has_suffix (row->why, ":1"));
  g_assert_cmpstr (statement (rows)->source, ==, "person:andrei-lankov");
  g_assert_null (mention (rows, 1)->was);
}

static void
test_merge_chain (void)
{
  g_autoptr (DocumentRows) rows = apply ("merge person:lankov@00000000 person:x\n"
                                         "merge person:x person:anton-verhoeven # the same man\n",
                                         NULL, 1);
  g_assert_cmpstr (mention (rows, 0)->actor, ==, "person:anton-verhoeven");
  g_assert_cmpstr (mention (rows, 0)->name, ==, "Anton Verhoeven");
  g_assert_cmpstr (mention (rows, 0)->country, ==, "NLD");
}

static void
test_merge_into_known (void)
{
  g_autoptr (DocumentRows) rows = apply ("merge \"Anton Verhoeven\" \"Angela Merkel\"\n", NULL, 1);
  g_assert_cmpstr (mention (rows, 2)->actor, ==, "person:angela-merkel");
  g_assert_cmpstr (mention (rows, 2)->name, ==, "Angela Merkel");
  g_assert_cmpstr (mention (rows, 2)->country, ==, "DEU");
  g_assert_cmpstr (statement (rows)->by, ==, "person:angela-merkel");
}

/* What a condition says decides, and only that. */
static void
test_split (void)
{
  static const struct
  {
    const char *condition, *date;
    gboolean holds;
  } cases[] = {
    { "before 1979-02-11", "1978-05-01", TRUE },
    { "before 1979-02-11", "1979-02-11", FALSE },
    { "before 1979", "1978-12-31", TRUE },
    { "before 1979", NULL, FALSE },
    { "since 1979-02-11", "1979-02-11", TRUE },
    { "since 1979-02-11", "1978-05-01", FALSE },
    { "since 1979", NULL, FALSE },
    { "country=IRN", NULL, TRUE },
    { "country=IRQ", NULL, FALSE },
    { "document=d1", NULL, TRUE },
    { "document=d2", NULL, FALSE },
    { "publisher=\"Daily Courier\"", NULL, TRUE },
    { "publisher=Herald", NULL, FALSE },
    { "country=IRN and before 1979", "1970-01-01", TRUE },
    { "country=IRN and before 1979", "1990-01-01", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line
          = g_strdup_printf ("split Iran when %s -> \"Imperial Iran\"\n", cases[i].condition);
      g_autoptr (DocumentRows) rows = apply (line, cases[i].date, 1);
      const char *expected = cases[i].holds ? "state:imperial-iran" : "state:IRN";
      g_assert_cmpstr (mention (rows, 1)->actor, ==, expected);
      g_assert_cmpstr (mention (rows, 3)->actor, ==, expected);
      g_assert_cmpstr (statement (rows)->target, ==, expected);
    }
}

/* A wrong link inside a document is undone by the words of the mention. */
static void
test_split_by_text (void)
{
  g_autoptr (DocumentRows) rows
      = apply ("split Iran when text=\"him\" -> person:mohammad-javad-zarif\n", NULL, 1);
  g_assert_cmpstr (mention (rows, 1)->actor, ==, "state:IRN");
  g_assert_cmpstr (mention (rows, 3)->actor, ==, "person:mohammad-javad-zarif");
  g_assert_cmpstr (mention (rows, 3)->type, ==, "person");
  g_assert_cmpstr (statement (rows)->target, ==, "state:IRN");
  const ComentionRow *both = &g_array_index (rows->comentions, ComentionRow, 0);
  g_assert_cmpstr (both->a, ==, "person:anton-verhoeven");
  g_assert_cmpstr (both->b, ==, "person:mohammad-javad-zarif");
}

static void
test_corrections (void)
{
  g_autoptr (DocumentRows) rows = apply ("rename person:anton-verhoeven to \"Anton J. Verhoeven\"\n"
                                         "retype \"Anton Verhoeven\" to organisation\n"
                                         "country \"Anton Verhoeven\" is BEL when since 2000\n"
                                         "country \"Anton Verhoeven\" is FRA\n"
                                         "parent \"Anton Verhoeven\" is \"European Union\"\n",
                                         "1999-12-31", 1);
  const MentionRow *row = mention (rows, 2);
  g_assert_cmpstr (row->actor, ==, "person:anton-verhoeven");
  g_assert_cmpstr (row->name, ==, "Anton J. Verhoeven");
  g_assert_cmpstr (row->type, ==, "organisation");
  g_assert_cmpstr (row->country, ==, "FRA");
  g_assert_cmpstr (row->parent, ==, "org:european-union");
  g_assert_null (row->was);
}

static void
test_drop (void)
{
  g_autoptr (DocumentRows) rows = apply ("drop \"Anton Verhoeven\"\n", NULL, 1);
  g_assert_cmpuint (rows->mentions->len, ==, 3);
  g_assert_cmpuint (rows->comentions->len, ==, 0);
  g_assert_null (statement (rows)->by);
  g_assert_cmpstr (statement (rows)->by_text, ==, "Anton Verhoeven");
  g_autoptr (DocumentRows) others = apply ("drop Iran\n", NULL, 1);
  g_assert_cmpuint (others->statements->len, ==, 0);
}

static char *
bytes_of (const DocumentRows *rows)
{
  GString *out = g_string_new (NULL);
  document_rows_write (rows, out);
  return g_string_free (out, FALSE);
}

/* Applying twice is applying once, and no id of evidence changes. */
static void
test_again (void)
{
  const char *text = "merge Lankov \"Andrei Lankov\"\nsplit Iran when text=\"him\" -> Iraq\n"
                     "rename Iran \"Islamic Republic\"\n";
  g_autoptr (DocumentRows) plain = make_rows ("d1", NULL);
  g_autoptr (DocumentRows) once = apply (text, NULL, 1);
  g_autoptr (DocumentRows) twice = apply (text, NULL, 2);
  g_assert_cmpstr (statement (once)->id, ==, statement (plain)->id);
  g_assert_cmpstr (g_array_index (once->comentions, ComentionRow, 0).id, ==,
                   g_array_index (plain->comentions, ComentionRow, 0).id);
  g_autofree char *left = bytes_of (once), *right = bytes_of (twice);
  g_assert_cmpstr (strstr (left, "\"kind\":\"statement\""), ==,
                   strstr (right, "\"kind\":\"statement\""));
  g_assert_cmpuint (once->mentions->len, ==, twice->mentions->len);
}

/* What is said of lines that are of no use; the others go on. */
static void
test_said (void)
{
  static const struct
  {
    const char *text, *said;
  } cases[] = {
    { "# nothing\n\n  # but a comment\n", "" },
    { "merge Iran\n", "1 error expected: merge A into B (a name of several words stands in"
                      " quotes)\n" },
    { "merge Iran into\n", "1 error expected: merge A into B (a name of several words stands in"
                           " quotes)\n" },
    { "merge \"Iran Iraq\n", "1 error the quotes do not end\n" },
    { "merge \"\" Iran\n", "1 error a name is empty\n" },
    { "drop \"...\"\n", "1 error no letters in the name \"...\"\n" },
    { "marge Iran Iraq\n",
      "1 error a line begins with merge, never, split, rename, retype, country, parent, add or"
      " drop, not \"marge\"\n" },
    { "merge Iran Iraq extra\n", "1 error expected: merge A into B (a name of several words stands"
                                 " in quotes)\n" },
    { "retype Iran empire\n",
      "1 error a type is person, state, organisation, armed-group, media, place or event, not"
      " \"empire\"\n" },
    { "country Iran Persia\n",
      "1 error a country is three capital letters, as in FRA, not \"Persia\"\n" },
    { "split Iran when before 79 -> x\n",
      "1 error a date is YYYY, YYYY-MM or YYYY-MM-DD, not \"79\"\n" },
    { "merge Iran person:x\nnever Iran person:x\n",
      "1 error a line says that they are never one; not merged: \"Iran\" (FILE:2)\n" },
    { "merge person:a person:c\nmerge person:b person:c\nnever person:a person:b\n",
      "2 error a line says that they are never one; not merged: \"person:b\" (FILE:3)\n" },
    { "merge person:a person:b\nmerge person:b person:c\nmerge person:c person:a\n",
      "3 error the merges would go in a circle, back to \"person:c\"\n" },
    { "merge person:a person:b\nmerge person:a person:c\n",
      "2 error is merged into another already: \"person:a\" (FILE:1)\n" },
    { "merge person:a person:b\nmerge person:a person:b\n", "" },
    { "merge person:a person:a\n", "1 warning is itself already: \"person:a\"\n" },
    { "never Iran Iran\n", "1 error an actor is never itself: \"Iran\"\n" },
    { "rename Iran x\nrename Iran y\n",
      "2 error another line says otherwise of \"Iran\" (FILE:1)\n" },
    { "merge Korea Iran\n", "1 error \"Korea\" may be state:KOR or state:PRK; give the id\n" },
    { "add \"Blue Shield\" army\n",
      "1 error a type is person, state, organisation, armed-group, media, place or event, not"
      " \"army\"\n" },
    { "add The organisation\n", "1 warning no text can name an actor so: \"The\"\n" },
    { "add \"Blue Shield\" armed-group aliases \"Who\", \"WHO IS\"\n",
      "1 warning no text can name an actor so: \"Who\"\n" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Sample sample;
      sample_open (&sample, cases[i].text);
      g_autoptr (GRegex) file = g_regex_new ("\\(\\S*ledger-\\w*:", 0, 0, NULL);
      g_autofree char *said
          = g_regex_replace_literal (file, sample.said->str, -1, 0, "(FILE:", 0, NULL);
      g_assert_cmpstr (said, ==, cases[i].said);
      sample_close (&sample);
    }
}

static void
test_unknown (void)
{
  Sample sample;
  sample_open (&sample, "merge \"Nobody Here\" Iran\ndrop Iraq\nmerge Lankov person:new\n");
  g_autoptr (Diagnostics) diagnostics = diagnostics_new ();
  g_autoptr (DocumentRows) rows = make_rows ("d1", NULL);
  g_autofree guint8 *marks = ledger_marks_new (sample.ledger);
  ledger_apply (sample.ledger, rows, marks);
  ledger_tell_unknown (sample.ledger, marks, diagnostics);
  g_assert_cmpuint (diagnostics_n (diagnostics), ==, 1); /* Nobody Here; person:new is a result */
  sample_close (&sample);
}

static void
test_forbids (void)
{
  Sample sample;
  sample_open (&sample,
               "merge person:a person:b\nnever person:b person:c\nnever \"Jo Doe\" Iran\n");
  g_assert_true (ledger_forbids (sample.ledger, "person:a", "person:c"));
  g_assert_true (ledger_forbids (sample.ledger, "person:c", "person:b"));
  g_assert_false (ledger_forbids (sample.ledger, "person:a", "person:b"));
  g_assert_true (ledger_forbids (sample.ledger, "state:IRN", "person:jo-doe"));
  g_assert_false (ledger_forbids (sample.ledger, "state:IRQ", "person:jo-doe"));
  sample_close (&sample);
}

/* An added actor is found by all its names, and takes them from others. */
static void
test_add (void)
{
  Sample sample;
  sample_open (&sample,
               "add \"Karbala Shield\" armed-group country=IRQ aliases KSM, \"Shield of Karbala\"\n"
               "add \"Hezbollah\" armed-group aliases \"Party of the Cedar\"\n");
  g_assert_cmpstr (sample.said->str, ==, "");
  g_assert_cmpstr (sample_whose (&sample, "Karbala Shield"), ==, "group:karbala-shield");
  g_assert_cmpstr (sample_whose (&sample, "KSM"), ==, "group:karbala-shield");
  g_assert_cmpstr (sample_whose (&sample, "SHIELD OF KARBALA"), ==, "group:karbala-shield");
  g_assert_cmpstr (sample_whose (&sample, "Party of the Cedar"), ==,
                   sample_whose (&sample, "Hezbollah"));
  g_assert_cmpstr (sample_whose (&sample, "Iran"), ==, "state:IRN");
  sample_close (&sample);
}

/* Names that look alike are never one, in whatever letters. */
static void
test_lookalikes (void)
{
  static const char *const pairs[][2] = {
    { "Iran", "Iraq" },
    { "Niger", "Nigeria" },
    { "Guinea", "Guinea-Bissau" },
    { "Guinea", "Papua New Guinea" },
    { "Guinea", "Equatorial Guinea" },
    { "North Korea", "South Korea" },
    { "Democratic Republic of the Congo", "Republic of the Congo" },
    { "Dominica", "Dominican Republic" },
    { "Austria", "Australia" },
    { "Slovakia", "Slovenia" },
    { "Mali", "Malawi" },
    { "Ir\xd0\xb0n", "Iran" }, /* a Cyrillic letter */
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      Sample sample;
      g_autofree char *text = g_strdup_printf ("merge \"%s\" person:x\n", pairs[i][0]);
      sample_open (&sample, text);
      g_assert_cmpstr (sample.said->str, ==, "");
      const char *other = sample_whose (&sample, pairs[i][1]);
      g_assert_nonnull (other);
      g_assert_cmpstr (sample_whose (&sample, pairs[i][0]), !=, other);
      g_autoptr (DocumentRows) rows = make_rows ("d1", NULL);
      g_autofree guint8 *marks = ledger_marks_new (sample.ledger);
      MentionRow row = g_array_index (rows->mentions, MentionRow, 1);
      row.actor = other;
      g_array_index (rows->mentions, MentionRow, 1) = row;
      ledger_apply (sample.ledger, rows, marks);
      g_assert_cmpstr (mention (rows, 1)->actor, ==, other);
      document_rows_free (g_steal_pointer (&rows));
      sample_close (&sample);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/merge", test_merge);
  g_test_add_func ("/ledger/merge-chain", test_merge_chain);
  g_test_add_func ("/ledger/merge-into-known", test_merge_into_known);
  g_test_add_func ("/ledger/split", test_split);
  g_test_add_func ("/ledger/split-by-text", test_split_by_text);
  g_test_add_func ("/ledger/corrections", test_corrections);
  g_test_add_func ("/ledger/drop", test_drop);
  g_test_add_func ("/ledger/again", test_again);
  g_test_add_func ("/ledger/said", test_said);
  g_test_add_func ("/ledger/unknown", test_unknown);
  g_test_add_func ("/ledger/forbids", test_forbids);
  g_test_add_func ("/ledger/add", test_add);
  g_test_add_func ("/ledger/lookalikes", test_lookalikes);
  return g_test_run ();
}
