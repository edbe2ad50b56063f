/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "export/formats.h"

/* Node-link JSON as NetworkX reads it; the keys and what they mean: docs/FORMATS.md. One document,
 * row of evidence, node or edge a line, so that two graphs can be compared with diff. */

static void
write_strings (GString *out, const char *literal, const char *const *strings, guint n)
{
  g_string_append (out, literal);
  for (guint i = 0; i < n; i++)
    json_append_field (out, i > 0 ? "," : "", strings[i]);
  g_string_append_c (out, ']');
}

/* Opens the next element of a list, on its own line. */
static void
next_line (GString *out, guint i)
{
  g_string_append (out, i > 0 ? ",\n" : "\n");
}

/* What a selection left out; docs/FORMATS.md. */
static void
write_cut (const GraphCut *cut, GString *out)
{
  if (cut->asked == NULL && cut->rejected + cut->hidden + cut->hidden_pairs == 0)
    {
      g_string_append (out, ",\"cut\":null");
      return;
    }
  json_append_field (out, ",\"cut\":{\"asked\":", cut->asked);
  json_append_uint_field (out, ",\"documents\":", cut->documents);
  json_append_uint_field (out, ",\"statements\":", cut->statements);
  json_append_uint_field (out, ",\"co-mentions\":", cut->comentions);
  json_append_uint_field (out, ",\"rejected\":", cut->rejected);
  json_append_uint_field (out, ",\"hidden\":", cut->hidden + cut->hidden_pairs);
  json_append_uint_field (out, ",\"actors\":", cut->actors);
  json_append_uint_field (out, ",\"ties\":", cut->ties);
  json_append_uint_field (out, ",\"pairs\":", cut->pairs);
  g_string_append_c (out, '}');
}

static void
write_graph (const EntenteGraph *graph, GString *out)
{
  guint n;
  const DocumentRow *const *documents = graph_documents (graph, &n);
  g_string_append (out, "{\"directed\":true,\"multigraph\":true,\"graph\":{\"schema\":1,"
                        "\"documents\":[");
  for (guint i = 0; i < n; i++)
    {
      next_line (out, i);
      document_row_write (documents[i], out);
    }
  json_append_uint_field (out, "],\n\"texts\":", graph_n_texts (graph));
  json_append_uint_field (out, ",\"publishers\":", graph_n_publishers (graph));
  write_cut (graph_cut (graph), out);
  g_string_append (out, ",\n\"evidence\":[");
  const GraphEvidence *evidence = graph_evidence (graph, &n);
  for (guint i = 0; i < n; i++)
    {
      next_line (out, i);
      if (evidence[i].statement != NULL)
        statement_row_write (evidence[i].document->id, evidence[i].statement, out);
      else
        comention_row_write (evidence[i].document->id, evidence[i].comention, out);
    }
  g_string_append (out, "]},\n");
}

static void
write_node (const GraphNode *node, GString *out)
{
  json_append_field (out, "{\"id\":", node->id);
  json_append_field (out, ",\"label\":", node->label);
  json_append_field (out, ",\"type\":", node->type);
  json_append_field (out, ",\"country\":", node->country);
  json_append_field (out, ",\"parent\":", node->parent);
  write_strings (out, ",\"aliases\":[", node->aliases, node->n_aliases);
  json_append_uint_field (out, ",\"mentions\":", node->mentions);
  json_append_uint_field (out, ",\"documents\":", node->documents);
  g_string_append_c (out, '}');
}

static void
write_by (const GraphEdge *edge, GString *out)
{
  g_string_append (out, ",\"by\":{");
  for (guint i = 0; i < edge->n_by; i++)
    {
      json_append_field (out, i > 0 ? "," : "", edge->by[i].actor);
      json_append_uint_field (out, ":", edge->by[i].sentences);
    }
  g_string_append_c (out, '}');
}

void
json_append_evidence (GString *out, const GraphEdge *edge, const GraphEvidence *evidence)
{
  g_string_append (out, ",\"evidence\":[");
  for (guint i = 0; i < edge->n_evidence; i++)
    json_append_field (out, i > 0 ? "," : "", graph_evidence_id (&evidence[edge->evidence[i]]));
  g_string_append_c (out, ']');
}

static void
write_edge (const GraphEdge *edge, const GraphNode *nodes, const GraphEvidence *evidence,
            GString *out)
{
  static const char *const signs[] = { ",\"sign\":-1", ",\"sign\":0", ",\"sign\":1" };
  json_append_field (out, "{\"source\":", nodes[edge->source].id);
  json_append_field (out, ",\"target\":", nodes[edge->target].id);
  json_append_field (out, ",\"key\":", relation_name (edge->relation));
  json_append_field (out, ",\"relation\":", relation_name (edge->relation));
  g_string_append (out, signs[relation_sign (edge->relation) + 1]);
  g_string_append (out, edge->is_directed ? ",\"directed\":true" : ",\"directed\":false");
  json_append_uint_field (out, ",\"weight\":", edge->weight);
  json_append_field (out, ",\"status\":", edge_status_name (edge->status));
  json_append_uint_field (out, ",\"asserted\":", edge->sentences[EDGE_ASSERTED]);
  json_append_uint_field (out, ",\"possible\":", edge->sentences[EDGE_POSSIBLE]);
  json_append_uint_field (out, ",\"negated\":", edge->sentences[EDGE_NEGATED]);
  write_by (edge, out);
  write_strings (out, ",\"objects\":[", edge->objects, edge->n_objects);
  json_append_uint_field (out, ",\"documents\":", edge->documents);
  json_append_uint_field (out, ",\"texts\":", edge->texts);
  json_append_uint_field (out, ",\"publishers\":", edge->publishers);
  json_append_field (out, ",\"first\":", edge->first);
  json_append_field (out, ",\"last\":", edge->last);
  json_append_evidence (out, edge, evidence);
  g_string_append_c (out, '}');
}

gboolean
export_json (const EntenteGraph *graph, const EntenteExportOptions *options G_GNUC_UNUSED,
             GString *out, GError **error G_GNUC_UNUSED)
{
  guint n_nodes, n_edges, n_evidence;
  const GraphNode *nodes = graph_nodes (graph, &n_nodes);
  const GraphEdge *edges = graph_edges (graph, &n_edges);
  const GraphEvidence *evidence = graph_evidence (graph, &n_evidence);

  write_graph (graph, out);
  g_string_append (out, "\"nodes\":[");
  for (guint i = 0; i < n_nodes; i++)
    {
      next_line (out, i);
      write_node (&nodes[i], out);
    }
  g_string_append (out, "],\n\"edges\":[");
  for (guint i = 0; i < n_edges; i++)
    {
      next_line (out, i);
      write_edge (&edges[i], nodes, evidence, out);
    }
  g_string_append (out, "]}\n");
  return TRUE;
}
