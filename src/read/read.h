/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/rows.h"
#include "read/document.h"

#include <entente/error.h>

#define READ_MAX_DOCUMENT (64u << 20) /* bytes of one plain text, or one line of JSON Lines */
#define READ_MAX_VALUE \
  (256u << 20)              /* bytes of a file that is one JSON value: an array, a graph \
                             */
#define READ_MAX_FOLDERS 32 /* folders in folders */
#define READ_MAX_TOLD 1000  /* diagnostics of one file that are held before they are handed over */

/** Takes what was read, in the order of the input: a document, or the finished rows of one (the
 * other is NULL; both (transfer full)). `diagnostics` are those that belong before it, (transfer
 * none), to be flushed. FALSE with `error` set stops the reading. */
typedef gboolean (*ReadFunc) (Document *document, DocumentRows *rows, Diagnostics *diagnostics,
                              gpointer user_data, GError **error);

/** Reads files, folders (all that is in them, by name; what begins with a full stop is passed over)
 * and "-" (standard input). Bad input becomes a diagnostic; calls of `func` with neither
 * document nor rows hand over diagnostics that wait for none. Returns FALSE where `func` did;
 * `n_files` counts the files that could be opened. */
gboolean read_inputs (const char *const *inputs, ReadFunc func, gpointer user_data,
                      guint64 *n_files, GError **error);
