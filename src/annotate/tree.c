/* SPDX-License-Identifier: MIT */
#include "annotate/tree.h"

#include <string.h>

/** More than any difference of two trees; two roots cost one of these more than one root. */
#define ROOT_COST (G_GINT64_CONSTANT (1) << 42)

/* Nodes are 0, the root, and 1 .. n, the words. A cycle of best arcs is merged into its first node,
 * which from then on stands for all of them; what was merged is undone in reverse order at the end.
 */
struct _TreeSpace
{
  guint side;       /* max_tokens + 1 */
  gint64 *score;    /* side x side: [word][head] */
  gint64 *entering; /* row of the node that a merge makes */
  gint16 *best;     /* head of each node that still stands */
  gint16 *state;    /* of the walk: 0 unseen, else the start that saw it */
  gboolean *gone;   /* merged into another */
  gint16 *cycle;    /* nodes of all cycles, one after the other */
  guint *cycle_end; /* where each merge's cycle ends in `cycle` */
  gint16 *kept;     /* per merge: the head of its first node inside the cycle */
  gint16 *leave;    /* side x side, per merge and word outside: the node of the cycle it hangs on */
  gint16 *enter;    /* side x side, per merge and head outside: the node that would hang on it */
};

TreeSpace *
tree_space_new (guint max_tokens)
{
  TreeSpace *space = g_new0 (TreeSpace, 1);
  gsize side = (gsize)max_tokens + 1;

  space->side = (guint)side;
  space->score = g_new (gint64, side * side);
  space->entering = g_new (gint64, side);
  space->best = g_new (gint16, side);
  space->state = g_new (gint16, side);
  space->gone = g_new (gboolean, side);
  space->cycle = g_new (gint16, 2 * side);
  space->cycle_end = g_new (guint, side);
  space->kept = g_new (gint16, side);
  space->leave = g_new (gint16, side * side);
  space->enter = g_new (gint16, side * side);
  return space;
}

void
tree_space_free (TreeSpace *space)
{
  if (space == NULL)
    return;
  g_free (space->score);
  g_free (space->entering);
  g_free (space->best);
  g_free (space->state);
  g_free (space->gone);
  g_free (space->cycle);
  g_free (space->cycle_end);
  g_free (space->kept);
  g_free (space->leave);
  g_free (space->enter);
  g_free (space);
}

static gint64 *
score_row (TreeSpace *space, guint word)
{
  return space->score + (gsize)word * space->side;
}

static void
choose_best (TreeSpace *space, guint word, guint n)
{
  const gint64 *row = score_row (space, word);
  guint best = word == 0 ? 1 : 0;

  for (guint head = 0; head <= n; head++)
    if (!space->gone[head] && head != word && row[head] > row[best])
      best = head;
  space->best[word] = (gint16)best;
}

/* Writes the nodes of a cycle of best arcs to `cycle`; returns their number, 0 if there is none. */
static guint
find_cycle (TreeSpace *space, gint16 *cycle, guint n)
{
  memset (space->state, 0, (n + 1) * sizeof *space->state);
  for (guint start = 1; start <= n; start++)
    {
      guint node = start, length = 0;
      if (space->gone[start])
        continue;
      while (node != 0 && space->state[node] == 0)
        {
          space->state[node] = (gint16)start;
          node = (guint)space->best[node];
        }
      if (node == 0 || space->state[node] != (gint16)start)
        continue;
      for (guint first = node; length == 0 || node != first; node = (guint)space->best[node])
        cycle[length++] = (gint16)node;
      return length;
    }
  return 0;
}

/* The arcs from `other` into the cycle and from the cycle to `other`, the best of each. */
static void
join_arcs (TreeSpace *space, const gint16 *cycle, guint length, guint other, gint16 *enter,
           gint16 *leave)
{
  gint64 in = G_MININT64, out = G_MININT64;

  for (guint i = 0; i < length; i++)
    {
      const gint64 *row = score_row (space, (guint)cycle[i]);
      gint64 gain = row[other] - row[space->best[cycle[i]]];
      if (gain > in)
        in = gain, *enter = cycle[i];
      if (other != 0 && score_row (space, other)[cycle[i]] > out)
        out = score_row (space, other)[cycle[i]], *leave = cycle[i];
    }
  space->entering[other] = in;
  if (other != 0)
    score_row (space, other)[cycle[0]] = out;
}

/* Makes the first node of a cycle stand for all; what it stands for is noted under `merge`. */
static void
merge_cycle (TreeSpace *space, guint merge, const gint16 *cycle, guint length, guint n)
{
  guint first = (guint)cycle[0];
  gint16 *leave = space->leave + (gsize)merge * space->side;
  gint16 *enter = space->enter + (gsize)merge * space->side;

  space->kept[merge] = space->best[first];
  for (guint i = 0; i < length; i++)
    space->gone[cycle[i]] = TRUE;
  for (guint other = 0; other <= n; other++)
    if (!space->gone[other])
      {
        join_arcs (space, cycle, length, other, &enter[other], &leave[other]);
        for (guint i = 1; i < length && other != 0; i++)
          if (space->best[other] == cycle[i])
            space->best[other] = (gint16)first;
      }
  for (guint other = 0; other <= n; other++)
    if (!space->gone[other])
      score_row (space, first)[other] = space->entering[other];
  space->gone[first] = FALSE;
  choose_best (space, first, n);
}

/* Undoes merge `merge`: one node of the cycle takes the arc from outside, the others keep theirs.
 */
static void
open_cycle (TreeSpace *space, guint merge, const gint16 *cycle, guint length, guint n)
{
  guint first = (guint)cycle[0];
  gint16 outside = space->best[first];
  const gint16 *leave = space->leave + (gsize)merge * space->side;
  const gint16 *enter = space->enter + (gsize)merge * space->side;

  for (guint other = 1; other <= n; other++)
    if (!space->gone[other] && other != first && space->best[other] == (gint16)first)
      space->best[other] = leave[other];
  space->best[first] = space->kept[merge];
  for (guint i = 1; i < length; i++)
    space->gone[cycle[i]] = FALSE;
  space->best[enter[outside]] = outside;
}

void
tree_best (TreeSpace *space, const gint32 *scores, guint n, gint16 *heads)
{
  guint merges = 0, end = 0, length;

  g_assert (n < space->side);
  memset (space->gone, 0, (n + 1) * sizeof *space->gone);
  for (guint word = 1; word <= n; word++)
    {
      gint64 *row = score_row (space, word);
      for (guint head = 0; head <= n; head++)
        row[head] = scores[(gsize)(word - 1) * (n + 1) + head];
      row[0] -= ROOT_COST;
      choose_best (space, word, n);
    }
  while ((length = find_cycle (space, space->cycle + end, n)) > 0)
    {
      merge_cycle (space, merges, space->cycle + end, length, n);
      end += length;
      space->cycle_end[merges++] = end;
    }
  while (merges-- > 0)
    {
      guint begin = merges > 0 ? space->cycle_end[merges - 1] : 0;
      open_cycle (space, merges, space->cycle + begin, space->cycle_end[merges] - begin, n);
    }
  for (guint word = 1; word <= n; word++)
    heads[word - 1] = (gint16)(space->best[word] - 1);
}
