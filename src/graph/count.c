/* SPDX-License-Identifier: MIT */
#include "graph/count.h"

#define COMPARE(field) \
  if (left->field != right->field) \
  return left->field < right->field ? -1 : 1

static int
seen_order (gconstpointer a, gconstpointer b)
{
  const Seen *left = a, *right = b;
  COMPARE (owner);
  COMPARE (class);
  COMPARE (text);
  COMPARE (document);
  COMPARE (sentence);
  return 0;
}

static gboolean
is_same_count (const Seen *a, const Seen *b)
{
  return a->owner == b->owner && a->class == b->class;
}

static gboolean
is_same_text (const Seen *a, const Seen *b)
{
  return is_same_count (a, b) && a->text == b->text;
}

/* Distinct sentences of the document of the text that has most; `*i` moves past the text. */
static guint
count_text (const Seen *seen, guint n, guint *i)
{
  guint first = *i, most = 0, sentences = 0;
  for (guint k = first; k < n && is_same_text (&seen[k], &seen[first]); *i = ++k)
    {
      gboolean is_new_document = k == first || seen[k].document != seen[k - 1].document;
      if (is_new_document)
        sentences = 1;
      else if (seen[k].sentence != seen[k - 1].sentence)
        sentences++;
      most = MAX (most, sentences);
    }
  return most;
}

GArray *
count_sentences (GArray *seen)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (Count));
  const Seen *rows = (const Seen *)seen->data;
  g_array_sort (seen, seen_order);
  for (guint i = 0; i < seen->len;)
    {
      Count count = { .owner = rows[i].owner, .class = rows[i].class };
      for (guint first = i; i < seen->len && is_same_count (&rows[i], &rows[first]);)
        count.sentences += count_text (rows, seen->len, &i);
      g_array_append_val (counts, count);
    }
  return counts;
}
