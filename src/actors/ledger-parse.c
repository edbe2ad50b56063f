/* SPDX-License-Identifier: MIT */
#include "actors/ledger-lines.h"

#include <string.h>

/* A line of a ledger: a word that says what to do, actors, and what else the word takes. */

typedef struct
{
  char *key;  /* of KEY=VALUE, or NULL */
  char *text; /* without its quotes */
  gboolean is_quoted;
} Word;

static const struct
{
  const char *word;
  LineKind kind;
  const char *filler; /* may stand between the two operands */
  const char *usage;
} verbs[] = {
  { "merge", LINE_MERGE, "into", "merge A into B" },
  { "never", LINE_NEVER, "and", "never A B" },
  { "split", LINE_SPLIT, NULL,
    "split A when country=CODE | document=ID | text=\"...\" | before DATE | since DATE -> B" },
  { "rename", LINE_RENAME, "to", "rename A to \"Name\"" },
  { "retype", LINE_RETYPE, "to", "retype A to TYPE" },
  { "country", LINE_COUNTRY, "is", "country A is CODE" },
  { "parent", LINE_PARENT, "is", "parent A is B" },
  { "add", LINE_ADD, NULL, "add \"Name\" TYPE [country=CODE] [parent=B] [id=ID] [aliases ...]" },
  { "drop", LINE_DROP, NULL, "drop A" },
};

static const char *const conditions[N_CONDITIONS]
    = { "country", "document", "text", "publisher", "before", "since" };

static void
word_clear (gpointer data)
{
  Word *word = data;
  g_free (word->key);
  g_free (word->text);
}

static const char *
skip_space (const char *at)
{
  while (g_ascii_isspace (*at) || *at == ',')
    at++;
  return at;
}

/* The text in quotes at `at`, where \" and \\ stand for themselves. NULL: they do not end. */
static char *
read_quoted (const char **at)
{
  GString *text = g_string_new (NULL);
  for (const char *p = *at + 1; *p != '\0'; p++)
    {
      if (*p == '"')
        {
          *at = p + 1;
          return g_string_free (text, FALSE);
        }
      if (*p == '\\' && (p[1] == '"' || p[1] == '\\'))
        p++;
      g_string_append_c (text, *p);
    }
  g_string_free (text, TRUE);
  return NULL;
}

static gboolean
read_word (LedgerReader *reader, const char **at, GArray *words)
{
  Word word = { 0 };
  gsize key = strspn (*at, "abcdefghijklmnopqrstuvwxyz");
  if (key > 0 && (*at)[key] == '=')
    {
      word.key = g_strndup (*at, key);
      *at += key + 1;
    }
  word.is_quoted = **at == '"';
  if (word.is_quoted)
    word.text = read_quoted (at);
  else
    {
      gsize length = strcspn (*at, " \t,#\"");
      word.text = g_strndup (*at, length);
      *at += length;
    }
  gboolean is_good = word.text != NULL && *word.text != '\0';
  if (word.text == NULL)
    ledger_complain (reader, ENTENTE_SEVERITY_ERROR, "the quotes do not end");
  else if (*word.text == '\0')
    ledger_complain (reader, ENTENTE_SEVERITY_ERROR, "a name is empty");
  else if (strlen (word.text) > LEDGER_MAX_NAME)
    {
      ledger_complain (reader, ENTENTE_SEVERITY_ERROR, "a name is longer than %d bytes",
                       LEDGER_MAX_NAME);
      is_good = FALSE;
    }
  if (is_good)
    g_array_append_val (words, word);
  else
    word_clear (&word);
  return is_good;
}

/* (transfer full), NULL where a complaint was made. */
static GArray *
read_words (LedgerReader *reader, const char *line)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (words, word_clear);
  for (const char *at = skip_space (line); *at != '\0' && *at != '#'; at = skip_space (at))
    if (!read_word (reader, &at, words))
      return NULL;
  return g_steal_pointer (&words);
}

/* The words that are left of a line. */
typedef struct
{
  LedgerReader *reader;
  const Word *words;
  guint n;
} Rest;

static const Word *
take (Rest *rest)
{
  if (rest->n == 0)
    return NULL;
  rest->n--;
  return rest->words++;
}

static gboolean
next_is (const Rest *rest, const char *text)
{
  return rest->n > 0 && !rest->words->is_quoted && rest->words->key == NULL
         && strcmp (rest->words->text, text) == 0;
}

static gboolean
take_filler (Rest *rest, const char *text)
{
  gboolean is_there = text != NULL && next_is (rest, text);
  if (is_there)
    take (rest);
  return is_there;
}

/* An actor: its id or its name. */
static const char *
take_actor (Rest *rest)
{
  const Word *word = rest->n > 0 && rest->words->key == NULL ? take (rest) : NULL;
  return word != NULL ? ledger_keep (rest->reader->ledger, word->text) : NULL;
}

static gboolean
complain (const Rest *rest, const char *what, const char *text)
{
  ledger_complain (rest->reader, ENTENTE_SEVERITY_ERROR, "%s \"%s\"", what, text);
  return FALSE;
}

static gboolean
check_country (const Rest *rest, const char *code)
{
  if (strlen (code) == 3 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1])
      && g_ascii_isupper (code[2]))
    return TRUE;
  return complain (rest, "a country is three capital letters, as in FRA, not", code);
}

static gboolean
check_type (const Rest *rest, const char *type)
{
  if (ledger_prefix_of_type (type) != NULL)
    return TRUE;
  return complain (
      rest, "a type is person, state, organisation, armed-group, media, place or event, not", type);
}

/* YYYY, YYYY-MM or YYYY-MM-DD. */
static gboolean
check_date (const Rest *rest, const char *date)
{
  static const char shape[] = "0000-00-00";
  gsize length = strlen (date);
  gboolean is_good = length == 4 || length == 7 || length == 10;
  for (gsize i = 0; is_good && i < length; i++)
    is_good = shape[i] == '0' ? g_ascii_isdigit (date[i]) : date[i] == shape[i];
  return is_good || complain (rest, "a date is YYYY, YYYY-MM or YYYY-MM-DD, not", date);
}

static gboolean
check_condition (const Rest *rest, const Condition *condition)
{
  if (condition->kind == CONDITION_COUNTRY)
    return check_country (rest, condition->value);
  if (condition->kind == CONDITION_BEFORE || condition->kind == CONDITION_SINCE)
    return check_date (rest, condition->value);
  return TRUE;
}

/* `country=FRA`, `before 1990` */
static gboolean
take_condition (Rest *rest, LedgerLine *line)
{
  Ledger *ledger = rest->reader->ledger;
  const Word *word = take (rest);
  const char *name = word == NULL ? "" : word->key != NULL ? word->key : word->text;
  guint kind = 0;
  while (kind < N_CONDITIONS && strcmp (conditions[kind], name) != 0)
    kind++;
  const Word *value = kind < N_CONDITIONS && word->key == NULL ? take (rest) : word;
  if (kind == N_CONDITIONS || value == NULL)
    return complain (rest,
                     "a condition is country=, document=, text=, publisher=, before or since,"
                     " not",
                     name);
  if (line->n_conditions == LEDGER_MAX_CONDITIONS)
    return complain (rest, "too many conditions, from", name);
  Condition condition = { (ConditionKind)kind, ledger_keep (ledger, value->text) };
  if (!check_condition (rest, &condition))
    return FALSE;
  line->n_conditions++;
  g_array_append_val (ledger->conditions, condition);
  return TRUE;
}

/* `when COND and COND`, up to the end or `->` */
static gboolean
take_conditions (Rest *rest, LedgerLine *line)
{
  if (!next_is (rest, "when"))
    return TRUE;
  take (rest);
  do
    if (!take_condition (rest, line))
      return FALSE;
  while (take_filler (rest, "and") || (rest->n > 0 && !next_is (rest, "->")));
  return TRUE;
}

/* What follows `add "Name" TYPE`. */
static gboolean
take_details (Rest *rest, LedgerLine *line)
{
  Ledger *ledger = rest->reader->ledger;
  while (rest->n > 0 && !next_is (rest, "aliases"))
    {
      const Word *word = take (rest);
      const char *key = word->key != NULL ? word->key : "";
      const char **const places[] = { &line->country, &line->parent, &line->id };
      static const char *const keys[] = { "country", "parent", "id" };
      guint k = 0;
      while (k < G_N_ELEMENTS (keys) && strcmp (keys[k], key) != 0)
        k++;
      if (k == G_N_ELEMENTS (keys))
        return complain (rest, "country=, parent=, id= or aliases may follow, not", word->text);
      *places[k] = ledger_keep (ledger, word->text);
    }
  take (rest);
  for (const Word *alias; (alias = take (rest)) != NULL; line->n_aliases++)
    g_ptr_array_add (ledger->aliases, (gpointer)(guintptr)ledger_keep (ledger, alias->text));
  if (line->id != NULL && !ledger_is_id (line->id))
    return complain (rest,
                     "an id is person:, state:, org:, group:, media:, place: or event: and a"
                     " name, not",
                     line->id);
  return line->country == NULL || check_country (rest, line->country);
}

/* What stands behind the first actor. */
static gboolean
take_operands (Rest *rest, LedgerLine *line)
{
  switch (line->kind)
    {
    case LINE_MERGE:
    case LINE_NEVER:
    case LINE_PARENT:
      return (line->b = take_actor (rest)) != NULL;
    case LINE_SPLIT:
      return next_is (rest, "when") && take_conditions (rest, line) && take_filler (rest, "->")
             && (line->b = take_actor (rest)) != NULL;
    case LINE_RENAME:
      return (line->value = take_actor (rest)) != NULL;
    case LINE_RETYPE:
      return (line->value = take_actor (rest)) != NULL && check_type (rest, line->value);
    case LINE_COUNTRY:
      return (line->value = take_actor (rest)) != NULL && check_country (rest, line->value)
             && take_conditions (rest, line);
    case LINE_ADD:
      return (line->value = take_actor (rest)) != NULL && check_type (rest, line->value)
             && take_details (rest, line);
    case LINE_DROP:
    case N_LINE_KINDS:
      break;
    }
  return TRUE;
}

static guint
find_verb (const char *word, gsize length)
{
  guint v = 0;
  while (v < G_N_ELEMENTS (verbs)
         && (strlen (verbs[v].word) != length || strncmp (verbs[v].word, word, length) != 0))
    v++;
  return v;
}

gboolean
ledger_is_line (const char *line)
{
  while (g_ascii_isspace (*line))
    line++;
  gsize length = strspn (line, "abcdefghijklmnopqrstuvwxyz");
  return g_ascii_isspace (line[length]) && find_verb (line, length) < G_N_ELEMENTS (verbs);
}

void
ledger_parse_line (LedgerReader *reader, const char *text)
{
  Ledger *ledger = reader->ledger;
  g_autoptr (GArray) words = read_words (reader, text);
  if (words == NULL || words->len == 0)
    return;
  Rest rest = { reader, (const Word *)words->data, words->len };
  const Word *verb = take (&rest);
  guint v = find_verb (verb->text, strlen (verb->text));
  if (v == G_N_ELEMENTS (verbs) || verb->key != NULL)
    {
      complain (&rest,
                "a line begins with merge, never, split, rename, retype, country, parent,"
                " add or drop, not",
                verb->text);
      return;
    }
  LedgerLine line = { .kind = verbs[v].kind,
                      .file = reader->file,
                      .number = reader->line,
                      .first_condition = ledger->conditions->len,
                      .first_alias = ledger->aliases->len,
                      .node_a = LEDGER_NONE,
                      .node_b = LEDGER_NONE,
                      .next = LEDGER_NONE };
  guint told = reader->n_told + reader->n_untold;
  line.a = take_actor (&rest);
  take_filler (&rest, verbs[v].filler);
  if (line.a != NULL && take_operands (&rest, &line) && rest.n == 0)
    g_array_append_val (ledger->lines, line);
  else if (told == reader->n_told + reader->n_untold)
    ledger_complain (reader, ENTENTE_SEVERITY_ERROR,
                     "expected: %s (a name of several words stands in quotes)", verbs[v].usage);
}
