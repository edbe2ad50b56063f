/* SPDX-License-Identifier: MIT */
#include "relations/comention.h"

#include "base/pair.h"

#include <string.h>

#define MAX_NAMED \
  40 /* actors of one sentence that are paired; a longer list pairs its first ones */

typedef struct
{
  const Mention *a, *b; /* in the first sentence, by id of actor */
  GArray *sentences;    /* of guint32 */
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;
  g_array_unref (pair->sentences);
  g_free (pair);
}

static const char *
id_of (const DocumentActors *actors, const Mention *mention)
{
  return g_array_index (actors->actors, Actor, mention->actor).id;
}

static void
add_pair (GHashTable *pairs, const DocumentActors *actors, const Mention *a, const Mention *b)
{
  if (strcmp (id_of (actors, a), id_of (actors, b)) > 0)
    {
      const Mention *swap = a;
      a = b;
      b = swap;
    }
  guint64 key = ((guint64)a->actor << 32) | b->actor;
  Pair *pair = g_hash_table_lookup (pairs, &key);
  if (pair == NULL)
    {
      pair = g_new0 (Pair, 1);
      pair->a = a;
      pair->b = b;
      pair->sentences = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (pairs, g_memdup2 (&key, sizeof key), pair);
    }
  g_array_append_val (pair->sentences, a->sentence);
}

/* The first named mention of each actor of the sentence that begins at mention `first`. */
static guint
named_once (const DocumentActors *actors, guint first, guint end, const Mention **named)
{
  guint n = 0;
  for (guint i = first; i < end && n < MAX_NAMED; i++)
    {
      const Mention *mention = &g_array_index (actors->mentions, Mention, i);
      gboolean known = mention->by == MENTION_PRONOUN || mention->by == MENTION_NOMINAL;
      for (guint k = 0; k < n && !known; k++)
        known = named[k]->actor == mention->actor;
      if (!known)
        named[n++] = mention;
    }
  return n;
}

static int
by_ids (gconstpointer a, gconstpointer b, gpointer data)
{
  const DocumentActors *actors = data;
  const Pair *left = *(Pair *const *)a, *right = *(Pair *const *)b;
  int order = strcmp (id_of (actors, left->a), id_of (actors, right->a));
  return order != 0 ? order : strcmp (id_of (actors, left->b), id_of (actors, right->b));
}

static void
add_row (const Document *document, const Segments *segments, const DocumentActors *actors,
         const Pair *pair, DocumentRows *rows)
{
  const Sentence *sentence
      = &g_array_index (segments->sentences, Sentence, g_array_index (pair->sentences, guint32, 0));
  ComentionRow row = { .a = document_rows_keep (rows, id_of (actors, pair->a)),
                       .b = document_rows_keep (rows, id_of (actors, pair->b)),
                       .n_sentences = pair->sentences->len,
                       .span = sentence->span,
                       .a_span = pair->a->span,
                       .b_span = pair->b->span };
  row.sentences = g_memdup2 (pair->sentences->data, pair->sentences->len * sizeof (guint32));
  g_ptr_array_add (rows->owned, row.sentences);
  row.text
      = document_rows_keep_n (rows, document->text + row.span.begin, row.span.end - row.span.begin);
  comention_row_set_id (&row, &rows->document);
  g_array_append_val (rows->comentions, row);
}

void
comentions_extract (const Document *document, const Segments *segments,
                    const DocumentActors *actors, DocumentRows *rows)
{
  g_autoptr (GHashTable) pairs
      = g_hash_table_new_full (pair_hash, g_int64_equal, g_free, pair_free);
  const Mention *named[MAX_NAMED];
  for (guint first = 0, end; first < actors->mentions->len; first = end)
    {
      end = document_actors_sentence_end (actors, first);
      guint32 number = g_array_index (actors->mentions, Mention, first).sentence;
      if (g_array_index (segments->sentences, Sentence, number).is_dateline)
        continue;
      guint n = named_once (actors, first, end, named);
      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          add_pair (pairs, actors, named[i], named[j]);
    }

  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (sorted, value);
  g_ptr_array_sort_with_data (sorted, by_ids, (gpointer)actors);
  for (guint i = 0; i < sorted->len; i++)
    add_row (document, segments, actors, sorted->pdata[i], rows);
}
