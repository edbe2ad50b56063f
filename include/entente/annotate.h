/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/extract.h>

G_BEGIN_DECLS

/** Takes the annotation of one document as CoNLL-U, (transfer none). FALSE with `error` set stops.
 */
typedef gboolean (*EntenteTextFunc) (const char *text, gsize length, gpointer user_data,
                                     GError **error);

/**
 * Annotates every sentence of `inputs` (as for entente_extractor_run(); of a CoNLL-U file its own
 * sentences and tokens are kept) and gives each document to `func` as CoNLL-U: lemma, UPOS, Penn
 * tag, head and relation, the name in MISC as NE=B-PER. Rows are passed over with a warning.
 */
ENTENTE_EXPORT gboolean entente_extractor_annotate (const EntenteExtractor *extractor,
                                                    const char *const *inputs,
                                                    const EntenteRunOptions *options,
                                                    EntenteTextFunc func, gpointer func_data,
                                                    EntenteSummary *summary, GError **error);

G_END_DECLS
