/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/graph.h"

#include <entente/diff.h>

/** What became of a tie, in the order of the table; of a pair of actors, whether it turned. */
typedef enum
{
  DIFF_TURNED, /**< more conflict than cooperation, and now more cooperation; or the reverse */
  DIFF_GAINED,
  DIFF_LOST,
  DIFF_STATUS,
  DIFF_STRONGER,
  DIFF_WEAKER,
  DIFF_SAME,
  N_DIFF_KINDS
} DiffKind;

/** "gained". */
const char *diff_kind_name (DiffKind kind);

/** One tie, or with DIFF_TURNED one pair of actors, source before target in byte order of id. */
typedef struct
{
  DiffKind kind;
  const GraphNode *source, *target; /**< of the new graph where it has them */
  Relation relation;                /**< N_RELATIONS of a pair */
  const GraphEdge *old, *new;       /**< NULL where there is none, and of a pair */
  gint64 old_net, new_net;          /**< of a pair: weight of cooperation less that of conflict */
} DiffItem;

struct EntenteDiff
{
  const EntenteGraph *old, *new;
  GArray *items; /**< of DiffItem: by kind, size of the change, ids; all kinds */
  guint n[N_DIFF_KINDS];
};
