/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#define FEW_ACTORS 20 /* of small pictures, where nothing else is asked for */

static const char *const formats[] = { "svg", "dot", "pdf", "png", NULL };

static const struct
{
  const char *name;
  EntentePeriod period;
} periods[] = {
  { "month", ENTENTE_PERIOD_MONTH },
  { "quarter", ENTENTE_PERIOD_QUARTER },
  { "year", ENTENTE_PERIOD_YEAR },
};

static gboolean
read_period (const char *name, EntentePeriod *period)
{
  *period = ENTENTE_PERIOD_AUTO;
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (periods); i++)
    if (g_str_equal (periods[i].name, name))
      *period = periods[i].period;
  if (name == NULL || *period != ENTENTE_PERIOD_AUTO)
    return TRUE;
  cli_error ("unknown period \"%s\"; there are month, quarter, year", name);
  return FALSE;
}

/* As "draw" does: a picture under a name that says something else is of no use. */
static gboolean
has_format (const CliOptions *options)
{
  if (options->format == NULL && options->output == NULL)
    cli_error ("timeline wants -o FILE, for instance -o timeline.svg");
  else if (options->format == NULL
           && (entente_format_by_file (options->output) == NULL
               || !entente_format_by_file (options->output)->is_picture))
    {
      g_autofree char *known = g_strjoinv (", ", (char **)formats);
      cli_error ("%s: no picture has this suffix; give a format with -T: %s", options->output,
                 known);
    }
  else
    return TRUE;
  return FALSE;
}

static gboolean
write_timeline (const CliOptions *options, const EntenteGraph *graph, EntentePeriod period,
                int format, Output *output)
{
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions export = cli_export_options (options);
  g_autoptr (GBytes) bytes = entente_timeline_draw (
      graph, period, entente_format_by_name (formats[format]), &export, &error);
  return output_finish_bytes (output, bytes, error);
}

int
cmd_timeline (char **argv)
{
  g_auto (CliOptions) options = { 0 };
  EntentePeriod period;
  if (!cli_parse (cli_command ("timeline"), argv, &options)
      || !read_period (options.period, &period) || !has_format (&options))
    return EXIT_NOTHING;
  const int format = cli_format (&options, formats);
  g_autoptr (Output) output = format >= 0 ? output_open (options.output) : NULL;
  if (output == NULL)
    return EXIT_NOTHING;
  if (options.selection.nodes == 0)
    options.selection.nodes = FEW_ACTORS;
  if (options.selection.relations == NULL)
    options.selection.no_comentions = TRUE;
  int status;
  g_autoptr (EntenteGraph) graph = cli_graph (&options, &status);
  if (graph == NULL || !write_timeline (&options, graph, period, format, output))
    return EXIT_NOTHING;
  return status;
}
