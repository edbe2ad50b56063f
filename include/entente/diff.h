/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/export.h>

G_BEGIN_DECLS

/** What became of each tie from one folded graph to another: gained, lost, stronger, weaker,
 * changed in status, the same; and which pairs of actors turned from conflict to cooperation or
 * back. Co-mentions are compared only where a selection of both asked for them by name. */
typedef struct EntenteDiff EntenteDiff;

/** Both graphs must outlive the result. Actors are joined by id. (transfer full) */
ENTENTE_EXPORT EntenteDiff *entente_diff_new (const EntenteGraph *old_graph,
                                              const EntenteGraph *new_graph);
ENTENTE_EXPORT void entente_diff_free (EntenteDiff *diff);

/** Ties and pairs that are not the same. */
ENTENTE_EXPORT guint entente_diff_n_changes (const EntenteDiff *diff);

/** Appends the changes as lines of fields separated by tabs under a line of names: change, source,
 * relation, target, old and new status, old and new weight. */
ENTENTE_EXPORT void entente_diff_write_table (const EntenteDiff *diff, GString *out);

/** Appends them as JSON, with the evidence of both sides (docs/FORMATS.md). */
ENTENTE_EXPORT void entente_diff_write_json (const EntenteDiff *diff, GString *out);

/** The changes as a picture, in `format` ("dot", "svg", ...): the largest of them, between
 * `max_actors` at most and at most `max_ties` of them, 0 for as many as are legible. `options` as
 * of entente_export(); clusters and what to show mean nothing. (transfer full), NULL with `error`
 * set */
ENTENTE_EXPORT GBytes *entente_diff_draw (const EntenteDiff *diff, const EntenteFormat *format,
                                          guint max_actors, guint max_ties,
                                          const EntenteExportOptions *options, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDiff, entente_diff_free)

G_END_DECLS
