/* SPDX-License-Identifier: MIT */
#include "segment/tokens.h"

#include <string.h>

#define MAX_TOKEN 2000 /* bytes; a longer run without a space is cut */

/* Followed by a name or a number, so that the next word may be upper-case. */
static const char *const titles[]
    = { "Adm",  "Brig", "Capt", "Col",  "Cmdr", "Cpl", "Dr",  "Fr",  "Ft",  "Gen", "Gov", "Hon",
        "Lt",   "Maj",  "Messrs", "Mr", "Mrs",  "Ms",  "Mt",  "No",  "Pres", "Prof", "Pvt", "Rep",
        "Reps", "Rev",  "Sen",  "Sens", "Sgt",  "Sr",  "St",  "Supt", "Vice", "vs",  "v",   "Nos",
        "e.g",  "i.e",  "cf",   "approx", "al-Hajj", "Sir" };

static const char *const others[]
    = { "Jan",  "Feb",  "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Mon",  "Tue",  "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Co", "Corp", "Inc",
        "Ltd",  "Bros", "Jr",  "etc", "al",  "a.m", "p.m", "Ph.D", "D.C", "dept", "est",  "govt",
        "Univ", "Ave",  "Blvd", "Calif", "Fla", "Ga", "Mass", "Md", "Mich", "Minn", "Miss", "N.Y",
        "Ore",  "Pa",   "Va",  "Vt",  "Wis", "Ala", "Ariz", "Ark", "Colo", "Conn", "Del", "Ill",
        "Ind",  "Kan",  "Ky",  "Okla", "Tenn", "Tex", "Wash", "pct", "dlrs", "mln", "bln" };

static gboolean
is_listed (const char *const *list, guint n, const char *word, gsize length)
{
  for (guint i = 0; i < n; i++)
    if (strlen (list[i]) == length && memcmp (list[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

gboolean
is_title_abbreviation (const char *word, gsize length)
{
  return is_listed (titles, G_N_ELEMENTS (titles), word, length);
}

gboolean
is_abbreviation (const char *word, gsize length)
{
  if (length == 0 || length > 8)
    return FALSE;
  if (length == 1 && g_ascii_isalpha (word[0]))
    return TRUE; /* an initial */
  gboolean dotted = TRUE; /* "U.S", "a.k.a" */
  for (gsize i = 0; i < length; i++)
    dotted &= i % 2 == 0 ? g_ascii_isalpha (word[i]) : word[i] == '.';
  return (dotted && length >= 3) || is_title_abbreviation (word, length)
         || is_listed (others, G_N_ELEMENTS (others), word, length);
}

/* What a character is to the tokeniser. */
typedef enum
{
  CLASS_SPACE,
  CLASS_WORD,
  CLASS_DIGIT,
  CLASS_APOSTROPHE, /* ' and the closing curly quote */
  CLASS_HYPHEN,     /* '-' and the hyphens of Unicode */
  CLASS_JOINER,     /* . , : between digits; . in abbreviations; _ @ / in addresses */
  CLASS_MARK        /* a token of its own */
} CharClass;

static CharClass
class_of (gunichar c)
{
  if (g_ascii_isdigit (c))
    return CLASS_DIGIT;
  if (c < 128 && g_ascii_isalpha ((char) c))
    return CLASS_WORD;
  switch (c)
    {
    case '\'':
    case 0x2019:
    case 0x02bc:
      return CLASS_APOSTROPHE;
    case '-':
    case 0x2010:
    case 0x2011:
      return CLASS_HYPHEN;
    case '.':
    case ',':
    case ':':
      return CLASS_JOINER;
    case 0x00ad: /* soft hyphen, zero-width characters: part of the word that they stand in */
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0xfeff:
      return CLASS_WORD;
    case '_':
      return CLASS_WORD;
    default:
      break;
    }
  if (g_unichar_isspace (c) || c == 0x00a0 || g_unichar_iscntrl (c))
    return CLASS_SPACE;
  if (c >= 128 && (g_unichar_isalnum (c) || g_unichar_ismark (c)))
    return CLASS_WORD;
  return CLASS_MARK;
}

static void
add_token (GArray *tokens, guint32 begin, guint32 end)
{
  Span span = { begin, end };
  if (end > begin)
    g_array_append_val (tokens, span);
}

static gboolean
equals (const char *text, guint32 begin, guint32 end, const char *word)
{
  return end - begin == strlen (word) && g_ascii_strncasecmp (text + begin, word, end - begin) == 0;
}

/* "don't" is "do n't", "Kim's" is "Kim 's", "cannot" is "can not". */
static void
add_word (const char *text, guint32 begin, guint32 end, GArray *tokens)
{
  static const char *const clitics[] = { "s", "m", "d", "ll", "re", "ve" };
  guint32 cut = 0;
  for (guint32 i = begin + 1; i < end; i++)
    {
      guint32 after = text[i] == '\'' ? i + 1 : memcmp (text + i, "\xe2\x80\x99", MIN (3, end - i)) == 0 && end - i >= 3 ? i + 3 : 0;
      if (after == 0)
        continue;
      if (i > begin + 1 && (text[i - 1] == 'n' || text[i - 1] == 'N') && equals (text, after, end, "t"))
        cut = i - 1;
      for (guint k = 0; k < G_N_ELEMENTS (clitics); k++)
        if (equals (text, after, end, clitics[k]))
          cut = i;
    }
  if (equals (text, begin, end, "cannot"))
    cut = begin + 3;
  if (cut > begin)
    add_token (tokens, begin, cut);
  add_token (tokens, MAX (cut, begin), end);
}

/* Prefixes that stay with their word in the treebanks: "pro-Beijing", "e-mail", "anti-ship". */
static gboolean
is_prefix (const char *text, guint32 begin, guint32 end)
{
  static const char *const prefixes[] = { "anti", "co", "e", "ex", "mid", "mini", "multi", "non", "pan",
                                          "post", "pre", "pro", "re", "semi", "sub", "un" };
  for (guint k = 0; k < G_N_ELEMENTS (prefixes); k++)
    if (equals (text, begin, end, prefixes[k]))
      return TRUE;
  return FALSE;
}

/* End of an address of the web or of mail that begins at `begin`, `begin` if there is none. */
static guint32
address_end (const char *text, guint32 begin, guint32 end)
{
  guint32 i = begin;
  gboolean is_address = FALSE;
  while (i < end && i - begin < MAX_TOKEN && !g_ascii_isspace (text[i]) && strchr ("<>\"()[]{}", text[i]) == NULL)
    {
      is_address |= (text[i] == '@' && i > begin)
                    || (end - i > 3 && i > begin && memcmp (text + i, "://", 3) == 0);
      i++;
    }
  is_address |= i - begin > 4 && g_ascii_strncasecmp (text + begin, "www.", 4) == 0;
  while (i > begin && strchr (".,;:!?'", text[i - 1]) != NULL)
    i--;
  return is_address ? i : begin;
}

static gunichar
char_at (const char *text, guint32 i, guint32 end)
{
  return i < end ? g_utf8_get_char (text + i) : 0;
}

static guint32
next_of (const char *text, guint32 i)
{
  return (guint32) (g_utf8_next_char (text + i) - text);
}

/* Does the joiner at `i` hold the word together: "1,000", "U.S.", "3.5", "10:30"? */
static gboolean
joins (const char *text, guint32 begin, guint32 i, guint32 end)
{
  CharClass before = class_of (char_at (text, (guint32) (g_utf8_prev_char (text + i) - text), end));
  CharClass after = class_of (char_at (text, i + 1, end));
  if (before == CLASS_DIGIT && after == CLASS_DIGIT)
    return TRUE;
  if (text[i] != '.')
    return FALSE;
  if (before == CLASS_WORD && (after == CLASS_WORD || after == CLASS_DIGIT) && i + 1 < end)
    return TRUE;
  return is_abbreviation (text + begin, i - begin);
}

static guint32
word_end (const char *text, guint32 begin, guint32 end)
{
  guint32 i = begin;
  while (i < end && i - begin < MAX_TOKEN)
    {
      CharClass class = class_of (char_at (text, i, end));
      CharClass after = class_of (char_at (text, next_of (text, i), end));
      gboolean goes_on = class == CLASS_WORD || class == CLASS_DIGIT;
      if (class == CLASS_APOSTROPHE)
        goes_on = i > begin && (after == CLASS_WORD || after == CLASS_DIGIT) && next_of (text, i) < end;
      else if (class == CLASS_JOINER)
        goes_on = i > begin && joins (text, begin, i, end);
      else if (class == CLASS_HYPHEN)
        goes_on = i > begin && after == CLASS_WORD && is_prefix (text, begin, i);
      if (!goes_on)
        break;
      i = next_of (text, i);
    }
  return i;
}

/* "..." and "--" are one token. */
static guint32
mark_end (const char *text, guint32 begin, guint32 end)
{
  guint32 i = next_of (text, begin);
  if (text[begin] == '.' || text[begin] == '-' || text[begin] == '!' || text[begin] == '?'
      || text[begin] == '*' || text[begin] == '_' || text[begin] == '=')
    while (i < end && text[i] == text[begin] && i - begin < MAX_TOKEN)
      i++;
  else if ((text[begin] == '\'' || text[begin] == '`') && i < end && text[i] == text[begin])
    i++;
  return i;
}

/* A possessive "'" or "'s" that begins at `begin`, else `begin`. */
static guint32
possessive_end (const char *text, guint32 begin, guint32 end, const GArray *tokens)
{
  guint32 after = next_of (text, begin);
  gboolean touches = tokens->len > 0 && g_array_index (tokens, Span, tokens->len - 1).end == begin;
  if (!touches)
    return begin;
  if (after < end && (text[after] == 's' || text[after] == 'S')
      && class_of (char_at (text, after + 1, end)) != CLASS_WORD)
    return after + 1;
  return begin;
}

void
tokenize (const char *text, guint32 begin, guint32 end, GArray *tokens)
{
  for (guint32 i = begin; i < end;)
    {
      CharClass class = class_of (char_at (text, i, end));
      guint32 stop = i;
      if (class == CLASS_SPACE)
        {
          i = next_of (text, i);
          continue;
        }
      if (class == CLASS_WORD || class == CLASS_DIGIT)
        {
          stop = address_end (text, i, end);
          if (stop == i)
            {
              stop = word_end (text, i, end);
              add_word (text, i, stop, tokens);
              i = stop;
              continue;
            }
        }
      else if (class == CLASS_APOSTROPHE)
        stop = possessive_end (text, i, end, tokens);
      if (stop == i)
        stop = mark_end (text, i, end);
      add_token (tokens, i, stop);
      i = stop;
    }
}
