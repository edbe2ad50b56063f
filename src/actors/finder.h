/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/actors.h"

/* What the files of this folder share. */

typedef enum
{
  SHAPE_NONE, /* the gazetteer knows it */
  SHAPE_UNKNOWN,
  SHAPE_PERSON,
  SHAPE_ORGANISATION,
  SHAPE_GROUP,
  SHAPE_MEDIA,
  SHAPE_EVENT,
  SHAPE_PLACE
} Shape;

/** A phrase of the first pass that may name an actor. */
typedef struct
{
  guint32 sentence;
  guint16 first, end;   /**< tokens of the sentence */
  const GArray *uses;   /**< meanings in the gazetteer, NULL for a name found by its shape */
  Shape shape;
  gboolean is_titled;   /**< a title stands right before it */
  gboolean is_inner;    /**< stands inside the candidate before it */
} Candidate;

struct ActorFinder
{
  const Gazetteer *gazetteer;
  const Document *document;
  const Segments *segments;
  GArray *candidates;   /* of Candidate, by sentence and token, longer first */
  GHashTable *lower;    /* words that the document has in lower case: set of owned strings */
  gboolean in_capitals; /* the whole document is */
};

#define WORD_MAX 64 /* bytes of a token that is looked at as a word */

/** Copies token `i` of the sentence; longer ones are cut. */
void finder_word (const ActorFinder *finder, const Sentence *sentence, guint i, char word[WORD_MAX]);

Span finder_token (const ActorFinder *finder, const Sentence *sentence, guint i);
