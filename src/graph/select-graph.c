/* SPDX-License-Identifier: MIT */
#include "graph/fold.h"
#include "graph/review.h"
#include "graph/select.h"

#include <string.h>

enum
{
  DEFAULT_DEPTH = 1,
  DEFAULT_LENGTH = 2
};

void
select_drop_loose (Marks *marks)
{
  for (guint i = 0; i < marks->graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (marks->graph->edges, GraphEdge, i);
      if (!marks->has_node[edge->source] || !marks->has_node[edge->target])
        marks->has_edge[i] = FALSE;
    }
}

void
select_drop_lone (Marks *marks, const gboolean *is_kept)
{
  const guint n = marks->graph->nodes->len;
  g_autofree gboolean *is_tied = g_new0 (gboolean, n);
  for (guint i = 0; i < marks->graph->edges->len; i++)
    if (marks->has_edge[i])
      {
        const GraphEdge *edge = &g_array_index (marks->graph->edges, GraphEdge, i);
        is_tied[edge->source] = is_tied[edge->target] = TRUE;
      }
  for (guint i = 0; i < n; i++)
    if (!is_tied[i] && !is_kept[i])
      marks->has_node[i] = FALSE;
}

static gboolean
has_type (const Select *select, const GraphNode *node)
{
  return select->types->len == 0
         || (node->type != NULL
             && g_ptr_array_find_with_equal_func (select->types, node->type,
                                                  (GEqualFunc)g_str_equal, NULL));
}

static gboolean
has_country (const Select *select, const GraphNode *node)
{
  return select->countries == NULL
         || (node->country != NULL
             && g_strv_contains ((const char *const *)select->countries, node->country));
}

static void
mark_actors (const Select *select, Marks *marks, const gboolean *is_kept)
{
  for (guint i = 0; i < marks->graph->nodes->len; i++)
    {
      const GraphNode *node = &g_array_index (marks->graph->nodes, GraphNode, i);
      if (!is_kept[i] && (!has_type (select, node) || !has_country (select, node)))
        marks->has_node[i] = FALSE;
    }
}

static void
mark_ties (const Select *select, Marks *marks)
{
  for (guint i = 0; i < marks->graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (marks->graph->edges, GraphEdge, i);
      if (edge->texts < (guint)select->options->min_texts
          || (select->options->contested && !select_is_contested (marks->graph, edge)))
        marks->has_edge[i] = FALSE;
    }
}

/* Indices of the actors that the options name. */
typedef struct
{
  GArray *include, *exclude, *focus, *between;
  gboolean *is_kept; /* by node: no limit leaves it out */
} Named;

static void
named_clear (Named *named)
{
  GArray *const lists[] = { named->include, named->exclude, named->focus, named->between };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i] != NULL)
      g_array_unref (lists[i]);
  g_free (named->is_kept);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Named, named_clear)

static gboolean
find_list (const Select *select, const EntenteGraph *graph, const char *const *names,
           GArray **nodes, gboolean *is_kept, GError **error)
{
  *nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!select_find_names (select, graph, names, *nodes, error))
    return FALSE;
  for (guint i = 0; is_kept != NULL && i < (*nodes)->len; i++)
    is_kept[g_array_index (*nodes, guint, i)] = TRUE;
  return TRUE;
}

static gboolean
find_named (const Select *select, const EntenteGraph *graph, Named *named, GError **error)
{
  const EntenteSelection *options = select->options;
  named->is_kept = g_new0 (gboolean, graph->nodes->len);
  return find_list (select, graph, options->include, &named->include, named->is_kept, error)
         && find_list (select, graph, options->focus, &named->focus, named->is_kept, error)
         && find_list (select, graph, options->between, &named->between, named->is_kept, error)
         && find_list (select, graph, options->exclude, &named->exclude, NULL, error);
}

static void
exclude (Marks *marks, const Named *named)
{
  for (guint i = 0; i < named->exclude->len; i++)
    {
      const guint node = g_array_index (named->exclude, guint, i);
      marks->has_node[node] = named->is_kept[node] = FALSE;
    }
}

static gboolean
mark_between (const Select *select, Marks *marks, const Named *named, GError **error)
{
  const EntenteSelection *options = select->options;
  if (options->between == NULL)
    return TRUE;
  const guint length = options->depth > 0 ? (guint)options->depth : DEFAULT_LENGTH;
  const guint *ends = (const guint *)named->between->data;
  const gboolean has_both = named->between->len == 2;
  if (has_both && ends[0] != ends[1] && select_between (marks, ends[0], ends[1], length))
    return TRUE;
  memset (marks->has_node, 0, marks->graph->nodes->len * sizeof *marks->has_node);
  select_drop_loose (marks);
  if (!has_both) /* and that is told */
    return TRUE;
  return select_forgive (select,
                         g_error_new (ENTENTE_ERROR, ENTENTE_ERROR_FAILED,
                                      ends[0] == ends[1]
                                          ? "--between: \"%s\" and \"%s\" are one actor"
                                          : "--between: no stated ties lead from \"%s\" to \"%s\"",
                                      options->between[0], options->between[1]),
                         error);
}

static gboolean
mark_all (const Select *select, Marks *marks, GError **error)
{
  const EntenteSelection *options = select->options;
  g_auto (Named) named = { 0 };
  if (!find_named (select, marks->graph, &named, error))
    return FALSE;
  mark_actors (select, marks, named.is_kept);
  exclude (marks, &named);
  select_drop_loose (marks);
  mark_ties (select, marks);
  if (options->focus != NULL)
    select_near (marks, named.focus, options->depth > 0 ? (guint)options->depth : DEFAULT_DEPTH,
                 named.is_kept);
  if (!mark_between (select, marks, &named, error))
    return FALSE;
  if (options->nodes > 0)
    select_strongest_nodes (marks, (guint)options->nodes, named.is_kept);
  if (options->edges > 0)
    select_strongest_edges (marks, (guint)options->edges);
  if (select_cuts (options))
    select_drop_lone (marks, named.is_kept);
  return TRUE;
}

static void
account (const Marks *marks, GraphCut *cut)
{
  for (guint i = 0; i < marks->graph->nodes->len; i++)
    cut->actors += !marks->has_node[i];
  for (guint i = 0; i < marks->graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (marks->graph->edges, GraphEdge, i);
      guint *count = edge->relation == RELATION_CO_MENTION ? &cut->pairs : &cut->ties;
      *count += !marks->has_edge[i];
    }
  cut->ties -= cut->hidden;
  cut->pairs -= cut->hidden_pairs;
}

gboolean
select_graph (const Select *select, EntenteGraph *graph, GError **error)
{
  select_weigh (graph, select->weight);
  g_autofree gboolean *has_node = g_new (gboolean, graph->nodes->len);
  g_autofree gboolean *has_edge = g_new (gboolean, graph->edges->len);
  Marks marks = { graph, has_node, has_edge };
  for (guint i = 0; i < graph->nodes->len; i++)
    has_node[i] = TRUE;
  for (guint i = 0; i < graph->edges->len; i++)
    has_edge[i] = TRUE;
  review_hide (select->options->review, graph, has_edge, &graph->cut,
               select->options->lenient ? NULL : select->diagnostic, select->user_data);
  if (!mark_all (select, &marks, error))
    return FALSE;
  account (&marks, &graph->cut);
  select_compact (graph, &marks);
  fold_weigh_nodes (graph);
  return TRUE;
}
