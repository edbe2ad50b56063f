/* SPDX-License-Identifier: MIT */
#include "graph/count.h"
#include "graph/fold.h"
#include "graph/tally.h"

#include <string.h>

/* Of a Seen: the status, N_EDGE_STATUS for a co-mention, or a speaker. */
#define CLASS_SPEAKER (N_EDGE_STATUS + 1)

static void
add_link (Fold *fold, GraphEvidence evidence, guint document, Relation relation, const char *source,
          const char *target)
{
  Link link = { .source = numbering_of (fold->actors, source),
                .target = numbering_of (fold->actors, target),
                .relation = relation,
                .evidence = fold->graph->evidence->len,
                .document = document };
  g_array_append_val (fold->links, link);
  g_array_append_val (fold->graph->evidence, evidence);
}

static void
add_links (Fold *fold, guint document)
{
  const StoredDocument *stored = fold->graph->taken->pdata[document];
  for (guint i = 0; i < stored->statements->len; i++)
    {
      const StatementRow *row = &g_array_index (stored->statements, StatementRow, i);
      GraphEvidence evidence = { &stored->row, row, NULL, fold->texts[document] };
      if (!fold_is_loop (row->source, row->target))
        add_link (fold, evidence, document, relation_from_name (row->relation), row->source,
                  row->target);
    }
  for (guint i = 0; i < stored->comentions->len; i++)
    {
      const ComentionRow *row = &g_array_index (stored->comentions, ComentionRow, i);
      GraphEvidence evidence = { &stored->row, NULL, row, fold->texts[document] };
      if (!fold_is_loop (row->a, row->b))
        add_link (fold, evidence, document, RELATION_CO_MENTION, row->a, row->b);
    }
}

static int
link_order (gconstpointer a, gconstpointer b)
{
  const Link *left = a, *right = b;
  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;
  if (left->target != right->target)
    return left->target < right->target ? -1 : 1;
  if (left->relation != right->relation)
    return strcmp (relation_name (left->relation), relation_name (right->relation));
  return (left->evidence > right->evidence) - (left->evidence < right->evidence);
}

static gboolean
is_same_edge (const Link *a, const Link *b)
{
  return a->source == b->source && a->target == b->target && a->relation == b->relation;
}

static void
see_row (const Fold *fold, const Link *link, guint32 edge, GArray *seen, Tally *objects)
{
  const GraphEvidence *evidence
      = &g_array_index (fold->graph->evidence, GraphEvidence, link->evidence);
  Seen row = { .owner = edge, .text = fold->texts[link->document], .document = link->document };
  if (evidence->statement == NULL)
    {
      row.class = N_EDGE_STATUS;
      for (guint i = 0; i < evidence->comention->n_sentences; i++)
        {
          row.sentence = evidence->comention->sentences[i];
          g_array_append_val (seen, row);
        }
      return;
    }
  row.class = edge_status_from_name (evidence->statement->status);
  row.sentence = evidence->statement->sentence;
  g_array_append_val (seen, row);
  if (evidence->statement->by != NULL)
    {
      row.class = CLASS_SPEAKER + numbering_of (fold->speakers, evidence->statement->by);
      g_array_append_val (seen, row);
    }
  tally_add (objects, edge, 0, evidence->statement->object.text);
}

/* What one edge was last counted for. */
typedef struct
{
  guint32 *text, *publisher; /* number of the edge + 1, by text and by publisher */
} Marks;

static gboolean
mark (guint32 *marks, guint32 i, guint32 edge)
{
  gboolean is_new = marks[i] != edge + 1;
  marks[i] = edge + 1;
  return is_new;
}

static void
count_document (const Fold *fold, GraphEdge *edge, guint32 number, guint32 document, Marks *marks)
{
  const DocumentRow *row = fold->graph->documents->pdata[document];
  edge->documents++;
  if (mark (marks->text, fold->texts[document], number))
    edge->texts++;
  if (row->publisher != NULL
      && mark (marks->publisher, numbering_of (fold->publishers, row->publisher), number))
    edge->publishers++;
  if (row->date == NULL)
    return;
  if (edge->first == NULL || strcmp (row->date, edge->first) < 0)
    edge->first = row->date;
  if (edge->last == NULL || strcmp (row->date, edge->last) > 0)
    edge->last = row->date;
}

/* Makes the edges from the sorted links; one edge's links stand together, by document. */
static void
add_edges (Fold *fold, GArray *seen, Tally *objects)
{
  EntenteGraph *graph = fold->graph;
  const Link *links = (const Link *)fold->links->data;
  g_autofree guint32 *text = g_new0 (guint32, graph->n_texts);
  g_autofree guint32 *publisher = g_new0 (guint32, graph->n_publishers);
  Marks marks = { text, publisher };
  for (guint i = 0; i < fold->links->len; i++)
    {
      gboolean is_new = i == 0 || !is_same_edge (&links[i], &links[i - 1]);
      if (is_new)
        {
          GraphEdge edge = { .source = links[i].source,
                             .target = links[i].target,
                             .relation = links[i].relation,
                             .is_directed = !relation_is_symmetric (links[i].relation),
                             .status = N_EDGE_STATUS };
          g_array_append_val (graph->edges, edge);
        }
      guint32 number = graph->edges->len - 1;
      GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, number);
      if (is_new || links[i].document != links[i - 1].document)
        count_document (fold, edge, number, links[i].document, &marks);
      see_row (fold, &links[i], number, seen, objects);
      g_array_append_val (graph->indices, links[i].evidence);
      edge->n_evidence++;
    }
}

static void
set_counts (Fold *fold, GArray *seen)
{
  g_autoptr (GArray) counts = count_sentences (seen);
  for (guint i = 0; i < counts->len; i++)
    {
      const Count *count = &g_array_index (counts, Count, i);
      GraphEdge *edge = &g_array_index (fold->graph->edges, GraphEdge, count->owner);
      if (count->class < N_EDGE_STATUS)
        edge->sentences[count->class] = count->sentences;
      else if (count->class == N_EDGE_STATUS)
        edge->weight = count->sentences;
      else
        {
          GraphSpeaker speaker = { numbering_string (fold->speakers, count->class - CLASS_SPEAKER),
                                   count->sentences };
          g_array_append_val (fold->graph->speakers, speaker);
          edge->n_by++;
        }
    }
}

static int
speaker_order (gconstpointer a, gconstpointer b)
{
  const GraphSpeaker *left = a, *right = b;
  if (left->sentences != right->sentences)
    return left->sentences > right->sentences ? -1 : 1;
  return strcmp (left->actor, right->actor);
}

static void
set_objects (EntenteGraph *graph, Tally *objects)
{
  guint n;
  const TallyItem *items = tally_sorted (objects, &n);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (graph->words, (gpointer)items[i].value);
      g_array_index (graph->edges, GraphEdge, items[i].owner).n_objects++;
    }
}

/* The status is the strongest seen, the weight its sentences. */
static void
weigh (GraphEdge *edge)
{
  if (edge->relation != RELATION_CO_MENTION)
    {
      edge->status = EDGE_ASSERTED;
      while (edge->sentences[edge->status] == 0)
        edge->status++;
      edge->weight = edge->sentences[edge->status];
    }
  edge->n_sentences = edge->weight;
}

void
fold_weigh_nodes (EntenteGraph *graph)
{
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
      node->weight = node->comention_weight = 0;
    }
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      const guint ends[] = { edge->source, edge->target };
      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        {
          GraphNode *node = &g_array_index (graph->nodes, GraphNode, ends[k]);
          if (edge->relation == RELATION_CO_MENTION)
            node->comention_weight += edge->weight;
          else
            node->weight += edge->weight;
        }
    }
}

/* Turns counts into pointers, now that the arrays behind them have stopped growing. */
static void
set_pointers (EntenteGraph *graph)
{
  const char *const *words = (const char *const *)graph->words->pdata;
  GraphSpeaker *speakers = (GraphSpeaker *)graph->speakers->data;
  const guint *indices = (const guint *)graph->indices->data;
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
      node->aliases = words;
      words += node->n_aliases;
    }
  for (guint i = 0; i < graph->edges->len; i++)
    {
      GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      edge->objects = words;
      words += edge->n_objects;
      edge->by = speakers;
      if (edge->n_by > 1)
        qsort (speakers, edge->n_by, sizeof *speakers, speaker_order);
      speakers += edge->n_by;
      edge->evidence = indices;
      indices += edge->n_evidence;
      weigh (edge);
    }
}

void
fold_edges (Fold *fold)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (Seen));
  g_autoptr (Tally) objects = tally_new ();
  for (guint i = 0; i < fold->graph->taken->len; i++)
    add_links (fold, i);
  g_array_sort (fold->links, link_order);
  add_edges (fold, seen, objects);
  set_counts (fold, seen);
  set_objects (fold->graph, objects);
  set_pointers (fold->graph);
  fold_weigh_nodes (fold->graph);
}
