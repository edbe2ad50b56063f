/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>

static gboolean
append (const char *text, gsize length, gpointer user_data, GError **error)
{
  (void) error;
  g_string_append_len (user_data, text, (gssize) length);
  return TRUE;
}

static gboolean
print (const char *text, gsize length, gpointer user_data, GError **error)
{
  (void) user_data;
  if (fwrite (text, 1, length, stdout) == length)
    return TRUE;
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED, "standard output cannot be written");
  return FALSE;
}

int
cmd_annotate (int argc, char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  EntenteSummary summary;
  if (!cli_parse (cli_command ("annotate"), "oT", &argc, &argv, &options))
    return EXIT_NOTHING;
  if (argc < 2)
    {
      cli_error ("no input given; try \"entente annotate --help\"");
      return EXIT_NOTHING;
    }
  if (options.format != NULL && !g_str_equal (options.format, "conllu"))
    {
      cli_error ("unknown format \"%s\"; there is conllu", options.format);
      return EXIT_NOTHING;
    }
  g_autoptr (EntenteExtractor) extractor = entente_extractor_new (NULL, &error);
  EntenteRunOptions run = { .n_jobs = (guint) options.n_jobs, .diagnostic = cli_diagnostic, .user_data = &options };
  gboolean to_file = options.output != NULL && !g_str_equal (options.output, "-");
  if (extractor == NULL
      || !entente_extractor_annotate (extractor, (const char *const *) argv + 1, &run,
                                      to_file ? append : print, text, &summary, &error))
    {
      cli_error ("%s", error->message);
      return EXIT_NOTHING;
    }
  if (summary.documents == 0 || (to_file && !cli_write (options.output, text->str, text->len))
      || fflush (stdout) != 0)
    return EXIT_NOTHING;
  return summary.errors > 0 ? EXIT_PART : EXIT_DONE;
}
