/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

/** As diff(1) has it. */
enum
{
  EXIT_ALIKE = 0,
  EXIT_DIFFERENT = 1,
  EXIT_TROUBLE = 2
};

enum
{
  FORMAT_TSV,
  FORMAT_JSON
};

static const char *const formats[] = { "tsv", "json", "dot", "pdf", "png", "svg", NULL };

/* The graph of one of the two inputs; an actor asked for may be in the other only. */
static EntenteGraph *
read_side (CliOptions *options, const char *input, gboolean *is_whole)
{
  const char *const inputs[] = { input, NULL };
  int status;
  options->inputs = inputs;
  options->subject = input;
  options->selection.lenient = TRUE;
  EntenteGraph *graph = cli_graph (options, &status);
  options->inputs = NULL;
  options->subject = NULL;
  *is_whole = *is_whole && status == EXIT_DONE;
  return graph;
}

static GBytes *
export_diff (const CliOptions *options, int format, const EntenteDiff *diff, GError **error)
{
  if (format > FORMAT_JSON)
    {
      const EntenteExportOptions export = cli_export_options (options);
      return entente_diff_draw (diff, entente_format_by_name (formats[format]), options->max_nodes,
                                options->max_edges, &export, error);
    }
  GString *text = g_string_new (NULL);
  if (format == FORMAT_TSV)
    entente_diff_write_table (diff, text);
  else
    entente_diff_write_json (diff, text);
  return g_string_free_to_bytes (text);
}

static gboolean
write_diff (const CliOptions *options, int format, const EntenteDiff *diff, Output *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = export_diff (options, format, diff, &error);
  return output_finish_bytes (output, bytes, error);
}

int
cmd_diff (char **argv)
{
  g_auto (CliOptions) options = { 0 };
  if (!cli_parse (cli_command ("diff"), argv, &options))
    return EXIT_TROUBLE;
  if (g_strv_length (options.words) != 2)
    {
      cli_error ("two inputs are wanted, not %u; try \"entente diff --help\"",
                 g_strv_length (options.words));
      return EXIT_TROUBLE;
    }
  const int format = cli_format (&options, formats);
  g_autoptr (Output) output = format >= 0 ? output_open (options.output) : NULL;
  if (output == NULL)
    return EXIT_TROUBLE;
  gboolean is_whole = TRUE;
  options.max_nodes = (guint)options.selection.nodes; /* of the picture, not of each side */
  options.max_edges = (guint)options.selection.edges;
  options.selection.nodes = options.selection.edges = 0;
  g_autoptr (EntenteGraph) old = read_side (&options, options.words[0], &is_whole);
  g_autoptr (EntenteGraph) new
      = old != NULL ? read_side (&options, options.words[1], &is_whole) : NULL;
  if (new == NULL)
    return EXIT_TROUBLE;
  g_autoptr (EntenteDiff) diff = entente_diff_new (old, new);
  if (!write_diff (&options, format, diff, output) || !is_whole)
    return EXIT_TROUBLE;
  return entente_diff_n_changes (diff) > 0 ? EXIT_DIFFERENT : EXIT_ALIKE;
}
