/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/error.h>

/** A tab-separated table that ships with the program: `#` comments and empty lines are passed over.
 */
typedef struct Tsv Tsv;

/** (transfer full), NULL with `error` set */
Tsv *tsv_open (const char *file, GError **error);
void tsv_free (Tsv *tsv);

/** The cells of the next line, NULL at the end. They live until tsv_free(); `n_cells` is nullable.
 * The array itself is valid until the next call and has NULL after the last cell. */
char **tsv_next (Tsv *tsv, guint *n_cells);

/** Sets `error` to a message with the file and the line last read. Returns FALSE. */
gboolean tsv_fail (const Tsv *tsv, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tsv, tsv_free)
