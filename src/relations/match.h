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

/** The actors that fill one end of a frame. */
typedef struct
{
  guint n;
  const Mention *mention[NODES_MAX];
  gboolean is_mutual; /**< "each other": those of the other end */
} Ends;

/** The frames of the node's word, in the order of the table; NULL if none. (transfer none) */
const GArray *match_entries (const Tree *tree, gint node);

/** Does `particle` (nullable) stand among the dependents of the cue? */
gboolean match_has_particle (const Tree *tree, gint cue, const char *particle);

/** Appends the actors of the first of the slots that an actor fills who does not stand alone at the
 * `other` end (nullable): in "X recalled its envoy to Y" the owner of the object is X once more. */
void match_fill_end (const Tree *tree, gint cue, const Slot *slots, guint n_slots,
                     const Ends *other, Ends *ends);

/** Do both ends of the frame stand in one coordination: "A and B met", "talks between A and B"? */
gboolean match_is_pair (const Frame *frame);

#define MATCH_MAX_STATEMENTS 400 /* of one sentence */

/** Appends the statements of the sentence that `tree` looks at, in the order of their cues. */
void match_frames (const Tree *tree, GArray *statements);
