/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/finder.h"

/* Resolution of one document: what resolve.c, place-use.c and pronouns.c share. */

typedef enum
{
  GENDER_UNKNOWN,
  GENDER_MALE,
  GENDER_FEMALE
} Gender;

/** What is known of an actor of the document beside Actor. */
typedef struct
{
  guint32 gazetteer; /**< index there, G_MAXUINT32 if it is not known */
  guint n_mentions;
  Gender gender;
  const char *role;    /**< title seen right before or after the name, lower case; nullable */
  guint32 role_body;   /**< index of the actor that the title is of, G_MAXUINT32 if none */
} ActorInfo;

typedef struct
{
  ActorFinder *finder;
  const Document *document;
  const Segments *segments;
  const Annotation *const *annotations;
  DocumentActors *out;
  GArray *info;          /* of ActorInfo, like out->actors */
  GHashTable *by_id;     /* id to index + 1 */
  GHashTable *by_name;   /* normal name to index + 1: what the document itself has taught */
  GHashTable *by_word;   /* a word of a person's full name to GArray of indices */
} Resolver;

const Sentence *resolver_sentence (const Resolver *resolver, guint32 number);

/** Lower-case words joined by single hyphens: the readable part of an id. (transfer full) */
char *resolver_slug (const char *name);

/** The words of tokens [first, end) joined by spaces, hyphens left out. (transfer full) */
char *resolver_name (const Resolver *resolver, const Sentence *sentence, guint first, guint end);

/** The actor of the gazetteer, made an actor of the document. */
guint32 resolver_known_actor (Resolver *resolver, guint32 gazetteer);

void resolver_add_mention (Resolver *resolver, guint32 sentence, guint first, guint end,
                           guint32 actor, MentionBy by, gboolean is_place_use);

/** Is the capital or country named by the tokens the place where something happens? */
gboolean resolver_is_place_use (const Resolver *resolver, guint32 sentence, guint first, guint end);

/** Adds mentions by pronoun ("he", "its") and by title ("the French president"), after all names
 * have theirs. Only in sentences that have a tree. */
void resolver_add_pronouns (Resolver *resolver);
