/* SPDX-License-Identifier: MIT */
#include "actors/finder.h"

#include "actors/normalise.h"

#include <string.h>

#define NOT_OF_ACRONYMS \
  (WORD_COMMON | WORD_PRONOUN | WORD_NEVER | WORD_CALENDAR | WORD_FUNCTION | WORD_MALE \
   | WORD_FEMALE)
#define MIN_TITLE_CASE 4 /* words of a headline, before its capitals are judged */

/* How far a phrase of a web page reaches. */
typedef enum
{
  DEBRIS_PHRASE,
  DEBRIS_REST, /* to the end of the sentence */
  DEBRIS_SENTENCE
} DebrisScope;

static const struct
{
  const char *phrase;
  DebrisScope scope;
} debris[] = {
  { "advertisement continue reading the main story", DEBRIS_PHRASE },
  { "continue reading the main story", DEBRIS_PHRASE },
  { "continue reading below", DEBRIS_PHRASE },
  { "advertisement", DEBRIS_PHRASE },
  { "begin recording", DEBRIS_PHRASE },
  { "end recording", DEBRIS_PHRASE },
  { "additional reporting by", DEBRIS_REST },
  { "reporting by", DEBRIS_REST },
  { "editing by", DEBRIS_REST },
  { "writing by", DEBRIS_REST },
  { "newsletter sign up", DEBRIS_SENTENCE },
  { "sign up", DEBRIS_PHRASE },
  { "special offers", DEBRIS_SENTENCE },
  { "newsletters.", DEBRIS_SENTENCE },
  { "read more:", DEBRIS_REST },
  { "read more", DEBRIS_PHRASE },
  { "share this", DEBRIS_PHRASE },
  { "getty images", DEBRIS_SENTENCE },
  { "photo by", DEBRIS_REST },
  { "photo:", DEBRIS_REST },
  { "photograph:", DEBRIS_REST },
  { "image copyright", DEBRIS_SENTENCE },
  { "image caption", DEBRIS_PHRASE },
  { "click here", DEBRIS_PHRASE },
  { "subscribe to", DEBRIS_REST },
  { "most popular", DEBRIS_PHRASE },
  { "related articles", DEBRIS_REST },
  { "follow us", DEBRIS_REST },
};

static guint32
shape_of (const char *bytes, gsize length)
{
  if (is_hyphen_token (bytes, length))
    return SHAPE_HYPHEN | SHAPE_MARK;
  if ((guint8)bytes[0] < 128 && g_ascii_ispunct (bytes[0]))
    return bytes[0] == '\'' && length <= 2 ? SHAPE_MARK | SHAPE_POSSESSIVE : SHAPE_MARK;
  if (g_ascii_isdigit (bytes[0]))
    return SHAPE_DIGIT;
  gunichar c = g_utf8_get_char (bytes);
  if (c == 0x2019 && length <= 4)
    return SHAPE_MARK | SHAPE_POSSESSIVE;
  if (!g_unichar_isalpha (c))
    return SHAPE_MARK;
  if (!g_unichar_isupper (c) && !g_unichar_istitle (c))
    return SHAPE_LOWER;
  guint32 shape = SHAPE_CAPITAL;
  guint n_upper = 0, n_lower = 0;
  for (gsize i = 0; i < length; i++)
    {
      n_upper += g_ascii_isupper (bytes[i]) || (guint8)bytes[i] >= 0xc0;
      n_lower += g_ascii_islower (bytes[i]);
    }
  if (n_lower == 0 && n_upper >= 2)
    shape |= SHAPE_CAPITALS;
  if (n_upper == 1 && n_lower == 0 && length <= 2)
    shape |= SHAPE_INITIAL;
  return shape;
}

/* Lower case of a normalised word, in place where it is ASCII. */
static gsize
lower_word (const char *word, gsize length, char *out)
{
  gboolean is_ascii = TRUE;
  for (gsize i = 0; i < length; i++)
    {
      out[i] = g_ascii_tolower (word[i]);
      is_ascii &= (guint8)word[i] < 128;
    }
  if (is_ascii)
    return length;
  g_autofree char *lower = g_utf8_strdown (word, (gssize)length);
  gsize n = strlen (lower);
  if (n > NORMALISE_MAX)
    return 0;
  memcpy (out, lower, n);
  return n;
}

static void
read_token (ActorFinder *finder, const char *text, const Span *span, gboolean begins, Token *token)
{
  const char *bytes = text + span->begin;
  gsize length = span->end - span->begin;
  *token = (Token){ .shape = shape_of (bytes, length) };
  if (span->begin > 0 && !g_ascii_isspace (bytes[-1]))
    token->shape |= SHAPE_JOINED;
  if ((token->shape & SHAPE_MARK) && !(token->shape & SHAPE_POSSESSIVE))
    {
      token->word = gazetteer_word (finder->gazetteer, bytes, MIN (length, NORMALISE_MAX));
      return;
    }
  char word[NORMALISE_MAX + 1], lower[NORMALISE_MAX + 1];
  gboolean hyphenated = (span->begin > 0 && bytes[-1] == '-') || bytes[length] == '-';
  gsize n = normalise_token (bytes, length, hyphenated, word);
  if (n == 0)
    return;
  gsize n_lower = lower_word (word, n, lower);
  token->word = gazetteer_word (finder->gazetteer, word, n);
  if (bytes[length - 1] == '.' && n + 1 == length)
    {
      word[n] = '.';
      token->stopped = gazetteer_word (finder->gazetteer, word, n + 1);
      word[n] = '\0';
    }
  token->key = word_table_add (&finder->words, lower, n_lower);
  token->classes = gazetteer_word_classes (finder->gazetteer,
                                           gazetteer_word (finder->gazetteer, lower, n_lower));
  if (token->key >= finder->uses->len)
    g_array_set_size (finder->uses, token->key + 1);
  WordUse *use = &g_array_index (finder->uses, WordUse, token->key);
  use->n_lower += (token->shape & SHAPE_LOWER) != 0;
  use->n_capital += !begins && (token->shape & SHAPE_CAPITAL) != 0;
}

/* Are there so many capitals that they mean nothing? */
static guint32
capital_habits (const Token *tokens, guint n, gboolean is_heading)
{
  guint words = 0, capitals = 0, all_capitals = 0;
  for (guint i = 0; i < n; i++)
    if (tokens[i].shape & (SHAPE_CAPITAL | SHAPE_LOWER)
        && !((tokens[i].shape & SHAPE_LOWER) && (tokens[i].classes & WORD_FUNCTION)))
      {
        words++;
        capitals += (tokens[i].shape & SHAPE_CAPITAL) != 0;
        all_capitals += (tokens[i].shape & (SHAPE_CAPITALS | SHAPE_INITIAL)) != 0;
      }
  if (words >= 2 && all_capitals == words && (words >= MIN_TITLE_CASE || is_heading))
    return SHAPE_SENTENCE_IN_CAPITALS;
  if (is_heading && words >= MIN_TITLE_CASE && capitals * 5 >= words * 4)
    return SHAPE_TITLE_CASE;
  return 0;
}

static void
block (Token *tokens, const Span *spans, guint from, guint n, guint32 end)
{
  for (guint i = from; i < n && spans[i].begin < end; i++)
    tokens[i].shape |= SHAPE_BLOCKED;
}

static void
block_debris (const char *text, const Sentence *sentence, const Span *spans, Token *tokens)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      if (!(tokens[i].classes & WORD_DEBRIS) || (tokens[i].shape & SHAPE_BLOCKED))
        continue;
      guint32 left = sentence->span.end - spans[i].begin;
      for (guint k = 0; k < G_N_ELEMENTS (debris); k++)
        {
          gsize length = strlen (debris[k].phrase);
          if (length > left
              || g_ascii_strncasecmp (text + spans[i].begin, debris[k].phrase, length) != 0)
            continue;
          gboolean whole = debris[k].scope == DEBRIS_SENTENCE;
          block (tokens, spans, whole ? 0 : i, sentence->n_tokens,
                 debris[k].scope == DEBRIS_PHRASE ? spans[i].begin + (guint32)length
                                                  : sentence->span.end);
          break;
        }
    }
}

void
finder_read_tokens (ActorFinder *finder, const Document *document, const Segments *segments)
{
  word_table_empty (&finder->words);
  g_array_set_size (finder->uses, 0);
  g_array_set_size (finder->tokens, segments->tokens->len);
  for (guint s = 0; s < segments->sentences->len; s++)
    {
      const Sentence *sentence = &g_array_index (segments->sentences, Sentence, s);
      if (sentence->n_tokens == 0)
        continue;
      const Span *spans = &g_array_index (segments->tokens, Span, sentence->first_token);
      Token *tokens = &g_array_index (finder->tokens, Token, sentence->first_token);
      for (guint i = 0; i < sentence->n_tokens; i++)
        read_token (finder, document->text, &spans[i], i == 0 || sentence->is_heading, &tokens[i]);
      guint32 habits = capital_habits (tokens, sentence->n_tokens, sentence->is_heading);
      for (guint i = 0; i < sentence->n_tokens; i++)
        {
          tokens[i].shape |= habits;
          if ((tokens[i].shape & (SHAPE_CAPITALS | SHAPE_SENTENCE_IN_CAPITALS)) == SHAPE_CAPITALS)
            tokens[i].classes &= ~NOT_OF_ACRONYMS; /* "US" is not "us", "WHO" is not "who" */
        }
      block_debris (document->text, sentence, spans, tokens);
    }
}

void
view_set (View *view, ActorFinder *finder, const Document *document, const Segments *segments,
          guint32 s)
{
  const Sentence *sentence = &g_array_index (segments->sentences, Sentence, s);
  *view = (View){ .finder = finder,
                  .document = document,
                  .segments = segments,
                  .sentence = s,
                  .n = sentence->n_tokens };
  if (view->n == 0)
    return;
  view->spans = &g_array_index (segments->tokens, Span, sentence->first_token);
  view->tokens = &g_array_index (finder->tokens, Token, sentence->first_token);
  view->is_weak = (view->tokens[0].shape & (SHAPE_SENTENCE_IN_CAPITALS | SHAPE_TITLE_CASE)) != 0;
}

gboolean
view_is (const View *view, guint i, const char *word)
{
  if (i >= view->n)
    return FALSE;
  gsize length = view->spans[i].end - view->spans[i].begin;
  return length == strlen (word)
         && g_ascii_strncasecmp (view->document->text + view->spans[i].begin, word, length) == 0;
}

/* The state behind a word that is known, 0 where there is none. */
static guint32
state_if (const Gazetteer *gazetteer, guint32 state, guint32 word)
{
  return word != 0 ? gazetteer_step (gazetteer, state, word) : 0;
}

guint
view_match (const View *view, guint i, guint32 *entry)
{
  const Gazetteer *gazetteer = view->finder->gazetteer;
  guint32 state = 0;
  guint end = i;
  *entry = GAZETTEER_NONE;
  for (guint j = i; j < view->n && j - i < 2 * GAZETTEER_MAX_TOKENS; j++)
    {
      const Token *token = &view->tokens[j];
      gboolean joins = j > i && j + 1 < view->n && (token->shape & SHAPE_HYPHEN)
                       && (token->shape & SHAPE_JOINED)
                       && (view->tokens[j + 1].shape & SHAPE_JOINED);
      if (joins)
        continue;
      const guint32 stopped = state_if (gazetteer, state, token->stopped);
      if (stopped != 0 && !(token->shape & SHAPE_BLOCKED))
        {
          end = j + 1;
          *entry = gazetteer_state_entry (gazetteer, stopped);
        }
      if (token->word == 0 || (token->shape & SHAPE_BLOCKED)
          || (state = gazetteer_step (gazetteer, state, token->word)) == 0)
        break;
      guint32 found = gazetteer_state_entry (gazetteer, state);
      if (found != GAZETTEER_NONE)
        {
          end = j + 1;
          *entry = found;
        }
    }
  return end;
}
