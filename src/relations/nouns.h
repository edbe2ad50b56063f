/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

/* How the noun of an event hangs on the rest of its clause. */

/** Is the noun money or a number? */
gboolean noun_is_amount (const Tree *tree, gint node);

/** "a series of talks", "a role in the attack", "sanctions, including a ban": the noun that stands
 * for `noun` in the clause, or `noun`. */
gint noun_whole (const Tree *tree, gint noun);

/** Does one enter into it by that verb or adjective: "engage in talks", "had a hand in the killing
 * of", "was involved in"? */
gboolean noun_is_entered (const Tree *tree, gint noun, gint verb);

/** The verb that governs the noun as its object and adds nothing of its own: "held talks", "an
 * attack was launched", "sanctions imposed on". -1 for none. */
gint noun_light_verb (const Tree *tree, gint noun);

/** The first of those that the noun is joined with, or the noun. */
gint noun_first_conjunct (const Tree *tree, gint node);

/** Whom its event befalls by what is said of it: "X faces sanctions". Appended to `nodes`. */
void noun_bearers (const Tree *tree, gint noun, Nodes *nodes);
