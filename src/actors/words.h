/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Numbers words from 1 in the order of their coming; 0 is "not there". */
typedef struct
{
  guint32 *slots; /* power of two, 0 = free */
  guint32 mask;
  GArray *words;       /* of WordEntry; index is the number less 1 */
  GStringChunk *chunk; /* their bytes */
} WordTable;

typedef struct
{
  const char *bytes; /* zero-terminated too */
  guint32 length;
  guint32 hash;
} WordEntry;

void word_table_init (WordTable *table);
void word_table_clear (WordTable *table);

/** Forgets all words, keeps the memory up to a bound. */
void word_table_empty (WordTable *table);

guint32 word_table_find (const WordTable *table, const char *bytes, gsize length);
guint32 word_table_add (WordTable *table, const char *bytes, gsize length);

/** A map from pairs of numbers to numbers (0 = not there). */
typedef struct
{
  guint64 *keys; /* 0 = free */
  guint32 *values;
  guint32 mask;
  guint32 n;
} PairTable;

void pair_table_init (PairTable *table);
void pair_table_clear (PairTable *table);
guint32 pair_table_find (const PairTable *table, guint32 a, guint32 b);

/** `a` or `b` must not be 0 both, `value` not 0. */
void pair_table_set (PairTable *table, guint32 a, guint32 b, guint32 value);
