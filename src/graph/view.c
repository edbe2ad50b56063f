/* SPDX-License-Identifier: MIT */
#include "graph/store.h"

static const char *const status_names[N_EDGE_STATUS] = { "asserted", "possible", "negated" };

const char *
edge_status_name (EdgeStatus status)
{
  return status < N_EDGE_STATUS ? status_names[status] : NULL;
}

EdgeStatus
edge_status_from_name (const char *name)
{
  EdgeStatus status = 0;
  while (status < N_EDGE_STATUS && !g_str_equal (status_names[status], name))
    status++;
  return status;
}

const GraphNode *
graph_nodes (const EntenteGraph *graph, guint *n)
{
  *n = graph->nodes->len;
  return (const GraphNode *)graph->nodes->data;
}

const GraphEdge *
graph_edges (const EntenteGraph *graph, guint *n)
{
  *n = graph->edges->len;
  return (const GraphEdge *)graph->edges->data;
}

const GraphEvidence *
graph_evidence (const EntenteGraph *graph, guint *n)
{
  *n = graph->evidence->len;
  return (const GraphEvidence *)graph->evidence->data;
}

const char *
graph_evidence_id (const GraphEvidence *evidence)
{
  return evidence->statement != NULL ? evidence->statement->id : evidence->comention->id;
}

const DocumentRow *const *
graph_documents (const EntenteGraph *graph, guint *n)
{
  *n = graph->documents->len;
  return (const DocumentRow *const *)graph->documents->pdata;
}

const GraphCut *
graph_cut (const EntenteGraph *graph)
{
  return &graph->cut;
}

guint
graph_n_texts (const EntenteGraph *graph)
{
  return graph->n_texts;
}

guint
graph_n_publishers (const EntenteGraph *graph)
{
  return graph->n_publishers;
}

guint
entente_graph_n_documents (const EntenteGraph *graph)
{
  g_return_val_if_fail (graph != NULL, 0);
  return graph->is_folded ? graph->documents->len : graph->stored->len;
}

guint
entente_graph_n_actors (const EntenteGraph *graph)
{
  g_return_val_if_fail (graph != NULL, 0);
  return graph->nodes->len;
}

guint
entente_graph_n_edges (const EntenteGraph *graph)
{
  g_return_val_if_fail (graph != NULL, 0);
  return graph->edges->len;
}
