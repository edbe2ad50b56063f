/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

#define MAX_OFFICE 40 /* bytes of the words of an office */

/* "Russian officials", "Israeli security forces", "US troops": the state, by its last noun. */
static void
extend_over_agents (const View *view, Candidate *candidate)
{
  guint i = candidate->end, end = candidate->end;
  while (i < view->n && (view->tokens[i].shape & SHAPE_LOWER)
         && (view->tokens[i].classes & (WORD_AGENT_MOD | WORD_AGENTS)))
    {
      i++;
      if (view->tokens[i - 1].classes & WORD_AGENTS)
        end = i;
    }
  if (end == candidate->end || (end < view->n && (view->tokens[end].shape & SHAPE_HYPHEN)))
    return;
  candidate->end = (guint16)end;
  candidate->head = (guint16)(end - 1);
  candidate->by = MENTION_DEMONYM;
  candidate->is_place_use = FALSE;
}

/* The office that begins at `i` ("president", "foreign minister"), into `out`; its end. */
static guint
read_office (const View *view, guint i, char out[MAX_OFFICE])
{
  static const char *const two_words[][2] = { { "prime", "minister" },
                                              { "foreign", "minister" },
                                              { "defence", "minister" },
                                              { "defense", "minister" },
                                              { "supreme", "leader" } };
  for (guint k = 0; k < G_N_ELEMENTS (two_words); k++)
    if (view_is (view, i, two_words[k][0]) && view_is (view, i + 1, two_words[k][1]))
      {
        const char *first = strcmp (two_words[k][0], "defense") == 0 ? "defence" : two_words[k][0];
        g_snprintf (out, MAX_OFFICE, "%s %s", first, two_words[k][1]);
        return i + 2;
      }
  if (i >= view->n || !(view->tokens[i].classes & WORD_OFFICE))
    return i;
  gsize length = view->spans[i].end - view->spans[i].begin;
  g_strlcpy (out, view->document->text + view->spans[i].begin, MIN (length + 1, MAX_OFFICE));
  for (char *p = out; *p != '\0'; p++)
    *p = g_ascii_tolower (*p);
  return i + 1;
}

/* Who in the document is called so, by name and title: "French President Emmanuel Macron". */
static void
note_office (GHashTable *titled, const Resolver *resolver, guint32 state, const char *office,
             guint32 i)
{
  if (i >= resolver->finder->candidates->len)
    return;
  const Candidate *next = resolver_candidate (resolver, i);
  if (next->actor == GAZETTEER_NONE || !actor_is (resolver_actor (resolver, next->actor), "person"))
    return;
  char *key = g_strdup_printf ("%u %s", state, office);
  if (g_hash_table_contains (titled, key))
    g_free (key);
  else
    g_hash_table_insert (titled, key, GUINT_TO_POINTER (next->actor + 1));
}

static guint32
person_in_office (Resolver *resolver, GHashTable *titled, guint32 state, const char *office)
{
  g_autofree char *key = g_strdup_printf ("%u %s", state, office);
  guint said = GPOINTER_TO_UINT (g_hash_table_lookup (titled, key));
  if (said != 0)
    return said - 1;
  guint32 body = resolver_known (resolver, state);
  guint32 holder = body == GAZETTEER_NONE ? GAZETTEER_NONE
                                          : office_holder (resolver->finder->gazetteer, body,
                                                           office, resolver->document->date);
  return holder == GAZETTEER_NONE ? GAZETTEER_NONE : resolver_add_known (resolver, holder);
}

typedef struct
{
  guint32 candidate; /* the state's */
  guint32 apposed;   /* the person beside whom it stands, or GAZETTEER_NONE */
  guint16 end;
  char office[MAX_OFFICE];
} OfficePhrase;

/* Adds "the French president" as a mention of the person, beside that of the state inside it. */
static void
add_office_mention (Resolver *resolver, const OfficePhrase *phrase, guint32 person)
{
  Candidate mention = *resolver_candidate (resolver, phrase->candidate);
  mention.kind = CANDIDATE_OFFICE;
  mention.end = phrase->end;
  mention.head = (guint16)(phrase->end - 1);
  mention.actor = person;
  mention.by = MENTION_TITLE;
  mention.is_place_use = FALSE;
  g_array_append_val (resolver->finder->candidates, mention);
}

/* "Chancellor of the Exchequer", "prime minister designate", "president-elect": other offices. */
static gboolean
is_other_office (const View *view, guint end)
{
  static const char *const words[]
      = { "of", "for", "designate", "elect", "candidate", "nominee", "hopeful", "contender" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (view_is (view, end, words[k]))
      return TRUE;
  return end < view->n && (view->tokens[end].shape & SHAPE_HYPHEN);
}

/* A name right after the office makes it a title ("French President Macron"). */
static gboolean
name_follows (const Resolver *resolver, guint32 i, guint end)
{
  if (i + 1 >= resolver->finder->candidates->len)
    return FALSE;
  const Candidate *candidate = resolver_candidate (resolver, i);
  const Candidate *next = resolver_candidate (resolver, i + 1);
  return next->sentence == candidate->sentence && next->first == end
         && (next->kind == CANDIDATE_KNOWN || next->kind == CANDIDATE_NAME);
}

/* "Emmanuel Macron, the French president": the person before the comma, whoever holds the office.
 */
static guint32
apposed_person (const Resolver *resolver, const View *view, guint32 i)
{
  const Candidate *state = resolver_candidate (resolver, i);
  guint comma = state->first;
  if (comma > 0 && view_is (view, comma - 1, "the"))
    comma--;
  if (comma == 0 || !view_is (view, --comma, ","))
    return GAZETTEER_NONE;
  while (i-- > 0)
    {
      const Candidate *before = resolver_candidate (resolver, i);
      if (before->sentence != state->sentence || before->end < comma)
        return GAZETTEER_NONE;
      if (before->end == comma && before->actor != GAZETTEER_NONE)
        return actor_is (resolver_actor (resolver, before->actor), "person") ? before->actor
                                                                             : GAZETTEER_NONE;
    }
  return GAZETTEER_NONE;
}

void
resolve_phrases (Resolver *resolver)
{
  g_autoptr (GHashTable) titled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) phrases = g_array_new (FALSE, FALSE, sizeof (OfficePhrase));
  guint n = resolver->finder->candidates->len;
  for (guint32 i = 0; i < n; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind != CANDIDATE_KNOWN || candidate->actor == GAZETTEER_NONE
          || !actor_is (resolver_actor (resolver, candidate->actor), "state"))
        continue;
      View view;
      OfficePhrase phrase = { .candidate = i };
      view_set (&view, resolver->finder, resolver->document, resolver->segments,
                candidate->sentence);
      guint office = candidate->end;
      if (office + 1 < view.n && (view.tokens[office].shape & SHAPE_POSSESSIVE))
        office++;
      if (view_is (&view, candidate->end, "peninsula"))
        candidate->actor = GAZETTEER_NONE; /* "the Korean peninsula" is no state */
      if (candidate->actor == GAZETTEER_NONE)
        continue;
      guint end = read_office (&view, office, phrase.office);
      phrase.end = (guint16)end;
      phrase.apposed = apposed_person (resolver, &view, i);
      if (end == office)
        extend_over_agents (&view, candidate);
      else if (name_follows (resolver, i, end))
        note_office (titled, resolver, candidate->actor, phrase.office, i + 1);
      else if (!is_other_office (&view, end))
        g_array_append_val (phrases, phrase);
    }
  for (guint k = 0; k < phrases->len; k++)
    {
      const OfficePhrase *phrase = &g_array_index (phrases, OfficePhrase, k);
      guint32 state = resolver_candidate (resolver, phrase->candidate)->actor;
      guint32 person = phrase->apposed;
      if (person == GAZETTEER_NONE)
        person = person_in_office (resolver, titled, state, phrase->office);
      if (person != GAZETTEER_NONE)
        add_office_mention (resolver, phrase, person);
    }
}
