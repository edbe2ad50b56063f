/* SPDX-License-Identifier: MIT */
#include "actors/ledger-lines.h"
#include "actors/lexicon.h"

#include <string.h>

/* Dictionaries of event coders (TABARI, PETRARCH): a head name, synonyms behind "+", and in
 * brackets what the actor is coded as, sometimes between two dates. Names are in capitals, with "_"
 * for a space. An actor becomes an added one, its country and type read from the code. */

#define MAX_ACRONYM 5      /* letters of a single word that stays in capitals */
#define YEAR_TURN 30       /* years of two figures below it are of this century */
#define CODE_PART 3        /* letters of a country, of a role */
#define MAX_CODES 16       /* of one actor; the rest is passed over */
#define MAX_SYNONYMS 10000 /* of one actor; likewise */

typedef struct
{
  char code[CODE_PART * 6 + 1];
  char from[11], to[11]; /* YYYY-MM-DD, "" for none */
} Code;

struct Dictionary
{
  LedgerReader *reader;
  char *head; /* NULL between actors */
  guint32 head_line;
  GPtrArray *synonyms;
  GArray *codes; /* of Code */
  gboolean has_bad_code;
  guint n_actors, n_names;
  GHashTable *words; /* word of lexicon.h to its classes */
};

/* Codes of countries that are no codes of ISO 3166. */
static const struct
{
  const char *code, *country;
} countries[] = {
  { "ROM", "ROU" }, { "TMP", "TLS" }, { "ZAR", "COD" }, { "KSV", "XKX" },
  { "KOS", "XKX" }, { "UNK", "XKX" }, { "WSB", "PSE" }, { "GZS", "PSE" },
  { "PAL", "PSE" }, { "BUR", "MMR" }, { "SER", "SRB" }, { "GER", "DEU" },
};

/* First parts of codes that are no countries. */
static const char *const no_countries[] = {
  "IGO", "NGO", "NGM", "MNC", "INT", "IMG", "UIS", "WST", "EUR", "AFR", "ASA", "MEA", "SAS",
  "SEA", "LAM", "CAS", "CAU", "NAF", "WAF", "EAF", "CFR", "SAF", "BLK", "SCN", "EEU", "NMR",
  "CRB", "CEU", "MDT", "PGS", "BLA", "NAM", "SAM", "CAM", "GOV", "REB", "MIL", "CVL",
};

static const char *const armed_roles[] = { "REB", "SEP", "UAF", "INS", "RAD", "IMG", "MRC" };
static const char *const media_roles[] = { "MED" };

/* Words that are in names of bodies and not of persons. */
static const guint32 body_words = WORD_ORG_HEAD | WORD_ORG_OF | WORD_MEDIA_HEAD | WORD_EVENT_HEAD
                                  | WORD_PLACE_HEAD | WORD_AGENTS | WORD_NOMINAL | WORD_FUNCTION;

static GHashTable *
word_classes (void)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (const LexiconList *list = lexicon_lists (); list->words != NULL; list++)
    {
      g_auto (GStrv) split = g_strsplit (list->words, " ", -1);
      for (char **word = split; *word != NULL; word++)
        {
          guint32 classes = GPOINTER_TO_UINT (g_hash_table_lookup (words, *word));
          g_hash_table_insert (words, g_strdup (*word),
                               GUINT_TO_POINTER (classes | list->word_class));
        }
    }
  return words;
}

Dictionary *
dictionary_new (LedgerReader *reader)
{
  Dictionary *dictionary = g_new0 (Dictionary, 1);
  dictionary->reader = reader;
  dictionary->synonyms = g_ptr_array_new_with_free_func (g_free);
  dictionary->codes = g_array_new (FALSE, TRUE, sizeof (Code));
  dictionary->words = word_classes ();
  return dictionary;
}

gboolean
dictionary_is_line (const char *line)
{
  while (g_ascii_isspace (*line))
    line++;
  if (*line == '#' || *line == ';' || *line == '\0')
    return FALSE;
  const char *open = strchr (line, '[');
  return *line == '+' || (open != NULL && strchr (open, ']') != NULL);
}

static gboolean
is_one_of (const char *part, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strncmp (part, list[i], CODE_PART) == 0)
      return TRUE;
  return FALSE;
}

/* A role of three letters anywhere behind the country. */
static gboolean
has_role (const char *code, const char *const *list, guint n)
{
  for (; strlen (code) >= CODE_PART; code += CODE_PART)
    if (is_one_of (code, list, n))
      return TRUE;
  return FALSE;
}

static const char *
country_of (const char *code, char *country)
{
  if (strlen (code) < CODE_PART || is_one_of (code, no_countries, G_N_ELEMENTS (no_countries)))
    return NULL;
  g_strlcpy (country, code, CODE_PART + 1);
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (strcmp (country, countries[i].code) == 0)
      g_strlcpy (country, countries[i].country, CODE_PART + 1);
  return country;
}

/* "060115" or "20060115" as YYYY-MM-DD. */
static gboolean
read_date (const char *digits, gsize length, char *out)
{
  gboolean is_short = length == 6;
  if ((length != 6 && length != 8) || strspn (digits, "0123456789") < length)
    return FALSE;
  int year = (digits[0] - '0') * 10 + (digits[1] - '0');
  const char *rest = digits + 2;
  if (is_short)
    year += year < YEAR_TURN ? 2000 : 1900;
  else
    {
      year = year * 100 + (rest[0] - '0') * 10 + (rest[1] - '0');
      rest += 2;
    }
  int month = (rest[0] - '0') * 10 + rest[1] - '0', day = (rest[2] - '0') * 10 + rest[3] - '0';
  g_snprintf (out, 11, "%04d-%02d-%02d", year, month, day);
  return month <= 12 && day <= 31;
}

/* What stands behind the code: nothing, FROM-TO, >FROM or <TO. */
static gboolean
read_dates (const char *text, Code *code)
{
  if (*text == '\0')
    return TRUE;
  if (*text == '>' || *text == '<')
    {
      const char *date = text + 1 + strspn (text + 1, " \t");
      return read_date (date, strlen (date), *text == '>' ? code->from : code->to);
    }
  const char *dash = strchr (text, '-');
  return dash != NULL && read_date (text, (gsize)(dash - text), code->from)
         && read_date (dash + 1, strlen (dash + 1), code->to);
}

static gboolean
read_code (const char *text, gsize length, Code *code)
{
  g_autofree char *inner = g_strndup (text, length);
  char *space = inner + strcspn (inner, " \t");
  g_autofree char *dates = g_strdup (*space != '\0' ? g_strstrip (space + 1) : "");
  *space = '\0';
  if (strcmp (inner, "---") == 0)
    *inner = '\0'; /* nobody's, between two times */
  gsize n = strspn (inner, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
  if (inner[n] != '\0' || g_ascii_isdigit (*inner) || n >= sizeof code->code
      || !read_dates (dates, code))
    return FALSE;
  g_strlcpy (code->code, inner, sizeof code->code);
  return TRUE;
}

/* All "[...]" of a line. */
static void
read_codes (Dictionary *dictionary, const char *at)
{
  LedgerReader *reader = dictionary->reader;
  for (const char *open; (open = strchr (at, '[')) != NULL;)
    {
      const char *close = strchr (open, ']');
      Code code = { 0 };
      if (close == NULL || !read_code (open + 1, (gsize)(close - open) - 1, &code))
        {
          g_autofree char *text
              = g_strndup (open, close != NULL ? (gsize)(close - open) + 1 : strlen (open));
          dictionary->has_bad_code = TRUE;
          ledger_complain (reader, ENTENTE_SEVERITY_WARNING, "no code and dates: \"%s\"", text);
        }
      else if (dictionary->codes->len < MAX_CODES)
        g_array_append_val (dictionary->codes, code);
      at = close != NULL ? close + 1 : open + strlen (open);
    }
}

static gboolean
is_small_word (const char *word)
{
  static const char *const small[]
      = { "of",  "the", "and", "for", "in", "on", "to",  "at",  "by",  "from", "with", "de", "la",
          "del", "der", "van", "von", "du", "da", "dos", "des", "das", "bin",  "ibn",  "y",  NULL };
  return g_strv_contains (small, word);
}

/* "BAN_KI-MOON_" as "Ban Ki-Moon"; NULL where nothing is left. (transfer full) */
static char *
readable (const char *name)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (name), "_", ' ');
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (spaced), " \t", -1);
  GString *out = g_string_new (NULL);
  gboolean has_lower = FALSE;
  for (const char *c = name; *c != '\0'; c++)
    has_lower |= g_ascii_islower (*c);
  guint n = 0;
  for (char **word = words; *word != NULL; word++)
    n += **word != '\0';
  gboolean keeps = has_lower || (n == 1 && strlen (spaced) <= MAX_ACRONYM - 1);
  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      g_autofree char *lower = g_ascii_strdown (*word, -1);
      if (out->len == 0 && n > 1 && strcmp (lower, "the") == 0)
        continue;
      if (!keeps && strchr (*word, '.') == NULL)
        g_strlcpy (*word, lower, strlen (lower) + 1);
      gboolean is_first = out->len == 0;
      g_string_append_printf (out, "%s%s", is_first ? "" : " ", *word);
      char *begin = out->str + out->len - strlen (*word);
      for (char *c = begin; !keeps && *c != '\0'; c++)
        if ((c == begin && (is_first || !is_small_word (lower))) || (c > begin && c[-1] == '-'))
          *c = g_ascii_toupper (*c);
    }
  return g_string_free (out, out->len == 0);
}

/* Takes a name, and "(ABC)" in it as another. */
static void
take_name (Dictionary *dictionary, const char *name)
{
  g_autofree char *plain = g_strdup (name);
  char *open = strchr (plain, '('), *close = open != NULL ? strchr (open, ')') : NULL;
  if (close != NULL)
    {
      g_autofree char *inner = g_strndup (open + 1, (gsize)(close - open) - 1);
      memmove (open, close + 1, strlen (close + 1) + 1);
      if (strlen (inner) <= MAX_ACRONYM && strlen (inner) > 1)
        g_ptr_array_add (dictionary->synonyms, g_strdup (inner));
    }
  char *text = readable (plain);
  if (text == NULL || strlen (text) > LEDGER_MAX_NAME || dictionary->synonyms->len >= MAX_SYNONYMS)
    {
      ledger_complain (dictionary->reader, ENTENTE_SEVERITY_WARNING,
                       text == NULL ? "a name without letters" : "a name too long, or too many");
      g_free (text);
    }
  else if (dictionary->head == NULL)
    dictionary->head = text;
  else
    g_ptr_array_add (dictionary->synonyms, text);
}

static guint32
classes_of (const Dictionary *dictionary, const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  return GPOINTER_TO_UINT (g_hash_table_lookup (dictionary->words, lower));
}

/* A person's name has two to five words, none of which is of bodies; dates speak for one. */
static gboolean
is_person (const Dictionary *dictionary, gboolean is_dated)
{
  g_auto (GStrv) words = g_strsplit (dictionary->head, " ", -1);
  guint n = g_strv_length (words);
  gboolean is_given = n > 1 && (classes_of (dictionary, words[0]) & WORD_GIVEN);
  for (guint i = 0; i < n; i++)
    if ((classes_of (dictionary, words[i]) & body_words) && !is_small_word (words[i]))
      return FALSE;
  return n >= 2 && n <= 5 && (is_dated || is_given);
}

/* The code that holds last: without an end, or with the latest. */
static const Code *
last_code (const Dictionary *dictionary)
{
  const Code *best = NULL;
  for (guint i = 0; i < dictionary->codes->len; i++)
    {
      const Code *code = &g_array_index (dictionary->codes, Code, i);
      if (*code->code == '\0')
        continue;
      gboolean is_open = *code->to == '\0';
      if (best == NULL || (is_open && *best->to != '\0')
          || (!is_open && *best->to != '\0' && strcmp (code->to, best->to) > 0))
        best = code;
    }
  return best;
}

static LedgerLine
new_line (const Dictionary *dictionary, LineKind kind, const char *a)
{
  const LedgerReader *reader = dictionary->reader;
  return (LedgerLine){ .kind = kind,
                       .file = reader->file,
                       .number = dictionary->head_line,
                       .a = a,
                       .first_condition = reader->ledger->conditions->len,
                       .first_alias = reader->ledger->aliases->len,
                       .node_a = LEDGER_NONE,
                       .node_b = LEDGER_NONE,
                       .next = LEDGER_NONE,
                       .is_dictionary = TRUE };
}

static void
add_condition (Ledger *ledger, LedgerLine *line, ConditionKind kind, const char *date)
{
  Condition condition = { kind, ledger_keep (ledger, date) };
  if (*date == '\0')
    return;
  g_array_append_val (ledger->conditions, condition);
  line->n_conditions++;
}

/* A code that holds for a time only, for another country, is a line of its own. */
static void
add_dated (const Dictionary *dictionary, const char *name, const char *country)
{
  Ledger *ledger = dictionary->reader->ledger;
  for (guint i = 0; i < dictionary->codes->len; i++)
    {
      const Code *code = &g_array_index (dictionary->codes, Code, i);
      char other[CODE_PART + 1];
      if ((*code->from == '\0' && *code->to == '\0') || country_of (code->code, other) == NULL
          || g_strcmp0 (other, country) == 0)
        continue;
      LedgerLine line = new_line (dictionary, LINE_COUNTRY, name);
      line.value = ledger_keep (ledger, other);
      add_condition (ledger, &line, CONDITION_SINCE, code->from);
      add_condition (ledger, &line, CONDITION_BEFORE, code->to);
      g_array_append_val (ledger->lines, line);
    }
}

static const char *
type_of (const Dictionary *dictionary, const Code *code, gboolean is_dated)
{
  const char *roles = code->code;
  if (is_person (dictionary, is_dated))
    return "person";
  if (has_role (roles, armed_roles, G_N_ELEMENTS (armed_roles)))
    return "armed-group";
  if (has_role (roles, media_roles, G_N_ELEMENTS (media_roles)))
    return "media";
  return "organisation";
}

static void
finish_actor (Dictionary *dictionary)
{
  LedgerReader *reader = dictionary->reader;
  Ledger *ledger = reader->ledger;
  const Code *code = last_code (dictionary);
  guint32 here = reader->line;
  reader->line = dictionary->head_line;
  if (code == NULL && dictionary->head != NULL && !dictionary->has_bad_code)
    ledger_complain (reader, ENTENTE_SEVERITY_WARNING, "no code for \"%s\"", dictionary->head);
  if (code != NULL && dictionary->head != NULL)
    {
      char place[CODE_PART + 1];
      const char *country = country_of (code->code, place);
      gboolean is_dated = dictionary->codes->len > 1 || *code->from != '\0' || *code->to != '\0';
      gboolean is_state = country != NULL && strlen (code->code) == CODE_PART && !is_dated;
      LedgerLine line = new_line (dictionary, LINE_ADD, ledger_keep (ledger, dictionary->head));
      line.value = is_state ? "state" : type_of (dictionary, code, is_dated);
      line.country = ledger_keep (ledger, country);
      if (country != NULL)
        {
          g_autofree char *state = g_strconcat ("state:", country, NULL);
          line.parent = is_state ? NULL : ledger_keep (ledger, state);
          line.id = is_state ? ledger_keep (ledger, state) : NULL;
        }
      for (guint i = 0; i < dictionary->synonyms->len; i++, line.n_aliases++)
        g_ptr_array_add (ledger->aliases,
                         (gpointer)(guintptr)ledger_keep (ledger, dictionary->synonyms->pdata[i]));
      g_array_append_val (ledger->lines, line);
      add_dated (dictionary, line.a, country);
      dictionary->n_actors++;
      dictionary->n_names += line.n_aliases + 1;
    }
  reader->line = here;
  g_clear_pointer (&dictionary->head, g_free);
  g_ptr_array_set_size (dictionary->synonyms, 0);
  g_array_set_size (dictionary->codes, 0);
  dictionary->has_bad_code = FALSE;
}

void
dictionary_line (Dictionary *dictionary, const char *text)
{
  LedgerReader *reader = dictionary->reader;
  g_autofree char *line = g_strndup (text, strcspn (text, "#;"));
  g_strstrip (line);
  if (*line == '\0')
    return;
  char *codes = strchr (line, '[');
  g_autofree char *code = g_strdup (codes != NULL ? codes : "");
  if (codes != NULL)
    *codes = '\0';
  g_strstrip (line);
  gboolean is_synonym = *line == '+';
  char *name = is_synonym ? line + 1 : line;
  if (*line != '\0' && !is_synonym)
    {
      finish_actor (dictionary);
      dictionary->head_line = reader->line;
    }
  if (dictionary->head == NULL && (is_synonym || *line == '\0'))
    {
      ledger_complain (reader, ENTENTE_SEVERITY_WARNING, "belongs to no actor: \"%s\"", text);
      return;
    }
  if (strchr (name, '+') != NULL)
    ledger_complain (reader, ENTENTE_SEVERITY_WARNING, "two names in one line: \"%s\"", name);
  else if (*line != '\0')
    take_name (dictionary, name);
  read_codes (dictionary, code);
}

void
dictionary_end (Dictionary *dictionary)
{
  LedgerReader *reader = dictionary->reader;
  finish_actor (dictionary);
  reader->line = 0;
  diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_NOTE, reader->file, 0, -1, NULL,
                   "a coder's dictionary: %u actors with %u names; %u lines malformed",
                   dictionary->n_actors, dictionary->n_names, reader->n_told + reader->n_untold);
  g_free (dictionary->head);
  g_ptr_array_unref (dictionary->synonyms);
  g_array_unref (dictionary->codes);
  g_hash_table_unref (dictionary->words);
  g_free (dictionary);
}
