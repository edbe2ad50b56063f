/* SPDX-License-Identifier: MIT */
#include "sample.h"

#include "export/formats.h"

DocumentRows *
sample_document (const char *id, const char *title)
{
  DocumentRows *rows = document_rows_new ();
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
  rows->document = (DocumentRow){ .id = document_rows_keep (rows, id),
                                  .title = document_rows_keep (rows, title),
                                  .sha256 = document_rows_keep (rows, sha256),
                                  .sentences = 1000,
                                  .bytes = 100000 };
  return rows;
}

static Span
next_span (const DocumentRows *rows)
{
  const guint32 n = rows->mentions->len + rows->statements->len + rows->comentions->len;
  return (Span){ 10 * n, 10 * n + 5 };
}

void
sample_mention (DocumentRows *rows, const char *actor, const char *name, const char *type)
{
  const MentionRow row = { .sentence = rows->mentions->len,
                           .span = next_span (rows),
                           .text = document_rows_keep (rows, name),
                           .actor = document_rows_keep (rows, actor),
                           .name = document_rows_keep (rows, name),
                           .type = document_rows_keep (rows, type),
                           .by = "name" };
  g_array_append_val (rows->mentions, row);
}

StatementRow *
sample_statement (DocumentRows *rows, const char *source, const char *relation, const char *target,
                  const char *status, const char *modality)
{
  const Span span = next_span (rows);
  const guint n = rows->statements->len;
  StatementRow row = { .sentence = n,
                       .span = span,
                       .text = "A sentence that says so.",
                       .source = document_rows_keep (rows, source),
                       .source_slot = { "A", span },
                       .relation = document_rows_keep (rows, relation),
                       .target = document_rows_keep (rows, target),
                       .target_slot = { "B", span },
                       .status = document_rows_keep (rows, status),
                       .modality = document_rows_keep (rows, modality),
                       .cue = { "said", span },
                       .frame = "sample.V.say",
                       .trust = -1 };
  statement_row_set_id (&row, &rows->document);
  g_array_append_val (rows->statements, row);
  return &g_array_index (rows->statements, StatementRow, n);
}

void
sample_comention (DocumentRows *rows, const char *a, const char *b, guint n)
{
  ComentionRow row = { .a = document_rows_keep (rows, a),
                       .b = document_rows_keep (rows, b),
                       .sentences = g_new (guint32, n),
                       .n_sentences = n,
                       .span = next_span (rows),
                       .text = "A sentence that names both.",
                       .a_span = next_span (rows),
                       .b_span = next_span (rows) };
  for (guint i = 0; i < n; i++)
    row.sentences[i] = i;
  g_ptr_array_add (rows->owned, row.sentences);
  comention_row_set_id (&row, &rows->document);
  g_array_append_val (rows->comentions, row);
}

EntenteGraph *
sample_graph (DocumentRows *rows)
{
  EntenteGraph *graph = entente_graph_new ();
  entente_graph_add (graph, rows, NULL, NULL);
  document_rows_free (rows);
  entente_graph_fold (graph);
  return graph;
}

EntenteGraph *
sample_summit (void)
{
  DocumentRows *rows = sample_document ("summit", "Two leaders meet");
  rows->document.publisher = "Harbour News";
  rows->document.date = "2024-03-01";
  rows->document.url = "https://news.example/summit?a=1&b=2";
  sample_mention (rows, "state:AAA", "Arland", "state");
  sample_mention (rows, "state:BBB", "Borland", "state");
  sample_mention (rows, "state:CCC", "Corland", "state");
  sample_mention (rows, "person:ann-ash", "Ann Ash", "person");
  sample_mention (rows, "place:port", "Port", "place");
  sample_mention (rows, "media:wire", "The Wire", "media");

  StatementRow *row
      = sample_statement (rows, "person:ann-ash", "leads", "state:AAA", "asserted", "fact");
  row->cue.text = "president";
  sample_statement (rows, "person:ann-ash", "meet", "state:BBB", "possible", "planned");
  sample_statement (rows, "state:AAA", "support", "state:BBB", "asserted", "fact");
  sample_statement (rows, "state:AAA", "support", "state:BBB", "asserted", "fact");
  row = sample_statement (rows, "state:AAA", "arms-supply", "state:BBB", "possible", "claimed");
  row->object.text = "shells";
  row->by = "state:CCC";
  sample_statement (rows, "state:AAA", "accuse", "state:BBB", "asserted", "fact");
  sample_statement (rows, "state:CCC", "attack", "state:AAA", "negated", "denied");
  sample_statement (rows, "state:CCC", "threaten", "state:AAA", "asserted", "fact");
  sample_statement (rows, "person:ann-ash", "tells", "media:wire", "asserted", "fact");
  sample_statement (rows, "state:BBB", "located-in", "place:port", "asserted", "fact");
  sample_comention (rows, "state:AAA", "state:BBB", 4);
  sample_comention (rows, "media:wire", "state:CCC", 1);
  return sample_graph (rows);
}

char *
sample_dot (const EntenteGraph *graph)
{
  const EntenteExportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);
  g_assert_true (export_dot (graph, &options, out, &error));
  g_assert_no_error (error);
  return g_string_free (out, FALSE);
}
