/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#define DEFAULT_MOST 50 /* known actors, and as many unknown ones, in the table */

static const char *const formats[]
    = { [ENTENTE_ACTORS_TEXT] = "text", [ENTENTE_ACTORS_JSON] = "json", NULL };

int
cmd_actors (char **argv)
{
  g_auto (CliOptions) options = { .most = G_MAXINT };
  if (!cli_parse (cli_command ("actors"), argv, &options))
    return EXIT_NOTHING;
  int format = cli_format (&options, formats);
  if (format < 0)
    return EXIT_NOTHING;
  if (options.most == G_MAXINT)
    options.most = format == ENTENTE_ACTORS_TEXT ? DEFAULT_MOST : 0;
  g_autoptr (Output) output = output_open (options.output);
  if (output == NULL)
    return EXIT_NOTHING;
  int status;
  g_autoptr (EntenteGraph) graph = cli_graph (&options, &status);
  if (graph == NULL)
    return status;

  g_autoptr (EntenteActors) actors = entente_actors_new (graph);
  g_autoptr (GString) text = g_string_new (NULL);
  entente_actors_write (actors, (EntenteActorsFormat)format, (guint)options.most, text);
  return output_finish (output, text) ? status : EXIT_NOTHING;
}
