/* SPDX-License-Identifier: MIT */
/* What is counted of words without a frame, whatever the order of the documents. */
#include "base/rows.h"

#include <entente/gaps.h>
#include <string.h>

static void
add (EntenteGaps *gaps, const char *document, const char *lemma, const char *text,
     gboolean fills_both)
{
  g_autoptr (DocumentRows) rows = document_rows_new ();
  document_rows_want_misses (rows);
  rows->document.id = document;
  const MissRow row = { .text = text,
                        .a = "state:GHA",
                        .b = "state:TGO",
                        .a_slot = { "Ghana", { 0, 5 } },
                        .b_slot = { "Togo", { 6, 10 } },
                        .word = { lemma, { 0, 0 } },
                        .lemma = lemma,
                        .pos = 'V',
                        .a_at = "subj",
                        .b_at = fills_both ? "obj" : "advcl>obj",
                        .fills_both = fills_both,
                        .miss = MISS_NO_FRAME };
  g_array_append_val (rows->misses, row);
  entente_gaps_add (gaps, rows);
}

static char *
written (const EntenteGaps *gaps, EntenteGapsFormat format, guint most)
{
  GString *out = g_string_new (NULL);
  entente_gaps_write (gaps, format, most, out);
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *document, *lemma, *text;
  gboolean fills_both;
} seen[] = {
  { "a", "envy", "Ghana envies Togo its river.", TRUE },
  { "b", "envy", "Ghana envies Togo its river.", TRUE }, /* wire copy */
  { "b", "envy", "Ghana envies Togo.", TRUE },
  { "c", "envy", "Ghana envies.", FALSE },
  { "c", "miss", "Ghana misses Togo.", TRUE },
  { "d", "miss", "Now Ghana misses Togo.", TRUE },
  { "d", "envy", "Once more Ghana envies Togo.", TRUE },
  { "e", "envy", "Nowadays Ghana envies Togo.", TRUE },
};

static char *
count_all (gboolean backwards, EntenteGapsFormat format)
{
  g_autoptr (EntenteGaps) gaps = entente_gaps_new ();
  guint n = G_N_ELEMENTS (seen);
  for (guint i = 0; i < n; i++)
    {
      guint k = backwards ? n - 1 - i : i;
      add (gaps, seen[k].document, seen[k].lemma, seen[k].text, seen[k].fills_both);
    }
  g_assert_cmpuint (entente_gaps_n_words (gaps), ==, 2);
  return written (gaps, format, G_MAXUINT);
}

static void
test_counts (void)
{
  g_autofree char *tsv = count_all (FALSE, ENTENTE_GAPS_TSV);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[1], ==,
                   "4\t5\t5\tV\tenvy\tsubj obj (4)\t\tGhana\tTogo\tb\tGhana envies Togo.");
  g_assert_cmpstr (lines[2], ==,
                   "2\t2\t2\tV\tmiss\tsubj obj (2)\t\tGhana\tTogo\tc\tGhana misses Togo.");
}

static void
test_order (void)
{
  for (EntenteGapsFormat format = ENTENTE_GAPS_TEXT; format <= ENTENTE_GAPS_JSON; format++)
    {
      g_autofree char *forwards = count_all (FALSE, format);
      g_autofree char *backwards = count_all (TRUE, format);
      g_assert_cmpstr (forwards, ==, backwards);
    }
}

/* The shortest that a frame could take, each sentence once. */
static void
test_examples (void)
{
  static const char *const shown[] = { "\"Ghana envies Togo.\"", "\"Nowadays Ghana envies Togo.\"",
                                       "\"Ghana envies Togo its river.\"" };
  g_autofree char *json = count_all (FALSE, ENTENTE_GAPS_JSON);
  const char *at = json;
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      at = strstr (at, shown[i]);
      g_assert_nonnull (at);
      at += strlen (shown[i]);
      g_assert_null (strstr (at, shown[i]));
    }
  g_assert_null (strstr (json, "\"Ghana envies.\""));
  g_assert_null (strstr (json, "\"Once more Ghana envies Togo.\""));
}

static void
test_plain (void)
{
  g_autoptr (EntenteGaps) gaps = entente_gaps_new ();
  add (gaps, "a", "env\ty", "Ghana\n\x1b[31m envies\tTogo", TRUE);
  g_autofree char *tsv = written (gaps, ENTENTE_GAPS_TSV, 1);
  g_assert_nonnull (strstr (tsv, "\tenv y\t"));
  g_assert_nonnull (strstr (tsv, "\tGhana  [31m envies Togo\n"));
  g_autofree char *none = written (gaps, ENTENTE_GAPS_JSON, 0);
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gaps/counts", test_counts);
  g_test_add_func ("/gaps/order", test_order);
  g_test_add_func ("/gaps/examples", test_examples);
  g_test_add_func ("/gaps/plain", test_plain);
  return g_test_run ();
}
