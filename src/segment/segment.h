/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/span.h"

/** A longer sentence is cut here; nothing downstream is worse than linear in this. */
#define SEGMENT_MAX_TOKENS 1000

typedef struct
{
  Span span;           /**< from its first token to the end of its last */
  guint32 first_token; /**< index into Segments.tokens */
  guint32 n_tokens;
  guint32 paragraph;    /**< counted from 0 */
  gboolean is_heading;  /**< title, headline or subhead: no final stop, a line of its own */
  gboolean is_dateline; /**< "BERLIN, May 3 (Agency) -": where and when it was written, no news */
} Sentence;

/** Sentences and tokens of a text, as the English Universal Dependencies treebanks split them. */
typedef struct
{
  GArray *sentences; /* of Sentence, in text order */
  GArray *tokens;    /* of Span, in text order */
} Segments;

Segments *segments_new (void);
void segments_free (Segments *segments);

/**
 * Empties `segments` and fills it for `text` (valid UTF-8, `length` bytes), whose first
 * `title_length` bytes are the title. Cost is linear in `length`.
 */
void segment_text (const char *text, gsize length, gsize title_length, Segments *segments);

/** The same from tokens that are known: an array of Span and one of guint32, the number of tokens
 * of each sentence. */
void segments_set (Segments *segments, const GArray *tokens, const GArray *n_tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Segments, segments_free)
