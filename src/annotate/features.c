/* SPDX-License-Identifier: MIT */
#include "annotate/features.h"

#include <string.h>

/** Of a longer form only the first so many code points are seen, and the last for its suffixes. */
#define MAX_POINTS 64

static guint32
lower (guint32 c)
{
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9)
      || (c >= 0x410 && c <= 0x42F))
    return c + 32;
  if (c >= 0x400 && c <= 0x40F)
    return c + 80;
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177))
    return c | 1;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
    return c + (c & 1);
  return c;
}

/* ASCII that stands for a curly quote or dash; 0 for all other code points. */
static guint32
plain (guint32 c)
{
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  if (c == 0x201C || c == 0x201D)
    return '"';
  return c == 0x2013 || c == 0x2014 ? '-' : 0;
}

static guint32
shape_of (guint32 c)
{
  if (c >= '0' && c <= '9')
    return '0';
  if (lower (c) != c)
    return 'X';
  return (c >= 'a' && c <= 'z') || (c >= 0x80 && plain (c) == 0) ? 'x' : c;
}

/* Code points of the form; of a very long one the first and the last MAX_POINTS / 2. */
static guint
decode (guint32 *points, const char *form, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length;)
    {
      gunichar c = g_utf8_get_char_validated (form + i, (gssize)(length - i));
      gboolean valid = c < 0x110000;
      if (n == MAX_POINTS)
        {
          n--;
          memmove (points + MAX_POINTS / 2, points + MAX_POINTS / 2 + 1,
                   (MAX_POINTS / 2 - 1) * sizeof *points);
        }
      points[n++] = valid ? c : (guint8)form[i];
      i += valid ? (gsize)g_unichar_to_utf8 (c, NULL) : 1;
    }
  return n;
}

static guint32
hash_byte (guint32 hash, guint8 byte)
{
  return (hash ^ byte) * 0x01000193U;
}

static guint32
hash_points (char letter, const guint32 *points, guint n)
{
  guint32 hash = hash_byte (0x811C9DC5U, (guint8)letter);

  for (guint i = 0; i < n; i++)
    {
      char utf8[6];
      int length = g_unichar_to_utf8 (points[i], utf8);
      for (int k = 0; k < length; k++)
        hash = hash_byte (hash, (guint8)utf8[k]);
    }
  hash = (hash ^ hash >> 16) * 0x85EBCA6BU;
  hash = (hash ^ hash >> 13) * 0xC2B2AE35U;
  return hash ^ hash >> 16;
}

/* Folded code points; `folded` has room for two each, as a long dash becomes two. */
static guint
fold (guint32 *folded, const guint32 *points, guint n)
{
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint32 c = points[i];
      if (c == 0x2014)
        folded[length++] = '-';
      folded[length++] = c >= '0' && c <= '9' ? '0' : plain (c) != 0 ? plain (c) : lower (c);
    }
  return length;
}

static guint32
hash_shape (const guint32 *points, guint n)
{
  guint32 shape[6];
  guint length = 0;

  for (guint i = 0; i < MIN (n, 4); i++)
    shape[length++] = shape_of (points[i]);
  for (guint i = n < 2 ? 0 : n - 2; i < n; i++)
    shape[length++] = shape_of (points[i]);
  return hash_points ('h', shape, length);
}

void
features_of_form (Features *features, const char *form, gsize length)
{
  guint32 points[MAX_POINTS], folded[2 * MAX_POINTS];
  guint n_points = decode (points, form, length);
  guint n = fold (folded, points, n_points);

  features->word = hash_points ('w', folded, n);
  features->affix[0] = hash_points ('p', folded, MIN (n, 4));
  for (guint size = 2; size <= 4; size++)
    {
      guint kept = MIN (n, size);
      features->affix[size - 1] = hash_points ((char)('0' + size), folded + n - kept, kept);
    }
  features->affix[4] = hash_shape (points, n_points);
}
