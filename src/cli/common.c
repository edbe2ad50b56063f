/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MAX_JOBS 256

void
cli_error (const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "entente: %s\n", message);
}

void
cli_options_clear (CliOptions *options)
{
  g_free (options->output);
  g_free (options->format);
  g_free (options->layout);
  g_free (options->title);
}

static GArray *
wanted_entries (const char *wanted, CliOptions *options)
{
  const GOptionEntry all[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "write to FILE (- for standard output)", "FILE" },
    { "format", 'T', 0, G_OPTION_ARG_STRING, &options->format, "format, by default that of FILE's suffix", "FORMAT" },
    { "layout", 'K', 0, G_OPTION_ARG_STRING, &options->layout, "Graphviz layout engine, by default by size", "ENGINE" },
    { "title", 't', 0, G_OPTION_ARG_STRING, &options->title, "title of the picture", "TEXT" },
  };
  const GOptionEntry always[] = {
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &options->n_jobs, "threads, by default one a core", "N" },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options->is_quiet, "print errors only", NULL },
  };
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (strchr (wanted, all[i].short_name) != NULL)
      g_array_append_val (entries, all[i]);
  g_array_append_vals (entries, always, G_N_ELEMENTS (always));
  return entries;
}

gboolean
cli_parse (const Command *command, const char *wanted, int *argc, char ***argv, CliOptions *options)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autoptr (GArray) entries = wanted_entries (wanted, options);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strdup_printf ("entente %s", command->name);
  g_set_prgname (program);
  g_option_context_set_summary (context, command->about);
  g_option_context_set_description (context, command->help);
  g_option_context_add_main_entries (context, (const GOptionEntry *) entries->data, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    cli_error ("%s; try \"entente %s --help\"", error->message, command->name);
  else if (options->n_jobs < 0 || options->n_jobs > MAX_JOBS)
    cli_error ("--jobs wants a number from 0 to %d", MAX_JOBS);
  else
    return TRUE;
  return FALSE;
}

void
cli_diagnostic (const EntenteDiagnostic *d, gpointer user_data)
{
  static const char *const words[] = { "note", "warning", "error" };
  const CliOptions *options = user_data;
  if (options->is_quiet && d->severity != ENTENTE_SEVERITY_ERROR)
    return;
  g_autoptr (GString) place = g_string_new (d->file);
  if (d->line > 0)
    g_string_append_printf (place, ":%" G_GUINT64_FORMAT, d->line);
  if (d->byte >= 0)
    g_string_append_printf (place, ":%" G_GINT64_FORMAT, d->byte);
  fprintf (stderr, "entente: %s%s%s: %s\n", place->str, place->len > 0 ? ": " : "", words[d->severity],
           d->message);
}

static void
show_progress (const EntenteSummary *so_far, gpointer user_data)
{
  (void) user_data;
  if (so_far->documents % 100 == 0)
    fprintf (stderr, "\r%" G_GUINT64_FORMAT " documents", so_far->documents);
}

int
cli_run (const CliOptions *options, const char *const *inputs, EntenteRowsFunc func, gpointer func_data,
         EntenteSummary *summary)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteExtractor) extractor = entente_extractor_new (NULL, &error);
  gboolean shows = isatty (STDERR_FILENO) && !options->is_quiet;
  EntenteRunOptions run = { .n_jobs = (guint) options->n_jobs,
                            .diagnostic = cli_diagnostic,
                            .progress = shows ? show_progress : NULL,
                            .user_data = (gpointer) options };
  if (extractor == NULL || !entente_extractor_run (extractor, inputs, &run, func, func_data, summary, &error))
    {
      cli_error ("%s", error->message);
      return EXIT_NOTHING;
    }
  if (shows && summary->documents >= 100)
    fprintf (stderr, "\r\033[K");
  if (summary->documents == 0)
    return EXIT_NOTHING;
  return summary->errors > 0 ? EXIT_PART : EXIT_DONE;
}

typedef struct
{
  EntenteGraph *graph;
  const CliOptions *options;
  guint64 errors;
} Adding;

static void
count_and_print (const EntenteDiagnostic *diagnostic, gpointer user_data)
{
  Adding *adding = user_data;
  adding->errors += diagnostic->severity == ENTENTE_SEVERITY_ERROR;
  cli_diagnostic (diagnostic, (gpointer) adding->options);
}

static gboolean
add_rows (const EntenteRows *rows, gpointer user_data, GError **error)
{
  Adding *adding = user_data;
  (void) error;
  entente_graph_add (adding->graph, rows, count_and_print, adding);
  return TRUE;
}

EntenteGraph *
cli_graph (const CliOptions *options, const char *const *inputs, int *status)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  EntenteSummary summary;
  Adding adding = { graph, options, 0 };
  *status = cli_run (options, inputs, add_rows, &adding, &summary);
  if (*status == EXIT_NOTHING)
    return NULL;
  if (adding.errors > 0)
    *status = EXIT_PART;
  entente_graph_fold (graph);
  if (summary.mentions > 0 && summary.statements == 0 && !options->is_quiet)
    cli_error ("no relations found: %" G_GUINT64_FORMAT " sentences name %" G_GUINT64_FORMAT
               " actors, and no sentence states what one does to another",
               summary.sentences, (guint64) entente_graph_n_actors (graph));
  return g_steal_pointer (&graph);
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);
      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          data += n;
          length -= (gsize) n;
        }
    }
  return TRUE;
}

gboolean
cli_write (const char *file, const void *data, gsize length)
{
  if (file == NULL || g_str_equal (file, "-"))
    {
      if (write_all (STDOUT_FILENO, data, length))
        return TRUE;
      cli_error ("standard output: %s", g_strerror (errno));
      return FALSE;
    }
  g_autoptr (GError) error = NULL;
  if (g_file_set_contents_full (file, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &error))
    return TRUE;
  cli_error ("%s: cannot be written: %s", file, error->message);
  return FALSE;
}
