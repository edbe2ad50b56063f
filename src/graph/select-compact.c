/* SPDX-License-Identifier: MIT */
#include "graph/select.h"

#define DROPPED G_MAXUINT

static void
compact_nodes (EntenteGraph *graph, const gboolean *has_node, guint *place)
{
  GraphNode *nodes = (GraphNode *)graph->nodes->data;
  guint n = 0;
  for (guint i = 0; i < graph->nodes->len; i++)
    if (has_node[i])
      {
        place[i] = n;
        nodes[n++] = nodes[i];
      }
  g_array_set_size (graph->nodes, n);
}

static void
compact_edges (EntenteGraph *graph, const gboolean *has_edge, const guint *place)
{
  GraphEdge *edges = (GraphEdge *)graph->edges->data;
  guint n = 0;
  for (guint i = 0; i < graph->edges->len; i++)
    if (has_edge[i])
      {
        edges[n] = edges[i];
        edges[n].source = place[edges[n].source];
        edges[n].target = place[edges[n].target];
        n++;
      }
  g_array_set_size (graph->edges, n);
}

/* Each row belongs to one edge at most. */
static void
compact_evidence (EntenteGraph *graph)
{
  GraphEvidence *evidence = (GraphEvidence *)graph->evidence->data;
  guint *indices = (guint *)graph->indices->data;
  g_autofree guint *place = g_new (guint, graph->evidence->len);
  for (guint i = 0; i < graph->evidence->len; i++)
    place[i] = DROPPED;
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      for (guint k = 0; k < edge->n_evidence; k++)
        place[edge->evidence[k]] = 0;
    }
  guint n = 0;
  for (guint i = 0; i < graph->evidence->len; i++)
    if (place[i] != DROPPED)
      {
        evidence[n] = evidence[i];
        place[i] = n++;
      }
  g_array_set_size (graph->evidence, n);
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      guint *own = indices + (edge->evidence - indices);
      for (guint k = 0; k < edge->n_evidence; k++)
        own[k] = place[own[k]];
    }
}

void
select_compact (EntenteGraph *graph, const Marks *marks)
{
  g_autofree guint *place = g_new (guint, graph->nodes->len);
  compact_nodes (graph, marks->has_node, place);
  compact_edges (graph, marks->has_edge, place);
  compact_evidence (graph);
}
