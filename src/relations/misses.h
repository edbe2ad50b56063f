/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

#include "base/rows.h"

/** Appends to `rows->misses`, for each two actors of the sentence that none of its statements
 * (`found`, of Statement) joins, the words that link them on the tree and why no frame took them.
 * Costs about as much as matching; call it only for who wants to know. */
void misses_find (const Tree *tree, const GArray *found, guint32 sentence, Span span,
                  DocumentRows *rows);
