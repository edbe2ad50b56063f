/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

/** Appends the tokens that fill `slot` of the cue (docs/FRAMES.md), coordination included. */
void slot_fill (const Tree *tree, gint cue, const Slot *slot, Nodes *nodes);

/** Does the sentence meet the condition? */
gboolean slot_meets (const Tree *tree, gint cue, const Need *need);

/** For SLOT_HOME where the sentence does not name it: the nearest mention before of the state that
 * the bearer of the title comes from, else the first one after; NULL if the document names none. */
const Mention *slot_home_elsewhere (const Tree *tree, gint cue);
