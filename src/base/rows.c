/* SPDX-License-Identifier: MIT */
#include "base/rows.h"

#include "base/relation.h"

#include <string.h>

DocumentRows *
document_rows_new (void)
{
  DocumentRows *rows = g_new0 (DocumentRows, 1);
  rows->mentions = g_array_new (FALSE, FALSE, sizeof (MentionRow));
  rows->statements = g_array_new (FALSE, FALSE, sizeof (StatementRow));
  rows->comentions = g_array_new (FALSE, FALSE, sizeof (ComentionRow));
  rows->strings = g_string_chunk_new (4096);
  rows->owned = g_ptr_array_new_with_free_func (g_free);
  return rows;
}

void
document_rows_free (DocumentRows *rows)
{
  if (rows == NULL)
    return;
  g_array_unref (rows->mentions);
  g_array_unref (rows->statements);
  g_array_unref (rows->comentions);
  g_clear_pointer (&rows->misses, g_array_unref);
  g_string_chunk_free (rows->strings);
  g_ptr_array_unref (rows->owned);
  g_free (rows);
}

void
document_rows_want_misses (DocumentRows *rows)
{
  if (rows->misses == NULL)
    rows->misses = g_array_new (FALSE, FALSE, sizeof (MissRow));
}

const char *
document_rows_keep (DocumentRows *rows, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (rows->strings, string) : NULL;
}

const char *
document_rows_keep_n (DocumentRows *rows, const char *string, gsize length)
{
  return g_string_chunk_insert_len (rows->strings, string, length);
}

void
statement_row_order (StatementRow *row)
{
  if (!relation_is_symmetric (relation_from_name (row->relation))
      || strcmp (row->source, row->target) <= 0)
    return;
  const char *source = row->source, *at = row->source_at;
  RowSlot slot = row->source_slot;
  row->source = row->target;
  row->source_slot = row->target_slot;
  row->source_at = row->target_at;
  row->target = source;
  row->target_slot = slot;
  row->target_at = at;
}

void
comention_row_order (ComentionRow *row)
{
  if (strcmp (row->a, row->b) <= 0)
    return;
  const char *a = row->a;
  Span span = row->a_span;
  row->a = row->b;
  row->a_span = row->b_span;
  row->b = a;
  row->b_span = span;
}
