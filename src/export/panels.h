/* SPDX-License-Identifier: MIT */
#pragma once

#include "export/drawing.h"
#include "export/spread.h"
#include "graph/period.h"

/* Small pictures of one drawing, period by period: who is in them and where, and which lines. */

typedef enum
{
  PRESENCE_NONE,      /**< no document of the period mentions the actor */
  PRESENCE_MENTIONED, /**< without a tie that is drawn */
  PRESENCE_TIED
} Presence;

typedef struct
{
  Period period;
  EntenteGraph *graph; /**< of the period */
  GPtrArray *strands;  /**< of Strand, with indices of `graph` */
  Presence *presence;  /**< by actor of the drawing */
  guint *actor;        /**< by node of `graph`: place in the drawing, NOT_DRAWN if none */
} Panel;

typedef struct
{
  const Drawing *drawing;
  Place *places;        /**< by actor, in a panel; the lower left corner is 0, 0 */
  char **labels;        /**< by actor, in lines */
  double width, height; /**< of a panel */
  GPtrArray *panels;    /**< of Panel, in order of time */
  guint n_undated;      /**< documents */
  guint max_weight;     /**< of a strand */
} Panels;

/** FALSE with `error` set: nothing has a date, or there are too many periods or actors. */
Panels *panels_new (const Drawing *drawing, EntentePeriod by, GError **error);
void panels_free (Panels *panels);

/** The edge of the panel's graph that comes first in the strand. */
const GraphEdge *panel_edge (const Panel *panel, const Strand *strand);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Panels, panels_free)
