/* SPDX-License-Identifier: MIT */
#pragma once

#include "export/drawing.h"

/** Points. */
typedef struct
{
  double width, height;
} Extent;

/** How large `dot` will draw, roughly, with ranks from top to bottom and from left to right. Takes
 * actors times strands. */
void layout_guess (const Drawing *drawing, Extent *upright, Extent *sideways);

/** How a drawing is laid out. */
typedef struct
{
  const char *engine;
  gboolean is_sideways; /**< ranks from left to right */
  gboolean has_labels;  /**< lines bear their labels */
  double width, height; /**< of the picture, inches */
  gboolean is_page;     /**< it is exactly so large; else at most */
} Plan;

/** Chooses by size and shape of the graph, never by fonts. FALSE with `error` set where nothing
 * draws so many actors or lines. */
gboolean plan_layout (const Drawing *drawing, Plan *plan, GError **error);
