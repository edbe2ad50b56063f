/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

/** The bytes of the clause that the node stands in: its verb or predicate with all that depends on
 * it, without the clauses that only stand beside it. */
Span clause_of (const Tree *tree, gint node);

/** The bytes of the node's noun phrase without determiner, clauses and appositions. */
Span phrase_of (const Tree *tree, gint node);
