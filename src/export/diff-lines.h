/* SPDX-License-Identifier: MIT */
#pragma once

#include "export/style.h"
#include "graph/diff.h"

/* What of a comparison is drawn: the largest changes, those of one kind between two actors joined
 * into a line, and between the same actors what has not changed. */

typedef struct
{
  const GraphNode *source, *target;
  TieKind kind; /**< N_TIE_KINDS: the pair turned */
  DiffKind change;
  gboolean is_directed;
  guint weight;     /**< of the side that is drawn: the new one, of what is lost the old one */
  GPtrArray *items; /**< of const DiffItem *, largest first */
} DiffLine;

typedef struct
{
  GPtrArray *lines;  /**< of DiffLine, by ids of source and target, kind, change */
  GPtrArray *actors; /**< of const GraphNode *, by id */
  guint n_changes;   /**< that are drawn */
  guint max_weight;
} DiffLines;

DiffLines *diff_lines_new (const EntenteDiff *diff, guint max_actors, guint max_changes);
void diff_lines_free (DiffLines *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiffLines, diff_lines_free)
