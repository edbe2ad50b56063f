/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

/** Appends the tokens that fill `slot` of the cue (docs/FRAMES.md), coordination included. */
void slot_fill (const Tree *tree, gint cue, const Slot *slot, Nodes *nodes);

/** Does the sentence meet the condition? */
gboolean slot_meets (const Tree *tree, gint cue, const Need *need);

/** For SLOT_HOME and SLOT_HERE where the sentence does not name the state: its nearest mention
 * before, else the first one after; NULL if the document names none that fits. */
const Mention *slot_home_elsewhere (const Tree *tree, gint cue, SlotKind kind);
