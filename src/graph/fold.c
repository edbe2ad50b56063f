/* SPDX-License-Identifier: MIT */
#include "graph/fold.h"
#include "graph/texts.h"

gboolean
fold_is_loop (const char *source, const char *target)
{
  return source == target; /* strings of the graph are unique */
}

static void
list_documents (EntenteGraph *graph)
{
  for (guint i = 0; i < graph->stored->len; i++)
    {
      StoredDocument *stored = graph->stored->pdata[i];
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
entente_graph_fold (EntenteGraph *graph)
{
  g_return_if_fail (graph != NULL && !graph->is_folded);

  store_sort (graph);
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
    number_names (&fold, graph->stored->pdata[i]);
  graph->n_publishers = numbering_sort (publishers);
  numbering_sort (speakers);
  g_array_set_size (graph->nodes, numbering_sort (actors));
  fold_nodes (&fold);
  fold_edges (&fold);
  graph->is_folded = TRUE;
}
