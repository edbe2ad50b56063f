/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/diagnostic.h>

/** Diagnostics collected while one document is worked on, told to the caller in document order. */
typedef struct Diagnostics Diagnostics;

Diagnostics *diagnostics_new (void);
void diagnostics_free (Diagnostics *diagnostics);

/** Keeps copies of all strings. `document` and `file` may be NULL. */
void diagnostics_add (Diagnostics *diagnostics, EntenteSeverity severity, const char *file,
                      guint64 line, gint64 byte, const char *document, const char *format, ...)
    G_GNUC_PRINTF (7, 8);

guint diagnostics_n (const Diagnostics *diagnostics);

/** Passes all to `func` in the order in which they came and empties the list. */
void diagnostics_flush (Diagnostics *diagnostics, EntenteDiagnosticFunc func, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Diagnostics, diagnostics_free)
