/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static gboolean
print (const char *text, gsize length, gpointer user_data, GError **error)
{
  return output_write (user_data, text, length, error);
}

static int
annotate (const CliOptions *options, Output *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteExtractor) extractor = entente_extractor_new (NULL, &error);
  EntenteSummary summary;
  EntenteRunOptions run = { .n_jobs = (guint)options->n_jobs,
                            .diagnostic = cli_diagnostic,
                            .user_data = (gpointer)options };
  if (extractor == NULL
      || !entente_extractor_annotate (extractor, options->inputs, &run, print, output, &summary,
                                      &error))
    {
      cli_error ("%s", error->message);
      return EXIT_NOTHING;
    }
  if (summary.documents == 0 || !output_keep (output))
    return EXIT_NOTHING;
  return summary.errors > 0 ? EXIT_PART : EXIT_DONE;
}

int
cmd_annotate (char **argv)
{
  g_auto (CliOptions) options = { 0 };
  if (!cli_parse (cli_command ("annotate"), argv, &options))
    return EXIT_NOTHING;
  g_autoptr (Output) output = output_open (options.output);
  return output != NULL ? annotate (&options, output) : EXIT_NOTHING;
}
