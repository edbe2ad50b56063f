/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"

#include <string.h>

enum
{
  MAX_URL_BYTES = 2000,
  LONG_WORD = 18 /* letters over the width of a line that a word may have before it is broken */
};

/** Letters that XML 1.0 forbids, or that turn the text around them. */
static gboolean
is_unwanted (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0xFFFE || c == 0xFFFF || (c >= 0x202A && c <= 0x202E)
         || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}

char *
dot_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid) + 8);
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      if (letter == '\n')
        g_string_append (out, "\\n");
      else if (letter == '\\')
        g_string_append (out, "\\\\");
      else if (letter == '&')
        g_string_append (out, "&amp;");
      else if (is_unwanted (letter))
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, letter);
    }
  return g_string_free (out, FALSE);
}

char *
dot_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      g_string_append_unichar (out, is_unwanted (letter) ? ' ' : letter);
    }
  return g_string_free (out, FALSE);
}

char *
cut_letters (const char *text, guint max)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  if (g_utf8_strlen (valid, -1) <= (glong)max)
    return g_steal_pointer (&valid);

  char *end = g_utf8_offset_to_pointer (valid, max - 1);
  char *word = end;
  while (word > valid && *word != ' ')
    word--;
  if (word > valid + (end - valid) / 2)
    end = word;
  *end = '\0';
  g_strchomp (valid);
  return g_strconcat (valid, "…", NULL);
}

/** Columns of a letter: those of China, Japan and Korea have two, marks above others none. */
static guint
columns_of (gunichar letter)
{
  return g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
}

static guint
columns_of_text (const char *text)
{
  guint columns = 0;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    columns += columns_of (g_utf8_get_char (c));
  return columns;
}

/** Appends a word that is wider than a line: between wide letters a line may end anywhere, between
 * others where the line is full and LONG_WORD over. Gives the column where it ends. */
static guint
break_word (GString *out, const char *word, guint column, guint width)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      const guint limit = g_unichar_iswide (letter) ? width : width + LONG_WORD;
      if (column + columns_of (letter) > limit)
        {
          g_string_append_c (out, '\n');
          column = 0;
        }
      g_string_append_unichar (out, letter);
      column += columns_of (letter);
    }
  return column;
}

char *
wrap_words (const char *text, guint width)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) words = g_strsplit_set (valid, " \t\r\n", -1);
  GString *out = g_string_new (NULL);
  guint column = 0;
  for (char **word = words; *word != NULL; word++)
    {
      const guint length = columns_of_text (*word);
      if (**word == '\0')
        continue;
      if (column > 0 && column + 1 + length > width)
        {
          g_string_append_c (out, '\n');
          column = 0;
        }
      else if (column > 0)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      column = break_word (out, *word, column, width);
    }
  return g_string_free (out, FALSE);
}

char *
dot_name (const char *id)
{
  g_autofree char *valid = g_utf8_make_valid (id, -1);
  GString *out = g_string_new (NULL);
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      const gsize length = g_utf8_next_char (c) - c;
      if (strchr ("~%\\\"'<>& \t\r\n", *c) == NULL && !is_unwanted (letter))
        g_string_append_len (out, c, length);
      else
        for (gsize i = 0; i < length; i++)
          g_string_append_printf (out, "~%02X", (guint)(guint8)c[i]);
    }
  return g_string_free (out, FALSE);
}

static gboolean
scheme_is_allowed (const char *url)
{
  return g_ascii_strncasecmp (url, "http://", 7) == 0
         || g_ascii_strncasecmp (url, "https://", 8) == 0 || *url == '#';
}

char *
dot_url (const char *url)
{
  if (url == NULL || !scheme_is_allowed (url) || strlen (url) > MAX_URL_BYTES
      || !g_utf8_validate (url, -1, NULL))
    return NULL;
  GString *out = g_string_new (NULL);
  for (const guchar *c = (const guchar *)url; *c != '\0'; c++)
    if (*c == '&')
      g_string_append (out, "&amp;");
    else if (*c <= ' ' || *c >= 0x7F || strchr ("\"'<>\\^`{|}", *c) != NULL)
      g_string_append_printf (out, "%%%02X", *c);
    else
      g_string_append_c (out, (char)*c);
  return g_string_free (out, FALSE);
}
