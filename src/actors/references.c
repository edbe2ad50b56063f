/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

#define SENTENCES_BACK 2 /* how far a pronoun's name may stand before it */
#define MENTIONS_BACK 60 /* likewise, in mentions */

/* Who was spoken of, in the order of the text. */
typedef struct
{
  guint32 sentence;
  guint32 actor;
  gint32 verb; /* of which it is the subject, counted in the sentence; -1 where it is none */
  guint8 weight;
} Recent;

/* How much a mention speaks for its actor as the one whom a pronoun means, and how that fades from
 * sentence to sentence. */
enum
{
  WEIGHT_SUBJECT = 4,
  WEIGHT_OTHER = 1
};
static const guint fading[SENTENCES_BACK + 1] = { 10, 7, 3 };

typedef struct
{
  Resolver *resolver;
  GArray *recent;     /* of Recent */
  guint32 sentence;   /* up to where quotation marks were read */
  guint32 token;      /* of the document */
  gboolean is_quoted; /* there */
} Memory;

/* Reads quotation marks up to the candidate: is it inside direct speech? A paragraph begins outside
 * of any. */
static gboolean
is_in_quotation (Memory *memory, const Candidate *candidate)
{
  const Resolver *resolver = memory->resolver;
  const Sentence *sentences = (const Sentence *)resolver->segments->sentences->data;
  const Span *spans = (const Span *)resolver->segments->tokens->data;
  guint32 paragraph = sentences[candidate->sentence].paragraph;
  if (sentences[memory->sentence].paragraph != paragraph)
    {
      while (memory->sentence < candidate->sentence
             && sentences[memory->sentence].paragraph != paragraph)
        memory->sentence++;
      memory->token = sentences[memory->sentence].first_token;
      memory->is_quoted = FALSE;
    }
  for (; memory->token < candidate->token; memory->token++)
    {
      const char *mark = resolver->document->text + spans[memory->token].begin;
      if (mark[0] == '"' || strncmp (mark, "``", 2) == 0 || strncmp (mark, "''", 2) == 0)
        memory->is_quoted = !memory->is_quoted;
      else if (strncmp (mark, "\xe2\x80\x9c", 3) == 0)
        memory->is_quoted = TRUE;
      else if (strncmp (mark, "\xe2\x80\x9d", 3) == 0)
        memory->is_quoted = FALSE;
    }
  memory->sentence = candidate->sentence;
  return memory->is_quoted;
}

/* The verb of which the candidate is the subject, -1 if it is none. Without a tree, what begins a
 * sentence is taken for its subject. */
static gint32
verb_of_subject (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  if (annotation == NULL || candidate->end > annotation->n_tokens)
    return candidate->first <= 1 ? (gint32)candidate->end : -1;
  for (guint i = candidate->first; i < candidate->end; i++)
    {
      guint8 deprel = annotation->deprel[i];
      gint16 head = annotation->head[i];
      gboolean outside = head < candidate->first || head >= candidate->end;
      if (outside && (deprel == DEPREL_NSUBJ || deprel == DEPREL_NSUBJ_PASS))
        return head;
    }
  return -1;
}

/* The verb whose object or oblique the pronoun is ("Bailey told him"), -1 if none: its subject is
 * somebody else. */
static gint32
verb_of_object (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  if (annotation == NULL || candidate->end > annotation->n_tokens)
    return -1;
  guint8 deprel = annotation->deprel[candidate->first];
  gboolean is_object = deprel == DEPREL_OBJ || deprel == DEPREL_IOBJ || deprel == DEPREL_OBL
                       || deprel == DEPREL_OBL_AGENT;
  return is_object ? annotation->head[candidate->first] : -1;
}

static gint8
sex_of_actor (const Resolver *resolver, guint32 actor)
{
  guint index
      = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->person_of, GUINT_TO_POINTER (actor + 1)));
  return index == 0 ? 0 : g_array_index (resolver->people, Person, index - 1).sex;
}

/* Whoever was "he" once is not "she" later. */
static void
learn_sex (Resolver *resolver, guint32 actor, gint8 sex)
{
  guint index
      = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->person_of, GUINT_TO_POINTER (actor + 1)));
  if (actor != GAZETTEER_NONE && index != 0)
    g_array_index (resolver->people, Person, index - 1).sex = sex;
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
  (void)resolver, (void)index, (void)sex;
  return actor_is (actor, "state") || actor_is (actor, "organisation")
         || actor_is (actor, "armed-group") || actor_is (actor, "media");
}

typedef struct
{
  guint32 actor;
  guint score;
} Rival;

/* The actor that a pronoun means: the one most spoken of just before, as subject above all. One who
 * is not clearly ahead of the next is left out. */
static guint32
antecedent (const Memory *memory, const Candidate *pronoun, FitsFunc fits, gint8 sex, guint back)
{
  Rival rivals[MENTIONS_BACK];
  guint n = 0, best = 0, second = 0;
  gint32 other_verb = verb_of_object (memory->resolver, pronoun);
  guint32 found = GAZETTEER_NONE;
  for (guint i = memory->recent->len, left = MENTIONS_BACK; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      guint distance = pronoun->sentence - recent->sentence;
      guint k = 0;
      if (distance > back)
        break;
      if (!fits (memory->resolver, resolver_actor (memory->resolver, recent->actor), recent->actor,
                 sex)
          || (distance == 0 && recent->verb >= 0 && recent->verb == other_verb))
        continue;
      while (k < n && rivals[k].actor != recent->actor)
        k++;
      if (k == n)
        rivals[n++] = (Rival){ recent->actor, 0 };
      rivals[k].score += recent->weight * fading[distance];
    }
  for (guint k = 0; k < n; k++)
    if (rivals[k].score > best)
      {
        second = best;
        best = rivals[k].score;
        found = rivals[k].actor;
      }
    else
      second = MAX (second, rivals[k].score);
  return best * 2 >= second * 3 ? found : GAZETTEER_NONE;
}

/* Does the tree make it the subject of an action: "said it was buying", not "it is clear"? */
static gboolean
acts (const Resolver *resolver, const Candidate *pronoun)
{
  const Annotation *annotation = resolver->annotations[pronoun->sentence];
  const gint32 verb = verb_of_subject (resolver, pronoun);
  return annotation != NULL && verb > (gint32)pronoun->end && annotation->upos[verb] == UPOS_VERB
         && annotation->deprel[pronoun->first] == DEPREL_NSUBJ;
}

/* "it is", "it remains": often nobody. */
static gboolean
is_empty_it (const View *view, guint i)
{
  static const char *const verbs[] = { "is",    "was",    "remains", "remained", "would", "will",
                                       "seems", "seemed", "appears", "appeared", "takes", "took",
                                       "may",   "might",  "could",   "can",      "'s" };
  for (guint k = 0; k < G_N_ELEMENTS (verbs); k++)
    if (view_is (view, i + 1, verbs[k]))
      return TRUE;
  return FALSE;
}

/* Is the clause of `verb` an adverbial of the clause of `main_verb`: "B will pay if it attacks"? */
static gboolean
hangs_on (const Annotation *annotation, gint32 verb, gint32 main_verb)
{
  return annotation != NULL && verb >= 0 && annotation->deprel[verb] == DEPREL_ADVCL
         && annotation->head[verb] == main_verb;
}

/* "Pyongyang said it would", "Pyongyang will pay if it does": the nearest subject before, if it
 * speaks or if the clause of "it" hangs on its own. */
static guint32
subject_before (const Memory *memory, const Candidate *pronoun, const View *view)
{
  const Resolver *resolver = memory->resolver;
  const Annotation *annotation = resolver->annotations[pronoun->sentence];
  gint32 verb = verb_of_subject (resolver, pronoun);
  for (guint i = memory->recent->len, left = MENTIONS_BACK; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence != pronoun->sentence)
        break;
      if (recent->verb < 0 || (guint)recent->verb >= view->n
          || !fits_body (resolver, resolver_actor (resolver, recent->actor), 0, 0))
        continue;
      gboolean says = (view->tokens[recent->verb].classes & WORD_SAYS) != 0;
      return says || hangs_on (annotation, verb, recent->verb) ? recent->actor : GAZETTEER_NONE;
    }
  return GAZETTEER_NONE;
}

/* Whose "its" is, unless another body was named in between: "A armed B for its war". */
static guint32
owning_body (const Memory *memory, const Candidate *pronoun)
{
  guint32 found = antecedent (memory, pronoun, fits_body, 0, 0);
  for (guint i = memory->recent->len; i-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence != pronoun->sentence)
        break;
      if (fits_body (memory->resolver, resolver_actor (memory->resolver, recent->actor), 0, 0))
        return recent->actor == found ? found : GAZETTEER_NONE;
    }
  return found;
}

static guint32
pronoun_actor (Memory *memory, const Candidate *candidate, const View *view)
{
  const Token *token = resolver_tokens (memory->resolver, candidate);
  guint i = candidate->first;
  if (is_in_quotation (memory, candidate))
    return GAZETTEER_NONE; /* not the speaker, and who else is a guess */
  if (token->classes & (WORD_MALE | WORD_FEMALE))
    {
      gint8 sex = token->classes & WORD_MALE ? 1 : -1;
      guint32 actor = antecedent (memory, candidate, fits_person, sex, SENTENCES_BACK);
      learn_sex (memory->resolver, actor, sex);
      return actor;
    }
  if (view_is (view, i, "its"))
    return owning_body (memory, candidate);
  if (view_is (view, i, "it") && (!is_empty_it (view, i) || acts (memory->resolver, candidate))
      && verb_of_subject (memory->resolver, candidate) >= 0)
    return subject_before (memory, candidate, view);
  return GAZETTEER_NONE;
}

/* The last actor of a kind that "the group", "the ministry" stands for: the name holds the noun, or
 * it is the only armed group. */
static guint32
nominal_actor (const Memory *memory, const Candidate *candidate, const View *view)
{
  const Resolver *resolver = memory->resolver;
  guint i = candidate->first + 1;
  gboolean is_group
      = view_is (view, i, "group") || view_is (view, i, "movement") || view_is (view, i, "militia");
  gsize length = view->spans[i].end - view->spans[i].begin;
  g_autofree char *noun
      = g_ascii_strdown (view->document->text + view->spans[i].begin, (gssize)length);
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
  const char *id = is_north ? "state:PRK" : "state:KOR";
  guint32 known = gazetteer_find (resolver->finder->gazetteer, id);
  return known == GAZETTEER_NONE ? GAZETTEER_NONE : resolver_add_known (resolver, known);
}

/* "the president", where one person of the document bears that title. */
static guint32
titled_person (const Resolver *resolver, const Candidate *candidate)
{
  guint32 key = resolver_tokens (resolver, candidate)[1].key;
  guint actor = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->by_title, GUINT_TO_POINTER (key)));
  return actor == 0 ? GAZETTEER_NONE : actor - 1;
}

/* "the bank advisory committees" are no bank. */
static gboolean
is_compound (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  return annotation != NULL && candidate->end < annotation->n_tokens
         && annotation->deprel[candidate->end - 1] == DEPREL_COMPOUND;
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
  if (is_compound (resolver, candidate))
    return;
  if (view.tokens[candidate->first + 1].classes & WORD_OFFICE)
    candidate->actor = titled_person (resolver, candidate);
  else
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
                        .actor = candidate->actor,
                        .verb = verb_of_subject (resolver, candidate) };
      recent.weight = recent.verb >= 0 ? WEIGHT_SUBJECT : WEIGHT_OTHER;
      g_array_append_val (memory.recent, recent);
    }
  g_array_unref (memory.recent);
}
