/* SPDX-License-Identifier: MIT */
#include "segment/segment.h"

#include "segment/tokens.h"

#include <string.h>

#define HARD_WRAP 90 /* bytes; if most lines that a newline ends are shorter, newlines are spaces */

typedef struct
{
  const char *text;
  Segments *out;
  guint32 paragraph;
} Splitter;

static void
add_sentence (Splitter *s, guint32 begin, guint32 end, gboolean is_heading)
{
  guint32 first = s->out->tokens->len;
  tokenize (s->text, begin, end, s->out->tokens);
  for (guint32 n; (n = s->out->tokens->len - first) > 0; first += MIN (n, SEGMENT_MAX_TOKENS))
    {
      n = MIN (n, SEGMENT_MAX_TOKENS);
      Sentence sentence = { .first_token = first, .n_tokens = n, .paragraph = s->paragraph,
                            .is_heading = is_heading };
      sentence.span.begin = g_array_index (s->out->tokens, Span, first).begin;
      sentence.span.end = g_array_index (s->out->tokens, Span, first + n - 1).end;
      g_array_append_val (s->out->sentences, sentence);
    }
}

/* Closing quotes and brackets after a final stop belong to the sentence. */
static guint32
skip_closers (const char *text, guint32 i, guint32 end)
{
  while (i < end)
    {
      gunichar c = g_utf8_get_char (text + i);
      if (c != '"' && c != '\'' && c != ')' && c != ']' && c != 0x201d && c != 0x2019)
        break;
      i = (guint32) (g_utf8_next_char (text + i) - text);
    }
  return i;
}

/* The first letter after spaces and opening quotes; 0 at the end. */
static gunichar
next_letter (const char *text, guint32 i, guint32 end)
{
  while (i < end)
    {
      gunichar c = g_utf8_get_char (text + i);
      if (!g_unichar_isspace (c) && c != 0xa0 && c != '"' && c != '\'' && c != '(' && c != '[' && c != 0x201c && c != 0x2018)
        return c;
      i = (guint32) (g_utf8_next_char (text + i) - text);
    }
  return 0;
}

static guint32
word_begin (const char *text, guint32 begin, guint32 i)
{
  while (i > begin && (g_ascii_isalnum (text[i - 1]) || text[i - 1] == '.'))
    i--;
  return i;
}

/* Does the stop at `i` end a sentence, given that a space follows at `after`? */
static gboolean
is_end (const char *text, guint32 begin, guint32 i, guint32 after, guint32 end)
{
  gunichar next = next_letter (text, after, end);
  guint32 word = word_begin (text, begin, i);
  if (text[i] != '.')
    return !g_unichar_islower (next);
  if (g_unichar_islower (next))
    return FALSE;
  if (is_title_abbreviation (text + word, i - word))
    return FALSE;
  if (i - word == 1 && g_ascii_isupper (text[word]))
    return FALSE; /* "J. Smith" */
  if (!is_abbreviation (text + word, i - word))
    return TRUE;
  return g_unichar_isupper (next) && i - word == 3 ? FALSE : g_unichar_isupper (next) || next == 0;
}

static void
split_paragraph (Splitter *s, guint32 begin, guint32 end, gboolean is_heading)
{
  guint32 start = begin;
  for (guint32 i = begin; i < end; i++)
    {
      if (s->text[i] != '.' && s->text[i] != '!' && s->text[i] != '?')
        continue;
      guint32 stop = i + 1;
      while (stop < end && strchr (".!?", s->text[stop]) != NULL)
        stop++;
      guint32 after = skip_closers (s->text, stop, end);
      gboolean space = after == end || g_ascii_isspace (s->text[after]) || s->text[after] == '\xc2';
      if (space && is_end (s->text, start, i, after, end))
        {
          add_sentence (s, start, after, FALSE);
          start = after;
        }
      i = MAX (i, after - 1);
    }
  if (start < end)
    add_sentence (s, start, end, is_heading && start == begin);
  s->paragraph++;
}

/* Do single newlines end paragraphs, or wrap lines? */
static gboolean
newline_is_space (const char *text, gsize length)
{
  guint wrapped = 0, others = 0;
  gsize line = 0;
  for (gsize i = 0; i + 1 < length; i++)
    if (text[i] == '\n')
      {
        if (i > line && text[i + 1] != '\n' && text[i + 1] != '\r')
          {
            gboolean stop = i > 0 && strchr (".!?\"')", text[i - 1 - (text[i - 1] == '\r' && i > 1)]) != NULL;
            if (i - line <= HARD_WRAP && !stop)
              wrapped++;
            else
              others++;
          }
        line = i + 1;
      }
  return wrapped > others;
}

static guint32
paragraph_end (const char *text, guint32 i, guint32 end, gboolean wraps)
{
  for (; i < end; i++)
    {
      if (text[i] != '\n')
        continue;
      guint32 k = i + 1;
      while (k < end && (text[k] == '\r' || text[k] == ' ' || text[k] == '\t'))
        k++;
      if (!wraps || k == end || text[k] == '\n')
        break;
    }
  return i;
}

void
segment_text (const char *text, gsize length, gsize title_length, Segments *segments)
{
  Splitter s = { .text = text, .out = segments };
  gboolean wraps = newline_is_space (text + title_length, length - title_length);
  g_array_set_size (segments->sentences, 0);
  g_array_set_size (segments->tokens, 0);
  if (title_length > 0)
    split_paragraph (&s, 0, (guint32) title_length, TRUE);
  for (guint32 i = (guint32) title_length; i < length;)
    {
      guint32 end = paragraph_end (text, i, (guint32) length, wraps);
      if (end > i)
        split_paragraph (&s, i, end, TRUE);
      i = end + 1;
    }
}
