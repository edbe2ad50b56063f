/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#define DEFAULT_MOST 50 /* words */

static gboolean
add (const EntenteRows *rows, gpointer user_data, GError **error)
{
  (void)error;
  entente_gaps_add (user_data, rows);
  return TRUE;
}

static const char *const formats[] = {
  [ENTENTE_GAPS_TEXT] = "text", [ENTENTE_GAPS_TSV] = "tsv", [ENTENTE_GAPS_JSON] = "json", NULL
};

int
cmd_gaps (char **argv)
{
  g_auto (CliOptions) options = { .most = DEFAULT_MOST, .wants_misses = TRUE };
  if (!cli_parse (cli_command ("gaps"), argv, &options))
    return EXIT_NOTHING;
  int format = cli_format (&options, formats);
  if (format < 0)
    return EXIT_NOTHING;
  g_autoptr (Output) output = output_open (options.output);
  if (output == NULL)
    return EXIT_NOTHING;
  g_autoptr (EntenteGaps) gaps = entente_gaps_new ();
  int status = cli_run (&options, add, gaps);
  if (status == EXIT_NOTHING)
    return EXIT_NOTHING;
  if (entente_gaps_n_words (gaps) == 0 && !options.is_quiet)
    cli_error ("warning: no word links two actors without a frame; rows hold no such words,"
               " articles do");
  g_autoptr (GString) text = g_string_new (NULL);
  entente_gaps_write (gaps, (EntenteGapsFormat)format, (guint)options.most, text);
  return output_finish (output, text) ? status : EXIT_NOTHING;
}
