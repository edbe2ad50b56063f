/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <stdio.h>
#include <unistd.h>

#define PROGRESS_STEP 100 /* documents */

char *
cli_plain (char *text)
{
  for (guchar *c = (guchar *)text; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
    else if (c[0] == 0xc2 && c[1] >= 0x80 && c[1] < 0xa0) /* U+0080 to U+009F */
      c[0] = c[1] = ' ';
  return text;
}

void
cli_error (const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "entente: %s\n", cli_plain (message));
}

void
cli_diagnostic (const EntenteDiagnostic *d, gpointer user_data)
{
  static const char *const words[] = { "note", "warning", "error" };
  const CliOptions *options = user_data;
  if (options->is_quiet && d->severity != ENTENTE_SEVERITY_ERROR)
    return;
  g_autoptr (GString) place = g_string_new (d->file != NULL ? d->file : options->subject);
  if (d->line > 0)
    g_string_append_printf (place, ":%" G_GUINT64_FORMAT, d->line);
  if (d->byte >= 0)
    g_string_append_printf (place, ":%" G_GINT64_FORMAT, d->byte);
  cli_error ("%s%s%s: %s", place->str, place->len > 0 ? ": " : "", words[d->severity], d->message);
}

static void
show_progress (const EntenteSummary *so_far, gpointer user_data)
{
  (void)user_data;
  if (so_far->documents % PROGRESS_STEP == 0)
    fprintf (stderr, "\r%" G_GUINT64_FORMAT " documents", so_far->documents);
}

/* Nothing is left silently empty. */
static void
say_what_is_missing (const EntenteSummary *summary)
{
  if (summary->mentions > 0 && summary->statements == 0)
    cli_error ("warning: no relations found: %" G_GUINT64_FORMAT
               " sentences mention actors %" G_GUINT64_FORMAT
               " times, and none states what one does to another",
               summary->sentences, summary->mentions);
}

typedef struct
{
  const CliOptions *options;
  guint64 errors;
} Counting;

static void
count_and_print (const EntenteDiagnostic *diagnostic, gpointer user_data)
{
  Counting *counting = user_data;
  counting->errors += diagnostic->severity == ENTENTE_SEVERITY_ERROR;
  cli_diagnostic (diagnostic, (gpointer)counting->options);
}

/* The tables, and what the analyst adds to them; once for all inputs. */
static gboolean
load (CliOptions *options, Counting *counting, GError **error)
{
  if (options->extractor != NULL)
    return TRUE;
  options->extractor = entente_extractor_new (NULL, error);
  if (options->extractor == NULL || options->actors == NULL)
    return options->extractor != NULL;
  return entente_extractor_read_actors (options->extractor, (const char *const *)options->actors,
                                        count_and_print, counting, error);
}

int
cli_run (CliOptions *options, EntenteRowsFunc func, gpointer func_data)
{
  g_autoptr (GError) error = NULL;
  Counting counting = { options, 0 };
  EntenteSummary summary;
  gboolean shows = isatty (STDERR_FILENO) && !options->is_quiet;
  EntenteRunOptions run = { .n_jobs = (guint)options->n_jobs,
                            .diagnostic = cli_diagnostic,
                            .progress = shows ? show_progress : NULL,
                            .user_data = options,
                            .wants_misses = options->wants_misses };
  if (!load (options, &counting, &error)
      || !entente_extractor_run (options->extractor, options->inputs, &run, func, func_data,
                                 &summary, &error))
    {
      cli_error ("%s", error->message);
      return EXIT_NOTHING;
    }
  if (shows && summary.documents >= PROGRESS_STEP)
    fprintf (stderr, "\r\033[K");
  if (summary.documents == 0)
    return EXIT_NOTHING;
  if (!options->is_quiet)
    say_what_is_missing (&summary);
  return summary.errors + counting.errors > 0 ? EXIT_PART : EXIT_DONE;
}

typedef struct
{
  EntenteGraph *graph;
  Counting counting;
} Adding;

static gboolean
add_rows (const EntenteRows *rows, gpointer user_data, GError **error)
{
  Adding *adding = user_data;
  (void)error;
  entente_graph_add (adding->graph, rows, count_and_print, &adding->counting);
  if (adding->counting.options->misses != NULL)
    misses_add (adding->counting.options->misses, rows);
  return TRUE;
}

EntenteGraph *
cli_graph (CliOptions *options, int *status)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  Adding adding = { graph, { options, 0 } };
  *status = cli_run (options, add_rows, &adding);
  if (*status == EXIT_NOTHING)
    return NULL;
  if (adding.counting.errors + options->n_bad_lines > 0)
    *status = EXIT_PART;
  g_autoptr (GError) error = NULL;
  entente_graph_use_actors (graph, options->extractor);
  if (entente_graph_fold_selected (graph, &options->selection, cli_diagnostic, (gpointer)options,
                                   &error))
    return g_steal_pointer (&graph);
  cli_error ("%s", error->message);
  *status = EXIT_NOTHING;
  return NULL;
}

EntenteExportOptions
cli_export_options (const CliOptions *options)
{
  return (EntenteExportOptions){ .layout = options->layout,
                                 .title = options->title,
                                 .theme = options->theme,
                                 .size = options->size,
                                 .dpi = options->dpi,
                                 .cluster = options->cluster,
                                 .show = options->show,
                                 .diagnostic = cli_diagnostic,
                                 .user_data = (gpointer)options };
}
