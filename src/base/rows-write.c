/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "base/rows.h"

static void
write_span (GString *out, const char *begin, const char *end, Span span)
{
  json_append_uint_field (out, begin, span.begin);
  json_append_uint_field (out, end, span.end);
}

static void
write_object (GString *out, const RowSlot *object)
{
  if (object->text == NULL)
    {
      g_string_append (out, ",\"object\":null");
      return;
    }
  json_append_field (out, ",\"object\":{\"text\":", object->text);
  write_span (out, ",\"begin\":", ",\"end\":", object->span);
  g_string_append_c (out, '}');
}

void
document_row_write (const DocumentRow *row, GString *out)
{
  json_append_field (out, "{\"kind\":\"document\",\"schema\":1,\"document\":", row->id);
  json_append_field (out, ",\"name\":", row->name);
  json_append_field (out, ",\"title\":", row->title);
  json_append_field (out, ",\"date\":", row->date);
  json_append_field (out, ",\"publisher\":", row->publisher);
  json_append_field (out, ",\"url\":", row->url);
  json_append_field (out, ",\"sha256\":", row->sha256);
  json_append_field (out, ",\"sketch\":", row->sketch);
  json_append_uint_field (out, ",\"sentences\":", row->sentences);
  json_append_uint_field (out, ",\"bytes\":", row->bytes);
  g_string_append_c (out, '}');
}

void
mention_row_write (const char *document, const MentionRow *row, GString *out)
{
  json_append_field (out, "{\"kind\":\"mention\",\"document\":", document);
  json_append_uint_field (out, ",\"sentence\":", row->sentence);
  write_span (out, ",\"begin\":", ",\"end\":", row->span);
  json_append_field (out, ",\"text\":", row->text);
  json_append_field (out, ",\"actor\":", row->actor);
  json_append_field (out, ",\"name\":", row->name);
  json_append_field (out, ",\"type\":", row->type);
  json_append_field (out, ",\"country\":", row->country);
  json_append_field (out, ",\"parent\":", row->parent);
  json_append_field (out, ",\"by\":", row->by);
  if (row->was != NULL)
    {
      json_append_field (out, ",\"was\":", row->was);
      json_append_field (out, ",\"why\":", row->why);
    }
  g_string_append_c (out, '}');
}

static void
write_judgement (const StatementRow *row, GString *out)
{
  json_append_field (out, ",\"status\":", row->status);
  json_append_field (out, ",\"modality\":", row->modality);
  json_append_field (out, ",\"status_cue\":", row->status_cue);
  json_append_field (out, ",\"by\":", row->by);
  json_append_field (out, ",\"by_text\":", row->by_text);
  json_append_field (out, ",\"cue\":", row->cue.text);
  write_span (out, ",\"cue_begin\":", ",\"cue_end\":", row->cue.span);
  json_append_field (out, ",\"frame\":", row->frame);
  if (row->trust < 0)
    g_string_append (out, ",\"trust\":null");
  else
    json_append_uint_field (out, ",\"trust\":", (guint64)row->trust);
}

/* What came to the rows later, and older rows have not. */
static void
write_reasons (const StatementRow *row, GString *out)
{
  json_append_field (out, ",\"source_slot\":", row->source_at);
  json_append_field (out, ",\"target_slot\":", row->target_at);
  if (row->clause.end > 0)
    write_span (out, ",\"clause_begin\":", ",\"clause_end\":", row->clause);
  else
    g_string_append (out, ",\"clause_begin\":null,\"clause_end\":null");
  json_append_field (out, ",\"status_rule\":", row->status_rule);
}

void
statement_row_write (const char *document, const StatementRow *row, GString *out)
{
  json_append_field (out, "{\"kind\":\"statement\",\"id\":", row->id);
  json_append_field (out, ",\"document\":", document);
  json_append_uint_field (out, ",\"sentence\":", row->sentence);
  write_span (out, ",\"begin\":", ",\"end\":", row->span);
  json_append_field (out, ",\"text\":", row->text);
  json_append_field (out, ",\"source\":", row->source);
  json_append_field (out, ",\"source_text\":", row->source_slot.text);
  write_span (out, ",\"source_begin\":", ",\"source_end\":", row->source_slot.span);
  json_append_field (out, ",\"relation\":", row->relation);
  json_append_field (out, ",\"target\":", row->target);
  json_append_field (out, ",\"target_text\":", row->target_slot.text);
  write_span (out, ",\"target_begin\":", ",\"target_end\":", row->target_slot.span);
  write_object (out, &row->object);
  write_judgement (row, out);
  write_reasons (row, out);
  g_string_append_c (out, '}');
}

void
comention_row_write (const char *document, const ComentionRow *row, GString *out)
{
  json_append_field (out, "{\"kind\":\"co-mention\",\"id\":", row->id);
  json_append_field (out, ",\"document\":", document);
  json_append_field (out, ",\"a\":", row->a);
  json_append_field (out, ",\"b\":", row->b);
  g_string_append (out, ",\"sentences\":[");
  for (guint i = 0; i < row->n_sentences; i++)
    json_append_uint_field (out, i > 0 ? "," : "", row->sentences[i]);
  g_string_append_c (out, ']');
  write_span (out, ",\"begin\":", ",\"end\":", row->span);
  json_append_field (out, ",\"text\":", row->text);
  write_span (out, ",\"a_begin\":", ",\"a_end\":", row->a_span);
  write_span (out, ",\"b_begin\":", ",\"b_end\":", row->b_span);
  g_string_append_c (out, '}');
}

void
document_rows_write (const DocumentRows *rows, GString *out)
{
  const char *id = rows->document.id;
  document_row_write (&rows->document, out);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < rows->mentions->len; i++)
    {
      mention_row_write (id, &g_array_index (rows->mentions, MentionRow, i), out);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < rows->statements->len; i++)
    {
      statement_row_write (id, &g_array_index (rows->statements, StatementRow, i), out);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < rows->comentions->len; i++)
    {
      comention_row_write (id, &g_array_index (rows->comentions, ComentionRow, i), out);
      g_string_append_c (out, '\n');
    }
}
