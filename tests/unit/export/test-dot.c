/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"
#include "export/drawing.h"
#include "export/formats.h"
#include "sample.h"

#include <graphviz/cgraph.h>
#include <math.h>
#include <string.h>

#define C(string) ((char *)(string))

static Agraph_t *
read_back (const char *dot)
{
  Agraph_t *graph = agmemread (dot);
  g_assert_nonnull (graph);
  return graph;
}

static const char *
get (void *object, const char *name)
{
  return agget (object, C (name));
}

/** The line of that kind from one to the other; NULL if none. */
static Agedge_t *
line (Agraph_t *graph, const char *source, const char *target, const char *kind)
{
  Agnode_t *tail = agnode (graph, C (source), FALSE), *head = agnode (graph, C (target), FALSE);
  if (tail == NULL || head == NULL)
    return NULL;
  for (Agedge_t *edge = agfstout (graph, tail); edge != NULL; edge = agnxtout (graph, edge))
    if (aghead (edge) == head && g_str_equal (get (edge, "class"), kind))
      return edge;
  return NULL;
}

static void
test_lines (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autofree char *dot = sample_dot (graph);
  Agraph_t *drawn = read_back (dot);

  Agedge_t *cooperation = line (drawn, "state:AAA", "state:BBB", "cooperation");
  g_assert_nonnull (cooperation);
  g_assert_cmpstr (get (cooperation, "label"), ==,
                   " support, arms-supply \\n (claimed by Corland) ");
  g_assert_cmpstr (get (cooperation, "style"), ==, "solid");
  g_assert_cmpstr (get (cooperation, "arrowhead"), ==, "normal");
  g_assert_cmpstr (get (cooperation, "relations"), ==, "support arms-supply");
  g_assert_cmpstr (get (cooperation, "sentences"), ==, "3");
  g_assert_cmpstr (get (cooperation, "texts"), ==, "1");
  g_assert_cmpstr (get (cooperation, "first"), ==, "2024-03-01");
  g_assert_cmpstr (get (cooperation, "by"), ==, "state:CCC");
  g_assert_cmpstr (get (cooperation, "objects"), ==, "shells");
  g_assert_cmpuint (strlen (get (cooperation, "evidence")), ==, 3 * 16 + 2);
  g_assert_cmpstr (get (cooperation, "URL"), ==, "https://news.example/summit?a=1&amp;b=2");
  g_assert_nonnull (strstr (get (cooperation, "tooltip"), "“A sentence that says so.” — Harbour"));

  Agedge_t *conflict = line (drawn, "state:AAA", "state:BBB", "conflict");
  g_assert_cmpstr (get (conflict, "label"), ==, " accuse ");
  g_assert_cmpstr (get (conflict, "arrowhead"), ==, "tee");

  Agedge_t *plan = line (drawn, "person:ann-ash", "state:BBB", "cooperation");
  g_assert_cmpstr (get (plan, "label"), ==, " meet (planned) ");
  g_assert_cmpstr (get (plan, "style"), ==, "dashed");
  g_assert_cmpstr (get (plan, "dir"), ==, "both");
  agclose (drawn);
}

static void
test_left_out (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autofree char *dot = sample_dot (graph);
  Agraph_t *drawn = read_back (dot);
  Agedge_t *threat = line (drawn, "state:CCC", "state:AAA", "conflict");
  g_assert_cmpstr (get (threat, "label"), ==, " threaten ");
  g_assert_null (line (drawn, "state:AAA", "state:BBB", "co-mention"));
  g_assert_nonnull (line (drawn, "media:wire", "state:CCC", "co-mention"));
  g_assert_null (agnode (drawn, C ("place:port"), FALSE));
  g_assert_null (line (drawn, "person:ann-ash", "state:AAA", "structural"));
  Agnode_t *president = agnode (drawn, C ("person:ann-ash"), FALSE);
  g_assert_cmpstr (get (president, "label"), ==, "Ann Ash\\nPresident of Arland");

  const char *legend = get (drawn, "label");
  g_assert_true (aghtmlstr (C (legend)));
  g_assert_nonnull (strstr (legend, "5 of 6 actors, 6 of 9 stated ties"));
  g_assert_nonnull (strstr (legend, "1 of 1 pairs only named together"));
  g_assert_nonnull (strstr (legend, "1 only denied or ended, 2 of place or of telling"));
  g_assert_nonnull (strstr (legend, "not certain"));
  g_assert_null (strstr (legend, "armed group"));
  agclose (drawn);
}

static void
test_title (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autofree char *dot = sample_dot (graph);
  Agraph_t *drawn = read_back (dot);
  Agraph_t *title = agsubg (drawn, C ("cluster_title"), FALSE);
  g_assert_cmpstr (get (title, "label"), ==, "Two leaders meet\\l");
  Agraph_t *source = agsubg (title, C ("cluster_source"), FALSE);
  g_assert_cmpstr (get (source, "label"), ==, "2024-03-01 · Harbour News\\l");
  g_assert_cmpstr (get (drawn, "tooltip"), ==, "Two leaders meet\\n2024-03-01 · Harbour News");
  agclose (drawn);
}

static void
test_engines (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions neato = { .layout = "neato", .title = "A \"title\"\\" };
  g_assert_true (export_dot (graph, &neato, out, &error));
  Agraph_t *drawn = read_back (out->str);
  g_assert_cmpstr (get (drawn, "layout"), ==, "neato");
  g_assert_cmpstr (get (drawn, "label"), ==, "A \"title\"\\\\\\l2024-03-01 · Harbour News\\l");
  g_assert_true (aghtmlstr (C (get (agnode (drawn, C ("~legend"), FALSE), "label"))));
  agclose (drawn);

  const EntenteExportOptions unknown = { .layout = "nonsense" };
  g_assert_false (export_dot (graph, &unknown, out, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED);
}

/* Names as bad as articles can have them. */
static const char *const hostile[] = {
  "\"Quoted\" Party",
  "Back\\slash",
  "Trailing\\",
  "A & B <i>Co</i>",
  "&lt;entity&gt;",
  "\\N\\L\\E",
  "حزب الله",
  "習近平",
  "<<b>html</b>>",
  "it's; a [list] {of} things -> x",
  "%s%n",
};

static void
test_names (void)
{
  DocumentRows *rows = sample_document ("hostile", "\\\"<Title>\" & \\");
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      sample_mention (rows, hostile[i], hostile[i], "organisation");
      StatementRow *row
          = sample_statement (rows, hostile[i], "arms-supply", "state:AAA", "possible", "claimed");
      row->object.text = hostile[i];
      row->by_text = hostile[(i + 1) % G_N_ELEMENTS (hostile)];
      row->text = hostile[i];
    }
  g_autoptr (EntenteGraph) graph = sample_graph (rows);
  g_autofree char *dot = sample_dot (graph);
  Agraph_t *drawn = read_back (dot);
  g_assert_cmpint (agnnodes (drawn), ==, G_N_ELEMENTS (hostile) + 1);
  g_assert_cmpint (agnedges (drawn), ==, G_N_ELEMENTS (hostile));
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *name = dot_name (hostile[i]);
      g_autofree char *lines = wrap_words (hostile[i], 22);
      g_autofree char *label = dot_text (lines);
      Agnode_t *node = agnode (drawn, name, FALSE);
      if (node == NULL)
        g_error ("no node %s in %s", name, dot);
      g_assert_cmpstr (get (node, "label"), ==, label);
      g_assert_false (aghtmlstr (C (get (node, "label"))));
    }
  agclose (drawn);
}

static void
add_war (EntenteGraph *graph, guint i)
{
  g_autofree char *id = g_strdup_printf ("war-%u", i);
  DocumentRows *rows = sample_document (id, "War");
  for (guint j = 0; j <= i; j++)
    {
      g_autofree char *source = g_strdup_printf ("group:g%u", j);
      g_autofree char *target = g_strdup_printf ("group:g%u", (7 * j + i) % 100);
      sample_mention (rows, source, source, "armed-group");
      sample_statement (rows, source, "attack", target, "asserted", "fact");
      sample_comention (rows, MIN (source, target), MAX (source, target), 1);
    }
  entente_graph_add (graph, rows, NULL, NULL);
  document_rows_free (rows);
}

static void
test_cut (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new (), turned = entente_graph_new ();
  for (guint i = 0; i < 100; i++)
    {
      add_war (graph, i);
      add_war (turned, 99 - i);
    }
  entente_graph_fold (graph);
  entente_graph_fold (turned);
  g_autofree char *dot = sample_dot (graph), *again = sample_dot (graph),
                  *other = sample_dot (turned);
  g_assert_cmpstr (dot, ==, again);
  g_assert_cmpstr (dot, ==, other);

  Agraph_t *drawn = read_back (dot);
  g_assert_cmpint (agnnodes (drawn), ==, 60);
  g_assert_cmpint (agnedges (drawn), >=, 60);
  g_assert_cmpint (agnedges (drawn), <=, 120);
  g_assert_nonnull (strstr (get (drawn, "label"), "60 of 100 actors"));
  agclose (drawn);
}

/* Ties of very many actors with one are counted in linear time. */
static void
test_star (void)
{
  DocumentRows *rows = sample_document ("star", "Star");
  for (guint i = 0; i < 60000; i++)
    {
      g_autofree char *source = g_strdup_printf ("group:%05u", i);
      sample_statement (rows, source, "accuse", "state:ZZZ", "asserted", "fact");
    }
  g_autoptr (EntenteGraph) graph = sample_graph (rows);
  const gint64 start = g_get_monotonic_time ();
  g_autofree char *dot = sample_dot (graph);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
test_empty (void)
{
  g_autoptr (EntenteGraph) graph = sample_graph (sample_document ("empty", NULL));
  g_autofree char *dot = sample_dot (graph);
  Agraph_t *drawn = read_back (dot);
  g_assert_cmpint (agnnodes (drawn), ==, 1);
  g_assert_cmpstr (get (drawn, "label"), ==, "empty\\l");
  const char *legend = get (agnode (drawn, C ("~legend"), FALSE), "label");
  g_assert_nonnull (strstr (legend, "0 of 0 actors"));
  g_assert_nonnull (strstr (legend, "No tie between actors was found"));
  agclose (drawn);
}

static void
test_mutual (void)
{
  DocumentRows *rows = sample_document ("mutual", "Mutual");
  sample_statement (rows, "state:AAA", "accuse", "state:BBB", "asserted", "fact");
  sample_statement (rows, "state:BBB", "accuse", "state:AAA", "asserted", "fact");
  sample_statement (rows, "state:AAA", "aid", "state:CCC", "asserted", "fact");
  sample_statement (rows, "state:CCC", "support", "state:AAA", "asserted", "fact");
  sample_statement (rows, "state:AAA", "ally", "state:CCC", "asserted", "fact");
  sample_statement (rows, "state:AAA", "ally", "state:CCC", "asserted", "fact");
  g_autoptr (EntenteGraph) graph = sample_graph (rows);
  g_autofree char *dot = sample_dot (graph);
  Agraph_t *drawn = read_back (dot);
  Agedge_t *quarrel = line (drawn, "state:AAA", "state:BBB", "conflict");
  g_assert_cmpstr (get (quarrel, "dir"), ==, "both");
  g_assert_cmpstr (get (quarrel, "label"), ==, " accuse ");
  g_assert_null (line (drawn, "state:BBB", "state:AAA", "conflict"));
  g_assert_cmpstr (get (line (drawn, "state:AAA", "state:CCC", "cooperation"), "label"), ==,
                   " ally, aid ");
  g_assert_cmpstr (get (line (drawn, "state:CCC", "state:AAA", "cooperation"), "label"), ==,
                   " support ");
  agclose (drawn);
}

static void
test_words (void)
{
  DocumentRows *rows = sample_document ("words", "Words");
  sample_mention (rows, "person:a", "A", "person");
  sample_mention (rows, "state:USA", "United States", "state");
  sample_statement (rows, "person:a", "leads", "state:USA", "asserted", "fact")->cue.text
      = "PRESIDENT";
  sample_statement (rows, "person:a", "agree", "state:BBB", "asserted", "fact")->object.text
      = "agreement";
  for (guint i = 0; i < 5; i++)
    sample_statement (rows, "state:BBB", "attack", "state:CCC", "asserted", "fact");
  sample_statement (rows, "state:BBB", "attack", "state:CCC", "negated", "not");
  sample_statement (rows, "state:CCC", "attack", "state:BBB", "asserted", "fact");
  sample_statement (rows, "state:CCC", "attack", "state:BBB", "negated", "denied")->by_text
      = "its envoy";
  g_autoptr (EntenteGraph) graph = sample_graph (rows);
  g_autofree char *dot = sample_dot (graph);
  Agraph_t *drawn = read_back (dot);
  g_assert_cmpstr (get (agnode (drawn, C ("person:a"), FALSE), "label"), ==,
                   "A\\nPresident of the United\\nStates");
  g_assert_cmpstr (get (line (drawn, "person:a", "state:BBB", "cooperation"), "label"), ==,
                   " agree ");
  g_assert_cmpstr (get (line (drawn, "state:BBB", "state:CCC", "conflict"), "label"), ==,
                   " attack ");
  g_assert_cmpstr (get (line (drawn, "state:CCC", "state:BBB", "conflict"), "label"), ==,
                   " attack (denied by its \\n envoy) ");
  agclose (drawn);
}

static void
test_widths (void)
{
  g_assert_cmpfloat (line_width (1, 1), ==, 1.25);
  g_assert_cmpfloat (line_width (4, 4), ==, 2.5);
  g_assert_cmpfloat (line_width (10000, 10000), ==, 5);
  g_assert_cmpfloat (line_width (1, 10000), ==, 0.5);
  g_assert_cmpfloat (line_width (2500, 10000), ==, 2.5);
}

static double
luminance (const char *color)
{
  static const double shares[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      const char digits[] = { color[1 + 2 * i], color[2 + 2 * i], '\0' };
      const double c = (double)g_ascii_strtoull (digits, NULL, 16) / 255;
      sum += shares[i] * (c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
    }
  return sum;
}

static double
contrast (const char *a, const char *b)
{
  const double x = luminance (a), y = luminance (b);
  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

static void
check_contrast (const char *text, const char *ground, const Theme *theme, const char *what)
{
  const char *behind = g_str_equal (ground, "none") ? theme->background : ground;
  if (contrast (text, behind) < 4.5)
    g_error ("%s: %s: %s on %s is %.2f", theme->name, what, text, behind, contrast (text, behind));
}

static void
test_contrast (void)
{
  guint n;
  const Theme *all = themes (&n);
  g_assert_cmpuint (n, >=, 3);
  for (const Theme *theme = all; theme < all + n; theme++)
    {
      check_contrast (theme->text, theme->background, theme, "title");
      check_contrast (theme->faint, theme->background, theme, "legend");
      check_contrast (theme->faint, theme->group_fill, theme, "name of a group");
      for (guint type = 0; type < N_ACTOR_TYPES; type++)
        check_contrast (theme->actors[type].fontcolor, theme->actors[type].fillcolor, theme,
                        actor_type_name (type));
      for (TieKind kind = 0; kind < N_TIE_KINDS; kind++)
        {
          check_contrast (theme->ties[kind].fontcolor, theme->background, theme,
                          tie_words (kind)->name);
          check_contrast (theme->ties[kind].fontcolor, theme->group_fill, theme,
                          tie_words (kind)->name);
        }
    }
}

/** Nothing is told by colour alone: in every theme each kind of tie has its own head, each type of
 * actor its own outline or lightness. */
static void
test_without_colour (void)
{
  guint n;
  const Theme *all = themes (&n);
  for (const Theme *theme = all; theme < all + n; theme++)
    {
      for (TieKind a = 0; a < N_TIE_KINDS; a++)
        for (TieKind b = 0; b < a; b++)
          g_assert_cmpstr (theme->ties[a].arrowhead, !=, theme->ties[b].arrowhead);
      for (guint a = 0; a < N_ACTOR_TYPES; a++)
        for (guint b = 0; b < a; b++)
          {
            const ActorStyle *x = &theme->actors[a], *y = &theme->actors[b];
            const gboolean is_alike = g_str_equal (x->shape, y->shape)
                                      && g_str_equal (x->style, y->style)
                                      && g_str_equal (x->peripheries, y->peripheries)
                                      && g_str_equal (x->color, y->color);
            if (is_alike && fabs (luminance (x->fillcolor) - luminance (y->fillcolor)) < 0.1)
              g_error ("%s: %s looks like %s", theme->name, actor_type_name (a),
                       actor_type_name (b));
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/dot/ties-of-one-sign-are-one-line", test_lines);
  g_test_add_func ("/export/dot/legend-counts-what-is-left-out", test_left_out);
  g_test_add_func ("/export/dot/title-of-the-document", test_title);
  g_test_add_func ("/export/dot/engines", test_engines);
  g_test_add_func ("/export/dot/hostile-names-are-read-back", test_names);
  g_test_add_func ("/export/dot/cut-is-the-same-in-any-order", test_cut);
  g_test_add_func ("/export/dot/star-is-linear", test_star);
  g_test_add_func ("/export/dot/empty-graph", test_empty);
  g_test_add_func ("/export/dot/equal-ties-both-ways-are-mutual", test_mutual);
  g_test_add_func ("/export/dot/words-of-labels", test_words);
  g_test_add_func ("/export/dot/width-is-the-root-of-the-weight", test_widths);
  g_test_add_func ("/export/dot/text-has-contrast", test_contrast);
  g_test_add_func ("/export/dot/nothing-by-colour-alone", test_without_colour);
  return g_test_run ();
}
