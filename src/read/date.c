/* SPDX-License-Identifier: MIT */
#include "read/date.h"

#include <string.h>

#define MAX_NUMBERS 3
#define FIRST_SHORT_YEAR 70 /* "26 JUN 89" is of 1989; a smaller year of two digits is in doubt */
#define MAX_FIELD 80        /* bytes looked at of a field that holds a date */
#define MAX_LINES 4         /* lines at the start of a text that may hold its date */
#define SHORT_LINE 100      /* bytes; the date of a longer line stands in its dateline */

static int
month_of (const char *word, gsize length)
{
  static const char *const months[]
      = { "january", "february", "march",     "april",   "may",      "june",
          "july",    "august",   "september", "october", "november", "december" };
  for (int i = 0; i < 12; i++)
    {
      gsize full = strlen (months[i]);
      if ((length == 3 || length == full || (length == 4 && i == 8))
          && g_ascii_strncasecmp (word, months[i], length) == 0)
        return i + 1;
    }
  return 0;
}

static char *
format_date (gint64 year, gint64 month, gint64 day)
{
  if (year < 1000 || year > 9999 || month > 12 || day > 31 /* the types of GDate would wrap */
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", (int)year, (int)month, (int)day);
}

/* Reads up to three parts of a date at `text`: numbers and at most one name of a month. */
static char *
date_at (const char *text, const char *end)
{
  gint64 number[MAX_NUMBERS];
  gsize digits[MAX_NUMBERS];
  guint n = 0, month_place = 0;
  int month = 0;
  for (const char *c = text; c < end && n + (month != 0) < 3;)
    {
      const char *start = c;
      if (g_ascii_isdigit (*c))
        {
          number[n] = g_ascii_strtoll (c, NULL, 10);
          while (c < end && g_ascii_isdigit (*c))
            c++;
          digits[n++] = (gsize)(c - start);
          if (digits[n - 1] > 4)
            return NULL;
          while (c < end && g_ascii_isalpha (*c) && month == 0 && c - start < 4
                 && strchr ("snrtdh", *c))
            c++; /* 1st, 2nd */
        }
      else if (g_ascii_isalpha (*c))
        {
          while (c < end && g_ascii_isalpha (*c))
            c++;
          if (month != 0 || (month = month_of (start, (gsize)(c - start))) == 0)
            return NULL;
          month_place = n;
        }
      else
        return NULL;
      for (guint k = 0; c < end && k < 3 && strchr ("-/., ", *c) != NULL; k++)
        c++;
    }
  if (month != 0 && n == 2 && digits[1] == 4 && digits[0] <= 2 && month_place < 2)
    return format_date (number[1], month, number[0]);
  if (month != 0 && n == 2 && digits[0] == 4 && digits[1] <= 2 && month_place == 1)
    return format_date (number[0], month, number[1]);
  if (month != 0 && n == 2 && digits[0] <= 2 && digits[1] == 2 && month_place == 1
      && number[1] >= FIRST_SHORT_YEAR)
    return format_date (1900 + number[1], month, number[0]);
  if (month == 0 && n == 3 && digits[0] == 4)
    return format_date (number[0], number[1], number[2]);
  return NULL;
}

char *
date_find (const char *text, gsize length)
{
  const char *end = text + length;
  for (const char *c = text; c < end; c++)
    if ((g_ascii_isdigit (*c) || (g_ascii_isalpha (*c) && strchr ("JFMASONDjfmasond", *c) != NULL))
        && (c == text || !g_ascii_isalnum (c[-1])))
      {
        char *date = date_at (c, end);
        if (date != NULL)
          return date;
      }
  return NULL;
}

char *
date_parse (const char *text)
{
  gsize length = strlen (text);
  if (length == 8 && strspn (text, "0123456789") == 8)
    {
      gint64 packed = g_ascii_strtoll (text, NULL, 10);
      return format_date (packed / 10000, packed / 100 % 100, packed % 100);
    }
  return date_find (text, MIN (length, MAX_FIELD));
}

/* Bytes of "MOSCOW, September 15, 2017 (AFP) --" at the start of a line, 0 if there is none. */
static gsize
dateline_length (const char *line, gsize length)
{
  static const char *const ends[] = { "--", " - ", "\xe2\x80\x94", "\xe2\x80\x93" };
  gsize shortest = 0;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = g_strstr_len (line, (gssize)MIN (length, SHORT_LINE), ends[i]);
      gsize n = end != NULL ? (gsize)(end - line) : 0;
      shortest = shortest == 0 || (n > 0 && n < shortest) ? n : shortest;
    }
  return shortest;
}

char *
date_of_text (const char *text, gsize length)
{
  const char *end = text + length;
  for (guint lines = 0; text < end && lines < MAX_LINES;)
    {
      const char *newline = memchr (text, '\n', (gsize)(end - text));
      gsize n = (gsize)((newline != NULL ? newline : end) - text);
      gboolean is_long = n > SHORT_LINE;
      char *date = date_find (text, is_long ? dateline_length (text, n) : n);
      if (date != NULL || is_long)
        return date;
      lines += n > 1;
      text += n + 1;
    }
  return NULL;
}
