/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

static const struct
{
  const char *prefix, *type;
} guess_types[N_GUESSES] = {
  [GUESS_PERSON] = { "person", "person" }, [GUESS_ORGANISATION] = { "org", "organisation" },
  [GUESS_MEDIA] = { "media", "media" },    [GUESS_PLACE] = { "place", "place" },
  [GUESS_EVENT] = { "event", "event" },    [GUESS_ARMED_GROUP] = { "group", "armed-group" },
};

Guess
unknown_guess (const char *type)
{
  for (guint g = GUESS_PERSON; g < N_GUESSES; g++)
    if (strcmp (guess_types[g].type, type) == 0)
      return (Guess)g;
  return GUESS_NONE;
}

/* The one state of that name: "Korea" is two. */
static guint32
only_state (const Gazetteer *gazetteer, guint32 entry)
{
  guint32 state = GAZETTEER_NONE;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      guint32 actor = gazetteer_entry (gazetteer, entry)->actor;
      if (strcmp (gazetteer_actor (gazetteer, actor)->type, "state") != 0)
        continue;
      if (state != GAZETTEER_NONE)
        return GAZETTEER_NONE;
      state = actor;
    }
  return state;
}

/* The state whose name or demonym begins a body's name ("Iraqi Foreign Ministry") or ends it
 * ("Foreign Ministry of Iraq"): its parent. */
static guint32
state_in_name (const Resolver *resolver, const Candidate *candidate)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  View view;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  for (guint i = candidate->first; i < candidate->end; i++)
    {
      guint32 entry;
      guint end = view_match (&view, i, &entry);
      if (end == i || (i > candidate->first && end != candidate->end))
        continue;
      guint32 state = only_state (gazetteer, entry);
      if (state != GAZETTEER_NONE)
        return state;
    }
  return GAZETTEER_NONE;
}

#define GENERIC_CLASSES \
  (WORD_ORG_HEAD | WORD_ORG_OF | WORD_AGENTS | WORD_AGENT_MOD | WORD_PORTFOLIO | WORD_FUNCTION \
   | WORD_NOMINAL)

/* Does every country have a body of that name: "National Guard", "Foreign Ministry"? */
static gboolean
is_generic (const Resolver *resolver, const Candidate *candidate)
{
  static const char *const words[]
      = { "national", "foreign",   "federal",    "supreme",   "central", "royal",
          "state",    "armed",     "republican", "popular",   "high",    "executive",
          "general",  "political", "civil",      "guerrilla", "junta",   "opposition" };
  View view;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  for (guint i = candidate->first; i < candidate->end; i++)
    {
      guint k = 0;
      while (k < G_N_ELEMENTS (words) && !view_is (&view, i, words[k]))
        k++;
      if (k == G_N_ELEMENTS (words) && !(view.tokens[i].classes & GENERIC_CLASSES))
        return FALSE;
    }
  return TRUE;
}

/* The actor's id; that of a body whose name tells nothing of whose it is holds in its document
 * only. */
static char *
unknown_id (const Resolver *resolver, const Candidate *candidate, Guess guess, const char *text,
            gboolean has_state)
{
  char *id = resolver_slug (guess_types[guess].prefix, text);
  if ((guess != GUESS_ORGANISATION && guess != GUESS_ARMED_GROUP) || has_state
      || !is_generic (resolver, candidate))
    return id;
  char *own = g_strdup_printf ("%s@%.8s", id, resolver->document->sha256);
  g_free (id);
  return own;
}

static void
add_unknown_actor (Resolver *resolver, Candidate *candidate, Guess guess)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const guint32 state
      = guess == GUESS_ORGANISATION ? state_in_name (resolver, candidate) : GAZETTEER_NONE;
  g_autofree char *text = resolver_text (resolver, candidate);
  g_autofree char *id = unknown_id (resolver, candidate, guess, text, state != GAZETTEER_NONE);
  Actor actor = { .id = id, .name = text, .type = guess_types[guess].type };
  if (state != GAZETTEER_NONE)
    {
      actor.country = gazetteer_actor (gazetteer, state)->country;
      actor.parent = gazetteer_actor (gazetteer, state)->id;
    }
  candidate->actor = resolver_add (resolver, &actor);
  candidate->by = MENTION_NAME;
}

/* "International Atomic Energy Agency (IAEA)": the words in brackets name the same actor, here and
 * wherever they stand. */
static void
bind_acronyms (Resolver *resolver, GHashTable *bound)
{
  for (guint32 i = 1; i < resolver->finder->candidates->len; i++)
    {
      const Candidate *name = resolver_candidate (resolver, i - 1);
      const Candidate *short_name = resolver_candidate (resolver, i);
      if (name->sentence != short_name->sentence || short_name->first != name->end + 1
          || name->actor == GAZETTEER_NONE || short_name->end != short_name->first + 1
          || short_name->actor != GAZETTEER_NONE)
        continue;
      const Token *token = resolver_tokens (resolver, short_name);
      const Span *span = &g_array_index (resolver->segments->tokens, Span, short_name->token);
      if ((token->shape & SHAPE_CAPITAL) && resolver->document->text[span->begin - 1] == '('
          && resolver->document->text[span->end] == ')')
        g_hash_table_insert (bound, GUINT_TO_POINTER (token->key),
                             GUINT_TO_POINTER (name->actor + 1));
    }
}

static void
resolve_bound (Resolver *resolver, GHashTable *bound)
{
  for (guint32 i = 0; i < resolver->finder->candidates->len; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->actor != GAZETTEER_NONE || candidate->end != candidate->first + 1)
        continue;
      guint32 key = resolver_tokens (resolver, candidate)->key;
      guint actor = GPOINTER_TO_UINT (g_hash_table_lookup (bound, GUINT_TO_POINTER (key)));
      if (actor == 0)
        continue;
      candidate->actor = actor - 1;
      candidate->by = MENTION_ALIAS;
    }
}

/* "Mahan Air" may be "Mahan" later on, if no other body begins so. */
static void
note_body (Resolver *resolver, const Candidate *candidate)
{
  gpointer key = GUINT_TO_POINTER (resolver_tokens (resolver, candidate)->key), other;
  gpointer actor = GUINT_TO_POINTER (candidate->actor + 1);
  gboolean is_taken
      = g_hash_table_lookup_extended (resolver->by_first, key, NULL, &other) && other != actor;
  g_hash_table_insert (resolver->by_first, key, is_taken ? NULL : actor);
}

static gboolean
is_free_name (const Candidate *candidate)
{
  return candidate->actor == GAZETTEER_NONE && candidate->kind == CANDIDATE_NAME;
}

void
resolve_bodies (Resolver *resolver)
{
  for (guint32 i = 0; i < resolver->finder->candidates->len; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->end < candidate->first + 2)
        continue;
      Guess guess = is_free_name (candidate) ? names_guess (resolver, candidate) : GUESS_NONE;
      if (guess != GUESS_NONE && guess != GUESS_PERSON)
        add_unknown_actor (resolver, candidate, guess);
      if (candidate->actor != GAZETTEER_NONE
          && actor_is (resolver_actor (resolver, candidate->actor), "organisation"))
        note_body (resolver, candidate);
    }
}

void
resolve_unknown (Resolver *resolver)
{
  g_autoptr (GHashTable) bound = g_hash_table_new (NULL, NULL);
  guint n = resolver->finder->candidates->len;
  bind_acronyms (resolver, bound);
  resolve_bound (resolver, bound);
  for (guint32 i = 0; i < n; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      Guess guess = is_free_name (candidate) ? names_guess (resolver, candidate) : GUESS_NONE;
      if (guess != GUESS_NONE && guess != GUESS_PERSON)
        add_unknown_actor (resolver, candidate, guess);
    }
}
