/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Words that tell what a capitalised phrase is. */

typedef enum
{
  WORD_PLAIN,
  WORD_TITLE,        /* "President", "Gen.": a person's name follows */
  WORD_ORGANISATION, /* "Ministry", "University": head of an organisation's name */
  WORD_GROUP,        /* "Brigade", "Front" */
  WORD_MEDIA,        /* "Times", "News" */
  WORD_EVENT,        /* "Summit", "Forum", "Olympics" */
  WORD_PLACE,        /* "Sea", "Province" */
  WORD_PARTICLE,     /* "bin", "al", "de": inside a name */
  WORD_CALENDAR,     /* months, weekdays, feasts: no name */
  WORD_FUNCTION,     /* "The", "In", "However": no name where it starts a sentence */
  WORD_BODY,         /* "government", "forces": stands for the state before it */
  N_WORD_KINDS
} WordKind;

/** Is the word of that kind? ASCII case is ignored; the table is searched, so the cost is small. */
gboolean word_is (const char *word, WordKind kind);
