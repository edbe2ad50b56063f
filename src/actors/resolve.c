/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

#define MAX_ACRONYM 3   /* letters of a word that stays in capitals in a text in capitals */
#define MAX_ID_NAME 200 /* bytes of a name in an id; the rest is cut */

ActorFinder *
actor_finder_new (const Gazetteer *gazetteer)
{
  ActorFinder *finder = g_new0 (ActorFinder, 1);
  finder->gazetteer = gazetteer;
  word_table_init (&finder->words);
  finder->uses = g_array_new (FALSE, TRUE, sizeof (WordUse));
  finder->tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  finder->candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  return finder;
}

void
actor_finder_free (ActorFinder *finder)
{
  if (finder == NULL)
    return;
  word_table_clear (&finder->words);
  g_array_unref (finder->uses);
  g_array_unref (finder->tokens);
  g_array_unref (finder->candidates);
  g_free (finder);
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

guint
document_actors_sentence_end (const DocumentActors *actors, guint first)
{
  const Mention *mentions = (const Mention *)actors->mentions->data;
  guint end = first;
  while (end < actors->mentions->len && mentions[end].sentence == mentions[first].sentence)
    end++;
  return end;
}

const char *
mention_by_name (MentionBy by)
{
  static const char *const names[]
      = { "name", "alias", "metonym", "demonym", "title", "pronoun", "nominal" };
  return names[by];
}

/* Descriptions count once: between two of them there is seldom anything to be found. */
static guint16
count_candidates (const ActorFinder *finder, guint first)
{
  guint n = 0, n_descriptions = 0;
  for (guint i = first; i < finder->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (finder->candidates, Candidate, i);
      guint8 kind = candidate->kind;
      const Token *last = &g_array_index (
          finder->tokens, Token, candidate->token + (candidate->end - candidate->first) - 1);
      if (kind == CANDIDATE_NOMINAL && (last->classes & WORD_SEVERAL))
        n += 2;
      else if (kind == CANDIDATE_NOMINAL)
        n_descriptions = 1;
      else if (kind != CANDIDATE_STRANGER)
        n++;
    }
  return (guint16)MIN (n + n_descriptions, G_MAXUINT16);
}

void
actor_finder_scan (ActorFinder *finder, const Document *document, const Segments *segments,
                   guint16 *n_candidates)
{
  g_array_set_size (finder->candidates, 0);
  finder_read_tokens (finder, document, segments);
  for (guint32 s = 0; s < segments->sentences->len; s++)
    {
      View view;
      guint before = finder->candidates->len;
      view_set (&view, finder, document, segments, s);
      mentions_scan (&view);
      n_candidates[s] = count_candidates (finder, before);
    }
}

gboolean
actor_is (const Actor *actor, const char *type)
{
  return strcmp (actor->type, type) == 0;
}

static const char *
keep (Resolver *resolver, const char *string)
{
  return string == NULL ? NULL : g_string_chunk_insert_const (resolver->out->strings, string);
}

static guint32
add_actor (Resolver *resolver, Actor actor, guint32 known)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (resolver->by_id, actor.id));
  if (index != 0)
    return index - 1;
  g_array_append_val (resolver->out->actors, actor);
  g_array_append_val (resolver->known, known);
  index = resolver->out->actors->len;
  g_hash_table_insert (resolver->by_id, (gpointer)(guintptr)actor.id, GUINT_TO_POINTER (index));
  return index - 1;
}

guint32
resolver_add (Resolver *resolver, const Actor *actor)
{
  guint32 known = gazetteer_find (resolver->finder->gazetteer, actor->id);
  if (known != GAZETTEER_NONE)
    return resolver_add_known (resolver, known);
  Actor copy = { .id = keep (resolver, actor->id),
                 .name = keep (resolver, actor->name),
                 .type = keep (resolver, actor->type),
                 .country = keep (resolver, actor->country),
                 .parent = keep (resolver, actor->parent) };
  return add_actor (resolver, copy, GAZETTEER_NONE);
}

guint32
resolver_add_known (Resolver *resolver, guint32 known)
{
  const GazetteerActor *row = gazetteer_actor (resolver->finder->gazetteer, known);
  Actor actor = { .id = row->id,
                  .name = row->name,
                  .type = row->type,
                  .country = row->country,
                  .parent = row->parent };
  return add_actor (resolver, actor, known);
}

/* Cuts at a character. */
static gsize
cut_at (const char *text, gsize most)
{
  gsize length = strlen (text);
  if (length <= most)
    return length;
  return (gsize)(g_utf8_find_prev_char (text, text + most + 1) - text);
}

char *
resolver_slug (const char *prefix, const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, (gssize)cut_at (name, MAX_ID_NAME));
  GString *id = g_string_new (prefix);
  gboolean gap = FALSE;
  g_string_append_c (id, ':');
  gsize start = id->len;
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == '\'' || c == 0x2019 || c == '.' || g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        {
          gap = id->len > start;
          continue;
        }
      if (gap)
        g_string_append_c (id, '-');
      gap = FALSE;
      g_string_append_unichar (id, c);
    }
  return g_string_free (id, FALSE);
}

/* "RENE EMILIO PONCE" is "Rene Emilio Ponce"; words of up to three letters may be acronyms. */
static void
lower_capitals (char *name)
{
  for (char *word = name; *word != '\0';)
    {
      gsize length = strcspn (word, " -");
      for (gsize i = 1; length > MAX_ACRONYM && i < length; i++)
        word[i] = g_ascii_tolower (word[i]);
      word += length + (word[length] != '\0');
    }
}

static Span
mention_span (const Resolver *resolver, const Candidate *candidate)
{
  const Sentence *sentence
      = &g_array_index (resolver->segments->sentences, Sentence, candidate->sentence);
  const Span *spans = &g_array_index (resolver->segments->tokens, Span, sentence->first_token);
  return (Span){ spans[candidate->first].begin, spans[candidate->end - 1].end };
}

char *
resolver_text (const Resolver *resolver, const Candidate *candidate)
{
  Span span = mention_span (resolver, candidate);
  const char *text = resolver->document->text + span.begin;
  const char *end = resolver->document->text + span.end;
  GString *out = g_string_sized_new ((gsize)(end - text));
  for (; text < end; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      if (!g_unichar_isspace (c) && c != 0x00a0)
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (resolver_tokens (resolver, candidate)->shape & SHAPE_SENTENCE_IN_CAPITALS)
    lower_capitals (out->str);
  return g_string_free (out, FALSE);
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const Mention *x = a, *y = b;
  if (x->sentence != y->sentence)
    return x->sentence < y->sentence ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return x->actor < y->actor ? -1 : x->actor > y->actor;
}

static void
write_mentions (Resolver *resolver)
{
  for (guint32 i = 0; i < resolver->finder->candidates->len; i++)
    {
      const Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->actor == GAZETTEER_NONE)
        continue;
      Mention mention = { .sentence = candidate->sentence,
                          .first = candidate->first,
                          .end = candidate->end,
                          .head = candidate->head,
                          .span = mention_span (resolver, candidate),
                          .actor = candidate->actor,
                          .by = (MentionBy)candidate->by,
                          .is_place_use = candidate->is_place_use };
      g_array_append_val (resolver->out->mentions, mention);
    }
  g_array_sort (resolver->out->mentions, compare_mentions);
  Mention *mentions = (Mention *)resolver->out->mentions->data;
  for (guint i = resolver->out->mentions->len; i-- > 1;)
    if (mentions[i].sentence == mentions[i - 1].sentence
        && mentions[i].first == mentions[i - 1].first && mentions[i].end == mentions[i - 1].end)
      mentions[i - 1].n_more = (guint16)(mentions[i].n_more + 1);
  for (guint i = 1; i < resolver->out->mentions->len; i++)
    if (mentions[i - 1].n_more > 0)
      mentions[i].part = (guint16)(mentions[i - 1].part + 1);
}

static GHashTable *
word_index (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
}

static void
resolver_init (Resolver *resolver)
{
  resolver->out = g_new0 (DocumentActors, 1);
  resolver->out->actors = g_array_new (FALSE, FALSE, sizeof (Actor));
  resolver->out->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  resolver->out->strings = g_string_chunk_new (1024);
  resolver->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  resolver->known = g_array_new (FALSE, FALSE, sizeof (guint32));
  resolver->people = g_array_new (FALSE, FALSE, sizeof (Person));
  resolver->person_of = g_hash_table_new (NULL, NULL);
  resolver->by_family = word_index ();
  resolver->by_given = word_index ();
  resolver->by_title = g_hash_table_new (NULL, NULL);
  resolver->by_first = g_hash_table_new (NULL, NULL);
  resolver->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  resolver->countries = g_hash_table_new (g_str_hash, g_str_equal);
  resolver->places_in = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
resolver_clear (Resolver *resolver)
{
  g_hash_table_unref (resolver->by_id);
  g_array_unref (resolver->known);
  g_array_unref (resolver->people);
  g_hash_table_unref (resolver->person_of);
  g_hash_table_unref (resolver->by_family);
  g_hash_table_unref (resolver->by_given);
  g_hash_table_unref (resolver->by_title);
  g_hash_table_unref (resolver->by_first);
  g_hash_table_unref (resolver->names);
  g_hash_table_unref (resolver->countries);
  g_hash_table_unref (resolver->places_in);
}

DocumentActors *
actor_finder_resolve (ActorFinder *finder, const Document *document, const Segments *segments,
                      const Annotation *const *annotations)
{
  Resolver resolver = {
    .finder = finder, .document = document, .segments = segments, .annotations = annotations
  };
  resolver_init (&resolver);
  resolve_defined (&resolver);
  resolve_known (&resolver);
  names_count (&resolver);
  resolve_bodies (&resolver);
  resolve_people (&resolver);
  resolve_unknown (&resolver);
  resolve_places (&resolver);
  resolve_phrases (&resolver);
  resolve_references (&resolver);
  write_mentions (&resolver);
  resolver_clear (&resolver);
  return resolver.out;
}
