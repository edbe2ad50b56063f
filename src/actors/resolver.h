/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/finder.h"

/** A person of the document, by a name that it gives in full. */
typedef struct
{
  guint32 actor;         /**< of the document */
  guint32 known;         /**< of the gazetteer, or GAZETTEER_NONE */
  guint32 family, given; /**< keys of words that may name the person alone */
  guint32 n_full;        /**< mentions by full name */
  guint32 first, last;   /**< candidates that give it in full */
  gint8 sex;             /**< -1 female, 1 male, 0 unknown */
} Person;

/** Everything that the second pass gathers on one document. */
typedef struct
{
  ActorFinder *finder;
  const Document *document;
  const Segments *segments;
  const Annotation *const *annotations;
  DocumentActors *out;
  GHashTable *by_id;     /* id of an actor to its index + 1 */
  GArray *known;         /* of guint32: gazetteer actor of each actor, or GAZETTEER_NONE */
  GArray *people;        /* of Person */
  GHashTable *person_of; /* actor + 1 to index + 1 of people */
  GHashTable *by_family; /* key to GArray of guint32, people */
  GHashTable *by_given;  /* likewise */
  GHashTable *by_title;  /* key of a title to the actor + 1 who has it, 0 for several */
  GHashTable *by_first;  /* key of a body's first word to the actor + 1, 0 for several */
  GHashTable *names;     /* text of an unknown name to NameVotes */
  GHashTable *countries; /* country to how often actors of it are named that are no places */
  GHashTable *places_in; /* country to how often places in it are named */
} Resolver;

static inline Candidate *
resolver_candidate (const Resolver *resolver, guint32 i)
{
  return &g_array_index (resolver->finder->candidates, Candidate, i);
}

static inline const Token *
resolver_tokens (const Resolver *resolver, const Candidate *candidate)
{
  return &g_array_index (resolver->finder->tokens, Token, candidate->token);
}

static inline Actor *
resolver_actor (const Resolver *resolver, guint32 actor)
{
  return &g_array_index (resolver->out->actors, Actor, actor);
}

/** The gazetteer's actor of an actor of the document, or GAZETTEER_NONE. */
static inline guint32
resolver_known (const Resolver *resolver, guint32 actor)
{
  return g_array_index (resolver->known, guint32, actor);
}

gboolean actor_is (const Actor *actor, const char *type);

/** Number of the actor of that id in the document, made where it is new. Strings are copied. */
guint32 resolver_add (Resolver *resolver, const Actor *actor);
guint32 resolver_add_known (Resolver *resolver, guint32 known);

/** "type:some-name" of a name. (transfer full) */
char *resolver_slug (const char *prefix, const char *name);

/** The text of tokens [first, end) with single spaces, not in capitals where all the sentence is.
 * (transfer full) */
char *resolver_text (const Resolver *resolver, const Candidate *candidate);

/* Steps of the second pass, in their order. */
void resolve_defined (Resolver *resolver);    /* acronyms that the document itself explains */
void resolve_known (Resolver *resolver);      /* names of the gazetteer */
void resolve_bodies (Resolver *resolver);     /* bodies, places, events of several words */
void resolve_people (Resolver *resolver);     /* full names, then family names */
void resolve_unknown (Resolver *resolver);    /* acronyms in brackets, other names of one word */
void resolve_places (Resolver *resolver);     /* capital as government or as place */
void resolve_phrases (Resolver *resolver);    /* "Russian officials", "the French president" */
void resolve_references (Resolver *resolver); /* pronouns, "the ministry" */

/** What a name of that type would be if it were unknown. */
Guess unknown_guess (const char *type);

/** What an unknown name is by all that the document and the network say of it. */
Guess names_guess (const Resolver *resolver, const Candidate *candidate);
void names_count (Resolver *resolver);

/** Did that person hold an office (NULL: any) of that body (GAZETTEER_NONE: any) on `date`, give or
 * take `years`? */
gboolean office_held (const Gazetteer *gazetteer, guint32 person, guint32 body, const char *office,
                      const char *date, guint years);

/** The one person who held the office of a state on `date`, GAZETTEER_NONE if none or several. */
guint32 office_holder (const Gazetteer *gazetteer, guint32 body, const char *office,
                       const char *date);
