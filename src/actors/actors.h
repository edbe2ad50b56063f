/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/gazetteer.h"
#include "annotate/annotation.h"
#include "read/document.h"
#include "segment/segment.h"

/** What kind of phrase names the actor; the word in the rows is mention_by_name(). */
typedef enum
{
  MENTION_NAME,    /**< full name */
  MENTION_ALIAS,   /**< other proper name, surname, acronym */
  MENTION_METONYM, /**< capital, seat of government */
  MENTION_DEMONYM, /**< "Russian", "the Iraqis" */
  MENTION_TITLE,   /**< "the French president", "the Pope" */
  MENTION_PRONOUN, /**< "he", "their" */
  MENTION_NOMINAL  /**< "the group", "the isolated country" */
} MentionBy;

const char *mention_by_name (MentionBy by);

/** One actor of one document. */
typedef struct
{
  const char *id;      /**< "state:RUS", see DESIGN section 2 */
  const char *name;    /**< fullest common name */
  const char *type;    /**< person, state, organisation, armed-group, media, place, event */
  const char *country; /**< ISO 3166-1 alpha-3 or NULL */
  const char *parent;  /**< id of an actor, or NULL */
} Actor;

typedef struct
{
  guint32 sentence; /**< index into Segments.sentences */
  guint16 first;    /**< first token of the phrase, counted in the sentence */
  guint16 end;      /**< one past its last token */
  guint16 head;     /**< the token that stands for it in the tree (its last but for "X of Y") */
  Span span;        /**< bytes: first token to last, without a possessive ending */
  guint16 part;     /**< number of mentions right before it of the same phrase */
  guint16 n_more;   /**< mentions right after it of the same phrase: "the two leaders" */
  guint32 actor;    /**< index into DocumentActors.actors */
  MentionBy by;
  gboolean is_place_use; /**< a capital or country as the place where something happens */
} Mention;

/** Actors and mentions of one document. Every mention has an actor; mentions do not overlap, save
 * that a demonym or a body may stand inside a longer mention ("South Korean President Moon"). */
typedef struct
{
  GArray *actors;        /* of Actor */
  GArray *mentions;      /* of Mention, by sentence, then first token, longer first */
  GStringChunk *strings; /* what actors point to, where the gazetteer does not hold it */
} DocumentActors;

/** Finder of one thread: scratch memory over a shared gazetteer. */
typedef struct ActorFinder ActorFinder;

ActorFinder *actor_finder_new (const Gazetteer *gazetteer);
void actor_finder_free (ActorFinder *finder);

/**
 * First pass, without trees: names by gazetteer and by shape, pronouns and role nouns as
 * candidates. Says for each sentence how many candidates for an actor it holds, so that only
 * sentences with two need a tree. `n_candidates` has one entry a sentence.
 */
void actor_finder_scan (ActorFinder *finder, const Document *document, const Segments *segments,
                        guint16 *n_candidates);

/**
 * Corrects the name tags of the annotated sentences (NULL where one was not annotated) by the
 * gazetteer, titles and marks; after actor_finder_scan() on the same document. `by_shape` adds
 * names that nothing but their capitals show, on which actor_finder_resolve() decides by itself.
 */
void actor_finder_tag_names (ActorFinder *finder, const Document *document,
                             const Segments *segments, Annotation *const *annotations,
                             gboolean by_shape);

/**
 * Second pass, after actor_finder_scan() on the same document: `annotations` has one entry a
 * sentence, NULL where the sentence was not annotated. Resolves mentions to actors. (transfer full)
 */
DocumentActors *actor_finder_resolve (ActorFinder *finder, const Document *document,
                                      const Segments *segments,
                                      const Annotation *const *annotations);

/** One past the last mention of the sentence that mention `first` stands in. */
guint document_actors_sentence_end (const DocumentActors *actors, guint first);

void document_actors_free (DocumentActors *actors);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DocumentActors, document_actors_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ActorFinder, actor_finder_free)
