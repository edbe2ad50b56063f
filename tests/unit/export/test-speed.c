/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* getrusage() */

#include "export/formats.h"
#include "sample.h"

#include <entente/select.h>
#include <string.h>
#include <sys/resource.h>

static double
seconds_of (int whose)
{
  struct rusage usage;
  g_assert_cmpint (getrusage (whose, &usage), ==, 0);
  return (double)usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
         + ((double)usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

/** Actors as news has them: few have many ties, all of them with some of those. */
static EntenteGraph *
news (guint n_actors, guint n_ties)
{
  static const char *const relations[]
      = { "meet", "accuse", "support", "attack", "request", "aid" };
  DocumentRows *rows = sample_document ("news", "News");
  guint32 state = 1;
  for (guint i = 0; i < n_ties; i++)
    {
      state = state * 1664525 + 1013904223;
      const guint a = i < n_actors ? i : (state >> 8) % n_actors;
      state = state * 1664525 + 1013904223;
      const guint b = (state >> 8) % n_actors, hub = b * (guint64)b / n_actors;
      g_autofree char *source = g_strdup_printf ("person:actor-%04u", a);
      g_autofree char *target = g_strdup_printf ("person:actor-%04u", hub);
      sample_statement (rows, source, relations[(state >> 4) % G_N_ELEMENTS (relations)], target,
                        "asserted", "fact");
    }
  EntenteGraph *graph = entente_graph_new ();
  const EntenteSelection selection = { .nodes = n_actors, .edges = n_ties };
  g_autoptr (GError) error = NULL;
  entente_graph_add (graph, rows, NULL, NULL);
  document_rows_free (rows);
  g_assert_true (entente_graph_fold_selected (graph, &selection, NULL, NULL, &error));
  return graph;
}

/** Seconds of processor, ours and the helper's, that a picture in SVG takes. */
static double
drawing_seconds (guint n_actors, guint n_ties)
{
  g_autoptr (EntenteGraph) graph = news (n_actors, n_ties);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions options = { 0 };
  const double start = seconds_of (RUSAGE_SELF) + seconds_of (RUSAGE_CHILDREN);
  if (!export_svg (graph, &options, out, &error))
    g_error ("%s", error->message);
  const double end = seconds_of (RUSAGE_SELF) + seconds_of (RUSAGE_CHILDREN);
  g_assert_nonnull (strstr (out->str, "</svg>"));
  g_test_message ("%u actors, %u ties: %.2f s", n_actors, n_ties, end - start);
  return end - start;
}

static void
test_sixty (void)
{
  g_assert_cmpfloat (drawing_seconds (60, 90), <, 0.5);
}

static void
test_many (void)
{
  g_assert_cmpfloat (drawing_seconds (150, 225), <, 1.5);
}

static void
test_thousand (void)
{
  g_assert_cmpfloat (drawing_seconds (1000, 1500), <, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/speed/sixty-actors", test_sixty);
  g_test_add_func ("/export/speed/dot-at-its-largest", test_many);
  g_test_add_func ("/export/speed/a-thousand-actors", test_thousand);
  return g_test_run ();
}
