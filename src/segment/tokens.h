/* SPDX-License-Identifier: MIT */
#pragma once

#include "segment/segment.h"

/** Is the word before a full stop an abbreviation, so that the stop belongs to it? `word` has
 * `length` bytes without the stop. */
gboolean is_abbreviation (const char *word, gsize length);

/** An abbreviation that a name or a number follows ("Gen.", "No."), so that no sentence ends. */
gboolean is_title_abbreviation (const char *word, gsize length);

/** Appends the tokens of text[begin, end), a stretch without a sentence end inside. */
void tokenize (const char *text, guint32 begin, guint32 end, GArray *tokens);
