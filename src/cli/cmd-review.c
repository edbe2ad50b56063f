/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

int
cmd_review (char **argv)
{
  g_auto (CliOptions) options = { 0 };
  if (!cli_parse (cli_command ("review"), argv, &options))
    return EXIT_NOTHING;
  g_autoptr (GError) error = NULL;
  options.review_file = g_strdup (options.words[0]);
  if (!cli_read_review (&options, &error))
    {
      cli_error ("%s", error->message);
      return EXIT_NOTHING;
    }
  g_autoptr (Output) output = output_open (options.output);
  int status = EXIT_NOTHING;
  g_autoptr (EntenteGraph) graph = output != NULL ? cli_graph (&options, &status) : NULL;
  if (graph == NULL)
    return EXIT_NOTHING;
  g_autoptr (GString) table = g_string_new (NULL);
  entente_review_report (options.review, graph, table);
  return output_finish (output, table) ? status : EXIT_NOTHING;
}
