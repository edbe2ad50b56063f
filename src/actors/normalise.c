/* SPDX-License-Identifier: MIT */
#include "actors/normalise.h"

#include <string.h>

gboolean
is_hyphen_token (const char *bytes, gsize length)
{
  return (length == 1 && bytes[0] == '-')
         || (length == 3
             && (memcmp (bytes, "\xe2\x80\x90", 3) == 0    /* hyphen */
                 || memcmp (bytes, "\xe2\x80\x91", 3) == 0 /* no-break hyphen */
                 || memcmp (bytes, "\xe2\x80\x93", 3) == 0 /* en dash */));
}

/* Letters and stops only, so that the stops belong to an abbreviation. */
static gboolean
is_dotted (const char *bytes, gsize length)
{
  gboolean has_stop = FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] != '.' && !g_ascii_isalpha (bytes[i]))
        return FALSE;
      has_stop |= bytes[i] == '.';
    }
  return has_stop && length > 1;
}

/* Without accents, with straight apostrophes, without zero-width characters. */
static gsize
fold (const char *bytes, gsize length, char *out)
{
  g_autofree char *parts = g_utf8_normalize (bytes, (gssize)length, G_NORMALIZE_ALL);
  gsize n = 0;
  if (parts == NULL)
    return 0;
  for (const char *p = parts; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == 0x2019 || c == 0x2018 || c == 0x02bc)
        c = '\'';
      if (g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      if (n + 6 > NORMALISE_MAX)
        return 0;
      n += (gsize)g_unichar_to_utf8 (c, out + n);
    }
  return n;
}

gsize
normalise_token (const char *bytes, gsize length, gboolean is_hyphenated, char *out)
{
  gsize n = 0;
  gboolean is_ascii = TRUE;
  if (length > NORMALISE_MAX)
    return 0;
  for (gsize i = 0; i < length; i++)
    is_ascii &= (guint8)bytes[i] < 128;
  if (!is_ascii)
    n = fold (bytes, length, out);
  else if (is_dotted (bytes, length))
    {
      for (gsize i = 0; i < length; i++)
        if (bytes[i] != '.')
          out[n++] = bytes[i];
    }
  else
    {
      memcpy (out, bytes, length);
      n = length;
    }
  out[n] = '\0';
  if (is_hyphenated || strcmp (out, "al") == 0 || strcmp (out, "el") == 0)
    out[0] = g_ascii_toupper (out[0]);
  return n;
}
