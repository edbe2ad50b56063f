/* SPDX-License-Identifier: MIT */
#include "graph/store.h"

#include <string.h>

void
stored_document_free (gpointer data)
{
  StoredDocument *stored = data;
  g_array_unref (stored->mentions);
  g_array_unref (stored->statements);
  g_array_unref (stored->comentions);
  g_free (stored);
}

EntenteGraph *
entente_graph_new (void)
{
  EntenteGraph *graph = g_new0 (EntenteGraph, 1);
  graph->stored = g_ptr_array_new_with_free_func (stored_document_free);
  graph->taken = g_ptr_array_ref (graph->stored);
  graph->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  graph->strings = g_string_chunk_new (1 << 16);
  graph->numbers = g_ptr_array_new_with_free_func (g_free);
  graph->documents = g_ptr_array_new ();
  graph->nodes = g_array_new (FALSE, TRUE, sizeof (GraphNode));
  graph->edges = g_array_new (FALSE, TRUE, sizeof (GraphEdge));
  graph->evidence = g_array_new (FALSE, TRUE, sizeof (GraphEvidence));
  /* one element reserved: nodes and edges point into these even where they have none */
  graph->words = g_ptr_array_sized_new (1);
  graph->speakers = g_array_sized_new (FALSE, TRUE, sizeof (GraphSpeaker), 1);
  graph->indices = g_array_sized_new (FALSE, TRUE, sizeof (guint), 1);
  return graph;
}

void
entente_graph_free (EntenteGraph *graph)
{
  if (graph == NULL)
    return;
  g_ptr_array_unref (graph->taken);
  g_ptr_array_unref (graph->stored);
  g_hash_table_unref (graph->by_id);
  g_string_chunk_free (graph->strings);
  g_ptr_array_unref (graph->numbers);
  g_ptr_array_unref (graph->documents);
  g_array_unref (graph->nodes);
  g_array_unref (graph->edges);
  g_array_unref (graph->evidence);
  g_ptr_array_unref (graph->words);
  g_array_unref (graph->speakers);
  g_array_unref (graph->indices);
  g_free (graph);
}

void
graph_set_actors (EntenteGraph *graph, const Gazetteer *gazetteer, const Ledger *ledger)
{
  graph->gazetteer = gazetteer;
  graph->ledger = ledger;
}

static void
keep (EntenteGraph *graph, const char **string)
{
  if (*string != NULL)
    *string = g_string_chunk_insert_const (graph->strings, *string);
}

#define KEEP_ALL(graph, ...) \
  do \
    { \
      const char **const all[] = { __VA_ARGS__ }; \
      for (guint k = 0; k < G_N_ELEMENTS (all); k++) \
        keep (graph, all[k]); \
    } \
  while (0)

static DocumentRow
keep_document (EntenteGraph *graph, const DocumentRow *row)
{
  DocumentRow copy = *row;
  if (copy.sha256 == NULL)
    copy.sha256 = "";
  KEEP_ALL (graph, &copy.id, &copy.name, &copy.title, &copy.date, &copy.publisher, &copy.url,
            &copy.sha256, &copy.sketch);
  return copy;
}

static void
add_mentions (EntenteGraph *graph, StoredDocument *stored, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      MentionRow row = g_array_index (rows, MentionRow, i);
      if (row.actor == NULL)
        continue;
      KEEP_ALL (graph, &row.text, &row.actor, &row.name, &row.type, &row.country, &row.parent,
                &row.by, &row.was, &row.why);
      g_array_append_val (stored->mentions, row);
    }
}

static gboolean
is_usable (const StatementRow *row)
{
  Relation relation = row->relation != NULL ? relation_from_name (row->relation) : N_RELATIONS;
  return relation < RELATION_CO_MENTION && row->source != NULL && row->target != NULL
         && row->status != NULL && edge_status_from_name (row->status) != N_EDGE_STATUS;
}

/* Returns how many rows were of no use. */
static guint
add_statements (EntenteGraph *graph, StoredDocument *stored, const GArray *rows)
{
  guint n_bad = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      StatementRow row = g_array_index (rows, StatementRow, i);
      if (!is_usable (&row))
        {
          n_bad++;
          continue;
        }
      statement_row_order (&row);
      KEEP_ALL (graph, &row.text, &row.source, &row.source_slot.text, &row.relation, &row.target,
                &row.target_slot.text, &row.object.text, &row.status, &row.modality,
                &row.status_cue, &row.by, &row.by_text, &row.cue.text, &row.frame, &row.source_at,
                &row.target_at, &row.status_rule);
      g_array_append_val (stored->statements, row);
    }
  return n_bad;
}

static guint32 *
new_numbers (EntenteGraph *graph, const GArray *comentions)
{
  gsize n = 0;
  for (guint i = 0; i < comentions->len; i++)
    n += g_array_index (comentions, ComentionRow, i).n_sentences;
  guint32 *numbers = g_new (guint32, n);
  g_ptr_array_add (graph->numbers, numbers);
  return numbers;
}

static guint
add_comentions (EntenteGraph *graph, StoredDocument *stored, const GArray *rows)
{
  guint n_bad = 0;
  guint32 *numbers = new_numbers (graph, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      ComentionRow row = g_array_index (rows, ComentionRow, i);
      if (row.a == NULL || row.b == NULL || row.n_sentences == 0)
        {
          n_bad++;
          continue;
        }
      memcpy (numbers, row.sentences, row.n_sentences * sizeof *numbers);
      row.sentences = numbers;
      numbers += row.n_sentences;
      comention_row_order (&row);
      KEEP_ALL (graph, &row.a, &row.b, &row.text);
      g_array_append_val (stored->comentions, row);
    }
  return n_bad;
}

static StoredDocument *
stored_new (EntenteGraph *graph, const DocumentRow *row)
{
  StoredDocument *stored = g_new0 (StoredDocument, 1);
  stored->row = keep_document (graph, row);
  stored->mentions = g_array_new (FALSE, FALSE, sizeof (MentionRow));
  stored->statements = g_array_new (FALSE, FALSE, sizeof (StatementRow));
  stored->comentions = g_array_new (FALSE, FALSE, sizeof (ComentionRow));
  g_ptr_array_add (graph->stored, stored);
  g_hash_table_insert (graph->by_id, (gpointer)stored->row.id, stored);
  return stored;
}

static void
tell (EntenteDiagnosticFunc func, gpointer user_data, const char *document, char *message)
{
  EntenteDiagnostic diagnostic = {
    .severity = ENTENTE_SEVERITY_ERROR, .byte = -1, .document = document, .message = message
  };
  if (func != NULL)
    func (&diagnostic, user_data);
  g_free (message);
}

static const char *
describe (const DocumentRow *row)
{
  if (row->name != NULL && *row->name != '\0')
    return row->name;
  return row->title != NULL && *row->title != '\0' ? row->title : "untitled";
}

static void
tell_conflict (const DocumentRow *kept, const DocumentRow *left, EntenteDiagnosticFunc func,
               gpointer user_data)
{
  tell (func, user_data, kept->id,
        g_strdup_printf ("two texts have the document id \"%s\": \"%s\" (SHA-256 %.16s) is used, "
                         "\"%s\" (SHA-256 %.16s) is not",
                         kept->id, describe (kept), kept->sha256, describe (left), left->sha256));
}

static gboolean
is_smaller (const DocumentRow *a, const DocumentRow *b)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);
  document_row_write (a, left);
  document_row_write (b, right);
  return strcmp (left->str, right->str) < 0;
}

/* Where the rows of `row` go: NULL where another text of that id stays. */
static StoredDocument *
place_document (EntenteGraph *graph, const DocumentRow *row, EntenteDiagnosticFunc func,
                gpointer user_data)
{
  StoredDocument *stored = g_hash_table_lookup (graph->by_id, row->id);
  if (stored == NULL)
    return stored_new (graph, row);

  DocumentRow added = keep_document (graph, row);
  int order = strcmp (added.sha256, stored->row.sha256);
  if (order > 0)
    {
      tell_conflict (&stored->row, &added, func, user_data);
      return NULL;
    }
  if (order < 0)
    {
      tell_conflict (&added, &stored->row, func, user_data);
      g_array_set_size (stored->mentions, 0);
      g_array_set_size (stored->statements, 0);
      g_array_set_size (stored->comentions, 0);
    }
  if (order < 0 || is_smaller (&added, &stored->row))
    stored->row = added;
  return stored;
}

void
entente_graph_add (EntenteGraph *graph, const EntenteRows *rows, EntenteDiagnosticFunc diagnostic,
                   gpointer user_data)
{
  g_return_if_fail (graph != NULL && !graph->is_folded);
  g_return_if_fail (rows != NULL && rows->document.id != NULL);

  StoredDocument *stored = place_document (graph, &rows->document, diagnostic, user_data);
  if (stored == NULL)
    return;
  add_mentions (graph, stored, rows->mentions);
  guint n_bad = add_statements (graph, stored, rows->statements)
                + add_comentions (graph, stored, rows->comentions);
  if (n_bad > 0)
    tell (diagnostic, user_data, stored->row.id,
          g_strdup_printf ("%u rows lack actors or a known relation and status", n_bad));
}
