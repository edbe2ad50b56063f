/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include "actors/words.h"

#include <string.h>

#define OFFICE_YEARS 10   /* a bare surname may mean who held an office so many years around */
#define MAX_NAMESAKES 16  /* persons of one surname that are told apart */
#define MAX_PERSON_WORDS 6

const char *
mention_by_name (MentionBy by)
{
  static const char *const names[] = { "name", "alias", "metonym", "demonym", "title", "pronoun", "nominal" };
  return names[by];
}

void
document_actors_free (DocumentActors *actors)
{
  if (actors == NULL)
    return;
  g_array_unref (actors->actors);
  g_array_unref (actors->mentions);
  g_string_chunk_free (actors->strings);
  g_free (actors);
}

const Sentence *
resolver_sentence (const Resolver *r, guint32 number)
{
  return &g_array_index (r->segments->sentences, Sentence, number);
}

char *
resolver_slug (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  GString *slug = g_string_new (NULL);
  for (const char *c = lower; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)) || g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_len (slug, c, g_utf8_next_char (c) - c);
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-' && *c != '.' && *c != '\'')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

char *
resolver_name (const Resolver *r, const Sentence *sentence, guint first, guint end)
{
  GString *name = g_string_new (NULL);
  char word[WORD_MAX];
  for (guint i = first; i < end; i++)
    {
      finder_word (r->finder, sentence, i, word);
      if (g_str_equal (word, "-"))
        continue;
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append (name, word);
    }
  return g_string_free (name, FALSE);
}

static Actor *
actor_at (const Resolver *r, guint32 actor)
{
  return &g_array_index (r->out->actors, Actor, actor);
}

static ActorInfo *
info_at (const Resolver *r, guint32 actor)
{
  return &g_array_index (r->info, ActorInfo, actor);
}

static const char *
keep (Resolver *r, const char *string)
{
  return string != NULL ? g_string_chunk_insert (r->out->strings, string) : NULL;
}

static void
learn_words (Resolver *r, guint32 actor, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", MAX_PERSON_WORDS);
  for (char **word = words; *word != NULL; word++)
    {
      GArray *known = g_hash_table_lookup (r->by_word, *word);
      if (known == NULL)
        g_hash_table_insert (r->by_word, g_strdup (*word), known = g_array_new (FALSE, FALSE, sizeof (guint32)));
      if (known->len < MAX_NAMESAKES)
        g_array_append_val (known, actor);
    }
}

static guint32
add_actor (Resolver *r, const char *id, const char *name, const char *type, const char *country,
           const char *parent, guint32 gazetteer)
{
  guint32 known = GPOINTER_TO_UINT (g_hash_table_lookup (r->by_id, id));
  if (known != 0)
    return known - 1;
  Actor actor = { keep (r, id), keep (r, name), keep (r, type), keep (r, country), keep (r, parent) };
  ActorInfo info = { .gazetteer = gazetteer, .role_body = G_MAXUINT32 };
  guint32 index = r->out->actors->len;
  g_array_append_val (r->out->actors, actor);
  g_array_append_val (r->info, info);
  g_hash_table_insert (r->by_id, (gpointer) actor.id, GUINT_TO_POINTER (index + 1));
  return index;
}

guint32
resolver_known_actor (Resolver *r, guint32 gazetteer)
{
  const GazActor *known = gazetteer_actor (r->finder->gazetteer, gazetteer);
  guint before = r->out->actors->len;
  guint32 actor = add_actor (r, known->id, known->name, known->type, known->country, known->parent, gazetteer);
  if (actor == before && g_str_equal (known->type, "person"))
    learn_words (r, actor, known->name);
  return actor;
}

void
resolver_add_mention (Resolver *r, guint32 number, guint first, guint end, guint32 actor, MentionBy by,
                      gboolean is_place_use)
{
  const Sentence *sentence = resolver_sentence (r, number);
  Mention mention = { .sentence = number,
                      .first = (guint16) first,
                      .end = (guint16) end,
                      .head = (guint16) (end - 1),
                      .actor = actor,
                      .by = by,
                      .is_place_use = is_place_use };
  mention.span.begin = finder_token (r->finder, sentence, first).begin;
  mention.span.end = finder_token (r->finder, sentence, end - 1).end;
  g_array_append_val (r->out->mentions, mention);
  info_at (r, actor)->n_mentions++;
}

static MentionBy
by_kind (NameKind kind)
{
  switch (kind)
    {
    case NAME_KIND_NAME:
      return MENTION_NAME;
    case NAME_KIND_DEMONYM:
    case NAME_KIND_PEOPLE:
      return MENTION_DEMONYM;
    case NAME_KIND_METONYM:
    case NAME_KIND_CAPITAL:
      return MENTION_METONYM;
    default:
      return MENTION_ALIAS;
    }
}

/* How well a meaning of a name fits this document. */
static int
score_use (const Resolver *r, const NameUse *use, gboolean is_place_use)
{
  const GazActor *actor = gazetteer_actor (r->finder->gazetteer, use->actor);
  int score = (int) MIN (actor->n_names, 10);
  if (g_hash_table_contains (r->by_id, actor->id))
    score += 100;
  if (actor->country != NULL)
    {
      g_autofree char *state = g_strconcat ("state:", actor->country, NULL);
      score += g_hash_table_contains (r->by_id, state) ? 20 : 0;
    }
  if (g_str_equal (actor->type, "person")
      && gazetteer_in_office (r->finder->gazetteer, use->actor, NULL, G_MAXUINT32, r->document->date, OFFICE_YEARS))
    score += 50;
  if (g_str_equal (actor->type, "place"))
    score += is_place_use ? 200 : -200;
  if (use->kind == NAME_KIND_CAPITAL)
    score += is_place_use ? -200 : 200;
  if (use->kind == NAME_KIND_NAME)
    score += 5;
  return score;
}

static const NameUse *
best_use (const Resolver *r, const Candidate *c, gboolean is_place_use)
{
  const NameUse *best = NULL;
  int best_score = G_MININT;
  for (guint i = 0; i < c->uses->len; i++)
    {
      const NameUse *use = &g_array_index (c->uses, NameUse, i);
      if (use->kind == NAME_KIND_SURNAME)
        continue;
      int score = score_use (r, use, is_place_use);
      if (score > best_score
          || (score == best_score
              && strcmp (gazetteer_actor (r->finder->gazetteer, use->actor)->id,
                         gazetteer_actor (r->finder->gazetteer, best->actor)->id) < 0))
        {
          best = use;
          best_score = score;
        }
    }
  return best;
}

/* "Israeli forces", "Russian officials": the state, the noun as head. */
static guint
body_end (const Resolver *r, const Candidate *c)
{
  const Sentence *sentence = resolver_sentence (r, c->sentence);
  char word[WORD_MAX];
  for (guint i = c->end; i < MIN (c->end + 3u, sentence->n_tokens); i++)
    {
      finder_word (r->finder, sentence, i, word);
      if (word_is (word, WORD_BODY) && g_ascii_islower (word[0]))
        return i + 1;
      if (!g_ascii_islower (word[0]))
        break;
    }
  return c->end;
}

static gboolean
is_surname_only (const Candidate *c)
{
  for (guint i = 0; i < c->uses->len; i++)
    if (g_array_index (c->uses, NameUse, i).kind != NAME_KIND_SURNAME)
      return FALSE;
  return TRUE;
}

static void
resolve_known (Resolver *r, const Candidate *c)
{
  gboolean is_place_use = resolver_is_place_use (r, c->sentence, c->first, c->end);
  const NameUse *use = best_use (r, c, is_place_use);
  guint32 actor = resolver_known_actor (r, use->actor);
  guint end = use->kind == NAME_KIND_DEMONYM && !c->is_inner ? body_end (r, c) : c->end;
  resolver_add_mention (r, c->sentence, c->first, end, actor, by_kind (use->kind), is_place_use);
}

/* What the network's names say of the phrase. */
static Shape
shape_by_network (const Resolver *r, const Candidate *c)
{
  const Annotation *a = r->annotations[c->sentence];
  if (a == NULL || a->origin != TREE_PARSED)
    return SHAPE_UNKNOWN;
  switch (a->name[c->end - 1])
    {
    case NAME_B_PER:
    case NAME_I_PER:
      return SHAPE_PERSON;
    case NAME_B_ORG:
    case NAME_I_ORG:
      return SHAPE_ORGANISATION;
    case NAME_B_LOC:
    case NAME_I_LOC:
      return SHAPE_PLACE;
    case NAME_B_MISC:
    case NAME_I_MISC:
      return SHAPE_EVENT;
    default:
      return SHAPE_NONE;
    }
}

static const struct
{
  const char *type, *prefix;
} shapes[] = {
  [SHAPE_PERSON] = { "person", "person" },     [SHAPE_ORGANISATION] = { "organisation", "org" },
  [SHAPE_GROUP] = { "armed-group", "group" },  [SHAPE_MEDIA] = { "media", "media" },
  [SHAPE_EVENT] = { "event", "event" },        [SHAPE_PLACE] = { "place", "place" },
};

/* The state or body named inside a longer name, and so its parent. */
static const NameUse *
inner_use (const Resolver *r, guint index)
{
  if (index + 1 >= r->finder->candidates->len)
    return NULL;
  const Candidate *inner = &g_array_index (r->finder->candidates, Candidate, index + 1);
  return inner->is_inner ? best_use (r, inner, FALSE) : NULL;
}

/* "International Atomic Energy Agency (IAEA)" */
static void
learn_acronym (Resolver *r, const Candidate *c, guint32 actor)
{
  const Sentence *sentence = resolver_sentence (r, c->sentence);
  char open[WORD_MAX], word[WORD_MAX], close[WORD_MAX];
  if (c->end + 2u >= sentence->n_tokens)
    return;
  finder_word (r->finder, sentence, c->end, open);
  finder_word (r->finder, sentence, c->end + 1u, word);
  finder_word (r->finder, sentence, c->end + 2u, close);
  if (!g_str_equal (open, "(") || !g_str_equal (close, ")") || strlen (word) < 2 || !g_ascii_isupper (word[1]))
    return;
  g_hash_table_insert (r->by_name, g_strdup (word), GUINT_TO_POINTER (actor + 1));
}

/* A person of the document whose full name holds all words of this one. */
static guint32
same_person (const Resolver *r, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", MAX_PERSON_WORDS);
  guint n = g_strv_length (words);
  const GArray *known = n > 0 ? g_hash_table_lookup (r->by_word, words[n - 1]) : NULL;
  for (guint k = 0; known != NULL && k < known->len; k++)
    {
      guint32 actor = g_array_index (known, guint32, k);
      g_auto (GStrv) full = g_strsplit (actor_at (r, actor)->name, " ", MAX_PERSON_WORDS);
      guint m = g_strv_length (full), shared = 0;
      for (guint i = 0; i < m && shared < n; i++)
        shared += g_str_equal (full[i], words[shared]);
      if (shared == n && n >= 2)
        return actor;
    }
  return G_MAXUINT32;
}

static gboolean
is_plausible_person (const Resolver *r, const Sentence *sentence, guint first, guint end)
{
  char word[WORD_MAX];
  if (end - first > MAX_PERSON_WORDS + 2)
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      finder_word (r->finder, sentence, i, word);
      if (g_hash_table_contains (r->finder->lower, word) || word_is (word, WORD_FUNCTION))
        return FALSE;
    }
  return TRUE;
}

static Shape
decide_shape (const Resolver *r, const Candidate *c)
{
  Shape network = shape_by_network (r, c);
  gboolean plausible = is_plausible_person (r, resolver_sentence (r, c->sentence), c->first, c->end);
  if (c->shape == SHAPE_PERSON)
    return network == SHAPE_PERSON || plausible ? SHAPE_PERSON : SHAPE_NONE;
  if (c->shape != SHAPE_UNKNOWN)
    return network == SHAPE_PERSON && plausible ? SHAPE_PERSON : c->shape;
  if (network == SHAPE_UNKNOWN)
    return plausible ? SHAPE_PERSON : SHAPE_NONE;
  return network == SHAPE_EVENT ? SHAPE_NONE : network;
}

/* A name outside the gazetteer of two words or more. */
static void
resolve_long (Resolver *r, guint index, const Candidate *c)
{
  const Sentence *sentence = resolver_sentence (r, c->sentence);
  g_autofree char *name = resolver_name (r, sentence, c->first, c->end);
  guint32 actor = GPOINTER_TO_UINT (g_hash_table_lookup (r->by_name, name)) - 1;
  MentionBy by = MENTION_NAME;
  Shape shape = actor == G_MAXUINT32 ? decide_shape (r, c) : SHAPE_NONE;
  if (actor == G_MAXUINT32 && shape == SHAPE_NONE)
    return;
  if (actor == G_MAXUINT32 && shape == SHAPE_PERSON)
    {
      actor = same_person (r, name);
      by = actor != G_MAXUINT32 ? MENTION_ALIAS : MENTION_NAME;
    }
  if (actor == G_MAXUINT32)
    {
      const NameUse *inner = inner_use (r, index);
      const GazActor *parent = inner != NULL ? gazetteer_actor (r->finder->gazetteer, inner->actor) : NULL;
      g_autofree char *slug = resolver_slug (name);
      g_autofree char *id = g_strdup_printf ("%s:%s", shapes[shape].prefix, slug);
      if (*slug == '\0')
        return;
      guint before = r->out->actors->len;
      actor = add_actor (r, id, name, shapes[shape].type, parent != NULL ? parent->country : NULL,
                         parent != NULL && shape != SHAPE_PERSON ? parent->id : NULL, G_MAXUINT32);
      if (actor == before && shape == SHAPE_PERSON)
        learn_words (r, actor, name);
    }
  g_hash_table_insert (r->by_name, g_steal_pointer (&name), GUINT_TO_POINTER (actor + 1));
  resolver_add_mention (r, c->sentence, c->first, c->end, actor, by, FALSE);
  learn_acronym (r, c, actor);
}

/* The person of the document with that word in the name: the most often named so far. */
static guint32
person_by_word (const Resolver *r, const char *word)
{
  const GArray *known = g_hash_table_lookup (r->by_word, word);
  guint32 best = G_MAXUINT32;
  for (guint k = 0; known != NULL && k < known->len; k++)
    {
      guint32 actor = g_array_index (known, guint32, k);
      g_auto (GStrv) full = g_strsplit (actor_at (r, actor)->name, " ", MAX_PERSON_WORDS);
      guint n = g_strv_length (full);
      gboolean first = g_str_equal (full[0], word), last = g_str_equal (full[n - 1], word);
      if ((first || last) && (best == G_MAXUINT32 || info_at (r, actor)->n_mentions > info_at (r, best)->n_mentions))
        best = actor;
    }
  return best;
}

/* The one person of the gazetteer whom the surname can mean on the day of the document. */
static guint32
person_in_office (const Resolver *r, const GArray *uses)
{
  guint32 found = G_MAXUINT32;
  for (guint i = 0; uses != NULL && i < uses->len; i++)
    {
      const NameUse *use = &g_array_index (uses, NameUse, i);
      if (use->kind != NAME_KIND_SURNAME
          || !gazetteer_in_office (r->finder->gazetteer, use->actor, NULL, G_MAXUINT32, r->document->date, 0))
        continue;
      if (found != G_MAXUINT32)
        return G_MAXUINT32;
      found = use->actor;
    }
  return found;
}

/* "the North" in an article on Korea */
static guint32
half_of_korea (Resolver *r, const char *word)
{
  gboolean north = g_str_equal (word, "North"), south = g_str_equal (word, "South");
  if ((!north && !south) || !g_hash_table_contains (r->by_id, "state:PRK"))
    return G_MAXUINT32;
  guint32 state = gazetteer_find (r->finder->gazetteer, north ? "state:PRK" : "state:KOR");
  return state != G_MAXUINT32 ? resolver_known_actor (r, state) : G_MAXUINT32;
}

static guint32
own_actor (Resolver *r, const Candidate *c, const char *word)
{
  Shape shape = shape_by_network (r, c);
  if (shape == SHAPE_UNKNOWN)
    shape = c->is_titled ? SHAPE_PERSON : SHAPE_NONE;
  if (shape == SHAPE_NONE || shape == SHAPE_EVENT || strlen (word) < 2
      || (c->first == 0 && g_hash_table_contains (r->finder->lower, word)))
    return G_MAXUINT32;
  g_autofree char *slug = resolver_slug (word);
  g_autofree char *id = shape == SHAPE_PERSON
                            ? g_strdup_printf ("person:%s@%.8s", slug, r->document->sha256)
                            : g_strdup_printf ("%s:%s", shapes[shape].prefix, slug);
  if (*slug == '\0')
    return G_MAXUINT32;
  guint before = r->out->actors->len;
  guint32 actor = add_actor (r, id, word, shapes[shape].type, NULL, NULL, G_MAXUINT32);
  if (actor == before && shape == SHAPE_PERSON)
    learn_words (r, actor, word);
  return actor;
}

/* One word: an alias that the document has taught, a surname, or a name of its own. */
static void
resolve_short (Resolver *r, const Candidate *c)
{
  const Sentence *sentence = resolver_sentence (r, c->sentence);
  g_autofree char *word = resolver_name (r, sentence, c->first, c->end);
  guint32 actor = GPOINTER_TO_UINT (g_hash_table_lookup (r->by_name, word)) - 1;
  if (actor == G_MAXUINT32)
    actor = half_of_korea (r, word);
  if (actor == G_MAXUINT32)
    actor = person_by_word (r, word);
  if (actor == G_MAXUINT32 && c->uses != NULL)
    {
      guint32 known = person_in_office (r, c->uses);
      actor = known != G_MAXUINT32 ? resolver_known_actor (r, known) : G_MAXUINT32;
    }
  MentionBy by = MENTION_ALIAS;
  if (actor == G_MAXUINT32)
    {
      actor = own_actor (r, c, word);
      by = MENTION_NAME;
    }
  if (actor != G_MAXUINT32)
    resolver_add_mention (r, c->sentence, c->first, c->end, actor, by, FALSE);
}

/* Lines that the web puts between paragraphs. */
static gboolean
is_debris (const Resolver *r, const Sentence *sentence)
{
  static const char *const signs[]
      = { "Continue reading", "Newsletter", "Sign Up", "Sign up", "reporting by", "Editing by", "Reporting by",
          "Subscribe", "READ MORE", "Read more", "Getty Images", "All rights reserved", "Follow us", "cookies",
          "Photograph:", "Advertisement", "Share on", "Writing by", "Click here" };
  g_autofree char *text = g_strndup (r->document->text + sentence->span.begin,
                                     MIN (sentence->span.end - sentence->span.begin, 600u));
  for (guint k = 0; k < G_N_ELEMENTS (signs); k++)
    if (strstr (text, signs[k]) != NULL)
      return TRUE;
  return FALSE;
}

static void
resolve_all (Resolver *r)
{
  const GArray *candidates = r->finder->candidates;
  g_autofree gboolean *is_short = g_new0 (gboolean, candidates->len + 1);
  guint32 judged = G_MAXUINT32;
  gboolean debris = FALSE;
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *c = &g_array_index (candidates, Candidate, i);
      if (c->sentence != judged)
        {
          judged = c->sentence;
          debris = is_debris (r, resolver_sentence (r, c->sentence));
        }
      if (debris)
        continue;
      if (c->uses != NULL && !is_surname_only (c))
        resolve_known (r, c);
      else if (c->end - c->first == 1)
        is_short[i] = TRUE;
      else
        resolve_long (r, i, c);
    }
  for (guint i = 0; i < candidates->len; i++)
    if (is_short[i])
      resolve_short (r, &g_array_index (candidates, Candidate, i));
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const Mention *left = a, *right = b;
  if (left->sentence != right->sentence)
    return left->sentence < right->sentence ? -1 : 1;
  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  if (left->end != right->end)
    return left->end > right->end ? -1 : 1;
  return left->actor < right->actor ? -1 : left->actor > right->actor;
}

DocumentActors *
actor_finder_resolve (ActorFinder *finder, const Document *document, const Segments *segments,
                      const Annotation *const *annotations)
{
  DocumentActors *out = g_new0 (DocumentActors, 1);
  out->actors = g_array_new (FALSE, FALSE, sizeof (Actor));
  out->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  out->strings = g_string_chunk_new (1024);
  Resolver r = { finder, document, segments, annotations, out, NULL, NULL, NULL, NULL };
  r.info = g_array_new (FALSE, FALSE, sizeof (ActorInfo));
  r.by_id = g_hash_table_new (g_str_hash, g_str_equal);
  r.by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  r.by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  resolve_all (&r);
  g_array_sort (out->mentions, by_place);
  resolver_add_pronouns (&r);
  g_array_sort (out->mentions, by_place);

  g_array_unref (r.info);
  g_hash_table_unref (r.by_id);
  g_hash_table_unref (r.by_name);
  g_hash_table_unref (r.by_word);
  return out;
}
