/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <string.h>

static gboolean
has_suffix (const char *file)
{
  g_autofree char *base = g_path_get_basename (file);
  return strchr (base, '.') != NULL;
}

static const EntenteFormat *
choose_format (const CliOptions *options, const char *fallback)
{
  const EntenteFormat *format = NULL;
  if (options->format != NULL)
    format = entente_format_by_name (options->format);
  else if (options->output != NULL && (fallback == NULL || has_suffix (options->output)))
    format = entente_format_by_file (options->output);
  else
    format = entente_format_by_name (fallback);
  if (format != NULL)
    return format;

  g_autoptr (GString) known = g_string_new (NULL);
  for (const EntenteFormat *f = entente_formats (); f->name != NULL; f++)
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", f->name);
  if (options->format != NULL)
    cli_error ("unknown format \"%s\"; there are %s", options->format, known->str);
  else
    cli_error ("%s: no format has this suffix; give one with -T: %s", options->output, known->str);
  return NULL;
}

static int
export_graph (const char *name, const char *fallback, char **argv)
{
  g_auto (CliOptions) options = { 0 };
  if (!cli_parse (cli_command (name), argv, &options))
    return EXIT_NOTHING;
  if (fallback == NULL && options.output == NULL && options.format == NULL)
    {
      cli_error ("%s wants -o FILE, for instance -o network.png", name);
      return EXIT_NOTHING;
    }
  const EntenteFormat *format = choose_format (&options, fallback);
  g_autoptr (Output) output = format != NULL ? output_open (options.output) : NULL;
  if (output == NULL)
    return EXIT_NOTHING;
  int status;
  g_autoptr (EntenteGraph) graph = cli_graph (&options, &status);
  if (graph == NULL)
    return status;

  g_autoptr (GError) error = NULL;
  const EntenteExportOptions export = cli_export_options (&options);
  g_autoptr (GBytes) bytes = entente_export (graph, format, &export, &error);
  return output_finish_bytes (output, bytes, error) ? status : EXIT_NOTHING;
}

int
cmd_draw (char **argv)
{
  return export_graph ("draw", NULL, argv);
}

int
cmd_export (char **argv)
{
  return export_graph ("export", "json", argv);
}
