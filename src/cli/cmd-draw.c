/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

static const EntenteFormat *
choose_format (const CliOptions *options, const char *fallback)
{
  const EntenteFormat *format = NULL;
  if (options->format != NULL)
    format = entente_format_by_name (options->format);
  else if (options->output != NULL && !g_str_equal (options->output, "-"))
    format = entente_format_by_file (options->output);
  else
    format = entente_format_by_name (fallback);
  if (format != NULL)
    return format;

  g_autoptr (GString) known = g_string_new (NULL);
  for (const EntenteFormat *f = entente_formats (); f->name != NULL; f++)
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", f->name);
  cli_error ("unknown format \"%s\"; there are %s", options->format != NULL ? options->format : options->output,
             known->str);
  return NULL;
}

static int
export_graph (const char *name, const char *fallback, int argc, char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  int status;
  if (!cli_parse (cli_command (name), "oTKt", &argc, &argv, &options))
    return EXIT_NOTHING;
  if (argc < 2)
    {
      cli_error ("no input given; try \"entente %s --help\"", name);
      return EXIT_NOTHING;
    }
  if (fallback == NULL && options.output == NULL && options.format == NULL)
    {
      cli_error ("draw wants -o FILE, for instance -o network.png");
      return EXIT_NOTHING;
    }
  const EntenteFormat *format = choose_format (&options, fallback);
  if (format == NULL)
    return EXIT_NOTHING;
  g_autoptr (EntenteGraph) graph = cli_graph (&options, (const char *const *) argv + 1, &status);
  if (graph == NULL)
    return status;

  EntenteExportOptions export = { .layout = options.layout,
                                  .title = options.title,
                                  .diagnostic = cli_diagnostic,
                                  .user_data = &options };
  g_autoptr (GBytes) bytes = entente_export (graph, format, &export, &error);
  if (bytes == NULL)
    {
      cli_error ("%s", error->message);
      return EXIT_NOTHING;
    }
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  return cli_write (options.output, data, length) ? status : EXIT_NOTHING;
}

int
cmd_draw (int argc, char **argv)
{
  return export_graph ("draw", NULL, argc, argv);
}

int
cmd_export (int argc, char **argv)
{
  return export_graph ("export", "json", argc, argv);
}
