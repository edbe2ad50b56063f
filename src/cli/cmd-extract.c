/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

enum
{
  FORMAT_ROWS,
  FORMAT_EVENTS
};

static const char *const formats[] = { "rows", "events", NULL };

typedef struct
{
  Output *output;
  GString *lines;        /* of one document, reused */
  EntenteEvents *events; /* NULL where rows are wanted */
} Printing;

static gboolean
flush (Printing *printing, GError **error)
{
  gboolean ok = output_write (printing->output, printing->lines->str, printing->lines->len, error);
  g_string_truncate (printing->lines, 0);
  return ok;
}

/* Rows go out as they come, so that memory stays flat. */
static gboolean
print (const EntenteRows *rows, gpointer user_data, GError **error)
{
  Printing *printing = user_data;
  if (printing->events != NULL)
    entente_events_write (printing->events, rows, printing->lines);
  else
    entente_rows_write (rows, printing->lines);
  return flush (printing, error);
}

static int
extract (CliOptions *options, Printing *printing)
{
  if (printing->events != NULL)
    entente_events_write_header (printing->lines);
  int status = cli_run (options, print, printing);
  return status != EXIT_NOTHING && output_keep (printing->output) ? status : EXIT_NOTHING;
}

int
cmd_extract (char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  if (!cli_parse (cli_command ("extract"), argv, &options))
    return EXIT_NOTHING;
  int format = cli_format (&options, formats);
  if (format < 0)
    return EXIT_NOTHING;
  g_autoptr (EntenteEvents) events
      = format == FORMAT_EVENTS ? entente_events_new (NULL, &error) : NULL;
  if (error != NULL)
    {
      cli_error ("%s", error->message);
      return EXIT_NOTHING;
    }
  g_autoptr (Output) output = output_open (options.output);
  if (output == NULL)
    return EXIT_NOTHING;
  g_autoptr (GString) lines = g_string_new (NULL);
  Printing printing = { output, lines, events };
  return extract (&options, &printing);
}
