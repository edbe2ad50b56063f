/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

/** How sure a statement is, why, and who says so. */
typedef struct
{
  Modality modality;
  gint cue;          /**< token that made it so, -1 for none */
  const Mention *by; /**< nullable */
  gint speaker;      /**< token of an unnamed speaker's phrase, -1 for none */
} Status;

/** What the words around `cue` say of it: `modality` is the frame's own. Of what is presupposed,
 * only its own modifiers count. */
Status status_of (const Tree *tree, gint cue, Modality modality, gboolean is_presupposed);

/** What made the status: "may M mod" (lemma, part of speech and scope of the line of status.tsv),
 * "negated" after it where it was itself denied, "frame" or "interest" of the speaker; NULL for a
 * fact. `modality` is the frame's own. (transfer full) */
char *status_rule (const Tree *tree, const Status *status, Modality modality);

/** Turns a fact into what the cue itself makes of a deed: who "offers" tanks has not given any. */
void status_weigh_word (const Tree *tree, Status *status, const Frame *frame, gint cue);

/** Turns a fact into a claim where the speaker has a stake in saying it of another. */
void status_weigh_claim (const Tree *tree, Status *status, const Frame *frame,
                         const Mention *source, const Mention *target);
