/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>

static gboolean
append (const EntenteRows *rows, gpointer user_data, GError **error)
{
  (void) error;
  entente_rows_write (rows, user_data);
  return TRUE;
}

/* Rows go out as they come, so that memory stays flat. */
static gboolean
print (const EntenteRows *rows, gpointer user_data, GError **error)
{
  GString *line = user_data;
  g_string_truncate (line, 0);
  entente_rows_write (rows, line);
  if (fwrite (line->str, 1, line->len, stdout) == line->len)
    return TRUE;
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED, "standard output cannot be written");
  return FALSE;
}

int
cmd_extract (int argc, char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  EntenteSummary summary;
  if (!cli_parse (cli_command ("extract"), "o", &argc, &argv, &options))
    return EXIT_NOTHING;
  if (argc < 2)
    {
      cli_error ("no input given; try \"entente extract --help\"");
      return EXIT_NOTHING;
    }
  gboolean to_file = options.output != NULL && !g_str_equal (options.output, "-");
  int status = cli_run (&options, (const char *const *) argv + 1, to_file ? append : print, text, &summary);
  if (status == EXIT_NOTHING)
    return status;
  if (to_file)
    return cli_write (options.output, text->str, text->len) ? status : EXIT_NOTHING;
  return fflush (stdout) == 0 ? status : EXIT_NOTHING;
}
