/* SPDX-License-Identifier: MIT */
#include "segment/tokens.h"

#include "segment/abbreviations.h"
#include "segment/classes.h"

#include <string.h>

#define MAX_TOKEN 2000 /* bytes; a longer run without a space is cut */

typedef struct
{
  const char *text;
  guint32 begin, end; /* of the sentence */
  guint32 no_address; /* no address begins before this place */
  GArray *tokens;
} Tokenizer;

/* Without what nobody sees at its ends: "Minister" and a mark of direction is the word "Minister".
 */
static Span
visible_part (const char *text, guint32 begin, guint32 end)
{
  while (begin < end && class_is_invisible (g_utf8_get_char (text + begin)))
    begin = next_char (text, begin);
  while (end > begin)
    {
      const char *last = g_utf8_prev_char (text + end);
      if (!class_is_invisible (g_utf8_get_char (last)))
        break;
      end = (guint32)(last - text);
    }
  return (Span){ begin, end };
}

static void
add_token (Tokenizer *t, guint32 begin, guint32 end)
{
  const Span span = visible_part (t->text, begin, end);
  if (span.end > span.begin)
    g_array_append_val (t->tokens, span);
}

static gboolean
equals (const char *text, guint32 begin, guint32 end, const char *word)
{
  return end - begin == strlen (word) && g_ascii_strncasecmp (text + begin, word, end - begin) == 0;
}

static gboolean
is_one_of (const char *text, guint32 begin, guint32 end, const char *const *words)
{
  for (; *words != NULL; words++)
    if (equals (text, begin, end, *words))
      return TRUE;
  return FALSE;
}

/* Where the clitic of a word with an apostrophe begins: "do|n't", "Kim|'s"; `begin` if it has none.
 */
static guint32
clitic_begin (const char *text, guint32 begin, guint32 end)
{
  static const char *const clitics[] = { "s", "m", "d", "ll", "re", "ve", NULL };
  guint32 cut = begin;
  for (guint32 i = begin + 1; i < end; i = next_char (text, i))
    {
      if (class_at (text, i, end) != CLASS_APOSTROPHE)
        continue;
      guint32 after = next_char (text, i);
      if (i > begin + 1 && g_ascii_tolower (text[i - 1]) == 'n' && equals (text, after, end, "t"))
        cut = i - 1;
      else if (is_one_of (text, after, end, clitics))
        cut = i;
    }
  return cut;
}

/* Words that are two tokens without an apostrophe. */
static guint32
joined_begin (const char *text, guint32 begin, guint32 end)
{
  static const struct
  {
    const char *word;
    guint32 cut;
  } joined[] = { { "cannot", 3 }, { "gonna", 3 }, { "gotta", 3 }, { "wanna", 3 },
                 { "dont", 2 },   { "didnt", 3 }, { "cant", 2 },  { "wont", 2 } };
  guint32 length = end - begin;
  if (length < 4 || length > 6 || strchr ("cgwdCGWD", text[begin]) == NULL)
    return begin;
  for (guint k = 0; k < G_N_ELEMENTS (joined); k++)
    if (equals (text, begin, end, joined[k].word))
      return begin + joined[k].cut;
  return begin;
}

/* Where the unit of a number begins: "5|m", "10:30|pm"; not in "1990s", "4th", "3D". */
static guint32
unit_begin (const char *text, guint32 begin, guint32 end)
{
  static const char *const ordinals[] = { "s", "st", "nd", "rd", "th", NULL };
  static const char *const capitals[] = { "PM", "AM", "K", "M", "BN", "GMT", NULL };
  guint32 unit = end;
  while (unit > begin && g_ascii_isalpha (text[unit - 1]))
    unit--;
  if (unit == begin || unit == end || !g_ascii_isdigit (text[unit - 1])
      || is_one_of (text, unit, end, ordinals))
    return begin;
  return g_ascii_islower (text[unit]) || is_one_of (text, unit, end, capitals) ? unit : begin;
}

static void
add_word (Tokenizer *t, guint32 begin, guint32 end, gboolean has_apostrophe)
{
  const Span visible = visible_part (t->text, begin, end);
  begin = visible.begin;
  end = visible.end;
  if (begin == end)
    return;
  guint32 cut = g_ascii_isdigit (t->text[begin]) ? unit_begin (t->text, begin, end)
                : has_apostrophe                 ? clitic_begin (t->text, begin, end)
                                                 : joined_begin (t->text, begin, end);
  add_token (t, begin, cut);
  add_token (t, cut, end);
}

/* Prefixes that stay with their word in the treebanks: "pro-Beijing", "e-mail", "anti-ship". */
static gboolean
is_prefix (const char *text, guint32 begin, guint32 end)
{
  static const char *const prefixes[]
      = { "anti", "co",   "counter", "cross", "e",   "ex", "intra", "mid", "mini", "mis", "multi",
          "non",  "over", "post",    "pre",   "pro", "re", "semi",  "sub", "un",   "x",   NULL };
  return end - begin <= 7 && is_one_of (text, begin, end, prefixes);
}

/* "713-853-3989", but not "2001-2002": the parts of a telephone number have three digits, the last
 * one four. */
static gboolean
is_telephone (const char *text, guint32 begin, guint32 hyphen, guint32 end)
{
  guint32 before = hyphen, after = hyphen + 1;
  while (before > begin && g_ascii_isdigit (text[before - 1]))
    before--;
  while (after < end && g_ascii_isdigit (text[after]))
    after++;
  gboolean goes_on = after < end && text[after] == '-' && g_ascii_isdigit (text[after + 1]);
  return hyphen - before == 3 && after - hyphen - 1 == (goes_on ? 3 : 4);
}

/* Does the joiner at `i` hold the word together: "1,000", "U.S.", "3.5", "10:30"? */
static gboolean
joins (const Tokenizer *t, guint32 begin, guint32 i)
{
  const char *text = t->text;
  CharClass after = class_at (text, i + 1, t->end);
  if (g_ascii_isdigit (text[i - 1]) && after == CLASS_DIGIT)
    return TRUE;
  if (text[i] != '.')
    return FALSE;
  if (after == CLASS_WORD || after == CLASS_DIGIT)
    return !g_ascii_isdigit (text[i - 1]) || after == CLASS_DIGIT;
  if (equals (text, begin, i, "no")) /* the abbreviation of number, not the answer */
    return class_at (text, i + 2, t->end) == CLASS_DIGIT;
  if (i - begin <= 2 && begin == t->begin && i + 1 < t->end && g_ascii_isdigit (text[begin]))
    return TRUE; /* of a list */
  return abbreviation_of (text + begin, i - begin) != ABBREVIATION_NONE
         && (i + 1 < t->end || !abbreviation_gives_stop (text + begin, i - begin));
}

/* Parts of a date, "9/11", and names such as "AT&T". */
static gboolean
mark_joins (const Tokenizer *t, guint32 begin, guint32 i)
{
  const char *text = t->text;
  if (i + 1 >= t->end || i - begin > 8)
    return FALSE;
  if (text[i] == '/' && g_ascii_isdigit (text[i + 1]))
    {
      gboolean two_digits = i + 2 < t->end && g_ascii_isdigit (text[i + 2]);
      for (guint32 k = begin; k < i; k++)
        if (!g_ascii_isdigit (text[k]) && text[k] != '/')
          return FALSE;
      return two_digits || (i + 2 < t->end && text[i + 2] == '/');
    }
  return text[i] == '&' && g_ascii_isupper (text[i - 1]) && g_ascii_isupper (text[i + 1]);
}

static guint32
word_end (const Tokenizer *t, guint32 begin, gboolean *has_apostrophe)
{
  const char *text = t->text;
  guint32 i = begin;
  for (; i < t->end && i - begin < MAX_TOKEN; i = next_char (text, i))
    {
      CharClass class = class_at (text, i, t->end);
      if (class == CLASS_WORD || class == CLASS_DIGIT)
        continue;
      if (class == CLASS_SPACE || i == begin)
        break;
      gboolean goes_on = FALSE;
      CharClass after = class_at (text, next_char (text, i), t->end);
      if (class == CLASS_APOSTROPHE)
        *has_apostrophe |= goes_on = after == CLASS_WORD || after == CLASS_DIGIT;
      else if (class == CLASS_JOINER)
        goes_on = joins (t, begin, i);
      else if (class == CLASS_HYPHEN)
        goes_on = (after == CLASS_WORD && is_prefix (text, begin, i))
                  || (after == CLASS_DIGIT && is_telephone (text, begin, i, t->end));
      else
        goes_on = mark_joins (t, begin, i);
      if (!goes_on)
        break;
    }
  return i;
}

/* End of an address of the web or of mail that begins at `begin`, `begin` if there is none. Each
 * run without a space is looked at once. */
static guint32
address_end (Tokenizer *t, guint32 begin)
{
  const char *text = t->text;
  guint32 i = begin;
  gboolean is_address = FALSE;
  if (begin < t->no_address)
    return begin;
  for (; i < t->end && i - begin < MAX_TOKEN && !g_ascii_isspace (text[i])
         && strchr ("<>\"()[]{}", text[i]) == NULL;
       i = next_char (text, i))
    is_address
        |= i > begin
           && (text[i] == '@'
               || (text[i] == ':' && t->end - i > 3 && text[i + 1] == '/' && text[i + 2] == '/'));
  is_address |= i - begin > 4 && g_ascii_strncasecmp (text + begin, "www.", 4) == 0;
  t->no_address = i;
  while (i > begin && strchr (".,;:!?'", text[i - 1]) != NULL)
    i--;
  return is_address ? i : begin;
}

static guint32
emoticon_end (const char *text, guint32 begin, guint32 end)
{
  static const char *const emoticons[] = { ":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", ":P" };
  if (text[begin] != ':' && text[begin] != ';')
    return begin;
  for (guint k = 0; k < G_N_ELEMENTS (emoticons); k++)
    {
      guint32 n = (guint32)strlen (emoticons[k]);
      if (end - begin >= n && memcmp (text + begin, emoticons[k], n) == 0
          && class_at (text, begin + n, end) != CLASS_WORD)
        return begin + n;
    }
  return begin;
}

/* "...", "--", "?!" and doubled quotes are one token. */
static guint32
mark_end (const char *text, guint32 begin, guint32 end)
{
  guint32 i = emoticon_end (text, begin, end);
  if (i > begin)
    return i;
  i = next_char (text, begin);
  if (strchr ("!?", text[begin]) != NULL)
    while (i < end && strchr ("!?", text[i]) != NULL && i - begin < MAX_TOKEN)
      i++;
  else if (strchr (".-*_=<>~", text[begin]) != NULL)
    while (i < end && text[i] == text[begin] && i - begin < MAX_TOKEN)
      i++;
  else if (strchr ("'`", text[begin]) != NULL && i < end && text[i] == text[begin])
    i++;
  else if (end - i >= 3 && i - begin == 3
           && memcmp (text + begin, "\xe2\x80\x99\xe2\x80\x99", 6) == 0)
    i += 3;
  return i;
}

/* End of a possessive "'s" or "'" apart from its word (after a bracket or a quote), or of a short
 * form
 * ("'em", "'90s"), else `begin`. */
static guint32
apostrophe_end (const Tokenizer *t, guint32 begin)
{
  const char *text = t->text;
  guint32 after = next_char (text, begin);
  gboolean touches
      = t->tokens->len > 0 && g_array_index (t->tokens, Span, t->tokens->len - 1).end == begin;
  if (touches && after < t->end && (text[after] == 's' || text[after] == 'S')
      && class_at (text, after + 1, t->end) != CLASS_WORD)
    return after + 1;
  if (!touches && t->end - after >= 3 && g_ascii_isdigit (text[after])
      && g_ascii_isdigit (text[after + 1]) && text[after + 2] == 's')
    return after + 3;
  return begin;
}

/* "#hashtag", "@name" */
static guint32
tag_end (const Tokenizer *t, guint32 begin)
{
  guint32 i = begin + 1;
  if ((t->text[begin] != '#' && t->text[begin] != '@') || !g_ascii_isalpha (t->text[begin + 1]))
    return begin;
  while (i < t->end && i - begin < MAX_TOKEN && (g_ascii_isalnum (t->text[i]) || t->text[i] == '_'))
    i++;
  return i;
}

/* One or two tokens that begin at `i`; returns where they end. */
static guint32
add_at (Tokenizer *t, guint32 i, CharClass class)
{
  guint32 stop = i;
  if (class == CLASS_WORD || class == CLASS_DIGIT)
    {
      gboolean has_apostrophe = FALSE;
      stop = address_end (t, i);
      if (stop == i)
        {
          stop = word_end (t, i, &has_apostrophe);
          add_word (t, i, stop, has_apostrophe);
          return stop;
        }
    }
  else if (class == CLASS_APOSTROPHE)
    stop = apostrophe_end (t, i);
  else if (class == CLASS_MARK)
    stop = tag_end (t, i);
  if (stop == i)
    stop = mark_end (t->text, i, t->end);
  add_token (t, i, stop);
  return stop;
}

void
tokenize (const char *text, guint32 begin, guint32 end, GArray *tokens)
{
  Tokenizer t = { .text = text, .begin = begin, .end = end, .tokens = tokens };
  while (t.begin < end && class_at (text, t.begin, end) == CLASS_SPACE)
    t.begin = next_char (text, t.begin);
  for (guint32 i = t.begin; i < end;)
    {
      CharClass class = class_at (text, i, end);
      i = class == CLASS_SPACE ? next_char (text, i) : add_at (&t, i, class);
    }
}
