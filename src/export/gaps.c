/* SPDX-License-Identifier: MIT */
#include <entente/gaps.h>

#include "base/json.h"
#include "base/plain.h"
#include "base/rows.h"

#include <string.h>

#define MAX_EXAMPLES 3
#define MAX_PATTERNS 4
#define MAX_FRAMES 3

/* One sentence with the two actors that the word links in it. */
typedef struct
{
  const MissRow *row; /* a copy whose strings are in EntenteGaps.strings */
  const char *document;
} Example;

/* A word and where it was seen. Sentences are pointers to their text, which is kept once: what is
 * printed in ten papers counts once. */
typedef struct
{
  char pos;
  const char *lemma;
  GHashTable *sentences; /* set */
  GHashTable *filled;    /* set of those in which a frame could reach both actors */
  GHashTable *documents; /* set of ids */
  GHashTable *patterns;  /* "subj with" to set of sentences */
  GHashTable *reasons;   /* "condition obj:weapon of FRAME" to set of sentences */
  Example examples[MAX_EXAMPLES];
  guint n_examples;
} Word;

struct EntenteGaps
{
  GHashTable *words; /* "V\tlemma" to Word */
  GStringChunk *strings;
  GPtrArray *rows; /* of MissRow, of the examples */
};

typedef struct
{
  const char *key;
  guint n;
} Count;

static void
word_free (gpointer data)
{
  Word *word = data;
  GHashTable *tables[]
      = { word->sentences, word->filled, word->documents, word->patterns, word->reasons };
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_hash_table_unref (tables[i]);
  g_free (word);
}

EntenteGaps *
entente_gaps_new (void)
{
  EntenteGaps *gaps = g_new0 (EntenteGaps, 1);
  gaps->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, word_free);
  gaps->strings = g_string_chunk_new (4096);
  gaps->rows = g_ptr_array_new_with_free_func (g_free);
  return gaps;
}

void
entente_gaps_free (EntenteGaps *gaps)
{
  if (gaps == NULL)
    return;
  g_hash_table_unref (gaps->words);
  g_string_chunk_free (gaps->strings);
  g_ptr_array_unref (gaps->rows);
  g_free (gaps);
}

static const char *
keep (EntenteGaps *gaps, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (gaps->strings, string) : NULL;
}

static Word *
word_of (EntenteGaps *gaps, const MissRow *row)
{
  char *key = g_strdup_printf ("%c\t%s", row->pos, row->lemma);
  Word *word = g_hash_table_lookup (gaps->words, key);
  if (word != NULL)
    {
      g_free (key);
      return word;
    }
  word = g_new0 (Word, 1);
  word->pos = row->pos;
  word->lemma = keep (gaps, row->lemma);
  word->sentences = g_hash_table_new (NULL, NULL);
  word->filled = g_hash_table_new (NULL, NULL);
  word->documents = g_hash_table_new (NULL, NULL);
  word->patterns
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_hash_table_unref);
  word->reasons
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_hash_table_unref);
  g_hash_table_insert (gaps->words, key, word);
  return word;
}

static void
tally (GHashTable *table, const char *key, const char *sentence)
{
  GHashTable *sentences = g_hash_table_lookup (table, key);
  if (sentences == NULL)
    {
      sentences = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (table, (gpointer)key, sentences);
    }
  g_hash_table_add (sentences, (gpointer)sentence);
}

static char *
reason_of (const MissRow *row)
{
  switch (row->miss)
    {
    case MISS_END:
      return g_strdup_printf ("%s: other end not at %s", row->frame, row->wanted);
    case MISS_PARTICLE:
      return g_strdup_printf ("%s: no \"%s\" beside it", row->frame, row->wanted);
    case MISS_CONDITION:
      return g_strdup_printf ("%s: not %s", row->frame, row->wanted);
    case MISS_NO_SLOT:
      return g_strdup ("its frames reach neither");
    default:
      return NULL;
    }
}

/* The shortest sentence that a frame could take shows best what is missing. A total order. */
static int
example_order (const Example *a, const Example *b)
{
  const MissRow *left = a->row, *right = b->row;
  gsize length = strlen (left->text), other = strlen (right->text);
  if (left->fills_both != right->fills_both)
    return left->fills_both ? -1 : 1;
  if (length != other)
    return length < other ? -1 : 1;
  const char *const keys[][2] = { { left->text, right->text },
                                  { a->document, b->document },
                                  { left->a_at, right->a_at },
                                  { left->b_at, right->b_at },
                                  { left->a_slot.text, right->a_slot.text },
                                  { left->b_slot.text, right->b_slot.text } };
  int order = 0;
  for (guint i = 0; i < G_N_ELEMENTS (keys) && order == 0; i++)
    order = strcmp (keys[i][0], keys[i][1]);
  return order;
}

static MissRow *
keep_row (EntenteGaps *gaps, const MissRow *row)
{
  MissRow *copy = g_memdup2 (row, sizeof *row);
  const char **strings[] = { &copy->text,        &copy->a,           &copy->b,      &copy->lemma,
                             &copy->a_slot.text, &copy->b_slot.text, &copy->a_at,   &copy->b_at,
                             &copy->word.text,   &copy->frame,       &copy->wanted, &copy->found };
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    *strings[i] = keep (gaps, *strings[i]);
  g_ptr_array_add (gaps->rows, copy);
  return copy;
}

/* Keeps the best example of each of the best sentences. */
static void
offer_example (EntenteGaps *gaps, Word *word, const MissRow *row, const char *document)
{
  Example example = { row, document };
  guint at = 0;
  while (at < word->n_examples && example_order (&word->examples[at], &example) <= 0)
    if (g_str_equal (word->examples[at++].row->text, row->text))
      return;
  if (at == MAX_EXAMPLES)
    return;
  guint last = at;
  while (last < word->n_examples && !g_str_equal (word->examples[last].row->text, row->text))
    last++;
  if (last == word->n_examples)
    word->n_examples = MIN (word->n_examples + 1, MAX_EXAMPLES);
  last = MIN (last, MAX_EXAMPLES - 1);
  memmove (&word->examples[at + 1], &word->examples[at], (last - at) * sizeof (Example));
  word->examples[at] = (Example){ keep_row (gaps, row), keep (gaps, document) };
}

static void
count (EntenteGaps *gaps, const MissRow *row, const char *document)
{
  Word *word = word_of (gaps, row);
  const char *sentence = keep (gaps, row->text);
  g_autofree char *pattern = g_strdup_printf ("%s %s", row->a_at, row->b_at);
  g_autofree char *reason = reason_of (row);
  g_hash_table_add (word->sentences, (gpointer)sentence);
  g_hash_table_add (word->documents, (gpointer)keep (gaps, document));
  if (row->fills_both)
    {
      g_hash_table_add (word->filled, (gpointer)sentence);
      tally (word->patterns, keep (gaps, pattern), sentence);
    }
  if (reason != NULL)
    tally (word->reasons, keep (gaps, reason), sentence);
  offer_example (gaps, word, row, document);
}

void
entente_gaps_add (EntenteGaps *gaps, const EntenteRows *rows)
{
  g_return_if_fail (gaps != NULL && rows != NULL);
  for (guint i = 0; rows->misses != NULL && i < rows->misses->len; i++)
    count (gaps, &g_array_index (rows->misses, MissRow, i), rows->document.id);
}

guint
entente_gaps_n_words (const EntenteGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, 0);
  return g_hash_table_size (gaps->words);
}

static int
word_order (gconstpointer a, gconstpointer b)
{
  const Word *left = *(Word *const *)a, *right = *(Word *const *)b;
  guint n = g_hash_table_size (left->filled), other = g_hash_table_size (right->filled);
  if (n != other)
    return n > other ? -1 : 1;
  n = g_hash_table_size (left->sentences);
  other = g_hash_table_size (right->sentences);
  if (n != other)
    return n > other ? -1 : 1;
  int order = strcmp (left->lemma, right->lemma);
  return order != 0 ? order : left->pos - right->pos;
}

static int
count_order (gconstpointer a, gconstpointer b)
{
  const Count *left = a, *right = b;
  return left->n != right->n ? (left->n > right->n ? -1 : 1) : strcmp (left->key, right->key);
}

/* The keys with the most sentences, most first; an array of Count. */
static GArray *
best_of (GHashTable *table, guint most)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (Count));
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Count entry = { key, g_hash_table_size (value) };
      g_array_append_val (counts, entry);
    }
  g_array_sort (counts, count_order);
  g_array_set_size (counts, MIN (counts->len, most));
  return counts;
}

static void
append_counts (GString *out, GHashTable *table, guint most)
{
  g_autoptr (GArray) counts = best_of (table, most);
  for (guint i = 0; i < counts->len; i++)
    {
      const Count *entry = &g_array_index (counts, Count, i);
      g_string_append_printf (out, "%s%s (%u)", i > 0 ? "; " : "", entry->key, entry->n);
    }
}

static const char *
pos_name (char pos)
{
  return pos == 'V' ? "verb" : pos == 'N' ? "noun" : "adjective";
}

static void
write_text (const Word *word, GString *out)
{
  plain_append (out, word->lemma);
  g_string_append_printf (out, " (%s): %u of %u sentences\n  slots    ", pos_name (word->pos),
                          g_hash_table_size (word->filled), g_hash_table_size (word->sentences));
  append_counts (out, word->patterns, MAX_PATTERNS);
  g_string_append (out, "\n  frames   ");
  if (g_hash_table_size (word->reasons) == 0)
    g_string_append (out, "none");
  append_counts (out, word->reasons, MAX_FRAMES);
  for (guint i = 0; i < word->n_examples; i++)
    {
      const MissRow *row = word->examples[i].row;
      g_string_append (out, "\n  ");
      plain_append (out, row->a_slot.text);
      g_string_append (out, " - ");
      plain_append (out, row->b_slot.text);
      g_string_append (out, ": ");
      plain_append (out, row->text);
    }
  g_string_append (out, "\n\n");
}

static void
write_tsv (const Word *word, GString *out)
{
  const MissRow *row = word->examples[0].row;
  const char *const cells[]
      = { row->a_slot.text, row->b_slot.text, word->examples[0].document, row->text };
  g_string_append_printf (out, "%u\t%u\t%u\t%c\t", g_hash_table_size (word->filled),
                          g_hash_table_size (word->sentences), g_hash_table_size (word->documents),
                          word->pos);
  plain_append (out, word->lemma);
  g_string_append_c (out, '\t');
  append_counts (out, word->patterns, MAX_PATTERNS);
  g_string_append_c (out, '\t');
  append_counts (out, word->reasons, MAX_FRAMES);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_string_append_c (out, '\t');
      plain_append (out, cells[i]);
    }
  g_string_append_c (out, '\n');
}

static void
write_json_counts (GString *out, const char *key, GHashTable *table)
{
  g_autoptr (GArray) counts = best_of (table, G_MAXUINT);
  g_string_append_printf (out, ",\"%s\":{", key);
  for (guint i = 0; i < counts->len; i++)
    {
      const Count *entry = &g_array_index (counts, Count, i);
      json_append_field (out, i > 0 ? "," : "", entry->key);
      json_append_uint_field (out, ":", entry->n);
    }
  g_string_append_c (out, '}');
}

static void
write_json (const Word *word, GString *out)
{
  const char pos[] = { word->pos, '\0' };
  json_append_field (out, "{\"lemma\":", word->lemma);
  json_append_field (out, ",\"pos\":", pos);
  json_append_uint_field (out, ",\"filled\":", g_hash_table_size (word->filled));
  json_append_uint_field (out, ",\"sentences\":", g_hash_table_size (word->sentences));
  json_append_uint_field (out, ",\"documents\":", g_hash_table_size (word->documents));
  write_json_counts (out, "slots", word->patterns);
  write_json_counts (out, "frames", word->reasons);
  g_string_append (out, ",\"examples\":[");
  for (guint i = 0; i < word->n_examples; i++)
    {
      const MissRow *row = word->examples[i].row;
      json_append_field (out,
                         i > 0 ? ",{\"document\":" : "{\"document\":", word->examples[i].document);
      json_append_uint_field (out, ",\"sentence\":", row->sentence);
      json_append_field (out, ",\"text\":", row->text);
      json_append_field (out, ",\"a\":", row->a);
      json_append_field (out, ",\"a_text\":", row->a_slot.text);
      json_append_field (out, ",\"a_at\":", row->a_at);
      json_append_field (out, ",\"b\":", row->b);
      json_append_field (out, ",\"b_text\":", row->b_slot.text);
      json_append_field (out, ",\"b_at\":", row->b_at);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "]}\n");
}

void
entente_gaps_write (const EntenteGaps *gaps, EntenteGapsFormat format, guint most, GString *out)
{
  static void (*const writers[]) (const Word *, GString *) = { [ENTENTE_GAPS_TEXT] = write_text,
                                                               [ENTENTE_GAPS_TSV] = write_tsv,
                                                               [ENTENTE_GAPS_JSON] = write_json };
  g_return_if_fail (gaps != NULL && out != NULL && format < G_N_ELEMENTS (writers));
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer word;
  g_hash_table_iter_init (&iter, gaps->words);
  while (g_hash_table_iter_next (&iter, NULL, &word))
    if (g_hash_table_size (((const Word *)word)->filled) > 0)
      g_ptr_array_add (words, word);
  g_ptr_array_sort (words, word_order);
  if (format == ENTENTE_GAPS_TSV)
    g_string_append (out, "filled\tsentences\tdocuments\tpos\tlemma\tslots\tframes\ta\tb\t"
                          "document\texample\n");
  for (guint i = 0; i < words->len && i < most; i++)
    writers[format](words->pdata[i], out);
}
