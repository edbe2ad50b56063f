/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The gazetteer: data/actors.tsv (who there is, by what names) and data/offices.tsv (who held what
 * office when). Read once, then shared by all threads without a lock. */

typedef struct Gazetteer Gazetteer;

/** Reads actors.tsv, offices.tsv and common-words.tsv from `folder`. A malformed line is an error
 * that names file and line: the tables ship with the program. (transfer full) */
Gazetteer *gazetteer_read (const char *folder, GError **error);

/** The same, but from what gazetteer_compile() has made of just these tables where that is at hand,
 * in `folder` or in the build tree: 3 ms instead of 20. (transfer full) */
Gazetteer *gazetteer_load (const char *folder, GError **error);

/** Name of the compiled file in the folder of the tables. */
#define GAZETTEER_COMPILED "gazetteer.bin"

/** Writes the gazetteer that was read from `folder` to `file`, for this kind of machine. */
gboolean gazetteer_compile (const Gazetteer *gazetteer, const char *folder, const char *file,
                            GError **error);

/** Was it loaded from a compiled file? */
gboolean gazetteer_is_compiled (const Gazetteer *gazetteer);

void gazetteer_free (Gazetteer *gazetteer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gazetteer, gazetteer_free)

/** No actor, no entry. */
#define GAZETTEER_NONE G_MAXUINT32

/** Tokens of the longest name; a longer one is an error of the table. */
#define GAZETTEER_MAX_TOKENS 24

/** What sort of name a name is to its actor. */
typedef enum
{
  KIND_NAME, /**< the second column */
  KIND_ALIAS,
  KIND_ACRONYM,
  KIND_DEMONYM,
  KIND_PEOPLE,
  KIND_METONYM,
  KIND_CAPITAL,
  KIND_SURNAME,
  KIND_LOCAL,  /**< means the actor only where the document names its country too */
  KIND_PREFIX, /**< only before a hyphen and another name: "Sino-Indian" */
  N_KINDS
} NameKind;

typedef struct
{
  const char *id, *name, *type;
  const char *country;  /**< nullable */
  const char *parent;   /**< nullable */
  const char *from;     /**< when it came to be, YYYY-MM-DD or a beginning of it, nullable */
  const char *to;       /**< its last day, nullable */
  guint32 first_office; /**< into the offices, which are sorted by person */
  guint32 n_offices;
  const char *names; /**< the other names: "alias:Deutschland|demonym:German", may be empty */
} GazetteerActor;

/** A name of an actor; names that are spelled the same are chained. */
typedef struct
{
  guint32 actor;
  guint32 next;       /**< GAZETTEER_NONE at the end */
  guint8 kind;        /**< NameKind */
  guint8 is_capitals; /**< the form in capitals of a name that has others */
} GazetteerEntry;

typedef struct
{
  guint32 person; /**< actor */
  guint32 body;   /**< actor */
  const char *office;
  const char *from; /**< YYYY-MM-DD or a beginning of it, "" unknown */
  const char *to;   /**< the same, "" still held when the table was made */
} GazetteerOffice;

guint32 gazetteer_n_actors (const Gazetteer *gazetteer);
const GazetteerActor *gazetteer_actor (const Gazetteer *gazetteer, guint32 actor);
const GazetteerEntry *gazetteer_entry (const Gazetteer *gazetteer, guint32 entry);
/** Is every meaning of a name, from `entry` on, somebody's family name? */
gboolean gazetteer_only_surnames (const Gazetteer *gazetteer, guint32 entry);

const GazetteerOffice *gazetteer_office (const Gazetteer *gazetteer, guint32 office);

/** By id, GAZETTEER_NONE if unknown. */
guint32 gazetteer_find (const Gazetteer *gazetteer, const char *id);

/** Offices of a body: an array of guint32, nullable. */
const GArray *gazetteer_offices_of (const Gazetteer *gazetteer, guint32 body);

/** Number of a token in its form of normalise_token(), 0 if no name and no word list has it. */
guint32 gazetteer_word (const Gazetteer *gazetteer, const char *bytes, gsize length);

/** Word classes of lexicon.h of the word in lower case. */
guint32 gazetteer_word_classes (const Gazetteer *gazetteer, guint32 word);

/** One token further in the names; 0 where no name goes on so. State 0 is the start. */
guint32 gazetteer_step (const Gazetteer *gazetteer, guint32 state, guint32 word);

/** First entry of the names that end in `state`, GAZETTEER_NONE if none does. */
guint32 gazetteer_state_entry (const Gazetteer *gazetteer, guint32 state);

/** First entry of the names that are spelled `name`, GAZETTEER_NONE if none is. */
guint32 gazetteer_look_up (const Gazetteer *gazetteer, const char *name);

/* What a user adds, before the gazetteer is shared by threads. Strings are (transfer none) and must
 * live as long as the gazetteer. */

/** The new actor, or the one that has the id already. */
guint32 gazetteer_add_actor (Gazetteer *gazetteer, const GazetteerActor *actor);

/** From now on `name` is `actor` and nobody else. FALSE where it has no words, more than
 * GAZETTEER_MAX_TOKENS, or one that no name can hold. */
gboolean gazetteer_add_name (Gazetteer *gazetteer, guint32 actor, NameKind kind, const char *name);
