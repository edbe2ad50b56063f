/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "base/rows.h"

#include <string.h>

static void
add_span (GString *out, const char *key, Span span)
{
  g_string_append_printf (out, ",\"%s%sbegin\":%u,\"%s%send\":%u", key, *key != '\0' ? "_" : "",
                          span.begin, key, *key != '\0' ? "_" : "", span.end);
}

static void
add_slot (GString *out, const char *key, const RowSlot *slot, const char *text_key)
{
  json_add_string (out, text_key, slot->text);
  add_span (out, key, slot->span);
}

void
document_row_write (const DocumentRow *row, GString *out)
{
  g_string_append (out, "{\"kind\":\"document\",\"schema\":1");
  json_add_string (out, "document", row->id);
  json_add_string (out, "name", row->name);
  json_add_string (out, "title", row->title);
  json_add_string (out, "date", row->date);
  json_add_string (out, "publisher", row->publisher);
  json_add_string (out, "url", row->url);
  json_add_string (out, "sha256", row->sha256);
  json_add_string (out, "sketch", row->sketch);
  g_string_append_printf (out, ",\"sentences\":%u,\"bytes\":%" G_GUINT64_FORMAT "}", row->sentences,
                          row->bytes);
}

static void
write_mention (const char *document, const MentionRow *row, GString *out)
{
  g_string_append (out, "{\"kind\":\"mention\"");
  json_add_string (out, "document", document);
  g_string_append_printf (out, ",\"sentence\":%u", row->sentence);
  add_span (out, "", row->span);
  json_add_string (out, "text", row->text);
  json_add_string (out, "actor", row->actor);
  json_add_string (out, "name", row->name);
  json_add_string (out, "type", row->type);
  json_add_string (out, "country", row->country);
  json_add_string (out, "parent", row->parent);
  json_add_string (out, "by", row->by);
  g_string_append_c (out, '}');
}

static void
write_object (const RowSlot *object, GString *out)
{
  if (object->text == NULL)
    {
      g_string_append (out, ",\"object\":null");
      return;
    }
  g_string_append (out, ",\"object\":{\"text\":");
  json_add_quoted (out, object->text);
  add_span (out, "", object->span);
  g_string_append_c (out, '}');
}

static void
write_trust (int trust, GString *out)
{
  if (trust < 0)
    g_string_append (out, ",\"trust\":null}");
  else
    g_string_append_printf (out, ",\"trust\":%d}", trust);
}

void
statement_row_write (const char *document, const StatementRow *row, GString *out)
{
  g_string_append (out, "{\"kind\":\"statement\"");
  json_add_string (out, "id", row->id);
  json_add_string (out, "document", document);
  g_string_append_printf (out, ",\"sentence\":%u", row->sentence);
  add_span (out, "", row->span);
  json_add_string (out, "text", row->text);
  json_add_string (out, "source", row->source);
  add_slot (out, "source", &row->source_slot, "source_text");
  json_add_string (out, "relation", row->relation);
  json_add_string (out, "target", row->target);
  add_slot (out, "target", &row->target_slot, "target_text");
  write_object (&row->object, out);
  json_add_string (out, "status", row->status);
  json_add_string (out, "modality", row->modality);
  json_add_string (out, "status_cue", row->status_cue);
  json_add_string (out, "by", row->by);
  json_add_string (out, "by_text", row->by_text);
  add_slot (out, "cue", &row->cue, "cue");
  json_add_string (out, "frame", row->frame);
  write_trust (row->trust, out);
}

void
comention_row_write (const char *document, const ComentionRow *row, GString *out)
{
  g_string_append (out, "{\"kind\":\"co-mention\"");
  json_add_string (out, "id", row->id);
  json_add_string (out, "document", document);
  json_add_string (out, "a", row->a);
  json_add_string (out, "b", row->b);
  g_string_append (out, ",\"sentences\":[");
  for (guint i = 0; i < row->n_sentences; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? "," : "", row->sentences[i]);
  g_string_append_c (out, ']');
  add_span (out, "", row->span);
  json_add_string (out, "text", row->text);
  add_span (out, "a", row->a_span);
  add_span (out, "b", row->b_span);
  g_string_append_c (out, '}');
}

void
document_rows_write (const DocumentRows *rows, GString *out)
{
  document_row_write (&rows->document, out);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < rows->mentions->len; i++)
    {
      write_mention (rows->document.id, &g_array_index (rows->mentions, MentionRow, i), out);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < rows->statements->len; i++)
    {
      statement_row_write (rows->document.id, &g_array_index (rows->statements, StatementRow, i), out);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < rows->comentions->len; i++)
    {
      comention_row_write (rows->document.id, &g_array_index (rows->comentions, ComentionRow, i), out);
      g_string_append_c (out, '\n');
    }
}
