/* SPDX-License-Identifier: MIT */
#include "export/drawing.h"

/** One edge with what orders it: pair, kind, then direction. */
typedef struct
{
  guint edge;
  guint low, high; /* ends of the pair */
  TieKind kind;
  guint part;    /* of the kind, joined with its like only */
  int direction; /* -1 from low to high, 1 back, 0 neither */
} Item;

static Item
item_of (const GraphEdge *edges, guint index, gboolean is_apart)
{
  const GraphEdge *edge = &edges[index];
  const guint is_negated = edge->status == EDGE_NEGATED;
  return (Item){
    .edge = index,
    .low = MIN (edge->source, edge->target),
    .high = MAX (edge->source, edge->target),
    .kind = tie_kind (edge->relation),
    .part = is_apart ? 2 * edge->relation + is_negated : is_negated,
    .direction = !edge->is_directed            ? 0
                 : edge->source < edge->target ? -1
                                               : 1,
  };
}

static int
compare_guint (guint a, guint b)
{
  return (a > b) - (a < b);
}

static int
compare_items (const void *a, const void *b)
{
  const Item *x = a, *y = b;
  int order = compare_guint (x->low, y->low);
  if (order == 0)
    order = compare_guint (x->high, y->high);
  if (order == 0)
    order = compare_guint (x->kind, y->kind);
  if (order == 0)
    order = compare_guint (x->part, y->part);
  return order != 0 ? order : compare_guint (x->edge, y->edge);
}

static Strand *
strand_new (const Item *item)
{
  Strand *strand = g_new0 (Strand, 1);
  const gboolean is_back = item->direction > 0;
  strand->source = is_back ? item->high : item->low;
  strand->target = is_back ? item->low : item->high;
  strand->kind = item->kind;
  strand->is_mutual = item->direction == 0;
  strand->status = EDGE_NEGATED;
  strand->edges = g_array_new (FALSE, FALSE, sizeof (guint));
  return strand;
}

void
strand_free (Strand *strand)
{
  if (strand == NULL)
    return;
  g_array_unref (strand->edges);
  g_free (strand);
}

static int
compare_edges (const void *a, const void *b, gpointer user_data)
{
  const GraphEdge *edges = user_data;
  const guint i = *(const guint *)a, j = *(const guint *)b;
  if (edges[i].weight != edges[j].weight)
    return edges[i].weight > edges[j].weight ? -1 : 1;
  if (edges[i].relation != edges[j].relation)
    return edges[i].relation < edges[j].relation ? -1 : 1;
  return compare_guint (i, j);
}

static void
strand_add (Strand *strand, const GraphEdge *edges, guint index)
{
  g_array_append_val (strand->edges, index);
  strand->weight += edges[index].weight;
  strand->status = MIN (strand->status, edges[index].status);
}

/** Whether both strands hold the same relations with the same certainty, edges sorted. */
static gboolean
say_the_same (const GraphEdge *edges, const Strand *a, const Strand *b)
{
  if (a->edges->len != 1 || b->edges->len != 1 || a->status != EDGE_ASSERTED
      || b->status != EDGE_ASSERTED)
    return FALSE;
  const GraphEdge *x = &edges[g_array_index (a->edges, guint, 0)];
  const GraphEdge *y = &edges[g_array_index (b->edges, guint, 0)];
  return x->relation == y->relation && x->n_objects == 0 && y->n_objects == 0
         && x->sentences[EDGE_NEGATED] == 0 && y->sentences[EDGE_NEGATED] == 0;
}

static void
append_all (Strand *strand, const GraphEdge *edges, const Strand *other)
{
  for (guint i = 0; i < other->edges->len; i++)
    strand_add (strand, edges, g_array_index (other->edges, guint, i));
}

/** The strands of one pair and kind: `by_direction` holds those from low to high, back, and
 * symmetric; each may be NULL and is taken over. */
static void
settle_pair (const GraphEdge *edges, Strand *by_direction[3], GPtrArray *out)
{
  Strand *there = by_direction[0], *both = by_direction[1], *back = by_direction[2];
  if (both != NULL && (there != NULL || back != NULL))
    {
      Strand *host = there;
      if (there == NULL || (back != NULL && back->weight > there->weight))
        host = back;
      append_all (host, edges, both);
      g_clear_pointer (&both, strand_free);
    }
  if (there != NULL && back != NULL && say_the_same (edges, there, back))
    {
      append_all (there, edges, back);
      there->is_mutual = TRUE;
      g_clear_pointer (&back, strand_free);
    }
  Strand *settled[] = { there, both, back };
  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    if (settled[i] != NULL)
      {
        g_array_sort_with_data (settled[i]->edges, compare_edges, (gpointer)edges);
        g_ptr_array_add (out, settled[i]);
      }
}

GPtrArray *
strands_join (const GraphEdge *edges, const GArray *indices, gboolean is_apart)
{
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (Item), indices->len);
  for (guint i = 0; i < indices->len; i++)
    {
      const Item item = item_of (edges, g_array_index (indices, guint, i), is_apart);
      g_array_append_val (items, item);
    }
  g_array_sort (items, compare_items);

  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify)strand_free);
  for (guint begin = 0; begin < items->len;)
    {
      const Item *first = &g_array_index (items, Item, begin);
      Strand *by_direction[3] = { NULL, NULL, NULL };
      guint end = begin;
      for (; end < items->len; end++)
        {
          const Item *item = &g_array_index (items, Item, end);
          if (item->low != first->low || item->high != first->high || item->kind != first->kind
              || item->part != first->part)
            break;
          Strand **strand = &by_direction[item->direction + 1];
          if (*strand == NULL)
            *strand = strand_new (item);
          strand_add (*strand, edges, item->edge);
        }
      settle_pair (edges, by_direction, out);
      begin = end;
    }
  return out;
}
