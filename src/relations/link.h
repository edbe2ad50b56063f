/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/tree.h"

#define LINK_MAX_STEPS 6 /* from an actor to the top of the path */
#define LINK_MAX_PATH (2 * LINK_MAX_STEPS + 1)

/** The way on the tree from one actor to another, both included. */
typedef struct
{
  guint n;
  gint16 token[LINK_MAX_PATH];
} Path;

/** The node by which the actor of the mention takes part in the sentence: of "officials in X" the
 * officials, of a list its first member. -1 for none. */
gint link_node (const Tree *tree, const Mention *mention);

/** The way from `a` to `b`. FALSE where it is longer than the limit, there is none, or it leads
 * through another actor or a verb of saying. */
gboolean link_path (const Tree *tree, gint a, gint b, Path *path);

/** Can the node be a cue: a verb, noun or adjective that names nobody? */
gboolean link_is_word (const Tree *tree, gint node);

/** The slot of the cue that the actor of `mention` fills ("subj", "to.owner"), NULL for none.
 * `path` leads from the cue to it. (transfer none), interned */
const char *link_slot (const Tree *tree, gint cue, const Mention *mention, const Path *path);

/** The same as the labels of the tree: "obj>nmod:at", "^" before a step up. (transfer full) */
char *link_labels (const Tree *tree, const Path *path);
