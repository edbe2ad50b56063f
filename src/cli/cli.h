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

typedef struct
{
  const char *name;
  const char *arguments; /**< for the usage line */
  const char *about;     /**< one line for the list of commands */
  const char *help;      /**< example and notes */
  int (*run) (int argc, char **argv);
} Command;

extern const Command commands[];

int cmd_annotate (int argc, char **argv);
int cmd_draw (int argc, char **argv);
int cmd_extract (int argc, char **argv);
int cmd_export (int argc, char **argv);
int cmd_why (int argc, char **argv);

/** Options that commands share. */
typedef struct
{
  char *output;  /**< NULL or "-" for standard output */
  char *format;
  char *layout;
  char *title;
  int n_jobs;
  gboolean is_quiet;
} CliOptions;

void cli_options_clear (CliOptions *options);

/** Parses `argv`; which options there are is told by the letters of `wanted` ("oTKt"; --jobs and
 * --quiet always). FALSE: a usage error was printed. */
gboolean cli_parse (const Command *command, const char *wanted, int *argc, char ***argv,
                    CliOptions *options);

const Command *cli_command (const char *name);

/** Prints a diagnostic: "entente: FILE:LINE:BYTE: warning: MESSAGE". */
void cli_diagnostic (const EntenteDiagnostic *diagnostic, gpointer user_data);

/** Reads `inputs` and hands rows to `func`; the exit status so far. */
int cli_run (const CliOptions *options, const char *const *inputs, EntenteRowsFunc func,
             gpointer func_data, EntenteSummary *summary);

/** The folded graph of `inputs` (transfer full); `status` as of cli_run(). NULL: nothing read. */
EntenteGraph *cli_graph (const CliOptions *options, const char *const *inputs, int *status);

/** Writes to `file` by way of a temporary beside it, so that none is left half-written; "-" or NULL
 * is standard output. FALSE: an error was printed. */
gboolean cli_write (const char *file, const void *data, gsize length);

/** Prints "entente: MESSAGE" to standard error. */
void cli_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliOptions, cli_options_clear)
