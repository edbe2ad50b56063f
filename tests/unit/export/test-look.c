/* SPDX-License-Identifier: MIT */
#include "export/drawing.h"
#include "export/formats.h"
#include "export/layout.h"
#include "sample.h"

#include <entente/select.h>
#include <graphviz/cgraph.h>
#include <string.h>

#define C(string) ((char *)(string))

static Agraph_t *
drawn_with (const EntenteGraph *graph, const EntenteExportOptions *options)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  if (!export_dot (graph, options, out, &error))
    g_error ("%s", error->message);
  Agraph_t *drawn = agmemread (out->str);
  g_assert_nonnull (drawn);
  return drawn;
}

static const char *
get (void *object, const char *name)
{
  return agget (object, C (name));
}

/** The line of that `id`; NULL if none. */
static Agedge_t *
line (Agraph_t *graph, const char *id)
{
  for (Agnode_t *node = agfstnode (graph); node != NULL; node = agnxtnode (graph, node))
    for (Agedge_t *edge = agfstout (graph, node); edge != NULL; edge = agnxtout (graph, edge))
      if (g_str_equal (get (edge, "id"), id))
        return edge;
  return NULL;
}

static void
check_page (const char *size, int dpi, double width, double height)
{
  Look look = { 0 };
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions options = { .size = size, .dpi = dpi };
  if (!look_read (&options, &look, &error))
    g_error ("%s", error->message);
  g_assert_cmpfloat_with_epsilon (look.page.width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (look.page.height, height, 0.01);
  g_assert_cmpuint (look.page.dpi, ==, dpi == 0 ? 192 : (guint)dpi);
}

static void
test_pages (void)
{
  check_page (NULL, 0, 0, 0);
  check_page ("A4", 300, 8.27, 11.69);
  check_page ("a4", 0, 8.27, 11.69);
  check_page ("slide", 96, 13.33, 7.5);
  check_page ("square", 0, 10, 10);
  check_page ("1600x900", 100, 16, 9);
  check_page ("1600x900px", 200, 8, 4.5);
  check_page ("254x127mm", 0, 10, 5);
  check_page ("8.5x6in", 0, 8.5, 6);
}

static void
check_refused (const EntenteExportOptions *options, const char *message)
{
  Look look = { 0 };
  g_autoptr (GError) error = NULL;
  g_assert_false (look_read (options, &look, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED);
  if (strstr (error->message, message) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, message);
}

static void
test_refused (void)
{
  static const char *const sizes[]
      = { "A9", "", "x", "100x", "x100", "100x100pt", "100", "nanxnan", "0x0", "-5x-5in" };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    check_refused (&(EntenteExportOptions){ .size = sizes[i] }, "size");
  check_refused (&(EntenteExportOptions){ .size = "0.5x9in" }, "cannot be drawn");
  check_refused (&(EntenteExportOptions){ .size = "99999x900" }, "cannot be drawn");
  check_refused (&(EntenteExportOptions){ .size = "infxinfin" }, "cannot be drawn");
  check_refused (&(EntenteExportOptions){ .size = "A3", .dpi = 1200 }, "cannot be drawn");
  check_refused (&(EntenteExportOptions){ .dpi = 5 }, "36 to 1200");
  check_refused (&(EntenteExportOptions){ .dpi = -1 }, "36 to 1200");
  check_refused (&(EntenteExportOptions){ .theme = "neon" }, "light, dark, print");
  check_refused (&(EntenteExportOptions){ .cluster = "x" }, "country, bloc");
  check_refused (&(EntenteExportOptions){ .show = "places,nonsense" }, "\"nonsense\"");
  check_refused (&(EntenteExportOptions){ .layout = "x" }, "dot, neato");
}

static void
test_page_of_dot (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  Agraph_t *drawn = drawn_with (graph, &(EntenteExportOptions){ .size = "1600x900", .dpi = 100 });
  g_assert_cmpstr (get (drawn, "viewport"), ==, "1200.00,675.00"); /* points: 1600 by 900 pixels */
  g_assert_cmpstr (get (drawn, "size"), ==, "16.10,8.81!");
  g_assert_cmpstr (get (drawn, "pixels_an_inch"), ==, "100");
  agclose (drawn);
}

static void
test_theme (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  Agraph_t *drawn = drawn_with (graph, &(EntenteExportOptions){ .theme = "print" });
  Agedge_t *conflict = line (drawn, "state:AAA--state:BBB--conflict");
  g_assert_cmpstr (get (conflict, "color"), ==, "#000000:#FFFFFF:#000000");
  g_assert_nonnull (strstr (get (drawn, "label"), "══╣"));
  agclose (drawn);
}

static void
test_shown (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  const EntenteExportOptions all = { .show = "offices,places,told,denied,objects" };
  Agraph_t *drawn = drawn_with (graph, &all);
  g_assert_cmpstr (get (line (drawn, "person:ann-ash--state:AAA--structural"), "relations"), ==,
                   "leads");
  g_assert_cmpstr (get (agnode (drawn, C ("person:ann-ash"), FALSE), "label"), ==, "Ann Ash");
  g_assert_cmpstr (get (line (drawn, "state:BBB--place:port--structural"), "label"), ==,
                   " located-in ");
  g_assert_nonnull (line (drawn, "person:ann-ash--media:wire--structural"));
  Agedge_t *denied = line (drawn, "state:CCC--state:AAA--conflict--denied");
  g_assert_cmpstr (get (denied, "style"), ==, "dotted");
  g_assert_cmpstr (get (denied, "status"), ==, "negated");
  g_assert_cmpstr (get (denied, "label"), ==, " attack (denied) ");
  g_assert_cmpstr (get (line (drawn, "state:CCC--state:AAA--conflict"), "label"), ==, " threaten ");
  g_assert_cmpstr (get (line (drawn, "state:AAA--state:BBB--cooperation"), "label"), ==,
                   " support; arms-supply: \\n shells (claimed by \\n Corland) ");
  g_assert_nonnull (strstr (get (drawn, "label"), "denied or ended"));
  g_assert_null (strstr (get (drawn, "label"), "left out"));
  agclose (drawn);
}

static void
test_apart (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  Agraph_t *drawn = drawn_with (graph, &(EntenteExportOptions){ .show = "apart" });
  g_assert_cmpstr (get (line (drawn, "state:AAA--state:BBB--support"), "label"), ==, " support ");
  Agedge_t *claim = line (drawn, "state:AAA--state:BBB--arms-supply");
  g_assert_cmpstr (get (claim, "label"), ==, " arms-supply (claimed by \\n Corland) ");
  g_assert_cmpstr (get (claim, "style"), ==, "dashed");
  agclose (drawn);
}

static EntenteGraph *
two_blocs (void)
{
  DocumentRows *rows = sample_document ("blocs", "Two blocs");
  static const char *const ties[][3] = {
    { "state:AAA", "ally", "state:BBB" },   { "state:BBB", "support", "state:CCC" },
    { "state:AAA", "aid", "state:CCC" },    { "state:DDD", "ally", "state:EEE" },
    { "state:CCC", "attack", "state:DDD" }, { "state:EEE", "threaten", "state:AAA" },
    { "state:CCC", "meet", "state:DDD" },   { "state:EEE", "support", "state:FFF" },
    { "state:GGG", "accuse", "state:HHH" }, { "state:HHH", "yield", "state:III" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sample_statement (rows, ties[i][0], ties[i][1], ties[i][2], "asserted", "fact");
  return sample_graph (rows);
}

static void
test_blocs (void)
{
  g_autoptr (EntenteGraph) graph = two_blocs ();
  Agraph_t *drawn = drawn_with (graph, &(EntenteExportOptions){ .cluster = "bloc" });
  Agraph_t *title = agsubg (drawn, C ("cluster_title"), FALSE);
  Agraph_t *source = agsubg (title, C ("cluster_source"), FALSE);
  Agraph_t *parent = source != NULL ? source : title;
  Agraph_t *first = agsubg (parent, C ("cluster_group_0"), FALSE);
  Agraph_t *second = agsubg (parent, C ("cluster_group_1"), FALSE);
  g_assert_cmpint (agnnodes (first), ==, 3);
  g_assert_nonnull (agnode (first, C ("state:CCC"), FALSE));
  g_assert_cmpint (agnnodes (second), ==, 3);
  g_assert_nonnull (agnode (second, C ("state:EEE"), FALSE));
  g_assert_null (agsubg (parent, C ("cluster_group_2"), FALSE)); /* two are no bloc */
  g_assert_cmpstr (get (line (drawn, "state:EEE--state:AAA--conflict"), "constraint"), ==, "false");
  g_assert_cmpstr (get (line (drawn, "state:AAA--state:BBB--cooperation"), "constraint"), ==,
                   "true");
  g_assert_cmpstr (get (first, "label"), ==, "around state:CCC\\l");
  g_assert_nonnull (strstr (get (drawn, "label"), "cooperate with each other"));
  agclose (drawn);
}

static void
collect (const EntenteDiagnostic *diagnostic, gpointer said)
{
  g_string_append (said, diagnostic->message);
}

static void
test_no_boxes (void)
{
  g_autoptr (EntenteGraph) graph = two_blocs ();
  g_autoptr (GString) said = g_string_new (NULL);
  const EntenteExportOptions options
      = { .cluster = "bloc", .layout = "sfdp", .diagnostic = collect, .user_data = said };
  Agraph_t *drawn = drawn_with (graph, &options);
  g_assert_nonnull (strstr (said->str, "\"sfdp\""));
  const char *legend = get (agnode (drawn, C ("~legend"), FALSE), "label");
  g_assert_null (strstr (legend, "cooperate with each other"));
  agclose (drawn);
}

/** cgraph would order subgraphs by where their names lie in memory. */
static void
test_order_of_boxes (void)
{
  g_autoptr (EntenteGraph) graph = two_blocs ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) holes = g_ptr_array_new_with_free_func (g_free);
  const EntenteExportOptions options = { .cluster = "bloc" };
  g_assert_true (export_dot (graph, &options, out, NULL));
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GString) again = g_string_new (NULL);
      for (guint j = 0; j < 50; j++)
        g_ptr_array_add (holes, g_malloc (8 + (7 * i + 13 * j) % 60));
      for (guint j = 0; j < 25; j++)
        g_ptr_array_remove_index_fast (holes, (11 * j) % holes->len);
      g_assert_true (export_dot (graph, &options, again, NULL));
      g_assert_cmpstr (out->str, ==, again->str);
    }
}

/** A ring of threats between `n` actors, all of them asked for. */
static EntenteGraph *
ring (guint n)
{
  DocumentRows *rows = sample_document ("ring", "Ring");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = g_strdup_printf ("group:%05u", i);
      g_autofree char *target = g_strdup_printf ("group:%05u", (i + 1) % n);
      sample_statement (rows, source, "threaten", target, "asserted", "fact");
    }
  EntenteGraph *graph = entente_graph_new ();
  const EntenteSelection selection = { .nodes = n, .edges = n };
  g_autoptr (GError) error = NULL;
  entente_graph_add (graph, rows, NULL, NULL);
  document_rows_free (rows);
  if (!entente_graph_fold_selected (graph, &selection, NULL, NULL, &error))
    g_error ("%s", error->message);
  return graph;
}

static void
check_plan (guint n, const char *layout, const char *engine, gboolean has_labels)
{
  g_autoptr (EntenteGraph) graph = ring (n);
  g_autoptr (GError) error = NULL;
  Look look = { 0 };
  Plan plan;
  g_assert_true (look_read (&(EntenteExportOptions){ .layout = layout }, &look, &error));
  g_autoptr (Drawing) drawing = drawing_new (graph, &look);
  g_assert_cmpuint (drawing->actors->len, ==, n);
  const gboolean is_planned = plan_layout (drawing, &plan, &error);
  g_assert_true (is_planned == (engine != NULL));
  if (!is_planned)
    {
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT);
      g_assert_nonnull (strstr (error->message, "cannot be drawn"));
      return;
    }
  g_assert_cmpstr (plan.engine, ==, engine);
  g_assert_true (plan.has_labels == has_labels);
}

static void
test_plans (void)
{
  check_plan (10, NULL, "dot", TRUE);
  check_plan (150, NULL, "dot", TRUE);
  check_plan (151, NULL, "sfdp", FALSE);
  check_plan (60, "neato", "neato", TRUE);
  check_plan (2000, NULL, "sfdp", FALSE);
  check_plan (2001, NULL, NULL, FALSE);
  check_plan (10000, "sfdp", NULL, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/look/pages", test_pages);
  g_test_add_func ("/export/look/unknown-values-are-refused", test_refused);
  g_test_add_func ("/export/look/page-of-the-dot", test_page_of_dot);
  g_test_add_func ("/export/look/print-theme", test_theme);
  g_test_add_func ("/export/look/shown-when-asked", test_shown);
  g_test_add_func ("/export/look/each-relation-apart", test_apart);
  g_test_add_func ("/export/look/blocs", test_blocs);
  g_test_add_func ("/export/look/no-boxes-by-sfdp", test_no_boxes);
  g_test_add_func ("/export/look/boxes-keep-their-order", test_order_of_boxes);
  g_test_add_func ("/export/look/plans-by-size", test_plans);
  return g_test_run ();
}
