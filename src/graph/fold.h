/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/numbering.h"
#include "graph/store.h"

/** What the steps of the fold hand to each other. */
typedef struct
{
  EntenteGraph *graph;
  const guint32 *texts; /**< group of each document */
  Numbering *actors;    /**< ids of nodes */
  Numbering *speakers;  /**< ids of actors that say something */
  Numbering *publishers;
  GArray *links; /**< of Link */
} Fold;

/** One row of evidence and the edge that it belongs to. */
typedef struct
{
  guint32 source, target; /**< nodes */
  guint32 relation;
  guint32 evidence; /**< index */
  guint32 document; /**< index */
} Link;

/** A statement or co-mention of an actor with itself makes no edge and is no evidence. */
gboolean fold_is_loop (const char *source, const char *target);

/** Actors, with what their mentions say of them. */
void fold_nodes (Fold *fold);

/** Evidence in its order, edges over it. Needs the nodes. */
void fold_edges (Fold *fold);

/** Folds what is in `graph->taken`. */
void fold_taken (EntenteGraph *graph);

/** Sums the weights of edges at their ends. */
void fold_weigh_nodes (EntenteGraph *graph);
