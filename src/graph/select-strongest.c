/* SPDX-License-Identifier: MIT */
#include "graph/select.h"

#include <string.h>

enum
{
  MAX_ROUNDS = 8 /* of filling the places of actors that turned out to have no tie */
};

/* What makes an actor strong, in this order; of the marked edges. */
typedef struct
{
  guint64 deeds, offices, comentions;
  guint mentions, node;
} Strength;

static void
add_strength (Strength *strength, const GraphEdge *edge)
{
  if (edge->relation == RELATION_CO_MENTION)
    strength->comentions += edge->weight;
  else if (relation_is_structural (edge->relation))
    strength->offices += edge->weight;
  else if (edge->status != EDGE_NEGATED)
    strength->deeds += edge->weight;
}

static int
strength_order (gconstpointer a, gconstpointer b)
{
  const Strength *left = a, *right = b;
  if (left->deeds != right->deeds)
    return left->deeds > right->deeds ? -1 : 1;
  if (left->offices != right->offices)
    return left->offices > right->offices ? -1 : 1;
  if (left->comentions != right->comentions)
    return left->comentions > right->comentions ? -1 : 1;
  if (left->mentions != right->mentions)
    return left->mentions > right->mentions ? -1 : 1;
  return (left->node > right->node) - (left->node < right->node);
}

/* The marked actors, strongest first. */
static GArray *
rank_nodes (const Marks *marks)
{
  const guint n = marks->graph->nodes->len;
  g_autofree Strength *all = g_new0 (Strength, n);
  for (guint i = 0; i < marks->graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (marks->graph->edges, GraphEdge, i);
      if (!marks->has_edge[i])
        continue;
      add_strength (&all[edge->source], edge);
      add_strength (&all[edge->target], edge);
    }
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Strength));
  for (guint i = 0; i < n; i++)
    {
      all[i].node = i;
      all[i].mentions = g_array_index (marks->graph->nodes, GraphNode, i).mentions;
      if (marks->has_node[i])
        g_array_append_val (ranked, all[i]);
    }
  g_array_sort (ranked, strength_order);
  return ranked;
}

/* Marks the first `n` of those ranked that were not dropped before, and who is kept. */
static void
mark_first (Marks *marks, const GArray *ranked, guint n, const gboolean *is_kept,
            const gboolean *is_dropped)
{
  guint n_kept = 0;
  memset (marks->has_node, 0, marks->graph->nodes->len * sizeof *marks->has_node);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < ranked->len; i++)
      {
        const guint node = g_array_index (ranked, Strength, i).node;
        if (marks->has_node[node] || is_dropped[node] || (pass == 0 ? !is_kept[node] : n_kept >= n))
          continue;
        marks->has_node[node] = TRUE;
        n_kept++;
      }
}

void
select_strongest_nodes (Marks *marks, guint n, const gboolean *is_kept)
{
  const guint n_nodes = marks->graph->nodes->len;
  const gsize edge_bytes = marks->graph->edges->len * sizeof (gboolean);
  g_autoptr (GArray) ranked = rank_nodes (marks);
  g_autofree gboolean *is_dropped = g_new0 (gboolean, n_nodes);
  g_autofree gboolean *all_edges = g_memdup2 (marks->has_edge, edge_bytes);
  gboolean has_lone = TRUE;
  for (guint round = 0; has_lone && round < MAX_ROUNDS; round++)
    {
      g_autofree gboolean *chosen = NULL;
      has_lone = FALSE;
      mark_first (marks, ranked, n, is_kept, is_dropped);
      chosen = g_memdup2 (marks->has_node, n_nodes * sizeof (gboolean));
      if (edge_bytes > 0)
        memcpy (marks->has_edge, all_edges, edge_bytes);
      select_drop_loose (marks);
      select_drop_lone (marks, is_kept);
      for (guint i = 0; i < n_nodes; i++)
        if (chosen[i] && !marks->has_node[i])
          is_dropped[i] = has_lone = TRUE;
    }
}

/* Stated before only named together, then the more often said, then the surer. */
static int
edge_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const GraphEdge *edges = data;
  const guint i = *(const guint *)a, k = *(const guint *)b;
  const gboolean is_pair = edges[i].relation == RELATION_CO_MENTION;
  if (is_pair != (edges[k].relation == RELATION_CO_MENTION))
    return is_pair ? 1 : -1;
  if (edges[i].weight != edges[k].weight)
    return edges[i].weight > edges[k].weight ? -1 : 1;
  if (edges[i].status != edges[k].status)
    return edges[i].status < edges[k].status ? -1 : 1;
  return (i > k) - (i < k);
}

void
select_strongest_edges (Marks *marks, guint n)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < marks->graph->edges->len; i++)
    if (marks->has_edge[i])
      g_array_append_val (order, i);
  g_array_sort_with_data (order, edge_order, marks->graph->edges->data);
  for (guint i = n; i < order->len; i++)
    marks->has_edge[g_array_index (order, guint, i)] = FALSE;
}
