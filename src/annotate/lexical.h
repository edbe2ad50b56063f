/* SPDX-License-Identifier: MIT */
#pragma once

#include "annotate/annotation.h"

/** Tags and lemmas from counts: a first-order hidden Markov model over data/tags.tsv. Immutable. */
typedef struct Lexical Lexical;

/** (transfer full), NULL with `error` naming the line */
Lexical *lexical_load (const char *file, GError **error);
void lexical_free (Lexical *lexical);

/** Fills upos, xpos and lemma of `annotation`; linear in its tokens. */
void lexical_tag (const Lexical *lexical, Annotation *annotation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Lexical, lexical_free)
