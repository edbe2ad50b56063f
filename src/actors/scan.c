/* SPDX-License-Identifier: MIT */
#include "actors/finder.h"

#include "actors/words.h"

#include <string.h>

#define MAX_RUN 14          /* tokens of a capitalised phrase */
#define CAPITALS_SHARE 60   /* percent of the letters that make a document one in capitals */

ActorFinder *
actor_finder_new (const Gazetteer *gazetteer)
{
  ActorFinder *finder = g_new0 (ActorFinder, 1);
  finder->gazetteer = gazetteer;
  finder->candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  finder->lower = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return finder;
}

void
actor_finder_free (ActorFinder *finder)
{
  if (finder == NULL)
    return;
  g_array_unref (finder->candidates);
  g_hash_table_unref (finder->lower);
  g_free (finder);
}

Span
finder_token (const ActorFinder *finder, const Sentence *sentence, guint i)
{
  return g_array_index (finder->segments->tokens, Span, sentence->first_token + i);
}

void
finder_word (const ActorFinder *finder, const Sentence *sentence, guint i, char word[WORD_MAX])
{
  Span span = finder_token (finder, sentence, i);
  gsize n = MIN (span.end - span.begin, WORD_MAX - 1);
  memcpy (word, finder->document->text + span.begin, n);
  word[n] = '\0';
}

static gboolean
is_hyphen (const char *word)
{
  return g_str_equal (word, "-") || g_str_equal (word, "\xe2\x80\x91") || g_str_equal (word, "\xe2\x80\x90");
}

static gboolean
is_capitalised (const char *word)
{
  if ((guchar) word[0] < 128)
    return g_ascii_isupper (word[0]);
  gunichar c = g_utf8_get_char_validated (word, -1);
  return c != (gunichar) -1 && c != (gunichar) -2
         && (g_unichar_isupper (c) || (g_unichar_isalpha (c) && !g_unichar_islower (c)));
}

static gboolean
is_all_capitals (const char *word)
{
  gboolean any = FALSE;
  for (const char *c = word; *c != '\0'; c++)
    {
      if (g_ascii_islower (*c))
        return FALSE;
      any |= g_ascii_isupper (*c);
    }
  return any;
}

/* The longest name of the gazetteer that begins at token `i`; returns its end, `i` if none. */
static guint
match (const ActorFinder *finder, const Sentence *sentence, guint i, const GArray **uses)
{
  char word[WORD_MAX], joined[WORD_MAX * GAZETTEER_MAX_WORDS];
  gsize cut[GAZETTEER_MAX_WORDS];
  guint end[GAZETTEER_MAX_WORDS], n = 0, longest;
  gsize length = 0;
  finder_word (finder, sentence, i, word);
  gboolean capitals = is_all_capitals (word) && word[1] != '\0';
  longest = gazetteer_longest (finder->gazetteer, word);
  if (longest == 0 && capitals)
    {
      g_autofree char *folded = g_utf8_strdown (word, -1);
      longest = gazetteer_longest (finder->gazetteer, folded);
    }
  for (guint k = i; k < sentence->n_tokens && n < longest; k++)
    {
      finder_word (finder, sentence, k, word);
      if (is_hyphen (word))
        continue;
      capitals &= is_all_capitals (word);
      if (n > 0)
        joined[length++] = ' ';
      length += g_strlcpy (joined + length, word, WORD_MAX);
      cut[n] = length;
      end[n++] = k + 1;
    }
  while (n-- > 0)
    {
      joined[cut[n]] = '\0';
      *uses = gazetteer_lookup (finder->gazetteer, joined, capitals);
      if (*uses != NULL)
        return end[n];
    }
  return i;
}

static void
add_candidate (ActorFinder *finder, guint32 sentence, guint first, guint end, const GArray *uses,
               Shape shape, gboolean is_titled, gboolean is_inner)
{
  Candidate candidate = { sentence, (guint16) first, (guint16) end, uses, shape, is_titled, is_inner };
  if (end > first)
    g_array_append_val (finder->candidates, candidate);
}

static Shape
shape_of_head (const char *word)
{
  if (word_is (word, WORD_EVENT))
    return SHAPE_EVENT;
  if (word_is (word, WORD_MEDIA))
    return SHAPE_MEDIA;
  if (word_is (word, WORD_ORGANISATION))
    return SHAPE_ORGANISATION;
  if (word_is (word, WORD_GROUP))
    return SHAPE_GROUP;
  if (word_is (word, WORD_PLACE))
    return SHAPE_PLACE;
  return SHAPE_UNKNOWN;
}

/* End of the capitalised phrase that begins at `i`: capitalised words with hyphens, particles and
 * "of (the)" between them. */
static guint
run_end (const ActorFinder *finder, const Sentence *sentence, guint i)
{
  char word[WORD_MAX];
  guint end = i + 1;
  for (guint k = i + 1; k < sentence->n_tokens && k - i < MAX_RUN; k++)
    {
      finder_word (finder, sentence, k, word);
      if (is_capitalised (word) && !word_is (word, WORD_CALENDAR))
        end = k + 1;
      else if (!is_hyphen (word) && !word_is (word, WORD_PARTICLE) && !g_str_equal (word, "of")
               && !(g_str_equal (word, "the") && k == end + 1))
        break;
      else if (k - end >= 2)
        break;
    }
  return end;
}

/* The shape of the phrase by the last head word in it; `*end` is cut behind that word, except for
 * "University of X". */
static Shape
phrase_shape (const ActorFinder *finder, const Sentence *sentence, guint first, guint *end)
{
  char word[WORD_MAX];
  Shape shape = SHAPE_UNKNOWN;
  guint cut = *end;
  for (guint k = first; k < *end; k++)
    {
      finder_word (finder, sentence, k, word);
      Shape found = shape_of_head (word);
      if (found == SHAPE_UNKNOWN)
        continue;
      char next[WORD_MAX] = "";
      if (k + 1 < *end)
        finder_word (finder, sentence, k + 1, next);
      if (g_str_equal (next, "of"))
        {
          *end = run_end (finder, sentence, k);
          return found;
        }
      shape = found;
      cut = k + 1;
    }
  *end = cut;
  return shape;
}

typedef struct
{
  ActorFinder *finder;
  guint32 number;
  const Sentence *sentence;
  guint end; /* of the run */
} RunScan;

static gboolean
is_title_at (const RunScan *run, guint i)
{
  char word[WORD_MAX];
  finder_word (run->finder, run->sentence, i, word);
  return word_is (word, WORD_TITLE);
}

/* A known name at the start of a longer one: "Korea University", "Iranian Foreign Ministry". The
 * longer name is a candidate, the known one stays inside it. Returns the end. */
static guint
take_known (RunScan *run, guint first, guint known_end, const GArray *uses, gboolean is_titled)
{
  guint end = run->end;
  for (guint k = known_end; k < run->end; k++)
    {
      const GArray *other;
      if (match (run->finder, run->sentence, k, &other) > k && k > known_end)
        {
          end = k;
          break;
        }
    }
  const GazActor *actor
      = gazetteer_actor (run->finder->gazetteer, g_array_index (uses, NameUse, 0).actor);
  gboolean extends = known_end < end && !g_str_equal (actor->type, "person");
  Shape shape = extends ? phrase_shape (run->finder, run->sentence, known_end, &end) : SHAPE_UNKNOWN;
  if (shape == SHAPE_UNKNOWN || shape == SHAPE_PLACE)
    {
      add_candidate (run->finder, run->number, first, known_end, uses, SHAPE_NONE, is_titled, FALSE);
      return known_end;
    }
  add_candidate (run->finder, run->number, first, end, NULL, shape, FALSE, FALSE);
  add_candidate (run->finder, run->number, first, known_end, uses, SHAPE_NONE, FALSE, TRUE);
  return end;
}

/* Words that the gazetteer does not know, up to the next known name or title. */
static guint
take_unknown (RunScan *run, guint first, gboolean is_titled)
{
  const GArray *uses;
  guint end = first + 1;
  while (end < run->end && match (run->finder, run->sentence, end, &uses) == end && !is_title_at (run, end))
    end++;
  guint whole = end;
  Shape shape = phrase_shape (run->finder, run->sentence, first, &whole);
  if (shape == SHAPE_UNKNOWN)
    {
      whole = end;
      shape = is_titled ? SHAPE_PERSON : SHAPE_UNKNOWN;
    }
  char word[WORD_MAX];
  while (whole > first)
    { /* "of", "al" and hyphens at the end are not part of it */
      finder_word (run->finder, run->sentence, whole - 1, word);
      if (is_capitalised (word))
        break;
      whole--;
    }
  add_candidate (run->finder, run->number, first, whole, NULL, shape, is_titled, FALSE);
  return MAX (end, whole);
}

static void
scan_run (RunScan *run, guint first)
{
  gboolean is_titled = FALSE;
  char word[WORD_MAX];
  if (first > 0)
    {
      finder_word (run->finder, run->sentence, first - 1, word);
      is_titled = word_is (word, WORD_TITLE) && !is_capitalised (word);
    }
  for (guint i = first; i < run->end;)
    {
      const GArray *uses = NULL;
      guint known_end = match (run->finder, run->sentence, i, &uses);
      finder_word (run->finder, run->sentence, i, word);
      if (known_end > i)
        {
          i = take_known (run, i, known_end, uses, is_titled);
          is_titled = FALSE;
        }
      else if (word_is (word, WORD_TITLE) && !(i + 1 == run->end && i == first))
        {
          is_titled = TRUE;
          i++;
        }
      else if (!is_capitalised (word) || word_is (word, WORD_CALENDAR)
               || (i == 0 && (word_is (word, WORD_FUNCTION)
                              || (i + 1 < run->end && g_hash_table_contains (run->finder->lower, word)))))
        i++;
      else
        {
          i = take_unknown (run, i, is_titled);
          is_titled = FALSE;
        }
    }
}

static gboolean
is_pronoun (const char *word)
{
  static const char *const pronouns[] = { "he", "she", "they", "it", "his", "her", "their", "its", "him", "them" };
  for (guint k = 0; k < G_N_ELEMENTS (pronouns); k++)
    if (g_ascii_strcasecmp (word, pronouns[k]) == 0)
      return TRUE;
  return FALSE;
}

/* Only names of the gazetteer: capitals say nothing in a heading or a document in capitals. */
static void
scan_known (ActorFinder *finder, guint32 number, const Sentence *sentence)
{
  char word[WORD_MAX];
  for (guint i = 0; i < sentence->n_tokens;)
    {
      const GArray *uses;
      finder_word (finder, sentence, i, word);
      guint end = is_capitalised (word) ? match (finder, sentence, i, &uses) : i;
      if (end > i)
        add_candidate (finder, number, i, end, uses, SHAPE_NONE, FALSE, FALSE);
      i = MAX (end, i + 1);
    }
}

static guint
scan_sentence (ActorFinder *finder, guint32 number, const Sentence *sentence)
{
  char word[WORD_MAX];
  guint before = finder->candidates->len, pronouns = 0;
  if (sentence->is_heading || finder->in_capitals)
    scan_known (finder, number, sentence);
  for (guint i = 0; i < sentence->n_tokens;)
    {
      finder_word (finder, sentence, i, word);
      pronouns += is_pronoun (word);
      gboolean particle_name = word[0] == 'a' && g_str_equal (word, "al") && gazetteer_longest (finder->gazetteer, "al") > 0;
      if (sentence->is_heading || finder->in_capitals || !(is_capitalised (word) || particle_name)
          || word_is (word, WORD_CALENDAR))
        {
          i++;
          continue;
        }
      RunScan run = { finder, number, sentence, run_end (finder, sentence, i) };
      scan_run (&run, i);
      i = run.end;
    }
  return finder->candidates->len - before + MIN (pronouns, 2);
}

/* Which words the document has in lower case, and whether it is in capitals as a whole. */
static void
survey (ActorFinder *finder)
{
  const char *text = finder->document->text;
  guint64 upper = 0, lower = 0;
  g_hash_table_remove_all (finder->lower);
  for (guint i = 0; i < finder->segments->tokens->len; i++)
    {
      Span span = g_array_index (finder->segments->tokens, Span, i);
      gsize n = span.end - span.begin;
      upper += g_ascii_isupper (text[span.begin + n - 1]);
      lower += g_ascii_islower (text[span.begin + n - 1]);
      if (n < 3 || n >= WORD_MAX || !g_ascii_islower (text[span.begin]))
        continue;
      char *word = g_strndup (text + span.begin, n);
      word[0] = g_ascii_toupper (word[0]);
      g_hash_table_add (finder->lower, word);
    }
  finder->in_capitals = upper * 100 > (upper + lower) * CAPITALS_SHARE;
}

void
actor_finder_scan (ActorFinder *finder, const Document *document, const Segments *segments,
                   guint16 *n_candidates)
{
  finder->document = document;
  finder->segments = segments;
  g_array_set_size (finder->candidates, 0);
  survey (finder);
  for (guint32 i = 0; i < segments->sentences->len; i++)
    {
      guint n = scan_sentence (finder, i, &g_array_index (segments->sentences, Sentence, i));
      n_candidates[i] = (guint16) MIN (n, G_MAXUINT16);
    }
}
