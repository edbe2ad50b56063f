/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#define MAX_NEIGHBOURS 8

static void
print_evidence (const EntenteEvidence *e, gpointer user_data)
{
  guint *count = user_data;
  g_print ("%s%s  %s  %s", (*count)++ > 0 ? "\n" : "", e->source, e->relation, e->target);
  if (e->status != NULL)
    g_print ("  [%s%s%s%s]", e->status, g_strcmp0 (e->modality, "fact") != 0 ? ": " : "",
             g_strcmp0 (e->modality, "fact") != 0 ? e->modality : "", e->status_cue != NULL ? "" : "");
  g_print ("\n  \"%s\"\n", e->sentence);
  if (e->cue != NULL)
    g_print ("  cue \"%s\", frame %s%s%s%s%s\n", e->cue, e->frame, e->object != NULL ? ", object \"" : "",
             e->object != NULL ? e->object : "", e->object != NULL ? "\"" : "",
             e->status_cue != NULL ? "" : "");
  if (e->by != NULL || e->by_text != NULL)
    g_print ("  said by %s\n", e->by != NULL ? e->by : e->by_text);
  g_print ("  %s%s%s%s%s  (%s)\n", e->publisher != NULL ? e->publisher : "", e->publisher != NULL ? ", " : "",
           e->date != NULL ? e->date : "", e->date != NULL ? ", " : "",
           e->title != NULL && *e->title != '\0' ? e->title : e->document, e->id);
}

static void
say_neighbours (const EntenteGraph *graph, const char *id, const char *name)
{
  g_auto (GStrv) neighbours = entente_graph_neighbours (graph, id, MAX_NEIGHBOURS);
  g_autofree char *list = g_strjoinv (", ", neighbours);
  g_print ("%s is linked to: %s\n", name, *list != '\0' ? list : "nobody");
}

int
cmd_why (int argc, char **argv)
{
  g_auto (CliOptions) options = { 0 };
  int status;
  if (!cli_parse (cli_command ("why"), "", &argc, &argv, &options))
    return EXIT_NOTHING;
  if (argc < 4)
    {
      cli_error ("why wants two actors and an input; try \"entente why --help\"");
      return EXIT_NOTHING;
    }
  g_autoptr (EntenteGraph) graph = cli_graph (&options, (const char *const *) argv + 3, &status);
  if (graph == NULL)
    return status;
  const char *ids[2];
  for (guint i = 0; i < 2; i++)
    if ((ids[i] = entente_graph_find_actor (graph, argv[1 + i])) == NULL)
      {
        cli_error ("no actor \"%s\" in the input", argv[1 + i]);
        return EXIT_NOTHING;
      }
  guint printed = 0;
  guint n = entente_graph_why (graph, ids[0], ids[1], print_evidence, &printed);
  if (n == 0)
    {
      g_print ("%sNo sentence states a relation between %s and %s.\n", printed > 0 ? "\n" : "", argv[1], argv[2]);
      for (guint i = 0; i < 2; i++)
        say_neighbours (graph, ids[i], argv[1 + i]);
    }
  return status;
}
