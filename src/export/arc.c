/* SPDX-License-Identifier: MIT */
#include "export/spread.h"

#include <math.h>

enum
{
  HALVINGS = 24
};

#define HEAD 7.0 /* points of an arrow */

typedef struct
{
  double x, y;
} Point;

/* A cubic Bezier curve. */
typedef struct
{
  Point p[4];
} Curve;

static Point
between (Point a, Point b, double t)
{
  return (Point){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* The parts before and after `t`. */
static void
cut (const Curve *curve, double t, Curve *before, Curve *after)
{
  const Point a = between (curve->p[0], curve->p[1], t), b = between (curve->p[1], curve->p[2], t);
  const Point c = between (curve->p[2], curve->p[3], t);
  const Point ab = between (a, b, t), bc = between (b, c, t), middle = between (ab, bc, t);
  if (before != NULL)
    *before = (Curve){ { curve->p[0], a, ab, middle } };
  if (after != NULL)
    *after = (Curve){ { middle, bc, c, curve->p[3] } };
}

static Point
at (const Curve *curve, double t)
{
  Curve before;
  cut (curve, t, &before, NULL);
  return before.p[3];
}

static gboolean
is_inside (const Place *place, Point point)
{
  return fabs (point.x - place->x) < place->width / 2
         && fabs (point.y - place->y) < place->height / 2;
}

static gboolean
is_near (Point end, Point point)
{
  const double dx = point.x - end.x, dy = point.y - end.y;
  return dx * dx + dy * dy < HEAD * HEAD;
}

/* Where the curve leaves the box that it begins in. */
static double
leave_box (const Curve *curve, const Place *place)
{
  double in = 0, out = 0.5;
  for (guint i = 0; i < HALVINGS; i++)
    {
      const double middle = (in + out) / 2;
      if (is_inside (place, at (curve, middle)))
        in = middle;
      else
        out = middle;
    }
  return out;
}

/* Where it is as far from its beginning as an arrow is long. */
static double
leave_head (const Curve *curve)
{
  double in = 0, out = 0.5;
  for (guint i = 0; i < HALVINGS; i++)
    {
      const double middle = (in + out) / 2;
      if (is_near (curve->p[0], at (curve, middle)))
        in = middle;
      else
        out = middle;
    }
  return out;
}

static Curve
reversed (const Curve *curve)
{
  return (Curve){ { curve->p[3], curve->p[2], curve->p[1], curve->p[0] } };
}

/* Cuts off what lies in the box, and the arrow if there is one, whose tip is given. */
static void
trim (Curve *curve, const Place *place, gboolean has_head, Point *tip)
{
  Curve rest;
  cut (curve, leave_box (curve, place), NULL, &rest);
  *tip = rest.p[0];
  *curve = rest;
  if (has_head)
    cut (&rest, leave_head (&rest), NULL, curve);
}

static void
append_point (GString *out, const char *before, Point point)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append_printf (out, "%s%s,%s", before, g_ascii_formatd (x, sizeof x, "%.1f", point.x),
                          g_ascii_formatd (y, sizeof y, "%.1f", point.y));
}

char *
arc_between (const Place *from, const Place *to, double bend, gboolean has_tail, gboolean has_head)
{
  const Point a = { from->x, from->y }, b = { to->x, to->y };
  const double dx = b.x - a.x, dy = b.y - a.y, length = MAX (sqrt (dx * dx + dy * dy), 1);
  const Point aside = { -dy / length * bend * 4 / 3, dx / length * bend * 4 / 3 };
  const Point first = between (a, b, 1.0 / 3), second = between (a, b, 2.0 / 3);
  Curve curve = {
    { a, { first.x + aside.x, first.y + aside.y }, { second.x + aside.x, second.y + aside.y }, b }
  };
  Point tail, head;
  trim (&curve, from, has_tail, &tail);
  curve = reversed (&curve);
  trim (&curve, to, has_head, &head);
  curve = reversed (&curve);
  GString *out = g_string_new (NULL);
  if (has_tail)
    append_point (out, "s,", tail);
  if (has_head)
    append_point (out, has_tail ? " e," : "e,", head);
  for (guint i = 0; i < G_N_ELEMENTS (curve.p); i++)
    append_point (out, out->len > 0 ? " " : "", curve.p[i]);
  return g_string_free (out, FALSE);
}
