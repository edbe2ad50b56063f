/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

#define MOTION_REACH 5 /* tokens from a verb of motion to the place it goes to */

/* After a city's name: what is in the city or about it as a place. */
static gboolean
is_city_noun (const View *view, guint i)
{
  static const char *const nouns[] = {
    "summit",        "meeting",    "airport",  "suburb",   "suburbs",    "hotel",    "embassy",
    "resident",      "residents",  "street",   "streets",  "region",     "province", "headquarters",
    "office",        "bureau",     "station",  "airspace", "area",       "talks",    "neighborhood",
    "neighbourhood", "conference", "marathon", "metro",    "university", "court",    "zoo"
  };
  for (guint k = 0; k < G_N_ELEMENTS (nouns); k++)
    if (view_is (view, i, nouns[k]))
      return TRUE;
  return FALSE;
}

/* "the capital Moscow", "central Moscow", "downtown Seoul" stand for the place. */
static guint
before_attributes (const View *view, guint i)
{
  static const char *const words[]
      = { "the",      "capital", "central", "downtown", "nearby", "northern",
          "southern", "eastern", "western", "greater",  "city",   "of" };
  for (guint k = 0; i > 0 && k < G_N_ELEMENTS (words);)
    if (view_is (view, i - 1, words[k]))
      {
        i--;
        k = 0;
      }
    else
      k++;
  return i;
}

static gboolean
has_motion_before (const View *view, guint i)
{
  for (guint back = 1; back <= MOTION_REACH && back <= i; back++)
    if (view->tokens[i - back].classes & WORD_MOTION)
      return TRUE;
  return FALSE;
}

/* Is there "from X to", so that both are places on a way? */
static gboolean
is_on_a_way (const View *view, guint i, guint end)
{
  if (view_is (view, i, "from"))
    return view_is (view, end, "to") && shape_is_capital (view, end + 1);
  for (guint back = 2; view_is (view, i, "to") && back <= 4 && back <= i; back++)
    if (view_is (view, i - back, "from") && shape_is_capital (view, i - back + 1))
      return TRUE;
  return FALSE;
}

/* "west of Damascus", "on the outskirts of Aleppo". */
static gboolean
is_beside (const View *view, guint i)
{
  static const char *const words[]
      = { "north",     "south",   "east",       "west",       "outskirts",
          "suburb",    "suburbs", "northeast",  "northwest",  "southeast",
          "southwest", "streets", "kilometers", "kilometres", "miles" };
  for (guint k = 0; i >= 2 && view_is (view, i - 1, "of") && k < G_N_ELEMENTS (words); k++)
    if (view_is (view, i - 2, words[k]))
      return TRUE;
  return FALSE;
}

static gboolean
is_place_use (const View *view, const Candidate *candidate)
{
  guint first = before_attributes (view, candidate->first);
  guint32 before = first > 0 ? view->tokens[first - 1].classes : 0;
  if ((before & WORD_PLACE_PREP) || is_beside (view, candidate->first))
    return TRUE;
  if (first > 0 && (view_is (view, first - 1, "to") || view_is (view, first - 1, "from")))
    return has_motion_before (view, first - 1) || is_on_a_way (view, first - 1, candidate->end);
  return first > 0 && (before & WORD_MOTION)
         && (view_is (view, first - 1, "visit") || view_is (view, first - 1, "visited")
             || view_is (view, first - 1, "leave") || view_is (view, first - 1, "left")
             || view_is (view, first - 1, "visiting") || view_is (view, first - 1, "leaving"));
}

/* "MOSCOW (Reuters) -", "SEOUL, South Korea --" at the beginning of a text. */
static gboolean
is_dateline (const View *view, const Candidate *candidate)
{
  guint end = candidate->end;
  if (candidate->first != 0 || end >= view->n || !(view->tokens[end].shape & SHAPE_MARK))
    return FALSE;
  if ((view->tokens[0].shape & SHAPE_CAPITALS) || view_is (view, end, "("))
    return TRUE;
  return (view->tokens[end].shape & SHAPE_HYPHEN) && !(view->tokens[end].shape & SHAPE_JOINED);
}

/* A city as a place where something happens, though its name could mean its state. */
static gboolean
is_city_use (const View *view, const Candidate *candidate)
{
  guint end = candidate->end;
  if (is_place_use (view, candidate) || is_dateline (view, candidate))
    return TRUE;
  if (end + 1 < view->n && (view->tokens[end].shape & SHAPE_HYPHEN)
      && view_is (view, end + 1, "based"))
    return TRUE;
  if (view_is (view, end, ",") && view_is (view, end + 1, "the")
      && view_is (view, end + 2, "capital"))
    return TRUE;
  return is_city_noun (view, end);
}

/* The actor of a city that is a place: the gazetteer's, if it has one by that name. */
static guint32
city_actor (Resolver *resolver, const Candidate *candidate)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  View view;
  guint32 entry;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  view_match (&view, candidate->first, &entry);
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      guint32 actor = gazetteer_entry (gazetteer, entry)->actor;
      if (strcmp (gazetteer_actor (gazetteer, actor)->type, "place") == 0)
        return resolver_add_known (resolver, actor);
    }
  const Actor *state = resolver_actor (resolver, candidate->actor);
  g_autofree char *text = resolver_text (resolver, candidate);
  if (g_utf8_strlen (text, -1) > 1 && !g_ascii_islower (text[1]))
    { /* "MOSCOW" in a dateline */
      g_autofree char *lower = g_ascii_strdown (text, -1);
      for (char *p = lower; *p != '\0'; p++)
        if (p == lower || p[-1] == ' ')
          *p = g_ascii_toupper (*p);
      g_free (text);
      text = g_steal_pointer (&lower);
    }
  g_autofree char *id = resolver_slug ("place", text);
  Actor city
      = { .id = id, .name = text, .type = "place", .country = state->country, .parent = state->id };
  return resolver_add (resolver, &city);
}

void
resolve_places (Resolver *resolver)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  for (guint32 i = 0; i < resolver->finder->candidates->len; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind != CANDIDATE_KNOWN || candidate->actor == GAZETTEER_NONE)
        continue;
      const Actor *actor = resolver_actor (resolver, candidate->actor);
      if (!actor_is (actor, "state") && !actor_is (actor, "place"))
        continue;
      View view;
      view_set (&view, resolver->finder, resolver->document, resolver->segments,
                candidate->sentence);
      NameKind kind = (NameKind)gazetteer_entry (gazetteer, candidate->entry)->kind;
      if (kind == KIND_CAPITAL && is_city_use (&view, candidate))
        {
          candidate->actor = city_actor (resolver, candidate);
          candidate->by = MENTION_NAME;
          candidate->is_place_use = TRUE;
        }
      else if (kind != KIND_DEMONYM && kind != KIND_PEOPLE && kind != KIND_METONYM
               && kind != KIND_PREFIX)
        candidate->is_place_use = (guint8)is_place_use (&view, candidate);
    }
}
