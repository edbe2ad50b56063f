/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include "actors/words.h"

#include <string.h>

#define MAX_BACK 2 /* sentences that a pronoun may reach back */

/* Who was spoken of last, as the walk through the text goes. */
typedef struct
{
  Resolver *r;
  GArray *named;         /* of Mention: the names, by place; a copy */
  guint next;            /* the first of them not walked over yet */
  guint32 person;        /* last person that was a subject, G_MAXUINT32 for none */
  guint32 person_sentence;
  guint32 other_person;  /* last person in any place */
  guint32 other_sentence;
  guint32 body;          /* last state or organisation that was a subject */
  guint32 body_sentence;
} Walk;

static const Actor *
actor_of (const Walk *walk, guint32 actor)
{
  return &g_array_index (walk->r->out->actors, Actor, actor);
}

static ActorInfo *
info_of (const Walk *walk, guint32 actor)
{
  return &g_array_index (walk->r->info, ActorInfo, actor);
}

static gboolean
is_subject (const Annotation *a, const Mention *mention)
{
  for (guint i = mention->first; a != NULL && i < mention->end; i++)
    if (a->deprel[i] == DEPREL_NSUBJ || a->deprel[i] == DEPREL_NSUBJ_PASS)
      return TRUE;
  return FALSE;
}

static void
note (Walk *walk, const Mention *mention)
{
  const Annotation *a = walk->r->annotations[mention->sentence];
  const char *type = actor_of (walk, mention->actor)->type;
  gboolean subject = is_subject (a, mention);
  if (g_str_equal (type, "person"))
    {
      walk->other_person = mention->actor;
      walk->other_sentence = mention->sentence;
      if (subject)
        {
          walk->person = mention->actor;
          walk->person_sentence = mention->sentence;
        }
    }
  else if (subject && !mention->is_place_use && !g_str_equal (type, "place") && !g_str_equal (type, "event"))
    {
      walk->body = mention->actor;
      walk->body_sentence = mention->sentence;
    }
}

static gboolean
is_near (guint32 sentence, guint32 now)
{
  return now - sentence <= MAX_BACK;
}

static guint32
person_for (Walk *walk, Gender gender, guint32 now)
{
  const guint32 tried[] = { walk->person, walk->other_person };
  const guint32 where[] = { walk->person_sentence, walk->other_sentence };
  for (guint k = 0; k < G_N_ELEMENTS (tried); k++)
    {
      if (tried[k] == G_MAXUINT32 || !is_near (where[k], now))
        continue;
      ActorInfo *info = info_of (walk, tried[k]);
      if (info->gender != GENDER_UNKNOWN && info->gender != gender)
        continue;
      info->gender = gender;
      return tried[k];
    }
  return G_MAXUINT32;
}

static const struct
{
  const char *word;
  Gender gender; /* GENDER_UNKNOWN: a state or organisation */
} pronouns[] = {
  { "he", GENDER_MALE },   { "his", GENDER_MALE },     { "him", GENDER_MALE }, { "she", GENDER_FEMALE },
  { "her", GENDER_FEMALE }, { "it", GENDER_UNKNOWN }, { "its", GENDER_UNKNOWN },
};

static void
take_pronoun (Walk *walk, const Annotation *a, guint32 number, guint i, const char *word)
{
  for (guint k = 0; k < G_N_ELEMENTS (pronouns); k++)
    {
      if (g_ascii_strcasecmp (word, pronouns[k].word) != 0)
        continue;
      guint32 actor = G_MAXUINT32;
      if (pronouns[k].gender != GENDER_UNKNOWN)
        actor = person_for (walk, pronouns[k].gender, number);
      else if (walk->body != G_MAXUINT32 && number - walk->body_sentence <= 1 && a->deprel[i] != DEPREL_EXPL)
        actor = walk->body;
      if (actor != G_MAXUINT32)
        resolver_add_mention (walk->r, number, i, i + 1, actor, MENTION_PRONOUN, FALSE);
      return;
    }
}

static const Mention *
mention_ending_at (const Walk *walk, guint32 number, guint end)
{
  for (guint k = walk->next; k-- > 0;)
    {
      const Mention *m = &g_array_index (walk->named, Mention, k);
      if (m->sentence != number)
        return NULL;
      if (m->end == end)
        return m;
    }
  return NULL;
}

static const Mention *
mention_starting_at (const Walk *walk, guint32 number, guint first)
{
  for (guint k = walk->next; k < walk->named->len; k++)
    {
      const Mention *m = &g_array_index (walk->named, Mention, k);
      if (m->sentence != number || m->first > first)
        return NULL;
      if (m->first == first)
        return m;
    }
  return NULL;
}

/* The office word of a title that ends at `i`: "prime minister", "president". */
static const char *
role_at (const Annotation *a, guint i)
{
  static const char *const roles[]
      = { "president", "chancellor", "premier", "king", "queen", "emperor", "leader", "pope", "emir", "sultan" };
  if (g_str_equal (a->lemma[i], "minister") || g_str_equal (a->lemma[i], "Minister"))
    {
      static const char *const kinds[] = { "prime", "foreign", "defence", "defense" };
      static const char *const full[] = { "prime minister", "foreign minister", "defence minister", "defence minister" };
      for (guint k = 0; i > 0 && k < G_N_ELEMENTS (kinds); k++)
        if (g_ascii_strcasecmp (a->lemma[i - 1], kinds[k]) == 0)
          return full[k];
      return NULL;
    }
  for (guint k = 0; k < G_N_ELEMENTS (roles); k++)
    if (g_ascii_strcasecmp (a->lemma[i], roles[k]) == 0)
      return roles[k];
  return NULL;
}

static guint
role_words (const char *role)
{
  return strchr (role, ' ') != NULL ? 2 : 1;
}

/* A person named right after a title has that office: "French President Macron". */
static void
learn_role (Walk *walk, const Annotation *a, guint32 number, guint i, const char *role)
{
  const Mention *person = mention_starting_at (walk, number, i + 1);
  if (person == NULL || !g_str_equal (actor_of (walk, person->actor)->type, "person"))
    return;
  const Mention *body = mention_ending_at (walk, number, i + 1 - role_words (role));
  ActorInfo *info = info_of (walk, person->actor);
  info->role = role;
  if (body != NULL)
    info->role_body = body->actor;
  (void) a;
}

static guint32
holder_in_gazetteer (const Walk *walk, const char *role, guint32 body)
{
  static const char *const leaders[] = { "supreme leader", "leader", "president", "king", "prime minister", "chairman", "general secretary" };
  const Gazetteer *gazetteer = walk->r->finder->gazetteer;
  guint32 known = info_of (walk, body)->gazetteer;
  if (known == G_MAXUINT32)
    return G_MAXUINT32;
  if (!g_str_equal (role, "leader"))
    return gazetteer_holder (gazetteer, role, known, walk->r->document->date);
  for (guint k = 0; k < G_N_ELEMENTS (leaders); k++)
    {
      guint32 person = gazetteer_holder (gazetteer, leaders[k], known, walk->r->document->date);
      if (person != G_MAXUINT32)
        return person;
    }
  return G_MAXUINT32;
}

/* A person of the document with that role, of `body` if one is given; the only one. */
static guint32
holder_in_document (const Walk *walk, const char *role, guint32 body)
{
  guint32 found = G_MAXUINT32;
  for (guint32 k = 0; k < walk->r->info->len; k++)
    {
      const ActorInfo *info = info_of (walk, k);
      if (info->role == NULL || (!g_str_equal (info->role, role) && !g_str_equal (role, "leader"))
          || (body != G_MAXUINT32 && info->role_body != body))
        continue;
      if (found != G_MAXUINT32)
        return G_MAXUINT32;
      found = k;
    }
  return found;
}

/* "the North Korean leader", "the president" */
static void
take_title (Walk *walk, const Annotation *a, guint32 number, guint i, const char *role)
{
  guint first = i + 1 - role_words (role);
  const Mention *next = mention_starting_at (walk, number, i + 1);
  if (next != NULL && g_str_equal (actor_of (walk, next->actor)->type, "person"))
    return;
  const Mention *body = mention_ending_at (walk, number, first);
  guint start = body != NULL ? body->first : first;
  if (start == 0 || g_ascii_strcasecmp (a->lemma[start - 1], "the") != 0 || a->xpos[i] == XPOS_NNS)
    return;
  guint32 actor = holder_in_document (walk, role, body != NULL ? body->actor : G_MAXUINT32);
  if (actor == G_MAXUINT32 && body != NULL)
    {
      guint32 known = holder_in_gazetteer (walk, role, body->actor);
      actor = known != G_MAXUINT32 ? resolver_known_actor (walk->r, known) : G_MAXUINT32;
    }
  if (actor != G_MAXUINT32)
    resolver_add_mention (walk->r, number, start, i + 1, actor, MENTION_TITLE, FALSE);
}

static void
walk_sentence (Walk *walk, guint32 number)
{
  const Sentence *sentence = resolver_sentence (walk->r, number);
  const Annotation *a = walk->r->annotations[number];
  char word[WORD_MAX];
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const char *role = NULL;
      if (a != NULL)
        {
          finder_word (walk->r->finder, sentence, i, word);
          if (a->upos[i] == UPOS_PRON)
            take_pronoun (walk, a, number, i, word);
          else if (a->upos[i] == UPOS_NOUN || a->upos[i] == UPOS_PROPN)
            role = role_at (a, i);
        }
      if (role != NULL)
        {
          learn_role (walk, a, number, i, role);
          take_title (walk, a, number, i, role);
        }
      while (walk->next < walk->named->len)
        {
          const Mention *mention = &g_array_index (walk->named, Mention, walk->next);
          if (mention->sentence > number || (mention->sentence == number && mention->first > i))
            break;
          note (walk, mention);
          walk->next++;
        }
    }
}

void
resolver_add_pronouns (Resolver *r)
{
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_array_append_vals (named, r->out->mentions->data, r->out->mentions->len);
  Walk walk = { .r = r, .named = named, .person = G_MAXUINT32, .other_person = G_MAXUINT32, .body = G_MAXUINT32 };
  for (guint32 i = 0; i < r->segments->sentences->len; i++)
    walk_sentence (&walk, i);
}
