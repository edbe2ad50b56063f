/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

typedef struct
{
  Output *output;
  GString *lines; /* of one document, reused */
} Printing;

/* Rows go out as they come, so that memory stays flat. */
static gboolean
print (const EntenteRows *rows, gpointer user_data, GError **error)
{
  Printing *printing = user_data;
  g_string_truncate (printing->lines, 0);
  entente_rows_write (rows, printing->lines);
  return output_write (printing->output, printing->lines->str, printing->lines->len, error);
}

int
cmd_extract (char **argv)
{
  g_auto (CliOptions) options = { 0 };
  if (!cli_parse (cli_command ("extract"), argv, &options))
    return EXIT_NOTHING;
  g_autoptr (Output) output = output_open (options.output);
  if (output == NULL)
    return EXIT_NOTHING;
  g_autoptr (GString) lines = g_string_new (NULL);
  Printing printing = { output, lines };
  int status = cli_run (&options, print, &printing);
  return status != EXIT_NOTHING && output_keep (output) ? status : EXIT_NOTHING;
}
