/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** What a character is to the segmenter. */
typedef enum
{
  CLASS_SPACE,
  CLASS_WORD, /**< letters, and what stands in a word and is not seen, such as the soft hyphen */
  CLASS_DIGIT,
  CLASS_APOSTROPHE, /**< ' and the closing curly quote */
  CLASS_HYPHEN,     /**< '-' and the hyphens of Unicode */
  CLASS_JOINER,     /**< . , : which stand inside numbers and abbreviations */
  CLASS_MARK        /**< a token of its own */
} CharClass;

extern const guint8 ascii_classes[128];

CharClass class_of_unicode (gunichar c);

/** Is it a character that nobody sees, such as a soft hyphen or a mark of direction? */
gboolean class_is_invisible (gunichar c);

/** The class of the character at `i`; CLASS_SPACE at `end`. */
static inline CharClass
class_at (const char *text, guint32 i, guint32 end)
{
  if (i >= end)
    return CLASS_SPACE;
  guchar c = (guchar)text[i];
  return c < 128 ? (CharClass)ascii_classes[c] : class_of_unicode (g_utf8_get_char (text + i));
}

static inline guint32
next_char (const char *text, guint32 i)
{
  return i + (guint32)g_utf8_skip[(guchar)text[i]];
}
