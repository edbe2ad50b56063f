/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

#define MAX_NAMESAKES 50       /* persons of one family name in a document */
#define MAX_TO_KIN 6           /* tokens between "X's" and the name of a kinsman */
#define YEARS_AROUND_OFFICE 10 /* how long people are still called by their family name alone */

static gboolean
is_family_first (const char *country)
{
  static const char *const countries[]
      = { "CHN", "PRK", "KOR", "TWN", "HKG", "MAC", "VNM", "KHM", "HUN", "SGP" };
  for (guint i = 0; country != NULL && i < G_N_ELEMENTS (countries); i++)
    if (strcmp (countries[i], country) == 0)
      return TRUE;
  return FALSE;
}

/* The words of a name without marks and particles: their keys. */
static guint
name_keys (const Resolver *resolver, const Candidate *candidate, guint32 keys[NAME_MAX_WORDS],
           gboolean *has_hyphen)
{
  const Token *tokens = resolver_tokens (resolver, candidate);
  guint n = 0;
  *has_hyphen = FALSE;
  guint n_words = (guint)(candidate->end - candidate->first);
  for (guint i = 0; i < n_words && n < NAME_MAX_WORDS; i++)
    {
      *has_hyphen |= (tokens[i].shape & SHAPE_HYPHEN) != 0 && i > 0
                     && !(tokens[i - 1].classes & WORD_PARTICLE);
      gboolean is_title = i == 0 && n_words > 2 && (tokens[i].classes & WORD_TITLE);
      gboolean is_suffix = i > 0 && (tokens[i].classes & WORD_SUFFIX);
      if (tokens[i].key != 0 && !is_title && !is_suffix && !(tokens[i].classes & WORD_PARTICLE))
        keys[n++] = tokens[i].key;
    }
  return n;
}

static void
index_word (GHashTable *index, guint32 key, guint32 person)
{
  GArray *list = g_hash_table_lookup (index, GUINT_TO_POINTER (key));
  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (index, GUINT_TO_POINTER (key), list);
    }
  if (list->len < MAX_NAMESAKES)
    g_array_append_val (list, person);
}

static gint8
sex_of (const Resolver *resolver, const Candidate *candidate)
{
  const Token *tokens = resolver_tokens (resolver, candidate);
  guint back = 0;
  while (back < candidate->first && back < 4 && (tokens[-1 - (gint)back].classes & WORD_TITLE))
    {
      guint32 classes = tokens[-1 - (gint)back].classes;
      if (classes & (WORD_MALE | WORD_FEMALE))
        return classes & WORD_MALE ? 1 : -1;
      back++;
    }
  if (tokens[0].classes & WORD_FEMALE)
    return -1;
  return tokens[0].classes & WORD_GIVEN ? 1 : 0;
}

/* "President Anna Doe": who is "the president" later on, if only one is called so. */
static void
note_title (Resolver *resolver, const Candidate *candidate, guint32 actor)
{
  const Token *before = resolver_tokens (resolver, candidate) - 1;
  if (candidate->first == 0 || !(before->classes & WORD_TITLE) || before->key == 0)
    return;
  gpointer key = GUINT_TO_POINTER (before->key), other;
  gboolean is_taken = g_hash_table_lookup_extended (resolver->by_title, key, NULL, &other)
                      && other != GUINT_TO_POINTER (actor + 1);
  g_hash_table_insert (resolver->by_title, key, GUINT_TO_POINTER (is_taken ? 0 : actor + 1));
}

/* Takes note of a person whom candidate `i` names in full. */
static void
note_person (Resolver *resolver, guint32 i, guint32 actor, guint32 known)
{
  Candidate *candidate = resolver_candidate (resolver, i);
  note_title (resolver, candidate, actor);
  gpointer seen = g_hash_table_lookup (resolver->person_of, GUINT_TO_POINTER (actor + 1));
  if (seen != NULL)
    {
      Person *person = &g_array_index (resolver->people, Person, GPOINTER_TO_UINT (seen) - 1);
      person->n_full++;
      person->last = i;
      if (person->sex == 0)
        person->sex = sex_of (resolver, candidate);
      return;
    }
  guint32 keys[NAME_MAX_WORDS];
  gboolean has_hyphen;
  guint n = name_keys (resolver, candidate, keys, &has_hyphen);
  if (n == 0)
    return;
  Person person = { .actor = actor, .known = known, .n_full = 1, .first = i, .last = i };
  person.sex = sex_of (resolver, candidate);
  person.given = keys[0];
  person.family = keys[n - 1];
  const char *country = resolver_actor (resolver, actor)->country;
  gboolean family_first
      = (resolver_tokens (resolver, candidate)[0].classes & WORD_ASIAN_FAMILY)
        && (is_family_first (country) || (country == NULL && (has_hyphen || n == 3)));
  if (family_first || is_family_first (country))
    {
      person.family = keys[0];
      person.given = keys[n - 1];
    }
  guint32 index = resolver->people->len;
  g_array_append_val (resolver->people, person);
  g_hash_table_insert (resolver->person_of, GUINT_TO_POINTER (actor + 1),
                       GUINT_TO_POINTER (index + 1));
  index_word (resolver->by_family, person.family, index);
  index_word (resolver->by_given, person.given, index);
}

static gboolean
is_person_entry (const Resolver *resolver, guint32 entry)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
  return row->kind != KIND_SURNAME
         && strcmp (gazetteer_actor (gazetteer, row->actor)->type, "person") == 0;
}

/* The person of the gazetteer, or of the document, who has the first and the last of several words
 * as name: "Donald John Trump", "Paul D. Ryan". */
static guint32
person_without_middle (Resolver *resolver, const Candidate *candidate, guint32 given,
                       guint32 family)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const Token *tokens = resolver_tokens (resolver, candidate);
  const Token *last = tokens + (candidate->end - candidate->first) - 1;
  guint32 state = gazetteer_step (gazetteer, 0, tokens->word);
  state = state == 0 ? 0 : gazetteer_step (gazetteer, state, last->word);
  guint32 entry = state == 0 ? GAZETTEER_NONE : gazetteer_state_entry (gazetteer, state);
  if (entry != GAZETTEER_NONE && is_person_entry (resolver, entry)
      && gazetteer_entry (gazetteer, entry)->kind != KIND_LOCAL
      && gazetteer_entry (gazetteer, entry)->next == GAZETTEER_NONE)
    return resolver_add_known (resolver, gazetteer_entry (gazetteer, entry)->actor);
  const GArray *list = g_hash_table_lookup (resolver->by_family, GUINT_TO_POINTER (family));
  for (guint k = 0; list != NULL && k < list->len; k++)
    {
      const Person *person
          = &g_array_index (resolver->people, Person, g_array_index (list, guint32, k));
      if (person->given == given)
        return person->actor;
    }
  return GAZETTEER_NONE;
}

/* A person by a name of two words, or of more, that has the shape of one. */
static void
collect_by_shape (Resolver *resolver, guint32 i, gboolean has_middle)
{
  Candidate *candidate = resolver_candidate (resolver, i);
  guint32 keys[NAME_MAX_WORDS];
  gboolean has_hyphen;
  guint n = name_keys (resolver, candidate, keys, &has_hyphen);
  if (n < 2 || (n > 2) != has_middle || names_guess (resolver, candidate) != GUESS_PERSON)
    return;
  candidate->by = MENTION_NAME;
  if (has_middle)
    candidate->actor = person_without_middle (resolver, candidate, keys[0], keys[n - 1]);
  if (candidate->actor == GAZETTEER_NONE)
    {
      g_autofree char *text = resolver_text (resolver, candidate);
      g_autofree char *id = resolver_slug ("person", text);
      Actor actor = { .id = id, .name = text, .type = "person" };
      candidate->actor = resolver_add (resolver, &actor);
    }
  note_person (resolver, i, candidate->actor, resolver_known (resolver, candidate->actor));
}

/* Persons by full name: of the gazetteer (resolved before), and by shape, those without a middle
 * name first. */
static void
collect_people (Resolver *resolver)
{
  guint n = resolver->finder->candidates->len;
  for (guint round = 0; round < 2; round++)
    for (guint32 i = 0; i < n; i++)
      {
        const Candidate *candidate = resolver_candidate (resolver, i);
        if (round == 0 && candidate->kind == CANDIDATE_KNOWN && candidate->actor != GAZETTEER_NONE
            && is_person_entry (resolver, candidate->entry))
          note_person (resolver, i, candidate->actor, resolver_known (resolver, candidate->actor));
        if (candidate->kind == CANDIDATE_NAME && candidate->end >= candidate->first + 2)
          collect_by_shape (resolver, i, round == 1);
      }
}

/* "Roe's niece Jane Roe": is the full name that follows that of a kinsman, not of the one meant? */
static gboolean
is_kin_of (const Resolver *resolver, guint32 i, guint32 actor)
{
  const Candidate *name = resolver_candidate (resolver, i);
  guint32 n = resolver->finder->candidates->len;
  for (guint32 k = i + 1; k < n; k++)
    {
      const Candidate *other = resolver_candidate (resolver, k);
      if (other->sentence != name->sentence || other->first > name->end + MAX_TO_KIN)
        return FALSE;
      const Token *between = resolver_tokens (resolver, name) + (name->end - name->first);
      guint n_between = (guint)(other->first - name->end);
      if (other->actor != actor || other->end < other->first + 2 || n_between == 0
          || !(between->shape & SHAPE_POSSESSIVE))
        continue;
      for (guint t = 0; t < n_between; t++)
        if (between[t].classes & WORD_KIN)
          return TRUE;
    }
  return FALSE;
}

/* The person of the document whom a family name means: the one named most in full, then the one
 * named last before it, then the first. */
static const Person *
person_by_family (const Resolver *resolver, guint32 i, guint32 key)
{
  const GArray *list = g_hash_table_lookup (resolver->by_family, GUINT_TO_POINTER (key));
  const Person *best = NULL;
  for (guint k = 0; list != NULL && k < list->len; k++)
    {
      const Person *person
          = &g_array_index (resolver->people, Person, g_array_index (list, guint32, k));
      if (is_kin_of (resolver, i, person->actor))
        continue;
      gboolean better
          = best == NULL || person->n_full > best->n_full
            || (person->n_full == best->n_full && person->first < i && person->last > best->last);
      if (better)
        best = person;
    }
  return best;
}

/* The one person of that given name: "Prince Mohammed", or a friend called "Jamal". */
static const Person *
person_by_given (const Resolver *resolver, guint32 key)
{
  const GArray *list = g_hash_table_lookup (resolver->by_given, GUINT_TO_POINTER (key));
  if (list == NULL || list->len != 1)
    return NULL;
  return &g_array_index (resolver->people, Person, g_array_index (list, guint32, 0));
}

/* The one person of the document whom the gazetteer calls so: "von der Leyen". */
static const Person *
person_by_entry (const Resolver *resolver, guint32 entry)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const Person *found = NULL;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      const GazetteerActor *actor
          = gazetteer_actor (gazetteer, gazetteer_entry (gazetteer, entry)->actor);
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->by_id, actor->id));
      guint person
          = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->person_of, GUINT_TO_POINTER (index)));
      if (person == 0)
        continue;
      if (found != NULL)
        return NULL;
      found = &g_array_index (resolver->people, Person, person - 1);
    }
  return found;
}

/* The one person of the gazetteer with that family name who was in office about then. */
static guint32
holder_by_family (const Resolver *resolver, guint32 entry)
{
  const Gazetteer *gazetteer = resolver->finder->gazetteer;
  const char *date = resolver->document->date;
  if (date == NULL)
    return GAZETTEER_NONE;
  for (guint years = 0; years <= YEARS_AROUND_OFFICE; years += YEARS_AROUND_OFFICE)
    {
      guint32 found = GAZETTEER_NONE;
      guint n = 0;
      for (guint32 e = entry; e != GAZETTEER_NONE; e = gazetteer_entry (gazetteer, e)->next)
        {
          const GazetteerEntry *row = gazetteer_entry (gazetteer, e);
          if (row->kind == KIND_SURNAME
              && office_held (gazetteer, row->actor, GAZETTEER_NONE, NULL, date, years))
            {
              found = row->actor;
              n++;
            }
        }
      if (n > 0)
        return n == 1 ? found : GAZETTEER_NONE;
    }
  return GAZETTEER_NONE;
}

/* A person whom the document never names in full. */
static guint32
add_own_person (Resolver *resolver, const Candidate *candidate)
{
  g_autofree char *text = resolver_text (resolver, candidate);
  g_autofree char *slug = resolver_slug ("person", text);
  g_autofree char *id = g_strdup_printf ("%s@%.8s", slug, resolver->document->sha256);
  Actor actor = { .id = id, .name = text, .type = "person" };
  guint32 added = resolver_add (resolver, &actor);
  gpointer key = GUINT_TO_POINTER (added + 1);
  if (!g_hash_table_contains (resolver->person_of, key))
    { /* known by no name in full, but perhaps as a man or a woman */
      Person person
          = { .actor = added, .known = GAZETTEER_NONE, .sex = sex_of (resolver, candidate) };
      g_array_append_val (resolver->people, person);
      g_hash_table_insert (resolver->person_of, key, GUINT_TO_POINTER (resolver->people->len));
    }
  return added;
}

static void
resolve_short_name (Resolver *resolver, guint32 i)
{
  Candidate *candidate = resolver_candidate (resolver, i);
  guint32 keys[NAME_MAX_WORDS];
  gboolean has_hyphen;
  guint n = name_keys (resolver, candidate, keys, &has_hyphen);
  const Person *person = NULL;
  if (n == 2 && has_hyphen)
    { /* "Kilroy-Silk" */
      keys[0] = keys[1];
      n = 1;
    }
  if (n == 1)
    person = person_by_family (resolver, i, keys[0]);
  else
    person = person_by_entry (resolver, candidate->entry);
  if (n != 1 && person == NULL && candidate->entry == GAZETTEER_NONE)
    return;
  if (person == NULL && n == 1)
    person = person_by_given (resolver, keys[0]);
  guint body = 0; /* "Mahan", of "Mahan Air" */
  if (person == NULL && n == 1 && candidate->kind == CANDIDATE_NAME && !candidate->is_titled
      && names_guess (resolver, candidate) != GUESS_PLACE)
    body = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->by_first, GUINT_TO_POINTER (keys[0])));
  if (person != NULL)
    candidate->actor = person->actor;
  else if (body != 0)
    candidate->actor = body - 1;
  else
    {
      guint32 holder = candidate->entry == GAZETTEER_NONE
                           ? GAZETTEER_NONE
                           : holder_by_family (resolver, candidate->entry);
      if (holder != GAZETTEER_NONE)
        candidate->actor = resolver_add_known (resolver, holder);
      else if ((candidate->is_titled && !candidate->is_weak)
               || names_guess (resolver, candidate) == GUESS_PERSON)
        candidate->actor = add_own_person (resolver, candidate);
    }
  if (candidate->actor != GAZETTEER_NONE)
    note_title (resolver, candidate, candidate->actor);
  candidate->by = MENTION_ALIAS;
}

void
resolve_people (Resolver *resolver)
{
  collect_people (resolver);
  for (guint32 i = 0; i < resolver->finder->candidates->len; i++)
    {
      const Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->actor == GAZETTEER_NONE
          && (candidate->kind == CANDIDATE_KNOWN || candidate->kind == CANDIDATE_NAME)
          && candidate->guess != GUESS_ORGANISATION && candidate->guess != GUESS_EVENT)
        resolve_short_name (resolver, i);
    }
}
