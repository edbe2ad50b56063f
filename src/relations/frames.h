/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/relation.h"

#include <glib.h>

/* The three tables of docs/FRAMES.md, read once and shared by all threads without a lock. */

#define FRAME_MAX_SLOTS 16 /* alternatives of one end */
#define FRAME_MAX_NEEDS 5

typedef enum
{
  SLOT_NONE,
  SLOT_SUBJECT,
  SLOT_OBJECT,
  SLOT_RECEIVER,
  SLOT_COMPLEMENT,
  SLOT_GOAL,
  SLOT_PREDICATE,
  SLOT_CLAUSE,
  SLOT_MODAL,
  SLOT_CONDITION,
  SLOT_ASKER,
  SLOT_USE,
  SLOT_POSSESSOR,
  SLOT_MODIFIER,
  SLOT_LIGHT,
  SLOT_BEARER,
  SLOT_DOER,
  SLOT_HOLDER,
  SLOT_SPEAKER,
  SLOT_BETWEEN,
  SLOT_IS,
  SLOT_PAIR,
  SLOT_HOME,
  SLOT_HERE,
  SLOT_SELF,
  SLOT_APPOSITION,
  SLOT_PREPOSITION
} SlotKind;

/** What of a slot's filler is meant. */
typedef enum
{
  PART_HEAD,
  PART_OWNER, /**< an actor inside its phrase: possessor, adjective, compound, "of" */
  PART_PLACE, /**< an actor in, at, near or on which it is */
  PART_TRADE  /**< an actor to, from or with which goods or people go */
} SlotPart;

typedef struct
{
  SlotKind kind;
  SlotPart part;
  const char *preposition; /**< of SLOT_PREPOSITION */
} Slot;

/** A condition of a frame on what fills a slot. */
typedef struct
{
  Slot slot;
  gboolean is_negative;
  gboolean is_actor_type; /**< `words` are types of actors, else lemmas */
  GHashTable *words;      /* (transfer none) set of strings */
  const char *text;       /**< as the table has it */
} Need;

typedef enum
{
  MODALITY_FACT,
  MODALITY_PLANNED,
  MODALITY_SOUGHT,
  MODALITY_CONDITIONAL,
  MODALITY_HEDGED,
  MODALITY_CLAIMED,
  MODALITY_DENIED,
  MODALITY_REFUSED,
  MODALITY_ENDED,
  MODALITY_NOT,
  MODALITY_SAY, /**< of the status table only: a clause of saying */
  N_MODALITIES
} Modality;

const char *modality_name (Modality modality);

/** "asserted", "possible" or "negated". */
const char *modality_status (Modality modality);

typedef struct
{
  const char *id;
  const char *source_text, *target_text; /**< the slots as the table has them */
  Relation relation;
  Slot source[FRAME_MAX_SLOTS], target[FRAME_MAX_SLOTS];
  guint n_sources, n_targets;
  Need needs[FRAME_MAX_NEEDS];
  guint n_needs;
  Slot object;
  Modality modality;
  int trust; /**< percent, -1 unmeasured */
} Frame;

/** A frame under one of its lemmas. */
typedef struct
{
  const Frame *frame;
  const char *particle; /**< that must stand among the dependents; NULL for none */
} FrameEntry;

typedef enum
{
  SCOPE_COMPLEMENT,
  SCOPE_MODIFIED,
  SCOPE_CLAUSE,
  SCOPE_SELF
} Scope;

typedef struct
{
  Scope scope;
  Modality modality;
} StatusEntry;

typedef struct Frames Frames;

/** Reads relations.tsv, words.tsv and status.tsv from `folder`; an error names file and line.
 * (transfer full) */
Frames *frames_load (const char *folder, GError **error);
void frames_free (Frames *frames);

/** The slot as the table writes it: "subj", "to.owner". (transfer none), interned */
const char *slot_name (const Slot *slot);

/** The frames of a lemma as `pos` ('V', 'N', 'A'; 'X' with the type of an actor), an array of
 * FrameEntry in the order of the table; NULL if none. (transfer none) */
const GArray *frames_lookup (const Frames *frames, char pos, const char *lemma);

/** Is `lemma` in the list `class_name` of words.tsv? An unknown class holds nothing. */
gboolean frames_word_in (const Frames *frames, const char *class_name, const char *lemma);

/** What `lemma` as `pos` says of the words in its `scope`; NULL if nothing. (transfer none) */
const StatusEntry *frames_status (const Frames *frames, char pos, const char *lemma, Scope scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Frames, frames_free)
