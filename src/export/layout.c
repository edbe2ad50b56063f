/* SPDX-License-Identifier: MIT */
#include "export/layout.h"

/* A guess at how large `dot` will draw, from the graph alone: fonts and versions must not change
 * the DOT. Ranks as dot finds them, cycles cut by a search in depth; points by letters. */

/* Points. */
#define LETTER 6.0
#define LABEL_LETTER 4.7
#define LINE 14.0
#define LABEL_LINE 11.0
#define BOX_MARGIN_X 17.0
#define BOX_MARGIN_Y 9.0
#define LABEL_MARGIN 6.0
#define BETWEEN 16.0 /* neighbours of one rank */
#define RANK_GAP 30.0
#define PASSING 10.0 /* a line that runs past a rank */
#define FRAME_X 60.0
#define FRAME_Y 165.0 /* title and legend */

typedef struct
{
  guint n; /* actors */
  const Drawing *drawing;
  guint *state; /* 0 not seen, 1 on the path, 2 done */
  guint *rank;
  gboolean *is_turned; /* strands that would close a cycle */
} Ranks;

static const Strand *
strand_at (const Ranks *ranks, guint i)
{
  return g_ptr_array_index (ranks->drawing->strands, i);
}

/** Depth is at most the number of actors drawn. */
static void
search (Ranks *ranks, guint actor)
{
  ranks->state[actor] = 1;
  for (guint i = ranks->drawing->strands->len; i-- > 0;)
    {
      const Strand *strand = strand_at (ranks, i);
      if (drawing_place (ranks->drawing, strand->source) != actor)
        continue;
      const guint target = drawing_place (ranks->drawing, strand->target);
      if (ranks->state[target] == 1)
        ranks->is_turned[i] = TRUE;
      else if (ranks->state[target] == 0)
        search (ranks, target);
    }
  ranks->state[actor] = 2;
}

static void
ends_of (const Ranks *ranks, guint i, guint *upper, guint *lower)
{
  const Strand *strand = strand_at (ranks, i);
  const guint source = drawing_place (ranks->drawing, strand->source),
              target = drawing_place (ranks->drawing, strand->target);
  *upper = ranks->is_turned[i] ? target : source;
  *lower = ranks->is_turned[i] ? source : target;
}

/** Longest paths; the strands are acyclic by now, so that at most `n` rounds change anything. */
static void
push_down (Ranks *ranks)
{
  gboolean has_changed = TRUE;
  for (guint round = 0; has_changed && round < ranks->n; round++)
    {
      has_changed = FALSE;
      for (guint i = 0; i < ranks->drawing->strands->len; i++)
        {
          guint upper, lower;
          ends_of (ranks, i, &upper, &lower);
          if (ranks->rank[lower] > ranks->rank[upper])
            continue;
          ranks->rank[lower] = ranks->rank[upper] + 1;
          has_changed = TRUE;
        }
    }
}

/** Actors with more below than above them move down to what is below. */
static void
pull_down (Ranks *ranks, guint actor)
{
  guint n_above = 0, n_below = 0, first = 0, last = G_MAXUINT;
  for (guint i = 0; i < ranks->drawing->strands->len; i++)
    {
      guint upper, lower;
      ends_of (ranks, i, &upper, &lower);
      if (upper == actor)
        {
          n_below++;
          last = MIN (last, ranks->rank[lower] - 1);
        }
      else if (lower == actor)
        {
          n_above++;
          first = MAX (first, ranks->rank[upper] + 1);
        }
    }
  if (n_below > n_above)
    ranks->rank[actor] = MAX (first, last);
}

static Extent
extent_of (const char *text, double letter, double line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  glong longest = 0;
  for (char **l = lines; *l != NULL; l++)
    longest = MAX (longest, g_utf8_strlen (*l, -1));
  return (Extent){ longest * letter, g_strv_length (lines) * line };
}

/** Room along a rank and across it, of boxes and of the labels behind them. */
typedef struct
{
  double along, across, labels_along, labels_across;
} Row;

static void
add_box (Row *row, Extent box, gboolean is_sideways)
{
  row->along += (is_sideways ? box.height : box.width) + BETWEEN;
  row->across = MAX (row->across, is_sideways ? box.width : box.height);
}

static void
add_label (Row *row, Extent label, gboolean is_sideways)
{
  row->labels_along += (is_sideways ? label.height : label.width) + BETWEEN;
  row->labels_across = MAX (row->labels_across, is_sideways ? label.width : label.height);
}

static void
fill_rows (const Ranks *ranks, gboolean is_sideways, Row *rows)
{
  const Drawing *drawing = ranks->drawing;
  const gboolean has_objects = (drawing->look->show & SHOW_OBJECTS) != 0;
  for (guint i = 0; i < ranks->n; i++)
    {
      const DrawnActor *actor = &g_array_index (drawing->actors, DrawnActor, i);
      g_autofree char *label = actor_label (drawing->graph, actor);
      Extent box = extent_of (label, LETTER, LINE);
      box.width += BOX_MARGIN_X;
      box.height += BOX_MARGIN_Y;
      add_box (&rows[ranks->rank[i]], box, is_sideways);
    }
  for (guint i = 0; i < drawing->strands->len; i++)
    {
      guint upper, lower;
      ends_of (ranks, i, &upper, &lower);
      g_autofree char *text = strand_label (drawing->graph, strand_at (ranks, i), has_objects);
      Extent label = extent_of (text, LABEL_LETTER, LABEL_LINE);
      label.width += LABEL_MARGIN;
      if (*text != '\0')
        add_label (&rows[(ranks->rank[upper] + ranks->rank[lower]) / 2], label, is_sideways);
      for (guint rank = ranks->rank[upper] + 1; rank < ranks->rank[lower]; rank++)
        rows[rank].along += PASSING;
    }
}

static Extent
guess (const Ranks *ranks, gboolean is_sideways)
{
  guint n_ranks = 0;
  for (guint i = 0; i < ranks->n; i++)
    n_ranks = MAX (n_ranks, ranks->rank[i] + 1);
  g_autofree Row *rows = g_new0 (Row, n_ranks + 1);
  fill_rows (ranks, is_sideways, rows);
  double along = 0, across = 0;
  for (guint rank = 0; rank < n_ranks; rank++)
    {
      along = MAX (along, MAX (rows[rank].along, rows[rank].labels_along));
      across += rows[rank].across + rows[rank].labels_across + RANK_GAP;
    }
  return is_sideways ? (Extent){ across + FRAME_X, along + FRAME_Y }
                     : (Extent){ along + FRAME_X, across + FRAME_Y };
}

void
layout_guess (const Drawing *drawing, Extent *upright, Extent *sideways)
{
  Ranks ranks = { .n = drawing->actors->len, .drawing = drawing };
  g_autofree guint *state = ranks.state = g_new0 (guint, ranks.n);
  g_autofree guint *rank = ranks.rank = g_new0 (guint, ranks.n);
  g_autofree gboolean *is_turned = ranks.is_turned = g_new0 (gboolean, drawing->strands->len);
  for (guint i = ranks.n; i-- > 0;)
    if (state[i] == 0)
      search (&ranks, i);
  push_down (&ranks);
  for (guint i = 0; i < ranks.n; i++)
    pull_down (&ranks, i);
  *upright = guess (&ranks, FALSE);
  *sideways = guess (&ranks, TRUE);
}
