/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/extract.h>

G_BEGIN_DECLS

/** Turns statements into lines of event data (docs/FORMATS.md). Immutable. */
typedef struct EntenteEvents EntenteEvents;

/** Reads events.tsv from `data_folder`, NULL as for entente_extractor_new(). (transfer full) */
ENTENTE_EXPORT EntenteEvents *entente_events_new (const char *data_folder, GError **error);
ENTENTE_EXPORT void entente_events_free (EntenteEvents *events);

/** Appends the line that names the columns. */
ENTENTE_EXPORT void entente_events_write_header (GString *out);

/** Appends a line for each statement of the document that tells of an event, in their order:
 * offices, membership, family and places are none. */
ENTENTE_EXPORT void entente_events_write (const EntenteEvents *events, const EntenteRows *rows,
                                          GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEvents, entente_events_free)

G_END_DECLS
