/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct _TreeSpace TreeSpace;

/** Room for trees of up to `max_tokens` words. (transfer full) */
TreeSpace *tree_space_new (guint max_tokens);
void tree_space_free (TreeSpace *space);

/** The tree of the highest sum of scores with exactly one root, among equals the one whose arcs are
 * chosen lowest index first. `scores`: n x (n + 1), row d the word d, column 0 the root, column h +
 * 1 the head h. `heads`: n, -1 for the root. Chu-Liu and Edmonds, quadratic in n. */
void tree_best (TreeSpace *space, const gint32 *scores, guint n, gint16 *heads);
