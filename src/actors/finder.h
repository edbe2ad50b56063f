/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/actors.h"
#include "actors/lexicon.h"
#include "actors/words.h"

/* What the two passes share: the tokens as the finder sees them and the phrases that may name an
 * actor. */

/** Words of the longest name that is taken by its shape alone. */
#define NAME_MAX_WORDS 8

/** Candidates of a document; what comes after is passed over. */
#define FINDER_MAX_CANDIDATES 2000000

enum
{
  SHAPE_CAPITAL = 1 << 0,  /**< begins in upper case */
  SHAPE_CAPITALS = 1 << 1, /**< two letters or more, all upper case */
  SHAPE_LOWER = 1 << 2,
  SHAPE_DIGIT = 1 << 3,
  SHAPE_HYPHEN = 1 << 4,
  SHAPE_MARK = 1 << 5,
  SHAPE_POSSESSIVE = 1 << 6, /**< "'s", "'" */
  SHAPE_BLOCKED = 1 << 7,    /**< debris of the web: names nobody */
  SHAPE_INITIAL = 1 << 8,    /**< "J." */
  SHAPE_JOINED = 1 << 9,     /**< no space before it */
  SHAPE_SENTENCE_IN_CAPITALS = 1 << 10,
  SHAPE_TITLE_CASE = 1 << 11 /**< of a headline that capitalises most words */
};

typedef struct
{
  guint32 word;    /**< of the gazetteer, 0 = in no name */
  guint32 stopped; /**< the same with the stop that ends it ("Calif."), 0 without one */
  guint32 key;     /**< of ActorFinder.words: lower case; 0 for marks */
  guint32 classes; /**< of lexicon.h */
  guint32 shape;
} Token;

typedef enum
{
  CANDIDATE_KNOWN, /**< in the gazetteer */
  CANDIDATE_NAME,  /**< a name by its shape */
  CANDIDATE_PRONOUN,
  CANDIDATE_NOMINAL, /**< "the president", "the ministry" */
  CANDIDATE_OFFICE,  /**< "the French president": `entry` is that of "French" */
  CANDIDATE_PASSED,  /**< means one of several states, and nothing tells which */
  CANDIDATE_STRANGER /**< "an official", "the driver": a person without a name */
} CandidateKind;

/** What an unknown name is, as far as its shape tells. */
typedef enum
{
  GUESS_NONE,
  GUESS_PERSON,
  GUESS_ORGANISATION,
  GUESS_MEDIA,
  GUESS_PLACE,
  GUESS_EVENT,
  GUESS_ARMED_GROUP,
  N_GUESSES
} Guess;

typedef struct
{
  guint32 sentence;
  guint32 token; /**< index of `first` in Segments.tokens */
  guint16 first, end;
  guint16 head;
  guint8 kind;      /**< CandidateKind */
  guint8 guess;     /**< Guess */
  guint8 is_weak;   /**< headline or first word: counts only where something else confirms it */
  guint8 is_titled; /**< a title stands before it */
  guint8 by;        /**< MentionBy, once resolved */
  guint8 is_place_use;
  guint32 entry; /**< of the gazetteer, or GAZETTEER_NONE */
  guint32 actor; /**< of the document, once resolved, else GAZETTEER_NONE */
} Candidate;

/** How often a word of the document is written how. */
typedef struct
{
  guint32 n_lower;
  guint32 n_capital; /**< in upper case, though no sentence begins there */
} WordUse;

struct ActorFinder
{
  const Gazetteer *gazetteer;
  WordTable words;    /* of the document, in lower case */
  GArray *uses;       /* of WordUse, by word */
  GArray *tokens;     /* of Token, all of the document */
  GArray *candidates; /* of Candidate, by sentence, then first token */
};

/** One sentence as the rules read it. */
typedef struct
{
  ActorFinder *finder;
  const Document *document;
  const Segments *segments;
  const Span *spans;   /**< of its tokens */
  const Token *tokens; /**< of its tokens */
  guint32 sentence;
  guint n;
  gboolean is_weak; /**< capitals mean nothing here */
} View;

/** Fills `finder->tokens` for the whole document. */
void finder_read_tokens (ActorFinder *finder, const Document *document, const Segments *segments);

void view_set (View *view, ActorFinder *finder, const Document *document, const Segments *segments,
               guint32 sentence);

/** End of the longest name of the gazetteer that begins at `i`, `i` if none; its entry. */
guint view_match (const View *view, guint i, guint32 *entry);

gboolean view_is (const View *view, guint i, const char *word);

/** Is a party's name what stands before `i`, whatever the country: "Labour MP Jane Roe", "Labour's
 * Jane Roe"? */
gboolean view_is_partisan (const View *view, guint i);

/** End of a body's name by its head word ("X Institute", "Ministry of Z"), `i` if none. */
guint shape_body_end (const View *view, guint i, Guess *guess);

/** End of a person's or other unknown name, `i` if none. */
guint shape_name_end (const View *view, guint i);

gboolean shape_is_capital (const View *view, guint i);

/** May a description with this noun stand for an actor that was named before? */
gboolean is_description_noun (const View *view, guint i);

/** Appends the candidates of the sentence. */
void mentions_scan (const View *view);
