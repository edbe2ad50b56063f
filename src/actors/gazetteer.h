/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The gazetteer: data/actors.tsv (who there is, by what names) and data/offices.tsv (who held what
 * office when). Read once, then shared by all threads without a lock. */

typedef enum
{
  NAME_KIND_NAME,
  NAME_KIND_ALIAS,
  NAME_KIND_ACRONYM,
  NAME_KIND_DEMONYM, /* "Russian" */
  NAME_KIND_PEOPLE,  /* "Russians" */
  NAME_KIND_METONYM, /* "Kremlin" */
  NAME_KIND_CAPITAL, /* "Moscow": the government where it acts, a place where something happens */
  NAME_KIND_SURNAME, /* "Putin": the holder of an office at the time */
  N_NAME_KINDS
} NameKind;

typedef struct
{
  const char *id, *name, *type;
  const char *country, *parent; /* nullable */
  guint n_names;                /* how well it is known: breaks ties of a name */
  GArray *offices;              /* of Office; NULL if it never held one */
} GazActor;

/** One office of a person. Dates as "YYYY-MM-DD", "" for open ends. */
typedef struct
{
  guint32 person; /* index of the actor */
  guint32 body;
  const char *title; /* "president" */
  const char *from, *to;
} Office;

/** One meaning of a name. */
typedef struct
{
  guint32 actor;
  NameKind kind;
} NameUse;

typedef struct Gazetteer Gazetteer;

/** Reads actors.tsv and offices.tsv from `folder`. A malformed line is an error that names file and
 * line: the tables ship with the program. (transfer full) */
Gazetteer *gazetteer_load (const char *folder, GError **error);
void gazetteer_free (Gazetteer *gazetteer);

#define GAZETTEER_MAX_WORDS 10 /* tokens of a name, hyphens not counted */

/** The most words that a name beginning with `word` has, 0 if none does. */
guint gazetteer_longest (const Gazetteer *gazetteer, const char *word);

/** Meanings of a name, its words joined by single spaces, without hyphens and "the": an array of
 * NameUse; NULL if it is unknown. `in_capitals` looks "RUSSIA" up as "Russia". (transfer none) */
const GArray *gazetteer_lookup (const Gazetteer *gazetteer, const char *name, gboolean in_capitals);

const GazActor *gazetteer_actor (const Gazetteer *gazetteer, guint32 actor);

/** The index of the actor of that id, G_MAXUINT32 if there is none. */
guint32 gazetteer_find (const Gazetteer *gazetteer, const char *id);

/** Did the person hold an office (of `title` unless NULL, of `body` unless G_MAXUINT32) on `date`,
 * give or take `years`? Without a date: FALSE. */
gboolean gazetteer_in_office (const Gazetteer *gazetteer, guint32 person, const char *title,
                              guint32 body, const char *date, int years);

/** Who held the office `title` of `body` on `date`, G_MAXUINT32 if unknown or no date is given. */
guint32 gazetteer_holder (const Gazetteer *gazetteer, const char *title, guint32 body,
                          const char *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gazetteer, gazetteer_free)
