/* SPDX-License-Identifier: MIT */
#include "base/rows.h"

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
  g_string_chunk_free (rows->strings);
  g_ptr_array_unref (rows->owned);
  g_free (rows);
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

static void
add_number (GChecksum *sum, guint32 number)
{
  char text[16];
  g_checksum_update (sum, (const guchar *) text, g_snprintf (text, sizeof text, "%u\n", number));
}

static void
add_text (GChecksum *sum, const char *text)
{
  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_update (sum, (const guchar *) "\n", 1);
}

static void
add_span (GChecksum *sum, Span span)
{
  add_number (sum, span.begin);
  add_number (sum, span.end);
}

static void
take_id (GChecksum *sum, char id[17])
{
  g_strlcpy (id, g_checksum_get_string (sum), 17);
  g_checksum_free (sum);
}

void
statement_row_set_id (StatementRow *row, const DocumentRow *document)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);
  add_text (sum, document->id);
  add_text (sum, document->sha256);
  add_text (sum, row->relation);
  add_text (sum, row->modality);
  add_span (sum, row->source_slot.span);
  add_span (sum, row->target_slot.span);
  add_span (sum, row->cue.span);
  take_id (sum, row->id);
}

void
comention_row_set_id (ComentionRow *row, const DocumentRow *document)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);
  add_text (sum, document->id);
  add_text (sum, document->sha256);
  add_span (sum, row->a_span);
  add_span (sum, row->b_span);
  take_id (sum, row->id);
}
