/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/extract.h>

G_BEGIN_DECLS

/** Counts the words that link two actors without stating a relation between them. What comes out
 * depends on the set of documents, not on their order. Not thread-safe. */
typedef struct EntenteGaps EntenteGaps;

typedef enum
{
  ENTENTE_GAPS_TEXT, /**< for people */
  ENTENTE_GAPS_TSV,  /**< a header, then a word a line */
  ENTENTE_GAPS_JSON  /**< an object a line */
} EntenteGapsFormat;

ENTENTE_EXPORT EntenteGaps *entente_gaps_new (void);
ENTENTE_EXPORT void entente_gaps_free (EntenteGaps *gaps);

/** Counts the misses of one document, whose rows come from a run that wanted them. */
ENTENTE_EXPORT void entente_gaps_add (EntenteGaps *gaps, const EntenteRows *rows);

/** Words that were counted. */
ENTENTE_EXPORT guint entente_gaps_n_words (const EntenteGaps *gaps);

/** Appends the `most` words that link actors in most sentences, as docs/FORMATS.md says; words
 * whose slots never held two actors are left out. */
ENTENTE_EXPORT void entente_gaps_write (const EntenteGaps *gaps, EntenteGapsFormat format,
                                        guint most, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGaps, entente_gaps_free)

G_END_DECLS
