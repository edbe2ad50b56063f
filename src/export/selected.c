/* SPDX-License-Identifier: MIT */
#include "export/drawing.h"

#include "export/dot-text.h"

enum
{
  MAX_ASKED_LETTERS = 240,
  ASKED_WIDTH = 110 /* letters a line */
};

const char *
weight_unit (const EntenteGraph *graph, gboolean is_plural)
{
  static const char *const units[][2] = { [WEIGHT_SENTENCES] = { "sentence", "sentences" },
                                          [WEIGHT_TEXTS] = { "text", "texts" },
                                          [WEIGHT_PUBLISHERS] = { "publisher", "publishers" } };
  return units[graph_cut (graph)->weight][is_plural];
}

static void
append_count (GString *out, guint n, const char *one, const char *many)
{
  if (n > 0)
    g_string_append_printf (out, "%s%u %s", out->len > 0 ? ", " : "", n, n == 1 ? one : many);
}

/** "12 documents, 340 statements left out before; 7 rejected, 1 tie hidden by review"; "" for none.
 */
static char *
left_out (const GraphCut *cut)
{
  g_autoptr (GString) rows = g_string_new (NULL), review = g_string_new (NULL);
  append_count (rows, cut->documents, "document", "documents");
  append_count (rows, cut->statements, "statement", "statements");
  append_count (review, cut->rejected, "rejected", "rejected");
  append_count (review, cut->hidden + cut->hidden_pairs, "tie hidden", "ties hidden");
  return g_strconcat (rows->len > 0 ? "not counted: " : "", rows->str,
                      rows->len > 0 && review->len > 0 ? "; " : "", review->str,
                      review->len > 0 ? " by review" : "", NULL);
}

char *
selection_account (const EntenteGraph *graph)
{
  const GraphCut *cut = graph_cut (graph);
  g_autofree char *asked = cut->asked != NULL ? cut_letters (cut->asked, MAX_ASKED_LETTERS) : NULL;
  g_autofree char *rows = left_out (cut);
  g_autofree char *text
      = g_strconcat (asked != NULL ? "asked for: " : "", asked != NULL ? asked : "",
                     asked != NULL && *rows != '\0' ? "\n" : "", rows, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);
  for (char **line = lines; *line != NULL && **line != '\0'; line++)
    {
      g_autofree char *wrapped = wrap_words (*line, ASKED_WIDTH);
      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", wrapped);
    }
  return g_string_free (out, FALSE);
}
