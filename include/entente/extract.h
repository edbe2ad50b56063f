/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/diagnostic.h>
#include <entente/error.h>

G_BEGIN_DECLS

/** The rows of one document, in memory. */
typedef struct DocumentRows EntenteRows;

/** Knows the tables of the data folder; shared by threads, immutable. */
typedef struct EntenteExtractor EntenteExtractor;

/** What a run read and found. */
typedef struct
{
  guint64 files;     /**< files and record files opened */
  guint64 documents; /**< documents whose rows were given out */
  guint64 sentences;
  guint64 mentions;
  guint64 statements;
  guint64 comentions;
  guint64 errors; /**< diagnostics of severity error */
  guint64 warnings;
} EntenteSummary;

/** Takes the rows of one document, (transfer none); called from one thread at a time, in the order
 * of the input. FALSE with `error` set stops the run. */
typedef gboolean (*EntenteRowsFunc) (const EntenteRows *rows, gpointer user_data, GError **error);

/** Told after each document that entente_extractor_run() gives out; nullable. */
typedef void (*EntenteProgressFunc) (const EntenteSummary *so_far, gpointer user_data);

/** How a run goes; zeroed is the default. */
typedef struct
{
  guint n_jobs; /**< threads, 0 for all cores */
  EntenteDiagnosticFunc diagnostic;
  EntenteProgressFunc progress;
  gpointer user_data; /**< of diagnostic and progress */
} EntenteRunOptions;

/** Reads the tables from `data_folder`, NULL for $ENTENTE_DATA or where they are installed.
 * (transfer full) */
ENTENTE_EXPORT EntenteExtractor *entente_extractor_new (const char *data_folder, GError **error);
ENTENTE_EXPORT void entente_extractor_free (EntenteExtractor *extractor);

/**
 * Reads `inputs` (files, folders, "-" for standard input; NULL-terminated) and gives the rows of
 * each document to `func`, in the order of the input, whatever the number of threads. Files of rows
 * give their rows as they are. Bad input is a diagnostic, and the rest goes on. FALSE where `func`
 * stopped the run.
 */
ENTENTE_EXPORT gboolean entente_extractor_run (const EntenteExtractor *extractor,
                                               const char *const *inputs,
                                               const EntenteRunOptions *options,
                                               EntenteRowsFunc func, gpointer func_data,
                                               EntenteSummary *summary, GError **error);

/** Appends the rows as JSON Lines, schema 1 (docs/FORMATS.md). */
ENTENTE_EXPORT void entente_rows_write (const EntenteRows *rows, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteExtractor, entente_extractor_free)

G_END_DECLS
