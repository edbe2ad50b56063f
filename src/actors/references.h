/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/resolver.h"

/* What the last step of the second pass shares: who was spoken of so far, and what was said of
 * them. A pronoun or description that could well mean another is left out: a wrong merge is worse
 * than none. */

/** Actors that one phrase may mean ("the three leaders"). */
#define MEANT_MAX 3

/** A mention that was resolved, in the order of the text. */
typedef struct
{
  guint32 sentence;
  guint32 actor; /**< GAZETTEER_NONE: a person without a name */
  gint32 verb;   /**< of which it is the subject, counted in the sentence; -1 where it is none */
  guint32 group; /**< the same for mentions that "and" joins, or that one phrase makes; else 0 */
  guint16 first, end;  /**< tokens of the sentence */
  guint8 by;           /**< MentionBy */
  guint8 weight;       /**< how much it speaks for its actor as the one meant next */
  guint8 is_named;     /**< no pronoun or description */
  guint8 is_many;      /**< officials, forces, people: "they" */
  guint8 is_attribute; /**< says what another is: "the French envoy" */
  gint8 sex;           /**< of a person without a name: -1 female, 1 male, 0 unknown */
} Recent;

typedef struct
{
  Resolver *resolver;
  GArray *recent;        /* of Recent */
  PairTable described;   /* (actor + 1, key of a noun): the text calls the actor so */
  PairTable counts;      /* (actor + 1, 0): how often it is named */
  guint32 most_of_state; /* the most of these of a state */
  guint32 sentence;      /* up to where quotation marks were read */
  guint32 token;         /* of the document */
  gboolean is_quoted;    /* there */
} Memory;

/** How often the actor was named so far. */
static inline guint32
memory_count (const Memory *memory, guint32 actor)
{
  return pair_table_find (&memory->counts, actor + 1, 0);
}

/** Who is meant: none, one, or several together. */
typedef struct
{
  guint n;
  guint32 actor[MEANT_MAX];
} Meant;

typedef gboolean (*FitsFunc) (const Memory *memory, const Recent *recent, gconstpointer data);

/** The actor that fits and is most spoken of in the last `back` sentences, as subject above all;
 * GAZETTEER_NONE where none is, or one is not clearly ahead of the next. */
guint32 memory_most_spoken (const Memory *memory, const Candidate *phrase, FitsFunc fits,
                            gconstpointer data, guint back);

/** The last `n` actors that fit, where the text names just so many together: joined by "and", or
 * alone in the last sentences. */
Meant memory_together (const Memory *memory, const Candidate *phrase, FitsFunc fits,
                       gconstpointer data, guint n);

/** Who does what the phrase is part of: in "after Smith left his post" it is Smith, in "Smith said
 * that he" too. NULL if it is nobody known. */
const Recent *memory_governor (const Memory *memory, const Candidate *phrase);

/** The subject of the sentence before, NULL if it is nobody known. */
const Recent *memory_last_subject (const Memory *memory, const Candidate *phrase);

/** All who are joined to a mention by "and"; nobody where one of them does not fit. */
Meant memory_group (const Memory *memory, const Recent *recent, FitsFunc fits, gconstpointer data);

/** The verb of which the phrase is the subject, -1 if it is none. */
gint32 reference_verb (const Resolver *resolver, const Candidate *candidate);

gboolean reference_is_quoted (Memory *memory, const Candidate *candidate);

/** Takes note of what the text says of a named actor in titles, appositions and "X is a Y". */
void describe_mention (Memory *memory, const Candidate *candidate);

Meant pronoun_meaning (Memory *memory, const Candidate *candidate, const View *view);
Meant description_meaning (Memory *memory, const Candidate *candidate, const View *view);

/** Person, or body that can act. */
gboolean fits_any_body (const Memory *memory, const Recent *recent, gconstpointer data);
