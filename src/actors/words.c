/* SPDX-License-Identifier: MIT */
#include "actors/words.h"

#include <string.h>

#define FIRST_SIZE 1024
#define KEPT_SIZE 32768 /* slots that word_table_empty() keeps at most */

static guint32
hash_bytes (const char *bytes, gsize length)
{
  guint32 hash = 2166136261u;
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8)bytes[i]) * 16777619u;
  return hash ^ (hash >> 15);
}

void
word_table_init (WordTable *table)
{
  table->mask = FIRST_SIZE - 1;
  table->slots = g_new0 (guint32, FIRST_SIZE);
  table->words = g_array_new (FALSE, FALSE, sizeof (WordEntry));
  table->chunk = g_string_chunk_new (8192);
}

void
word_table_clear (WordTable *table)
{
  g_free (table->slots);
  g_array_unref (table->words);
  g_string_chunk_free (table->chunk);
}

void
word_table_empty (WordTable *table)
{
  if (table->mask >= KEPT_SIZE)
    { /* one huge document must not slow down all that follow */
      g_free (table->slots);
      table->mask = FIRST_SIZE - 1;
      table->slots = g_new0 (guint32, FIRST_SIZE);
    }
  else
    memset (table->slots, 0, (table->mask + (gsize)1) * sizeof *table->slots);
  g_array_set_size (table->words, 0);
  g_string_chunk_clear (table->chunk);
}

/* The slot of the word, or the free one where it would go. */
static guint32 *
slot_of (const WordTable *table, const char *bytes, gsize length, guint32 hash)
{
  for (guint32 i = hash & table->mask;; i = (i + 1) & table->mask)
    {
      if (table->slots[i] == 0)
        return &table->slots[i];
      const WordEntry *entry = &g_array_index (table->words, WordEntry, table->slots[i] - 1);
      if (entry->hash == hash && entry->length == length
          && memcmp (entry->bytes, bytes, length) == 0)
        return &table->slots[i];
    }
}

guint32
word_table_find (const WordTable *table, const char *bytes, gsize length)
{
  return *slot_of (table, bytes, length, hash_bytes (bytes, length));
}

static void
grow_words (WordTable *table)
{
  table->mask = table->mask * 2 + 1;
  g_free (table->slots);
  table->slots = g_new0 (guint32, table->mask + (gsize)1);
  for (guint32 k = 0; k < table->words->len; k++)
    {
      guint32 i = g_array_index (table->words, WordEntry, k).hash & table->mask;
      while (table->slots[i] != 0)
        i = (i + 1) & table->mask;
      table->slots[i] = k + 1;
    }
}

guint32
word_table_add (WordTable *table, const char *bytes, gsize length)
{
  guint32 hash = hash_bytes (bytes, length);
  guint32 *slot = slot_of (table, bytes, length, hash);
  if (*slot != 0)
    return *slot;
  WordEntry entry = { .bytes = g_string_chunk_insert_len (table->chunk, bytes, (gssize)length),
                      .length = (guint32)length,
                      .hash = hash };
  g_array_append_val (table->words, entry);
  guint32 word = *slot = table->words->len;
  if (table->words->len * 2 > table->mask)
    grow_words (table);
  return word;
}

void
pair_table_init (PairTable *table)
{
  table->mask = FIRST_SIZE - 1;
  table->n = 0;
  table->keys = g_new0 (guint64, FIRST_SIZE);
  table->values = g_new (guint32, FIRST_SIZE);
}

void
pair_table_clear (PairTable *table)
{
  g_free (table->keys);
  g_free (table->values);
}

static guint32
pair_slot (const PairTable *table, guint64 key)
{
  guint64 mixed = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint32 i = (guint32)(mixed >> 32) & table->mask;
  while (table->keys[i] != 0 && table->keys[i] != key)
    i = (i + 1) & table->mask;
  return i;
}

guint32
pair_table_find (const PairTable *table, guint32 a, guint32 b)
{
  guint64 key = (guint64)a << 32 | b;
  guint32 i = pair_slot (table, key);
  return table->keys[i] == key ? table->values[i] : 0;
}

static void
grow_pairs (PairTable *table)
{
  PairTable old = *table;
  table->mask = old.mask * 2 + 1;
  table->keys = g_new0 (guint64, table->mask + (gsize)1);
  table->values = g_new (guint32, table->mask + (gsize)1);
  for (guint32 k = 0; k <= old.mask; k++)
    if (old.keys[k] != 0)
      {
        guint32 i = pair_slot (table, old.keys[k]);
        table->keys[i] = old.keys[k];
        table->values[i] = old.values[k];
      }
  pair_table_clear (&old);
}

void
pair_table_set (PairTable *table, guint32 a, guint32 b, guint32 value)
{
  guint64 key = (guint64)a << 32 | b;
  guint32 i = pair_slot (table, key);
  if (table->keys[i] == 0)
    table->n++;
  table->keys[i] = key;
  table->values[i] = value;
  if (table->n * 2 > table->mask)
    grow_pairs (table);
}
