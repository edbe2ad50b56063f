/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "export/dot-text.h"
#include "export/formats.h"
#include "graph/diff.h"

static const char *
side_of_net (gint64 net)
{
  return net > 0 ? "cooperation" : "conflict";
}

/* A field of a table; names of actors may hold anything. */
static void
append_field (GString *out, const char *text)
{
  g_autofree char *plain = dot_plain (text != NULL ? text : "");
  g_string_append (out, plain);
  g_string_append_c (out, '\t');
}

static const char *
status_of (const GraphEdge *edge)
{
  return edge != NULL ? edge_status_name (edge->status) : NULL;
}

static void
append_line (const DiffItem *item, GString *out)
{
  const gboolean is_pair = item->kind == DIFF_TURNED;
  append_field (out, diff_kind_name (item->kind));
  append_field (out, item->source->label);
  append_field (out, is_pair ? NULL : relation_name (item->relation));
  append_field (out, item->target->label);
  append_field (out, is_pair ? side_of_net (item->old_net) : status_of (item->old));
  append_field (out, is_pair ? side_of_net (item->new_net) : status_of (item->new));
  if (is_pair)
    g_string_append_printf (out, "%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT "\n", item->old_net,
                            item->new_net);
  else
    g_string_append_printf (out, "%u\t%u\n", item->old != NULL ? item->old->weight : 0,
                            item->new != NULL ? item->new->weight : 0);
}

void
entente_diff_write_table (const EntenteDiff *diff, GString *out)
{
  g_return_if_fail (diff != NULL && out != NULL);
  g_string_append (out, "change\tsource\trelation\ttarget\told\tnew\told weight\tnew weight\n");
  for (guint i = 0; i < diff->items->len; i++)
    {
      const DiffItem *item = &g_array_index (diff->items, DiffItem, i);
      if (item->kind != DIFF_SAME)
        append_line (item, out);
    }
}

static void
write_graph (const EntenteGraph *graph, const char *literal, GString *out)
{
  g_string_append (out, literal);
  json_append_uint_field (out, "{\"documents\":", entente_graph_n_documents (graph));
  json_append_uint_field (out, ",\"texts\":", graph_n_texts (graph));
  json_append_uint_field (out, ",\"actors\":", entente_graph_n_actors (graph));
  json_append_field (out, ",\"asked\":", graph_cut (graph)->asked);
  g_string_append_c (out, '}');
}

static void
write_edge (const EntenteGraph *graph, const GraphEdge *edge, const char *literal, GString *out)
{
  g_string_append (out, literal);
  if (edge == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  guint n;
  const GraphEvidence *evidence = graph_evidence (graph, &n);
  json_append_uint_field (out, "{\"weight\":", edge->weight);
  json_append_field (out, ",\"status\":", edge_status_name (edge->status));
  json_append_uint_field (out, ",\"texts\":", edge->texts);
  json_append_evidence (out, edge, evidence);
  g_string_append_c (out, '}');
}

static void
write_net (gint64 net, const char *literal, GString *out)
{
  json_append_field (out, literal, side_of_net (net));
  g_string_append_printf (out, ",\"net\":%" G_GINT64_FORMAT "}", net);
}

static void
write_item (const EntenteDiff *diff, const DiffItem *item, GString *out)
{
  const gboolean is_pair = item->kind == DIFF_TURNED;
  json_append_field (out, "{\"change\":", diff_kind_name (item->kind));
  json_append_field (out, ",\"source\":", item->source->id);
  json_append_field (out, ",\"relation\":", is_pair ? NULL : relation_name (item->relation));
  json_append_field (out, ",\"target\":", item->target->id);
  json_append_field (out, ",\"source_label\":", item->source->label);
  json_append_field (out, ",\"target_label\":", item->target->label);
  if (is_pair)
    {
      write_net (item->old_net, ",\"old\":{\"side\":", out);
      write_net (item->new_net, ",\"new\":{\"side\":", out);
    }
  else
    {
      write_edge (diff->old, item->old, ",\"old\":", out);
      write_edge (diff->new, item->new, ",\"new\":", out);
    }
  g_string_append_c (out, '}');
}

void
entente_diff_write_json (const EntenteDiff *diff, GString *out)
{
  g_return_if_fail (diff != NULL && out != NULL);
  write_graph (diff->old, "{\"schema\":1,\"old\":", out);
  write_graph (diff->new, ",\n\"new\":", out);
  g_string_append (out, ",\n\"counts\":{");
  for (DiffKind kind = 0; kind < N_DIFF_KINDS; kind++)
    {
      json_append_field (out, kind > 0 ? "," : "", diff_kind_name (kind));
      json_append_uint_field (out, ":", diff->n[kind]);
    }
  g_string_append (out, "},\n\"changes\":[");
  guint n = 0;
  for (guint i = 0; i < diff->items->len; i++)
    {
      const DiffItem *item = &g_array_index (diff->items, DiffItem, i);
      if (item->kind == DIFF_SAME)
        continue;
      g_string_append (out, n++ > 0 ? ",\n" : "\n");
      write_item (diff, item, out);
    }
  g_string_append (out, "]}\n");
}
