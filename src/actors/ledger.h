/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/gazetteer.h"
#include "base/diagnostics.h"
#include "base/rows.h"

/* What an analyst says of the actors: files of lines such as `merge A into B`, or a coder's
 * dictionary of actors (docs/LEDGER.md). Read first, settled once, then it does not change. */

typedef struct Ledger Ledger;

/** Bytes of a file; a larger one is an error. */
#define LEDGER_MAX_BYTES (256u << 20)
/** Bytes of a line, and of a name in it; a longer one is malformed. */
#define LEDGER_MAX_LINE 65536
#define LEDGER_MAX_NAME 1000
/** Malformed lines that are told one by one; of the rest, how many there are. */
#define LEDGER_MAX_TOLD 1000
/** Names without an actor that are told one by one. */
#define LEDGER_MAX_UNKNOWN 10
/** Lines of one kind for one actor; more are an error. */
#define LEDGER_MAX_SAME 1000
/** Lines that are followed from one actor to the next. */
#define LEDGER_MAX_STEPS 64

Ledger *ledger_new (void);
void ledger_free (Ledger *ledger);

/** Reads a file of either kind. What is malformed is a diagnostic with its line, and the rest goes
 * on; FALSE where the file cannot be read. Linear. */
gboolean ledger_read (Ledger *ledger, const char *file, Diagnostics *diagnostics, GError **error);

/** Adds the new actors and their names to `gazetteer`, finds out whom the other lines mean, and
 * leaves out the lines that contradict others, each with a diagnostic. Call once, after the last
 * ledger_read(). The gazetteer must not outlive the ledger. */
void ledger_settle (Ledger *ledger, Gazetteer *gazetteer, Diagnostics *diagnostics);

/** Are there lines that change rows? */
gboolean ledger_changes_rows (const Ledger *ledger);

/** Which lines have met an actor, for ledger_tell_unknown(). (transfer full), g_free() */
guint8 *ledger_marks_new (const Ledger *ledger);

/** Applies the lines to the rows of one document, in place; no id of evidence changes. A mention
 * whose actor becomes another has the old id in `was` and the line in `why`. Linear. */
void ledger_apply (const Ledger *ledger, DocumentRows *rows, guint8 *marks);

/** Warns of names that neither the gazetteer nor any row that was marked knows. */
void ledger_tell_unknown (const Ledger *ledger, const guint8 *marks, Diagnostics *diagnostics);

/** Does a line say that the actors with these ids are never one? */
gboolean ledger_forbids (const Ledger *ledger, const char *a, const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ledger, ledger_free)
