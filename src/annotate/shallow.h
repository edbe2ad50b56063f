/* SPDX-License-Identifier: MIT */
#pragma once

#include "annotate/annotation.h"

/** Attaches the tagged tokens of `annotation` by word order and nearby prepositions: fills head and
 * deprel, and sets its origin to TREE_SHALLOW. Linear in the tokens. */
void shallow_attach (Annotation *annotation);
