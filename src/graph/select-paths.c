/* SPDX-License-Identifier: MIT */
#include "graph/select.h"

#define FAR G_MAXUINT

/* The marked stated ties of each node, as one list: those of node i from begin[i] to begin[i+1]. */
typedef struct
{
  guint *begin, *other;
} Neighbours;

static gboolean
is_step (const Marks *marks, const GraphEdge *edge, guint i)
{
  return marks->has_edge[i] && edge->relation != RELATION_CO_MENTION
         && marks->has_node[edge->source] && marks->has_node[edge->target];
}

static Neighbours
list_neighbours (const Marks *marks)
{
  const GArray *edges = marks->graph->edges;
  const guint n = marks->graph->nodes->len;
  Neighbours lists = { g_new0 (guint, n + 2), g_new (guint, 2 * edges->len + 1) };
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < edges->len; i++)
        {
          const GraphEdge *edge = &g_array_index (edges, GraphEdge, i);
          if (!is_step (marks, edge, i))
            continue;
          const guint ends[] = { edge->source, edge->target };
          for (guint k = 0; k < 2; k++)
            if (pass == 0)
              lists.begin[ends[k] + 2]++;
            else
              lists.other[lists.begin[ends[k] + 1]++] = ends[1 - k];
        }
      for (guint i = 2; pass == 0 && i < n + 2; i++)
        lists.begin[i] += lists.begin[i - 1];
    }
  return lists;
}

static void
clear_neighbours (Neighbours *lists)
{
  g_free (lists->begin);
  g_free (lists->other);
}

/* Ties from the nearest of `from` to each node, FAR where there is no way; no way leads on from
 * `stop`. (transfer full) */
static guint *
distances (const Marks *marks, const guint *from, guint n_from, guint stop)
{
  const guint n = marks->graph->nodes->len;
  Neighbours lists = list_neighbours (marks);
  guint *distance = g_new (guint, n);
  g_autofree guint *queue = g_new (guint, n + 1);
  guint head = 0, tail = 0;
  for (guint i = 0; i < n; i++)
    distance[i] = FAR;
  for (guint i = 0; i < n_from; i++)
    if (distance[from[i]] == FAR)
      {
        distance[from[i]] = 0;
        queue[tail++] = from[i];
      }
  while (head < tail)
    {
      const guint node = queue[head++];
      for (guint k = lists.begin[node]; node != stop && k < lists.begin[node + 1]; k++)
        {
          const guint other = lists.other[k];
          if (distance[other] != FAR)
            continue;
          distance[other] = distance[node] + 1;
          queue[tail++] = other;
        }
    }
  clear_neighbours (&lists);
  return distance;
}

void
select_near (Marks *marks, const GArray *from, guint depth, const gboolean *is_kept)
{
  g_autofree guint *distance = distances (marks, (const guint *)from->data, from->len, FAR);
  for (guint i = 0; i < marks->graph->nodes->len; i++)
    marks->has_node[i] = marks->has_node[i] && (is_kept[i] || distance[i] <= depth);
  select_drop_loose (marks);
}

/* Leaves each neighbour once in the lists; their lengths. (transfer full) */
static guint *
drop_repeated (Neighbours *lists, guint n)
{
  guint *length = g_new0 (guint, n);
  g_autofree guint *seen_by = g_new0 (guint, n); /* + 1 */
  for (guint i = 0; i < n; i++)
    for (guint k = lists->begin[i]; k < lists->begin[i + 1]; k++)
      {
        const guint other = lists->other[k];
        if (seen_by[other] == i + 1)
          continue;
        seen_by[other] = i + 1;
        lists->other[lists->begin[i] + length[i]++] = other;
      }
  return length;
}

/* A way into a node and back again is none: drops what hangs on one node only, and then what hung
 * on nothing but that. */
static void
drop_dead_ends (Marks *marks, guint a, guint b)
{
  const guint n = marks->graph->nodes->len;
  Neighbours lists = list_neighbours (marks);
  g_autofree guint *length = drop_repeated (&lists, n);
  g_autofree guint *left = g_memdup2 (length, n * sizeof *length);
  g_autofree guint *queue = g_new (guint, n);
  guint head = 0, tail = 0;
  for (guint i = 0; i < n; i++)
    if (marks->has_node[i] && i != a && i != b && left[i] < 2)
      queue[tail++] = i;
  while (head < tail)
    {
      const guint node = queue[head++];
      marks->has_node[node] = FALSE;
      for (guint k = lists.begin[node]; k < lists.begin[node] + length[node]; k++)
        {
          const guint other = lists.other[k];
          if (--left[other] == 1 && marks->has_node[other] && other != a && other != b)
            queue[tail++] = other;
        }
    }
  clear_neighbours (&lists);
}

gboolean
select_between (Marks *marks, guint a, guint b, guint length)
{
  g_autofree guint *from_a = distances (marks, &a, 1, b);
  g_autofree guint *from_b = distances (marks, &b, 1, a);
  if (from_a[b] == FAR)
    return FALSE;
  const guint longest = MAX (length, from_a[b]);
  for (guint i = 0; i < marks->graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (marks->graph->edges, GraphEdge, i);
      const guint64 there = (guint64)from_a[edge->source] + from_b[edge->target];
      const guint64 back = (guint64)from_a[edge->target] + from_b[edge->source];
      marks->has_edge[i] = is_step (marks, edge, i) && MIN (there, back) < longest;
    }
  for (guint i = 0; i < marks->graph->nodes->len; i++)
    marks->has_node[i] = marks->has_node[i] && (guint64)from_a[i] + from_b[i] <= longest;
  drop_dead_ends (marks, a, b);
  select_drop_loose (marks);
  return TRUE;
}
