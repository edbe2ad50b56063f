/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

#define SENTENCES_BACK 2 /* how far a pronoun's name may stand before it */
#define MENTIONS_BACK 60 /* likewise, in mentions */

/* Who was spoken of, in the order of the text. */
typedef struct
{
  guint32 sentence;
  guint32 token; /* counted in the document */
  guint32 actor;
  gboolean is_subject;
} Recent;

typedef struct
{
  Resolver *resolver;
  GArray *recent;  /* of Recent */
} Memory;

static gboolean
is_subject (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  if (annotation == NULL || candidate->end > annotation->n_tokens)
    return FALSE;
  for (guint i = candidate->first; i < candidate->end; i++)
    {
      guint8 deprel = annotation->deprel[i];
      gint16 head = annotation->head[i];
      gboolean outside = head < candidate->first || head >= candidate->end;
      if (outside && (deprel == DEPREL_NSUBJ || deprel == DEPREL_NSUBJ_PASS))
        return TRUE;
    }
  return FALSE;
}

static gint8
sex_of_actor (const Resolver *resolver, guint32 actor)
{
  guint index
      = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->person_of, GUINT_TO_POINTER (actor + 1)));
  return index == 0 ? 0 : g_array_index (resolver->people, Person, index - 1).sex;
}

typedef gboolean (*FitsFunc) (const Resolver *resolver, const Actor *actor, guint32 index,
                              gint8 sex);

static gboolean
fits_person (const Resolver *resolver, const Actor *actor, guint32 index, gint8 sex)
{
  return actor_is (actor, "person") && sex_of_actor (resolver, index) != -sex;
}

static gboolean
fits_body (const Resolver *resolver, const Actor *actor, guint32 index, gint8 sex)
{
  (void) resolver, (void) index, (void) sex;
  return actor_is (actor, "state") || actor_is (actor, "organisation")
         || actor_is (actor, "armed-group") || actor_is (actor, "media");
}

/* The actor that a pronoun means: in the nearest sentence that names one that fits, the subject, or
 * the only one. Two that are no subjects are one too many. */
static guint32
antecedent (const Memory *memory, const Candidate *pronoun, FitsFunc fits, gint8 sex, guint back)
{
  guint32 subject = GAZETTEER_NONE, other = GAZETTEER_NONE, sentence = GAZETTEER_NONE;
  gboolean several = FALSE;
  for (guint i = memory->recent->len, left = MENTIONS_BACK; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence + back < pronoun->sentence
          || (sentence != GAZETTEER_NONE && recent->sentence != sentence))
        break;
      if (!fits (memory->resolver, resolver_actor (memory->resolver, recent->actor), recent->actor,
                 sex))
        continue;
      sentence = recent->sentence;
      if (recent->is_subject && subject == GAZETTEER_NONE)
        subject = recent->actor;
      several |= other != GAZETTEER_NONE && other != recent->actor;
      other = recent->actor;
    }
  if (subject != GAZETTEER_NONE)
    return subject;
  return several ? GAZETTEER_NONE : other;
}

/* "it is", "it remains": often nobody. */
static gboolean
is_empty_it (const View *view, guint i)
{
  static const char *const verbs[]
      = { "is", "was", "remains", "remained", "would", "will", "seems", "seemed", "appears",
          "appeared", "takes", "took", "may", "might", "could", "can", "'s" };
  for (guint k = 0; k < G_N_ELEMENTS (verbs); k++)
    if (view_is (view, i + 1, verbs[k]))
      return TRUE;
  return FALSE;
}

static guint32
pronoun_actor (const Memory *memory, const Candidate *candidate, const View *view)
{
  const Token *token = resolver_tokens (memory->resolver, candidate);
  guint i = candidate->first;
  if (token->classes & (WORD_MALE | WORD_FEMALE))
    return antecedent (memory, candidate, fits_person, token->classes & WORD_MALE ? 1 : -1,
                       SENTENCES_BACK);
  if (view_is (view, i, "its"))
    return antecedent (memory, candidate, fits_body, 0, 0);
  if (view_is (view, i, "it") && !is_empty_it (view, i) && is_subject (memory->resolver, candidate))
    return antecedent (memory, candidate, fits_body, 0, 1);
  return GAZETTEER_NONE;
}

/* The last actor of a kind that "the group", "the ministry" stands for: the name holds the noun, or
 * it is the only armed group. */
static guint32
nominal_actor (const Memory *memory, const Candidate *candidate, const View *view)
{
  const Resolver *resolver = memory->resolver;
  guint i = candidate->first + 1;
  gboolean is_group = view_is (view, i, "group") || view_is (view, i, "movement")
                      || view_is (view, i, "militia");
  gsize length = view->spans[i].end - view->spans[i].begin;
  g_autofree char *noun
      = g_ascii_strdown (view->document->text + view->spans[i].begin, (gssize) length);
  guint32 found = GAZETTEER_NONE;
  for (guint k = memory->recent->len, left = MENTIONS_BACK; k-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, k);
      const Actor *actor = resolver_actor (resolver, recent->actor);
      if (recent->sentence + 3 < candidate->sentence)
        break;
      g_autofree char *name = g_ascii_strdown (actor->name, -1);
      if (!(is_group && actor_is (actor, "armed-group"))
          && !(fits_body (resolver, actor, recent->actor, 0) && !actor_is (actor, "state")
               && strstr (name, noun) != NULL))
        continue;
      if (found != GAZETTEER_NONE && found != recent->actor)
        return GAZETTEER_NONE;
      found = recent->actor;
    }
  return found;
}

/* "the North", "the South" where the text is about Korea. */
static guint32
korean_half (Resolver *resolver, const View *view, guint i)
{
  gboolean is_north = view_is (view, i, "north");
  if (!is_north && !view_is (view, i, "south"))
    return GAZETTEER_NONE;
  if (!g_hash_table_contains (resolver->by_id, "state:PRK")
      && !g_hash_table_contains (resolver->by_id, "state:KOR"))
    return GAZETTEER_NONE;
  guint32 known = gazetteer_find (resolver->finder->gazetteer, is_north ? "state:PRK" : "state:KOR");
  return known == GAZETTEER_NONE ? GAZETTEER_NONE : resolver_add_known (resolver, known);
}

static void
refer (Memory *memory, Candidate *candidate)
{
  View view;
  Resolver *resolver = memory->resolver;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  if (candidate->kind == CANDIDATE_PRONOUN)
    {
      candidate->actor = pronoun_actor (memory, candidate, &view);
      candidate->by = MENTION_PRONOUN;
      return;
    }
  candidate->actor = korean_half (resolver, &view, candidate->first + 1u);
  candidate->by = MENTION_ALIAS;
  if (candidate->actor != GAZETTEER_NONE)
    return;
  candidate->actor = nominal_actor (memory, candidate, &view);
  candidate->by = MENTION_NOMINAL;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;
  if (x->token != y->token)
    return x->token < y->token ? -1 : 1;
  return x->end > y->end ? -1 : x->end < y->end;
}

void
resolve_references (Resolver *resolver)
{
  Memory memory = { .resolver = resolver };
  memory.recent = g_array_new (FALSE, FALSE, sizeof (Recent));
  g_array_sort (resolver->finder->candidates, compare_candidates);
  for (guint32 i = 0; i < resolver->finder->candidates->len; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind == CANDIDATE_PRONOUN || candidate->kind == CANDIDATE_NOMINAL)
        refer (&memory, candidate);
      if (candidate->actor == GAZETTEER_NONE)
        continue;
      Recent recent = { .sentence = candidate->sentence,
                        .token = candidate->token,
                        .actor = candidate->actor,
                        .is_subject = is_subject (resolver, candidate) };
      g_array_append_val (memory.recent, recent);
    }
  g_array_unref (memory.recent);
}
