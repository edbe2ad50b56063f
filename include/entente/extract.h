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
  gpointer user_data;    /**< of diagnostic and progress */
  gboolean wants_misses; /**< for entente_rows_misses(); costs about a tenth of the time */
} EntenteRunOptions;

/** Reads the tables from `data_folder`, NULL for $ENTENTE_DATA or where they are installed.
 * (transfer full) */
ENTENTE_EXPORT EntenteExtractor *entente_extractor_new (const char *data_folder, GError **error);
ENTENTE_EXPORT void entente_extractor_free (EntenteExtractor *extractor);

/**
 * Reads what an analyst says of the actors: ledgers and coders' dictionaries (docs/LEDGER.md), all
 * at once and before the first run. Runs find the actors that they add, and the rows that runs give
 * out are corrected as they say, be they of articles or read from files; no id of evidence changes.
 * Malformed and contradicting lines are diagnostics, and the rest goes on; FALSE where a file
 * cannot be read.
 */
ENTENTE_EXPORT gboolean entente_extractor_read_actors (EntenteExtractor *extractor,
                                                       const char *const *files,
                                                       EntenteDiagnosticFunc diagnostic,
                                                       gpointer user_data, GError **error);

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

/** Why a word that stands between two actors states nothing of them, the nearest miss last. */
typedef enum
{
  ENTENTE_MISS_NO_FRAME, /**< no frame has the word */
  ENTENTE_MISS_NO_SLOT,  /**< no frame of the word reaches either of them */
  ENTENTE_MISS_PARTICLE, /**< the nearest reaches both, and wants the word `wanted` beside it */
  ENTENTE_MISS_END,      /**< it reaches one; its other end, `wanted`, is not the other, but `found`
                              or nothing */
  ENTENTE_MISS_CONDITION, /**< it reaches both; its condition `wanted` is not met by `found` */
} EntenteMissKind;

/** A word that links two actors in a sentence that states no relation between them. Strings are
 * (transfer none) and live as long as the rows. */
typedef struct
{
  const char *document, *title, *date, *publisher; /**< nullable but the id */
  guint sentence;                                  /**< counted from 0 */
  const char *text;                                /**< the sentence */
  const char *a, *b;                               /**< ids of actors; who seems to act is first */
  const char *a_text, *b_text;                     /**< the words that name them */
  const char *word, *lemma;
  char pos;                /**< 'V' verb, 'N' noun, 'A' adjective */
  const char *a_at, *b_at; /**< the slots of the word that they fill (docs/FRAMES.md), or their way
                                to it by the labels of the tree */
  gboolean fills_both;     /**< both are slots: a frame could have them as its ends */
  EntenteMissKind kind;
  const char *frame;  /**< the nearest, nullable */
  const char *wanted; /**< slots, particle or condition of it that failed, nullable */
  const char *found;  /**< the words that stood there instead, nullable */
} EntenteMiss;

/** Calls `func` for each miss of the document, in text order. A word may come twice where an actor
 * is named twice. FALSE where nobody looked for them: the run did not want them, or the rows were
 * read as such. */
ENTENTE_EXPORT gboolean entente_rows_misses (const EntenteRows *rows,
                                             void (*func) (const EntenteMiss *, gpointer),
                                             gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteExtractor, entente_extractor_free)

G_END_DECLS
