/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/status.h"

/** One statement found in a sentence. */
typedef struct
{
  const Frame *frame;
  gint cue;
  const Mention *source, *target;
  gint object; /**< token, -1 for none */
  Status status;
} Statement;

#define MATCH_MAX_STATEMENTS 400 /* of one sentence */

/** Appends the statements of the sentence that `tree` looks at, in the order of their cues. */
void match_frames (const Tree *tree, GArray *statements);
