/* SPDX-License-Identifier: MIT */
#include "actors/references.h"

#define BEGINNING 2      /* tokens at most before what begins a sentence */
#define RELATIVE_CLIMB 4 /* steps from a relative clause's noun to the verb above it */
#define SENTENCES_BACK 2 /* how far the name of "he" may stand before it */

static const Meant nobody = { 0 };

static Person *
person_of_actor (const Resolver *resolver, guint32 actor)
{
  guint index
      = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->person_of, GUINT_TO_POINTER (actor + 1)));
  return index == 0 ? NULL : &g_array_index (resolver->people, Person, index - 1);
}

static gboolean
fits_person (const Memory *memory, const Recent *recent, gconstpointer sex)
{
  if (recent->actor == GAZETTEER_NONE)
    return recent->sex != -*(const gint8 *)sex;
  const Person *person = person_of_actor (memory->resolver, recent->actor);
  return actor_is (resolver_actor (memory->resolver, recent->actor), "person")
         && (person == NULL || person->sex != -*(const gint8 *)sex);
}

static Meant
only (guint32 actor)
{
  return actor == GAZETTEER_NONE ? nobody : (Meant){ 1, { actor } };
}

/* He or she; whoever was "he" once is not "she" later. */
static Meant
person_meant (Memory *memory, const Candidate *pronoun, gint8 sex)
{
  guint32 actor = memory_most_spoken (memory, pronoun, fits_person, &sex, SENTENCES_BACK);
  Person *person = actor == GAZETTEER_NONE ? NULL : person_of_actor (memory->resolver, actor);
  if (person != NULL)
    person->sex = sex;
  return only (actor);
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

static gboolean
has_case (const Annotation *annotation, gint32 noun)
{
  for (guint i = 0; i < annotation->n_tokens; i++)
    if (annotation->head[i] == noun && annotation->deprel[i] == DEPREL_CASE)
      return TRUE;
  return FALSE;
}

/* "said it was ready to": it is somebody. */
static gboolean
is_of_will (const Annotation *annotation, gint32 adjective)
{
  static const char *const words[]
      = { "ready",   "willing",   "prepared", "able",      "unable",    "determined",
          "keen",    "committed", "open",     "unwilling", "reluctant", "concerned",
          "worried", "confident", "grateful", "proud" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (annotation->lemma[adjective], words[k]))
      return TRUE;
  return FALSE;
}

/* Does the tree make it the subject of an action or of a place: "said it was buying", "it was
 * behind the attack", not "it is clear"? */
static gboolean
acts (const Resolver *resolver, const Candidate *pronoun)
{
  const Annotation *annotation = resolver->annotations[pronoun->sentence];
  const gint32 verb = reference_verb (resolver, pronoun);
  return annotation != NULL && verb > (gint32)pronoun->end
         && annotation->deprel[pronoun->first] == DEPREL_NSUBJ
         && (annotation->upos[verb] == UPOS_VERB || has_case (annotation, verb)
             || is_of_will (annotation, verb));
}

/* Does the clause of `verb` belong to that of `main_verb`: "B will pay if it attacks", "B denied
 * that it had attacked", "B denied reports that it had"? */
static gboolean
hangs_on (const Annotation *annotation, gint32 verb, gint32 main_verb)
{
  if (annotation == NULL || verb < 0)
    return FALSE;
  gint32 head = annotation->head[verb];
  if (annotation->deprel[verb] == DEPREL_ACL_RELCL)
    { /* "B lost the war, in which it fought" */
      for (guint step = 0; head >= 0 && head != main_verb && step < RELATIVE_CLIMB; step++)
        head = annotation->head[head];
      return head == main_verb;
    }
  if (annotation->deprel[verb] == DEPREL_ACL && head >= 0 && annotation->deprel[head] == DEPREL_OBJ)
    return annotation->head[head] == main_verb;
  return (annotation->deprel[verb] == DEPREL_ADVCL || annotation->deprel[verb] == DEPREL_CCOMP
          || annotation->deprel[verb] == DEPREL_CONJ) /* "B rebelled but it was defeated" */
         && head == main_verb;
}

/* "Pyongyang said it would", "Pyongyang will pay if it does": the nearest subject before, if it
 * speaks or if the clause of "it" hangs on its own. */
static guint32
subject_before (const Memory *memory, const Candidate *pronoun, const View *view)
{
  const Resolver *resolver = memory->resolver;
  const Annotation *annotation = resolver->annotations[pronoun->sentence];
  gint32 verb = reference_verb (resolver, pronoun);
  for (guint i = memory->recent->len; i-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence != pronoun->sentence)
        break;
      if (recent->verb < 0 || (guint)recent->verb >= view->n
          || !fits_any_body (memory, recent, NULL))
        continue;
      gboolean says = (view->tokens[recent->verb].classes & WORD_SAYS) != 0;
      return says || hangs_on (annotation, verb, recent->verb) ? recent->actor : GAZETTEER_NONE;
    }
  return GAZETTEER_NONE;
}

static gboolean
fits_anyone (const Memory *memory, const Recent *recent, gconstpointer data)
{
  (void)memory, (void)data;
  return recent->actor != GAZETTEER_NONE;
}

static gboolean
is_they (const View *view, guint i)
{
  return view_is (view, i, "they") || view_is (view, i, "their") || view_is (view, i, "them")
         || view_is (view, i, "themselves");
}

/* "The agency said they had": a body that speaks is many. */
static gboolean
speaks_as_many (const Memory *memory, const Recent *subject)
{
  View view;
  const Resolver *resolver = memory->resolver;
  if (subject->verb < 0 || !subject->is_named || !fits_any_body (memory, subject, NULL))
    return FALSE;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, subject->sentence);
  return (guint)subject->verb < view.n && (view.tokens[subject->verb].classes & WORD_SAYS) != 0;
}

/* "they": those joined by "and", or a name that stands for many, if they are the subject of the
 * clause around or of the sentence before. */
static Meant
many_meant (const Memory *memory, const Candidate *pronoun)
{
  const Recent *subject = memory_governor (memory, pronoun);
  if (subject == NULL && pronoun->first <= BEGINNING)
    subject = memory_last_subject (memory, pronoun);
  if (subject == NULL || subject->actor == GAZETTEER_NONE)
    return nobody;
  if (subject->group != 0)
    {
      Meant group = memory_group (memory, subject, fits_anyone, NULL);
      return group.n >= 2 && group.n <= MEANT_MAX ? group : nobody;
    }
  return subject->is_many || speaks_as_many (memory, subject) ? only (subject->actor) : nobody;
}

/* "It said": the body that was the subject of the sentence before. */
static guint32
last_body (const Memory *memory, const Candidate *pronoun)
{
  const Recent *subject = memory_last_subject (memory, pronoun);
  gboolean fits = subject != NULL && pronoun->first <= BEGINNING
                  && !(subject->is_many && subject->by == MENTION_DEMONYM)
                  && fits_any_body (memory, subject, NULL);
  return fits ? subject->actor : GAZETTEER_NONE;
}

/* Is no other body named between the actor and the pronoun? */
static gboolean
is_last_body (const Memory *memory, const Candidate *pronoun, guint32 actor)
{
  for (guint i = memory->recent->len; i-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence != pronoun->sentence)
        break;
      if (fits_any_body (memory, recent, NULL))
        return recent->actor == actor;
    }
  return TRUE;
}

/* The verb of the pronoun's clause, -1 for none. */
static gint32
nearest_verb (const Memory *memory, const Candidate *pronoun)
{
  const Annotation *annotation = memory->resolver->annotations[pronoun->sentence];
  gint32 node = annotation != NULL ? annotation->head[pronoun->first] : -1;
  while (node >= 0 && annotation->upos[node] != UPOS_VERB)
    node = annotation->head[node];
  return node;
}

/* Is the mention the noun itself, or what it is of: "A", "A's war", "the A war"? */
static gboolean
is_or_owns (const Annotation *annotation, const Recent *recent, gint32 noun)
{
  for (guint i = recent->first; i < recent->end; i++)
    if ((gint32)i == noun
        || (annotation->head[i] == noun
            && (annotation->deprel[i] == DEPREL_NMOD_POSS || annotation->deprel[i] == DEPREL_AMOD
                || annotation->deprel[i] == DEPREL_COMPOUND)))
      return TRUE;
  return FALSE;
}

/* "A's war on B and its support for C", "A and its allies": whose the first of the two is. */
static guint32
joined_owner (const Memory *memory, const Candidate *pronoun)
{
  const Annotation *annotation = memory->resolver->annotations[pronoun->sentence];
  const gint32 noun = annotation != NULL ? annotation->head[pronoun->first] : -1;
  if (noun < 0 || annotation->deprel[noun] != DEPREL_CONJ)
    return GAZETTEER_NONE;
  for (guint i = memory->recent->len; i-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence != pronoun->sentence)
        break;
      if (is_or_owns (annotation, recent, annotation->head[noun])
          && fits_any_body (memory, recent, NULL))
        return recent->actor;
    }
  return GAZETTEER_NONE;
}

/* Whose "its" is, unless another body was named in between in its clause: "A armed B for its war",
 * but not "A accused B of taking its ships". A person is no "it": "A said Roe was killed by its men".
 */
static guint32
owning_body (const Memory *memory, const Candidate *pronoun, const View *view)
{
  const guint32 owner = joined_owner (memory, pronoun);
  if (owner != GAZETTEER_NONE)
    return owner;
  const Recent *governor = memory_governor (memory, pronoun);
  if (governor != NULL && !fits_any_body (memory, governor, NULL))
    return subject_before (memory, pronoun, view);
  if (governor != NULL)
    return nearest_verb (memory, pronoun) != governor->verb
                   || is_last_body (memory, pronoun, governor->actor)
               ? governor->actor
               : GAZETTEER_NONE;
  if (memory->recent->len == 0
      || g_array_index (memory->recent, Recent, memory->recent->len - 1).sentence
             != pronoun->sentence)
    return last_body (memory, pronoun);
  guint32 found = memory_most_spoken (memory, pronoun, fits_any_body, NULL, 0);
  return is_last_body (memory, pronoun, found) ? found : GAZETTEER_NONE;
}

/* Does the pronoun's clause share its subject with one before: "accusing it", "and invaded it"? */
static gboolean
shares_subject (const Annotation *annotation, guint pronoun)
{
  const gint32 verb = annotation->head[pronoun];
  const guint8 deprel = annotation->deprel[pronoun];
  if (verb < 0)
    return FALSE;
  if (annotation->xpos[verb] == XPOS_VBG)
    return deprel == DEPREL_OBJ || deprel == DEPREL_IOBJ;
  if (annotation->deprel[verb] != DEPREL_CONJ
      || (deprel != DEPREL_OBJ && deprel != DEPREL_IOBJ && deprel != DEPREL_OBL))
    return FALSE;
  for (guint i = 0; i < annotation->n_tokens; i++)
    if (annotation->head[i] == verb
        && (annotation->deprel[i] == DEPREL_NSUBJ || annotation->deprel[i] == DEPREL_NSUBJ_PASS))
      return FALSE;
  return TRUE;
}

/* Is the actor the doer, or one of those that "and" joins with him? */
static gboolean
does_it (const Memory *memory, const Recent *doer, guint32 actor)
{
  for (guint i = memory->recent->len; doer->group != 0 && i-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence != doer->sentence)
        break;
      if (recent->group == doer->group && recent->actor == actor)
        return TRUE;
    }
  return doer->actor == actor;
}

/* "A cut its ties with B, accusing it of": not the doer, nor who did it with him; the only other
 * body of the sentence. */
static guint32
other_body (const Memory *memory, const Candidate *pronoun)
{
  const Annotation *annotation = memory->resolver->annotations[pronoun->sentence];
  if (annotation == NULL || !shares_subject (annotation, pronoun->first))
    return GAZETTEER_NONE;
  const Recent *doer = memory_governor (memory, pronoun);
  guint32 other = GAZETTEER_NONE;
  for (guint i = memory->recent->len; doer != NULL && i-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence != pronoun->sentence)
        break;
      if (recent->actor == other || does_it (memory, doer, recent->actor)
          || !fits_any_body (memory, recent, NULL))
        continue;
      if (other != GAZETTEER_NONE)
        return GAZETTEER_NONE;
      other = recent->actor;
    }
  return other;
}

static guint32
body_meant (const Memory *memory, const Candidate *pronoun, const View *view)
{
  gint32 verb = reference_verb (memory->resolver, pronoun);
  if (verb < 0)
    return other_body (memory, pronoun);
  if ((guint)verb >= view->n)
    return GAZETTEER_NONE;
  if (pronoun->first == 0 && (view->tokens[verb].classes & WORD_SAYS))
    return last_body (memory, pronoun);
  return subject_before (memory, pronoun, view);
}

Meant
pronoun_meaning (Memory *memory, const Candidate *candidate, const View *view)
{
  const Token *token = resolver_tokens (memory->resolver, candidate);
  guint i = candidate->first;
  if (reference_is_quoted (memory, candidate))
    return nobody; /* not the speaker, and who else is a guess */
  if (token->classes & (WORD_MALE | WORD_FEMALE))
    return person_meant (memory, candidate, token->classes & WORD_MALE ? 1 : -1);
  if (view_is (view, i, "its"))
    return only (owning_body (memory, candidate, view));
  if (view_is (view, i, "it") && (!is_empty_it (view, i) || acts (memory->resolver, candidate)))
    return only (body_meant (memory, candidate, view));
  if (is_they (view, i))
    return many_meant (memory, candidate);
  return nobody;
}
