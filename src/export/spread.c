/* SPDX-License-Identifier: MIT */
#include "export/spread.h"

#include <math.h>

enum
{
  ROUNDS = 200,
  PUSH_ROUNDS = 400
};

#define STEP 64.0                       /* points between the centres of two that are tied */
#define GAP 14.0                        /* between boxes */
#define WIDER 1.45                      /* names are wider than high */
#define SPIRAL_COS -0.73736887807831985 /* of the golden angle */
#define SPIRAL_SIN 0.67549029426152362

/* Ties on the shortest way, by pairs; those that nothing joins are a bit further than the furthest.
 * (transfer full) */
static guint *
count_steps (guint n, const guint (*pairs)[2], guint n_pairs)
{
  guint *steps = g_new (guint, (gsize)n * n);
  guint furthest = 1;
  for (guint i = 0; i < n * n; i++)
    steps[i] = i / n == i % n ? 0 : G_MAXUINT;
  for (guint from = 0; from < n; from++)
    {
      guint *row = &steps[from * n];
      gboolean has_changed = TRUE;
      while (has_changed)
        {
          has_changed = FALSE;
          for (guint k = 0; k < n_pairs; k++)
            for (guint side = 0; side < 2; side++)
              {
                const guint a = pairs[k][side], b = pairs[k][!side];
                if (row[a] == G_MAXUINT || row[b] <= row[a] + 1)
                  continue;
                row[b] = row[a] + 1;
                furthest = MAX (furthest, row[b]);
                has_changed = TRUE;
              }
        }
    }
  for (guint i = 0; i < n * n; i++)
    if (steps[i] == G_MAXUINT)
      steps[i] = furthest + 1;
  return steps;
}

static void
start_on_spiral (Place *places, guint n)
{
  double x = 1, y = 0;
  for (guint i = 0; i < n; i++)
    {
      const double radius = STEP * sqrt ((double)(i + 1)) / 2;
      places[i].x = radius * x;
      places[i].y = radius * y;
      const double turned = x * SPIRAL_COS - y * SPIRAL_SIN;
      y = x * SPIRAL_SIN + y * SPIRAL_COS;
      x = turned;
    }
}

/* Moves one box to where its distances to the others are best (stress, by majorisation). */
static void
settle (Place *places, guint n, guint i, const guint *steps)
{
  double x = 0, y = 0, sum = 0;
  for (guint k = 0; k < n; k++)
    {
      if (k == i)
        continue;
      const double wanted = STEP * steps[i * n + k];
      const double dx = places[i].x - places[k].x, dy = places[i].y - places[k].y;
      const double distance = MAX (sqrt (dx * dx + dy * dy), 1e-6);
      const double weight = 1 / (wanted * wanted);
      x += weight * (places[k].x + wanted * dx / distance);
      y += weight * (places[k].y + wanted * dy / distance);
      sum += weight;
    }
  if (sum > 0)
    {
      places[i].x = x / sum;
      places[i].y = y / sum;
    }
}

/* Pushes two boxes apart on the axis that takes less; by order where they lie on each other. */
static gboolean
push (Place *a, Place *b)
{
  const double dx = b->x - a->x, dy = b->y - a->y;
  const double over_x = (a->width + b->width) / 2 + GAP - fabs (dx);
  const double over_y = (a->height + b->height) / 2 + GAP - fabs (dy);
  if (over_x <= 0.01 || over_y <= 0.01)
    return FALSE;
  if (over_x < over_y)
    {
      const double move = (dx < 0 ? -over_x : over_x) / 2;
      a->x -= move;
      b->x += move;
    }
  else
    {
      const double move = (dy < 0 ? -over_y : over_y) / 2;
      a->y -= move;
      b->y += move;
    }
  return TRUE;
}

void
spread_places (Place *places, guint n, const guint (*pairs)[2], guint n_pairs)
{
  g_autofree guint *steps = count_steps (n, pairs, n_pairs);
  start_on_spiral (places, n);
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < n; i++)
      settle (places, n, i, steps);
  for (guint i = 0; i < n; i++)
    places[i].x *= WIDER;
  gboolean has_pushed = TRUE;
  for (guint round = 0; has_pushed && round < PUSH_ROUNDS; round++)
    {
      has_pushed = FALSE;
      for (guint i = 0; i < n; i++)
        for (guint k = i + 1; k < n; k++)
          has_pushed |= push (&places[i], &places[k]);
    }
  for (guint i = 0; i < n; i++)
    {
      places[i].x = floor (places[i].x + 0.5);
      places[i].y = floor (places[i].y + 0.5);
    }
}
