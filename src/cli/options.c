/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <string.h>

#define MAX_JOBS 256

void
cli_options_clear (CliOptions *options)
{
  g_free (options->output);
  g_free (options->format);
  g_free (options->layout);
  g_free (options->title);
  g_strfreev (options->words);
}

static GArray *
wanted_entries (const char *wanted, CliOptions *options)
{
  const GOptionEntry all[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
      "write to FILE (- for standard output)", "FILE" },
    { "format", 'T', 0, G_OPTION_ARG_STRING, &options->format,
      "format, by default that of FILE's suffix", "FORMAT" },
    { "layout", 'K', 0, G_OPTION_ARG_STRING, &options->layout,
      "Graphviz layout engine, by default by size", "ENGINE" },
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

/* GOption reads "-o FILE" only; who comes from dot also writes "-oFILE" and "-Tsvg".
 * (transfer full) */
static GStrv
split_attached (char **argv, const char *letters)
{
  g_autoptr (GPtrArray) split = g_ptr_array_new ();
  gboolean is_value = FALSE, is_over = FALSE;
  for (; *argv != NULL; argv++)
    {
      const char *arg = *argv;
      gboolean is_short = !is_value && !is_over && arg[0] == '-' && arg[1] != '\0'
                          && strchr (letters, arg[1]) != NULL;
      is_over |= !is_value && g_str_equal (arg, "--");
      is_value = is_short && arg[2] == '\0';
      if (is_short && arg[2] != '\0')
        {
          g_ptr_array_add (split, g_strndup (arg, 2));
          arg += 2;
        }
      g_ptr_array_add (split, g_strdup (arg));
    }
  g_ptr_array_add (split, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&split), FALSE);
}

/* "--" has done its work. */
static void
drop_separator (GStrv words)
{
  while (*words != NULL && !g_str_equal (*words, "--"))
    words++;
  if (*words == NULL)
    return;
  g_free (*words);
  for (; *words != NULL; words++)
    words[0] = words[1];
}

static gboolean
check (const Command *command, guint n_names, const CliOptions *options)
{
  if (options->n_jobs < 0 || options->n_jobs > MAX_JOBS)
    cli_error ("--jobs wants a number from 0 (all cores) to %d", MAX_JOBS);
  else if (g_strv_length (options->words) < 1 + n_names)
    cli_error ("%s; try \"entente %s --help\"",
               n_names == 0 ? "no input given" : "two actors and an input are wanted",
               command->name);
  else
    return TRUE;
  return FALSE;
}

gboolean
cli_parse (const Command *command, const char *wanted, guint n_names, char **argv,
           CliOptions *options)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autoptr (GArray) entries = wanted_entries (wanted, options);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strdup_printf ("entente %s", command->name);
  g_autofree char *letters = g_strconcat (wanted, "j", NULL);
  g_set_prgname (program);
  g_option_context_set_summary (context, command->about);
  g_option_context_set_description (context, command->help);
  g_option_context_add_main_entries (context, (const GOptionEntry *)entries->data, NULL);
  options->words = split_attached (argv, letters);
  if (!g_option_context_parse_strv (context, &options->words, &error))
    {
      cli_error ("%s; try \"entente %s --help\"", error->message, command->name);
      return FALSE;
    }
  drop_separator (options->words);
  g_free (options->words[0]); /* the name of the command */
  memmove (options->words, options->words + 1,
           g_strv_length (options->words + 1) * sizeof (char *) + sizeof (char *));
  if (!check (command, n_names, options))
    return FALSE;
  options->inputs = (const char *const *)options->words + n_names;
  return TRUE;
}
