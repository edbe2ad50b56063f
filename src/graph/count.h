/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** A sentence that says something of `class` about `owner`. */
typedef struct
{
  guint32 owner, class;
  guint32 text, document; /**< a group of near-identical documents, and one of them */
  guint32 sentence;
} Seen;

typedef struct
{
  guint32 owner, class;
  guint sentences;
} Count;

/**
 * Counts distinct sentences by owner and class. Of each text only the document with most is
 * counted: wire copy says a thing once. Sorts `seen` (of Seen); returns an array of Count by owner,
 * then class. (transfer full)
 */
GArray *count_sentences (GArray *seen);
