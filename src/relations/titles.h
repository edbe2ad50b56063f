/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

/** The name that a title stands before: "president" in "South Korean President Moon", whose
 * modifiers may hang on the name. -1 for none. */
gint title_name (const Tree *tree, gint noun);

/** Whom a noun or adjective is said of: the name beside it, the subject of the copula or of a verb
 * of naming, the one it stands in apposition to. Appended to `nodes`. */
void title_bearers (const Tree *tree, gint cue, Nodes *nodes);
