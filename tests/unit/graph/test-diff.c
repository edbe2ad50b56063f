/* SPDX-License-Identifier: MIT */
/* What became of ties from one graph to another. */
#include "graph/diff.h"
#include "make.h"

#include <entente/select.h>

/* A document whose statements are "SOURCE RELATION TARGET STATUS" with commas between, each in a
 * sentence of its own. */
static EntenteGraph *
graph_of (const char *statements, EntenteSelection *selection)
{
  EntenteGraph *graph = entente_graph_new ();
  DocumentRows *rows = make_document (statements, statements);
  g_auto (GStrv) all = g_strsplit (statements, ", ", -1);
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (all[i], " ", -1);
      if (g_strv_length (words) == 4)
        make_status (rows, i, words[0], words[1], words[2], words[3]);
      else if (g_strv_length (words) == 2)
        make_comention (rows, words[0], words[1], i, 1);
    }
  make_add (graph, rows);
  if (selection != NULL)
    g_assert_true (entente_graph_fold_selected (graph, selection, NULL, NULL, NULL));
  else
    entente_graph_fold (graph);
  return graph;
}

static char *
compare (const char *old_statements, const char *new_statements, EntenteSelection *selection)
{
  g_autoptr (EntenteGraph) old = graph_of (old_statements, selection);
  g_autoptr (EntenteGraph) new = graph_of (new_statements, selection);
  g_autoptr (EntenteDiff) diff = entente_diff_new (old, new);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < diff->items->len; i++)
    {
      const DiffItem *item = &g_array_index (diff->items, DiffItem, i);
      g_string_append_printf (
          out, "%s%s %s %s %s", i > 0 ? "; " : "", diff_kind_name (item->kind), item->source->id,
          item->relation < N_RELATIONS ? relation_name (item->relation) : "-", item->target->id);
    }
  guint n_same = diff->n[DIFF_SAME];
  g_assert_cmpuint (entente_diff_n_changes (diff), ==, diff->items->len - n_same);
  return g_string_free (out, FALSE);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *old, *new, *changes;
  } cases[] = {
    { "", "", "" },
    { "a attack b asserted", "a attack b asserted", "same a attack b" },
    { "", "a attack b asserted", "gained a attack b" },
    { "a attack b asserted", "", "lost a attack b" },
    { "a attack b asserted", "b attack a asserted", "gained b attack a; lost a attack b" },
    { "a attack b asserted", "a attack b possible", "status a attack b" },
    { "a attack b negated, a attack b negated", "a attack b asserted", "status a attack b" },
    { "a attack b asserted", "a attack b asserted, a attack b asserted", "stronger a attack b" },
    { "a attack b asserted, a attack b asserted", "a attack b asserted", "weaker a attack b" },
    { "a meet b asserted", "b meet a asserted", "same a meet b" },
    /* both ways together, and not what is denied */
    { "a attack b asserted, b aid a asserted, b accuse a asserted",
      "a attack b asserted, b aid a asserted, b aid a asserted",
      "turned a - b; lost b accuse a; stronger b aid a; same a attack b" },
    { "a attack b negated", "a aid b asserted", "gained a aid b; lost a attack b" },
    { "a leads b asserted", "a attack b asserted", "gained a attack b; lost a leads b" },
    /* the larger change first */
    { "", "a aid b asserted, c aid d asserted, c aid d asserted",
      "gained c aid d; gained a aid b" },
    { "a b", "c d", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *changes = compare (cases[i].old, cases[i].new, NULL);
      g_assert_cmpstr (changes, ==, cases[i].changes);
    }
}

/* Co-mentions are compared where they are asked for. */
static void
test_comentions (void)
{
  static const char *const relations[] = { "co-mention", NULL };
  EntenteSelection selection = { .relations = relations };
  g_autofree char *changes = compare ("a b, c d", "c d, c d, e f", &selection);
  g_assert_cmpstr (changes, ==,
                   "gained e co-mention f; lost a co-mention b; stronger c co-mention d");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/kinds", test_kinds);
  g_test_add_func ("/diff/co-mentions", test_comentions);
  return g_test_run ();
}
