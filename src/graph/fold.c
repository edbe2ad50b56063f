/* SPDX-License-Identifier: MIT */
#include "graph/fold.h"
#include "graph/join.h"
#include "graph/review.h"
#include "graph/select.h"
#include "graph/texts.h"

#include <string.h>

gboolean
fold_is_loop (const char *source, const char *target)
{
  return source == target; /* strings of the graph are unique */
}

static void
list_documents (EntenteGraph *graph)
{
  for (guint i = 0; i < graph->taken->len; i++)
    {
      StoredDocument *stored = graph->taken->pdata[i];
      g_ptr_array_add (graph->documents, &stored->row);
    }
}

static void
number_names (Fold *fold, const StoredDocument *stored)
{
  numbering_add (fold->publishers, stored->row.publisher);
  for (guint i = 0; i < stored->mentions->len; i++)
    numbering_add (fold->actors, g_array_index (stored->mentions, MentionRow, i).actor);
  for (guint i = 0; i < stored->statements->len; i++)
    {
      const StatementRow *row = &g_array_index (stored->statements, StatementRow, i);
      if (fold_is_loop (row->source, row->target))
        continue;
      numbering_add (fold->actors, row->source);
      numbering_add (fold->actors, row->target);
      numbering_add (fold->speakers, row->by);
    }
  for (guint i = 0; i < stored->comentions->len; i++)
    {
      const ComentionRow *row = &g_array_index (stored->comentions, ComentionRow, i);
      if (fold_is_loop (row->a, row->b))
        continue;
      numbering_add (fold->actors, row->a);
      numbering_add (fold->actors, row->b);
    }
}

void
fold_taken (EntenteGraph *graph)
{
  list_documents (graph);
  guint n = graph->documents->len;
  g_autofree guint32 *texts = g_new (guint32, n);
  graph->n_texts = texts_group ((const DocumentRow *const *)graph->documents->pdata, n, texts);

  g_autoptr (Numbering) actors = numbering_new ();
  g_autoptr (Numbering) speakers = numbering_new ();
  g_autoptr (Numbering) publishers = numbering_new ();
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));
  Fold fold = { graph, texts, actors, speakers, publishers, links };
  for (guint i = 0; i < n; i++)
    number_names (&fold, graph->taken->pdata[i]);
  graph->n_publishers = numbering_sort (publishers);
  numbering_sort (speakers);
  g_array_set_size (graph->nodes, numbering_sort (actors));
  fold_nodes (&fold);
  fold_edges (&fold);
}

static void
unfold (EntenteGraph *graph)
{
  GArray *arrays[]
      = { graph->nodes, graph->edges, graph->evidence, graph->speakers, graph->indices };
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_set_size (arrays[i], 0);
  g_ptr_array_set_size (graph->documents, 0);
  g_ptr_array_set_size (graph->words, 0);
}

void
entente_graph_fold (EntenteGraph *graph)
{
  g_return_if_fail (graph != NULL && !graph->is_folded);

  store_sort (graph);
  join_people (graph);
  fold_taken (graph);
  graph->is_folded = TRUE;
}

static void
begin_account (const Select *select, EntenteGraph *graph)
{
  GraphCut *cut = &graph->cut;
  const EntenteSelection *options = select->options;
  g_autofree char *asked = select_describe (options);
  if (asked != NULL)
    cut->asked = g_string_chunk_insert_const (graph->strings, asked);
  cut->max_actors = (guint)options->nodes;
  cut->max_ties = (guint)options->edges;
  cut->weight = select->weight;
  for (Relation i = 0; i < N_RELATIONS; i++)
    cut->names_relation[i] = options->relations != NULL && select->relations[i];
  for (EdgeStatus i = 0; i < N_EDGE_STATUS; i++)
    cut->names_status[i] = options->statuses != NULL && select->statuses[i];
}

/* Nothing is left silently empty. */
static void
tell_empty (const EntenteGraph *graph, EntenteDiagnosticFunc diagnostic, gpointer user_data)
{
  if (graph->edges->len > 0 || graph->cut.asked == NULL || diagnostic == NULL)
    return;
  const char *first = NULL, *last = NULL;
  for (guint i = 0; i < graph->stored->len; i++)
    {
      const char *date = ((const StoredDocument *)graph->stored->pdata[i])->row.date;
      if (date != NULL && (first == NULL || strcmp (date, first) < 0))
        first = date;
      if (date != NULL && (last == NULL || strcmp (date, last) > 0))
        last = date;
    }
  g_autofree char *message = g_strdup_printf (
      "no tie is left of %u documents (%s to %s): asked for: %s", graph->stored->len,
      first != NULL ? first : "undated", last != NULL ? last : "undated", graph->cut.asked);
  const EntenteDiagnostic d
      = { .severity = ENTENTE_SEVERITY_WARNING, .byte = -1, .message = message };
  diagnostic (&d, user_data);
}

gboolean
entente_graph_fold_selected (EntenteGraph *graph, const EntenteSelection *selection,
                             EntenteDiagnosticFunc diagnostic, gpointer user_data, GError **error)
{
  g_return_val_if_fail (graph != NULL && !graph->is_folded && selection != NULL, FALSE);
  g_autoptr (Select) select = select_new (selection, error);
  if (select == NULL)
    return FALSE;
  select->diagnostic = diagnostic;
  select->user_data = user_data;
  store_sort (graph);
  join_people (graph);
  if (!selection->lenient) /* else they may be of the other input */
    review_tell_unknown (selection->review, graph, diagnostic, user_data);
  begin_account (select, graph);
  if (select_needs_actors (select))
    {
      fold_taken (graph);
      if (!select_find_actors (select, graph, error))
        return FALSE;
      unfold (graph);
    }
  if (select_has_rows (select))
    select_rows (select, graph);
  fold_taken (graph);
  graph->is_folded = TRUE;
  if (!select_graph (select, graph, error))
    return FALSE;
  tell_empty (graph, diagnostic, user_data);
  return TRUE;
}
