/* SPDX-License-Identifier: MIT */
#include "segment/dateline.h"

#include "segment/classes.h"

#include <string.h>

enum
{
  MAX_DATELINE = 90, /* bytes */
  MAX_LOOK = 40,     /* bytes behind the dash */
  MIN_BARE = 5       /* letters of "DELHI - The"; "NATO - Russia ties" are no place and its news */
};

/* What the words before the dash look like. */
typedef struct
{
  guint capitals, letters; /* of the first word */
  gboolean has_more;       /* date, country or source */
  gboolean has_source;     /* in brackets, last of all */
} Look;

static guint32
dash_end (const char *text, guint32 i, guint32 end)
{
  static const char *const dashes[] = { "\xe2\x80\x94", "\xe2\x80\x93", "--", "-" };
  for (guint k = 0; k < G_N_ELEMENTS (dashes); k++)
    {
      gsize n = strlen (dashes[k]);
      if (end - i >= n && memcmp (text + i, dashes[k], n) == 0)
        return i + (guint32)n;
    }
  return i;
}

/* Words in lower case that names of places and months have between them. */
static gboolean
is_small_word (const char *text, guint32 length)
{
  static const char *const words[] = { "and", "de", "del", "do", "la", "le", "of", "the" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (strlen (words[k]) == length && memcmp (text, words[k], length) == 0)
      return TRUE;
  return FALSE;
}

static guint32
word_end (const char *text, guint32 i, guint32 end)
{
  while (i < end && class_at (text, i, end) != CLASS_SPACE && strchr (",()/", text[i]) == NULL)
    i = next_char (text, i);
  return i;
}

/* Whether the word may stand in a dateline; `look` is that of the first, NULL for another. */
static gboolean
is_fit (const char *text, guint32 i, guint32 stop, Look *look)
{
  gunichar first = g_utf8_get_char (text + i);
  if (look == NULL)
    return g_unichar_isupper (first) || g_ascii_isdigit (text[i])
           || is_small_word (text + i, stop - i);
  for (guint32 k = i; k < stop; k = next_char (text, k))
    {
      gunichar c = g_utf8_get_char (text + k);
      look->capitals += g_unichar_isupper (c);
      look->letters += g_unichar_isalpha (c);
    }
  return g_unichar_isupper (first);
}

/* Where the bracket at `i` is closed, with its agency; `end` if it is not. */
static guint32
bracket_end (const char *text, guint32 i, guint32 end)
{
  const char *close = memchr (text + i, ')', end - i);
  return close == NULL ? end : (guint32)(close - text) + 1;
}

/* In texts all in capitals the first words of any sentence look like those of a dateline. */
static gboolean
is_shouted (const char *text, guint32 i, guint32 end)
{
  for (guint32 stop = MIN (end, i + MAX_LOOK); i < stop; i = next_char (text, i))
    if (g_unichar_islower (g_utf8_get_char (text + i)))
      return FALSE;
  return TRUE;
}

/* Do the words that look so, and the dash of `n` bytes at `i`, make a dateline? */
static gboolean
is_dateline (const Look *look, const char *text, guint32 i, guint32 n, guint32 end)
{
  if (look->has_source)
    return TRUE; /* "Washington (Agency) -" */
  if (look->letters < 2 || look->capitals < look->letters || is_shouted (text, i + n, end))
    return FALSE;
  return look->has_more || n > 1 || text[i] != '-' || look->letters >= MIN_BARE;
}

guint32
dateline_end (const char *text, guint32 begin, guint32 end)
{
  Look look = { 0 };
  guint32 stop = MIN (end, begin + MAX_DATELINE), i = begin;
  while (i < stop)
    {
      guint32 dash = dash_end (text, i, end);
      if (dash > i)
        {
          gboolean is_apart = class_at (text, dash, end) == CLASS_SPACE && dash < end;
          return is_apart && is_dateline (&look, text, i, dash - i, end) ? dash : begin;
        }
      guint32 next = i;
      if (text[i] == '(')
        next = bracket_end (text, i, stop);
      else if (text[i] == ',' || text[i] == '/' || class_at (text, i, end) == CLASS_SPACE)
        next = next_char (text, i);
      if (next > i && class_at (text, i, end) != CLASS_SPACE)
        {
          look.has_more = TRUE;
          look.has_source = text[i] == '(';
        }
      else if (next == i)
        {
          look.has_source = FALSE;
          next = word_end (text, i, stop);
          if (next == i || !is_fit (text, i, next, i == begin ? &look : NULL))
            return begin;
        }
      i = next;
    }
  return begin;
}
