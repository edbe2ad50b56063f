/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef enum
{
  ABBREVIATION_NONE,
  ABBREVIATION_TITLE, /**< a name or a number follows ("Gen.", "No."): no sentence ends */
  ABBREVIATION_PLACE, /**< after a name ("Inc.", "D.C."): ends one only before a word that begins
                         one */
  ABBREVIATION_OTHER, /**< ends a sentence before an upper-case letter */
  ABBREVIATION_LETTER /**< an initial ("J.") or letters with stops ("U.S.") */
} Abbreviation;

/** What the word before a full stop is; `word` has `length` bytes without that stop. */
Abbreviation abbreviation_of (const char *word, gsize length);

/** Does the stop stand apart where the word ends a sentence ("etc ." but "U.S.")? */
gboolean abbreviation_gives_stop (const char *word, gsize length);

/** Is it a word that often begins a sentence and is no part of a name ("The", "But")? */
gboolean is_starter (const char *word, gsize length);
