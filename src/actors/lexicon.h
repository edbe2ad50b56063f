/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** What a word is to the finder of actors; of its lower-case form. */
enum
{
  WORD_COMMON = 1 << 0,     /**< an everyday word in lower case */
  WORD_TITLE = 1 << 1,      /**< stands before a person's name: "president", "Mr" */
  WORD_ORG_HEAD = 1 << 2,   /**< last word of a body's name: "Institute" */
  WORD_ORG_OF = 1 << 3,     /**< begins one with "of" or "for": "Ministry" */
  WORD_MEDIA_HEAD = 1 << 4, /**< last word of a newspaper's name */
  WORD_EVENT_HEAD = 1 << 5, /**< "Summit", "Olympics" */
  WORD_PLACE_HEAD = 1 << 6, /**< "River", "Province" */
  WORD_CALENDAR = 1 << 7,   /**< months, days of the week */
  WORD_PARTICLE = 1 << 8,   /**< inside names of persons: "bin", "van" */
  WORD_AGENTS = 1 << 9,     /**< with a state before it, that state: "officials", "forces" */
  WORD_AGENT_MOD = 1 << 10, /**< may stand before such a noun: "senior", "military" */
  WORD_OFFICE = 1 << 11,    /**< an office that one person of a state holds */
  WORD_MALE = 1 << 12,
  WORD_FEMALE = 1 << 13,
  WORD_NOMINAL = 1 << 14,      /**< "the group", "the ministry": stands for a body named before */
  WORD_PLACE_PREP = 1 << 15,   /**< something happens there: "in" */
  WORD_MOTION = 1 << 16,       /**< "travel", "visit": what follows "to" or "from" is a place */
  WORD_SAYS = 1 << 17,         /**< a verb of saying */
  WORD_ASIAN_FAMILY = 1 << 18, /**< a family name that stands first */
  WORD_PRONOUN = 1 << 19,
  WORD_NEVER = 1 << 20,     /**< never part of a name, however it is written */
  WORD_GIVEN = 1 << 21,     /**< given name */
  WORD_BOTH = 1 << 22,      /**< a state's or city's name that is a given name too */
  WORD_FUNCTION = 1 << 23,  /**< articles, conjunctions, prepositions, auxiliaries */
  WORD_DEBRIS = 1 << 24,    /**< may begin what a web page has around an article */
  WORD_PLACE_OF = 1 << 25,  /**< begins a place's name with "of": "Strait" */
  WORD_PORTFOLIO = 1 << 26, /**< after "minister of", "chief of" */
  WORD_HOLDER = 1 << 27,    /**< a title that no body's name holds: "minister" */
  WORD_SUFFIX = 1 << 28,    /**< after a person's name, who is another by it: "Jr." */
  WORD_KIN = 1 << 29,       /**< one of a family: "niece" */
  WORD_ROLE = 1 << 30       /**< "the senator": stands for a person named before */
};

/** "the two leaders": stands for several actors. */
#define WORD_SEVERAL ((guint32)1 << 31)

typedef struct
{
  guint32 word_class;
  const char *words; /**< lower case, parted by single spaces */
} LexiconList;

/** The lists, ended by one without words. */
const LexiconList *lexicon_lists (void);
