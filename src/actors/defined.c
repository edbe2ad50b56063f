/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

#define MIN_ACRONYM 2 /* letters */
#define MAX_STEM 5    /* bytes by which words are compared: "Organisation", "Organization" */

/* Is there a word in the names that begins as this one? */
static gboolean
has_word (const char *names, const char *word, gsize length)
{
  static const char between[] = " |:";
  length = MIN (length, MAX_STEM);
  for (; *names != '\0'; names += strspn (names, between))
    {
      if (g_ascii_strncasecmp (names, word, length) == 0)
        return TRUE;
      names += strcspn (names, between);
    }
  return FALSE;
}

/* First letter of the candidate's word `i` where it begins in upper case, else 0. */
static char
initial_of (const Resolver *resolver, const Candidate *name, guint i)
{
  const Span *span = &g_array_index (resolver->segments->tokens, Span, name->token + i);
  const Token *token = &resolver_tokens (resolver, name)[i];
  return token->shape & SHAPE_CAPITAL ? resolver->document->text[span->begin] : 0;
}

/* Are the letters of the acronym the initials of the last words of the name, small words aside? */
static gboolean
is_spelled_by (const Resolver *resolver, const Candidate *name, const char *letters, gsize length)
{
  guint i = name->end - name->first;
  gsize left = length;
  while (left > 0 && i > 0)
    {
      char initial = initial_of (resolver, name, --i);
      if (initial != 0 && initial != letters[--left])
        return FALSE;
    }
  return left == 0;
}

/* What the words by which the document explains an acronym are to the gazetteer's name for it. */
typedef enum
{
  EXPLAINS_OTHER,
  EXPLAINS_PARTLY,
  EXPLAINS_KNOWN
} Explained;

static Explained
compare_names (const Resolver *resolver, const Candidate *name, const GazetteerActor *known)
{
  guint n = 0, n_same = 0;
  for (guint i = 0; i < (guint)(name->end - name->first); i++)
    {
      const Span *span = &g_array_index (resolver->segments->tokens, Span, name->token + i);
      if (initial_of (resolver, name, i) == 0)
        continue;
      n++;
      const char *word = resolver->document->text + span->begin;
      gsize length = span->end - span->begin;
      n_same += has_word (known->name, word, length) || has_word (known->names, word, length);
    }
  if (n_same == n)
    return EXPLAINS_KNOWN;
  return n_same * 2 >= n ? EXPLAINS_PARTLY : EXPLAINS_OTHER;
}

/* Is candidate `i` right before one of one word in brackets that its initials spell? */
static gboolean
spells_next (const Resolver *resolver, guint32 i)
{
  const char *text = resolver->document->text;
  const Candidate *name = resolver_candidate (resolver, i);
  const Candidate *acronym = resolver_candidate (resolver, i + 1);
  if (name->sentence != acronym->sentence || acronym->first != name->end + 1
      || acronym->kind != CANDIDATE_KNOWN || acronym->end != acronym->first + 1
      || (name->kind != CANDIDATE_NAME && name->kind != CANDIDATE_KNOWN))
    return FALSE;
  const Span *span = &g_array_index (resolver->segments->tokens, Span, acronym->token);
  gsize length = span->end - span->begin;
  return length >= MIN_ACRONYM && (resolver_tokens (resolver, acronym)->shape & SHAPE_CAPITALS)
         && text[span->begin - 1] == '(' && text[span->end] == ')'
         && is_spelled_by (resolver, name, text + span->begin, length);
}

/* What the gazetteer knows by the acronym in brackets: the same as the name before it
 * ("Organisation of Petroleum Exporting Countries (OPEC)"), or something else ("Tashkent Water
 * Authority (TWA)")? */
static Explained
explained (const Resolver *resolver, guint32 i)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const Candidate *name = resolver_candidate (resolver, i);
  Explained most = EXPLAINS_OTHER;
  for (guint32 e = resolver_candidate (resolver, i + 1)->entry; e != GAZETTEER_NONE;
       e = gazetteer_entry (gazetteer, e)->next)
    {
      guint32 actor = gazetteer_entry (gazetteer, e)->actor;
      for (guint32 n = name->entry; n != GAZETTEER_NONE; n = gazetteer_entry (gazetteer, n)->next)
        if (gazetteer_entry (gazetteer, n)->actor == actor)
          return EXPLAINS_PARTLY; /* both are known: nothing to learn */
      most = MAX (most, compare_names (resolver, name, gazetteer_actor (gazetteer, actor)));
    }
  return most;
}

void
resolve_defined (Resolver *resolver)
{
  g_autoptr (GHashTable) defined = g_hash_table_new (NULL, NULL);
  guint n = resolver->finder->candidates->len;
  for (guint32 i = 0; i + 1 < n; i++)
    {
      if (!spells_next (resolver, i))
        continue;
      Candidate *name = resolver_candidate (resolver, i);
      const Candidate *acronym = resolver_candidate (resolver, i + 1);
      Explained what = explained (resolver, i);
      if (what == EXPLAINS_OTHER)
        g_hash_table_add (defined, GUINT_TO_POINTER (resolver_tokens (resolver, acronym)->key));
      else if (what == EXPLAINS_KNOWN && name->kind == CANDIDATE_NAME)
        {
          name->kind = CANDIDATE_KNOWN;
          name->entry = acronym->entry;
        }
    }
  for (guint32 i = 0; i < n && g_hash_table_size (defined) > 0; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind != CANDIDATE_KNOWN || candidate->end != candidate->first + 1
          || !g_hash_table_contains (defined,
                                     GUINT_TO_POINTER (resolver_tokens (resolver, candidate)->key)))
        continue;
      candidate->kind = CANDIDATE_NAME;
      candidate->entry = GAZETTEER_NONE;
    }
}
