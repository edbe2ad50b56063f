/* SPDX-License-Identifier: MIT */
#include "actors/references.h"

#include <string.h>

#define MENTIONS_BACK 60              /* how far an antecedent may stand before, in mentions */
#define NO_ACTOR (GAZETTEER_NONE - 1) /* nor a person without a name */
#define MAX_CLIMB 12 /* steps from a pronoun to the verb whose subject it may mean */
#define GOVERNOR_SCORE 60
#define TOGETHER_BACK 3 /* likewise in sentences, for "the two leaders" */

/* How much a mention speaks for its actor as the one meant, and how that fades from sentence to
 * sentence. */
enum
{
  WEIGHT_SUBJECT = 4,
  WEIGHT_OTHER = 1
};
static const guint fading[] = { 10, 7, 3, 2, 2, 1, 1, 1, 1 };

gboolean
reference_is_quoted (Memory *memory, const Candidate *candidate)
{
  const Resolver *resolver = memory->resolver;
  const Sentence *sentences = (const Sentence *)resolver->segments->sentences->data;
  const Span *spans = (const Span *)resolver->segments->tokens->data;
  guint32 paragraph = sentences[candidate->sentence].paragraph;
  if (sentences[memory->sentence].paragraph != paragraph)
    { /* a paragraph begins outside of any quotation */
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

/* The verb of which a token is the subject, itself or by what it is joined to: "Smith and Jones
 * said", "his nominee, Jones, withdrew". */
static gint32
subject_verb (const Annotation *annotation, guint i)
{
  for (guint step = 0; step < 3; step++)
    {
      guint8 deprel = annotation->deprel[i];
      if (deprel == DEPREL_NSUBJ || deprel == DEPREL_NSUBJ_PASS)
        return annotation->head[i];
      if ((deprel != DEPREL_APPOS && deprel != DEPREL_CONJ && deprel != DEPREL_FLAT)
          || annotation->head[i] < 0)
        return -1;
      i = (guint)annotation->head[i];
    }
  return -1;
}

/* Without a tree, what begins a sentence is taken for its subject. */
gint32
reference_verb (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  if (annotation == NULL || candidate->end > annotation->n_tokens)
    return candidate->first <= 1 ? (gint32)candidate->end : -1;
  for (guint i = candidate->first; i < candidate->end; i++)
    {
      gint16 head = annotation->head[i];
      gint32 verb
          = head < candidate->first || head >= candidate->end ? subject_verb (annotation, i) : -1;
      if (verb >= 0)
        return verb;
    }
  return -1;
}

/* The verb whose object or oblique the phrase is ("Bailey told him"), -1 if none: its subject is
 * somebody else. */
static gint32
verb_of_object (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  if (annotation == NULL || candidate->end > annotation->n_tokens)
    return -1;
  guint head = candidate->end - 1u;
  guint8 deprel = annotation->deprel[head];
  gboolean is_object = deprel == DEPREL_OBJ || deprel == DEPREL_IOBJ || deprel == DEPREL_OBL
                       || deprel == DEPREL_OBL_AGENT;
  return is_object ? annotation->head[head] : -1;
}

/* The subject of the verb itself, -1 if it has none. */
static gint
own_subject (const Annotation *annotation, gint verb)
{
  for (guint i = 0; i < annotation->n_tokens; i++)
    if (annotation->head[i] == verb
        && (annotation->deprel[i] == DEPREL_NSUBJ || annotation->deprel[i] == DEPREL_NSUBJ_PASS))
      return (gint)i;
  return -1;
}

/* Is it what a verb does something to, not "in", "of" or "his" something? */
static gboolean
is_object (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  guint8 deprel = annotation->deprel[candidate->first];
  guint8 of_verb = annotation->head[candidate->first] < 0
                       ? DEPREL_ROOT
                       : annotation->deprel[annotation->head[candidate->first]];
  return (deprel == DEPREL_OBJ || deprel == DEPREL_IOBJ)
         && (of_verb == DEPREL_XCOMP || of_verb == DEPREL_ADVCL || of_verb == DEPREL_CONJ)
         && own_subject (annotation, annotation->head[candidate->first]) < 0;
}

gboolean
fits_any_body (const Memory *memory, const Recent *recent, gconstpointer data)
{
  (void)data;
  if (recent->actor == GAZETTEER_NONE)
    return FALSE;
  const Actor *actor = resolver_actor (memory->resolver, recent->actor);
  return actor_is (actor, "state") || actor_is (actor, "organisation")
         || actor_is (actor, "armed-group") || actor_is (actor, "media");
}

typedef struct
{
  guint32 actor;
  guint score;
} Rival;

/* The last mention of the sentence that is the subject of `verb`. */
static const Recent *
subject_of (const Memory *memory, guint32 sentence, gint32 verb)
{
  for (guint i = memory->recent->len, left = MENTIONS_BACK; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence < sentence)
        break;
      if (recent->sentence == sentence && recent->verb == verb)
        return recent;
    }
  return NULL;
}

const Recent *
memory_governor (const Memory *memory, const Candidate *phrase)
{
  const Annotation *annotation = memory->resolver->annotations[phrase->sentence];
  if (annotation == NULL || phrase->end > annotation->n_tokens)
    return NULL;
  gint32 own = reference_verb (memory->resolver, phrase);
  gint32 node = phrase->first, before;
  for (guint step = 0; step < MAX_CLIMB && annotation->head[node] >= 0; step++)
    {
      before = node;
      node = annotation->head[node];
      guint8 deprel = annotation->deprel[before];
      if (node == own || deprel == DEPREL_NSUBJ || deprel == DEPREL_NSUBJ_PASS)
        continue; /* inside the subject of this verb */
      const Recent *subject = subject_of (memory, phrase->sentence, node);
      if (subject != NULL)
        return subject;
    }
  return NULL;
}

const Recent *
memory_last_subject (const Memory *memory, const Candidate *phrase)
{
  if (phrase->sentence == 0)
    return NULL;
  guint32 sentence = phrase->sentence - 1;
  const Annotation *annotation = memory->resolver->annotations[sentence];
  for (guint i = 0; annotation != NULL && i < annotation->n_tokens; i++)
    if (annotation->head[i] < 0)
      return subject_of (memory, sentence, (gint32)i);
  return NULL;
}

static void
add_meant (Meant *meant, guint32 actor)
{
  guint k = 0;
  while (k < MIN (meant->n, MEANT_MAX) && meant->actor[k] != actor)
    k++;
  if (k < meant->n)
    return;
  if (meant->n < MEANT_MAX)
    meant->actor[meant->n] = actor;
  meant->n++; /* beyond the array: too many */
}

/* The actors of one group of mentions that ends at `i`. */
static Meant
group_at (const Memory *memory, guint i, FitsFunc fits, gconstpointer data)
{
  Meant meant = { 0 };
  guint32 group = g_array_index (memory->recent, Recent, i).group;
  for (guint k = i + 1; k-- > 0 && i - k < MENTIONS_BACK;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, k);
      if (recent->group != group)
        continue;
      if (!fits (memory, recent, data))
        return (Meant){ 0 };
      add_meant (&meant, recent->actor);
    }
  return meant;
}

Meant
memory_group (const Memory *memory, const Recent *recent, FitsFunc fits, gconstpointer data)
{
  guint i = (guint)(recent - (const Recent *)memory->recent->data);
  while (recent->group != 0 && i + 1 < memory->recent->len
         && g_array_index (memory->recent, Recent, i + 1).group == recent->group)
    i++;
  return group_at (memory, i, fits, data);
}

/* Who does what is done to the phrase and is none of it: "Smith sold arms to both sides". */
static guint32
doer_beside (const Memory *memory, const Candidate *phrase)
{
  const gint32 verb = verb_of_object (memory->resolver, phrase);
  for (guint i = memory->recent->len; verb >= 0 && i-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence != phrase->sentence)
        break;
      if (recent->verb == verb)
        return recent->actor;
    }
  return NO_ACTOR;
}

static gboolean
is_meant (const Meant *meant, guint32 actor)
{
  for (guint k = 0; k < meant->n; k++)
    if (meant->actor[k] == actor)
      return TRUE;
  return FALSE;
}

Meant
memory_together (const Memory *memory, const Candidate *phrase, FitsFunc fits, gconstpointer data,
                 guint n)
{
  Meant alone = { 0 };
  guint32 sentence = phrase->sentence;
  const guint32 doer = doer_beside (memory, phrase);
  for (guint i = memory->recent->len, left = MENTIONS_BACK; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence + TOGETHER_BACK < phrase->sentence)
        break;
      if (recent->sentence != sentence && alone.n == n)
        return alone;
      sentence = recent->sentence;
      if (recent->is_attribute || !fits (memory, recent, data) || recent->actor == doer)
        continue;
      if (recent->group != 0)
        {
          Meant group = memory_group (memory, recent, fits, data);
          if (group.n == n && !is_meant (&group, doer))
            return group;
        }
      add_meant (&alone, recent->actor);
      if (alone.n > n)
        return (Meant){ 0 };
    }
  return alone.n == n ? alone : (Meant){ 0 };
}

guint32
memory_most_spoken (const Memory *memory, const Candidate *phrase, FitsFunc fits,
                    gconstpointer data, guint back)
{
  Rival rivals[MENTIONS_BACK];
  guint n = 0, best = 0, second = 0;
  gint32 other_verb = verb_of_object (memory->resolver, phrase);
  gboolean is_subject = reference_verb (memory->resolver, phrase) >= 0;
  const Recent *governor
      = phrase->kind == CANDIDATE_PRONOUN ? memory_governor (memory, phrase) : NULL;
  guint32 doer = NO_ACTOR;
  if (governor != NULL && is_object (memory->resolver, phrase))
    { /* "Smith called Jones to thank him": not Smith */
      doer = governor->actor;
      governor = NULL;
    }
  guint32 found = GAZETTEER_NONE;
  for (guint i = memory->recent->len, left = MENTIONS_BACK; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      guint distance = phrase->sentence - recent->sentence;
      guint k = 0;
      if (distance > back || distance >= G_N_ELEMENTS (fading))
        break;
      if (!fits (memory, recent, data) || recent->actor == doer
          || (distance == 0 && recent->verb >= 0 && recent->verb == other_verb))
        continue;
      while (k < n && rivals[k].actor != recent->actor)
        k++;
      if (k == n)
        rivals[n++] = (Rival){ recent->actor, 0 };
      guint weight = recent->weight;
      if (recent->actor == GAZETTEER_NONE && !is_subject)
        weight /= 2; /* "him" is seldom the speaker without a name */
      rivals[k].score += weight * fading[distance];
    }
  for (guint k = 0; k < n; k++)
    if (governor != NULL && rivals[k].actor == governor->actor)
      rivals[k].score += GOVERNOR_SCORE;
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

/* The last mention before the title of the candidate, people apart of whom it is one: "X and the
 * German chancellor Y". Sets `begin` to where the title begins. */
static Recent *
mention_before (const Memory *memory, const Candidate *candidate, const View *view, guint *begin)
{
  guint n = memory->recent->len;
  *begin = candidate->first;
  while (*begin > 0 && (view->tokens[*begin - 1].classes & WORD_TITLE))
    (*begin)--;
  Recent *last = n > 0 ? &g_array_index (memory->recent, Recent, n - 1) : NULL;
  if (n > 1 && last->by == MENTION_DEMONYM && last->sentence == candidate->sentence
      && last->end == *begin)
    {
      *begin = last->first;
      last--;
    }
  return last;
}

/* "X and Y", "X, Y and Z": the number of their group. */
static guint32
joined_group (Memory *memory, const Candidate *candidate)
{
  const Resolver *resolver = memory->resolver;
  View view;
  guint begin;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  Recent *last = mention_before (memory, candidate, &view, &begin);
  if (last == NULL || last->sentence != candidate->sentence || last->end >= begin)
    return 0;
  for (guint i = last->end; i < begin; i++)
    if (!view_is (&view, i, "and") && !view_is (&view, i, ",") && !view_is (&view, i, "the")
        && !view_is (&view, i, "his") && !view_is (&view, i, "her"))
      return 0;
  if (!view_is (&view, last->end, "and") && !view_is (&view, last->end, ","))
    return 0;
  if (last->group == 0)
    last->group = memory->recent->len;
  return last->group;
}

/* A name that stands for many: "Iranian officials", "the Kurds", an armed group. */
static gboolean
is_many (const Resolver *resolver, const Candidate *candidate)
{
  if (candidate->kind != CANDIDATE_KNOWN || candidate->actor == GAZETTEER_NONE)
    return FALSE;
  const GazetteerEntry *entry = gazetteer_entry (resolver->finder->gazetteer, candidate->entry);
  const Token *last
      = resolver_tokens (resolver, candidate) + (candidate->end - candidate->first) - 1;
  return entry->kind == KIND_PEOPLE
         || (candidate->by == MENTION_DEMONYM && candidate->end > 1
             && (last->classes & WORD_AGENTS))
         || actor_is (resolver_actor (resolver, candidate->actor), "armed-group");
}

/* "the French envoy": France itself is not spoken of. */
static gboolean
is_attribute (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  const Sentence *sentence
      = &g_array_index (resolver->segments->sentences, Sentence, candidate->sentence);
  guint last = candidate->end - 1u;
  const Token *tokens = resolver_tokens (resolver, candidate);
  if (annotation != NULL && candidate->end <= annotation->n_tokens)
    return annotation->deprel[last] == DEPREL_AMOD || annotation->deprel[last] == DEPREL_COMPOUND;
  return candidate->end < sentence->n_tokens
         && (tokens[candidate->end - candidate->first].classes & WORD_TITLE);
}

static void
remember (Memory *memory, const Candidate *candidate, guint32 actor, guint32 group)
{
  const Resolver *resolver = memory->resolver;
  Recent recent
      = { .sentence = candidate->sentence,
          .actor = actor,
          .verb = reference_verb (resolver, candidate),
          .group = group,
          .first = candidate->first,
          .end = candidate->end,
          .by = candidate->by,
          .is_named = candidate->kind != CANDIDATE_PRONOUN && candidate->kind != CANDIDATE_NOMINAL,
          .is_many = (guint8)is_many (resolver, candidate),
          .is_attribute = (guint8)is_attribute (resolver, candidate) };
  if (recent.is_named && actor != GAZETTEER_NONE)
    {
      guint32 count = memory_count (memory, actor) + 1;
      pair_table_set (&memory->counts, actor + 1, 0, count);
      if (actor_is (resolver_actor (resolver, actor), "state"))
        memory->most_of_state = MAX (memory->most_of_state, count);
    }
  recent.weight = recent.verb >= 0 ? WEIGHT_SUBJECT : WEIGHT_OTHER;
  g_array_append_val (memory->recent, recent);
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

static Meant
refer (Memory *memory, Candidate *candidate)
{
  View view;
  Resolver *resolver = memory->resolver;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  if (candidate->kind == CANDIDATE_PRONOUN)
    {
      candidate->by = MENTION_PRONOUN;
      return pronoun_meaning (memory, candidate, &view);
    }
  Meant half = { 1, { korean_half (resolver, &view, candidate->first + 1u) } };
  candidate->by = half.actor[0] != GAZETTEER_NONE ? MENTION_ALIAS : MENTION_NOMINAL;
  return half.actor[0] != GAZETTEER_NONE ? half : description_meaning (memory, candidate, &view);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;
  if (x->token != y->token)
    return x->token < y->token ? -1 : 1;
  return x->end > y->end ? -1 : x->end < y->end;
}

/* Gives the candidate its actor, and copies of it the others that it means. */
static void
set_meant (Memory *memory, Candidate *candidate, const Meant *meant, GArray *copies)
{
  guint32 group = meant->n > 1 ? memory->recent->len + 1 : 0;
  for (guint k = 0; k < meant->n; k++)
    {
      if (meant->actor[k] == GAZETTEER_NONE)
        continue;
      Candidate copy = *candidate;
      copy.actor = meant->actor[k];
      if (k > 0)
        g_array_append_val (copies, copy);
      remember (memory, candidate, meant->actor[k], group);
    }
  if (meant->n > 0)
    candidate->actor = meant->actor[0];
}

/* A person without a name who does something is the one whom "he" may mean next. */
static void
note_stranger (Memory *memory, const Candidate *candidate)
{
  const Resolver *resolver = memory->resolver;
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  const Token *tokens = resolver_tokens (resolver, candidate);
  guint n = (guint)(candidate->end - candidate->first);
  const Sentence *sentence
      = &g_array_index (resolver->segments->sentences, Sentence, candidate->sentence);
  gboolean says = candidate->end < sentence->n_tokens && (tokens[n].classes & WORD_SAYS);
  gboolean is_subject = annotation != NULL ? reference_verb (resolver, candidate) >= 0
                                           : candidate->first == 0 || says;
  guint32 classes = tokens[n - 1].classes;
  if (!is_subject || !(classes & WORD_ROLE))
    return;
  remember (memory, candidate, GAZETTEER_NONE, 0);
  g_array_index (memory->recent, Recent, memory->recent->len - 1).sex
      = (gint8)((classes & WORD_MALE)     ? 1
                : (classes & WORD_FEMALE) ? -1
                                          : 0);
}

/* Does the phrase say who a named person is: "Roe, the mayor of X", "former candidate Jane Roe"? */
static gboolean
describes_name (const Resolver *resolver, guint32 i)
{
  const Candidate *phrase = resolver_candidate (resolver, i);
  const Annotation *annotation = resolver->annotations[phrase->sentence];
  for (guint k = phrase->first; annotation != NULL && k < phrase->end; k++)
    if (k < annotation->n_tokens && annotation->deprel[k] == DEPREL_APPOS
        && annotation->head[k] < (gint)phrase->first)
      return TRUE;
  if (i + 1 >= resolver->finder->candidates->len)
    return FALSE;
  const Candidate *next = resolver_candidate (resolver, i + 1);
  return next->sentence == phrase->sentence && next->first == phrase->end
         && next->actor != GAZETTEER_NONE
         && actor_is (resolver_actor (resolver, next->actor), "person");
}

/* "the French president" and "the Iranian army" are known by what stands inside. */
static gboolean
is_known_inside (const Resolver *resolver, guint32 i)
{
  const Candidate *phrase = resolver_candidate (resolver, i);
  for (guint32 k = i + 1; k < resolver->finder->candidates->len; k++)
    {
      const Candidate *inner = resolver_candidate (resolver, k);
      if (inner->sentence != phrase->sentence || inner->first >= phrase->end)
        break;
      if (inner->end == phrase->end && inner->actor != GAZETTEER_NONE)
        return TRUE;
    }
  return FALSE;
}

void
resolve_references (Resolver *resolver)
{
  Memory memory = { .resolver = resolver };
  g_autoptr (GArray) copies = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GArray *candidates = resolver->finder->candidates;
  memory.recent = g_array_new (FALSE, FALSE, sizeof (Recent));
  pair_table_init (&memory.described);
  pair_table_init (&memory.counts);
  g_array_sort (candidates, compare_candidates);
  for (guint32 i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind == CANDIDATE_PRONOUN || candidate->kind == CANDIDATE_NOMINAL)
        {
          if (candidate->kind == CANDIDATE_NOMINAL && is_known_inside (resolver, i))
            continue;
          Meant meant = refer (&memory, candidate);
          set_meant (&memory, candidate, &meant, copies);
          if (meant.n == 0 && !describes_name (resolver, i))
            note_stranger (&memory, candidate);
        }
      else if (candidate->kind == CANDIDATE_STRANGER)
        {
          if (!describes_name (resolver, i))
            note_stranger (&memory, candidate);
        }
      else if (candidate->actor != GAZETTEER_NONE)
        {
          remember (&memory, candidate, candidate->actor, joined_group (&memory, candidate));
          describe_mention (&memory, candidate);
        }
    }
  g_array_append_vals (candidates, copies->data, copies->len);
  g_array_unref (memory.recent);
  pair_table_clear (&memory.described);
  pair_table_clear (&memory.counts);
}
