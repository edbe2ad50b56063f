/* SPDX-License-Identifier: MIT */
#include "graph/diff.h"

#include "base/pair.h"

#include <string.h>

static const char *const kind_names[N_DIFF_KINDS]
    = { "turned", "gained", "lost", "status", "stronger", "weaker", "same" };

const char *
diff_kind_name (DiffKind kind)
{
  return kind_names[kind];
}

/* One of the two graphs, and how far its edges have been passed. */
typedef struct
{
  const GraphNode *nodes;
  const GraphEdge *edges;
  guint n_nodes, n_edges, i;
  gboolean has_comentions;
} Side;

static Side
side_of (const EntenteGraph *graph)
{
  Side side = { .has_comentions = graph_cut (graph)->names_relation[RELATION_CO_MENTION] };
  side.nodes = graph_nodes (graph, &side.n_nodes);
  side.edges = graph_edges (graph, &side.n_edges);
  return side;
}

/* The next edge that is compared, NULL at the end. */
static const GraphEdge *
edge_at (Side *side)
{
  while (side->i < side->n_edges && side->edges[side->i].relation == RELATION_CO_MENTION
         && !side->has_comentions)
    side->i++;
  return side->i < side->n_edges ? &side->edges[side->i] : NULL;
}

/* The order of the edges of a graph. */
static int
edge_order (const Side *a, const GraphEdge *left, const Side *b, const GraphEdge *right)
{
  int order = strcmp (a->nodes[left->source].id, b->nodes[right->source].id);
  if (order == 0)
    order = strcmp (a->nodes[left->target].id, b->nodes[right->target].id);
  return order != 0 ? order
                    : strcmp (relation_name (left->relation), relation_name (right->relation));
}

static DiffKind
kind_of (const GraphEdge *old, const GraphEdge *new)
{
  if (old == NULL)
    return DIFF_GAINED;
  if (new == NULL)
    return DIFF_LOST;
  if (old->status != new->status)
    return DIFF_STATUS;
  return new->weight > old->weight   ? DIFF_STRONGER
         : new->weight < old->weight ? DIFF_WEAKER
                                     : DIFF_SAME;
}

static void
add_item (EntenteDiff *diff, const DiffItem *item)
{
  g_array_append_vals (diff->items, item, 1);
  diff->n[item->kind]++;
}

static void
add_ties (EntenteDiff *diff, Side *old, Side *new)
{
  for (;;)
    {
      const GraphEdge *left = edge_at (old), *right = edge_at (new);
      if (left == NULL && right == NULL)
        return;
      const int order = left == NULL ? 1 : right == NULL ? -1 : edge_order (old, left, new, right);
      DiffItem item = { .old = order <= 0 ? left : NULL, .new = order >= 0 ? right : NULL };
      const Side *side = item.new != NULL ? new : old;
      const GraphEdge *edge = item.new != NULL ? item.new : item.old;
      item.kind = kind_of (item.old, item.new);
      item.source = &side->nodes[edge->source];
      item.target = &side->nodes[edge->target];
      item.relation = edge->relation;
      add_item (diff, &item);
      old->i += item.old != NULL;
      new->i += item.new != NULL;
    }
}

/* Cooperation less conflict between two actors, in both directions. */
typedef struct
{
  guint64 key; /* ids numbered over both graphs, the smaller in the high half */
  const GraphNode *source, *target;
  gint64 net[2];
} Pair;

static guint32
number_of (GHashTable *numbers, const char *id)
{
  gpointer number = g_hash_table_lookup (numbers, id);
  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
      g_hash_table_insert (numbers, (gpointer)id, number);
    }
  return GPOINTER_TO_UINT (number);
}

static void
add_net (GHashTable *pairs, GHashTable *numbers, const Side *side, const GraphEdge *edge,
         guint which)
{
  const GraphNode *ends[] = { &side->nodes[edge->source], &side->nodes[edge->target] };
  const guint first = strcmp (ends[0]->id, ends[1]->id) > 0;
  const guint64 key
      = (guint64)number_of (numbers, ends[first]->id) << 32 | number_of (numbers, ends[!first]->id);
  Pair *pair = g_hash_table_lookup (pairs, &key);
  if (pair == NULL)
    {
      pair = g_new0 (Pair, 1);
      pair->key = key;
      g_hash_table_add (pairs, pair);
    }
  if (pair->source == NULL || which == 1)
    {
      pair->source = ends[first];
      pair->target = ends[!first];
    }
  pair->net[which] += (gint64)relation_sign (edge->relation) * edge->weight;
}

static void
add_pairs (EntenteDiff *diff, const Side *sides)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (pair_hash, g_int64_equal, g_free, NULL);
  for (guint which = 0; which < 2; which++)
    for (guint i = 0; i < sides[which].n_edges; i++)
      if (sides[which].edges[i].status < EDGE_NEGATED
          && relation_sign (sides[which].edges[i].relation) != 0)
        add_net (pairs, numbers, &sides[which], &sides[which].edges[i], which);
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    {
      const Pair *pair = value;
      const DiffItem item = { .kind = DIFF_TURNED,
                              .source = pair->source,
                              .target = pair->target,
                              .relation = N_RELATIONS,
                              .old_net = pair->net[0],
                              .new_net = pair->net[1] };
      if ((item.old_net < 0 && item.new_net > 0) || (item.old_net > 0 && item.new_net < 0))
        add_item (diff, &item);
    }
}

static guint64
size_of (const DiffItem *item)
{
  const gint64 old = item->old != NULL ? item->old->weight : item->old_net;
  const gint64 new = item->new != NULL ? item->new->weight : item->new_net;
  return (guint64)(old > new ? old - new : new - old);
}

static int
item_order (gconstpointer a, gconstpointer b)
{
  const DiffItem *left = a, *right = b;
  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  if (size_of (left) != size_of (right))
    return size_of (left) > size_of (right) ? -1 : 1;
  int order = strcmp (left->source->id, right->source->id);
  if (order == 0)
    order = strcmp (left->target->id, right->target->id);
  return order != 0 ? order
                    : (left->relation > right->relation) - (left->relation < right->relation);
}

EntenteDiff *
entente_diff_new (const EntenteGraph *old_graph, const EntenteGraph *new_graph)
{
  g_return_val_if_fail (old_graph != NULL && new_graph != NULL, NULL);
  EntenteDiff *diff = g_new0 (EntenteDiff, 1);
  diff->old = old_graph;
  diff->new = new_graph;
  diff->items = g_array_new (FALSE, FALSE, sizeof (DiffItem));
  Side sides[] = { side_of (old_graph), side_of (new_graph) };
  add_ties (diff, &sides[0], &sides[1]);
  add_pairs (diff, sides);
  g_array_sort (diff->items, item_order);
  return diff;
}

void
entente_diff_free (EntenteDiff *diff)
{
  if (diff == NULL)
    return;
  g_array_unref (diff->items);
  g_free (diff);
}

guint
entente_diff_n_changes (const EntenteDiff *diff)
{
  g_return_val_if_fail (diff != NULL, 0);
  return diff->items->len - diff->n[DIFF_SAME];
}
