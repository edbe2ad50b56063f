/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/rows.h"
#include "read/document.h"

#include <entente/error.h>

#define READ_MAX_FILE (256u << 20) /* bytes of one plain-text file or one line of records */

/** Takes what was read, in the order of the input: a document, or the finished rows of one (the
 * other is NULL; both (transfer full)). `diagnostics` are those that belong before it, (transfer
 * none), to be flushed. FALSE with `error` set stops the reading. */
typedef gboolean (*ReadFunc) (Document *document, DocumentRows *rows, Diagnostics *diagnostics,
                              gpointer user_data, GError **error);

/** Reads files, folders and "-" (standard input). Bad input becomes a diagnostic; a last call of
 * `func` with neither document nor rows may hand over the remaining diagnostics. Returns FALSE
 * where `func` did; `n_files` counts the files that could be opened. */
gboolean read_inputs (const char *const *inputs, ReadFunc func, gpointer user_data,
                      guint64 *n_files, GError **error);

/** A reader while one input is read: what the formats of the table in read.c work with. */
typedef struct
{
  ReadFunc func;
  gpointer user_data;
  Diagnostics *diagnostics;
  const char *file; /**< as given, "-" for standard input */
  guint64 n_files;
  GError **error;
} Reader;

/** Gives out the document made of these parts: checks and mends the text, finds the title and date
 * of a plain text, sets id, hash and sketch. All strings are copied; `id`, `title`, `date`,
 * `publisher`, `url` are nullable. */
gboolean reader_give_document (Reader *reader, guint64 line, const char *id, const char *title,
                               const char *text, gsize length, const char *date,
                               const char *publisher, const char *url);

/** The same for a text whose tokens (of Span) and sentences (of guint32, their number of tokens) are
 * known. (transfer full) for both arrays. */
gboolean reader_give_tokens (Reader *reader, const char *text, gsize length, GArray *tokens,
                             GArray *sentences);

gboolean reader_give_rows (Reader *reader, DocumentRows *rows);

/* The formats, one file each. `data` has a zero byte after `length` bytes. */
gboolean read_text (Reader *reader, const char *data, gsize length);
gboolean read_conllu (Reader *reader, const char *data, gsize length);
gboolean read_records (Reader *reader, const char *data, gsize length);
