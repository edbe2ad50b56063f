/* SPDX-License-Identifier: MIT */
#include "read/sketch.h"

/* FNV-1a over a word, then a rolling mix over five; each of the 64 hash functions is one more round
 * of a 64-bit finaliser (Steele, Lea, Flood: "Fast splittable pseudorandom number generators"). */

static guint64
mix (guint64 x)
{
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

static void
add_shingle (guint64 *minima, const guint64 *factors, const guint64 *words, guint64 n)
{
  guint64 hash = 0;
  for (guint64 k = n < SKETCH_SHINGLE ? 0 : n - SKETCH_SHINGLE; k < n; k++)
    hash = mix (hash + words[k % SKETCH_SHINGLE]);
  for (guint i = 0; i < SKETCH_SIZE; i++)
    {
      /* one multiplication a function is enough of a permutation here */
      guint64 value = (hash ^ (hash >> 29)) * factors[i];
      minima[i] = MIN (minima[i], value);
    }
}

char *
sketch_new (const char *text, gsize length)
{
  guint64 minima[SKETCH_SIZE], factors[SKETCH_SIZE], words[SKETCH_SHINGLE] = { 0 }, n = 0, word = 0;
  for (guint i = 0; i < SKETCH_SIZE; i++)
    {
      minima[i] = G_MAXUINT64;
      factors[i] = 2 * mix (i + 1) + 1;
    }
  for (gsize i = 0; i <= length; i++)
    {
      guchar c = i < length ? (guchar)g_ascii_tolower (text[i]) : ' ';
      if (g_ascii_isalnum (c) || c >= 128)
        {
          word = ((word != 0 ? word : G_GUINT64_CONSTANT (0xcbf29ce484222325)) ^ c)
                 * G_GUINT64_CONSTANT (0x100000001b3);
          continue;
        }
      if (word == 0)
        continue;
      words[n++ % SKETCH_SHINGLE] = word;
      word = 0;
      if (n >= SKETCH_SHINGLE)
        add_shingle (minima, factors, words, n);
    }
  if (n > 0 && n < SKETCH_SHINGLE)
    add_shingle (minima, factors, words, n);

  guchar bytes[2 * SKETCH_SIZE];
  for (guint i = 0; i < SKETCH_SIZE; i++)
    {
      guint64 value = minima[i] >> 48;
      bytes[2 * i] = (guchar)(value & 0xff);
      bytes[2 * i + 1] = (guchar)(value >> 8);
    }
  return g_base64_encode (bytes, sizeof bytes);
}
