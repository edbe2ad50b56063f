/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

#define WEIGHT_ANY 1000        /* of a meaning that is possible at all */
#define YEARS_AROUND_OFFICE 20 /* how long a person who shares a name is spoken of */
#define MAX_OTHERS 1 /* countries beside that of a place, before the place gives way to a state */

/* How near a kind of name is to its actor, where one name has several. */
static const guint kind_weight[N_KINDS] = {
  [KIND_NAME] = 4,    [KIND_ALIAS] = 3,   [KIND_ACRONYM] = 3, [KIND_DEMONYM] = 3, [KIND_PEOPLE] = 3,
  [KIND_METONYM] = 3, [KIND_CAPITAL] = 2, [KIND_SURNAME] = 0, [KIND_LOCAL] = 2,   [KIND_PREFIX] = 3,
};

static const MentionBy kind_by[N_KINDS] = {
  [KIND_NAME] = MENTION_NAME,       [KIND_ALIAS] = MENTION_ALIAS,
  [KIND_ACRONYM] = MENTION_ALIAS,   [KIND_DEMONYM] = MENTION_DEMONYM,
  [KIND_PEOPLE] = MENTION_DEMONYM,  [KIND_METONYM] = MENTION_METONYM,
  [KIND_CAPITAL] = MENTION_METONYM, [KIND_SURNAME] = MENTION_ALIAS,
  [KIND_LOCAL] = MENTION_ALIAS,     [KIND_PREFIX] = MENTION_DEMONYM,
};

/* Did the actor exist when the document was written? Without a date, does it still? */
static gboolean
exists_then (const GazetteerActor *actor, const char *date)
{
  if (date == NULL)
    return actor->to == NULL;
  return (actor->from == NULL || strcmp (actor->from, date) <= 0)
         && (actor->to == NULL || strcmp (date, actor->to) <= 0);
}

/* Counts as a meaning of the name without a look at the document? */
static gboolean
is_plain (const GazetteerEntry *row)
{
  return row->kind != KIND_SURNAME && row->kind != KIND_LOCAL;
}

/* The only meaning of a name, GAZETTEER_NONE where it has several or none that is plain. */
static guint32
only_entry (const Gazetteer *gazetteer, guint32 entry)
{
  guint32 only = GAZETTEER_NONE;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
      if (row->kind == KIND_SURNAME)
        continue;
      if (only != GAZETTEER_NONE || row->kind == KIND_LOCAL)
        return GAZETTEER_NONE;
      only = entry;
    }
  return only;
}

/* The country that a name speaks of, whichever of its meanings holds: "Tbilisi". */
static const char *
common_country (const Resolver *resolver, guint32 entry)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const char *common = NULL;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
      const GazetteerActor *actor = gazetteer_actor (gazetteer, row->actor);
      if (!is_plain (row) || !exists_then (actor, resolver->document->date))
        continue;
      if (actor->country == NULL || (common != NULL && strcmp (common, actor->country) != 0))
        return NULL;
      common = actor->country;
    }
  return common;
}

static void
settle (Resolver *resolver, Candidate *candidate, guint32 entry)
{
  const GazetteerEntry *row = gazetteer_entry (resolver->finder->gazetteer, entry);
  candidate->entry = entry;
  candidate->actor = resolver_add_known (resolver, row->actor);
  candidate->by = (guint8)kind_by[row->kind];
}

static guint
country_count (const Resolver *resolver, const char *country)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (resolver->countries, country))
         + GPOINTER_TO_UINT (g_hash_table_lookup (resolver->places_in, country));
}

static void
count_country (GHashTable *counts, const char *country)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, country));
  g_hash_table_insert (counts, (gpointer)(guintptr)country, GUINT_TO_POINTER (n + 1));
}

/* Takes note of the country that a name tells of, before any doubtful name is weighed: a seat of
 * government tells of its state, a city of places in it. */
static void
note_country (Resolver *resolver, const Candidate *candidate)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const char *country = common_country (resolver, candidate->entry);
  gboolean is_place = country != NULL;
  for (guint32 e = candidate->entry; is_place && e != GAZETTEER_NONE;
       e = gazetteer_entry (gazetteer, e)->next)
    {
      const GazetteerEntry *row = gazetteer_entry (gazetteer, e);
      is_place = strcmp (gazetteer_actor (gazetteer, row->actor)->type, "place") == 0;
    }
  if (country != NULL)
    count_country (is_place ? resolver->places_in : resolver->countries, country);
}

/* How much the countries that the document names speak for an actor. A region that shares its name
 * with a state is meant beside cities of its country ("Georgia" and Atlanta), but not in an article
 * on half the world that was written in New York. */
static gint
country_weight (const Resolver *resolver, const GazetteerActor *actor)
{
  if (actor->country == NULL)
    return 0;
  if (strcmp (actor->type, "place") != 0)
    return g_hash_table_contains (resolver->countries, actor->country) ? 80 : 0;
  guint n_others = g_hash_table_size (resolver->countries)
                   - (guint)g_hash_table_contains (resolver->countries, actor->country);
  if (!g_hash_table_contains (resolver->places_in, actor->country))
    return 0;
  return n_others <= MAX_OTHERS ? 120 : 20;
}

/* Is no country named more often? */
static gboolean
is_most_named (const Resolver *resolver, const char *country)
{
  guint n = country_count (resolver, country);
  GHashTable *const tables[] = { resolver->countries, resolver->places_in };
  for (guint k = 0; k < G_N_ELEMENTS (tables); k++)
    {
      GHashTableIter iter;
      gpointer other;
      g_hash_table_iter_init (&iter, tables[k]);
      while (g_hash_table_iter_next (&iter, &other, NULL))
        if (country_count (resolver, other) > n)
          return FALSE;
    }
  return TRUE;
}

/* Does the document speak of the actor's country, of a body's no less than of others ("Social
 * Democrats"), of a person's in the years of office? */
static gboolean
is_at_home (const Resolver *resolver, guint32 known)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const GazetteerActor *actor = gazetteer_actor (gazetteer, known);
  const char *date = resolver->document->date;
  if (actor->country == NULL || country_count (resolver, actor->country) == 0)
    return FALSE;
  if (strcmp (actor->type, "place") == 0)
    return TRUE;
  if (strcmp (actor->type, "person") != 0)
    return is_most_named (resolver, actor->country);
  return actor->n_offices == 0 || date == NULL
         || office_held (gazetteer, known, GAZETTEER_NONE, NULL, date, YEARS_AROUND_OFFICE);
}

/* Weighs an actor for an ambiguous name: when it existed, what else the document names, the
 * nearness of the name. 0 where it cannot be meant. */
static gint
entry_weight (const Resolver *resolver, guint32 entry, gboolean is_partisan)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
  const GazetteerActor *actor = gazetteer_actor (gazetteer, row->actor);
  const char *date = resolver->document->date;
  gboolean is_mentioned = g_hash_table_contains (resolver->by_id, actor->id);
  if (row->kind == KIND_SURNAME
      || (row->kind == KIND_LOCAL && !is_partisan && !is_mentioned
          && !is_at_home (resolver, row->actor)))
    return 0;
  gint weight = WEIGHT_ANY + (gint)kind_weight[row->kind] * 100;
  if (!exists_then (actor, date))
    weight -= 300;
  else if (actor->to != NULL)
    weight += 60; /* the state of those days, not the one that has its capital today */
  if (row->kind == KIND_CAPITAL)
    weight += 250; /* its use in the sentence decides later if it is the city */
  if (strcmp (actor->type, "state") == 0)
    weight += 30; /* "Georgia", where nothing speaks for the other */
  if (is_mentioned)
    weight += 150;
  weight += country_weight (resolver, actor);
  if (actor->n_offices > 0 && date != NULL
      && office_held (gazetteer, row->actor, GAZETTEER_NONE, NULL, date, 0))
    weight += 120;
  return weight;
}

/* The meaning that weighs most, GAZETTEER_NONE where two weigh the same: nothing tells them apart,
 * and no order of a table may. */
static guint32
best_entry (const Resolver *resolver, const Candidate *candidate)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  View view;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  const gboolean is_partisan = view_is_partisan (&view, candidate->end);
  guint32 best = GAZETTEER_NONE;
  gint best_weight = 0;
  gboolean is_tie = FALSE;
  for (guint32 entry = candidate->entry; entry != GAZETTEER_NONE;
       entry = gazetteer_entry (gazetteer, entry)->next)
    {
      gint weight = entry_weight (resolver, entry, is_partisan);
      is_tie = weight == best_weight ? weight > 0 : is_tie && weight < best_weight;
      if (weight <= best_weight)
        continue;
      best = entry;
      best_weight = weight;
    }
  return is_tie ? GAZETTEER_NONE : best;
}

/* What all meanings of a name are, GUESS_NONE where they differ. */
static Guess
common_guess (const Gazetteer *gazetteer, guint32 entry)
{
  Guess common = GUESS_NONE;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
      Guess guess = unknown_guess (gazetteer_actor (gazetteer, row->actor)->type);
      if (common != GUESS_NONE && guess != common)
        return GUESS_NONE;
      common = guess;
    }
  return common;
}

/* A name of which nothing tells whom it means: it goes on as one that the gazetteer does not know.
 * Of two states ("Congo", "Korean") it is passed over: it would be an actor of its own. */
static void
leave_open (Resolver *resolver, Candidate *candidate)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  guint32 entry = candidate->entry;
  candidate->kind = CANDIDATE_NAME;
  if (candidate->end > candidate->first + 1)
    candidate->guess = (guint8)common_guess (gazetteer, entry);
  candidate->entry = GAZETTEER_NONE;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
      if (row->kind == KIND_DEMONYM || row->kind == KIND_PEOPLE
          || strcmp (gazetteer_actor (gazetteer, row->actor)->type, "state") == 0)
        candidate->kind = CANDIDATE_PASSED;
    }
}

void
resolve_known (Resolver *resolver)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  guint n = resolver->finder->candidates->len;
  for (guint32 i = 0; i < n; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind != CANDIDATE_KNOWN)
        continue;
      guint32 entry = only_entry (gazetteer, candidate->entry);
      if (entry != GAZETTEER_NONE)
        settle (resolver, candidate, entry);
      note_country (resolver, candidate);
    }
  for (guint32 i = 0; i < n; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind != CANDIDATE_KNOWN || candidate->actor != GAZETTEER_NONE
          || gazetteer_only_surnames (gazetteer, candidate->entry))
        continue;
      guint32 entry = best_entry (resolver, candidate);
      if (entry != GAZETTEER_NONE)
        settle (resolver, candidate, entry);
      else
        leave_open (resolver, candidate);
    }
}
