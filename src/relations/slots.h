/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

/** Appends the tokens that fill `slot` of the cue (docs/FRAMES.md), coordination included. */
void slot_fill (const Tree *tree, gint cue, const Slot *slot, Nodes *nodes);

/** Does the sentence meet the condition? */
gboolean slot_meets (const Tree *tree, gint cue, const Need *need);
