/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/gazetteer.h"
#include "actors/words.h"

/* What a gazetteer consists of, for those who make one: from the readable tables (gazetteer.c) or
 * from what the build has made of them (compiled.c). */

struct Gazetteer
{
  GArray *actors;      /* of GazetteerActor */
  GArray *entries;     /* of GazetteerEntry */
  GArray *offices;     /* of GazetteerOffice, by person, then body, office, from */
  GHashTable *by_id;   /* id (in tables) to index + 1 */
  GHashTable *by_body; /* index + 1 of a body to GArray of guint32 */
  GPtrArray *tables;   /* of Tsv: what the strings live in */
  WordTable words;
  GArray *classes;       /* of guint32, by word */
  PairTable steps;       /* (state, word) to state */
  GArray *state_entry;   /* of guint32, by state */
  GArray *spans;         /* scratch of the loader */
  gboolean ends_in_stop; /* does the name in `spans` end in an abbreviation: "Calif." */
  GMappedFile *compiled; /* what the strings live in instead, nullable */
};

/** Without any name. (transfer full) */
Gazetteer *gazetteer_new (void);

/** Fills the offices of actors and bodies from `offices`, which is sorted. */
void gazetteer_index_offices (Gazetteer *gazetteer);

/** What the build has made of the tables in `folder`; NULL where there is nothing, or nothing of
 * just these tables: then they are read. (transfer full) */
Gazetteer *gazetteer_load_compiled (const char *folder);
