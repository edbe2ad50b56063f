/* SPDX-License-Identifier: MIT */
#include "make.h"

#include <string.h>

#define N_HASHES 64
#define SENTENCE_BYTES 100

char *
make_sketch (const char *text, guint n_changed)
{
  guint16 hashes[N_HASHES];
  guint32 state = g_str_hash (text);
  for (guint i = 0; i < N_HASHES; i++)
    {
      state = state * 1664525u + 1013904223u;
      hashes[i] = (guint16)(state >> 16);
      if (i < n_changed)
        hashes[i] ^= 1;
    }
  return g_base64_encode ((const guchar *)hashes, sizeof hashes);
}

DocumentRows *
make_document (const char *id, const char *text)
{
  DocumentRows *rows = document_rows_new ();
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *sketch = make_sketch (text, 0);
  rows->document = (DocumentRow){ .id = document_rows_keep (rows, id),
                                  .title = document_rows_keep (rows, text),
                                  .sha256 = document_rows_keep (rows, sha256),
                                  .sketch = document_rows_keep (rows, sketch),
                                  .sentences = 100,
                                  .bytes = 100 * SENTENCE_BYTES };
  return rows;
}

/* Spans in a made text where each sentence has SENTENCE_BYTES. */
static Span
next_span (guint sentence, guint n, guint length)
{
  guint32 begin = sentence * SENTENCE_BYTES + n % (SENTENCE_BYTES / 2);
  return (Span){ begin, begin + length };
}

void
make_mention (DocumentRows *rows, const char *actor, const char *text, const char *name,
              const char *by)
{
  guint n = rows->mentions->len;
  MentionRow row = { .sentence = n,
                     .span = next_span (n, 0, (guint)strlen (text)),
                     .text = document_rows_keep (rows, text),
                     .actor = document_rows_keep (rows, actor),
                     .name = document_rows_keep (rows, name),
                     .type = "state",
                     .by = document_rows_keep (rows, by) };
  g_array_append_val (rows->mentions, row);
}

StatementRow *
make_status (DocumentRows *rows, guint sentence, const char *source, const char *relation,
             const char *target, const char *status)
{
  guint n = rows->statements->len;
  StatementRow row = { .sentence = sentence,
                       .span = { sentence * SENTENCE_BYTES, (sentence + 1) * SENTENCE_BYTES },
                       .text = "A made sentence.",
                       .source = document_rows_keep (rows, source),
                       .source_slot = { "A", next_span (sentence, n, 1) },
                       .relation = document_rows_keep (rows, relation),
                       .target = document_rows_keep (rows, target),
                       .target_slot = { "B", next_span (sentence, n, 2) },
                       .status = document_rows_keep (rows, status),
                       .modality = document_rows_keep (rows, status),
                       .cue = { "made", next_span (sentence, n, 4) },
                       .frame = "made.V.make.1",
                       .trust = -1 };
  statement_row_set_id (&row, &rows->document);
  g_array_append_val (rows->statements, row);
  return &g_array_index (rows->statements, StatementRow, n);
}

StatementRow *
make_statement (DocumentRows *rows, guint sentence, const char *source, const char *relation,
                const char *target)
{
  return make_status (rows, sentence, source, relation, target, "asserted");
}

ComentionRow *
make_comention (DocumentRows *rows, const char *a, const char *b, guint first, guint n)
{
  guint number = rows->comentions->len;
  ComentionRow row = { .a = document_rows_keep (rows, a),
                       .b = document_rows_keep (rows, b),
                       .sentences = g_new (guint32, n),
                       .n_sentences = n,
                       .span = { first * SENTENCE_BYTES, (first + 1) * SENTENCE_BYTES },
                       .text = "A made sentence.",
                       .a_span = next_span (first, number, 3),
                       .b_span = next_span (first, number, 4) };
  for (guint i = 0; i < n; i++)
    row.sentences[i] = first + i;
  g_ptr_array_add (rows->owned, row.sentences);
  comention_row_set_id (&row, &rows->document);
  g_array_append_val (rows->comentions, row);
  return &g_array_index (rows->comentions, ComentionRow, number);
}

static void
no_diagnostic (const EntenteDiagnostic *diagnostic, gpointer user_data G_GNUC_UNUSED)
{
  g_assert_cmpstr (diagnostic->message, ==, NULL);
}

void
make_add (EntenteGraph *graph, DocumentRows *rows)
{
  entente_graph_add (graph, rows, no_diagnostic, NULL);
  document_rows_free (rows);
}

const GraphNode *
make_node (const EntenteGraph *graph, const char *id)
{
  guint n;
  const GraphNode *nodes = graph_nodes (graph, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (nodes[i].id, id))
      return &nodes[i];
  return NULL;
}

const GraphEdge *
make_edge (const EntenteGraph *graph, const char *source, const char *relation, const char *target)
{
  guint n, n_nodes;
  const GraphEdge *edges = graph_edges (graph, &n);
  const GraphNode *nodes = graph_nodes (graph, &n_nodes);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (nodes[edges[i].source].id, source)
        && g_str_equal (nodes[edges[i].target].id, target)
        && g_str_equal (relation_name (edges[i].relation), relation))
      return &edges[i];
  return NULL;
}
