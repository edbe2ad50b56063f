/* SPDX-License-Identifier: MIT */
#include "export/layout.h"

#include <math.h>
#include <string.h>

enum
{
  MANY_ACTORS = 150, /* more are beyond dot and labels, */
  MANY_LINES = 400,  /* and so are more lines */
  MAX_ACTORS = 2000,
  MAX_LINES = 10000,
  USUAL_ACTORS = 60
};

#define POINTS_AN_INCH 72.0

/* A picture without a given size, in inches: about a window of a browser, unless that makes letters
 * too small to read, or larger than anybody needs. */
#define WINDOW_WIDTH 12.5
#define WINDOW_HEIGHT (WINDOW_WIDTH / 1.5)
#define LARGEST 2.4 /* times that */
#define MIN_SCALE 0.62
#define MAX_SCALE 1.2

/** How large a point is drawn where the picture must go into the page. */
static double
scale_into (Extent picture, double width, double height)
{
  return MIN (width / picture.width, height / picture.height) * POINTS_AN_INCH;
}

static void
plan_window (Plan *plan, double fitting)
{
  const double wanted = CLAMP (fitting, MIN_SCALE, MAX_SCALE);
  const double factor = MIN (wanted / fitting, LARGEST);
  plan->width = WINDOW_WIDTH * factor;
  plan->height = WINDOW_HEIGHT * factor;
}

/** Tries both directions, and paper both ways. */
static void
plan_ranks (const Drawing *drawing, Plan *plan)
{
  const Page *page = &drawing->look->page;
  Extent guesses[2];
  double best = 0;
  layout_guess (drawing, &guesses[FALSE], &guesses[TRUE]);
  for (guint way = 0; way < (page->may_turn ? 4 : 2); way++)
    {
      const gboolean is_sideways = way % 2, is_turned = way / 2;
      const double width = is_turned ? page->height : page->width;
      const double height = is_turned ? page->width : page->height;
      const double fitting = plan->is_page
                                 ? scale_into (guesses[is_sideways], width, height)
                                 : scale_into (guesses[is_sideways], WINDOW_WIDTH, WINDOW_HEIGHT);
      if (fitting <= best)
        continue;
      best = fitting;
      plan->is_sideways = is_sideways;
      plan->width = width;
      plan->height = height;
    }
  if (!plan->is_page)
    plan_window (plan, best);
}

static gboolean
check_size (guint n_actors, guint n_lines, GError **error)
{
  if (n_actors <= MAX_ACTORS && n_lines <= MAX_LINES)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT,
               "a picture of %u actors and %u lines cannot be drawn; it can have %d actors and %d "
               "lines: ask for fewer with --nodes and --edges, the strongest are taken",
               n_actors, n_lines, MAX_ACTORS, MAX_LINES);
  return FALSE;
}

gboolean
plan_layout (const Drawing *drawing, Plan *plan, GError **error)
{
  const Look *look = drawing->look;
  const guint n_actors = drawing->actors->len, n_lines = drawing->strands->len;
  if (!check_size (n_actors, n_lines, error))
    return FALSE;
  const gboolean is_small = n_actors <= MANY_ACTORS && n_lines <= MANY_LINES;
  *plan = (Plan){ .engine = is_small ? "dot" : "sfdp",
                  .has_labels = is_small,
                  .is_page = look->page.width > 0,
                  .width = look->page.width,
                  .height = look->page.height };
  if (look->layout != NULL)
    plan->engine = look->layout;
  if (is_small && n_actors > 0 && g_str_equal (plan->engine, "dot"))
    plan_ranks (drawing, plan);
  else if (!plan->is_page)
    plan_window (plan, MIN (MAX_SCALE, sqrt ((double)USUAL_ACTORS / MAX (n_actors, 1))));
  return TRUE;
}
