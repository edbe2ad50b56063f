/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/entente.h>

/** Exit status: done, done in part (some input was bad and is named), nothing done. */
enum
{
  EXIT_DONE = 0,
  EXIT_PART = 1,
  EXIT_NOTHING = 2
};

/** Options that commands have in common; each row of the table in options.c is in one set. */
typedef enum
{
  CLI_OUTPUT = 1 << 0,    /**< -o */
  CLI_FORMAT = 1 << 1,    /**< -T */
  CLI_PICTURE = 1 << 2,   /**< how it is drawn */
  CLI_LIST = 1 << 3,      /**< what is listed, and how */
  CLI_ROWS = 1 << 4,      /**< rows, or what else */
  CLI_SELECT = 1 << 5,    /**< what of the graph is wanted */
  CLI_ACTORS = 1 << 6,    /**< --actors */
  CLI_DIFF = 1 << 7,      /**< a table, or else a picture */
  CLI_WHY = 1 << 8,       /**< why, and why not */
  CLI_TIMELINE = 1 << 10, /**< several pictures in one */
  CLI_LAYOUT = 1 << 11,   /**< how a single picture is laid out */
  CLI_ROSTER = 1 << 12,   /**< which actors are listed, and how */
  CLI_ALWAYS = 1 << 30    /**< every command has these */
} CliOptionSet;

typedef struct
{
  const char *name;
  const char *arguments; /**< for the usage line */
  const char *about;     /**< one line for the list of commands */
  const char *help;      /**< example and notes */
  int (*run) (char **argv);
  unsigned options;   /**< sets of options */
  unsigned n_names;   /**< words that stand before the inputs */
  const char *wanted; /**< where there are such: what to say when words are missing */
} Command;

extern const Command commands[];

int cmd_actors (char **argv);
int cmd_annotate (char **argv);
int cmd_diff (char **argv);
int cmd_draw (char **argv);
int cmd_extract (char **argv);
int cmd_export (char **argv);
int cmd_gaps (char **argv);
int cmd_review (char **argv);
int cmd_timeline (char **argv);
int cmd_why (char **argv);

/** Options that commands share, and what else stands on the command line. */
typedef struct
{
  char *output; /**< NULL or "-" for standard output */
  char *format;
  char *layout;
  char *title;
  char **actors;               /**< files; nullable */
  EntenteExtractor *extractor; /**< once cli_run() was called */
  char *theme;
  char *size;
  int dpi;
  char *cluster;
  char *show;
  int n_jobs;
  int most; /**< lines of a list */
  gboolean is_quiet;
  EntenteSelection selection;
  guint max_nodes, max_edges; /**< of a picture of several graphs */
  const char *subject;        /**< what messages are about that name no file; nullable */
  char *period;
  char *review_file;
  EntenteReview *review;     /**< what is in it */
  guint n_bad_lines;         /**< of it */
  gboolean is_not;           /**< why not? */
  gboolean wants_misses;     /**< no option: set by the command, */
  struct Misses *misses;     /**< likewise: where cli_graph() keeps them, nullable */
  char **words;              /**< all that is no option, after the command's name */
  const char *const *inputs; /**< where the inputs begin in `words`; at least one */
} CliOptions;

void cli_options_clear (CliOptions *options);

/** Parses `argv`, whose first is the name of `command`. FALSE: a usage error was printed. */
gboolean cli_parse (const Command *command, char **argv, CliOptions *options);

/** Which of `names` (NULL-terminated) the output is to be: the one that -T says, else that of the
 * suffix of the file, else the first. Negative: an error was printed. */
int cli_format (const CliOptions *options, const char *const *names);

const Command *cli_command (const char *name);

/** Reads `options->review_file`; cli_parse() does so where it is an option. Bad lines are printed.
 */
gboolean cli_read_review (CliOptions *options, GError **error);

/** Prints a diagnostic: "entente: FILE:LINE:BYTE: warning: MESSAGE". */
void cli_diagnostic (const EntenteDiagnostic *diagnostic, gpointer user_data);

/** Reads the inputs and hands rows to `func`; the exit status so far. */
int cli_run (CliOptions *options, EntenteRowsFunc func, gpointer func_data);

/** The graph of the inputs, folded as the options select (transfer full); `status` as of cli_run().
 * NULL: nothing read, or the selection cannot be made; an error was printed. */
EntenteGraph *cli_graph (CliOptions *options, int *status);

/** How the options say that pictures are drawn; valid as long as they are. */
EntenteExportOptions cli_export_options (const CliOptions *options);

/** Appends "  name     value", broken at spaces, without control characters; nothing where there is
 * no value. */
void cli_field (GString *out, const char *name, const char *value);

/** The same with the value in quotation marks. */
void cli_quoted (GString *out, const char *name, const char *value);

/** The same for a document: its title (else id), publisher and date, nullable but the id. */
void cli_document (GString *out, const char *id, const char *title, const char *publisher,
                   const char *date);

/** Words that link two actors without stating anything, of all documents. */
typedef struct Misses Misses;

Misses *misses_new (void);
void misses_free (Misses *misses);

/** Keeps those of one document. */
void misses_add (Misses *misses, const EntenteRows *rows);

/** Appends why no sentence states a relation between the actors of the two `ids`, or which other
 * sentences could have: the nearest miss of each, for people. */
void why_not (const EntenteGraph *graph, const char *const *ids, const char *const *names,
              const Misses *misses, GString *out);

/** Where results go: a file by way of a temporary beside it, so that none is left half-written, or
 * standard output. */
typedef struct Output Output;

/** Opens `file`; "-" or NULL is standard output. What is no plain file (/dev/null, a pipe) is
 * written to directly. NULL: an error was printed. (transfer full) */
Output *output_open (const char *file);
gboolean output_write (Output *output, const void *data, gsize length, GError **error);

/** Puts the finished file in its place. FALSE: an error was printed. */
gboolean output_keep (Output *output);

/** Writes the whole result, and keeps it. FALSE: an error was printed. */
gboolean output_finish (Output *output, const GString *text);

/** The same for what may have failed before: `bytes` is NULL, and `error` says why. */
gboolean output_finish_bytes (Output *output, GBytes *bytes, const GError *error);

/** Forgets what was not kept. */
void output_free (Output *output);

/** Replaces control characters of `text` by spaces, in place: what articles and rows hold must not
 * steer a terminal. Returns `text`. */
char *cli_plain (char *text);

/** Prints "entente: MESSAGE" to standard error, without control characters. */
void cli_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Misses, misses_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliOptions, cli_options_clear)
