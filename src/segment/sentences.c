/* SPDX-License-Identifier: MIT */
#include "segment/segment.h"

#include "segment/abbreviations.h"
#include "segment/classes.h"
#include "segment/dateline.h"
#include "segment/tokens.h"

#include <string.h>

#define HARD_WRAP \
  90 /* bytes; if most lines that a newline ends are shorter, newlines are spaces \
      */
#define MAX_HEADING 160 /* bytes of a headline or subhead */
#define MAX_WORD 64     /* bytes looked at of the word before a full stop */
#define MAX_SPEAKER 3   /* capitalised words between a quotation and "said" */

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
      Sentence sentence = {
        .first_token = first, .n_tokens = n, .paragraph = s->paragraph, .is_heading = is_heading
      };
      sentence.span.begin = g_array_index (s->out->tokens, Span, first).begin;
      sentence.span.end = g_array_index (s->out->tokens, Span, first + n - 1).end;
      g_array_append_val (s->out->sentences, sentence);
    }
}

static gboolean
is_closer (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201d || c == 0x2019 || c == 0xbb;
}

static gboolean
is_opener (gunichar c)
{
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201c || c == 0x2018 || c == 0xab;
}

static gunichar
char_at (const char *text, guint32 i, guint32 end)
{
  return i < end ? g_utf8_get_char (text + i) : 0;
}

/* End of a footnote mark as encyclopedias have it, "[12]", or of "[...]"; `i` if there is none. */
static guint32
skip_note (const char *text, guint32 i, guint32 end)
{
  guint32 k = i + (i < end && text[i] == ' ');
  if (k >= end || text[k] != '[')
    return i;
  guint32 n = ++k;
  while (k < end && (g_ascii_isdigit (text[k]) || text[k] == '.'))
    k++;
  return k > n && k < end && text[k] == ']' ? k + 1 : i;
}

/* What follows a final stop and belongs to its sentence: closing quotes and brackets, footnotes. */
static guint32
skip_closers (const char *text, guint32 i, guint32 end)
{
  while (i < end && is_closer (char_at (text, i, end)))
    i = next_char (text, i);
  for (guint32 k; (k = skip_note (text, i, end)) > i;)
    i = k;
  return i;
}

/* Where the next word begins, after spaces and opening quotes. */
static guint32
next_word (const char *text, guint32 i, guint32 end)
{
  while (i < end && (class_at (text, i, end) == CLASS_SPACE || is_opener (char_at (text, i, end))))
    i = next_char (text, i);
  return i;
}

static guint32
word_end (const char *text, guint32 i, guint32 end)
{
  while (i < end && (class_at (text, i, end) == CLASS_WORD || text[i] == '-'))
    i = next_char (text, i);
  return i;
}

static guint32
word_begin (const char *text, guint32 begin, guint32 i)
{
  guint32 k = i;
  while (k > begin && i - k < MAX_WORD && (g_ascii_isalnum (text[k - 1]) || text[k - 1] == '.'))
    k--;
  return k;
}

/* A name may begin in lower case: "al-Assad". */
static gboolean
is_lower (const char *text, guint32 i, guint32 end)
{
  if (!g_unichar_islower (char_at (text, i, end)))
    return FALSE;
  guint32 k = i;
  while (k < end && k - i < 4 && g_ascii_islower (text[k]))
    k++;
  return !(k + 1 < end && text[k] == '-' && g_ascii_isupper (text[k + 1]));
}

/* Does "Trump said" stand at `i`, so that the question before it is a part of the sentence? */
static gboolean
is_said (const char *text, guint32 i, guint32 end)
{
  static const char *const verbs[] = { "said", "says",    "asked",   "told",     "wrote",  "added",
                                       "asks", "replied", "tweeted", "declared", "warned", NULL };
  for (guint n = 0; n <= MAX_SPEAKER && i < end; n++)
    {
      guint32 stop = word_end (text, i, end);
      for (guint k = 0; n > 0 && verbs[k] != NULL; k++)
        if (stop - i == strlen (verbs[k]) && memcmp (text + i, verbs[k], stop - i) == 0)
          return TRUE;
      if (stop == i || !g_unichar_isupper (char_at (text, i, end)))
        return FALSE;
      stop += stop < end && text[stop] == '.'; /* "Mr." */
      if (stop >= end || text[stop] != ' ')
        return FALSE;
      i = stop + 1;
    }
  return FALSE;
}

/* Does the full stop at `i` end a sentence, if the next word, in upper case, begins at `next`? */
static gboolean
is_final_stop (const char *text, guint32 begin, guint32 i, guint32 next, guint32 end)
{
  guint32 word = word_begin (text, begin, i);
  Abbreviation kind = abbreviation_of (text + word, i - word);
  gboolean starts = is_starter (text + next, word_end (text, next, end) - next);
  switch (kind)
    {
    case ABBREVIATION_NONE:
      if (word == begin && i - word <= 2 && g_ascii_isdigit (text[word]))
        return FALSE; /* of a list */
      return !(i - word == 2 && g_ascii_strncasecmp (text + word, "no", 2) == 0
               && g_ascii_isdigit (text[next]));
    case ABBREVIATION_TITLE:
      return FALSE;
    case ABBREVIATION_PLACE:
      return starts || is_opener (char_at (text, next - 1, end));
    case ABBREVIATION_LETTER:
      return starts;
    default:
      return g_unichar_isupper (char_at (text, next, end));
    }
}

/* Does the mark at `i` end a sentence? `after` is where what belongs to it ends. */
static gboolean
is_end (const char *text, guint32 begin, guint32 i, guint32 after, guint32 end)
{
  guint32 next = next_word (text, after, end);
  if (next == end)
    return TRUE;
  if (is_lower (text, next, end) || strchr (".,;:?!", text[next]) != NULL)
    return FALSE;
  if (text[i] != '.' && after - i > 1
      && is_closer (g_utf8_get_char (g_utf8_prev_char (text + after))) && is_said (text, next, end))
    return FALSE;
  return text[i] != '.' || after - i > 3 || is_final_stop (text, begin, i, next, end);
}

/* Stops of other scripts, after which no space is needed. */
static gboolean
is_wide_stop (const char *text, guint32 i)
{
  gunichar c = g_utf8_get_char (text + i);
  return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x0964 || c == 0x06d4;
}

/* Where the run of marks that may end a sentence, and begins at `i`, ends; `i` if there is none. */
static guint32
stop_end (const char *text, guint32 i, guint32 end)
{
  if ((guchar)text[i] >= 128)
    {
      if (memcmp (text + i, "\xe2\x80\xa6", MIN (3, end - i)) != 0 && !is_wide_stop (text, i))
        return i;
      return next_char (text, i);
    }
  while (i < end && (text[i] == '.' || text[i] == '!' || text[i] == '?'))
    i++;
  return i;
}

/* A dateline is a sentence of its own: in that of the news it would pass for the subject. */
static guint32
skip_dateline (Splitter *s, guint32 begin, guint32 end, gboolean is_title)
{
  guint32 i = is_title ? begin : dateline_end (s->text, begin, end);
  if (i == begin)
    return begin;
  guint first = s->out->sentences->len;
  add_sentence (s, begin, i, FALSE);
  for (guint k = first; k < s->out->sentences->len; k++)
    g_array_index (s->out->sentences, Sentence, k).is_dateline = TRUE;
  while (i < end && class_at (s->text, i, end) == CLASS_SPACE)
    i = next_char (s->text, i);
  return i;
}

static void
split_paragraph (Splitter *s, guint32 begin, guint32 end, gboolean is_title)
{
  const char *text = s->text;
  while (begin < end && class_at (text, begin, end) == CLASS_SPACE)
    begin = next_char (text, begin);
  guint32 start = skip_dateline (s, begin, end, is_title), i = start;
  while (i < end)
    {
      guchar c = (guchar)text[i];
      guint32 stop = c == '.' || c == '!' || c == '?' || c >= 128 ? stop_end (text, i, end) : i;
      if (stop == i)
        {
          i = next_char (text, i);
          continue;
        }
      guint32 after = skip_closers (text, stop, end);
      gboolean is_apart = after == end || class_at (text, after, end) == CLASS_SPACE
                          || (c >= 0xe0 && is_wide_stop (text, i));
      if (is_apart && next_word (text, after, end) == end)
        after = end; /* "He left. "" */
      if (is_apart && is_end (text, start, i, after, end))
        {
          add_sentence (s, start, after, is_title);
          start = after;
          while (start < end && class_at (text, start, end) == CLASS_SPACE)
            start = next_char (text, start);
        }
      i = MAX (after, start);
    }
  if (start < end)
    {
      char last = text[end - 1];
      gboolean is_line
          = start == begin && end - begin <= MAX_HEADING && strchr (":;,-", last) == NULL;
      add_sentence (s, start, end, is_title || is_line);
    }
  s->paragraph++;
}

/* Do single newlines end paragraphs, or wrap lines? */
static gboolean
newline_is_space (const char *text, gsize length)
{
  guint wrapped = 0, others = 0;
  const char *end = text + length;
  for (const char *line = text, *newline; line < end; line = newline + 1)
    {
      newline = memchr (line, '\n', (gsize)(end - line));
      if (newline == NULL)
        break;
      const char *last = newline - (newline > line && newline[-1] == '\r');
      if (last == line || newline + 1 == end || newline[1] == '\n' || newline[1] == '\r')
        continue;
      if (last - line <= HARD_WRAP && strchr (".!?\"')", last[-1]) == NULL)
        wrapped++;
      else
        others++;
    }
  return wrapped > others;
}

static guint32
paragraph_end (const char *text, guint32 i, guint32 end, gboolean wraps)
{
  for (;;)
    {
      const char *newline = memchr (text + i, '\n', end - i);
      if (newline == NULL)
        return end;
      guint32 stop = (guint32)(newline - text), k = stop + 1;
      while (k < end && (text[k] == '\r' || text[k] == ' ' || text[k] == '\t'))
        k++;
      if (!wraps || k == end || text[k] == '\n')
        return stop;
      i = k;
    }
}

void
segment_text (const char *text, gsize length, gsize title_length, Segments *segments)
{
  Splitter s = { .text = text, .out = segments };
  guint32 end = (guint32)length, title_end = (guint32)title_length;
  gboolean wraps = newline_is_space (text + title_length, length - title_length);
  g_array_set_size (segments->sentences, 0);
  g_array_set_size (segments->tokens, 0);
  if (title_length > 0)
    split_paragraph (&s, 0, title_end, TRUE);
  for (guint32 i = title_end; i < end;)
    {
      guint32 stop = paragraph_end (text, i, end, wraps);
      if (stop > i && strspn (text + i, " \t\r") < stop - i)
        split_paragraph (&s, i, stop, FALSE);
      i = stop + 1;
    }
}
