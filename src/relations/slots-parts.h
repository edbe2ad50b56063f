/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

/* The pieces of slot_fill() that have files of their own; all append to `nodes`. */

/** Is the noun money or a number? */
gboolean slots_is_amount (const Tree *tree, gint node);

/** "a series of talks": the noun that stands for `noun` in the clause. */
gint slots_measured_noun (const Tree *tree, gint noun);

/** The verb that governs the noun as its object and adds nothing of its own: "held talks", "an
 * attack was launched", "sanctions imposed on". -1 for none. */
gint slots_light_verb (const Tree *tree, gint noun);

/** Who does what the noun says, by the verb that it hangs on: "X launched an attack". */
void slots_fill_light (const Tree *tree, gint noun, Nodes *nodes);

/** Who does what the noun comes with: "at the request of Y, X went". */
void slots_fill_doer (const Tree *tree, gint noun, Nodes *nodes);

/** Whom the event of the noun befalls: "X faces sanctions". */
void slots_fill_bearer (const Tree *tree, gint noun, Nodes *nodes);

/** Who has what the verb says was given: "X flies jets sold by Y". */
void slots_fill_holder (const Tree *tree, gint verb, Nodes *nodes);
