/* SPDX-License-Identifier: MIT */
#include "base/pair.h"
#include "export/drawing.h"

enum
{
  MAX_ACTORS = 60,
  MIN_TIES = 20,    /* lines that any picture has room for, */
  FEW_TIES = 48,    /* and with them a picture of few actors, */
  FEW_PER_TEN = 24, /* at so many lines for each ten, */
  TIES_PER_TEN = 15 /* beyond that, so many */
};

/** What the steps of the cut know; arrays over the nodes of the graph. */
typedef struct
{
  const Look *look;
  const GraphNode *nodes;
  const GraphEdge *edges;
  const GraphCut *selected;
  guint n_nodes, n_edges;
  guint64 *strength;   /* weight of its edges that may be drawn, but structural ones */
  guint64 *offices;    /* weight of its structural edges that may be drawn */
  guint *office;       /* index of the edge that its box shows, NO_OFFICE if none */
  guint *degree;       /* strands drawn */
  guint *weight;       /* of the strands drawn */
  gboolean *is_chosen; /* among the strongest */
  GHashTable *stated;  /* pairs with a stated tie, as pair_key() */
} Cut;

static gint64
pair_key (const GraphEdge *edge)
{
  return (gint64)MIN (edge->source, edge->target) << 32 | MAX (edge->source, edge->target);
}

/** Whether the relation is one of the picture; where and to whom something was said is not, unless
 * it is asked for. */
static gboolean
is_pictured (const Cut *cut, Relation relation)
{
  if (cut->selected->names_relation[relation])
    return TRUE;
  if (relation == RELATION_LOCATED_IN)
    return (cut->look->show & SHOW_PLACES) != 0;
  return relation != RELATION_TELLS || (cut->look->show & SHOW_TOLD) != 0;
}

static gboolean
may_be_drawn (const Cut *cut, const GraphEdge *edge)
{
  const gboolean is_sure = edge->status < EDGE_NEGATED || (cut->look->show & SHOW_DENIED) != 0
                           || cut->selected->names_status[EDGE_NEGATED];
  return edge->relation != RELATION_CO_MENTION && is_sure && is_pictured (cut, edge->relation)
         && edge->source != edge->target;
}

static void
take_stock (Cut *cut, Drawing *drawing)
{
  for (guint i = 0; i < cut->n_edges; i++)
    {
      const GraphEdge *edge = &cut->edges[i];
      if (edge->relation == RELATION_CO_MENTION)
        continue;
      drawing->n_ties++;
      g_hash_table_add (cut->stated, g_memdup2 (&(gint64){ pair_key (edge) }, sizeof (gint64)));
      if (may_be_drawn (cut, edge))
        {
          guint64 *sum = relation_is_structural (edge->relation) ? cut->offices : cut->strength;
          sum[edge->source] += edge->weight;
          sum[edge->target] += edge->weight;
        }
      else if (!is_pictured (cut, edge->relation))
        drawing->told++;
      else if (edge->status == EDGE_NEGATED)
        drawing->negated++;
    }
}

static gboolean
is_stated (const Cut *cut, const GraphEdge *edge)
{
  const gint64 key = pair_key (edge);
  return g_hash_table_contains (cut->stated, &key);
}

/** What an actor does and suffers before what it is, that before whom it is named with. */
static int
compare_strength (const void *a, const void *b, gpointer user_data)
{
  const Cut *cut = user_data;
  const guint i = *(const guint *)a, j = *(const guint *)b;
  if (cut->strength[i] != cut->strength[j])
    return cut->strength[i] > cut->strength[j] ? -1 : 1;
  if (cut->offices[i] != cut->offices[j])
    return cut->offices[i] > cut->offices[j] ? -1 : 1;
  if (cut->nodes[i].comention_weight != cut->nodes[j].comention_weight)
    return cut->nodes[i].comention_weight > cut->nodes[j].comention_weight ? -1 : 1;
  if (cut->nodes[i].mentions != cut->nodes[j].mentions)
    return cut->nodes[i].mentions > cut->nodes[j].mentions ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
choose_actors (Cut *cut)
{
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), cut->n_nodes);
  for (guint i = 0; i < cut->n_nodes; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_strength, cut);
  const guint most = cut->selected->max_actors > 0 ? order->len : MAX_ACTORS;
  for (guint i = 0; i < MIN (order->len, most); i++)
    cut->is_chosen[g_array_index (order, guint, i)] = TRUE;
}

static gboolean
are_chosen (const Cut *cut, const GraphEdge *edge)
{
  return cut->is_chosen[edge->source] && cut->is_chosen[edge->target];
}

/** Whether the edge can stand as a line of text in the box of its source. */
static gboolean
is_office (const Cut *cut, const GraphEdge *edge)
{
  if (!may_be_drawn (cut, edge) || edge->status != EDGE_ASSERTED || !cut->is_chosen[edge->source])
    return FALSE;
  const char *type = cut->nodes[edge->source].type;
  if (g_strcmp0 (type, "person") == 0)
    return edge->relation == RELATION_LEADS || edge->relation == RELATION_MEMBER_OF;
  return edge->relation == RELATION_MEMBER_OF && g_strcmp0 (type, "organisation") == 0
         && g_strcmp0 (cut->nodes[edge->target].type, "state") == 0;
}

/** Leading before belonging, then the more often said. */
static gboolean
is_higher (const GraphEdge *a, const GraphEdge *b)
{
  if (a->relation != b->relation)
    return a->relation == RELATION_LEADS;
  return a->weight > b->weight;
}

static void
find_offices (Cut *cut)
{
  if ((cut->look->show & SHOW_OFFICES) != 0)
    return;
  for (guint i = 0; i < cut->n_edges; i++)
    {
      const GraphEdge *edge = &cut->edges[i];
      guint *office = &cut->office[edge->source];
      if (is_office (cut, edge) && (*office == NO_OFFICE || is_higher (edge, &cut->edges[*office])))
        *office = i;
    }
}

static guint
first_edge (const Strand *strand)
{
  return g_array_index (strand->edges, guint, 0);
}

static int
compare_strands (const void *a, const void *b)
{
  const Strand *x = *(Strand *const *)a, *y = *(Strand *const *)b;
  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  if (x->status != y->status)
    return x->status < y->status ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->source != y->source)
    return x->source < y->source ? -1 : 1;
  if (x->target != y->target)
    return x->target < y->target ? -1 : 1;
  return first_edge (x) < first_edge (y) ? -1 : 1;
}

static void
draw_strand (Cut *cut, Drawing *drawing, Strand *strand)
{
  cut->degree[strand->source]++;
  cut->degree[strand->target]++;
  if (strand->kind == TIE_COMENTION)
    drawing->comentions_drawn += strand->edges->len;
  else
    {
      if (strand->status != EDGE_NEGATED)
        {
          cut->weight[strand->source] += strand->weight;
          cut->weight[strand->target] += strand->weight;
        }
      drawing->ties_drawn += strand->edges->len;
      drawing->max_weight = MAX (drawing->max_weight, strand->weight);
    }
  g_ptr_array_add (drawing->strands, strand);
}

static guint
room_for_ties (const Cut *cut, guint n_actors)
{
  if (cut->selected->max_ties > 0)
    return G_MAXUINT;
  const guint few = MIN (FEW_TIES, n_actors * FEW_PER_TEN / 10);
  return MAX (MAX (MIN_TIES, few), n_actors * TIES_PER_TEN / 10);
}

/** The strongest strand of each actor, then the strongest of all as far as there is room. */
static void
draw_stated (Cut *cut, Drawing *drawing, GPtrArray *strands)
{
  g_ptr_array_sort (strands, compare_strands);
  guint n_chosen = 0;
  for (guint i = 0; i < cut->n_nodes; i++)
    n_chosen += cut->is_chosen[i];
  const guint room = room_for_ties (cut, n_chosen);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < strands->len; i++)
      {
        Strand *strand = g_ptr_array_index (strands, i);
        if (strand == NULL)
          continue;
        const gboolean is_first
            = cut->degree[strand->source] == 0 || cut->degree[strand->target] == 0;
        if (pass == 0 ? !is_first : drawing->strands->len >= room)
          continue;
        draw_strand (cut, drawing, strand);
        strands->pdata[i] = NULL;
      }
}

static void
join_and_draw (Cut *cut, Drawing *drawing, const GArray *indices)
{
  g_autoptr (GPtrArray) strands
      = strands_join (cut->edges, indices, (cut->look->show & SHOW_APART) != 0);
  draw_stated (cut, drawing, strands);
}

static void
draw_ties (Cut *cut, Drawing *drawing)
{
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < cut->n_edges; i++)
    {
      const GraphEdge *edge = &cut->edges[i];
      if (may_be_drawn (cut, edge) && are_chosen (cut, edge) && cut->office[edge->source] != i)
        g_array_append_val (indices, i);
    }
  join_and_draw (cut, drawing, indices);
}

/** An office is the only tie of some; there it becomes a line, lest its holder stand alone. */
static void
draw_lone_offices (Cut *cut, Drawing *drawing)
{
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < cut->n_nodes; i++)
    {
      if (cut->office[i] == NO_OFFICE || cut->degree[i] > 0)
        continue;
      if (cut->is_chosen[cut->edges[cut->office[i]].target])
        g_array_append_val (indices, cut->office[i]);
      cut->office[i] = NO_OFFICE;
    }
  join_and_draw (cut, drawing, indices);
}

static int
compare_comentions (const void *a, const void *b, gpointer user_data)
{
  const GraphEdge *edges = user_data;
  const guint i = *(const guint *)a, j = *(const guint *)b;
  if (edges[i].weight != edges[j].weight)
    return edges[i].weight > edges[j].weight ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
draw_comention (Cut *cut, Drawing *drawing, guint index)
{
  const GraphEdge *edge = &cut->edges[index];
  Strand *strand = g_new0 (Strand, 1);
  strand->source = edge->source;
  strand->target = edge->target;
  strand->kind = TIE_COMENTION;
  strand->is_mutual = TRUE;
  strand->status = N_EDGE_STATUS;
  strand->weight = edge->weight;
  strand->edges = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (strand->edges, index);
  draw_strand (cut, drawing, strand);
}

/** A place that does nothing is a scene, not an actor. */
static gboolean
is_place (const Cut *cut, guint node)
{
  return cut->strength[node] == 0 && g_strcmp0 (cut->nodes[node].type, "place") == 0;
}

/** First what ties a lone actor to one that is tied already, then what ties two lone ones, then
 * repeated ones while the picture has fewer lines than actors. */
static void
draw_comentions (Cut *cut, Drawing *drawing)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_chosen = 0;
  for (guint i = 0; i < cut->n_nodes; i++)
    n_chosen += cut->is_chosen[i];
  for (guint i = 0; i < cut->n_edges; i++)
    {
      const GraphEdge *edge = &cut->edges[i];
      if (edge->relation != RELATION_CO_MENTION || is_stated (cut, edge))
        continue;
      drawing->n_comentions++;
      if (are_chosen (cut, edge) && !is_place (cut, edge->source) && !is_place (cut, edge->target))
        g_array_append_val (candidates, i);
    }
  g_array_sort_with_data (candidates, compare_comentions, (gpointer)cut->edges);
  for (guint lone = 1; lone <= 3; lone++)
    for (guint i = 0; i < candidates->len; i++)
      {
        const guint index = g_array_index (candidates, guint, i);
        const GraphEdge *edge = &cut->edges[index];
        const guint n_lone = (cut->degree[edge->source] == 0) + (cut->degree[edge->target] == 0);
        const gboolean has_room
            = n_lone == 0 && edge->weight > 1 && drawing->strands->len < n_chosen;
        if (lone < 3 ? n_lone == lone : has_room)
          draw_comention (cut, drawing, index);
      }
}

static void
list_actors (const Cut *cut, Drawing *drawing)
{
  for (guint i = 0; i < cut->n_nodes; i++)
    if (cut->degree[i] > 0)
      {
        const DrawnActor actor = { i, cut->office[i], cut->weight[i], NO_GROUP };
        g_array_append_val (drawing->actors, actor);
        drawing->max_actor_weight = MAX (drawing->max_actor_weight, actor.weight);
        if (actor.office != NO_OFFICE)
          drawing->ties_drawn++;
      }
}

static int
compare_for_output (const void *a, const void *b)
{
  const Strand *x = *(Strand *const *)a, *y = *(Strand *const *)b;
  if (x->source != y->source)
    return x->source < y->source ? -1 : 1;
  if (x->target != y->target)
    return x->target < y->target ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return first_edge (x) < first_edge (y) ? -1 : 1;
}

Drawing *
drawing_new (const EntenteGraph *graph, const Look *look)
{
  Cut cut = { .look = look,
              .selected = graph_cut (graph),
              .stated = g_hash_table_new_full (pair_hash, g_int64_equal, g_free, NULL) };
  cut.nodes = graph_nodes (graph, &cut.n_nodes);
  cut.edges = graph_edges (graph, &cut.n_edges);
  cut.strength = g_new0 (guint64, cut.n_nodes);
  cut.offices = g_new0 (guint64, cut.n_nodes);
  cut.office = g_new (guint, cut.n_nodes);
  cut.degree = g_new0 (guint, cut.n_nodes);
  cut.weight = g_new0 (guint, cut.n_nodes);
  cut.is_chosen = g_new0 (gboolean, cut.n_nodes);
  for (guint i = 0; i < cut.n_nodes; i++)
    cut.office[i] = NO_OFFICE;

  Drawing *drawing = g_new0 (Drawing, 1);
  drawing->graph = graph;
  drawing->look = look;
  drawing->groups = g_ptr_array_new_with_free_func (g_free);
  drawing->actors = g_array_new (FALSE, FALSE, sizeof (DrawnActor));
  drawing->strands = g_ptr_array_new_with_free_func ((GDestroyNotify)strand_free);
  drawing->max_weight = 1;
  drawing->n_actors = cut.n_nodes + cut.selected->actors;
  drawing->n_ties = cut.selected->ties + cut.selected->hidden;
  drawing->n_comentions = cut.selected->pairs + cut.selected->hidden_pairs;

  take_stock (&cut, drawing);
  choose_actors (&cut);
  find_offices (&cut);
  draw_ties (&cut, drawing);
  draw_lone_offices (&cut, drawing);
  draw_comentions (&cut, drawing);
  list_actors (&cut, drawing);
  g_ptr_array_sort (drawing->strands, compare_for_output);

  g_free (cut.strength);
  g_free (cut.offices);
  g_free (cut.office);
  g_free (cut.degree);
  g_free (cut.weight);
  g_free (cut.is_chosen);
  g_hash_table_unref (cut.stated);
  return drawing;
}

void
drawing_free (Drawing *drawing)
{
  g_array_unref (drawing->actors);
  g_ptr_array_unref (drawing->groups);
  g_ptr_array_unref (drawing->strands);
  g_free (drawing);
}

guint
drawing_place (const Drawing *drawing, guint node)
{
  guint low = 0, high = drawing->actors->len;
  while (low < high)
    {
      const guint middle = (low + high) / 2;
      if (g_array_index (drawing->actors, DrawnActor, middle).node < node)
        low = middle + 1;
      else
        high = middle;
    }
  const gboolean is_drawn
      = low < drawing->actors->len && g_array_index (drawing->actors, DrawnActor, low).node == node;
  return is_drawn ? low : NOT_DRAWN;
}
