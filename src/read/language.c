/* SPDX-License-Identifier: MIT */
#include "read/language.h"

#include <string.h>

#define MIN_BYTES 200  /* shorter texts are not judged */
#define MAX_WORDS 2000 /* words looked at */
#define MIN_PERCENT \
  6 /* English news has 12 to 35 percent, tables of figures less; other languages 0 to 4 */

static gboolean
is_common (const char *word, gsize length)
{
  static const char *const common[]
      = { "the", "of",  "to",   "and", "that", "is", "for", "was",  "with", "by",
          "it",  "its", "from", "has", "his",  "be", "are", "were", "they", "this" };
  for (guint k = 0; length <= 4 && k < G_N_ELEMENTS (common); k++)
    if (length == strlen (common[k]) && g_ascii_strncasecmp (word, common[k], length) == 0)
      return TRUE;
  return FALSE;
}

gboolean
language_is_english (const char *text, gsize length, guint *percent)
{
  guint words = 0, known = 0;
  for (gsize i = 0; i < length && words < MAX_WORDS;)
    {
      gsize n = 0;
      while (i + n < length && (g_ascii_isalpha (text[i + n]) || (guchar)text[i + n] >= 128))
        n++;
      words += n > 0;
      known += is_common (text + i, n);
      i += n + 1;
    }
  *percent = words > 0 ? known * 100 / words : 0;
  return length < MIN_BYTES || *percent >= MIN_PERCENT;
}
