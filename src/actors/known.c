/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

/* How near a kind of name is to its actor, where one name has several. */
static const guint kind_weight[N_KINDS] = {
  [KIND_NAME] = 4,   [KIND_ALIAS] = 3,   [KIND_ACRONYM] = 3, [KIND_DEMONYM] = 3,
  [KIND_PEOPLE] = 3, [KIND_METONYM] = 3, [KIND_CAPITAL] = 2, [KIND_SURNAME] = 0,
};

static const MentionBy kind_by[N_KINDS] = {
  [KIND_NAME] = MENTION_NAME,       [KIND_ALIAS] = MENTION_ALIAS,
  [KIND_ACRONYM] = MENTION_ALIAS,   [KIND_DEMONYM] = MENTION_DEMONYM,
  [KIND_PEOPLE] = MENTION_DEMONYM,  [KIND_METONYM] = MENTION_METONYM,
  [KIND_CAPITAL] = MENTION_METONYM, [KIND_SURNAME] = MENTION_ALIAS,
};

/* States that are no more, by country code, and their last day. */
static const struct
{
  const char *country, *end;
} former[] = {
  { "SUN", "1991-12-26" }, { "YUG", "2003-02-04" }, { "DDR", "1990-10-03" },
  { "DEW", "1990-10-03" }, { "CSK", "1992-12-31" }, { "SCG", "2006-06-05" },
  { "YMD", "1990-05-22" }, { "VDR", "1975-04-30" },
};

/* What speaks for or against a state that is no more: while it lasted, its capital meant it. */
static gint
former_weight (const char *country, const char *date)
{
  for (guint i = 0; country != NULL && i < G_N_ELEMENTS (former); i++)
    if (strcmp (former[i].country, country) == 0)
      return date != NULL && strcmp (date, former[i].end) <= 0 ? 300 : -300;
  return 0;
}

static gboolean
is_ambiguous (const Gazetteer *gazetteer, guint32 entry)
{
  guint n = 0;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    n += gazetteer_entry (gazetteer, entry)->kind != KIND_SURNAME;
  return n != 1;
}

static void
settle (Resolver *resolver, Candidate *candidate, guint32 entry)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
  candidate->entry = entry;
  candidate->actor = resolver_add_known (resolver, row->actor);
  candidate->by = (guint8)kind_by[row->kind];
  const char *country = gazetteer_actor (gazetteer, row->actor)->country;
  if (country != NULL && strcmp (gazetteer_actor (gazetteer, row->actor)->type, "place") == 0)
    g_hash_table_add (resolver->places_in, (gpointer)(guintptr)country);
  else if (country != NULL)
    g_hash_table_add (resolver->countries, (gpointer)(guintptr)country);
}

/* Weighs an actor for an ambiguous name: what else the document names decides, then the nearness
 * of the name, then who is better known. */
static gint
entry_weight (const Resolver *resolver, guint32 entry)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
  const GazetteerActor *actor = gazetteer_actor (gazetteer, row->actor);
  gint weight = (gint)kind_weight[row->kind] * 100
                + former_weight (actor->country, resolver->document->date);
  if (row->kind == KIND_CAPITAL)
    weight += 250; /* its use in the sentence decides later if it is the city */
  if (g_hash_table_contains (resolver->by_id, actor->id))
    weight += 150;
  gboolean is_place = strcmp (actor->type, "place") == 0;
  if (actor->country != NULL
      && g_hash_table_contains (is_place ? resolver->places_in : resolver->countries,
                                actor->country))
    weight += is_place ? 120 : 80; /* "Georgia" beside Atlanta, or beside Abkhazians */
  if (actor->n_offices > 0 && resolver->document->date != NULL
      && office_held (gazetteer, row->actor, GAZETTEER_NONE, NULL, resolver->document->date, 0))
    weight += 120;
  return weight;
}

static guint32
best_entry (const Resolver *resolver, guint32 entry)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  guint32 best = GAZETTEER_NONE;
  gint best_weight = 0;
  for (guint32 e = entry; e != GAZETTEER_NONE; e = gazetteer_entry (gazetteer, e)->next)
    {
      if (gazetteer_entry (gazetteer, e)->kind == KIND_SURNAME)
        continue;
      const GazetteerActor *actor
          = gazetteer_actor (gazetteer, gazetteer_entry (gazetteer, e)->actor);
      gint weight = entry_weight (resolver, e);
      if (best != GAZETTEER_NONE)
        {
          const GazetteerActor *other
              = gazetteer_actor (gazetteer, gazetteer_entry (gazetteer, best)->actor);
          guint known = actor->n_names + actor->n_offices;
          guint rival = other->n_names + other->n_offices;
          if (weight < best_weight
              || (weight == best_weight
                  && (known < rival || (known == rival && strcmp (actor->id, other->id) > 0))))
            continue;
        }
      best = e;
      best_weight = weight;
    }
  return best;
}

void
resolve_known (Resolver *resolver)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  guint n = resolver->finder->candidates->len;
  for (guint32 i = 0; i < n; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind == CANDIDATE_KNOWN && !is_ambiguous (gazetteer, candidate->entry))
        {
          guint32 entry = candidate->entry;
          while (gazetteer_entry (gazetteer, entry)->kind == KIND_SURNAME)
            entry = gazetteer_entry (gazetteer, entry)->next;
          settle (resolver, candidate, entry);
        }
    }
  for (guint32 i = 0; i < n; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind == CANDIDATE_KNOWN && candidate->actor == GAZETTEER_NONE
          && !gazetteer_only_surnames (gazetteer, candidate->entry))
        settle (resolver, candidate, best_entry (resolver, candidate->entry));
    }
}
