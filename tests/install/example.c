/* SPDX-License-Identifier: MIT */
/* Reads an article and prints what it states between Turkey and Azerbaijan: example ARTICLE */
#include <entente/entente.h>

static gboolean
add_rows (const EntenteRows *rows, gpointer user_data, GError **error)
{
  (void)error;
  entente_graph_add (user_data, rows, NULL, NULL);
  return TRUE;
}

static void
print_statement (const EntenteEvidence *evidence, gpointer user_data)
{
  (void)user_data;
  g_print ("%s %s %s: %s\n", evidence->source, evidence->relation, evidence->target,
           evidence->sentence);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteExtractor) extractor = entente_extractor_new (NULL, &error);
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  EntenteSummary summary;
  if (argc < 2 || extractor == NULL)
    {
      g_printerr ("%s\n", argc < 2 ? "usage: example ARTICLE" : error->message);
      return 2;
    }
  if (!entente_extractor_run (extractor, (const char *const *)argv + 1, NULL, add_rows, graph,
                              &summary, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  entente_graph_fold (graph);
  entente_graph_why (graph, "state:TUR", "state:AZE", print_statement, NULL);
  return 0;
}
