/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <string.h>

#define MAX_JOBS 256

/* How GOption reads each kind of field. */
static const GOptionArg select_args[] = {
  [ENTENTE_SELECT_NUMBER] = G_OPTION_ARG_INT,
  [ENTENTE_SELECT_FLAG] = G_OPTION_ARG_NONE,
  [ENTENTE_SELECT_WORD] = G_OPTION_ARG_STRING,
  [ENTENTE_SELECT_LIST] = G_OPTION_ARG_STRING_ARRAY,
  [ENTENTE_SELECT_NAMES] = G_OPTION_ARG_STRING_ARRAY,
};

static void
clear_selection (EntenteSelection *selection)
{
  for (const EntenteSelectOption *option = entente_select_options (); option->name != NULL;
       option++)
    {
      gpointer field = G_STRUCT_MEMBER_P (selection, option->field);
      if (select_args[option->kind] == G_OPTION_ARG_STRING)
        g_free (*(char **)field);
      else if (select_args[option->kind] == G_OPTION_ARG_STRING_ARRAY)
        g_strfreev (*(char ***)field);
    }
}

void
cli_options_clear (CliOptions *options)
{
  g_free (options->output);
  g_free (options->format);
  g_free (options->layout);
  g_free (options->title);
  g_free (options->period);
  g_free (options->review_file);
  clear_selection (&options->selection);
  g_clear_pointer (&options->review, entente_review_free);
  g_strfreev (options->actors);
  entente_extractor_free (options->extractor);
  g_free (options->theme);
  g_free (options->size);
  g_free (options->cluster);
  g_free (options->show);
  g_strfreev (options->words);
}

/* One row an option: where its value goes, and which commands have it. */
typedef struct
{
  const char *name;
  char letter;
  GOptionArg type;
  gsize field; /* of CliOptions */
  const char *about, *value;
  CliOptionSet set;
} CliOption;

#define FIELD(name) G_STRUCT_OFFSET (CliOptions, name)

static const CliOption table[] = {
  { "output", 'o', G_OPTION_ARG_FILENAME, FIELD (output), "write to FILE (- for standard output)",
    "FILE", CLI_OUTPUT },
  { "format", 'T', G_OPTION_ARG_STRING, FIELD (format), "format, by default that of FILE's suffix",
    "FORMAT", CLI_FORMAT },
  { "layout", 'K', G_OPTION_ARG_STRING, FIELD (layout),
    "Graphviz layout engine, by default by size", "ENGINE", CLI_LAYOUT },
  { "title", 't', G_OPTION_ARG_STRING, FIELD (title), "title of the picture", "TEXT", CLI_PICTURE },
  { "theme", 0, G_OPTION_ARG_STRING, FIELD (theme), "light, dark, or print (black and white)",
    "THEME", CLI_PICTURE },
  { "size", 0, G_OPTION_ARG_STRING, FIELD (size),
    "A4, slide, square, 1600x900, 210x297mm ...; by default as it needs", "SIZE", CLI_PICTURE },
  { "dpi", 0, G_OPTION_ARG_INT, FIELD (dpi), "pixels an inch of PNG, by default 192", "N",
    CLI_PICTURE },
  { "cluster", 0, G_OPTION_ARG_STRING, FIELD (cluster),
    "boxes around the actors of one country or bloc", "KIND", CLI_FORMAT },
  { "show", 0, G_OPTION_ARG_STRING, FIELD (show),
    "also objects, offices, places, told, denied, apart", "LIST", CLI_FORMAT },
  { "format", 'T', G_OPTION_ARG_STRING, FIELD (format),
    "rows (default), or events: a table with PLOVER types and CAMEO codes", "FORMAT", CLI_ROWS },
  { "format", 'T', G_OPTION_ARG_STRING, FIELD (format), "text (default) or json", "FORMAT",
    CLI_WHY },
  { "not", 0, G_OPTION_ARG_NONE, FIELD (is_not),
    "why is nothing, or no more, stated: the nearest miss of each sentence", NULL, CLI_WHY },
  { "format", 'T', G_OPTION_ARG_STRING, FIELD (format), "text (default), tsv or json", "FORMAT",
    CLI_LIST },
  { "format", 'T', G_OPTION_ARG_STRING, FIELD (format), "tsv (default), json, dot, svg, png, pdf",
    "FORMAT", CLI_DIFF },
  { "format", 'T', G_OPTION_ARG_STRING, FIELD (format), "svg, png, pdf, dot", "FORMAT",
    CLI_TIMELINE },
  { "by", 0, G_OPTION_ARG_STRING, FIELD (period),
    "month, quarter or year, by default what gives a dozen", "PERIOD", CLI_TIMELINE },
  { "most", 'n', G_OPTION_ARG_INT, FIELD (most), "list at most N words (50)", "N", CLI_LIST },
  { "format", 'T', G_OPTION_ARG_STRING, FIELD (format), "text (default) or json", "FORMAT",
    CLI_ROSTER },
  { "most", 'n', G_OPTION_ARG_INT, FIELD (most),
    "list at most N known actors and N others (50; of json all)", "N", CLI_ROSTER },
  { "review", 0, G_OPTION_ARG_FILENAME, FIELD (review_file),
    "judgements: accept ID, reject ID, hide A TIE B", "FILE", CLI_SELECT },
  { "actors", 0, G_OPTION_ARG_FILENAME_ARRAY, FIELD (actors),
    "what you know of actors: a ledger, or a coder's dictionary", "FILE", CLI_ACTORS },
  { "jobs", 'j', G_OPTION_ARG_INT, FIELD (n_jobs), "threads, by default one a core", "N",
    CLI_ALWAYS },
  { "quiet", 'q', G_OPTION_ARG_NONE, FIELD (is_quiet), "print errors only", NULL, CLI_ALWAYS },
};

/* GOption turns text into UTF-8 by the locale, and refuses letters where that has none, as in a
 * container; it leaves names of files alone. */
static GOptionArg
as_given (GOptionArg type)
{
  return type == G_OPTION_ARG_STRING         ? G_OPTION_ARG_FILENAME
         : type == G_OPTION_ARG_STRING_ARRAY ? G_OPTION_ARG_FILENAME_ARRAY
                                             : type;
}

static gboolean
is_wanted (const CliOption *option, const Command *command)
{
  return ((command->options | CLI_ALWAYS) & option->set) != 0;
}

static void
add_selection (GArray *entries, EntenteSelection *selection)
{
  for (const EntenteSelectOption *option = entente_select_options (); option->name != NULL;
       option++)
    {
      const GOptionEntry entry = { .long_name = option->name,
                                   .arg = as_given (select_args[option->kind]),
                                   .arg_data = G_STRUCT_MEMBER_P (selection, option->field),
                                   .description = option->about,
                                   .arg_description = option->value };
      g_array_append_val (entries, entry);
    }
}

/* Adds the rows of the table whose set is one of `sets`. */
static void
add_options (GArray *entries, const Command *command, unsigned sets, CliOptions *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const GOptionEntry entry = { .long_name = table[i].name,
                                   .short_name = table[i].letter,
                                   .arg = as_given (table[i].type),
                                   .arg_data = G_STRUCT_MEMBER_P (options, table[i].field),
                                   .description = table[i].about,
                                   .arg_description = table[i].value };
      if ((table[i].set & sets) != 0 && is_wanted (&table[i], command))
        g_array_append_val (entries, entry);
    }
}

static GArray *
wanted_entries (const Command *command, CliOptions *options)
{
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  add_options (entries, command, ~(unsigned)(CLI_SELECT | CLI_ALWAYS), options);
  if ((command->options & CLI_SELECT) != 0)
    add_selection (entries, &options->selection);
  add_options (entries, command, CLI_SELECT, options);
  add_options (entries, command, CLI_ALWAYS, options);
  return entries;
}

/* The option of that letter that takes a value. */
static gboolean
takes_value (const Command *command, char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].letter == letter && letter != 0 && table[i].type != G_OPTION_ARG_NONE
        && is_wanted (&table[i], command))
      return TRUE;
  return FALSE;
}

/* GOption knows no option of two values: "--between A B" is read as "--between=A --between=B".
 * Returns the last word used. */
static char **
split_pair (char **argv, GPtrArray *split)
{
  const char *name = *argv;
  if (argv[1] == NULL)
    g_ptr_array_add (split, g_strdup (name));
  for (guint i = 0; i < 2 && argv[1] != NULL; i++)
    g_ptr_array_add (split, g_strconcat (name, "=", *++argv, NULL));
  return argv;
}

/* GOption reads "-o FILE" only; who comes from dot also writes "-oFILE" and "-Tsvg".
 * (transfer full) */
static GStrv
split_attached (char **argv, const Command *command)
{
  g_autoptr (GPtrArray) split = g_ptr_array_new ();
  gboolean is_value = FALSE, is_over = FALSE;
  for (; *argv != NULL; argv++)
    {
      const char *arg = *argv;
      if (!is_value && !is_over && g_str_equal (arg, "--between"))
        {
          argv = split_pair (argv, split);
          continue;
        }
      gboolean is_short = !is_value && !is_over && arg[0] == '-' && takes_value (command, arg[1]);
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

static void
count_and_print (const EntenteDiagnostic *diagnostic, gpointer user_data)
{
  CliOptions *options = user_data;
  options->n_bad_lines += diagnostic->severity == ENTENTE_SEVERITY_ERROR;
  cli_diagnostic (diagnostic, options);
}

gboolean
cli_read_review (CliOptions *options, GError **error)
{
  options->review = entente_review_read (options->review_file, count_and_print, options, error);
  options->selection.review = options->review;
  return options->review != NULL;
}

static gboolean
is_text (const char *name, GOptionArg type, gconstpointer field)
{
  gboolean is_valid = TRUE;
  if (type == G_OPTION_ARG_STRING && *(char *const *)field != NULL)
    is_valid = g_utf8_validate (*(char *const *)field, -1, NULL);
  else if (type == G_OPTION_ARG_STRING_ARRAY)
    for (char **word = *(char **const *)field; word != NULL && *word != NULL; word++)
      is_valid = is_valid && g_utf8_validate (*word, -1, NULL);
  if (!is_valid)
    cli_error ("--%s wants text in UTF-8", name);
  return is_valid;
}

static gboolean
are_texts (CliOptions *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (!is_text (table[i].name, table[i].type, G_STRUCT_MEMBER_P (options, table[i].field)))
      return FALSE;
  for (const EntenteSelectOption *option = entente_select_options (); option->name != NULL;
       option++)
    if (!is_text (option->name, select_args[option->kind],
                  G_STRUCT_MEMBER_P (&options->selection, option->field)))
      return FALSE;
  return TRUE;
}

static gboolean
check (const Command *command, CliOptions *options)
{
  g_autoptr (GError) error = NULL;
  if (options->n_jobs < 0 || options->n_jobs > MAX_JOBS)
    cli_error ("--jobs wants a number from 0 (all cores) to %d", MAX_JOBS);
  else if (options->most < 0)
    cli_error ("--most wants a number from 0");
  else if (g_strv_length (options->words) < 1 + command->n_names)
    cli_error ("%s; try \"entente %s --help\"",
               command->n_names == 0 ? "no input given" : command->wanted, command->name);
  else if (!entente_selection_check (&options->selection, &error)
           || (options->review_file != NULL && !cli_read_review (options, &error)))
    cli_error ("%s", error->message);
  else
    return TRUE;
  return FALSE;
}

gboolean
cli_parse (const Command *command, char **argv, CliOptions *options)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autoptr (GArray) entries = wanted_entries (command, options);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strdup_printf ("entente %s", command->name);
  g_set_prgname (program);
  g_option_context_set_summary (context, command->about);
  g_option_context_set_description (context, command->help);
  g_option_context_add_main_entries (context, (const GOptionEntry *)entries->data, NULL);
  options->words = split_attached (argv, command);
  if (!g_option_context_parse_strv (context, &options->words, &error))
    {
      cli_error ("%s; try \"entente %s --help\"", error->message, command->name);
      return FALSE;
    }
  drop_separator (options->words);
  g_free (options->words[0]); /* the name of the command */
  memmove (options->words, options->words + 1,
           g_strv_length (options->words + 1) * sizeof (char *) + sizeof (char *));
  if (!are_texts (options) || !check (command, options))
    return FALSE;
  options->inputs = (const char *const *)options->words + command->n_names;
  return TRUE;
}

static int
find_name (const char *name, const char *const *names)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return i;
  return -1;
}

/* The first of the names where the suffix tells none. */
static int
format_of_file (const char *file, const char *const *names)
{
  const EntenteFormat *format = file != NULL ? entente_format_by_file (file) : NULL;
  const char *suffix = file != NULL ? strrchr (file, '.') : NULL;
  const char *name = format != NULL ? format->name : suffix != NULL ? suffix + 1 : NULL;
  return MAX (name != NULL ? find_name (name, names) : 0, 0);
}

int
cli_format (const CliOptions *options, const char *const *names)
{
  if (options->format == NULL)
    return format_of_file (options->output, names);
  int found = find_name (options->format, names);
  if (found >= 0)
    return found;
  g_autofree char *known = g_strjoinv (", ", (char **)names);
  cli_error ("unknown format \"%s\"; there are %s", options->format, known);
  return -1;
}
