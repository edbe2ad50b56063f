/* SPDX-License-Identifier: MIT */
#include "graph/store.h"

#include <string.h>

static gboolean
is_named (const GraphNode *node, const char *name)
{
  if (g_ascii_strcasecmp (node->id, name) == 0 || g_ascii_strcasecmp (node->label, name) == 0)
    return TRUE;
  for (guint i = 0; i < node->n_aliases; i++)
    if (g_ascii_strcasecmp (node->aliases[i], name) == 0)
      return TRUE;
  return FALSE;
}

const char *
entente_graph_find_actor (const EntenteGraph *graph, const char *name)
{
  g_return_val_if_fail (graph != NULL && name != NULL, NULL);
  const GraphNode *best = NULL;
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
      if ((best == NULL || node->mentions > best->mentions) && is_named (node, name))
        best = node;
    }
  return best != NULL ? best->id : NULL;
}

const GraphNode *
graph_node_by_id (const EntenteGraph *graph, const char *id)
{
  const GraphNode *nodes = (const GraphNode *)graph->nodes->data;
  guint low = 0, high = graph->nodes->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (nodes[middle].id, id);
      if (order == 0)
        return &nodes[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static guint
number_of (const EntenteGraph *graph, const GraphNode *node)
{
  return (guint)(node - (const GraphNode *)graph->nodes->data);
}

static const char *
label_of (const EntenteGraph *graph, const char *id)
{
  const GraphNode *node = id != NULL ? graph_node_by_id (graph, id) : NULL;
  return node != NULL ? node->label : id;
}

static int
mention_order (gconstpointer a, gconstpointer b)
{
  const GraphNode *left = *(const GraphNode *const *)a, *right = *(const GraphNode *const *)b;
  if (left->mentions != right->mentions)
    return left->mentions > right->mentions ? -1 : 1;
  return strcmp (left->id, right->id);
}

char **
entente_graph_actors (const EntenteGraph *graph, guint most)
{
  g_return_val_if_fail (graph != NULL, NULL);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  for (guint i = 0; i < graph->nodes->len; i++)
    g_ptr_array_add (nodes, &g_array_index (graph->nodes, GraphNode, i));
  g_ptr_array_sort (nodes, mention_order);
  guint n = MIN (most, nodes->len);
  char **labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    labels[i] = g_strdup (((const GraphNode *)nodes->pdata[i])->label);
  return labels;
}

/* The evidence of all edges between two nodes that are co-mentions, or that are not. */
static GArray *
evidence_between (const EntenteGraph *graph, guint a, guint b, gboolean comentions)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      gboolean joins
          = (edge->source == a && edge->target == b) || (edge->source == b && edge->target == a);
      if (joins && (edge->relation == RELATION_CO_MENTION) == comentions)
        g_array_append_vals (found, edge->evidence, edge->n_evidence);
    }
  return found;
}

/* By relation, date (undated last), document and place. */
static int
why_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntenteGraph *graph = data;
  guint i = *(const guint *)a, k = *(const guint *)b;
  const GraphEvidence *left = &g_array_index (graph->evidence, GraphEvidence, i);
  const GraphEvidence *right = &g_array_index (graph->evidence, GraphEvidence, k);
  if (left->statement != NULL && right->statement != NULL
      && left->statement->relation != right->statement->relation)
    return relation_from_name (left->statement->relation)
                   < relation_from_name (right->statement->relation)
               ? -1
               : 1;
  const char *date = left->document->date, *other = right->document->date;
  if ((date == NULL) != (other == NULL))
    return date == NULL ? 1 : -1;
  int order = g_strcmp0 (date, other);
  return order != 0 ? order : (i > k) - (i < k);
}

static EntenteEvidence
public_evidence (const EntenteGraph *graph, const GraphEvidence *evidence)
{
  const DocumentRow *document = evidence->document;
  EntenteEvidence out = { .document = document->id,
                          .title = document->title,
                          .date = document->date,
                          .publisher = document->publisher,
                          .trust = -1 };
  if (evidence->statement == NULL)
    {
      const ComentionRow *row = evidence->comention;
      out.sentence = row->text;
      out.source = label_of (graph, row->a);
      out.relation = relation_name (RELATION_CO_MENTION);
      out.target = label_of (graph, row->b);
      out.id = row->id;
      return out;
    }
  const StatementRow *row = evidence->statement;
  out.sentence = row->text;
  out.source = label_of (graph, row->source);
  out.relation = row->relation;
  out.target = label_of (graph, row->target);
  out.status = row->status;
  out.modality = row->modality;
  out.status_cue = row->status_cue;
  out.by = label_of (graph, row->by);
  out.by_text = row->by_text;
  out.cue = row->cue.text;
  out.frame = row->frame;
  out.object = row->object.text;
  out.id = row->id;
  out.trust = row->trust;
  return out;
}

guint
entente_graph_why (const EntenteGraph *graph, const char *a, const char *b,
                   void (*func) (const EntenteEvidence *, gpointer), gpointer user_data)
{
  g_return_val_if_fail (graph != NULL && a != NULL && b != NULL && func != NULL, 0);
  const GraphNode *left = graph_node_by_id (graph, a), *right = graph_node_by_id (graph, b);
  if (left == NULL || right == NULL)
    return 0;
  g_autoptr (GArray) found
      = evidence_between (graph, number_of (graph, left), number_of (graph, right), FALSE);
  guint n_statements = found->len;
  if (n_statements == 0)
    {
      g_array_unref (found);
      found = evidence_between (graph, number_of (graph, left), number_of (graph, right), TRUE);
    }
  g_array_sort_with_data (found, why_order, (gpointer)graph);
  for (guint i = 0; i < found->len; i++)
    {
      guint index = g_array_index (found, guint, i);
      EntenteEvidence evidence
          = public_evidence (graph, &g_array_index (graph->evidence, GraphEvidence, index));
      func (&evidence, user_data);
    }
  return n_statements;
}

typedef struct
{
  guint node;
  guint64 stated, named;
} Neighbour;

static int
neighbour_order (gconstpointer a, gconstpointer b)
{
  const Neighbour *left = a, *right = b;
  if (left->stated != right->stated)
    return left->stated > right->stated ? -1 : 1;
  if (left->named != right->named)
    return left->named > right->named ? -1 : 1;
  return (left->node > right->node) - (left->node < right->node);
}

static GArray *
weigh_neighbours (const EntenteGraph *graph, guint node)
{
  GArray *all = g_array_sized_new (FALSE, TRUE, sizeof (Neighbour), graph->nodes->len);
  g_array_set_size (all, graph->nodes->len);
  Neighbour *neighbours = (Neighbour *)all->data;
  for (guint i = 0; i < all->len; i++)
    neighbours[i].node = i;
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      if (edge->source != node && edge->target != node)
        continue;
      Neighbour *other = &neighbours[edge->source == node ? edge->target : edge->source];
      if (edge->relation == RELATION_CO_MENTION)
        other->named += edge->weight;
      else
        other->stated += edge->weight;
    }
  return all;
}

char **
entente_graph_neighbours (const EntenteGraph *graph, const char *id, guint most)
{
  g_return_val_if_fail (graph != NULL && id != NULL, NULL);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  const GraphNode *nodes = (const GraphNode *)graph->nodes->data;
  const GraphNode *node = graph_node_by_id (graph, id);
  if (node != NULL)
    {
      g_autoptr (GArray) all = weigh_neighbours (graph, number_of (graph, node));
      g_array_sort (all, neighbour_order);
      for (guint i = 0; i < all->len && labels->len < most; i++)
        {
          const Neighbour *neighbour = &g_array_index (all, Neighbour, i);
          if (neighbour->stated + neighbour->named == 0)
            break;
          g_ptr_array_add (labels, g_strdup (nodes[neighbour->node].label));
        }
    }
  g_ptr_array_add (labels, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&labels), FALSE);
}
