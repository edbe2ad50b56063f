/* SPDX-License-Identifier: MIT */
#include "graph/store.h"

#include <string.h>

/* The bytes of two rows are compared only where their keys are the same, which means that a
 * document came twice. */

typedef int (*Compare) (gconstpointer, gconstpointer);

static int
number_order (guint32 a, guint32 b)
{
  return (a > b) - (a < b);
}

static int
span_order (Span a, Span b)
{
  int order = number_order (a.begin, b.begin);
  return order != 0 ? order : number_order (a.end, b.end);
}

static int
mention_place (gconstpointer a, gconstpointer b)
{
  return span_order (((const MentionRow *)a)->span, ((const MentionRow *)b)->span);
}

static int
statement_id (gconstpointer a, gconstpointer b)
{
  return strcmp (((const StatementRow *)a)->id, ((const StatementRow *)b)->id);
}

static int
comention_id (gconstpointer a, gconstpointer b)
{
  return strcmp (((const ComentionRow *)a)->id, ((const ComentionRow *)b)->id);
}

#define BYTES_ORDER(write) \
  g_autoptr (GString) left = g_string_new (NULL); \
  g_autoptr (GString) right = g_string_new (NULL); \
  write ("", a, left); \
  write ("", b, right); \
  return strcmp (left->str, right->str)

static int
mention_bytes (gconstpointer a, gconstpointer b)
{
  BYTES_ORDER (mention_row_write);
}

static int
statement_bytes (gconstpointer a, gconstpointer b)
{
  BYTES_ORDER (statement_row_write);
}

static int
comention_bytes (gconstpointer a, gconstpointer b)
{
  BYTES_ORDER (comention_row_write);
}

static int
mention_key (gconstpointer a, gconstpointer b)
{
  int order = mention_place (a, b);
  return order != 0 ? order : mention_bytes (a, b);
}

static int
statement_key (gconstpointer a, gconstpointer b)
{
  int order = statement_id (a, b);
  return order != 0 ? order : statement_bytes (a, b);
}

static int
comention_key (gconstpointer a, gconstpointer b)
{
  int order = comention_id (a, b);
  return order != 0 ? order : comention_bytes (a, b);
}

/* Keeps the first of each run of equal rows. */
static void
unique (GArray *rows, Compare same)
{
  gsize size = g_array_get_element_size (rows);
  guint n = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      char *row = rows->data + i * size;
      if (n > 0 && same (row, rows->data + (n - 1) * size) == 0)
        continue;
      memmove (rows->data + n * size, row, size);
      n++;
    }
  g_array_set_size (rows, n);
}

static int
statement_place (gconstpointer a, gconstpointer b)
{
  const StatementRow *left = a, *right = b;
  int order = number_order (left->sentence, right->sentence);
  if (order == 0)
    order = span_order (left->cue.span, right->cue.span);
  return order != 0 ? order : statement_id (a, b);
}

static int
comention_ends (gconstpointer a, gconstpointer b)
{
  const ComentionRow *left = a, *right = b;
  int order = strcmp (left->a, right->a);
  if (order == 0)
    order = strcmp (left->b, right->b);
  return order != 0 ? order : comention_id (a, b);
}

void
store_sort_comentions (GArray *comentions)
{
  g_array_sort (comentions, comention_ends);
}

static int
document_id (gconstpointer a, gconstpointer b)
{
  const StoredDocument *left = *(StoredDocument *const *)a, *right = *(StoredDocument *const *)b;
  return strcmp (left->row.id, right->row.id);
}

void
store_sort (EntenteGraph *graph)
{
  g_ptr_array_sort (graph->stored, document_id);
  for (guint i = 0; i < graph->stored->len; i++)
    {
      StoredDocument *stored = graph->stored->pdata[i];
      g_array_sort (stored->mentions, mention_key);
      unique (stored->mentions, mention_place);
      g_array_sort (stored->statements, statement_key);
      unique (stored->statements, statement_id);
      g_array_sort (stored->statements, statement_place);
      g_array_sort (stored->comentions, comention_key);
      unique (stored->comentions, comention_id);
      store_sort_comentions (stored->comentions);
    }
}
