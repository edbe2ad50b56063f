/* SPDX-License-Identifier: MIT */
#include "export/drawing.h"

#include <string.h>

enum
{
  MAX_GROUPED = 500, /* actors; blocs take the cube of it */
  MIN_MEMBERS = 3    /* boxes of two cost more crossings than they tell */
};

static DrawnActor *
actor_at (const Drawing *drawing, guint i)
{
  return &g_array_index (drawing->actors, DrawnActor, i);
}

static const GraphNode *
node_at (const Drawing *drawing, guint i)
{
  guint n;
  return &graph_nodes (drawing->graph, &n)[actor_at (drawing, i)->node];
}

/** Gives the actors of each `mark` a box in the order of the marks, if there are enough;
 * NO_GROUP is no mark. `label_of` (transfer full) names one by a member. */
static void
box_marked (Drawing *drawing, const guint *marks, guint n_marks,
            char *(*label_of) (const Drawing *, const guint *, guint))
{
  g_autofree guint *counts = g_new0 (guint, n_marks + 1), *boxes = g_new0 (guint, n_marks + 1);
  for (guint i = 0; i < drawing->actors->len; i++)
    if (marks[i] != NO_GROUP)
      counts[marks[i]]++;
  for (guint mark = 0; mark < n_marks; mark++)
    if (counts[mark] >= MIN_MEMBERS)
      {
        boxes[mark] = drawing->groups->len;
        g_ptr_array_add (drawing->groups, label_of (drawing, marks, mark));
      }
  for (guint i = 0; i < drawing->actors->len; i++)
    if (marks[i] != NO_GROUP && counts[marks[i]] >= MIN_MEMBERS)
      actor_at (drawing, i)->group = boxes[marks[i]];
}

/** Its own country, else that of the body in whose office it is; NULL if unknown. */
static const char *
country_of (const Drawing *drawing, guint i)
{
  guint n;
  const guint office = actor_at (drawing, i)->office;
  const char *country = node_at (drawing, i)->country;
  if (country != NULL || office == NO_OFFICE)
    return country;
  const GraphEdge *edge = &graph_edges (drawing->graph, &n)[office];
  return graph_nodes (drawing->graph, &n)[edge->target].country;
}

/** The name of the state whose code the members have, where the graph knows it. */
static char *
country_label (const Drawing *drawing, const guint *marks, guint mark)
{
  guint i = 0;
  while (marks[i] != mark)
    i++;
  const char *code = country_of (drawing, i);
  g_autofree char *id = g_strconcat ("state:", code, NULL);
  const char *name = actor_name (drawing->graph, id);
  return g_strdup (name != NULL ? name : code);
}

static int
compare_codes (const void *a, const void *b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static void
group_countries (Drawing *drawing)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  for (guint i = 0; i < drawing->actors->len; i++)
    if (country_of (drawing, i) != NULL)
      g_ptr_array_add (codes, (gpointer)country_of (drawing, i));
  g_ptr_array_sort (codes, compare_codes);

  g_autofree guint *marks = g_new (guint, drawing->actors->len);
  for (guint i = 0; i < drawing->actors->len; i++)
    {
      const char *code = country_of (drawing, i);
      guint mark = 0;
      while (code != NULL && strcmp (codes->pdata[mark], code) < 0)
        mark++; /* the first of equal ones */
      marks[i] = code != NULL ? mark : NO_GROUP;
    }
  box_marked (drawing, marks, codes->len, country_label);
}

/** How much more than by chance the actors, later groups of them, side with each other: the signed
 * modularity that joining two adds, times twice the weight of all. Conflict counts against. */
typedef struct
{
  guint n;
  gint64 *gain; /* n by n */
  guint *mark;
} Blocs;

static void
add_gain (Blocs *blocs, guint i, guint j, gint64 gain)
{
  blocs->gain[(gsize)i * blocs->n + j] += gain;
  blocs->gain[(gsize)j * blocs->n + i] += gain;
}

/** Of two actors by their places: how often they are said to side, and that not. */
typedef void (*PairFunc) (guint i, guint j, guint weight, gboolean is_against, gpointer data);

static void
each_pair (const Drawing *drawing, PairFunc func, gpointer data)
{
  guint n;
  const GraphEdge *edges = graph_edges (drawing->graph, &n);
  for (guint i = 0; i < drawing->strands->len; i++)
    {
      const Strand *strand = g_ptr_array_index (drawing->strands, i);
      if (strand->kind != TIE_NEUTRAL && strand->kind != TIE_COMENTION
          && strand->status < EDGE_NEGATED)
        func (drawing_place (drawing, strand->source), drawing_place (drawing, strand->target),
              strand->weight, strand->kind == TIE_CONFLICT, data);
    }
  for (guint i = 0; i < drawing->actors->len; i++)
    {
      const guint office = actor_at (drawing, i)->office;
      const guint body
          = office != NO_OFFICE ? drawing_place (drawing, edges[office].target) : NOT_DRAWN;
      if (body != NOT_DRAWN)
        func (i, body, edges[office].weight, FALSE, data);
    }
}

typedef struct
{
  Blocs *blocs;
  gint64 *degree, total;
} Weighing;

static void
weigh (guint i, guint j, guint weight, gboolean is_against, gpointer data)
{
  Weighing *weighing = data;
  if (is_against)
    return;
  weighing->degree[i] += weight;
  weighing->degree[j] += weight;
  weighing->total += 2 * (gint64)weight;
}

static void
add_pair (guint i, guint j, guint weight, gboolean is_against, gpointer data)
{
  Weighing *weighing = data;
  const gint64 gain = MAX (weighing->total, 1) * weight;
  add_gain (weighing->blocs, i, j, is_against ? -gain : gain);
}

/** The pair with the highest gain, the first of equal ones; FALSE if nothing gains. */
static gboolean
best_pair (const Blocs *blocs, guint *into, guint *from)
{
  gint64 best = 0;
  for (guint i = 0; i < blocs->n; i++)
    for (guint j = i + 1; blocs->mark[i] == i && j < blocs->n; j++)
      if (blocs->mark[j] == j && blocs->gain[(gsize)i * blocs->n + j] > best)
        {
          best = blocs->gain[(gsize)i * blocs->n + j];
          *into = i;
          *from = j;
        }
  return best > 0;
}

static void
join_pair (Blocs *blocs, guint into, guint from)
{
  for (guint k = 0; k < blocs->n; k++)
    {
      if (k != into && k != from)
        add_gain (blocs, into, k, blocs->gain[(gsize)from * blocs->n + k]);
      if (blocs->mark[k] == from)
        blocs->mark[k] = into;
    }
}

/** "around X": its member in most sentences. */
static char *
bloc_label (const Drawing *drawing, const guint *marks, guint mark)
{
  guint strongest = mark;
  for (guint i = 0; i < drawing->actors->len; i++)
    if (marks[i] == mark && actor_at (drawing, i)->weight > actor_at (drawing, strongest)->weight)
      strongest = i;
  return g_strconcat ("around ", node_at (drawing, strongest)->label, NULL);
}

static void
group_blocs (Drawing *drawing)
{
  Blocs blocs = { .n = drawing->actors->len };
  g_autofree gint64 *gain = blocs.gain = g_new0 (gint64, (gsize)blocs.n * blocs.n);
  g_autofree guint *mark = blocs.mark = g_new (guint, blocs.n);
  g_autofree gint64 *degree = g_new0 (gint64, blocs.n);
  Weighing weighing = { &blocs, degree, 0 };
  each_pair (drawing, weigh, &weighing);
  each_pair (drawing, add_pair, &weighing);
  for (guint i = 0; i < blocs.n; i++)
    {
      mark[i] = i;
      for (guint j = i + 1; j < blocs.n; j++)
        add_gain (&blocs, i, j, -degree[i] * degree[j]);
    }
  guint into = 0, from = 0;
  while (best_pair (&blocs, &into, &from))
    join_pair (&blocs, into, from);
  box_marked (drawing, mark, blocs.n, bloc_label);
}

/** Boxes, and actors outside of them, as places of one search in depth. */
typedef struct
{
  Drawing *drawing;
  guint8 *state; /* by first actor of the box: 0 not seen, 1 on the path, 2 done */
  guint *first;  /* by actor: the first one of its box */
} Search;

/** Depth is at most the number of actors, MAX_GROUPED. */
static void
loosen_from (Search *search, guint box)
{
  search->state[box] = 1;
  for (guint i = 0; i < search->drawing->strands->len; i++)
    {
      Strand *strand = g_ptr_array_index (search->drawing->strands, i);
      const guint source = search->first[drawing_place (search->drawing, strand->source)];
      const guint target = search->first[drawing_place (search->drawing, strand->target)];
      if (source != box || target == box)
        continue;
      if (search->state[target] == 1)
        strand->is_loose = TRUE;
      else if (search->state[target] == 0)
        loosen_from (search, target);
    }
  search->state[box] = 2;
}

/** Lines that close a circle of boxes must not order them: Graphviz 2.43 gets lost in such ranks
 * and lays boxes over each other. */
static void
loosen (Drawing *drawing)
{
  const guint n = drawing->actors->len;
  g_autofree guint *first = g_new (guint, n), *box_first = g_new (guint, drawing->groups->len);
  g_autofree guint8 *state = g_new0 (guint8, n);
  for (guint i = n; i-- > 0;)
    if (actor_at (drawing, i)->group != NO_GROUP)
      box_first[actor_at (drawing, i)->group] = i;
  for (guint i = 0; i < n; i++)
    first[i]
        = actor_at (drawing, i)->group != NO_GROUP ? box_first[actor_at (drawing, i)->group] : i;
  Search search = { drawing, state, first };
  for (guint i = 0; i < n; i++)
    if (first[i] == i && state[i] == 0)
      loosen_from (&search, i);
}

void
groups_find (Drawing *drawing)
{
  if (drawing->actors->len == 0 || drawing->actors->len > MAX_GROUPED)
    return;
  if (drawing->look->grouping == GROUP_COUNTRY)
    group_countries (drawing);
  else if (drawing->look->grouping == GROUP_BLOC)
    group_blocs (drawing);
  if (drawing->groups->len > 0)
    loosen (drawing);
}
