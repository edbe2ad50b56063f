/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/frames.h"
#include "relations/tree.h"

/* The pieces of slot_fill() that have files of their own; all append to `nodes`. */

/** Who does what the noun says, by the verb that it hangs on: "X launched an attack". */
void slots_fill_light (const Tree *tree, gint noun, Nodes *nodes);

/** Who does what the noun comes with: "at the request of Y, X went". */
void slots_fill_doer (const Tree *tree, gint noun, Nodes *nodes);

/** Who has what the verb says was given: "X flies jets sold by Y". */
void slots_fill_holder (const Tree *tree, gint verb, Nodes *nodes);

/** Where what the verb says was given is to be used: "gave $5 to fight hunger in Y". */
void slots_fill_use (const Tree *tree, gint verb, Nodes *nodes);

/** Whose the bearer of a title is that names nobody: SLOT_HOME the state that he is known to come
 * from, SLOT_HERE, where none is known, the one that the article is about; as the sentence names
 * it. */
void slots_fill_home (const Tree *tree, gint title, SlotKind kind, Nodes *nodes);

/** Does the title say whose it is: "US President", "president of France"? Appends nothing. */
gboolean slots_title_is_owned (const Tree *tree, gint title);
