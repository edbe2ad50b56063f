/* SPDX-License-Identifier: MIT */
#include "graph/select.h"

#include <string.h>

#define FIELD(name) G_STRUCT_OFFSET (EntenteSelection, name)

static const EntenteSelectOption options[] = {
  { "relation", ENTENTE_SELECT_LIST, FIELD (relations), "LIST",
    "only ties of these relations: ally,arms-supply" },
  { "sign", ENTENTE_SELECT_LIST, FIELD (signs), "LIST",
    "only cooperation, conflict, neutral, structural" },
  { "status", ENTENTE_SELECT_LIST, FIELD (statuses), "LIST",
    "only what is asserted, possible, negated" },
  { "from", ENTENTE_SELECT_WORD, FIELD (from), "DATE",
    "only documents since then: 2023, 2023-05, 2023-05-17" },
  { "to", ENTENTE_SELECT_WORD, FIELD (to), "DATE", "only documents until then" },
  { "told-by", ENTENTE_SELECT_NAMES, FIELD (told_by), "NAME",
    "only what this actor says or this publisher prints" },
  { "trust", ENTENTE_SELECT_NUMBER, FIELD (trust), "N",
    "only statements of frames right N times in 100" },
  { "no-structural", ENTENTE_SELECT_FLAG, FIELD (no_structural), NULL,
    "no office, membership, place, family" },
  { "no-co-mentions", ENTENTE_SELECT_FLAG, FIELD (no_comentions), NULL,
    "no pairs that are only named together" },
  { "collapse", ENTENTE_SELECT_WORD, FIELD (collapse), "state",
    "let states stand for their people and bodies" },
  { "weight", ENTENTE_SELECT_WORD, FIELD (weight), "UNIT", "count sentences, texts or publishers" },
  { "min-texts", ENTENTE_SELECT_NUMBER, FIELD (min_texts), "N",
    "only ties that N independent texts state" },
  { "contested", ENTENTE_SELECT_FLAG, FIELD (contested), NULL,
    "only what one asserts and another denies" },
  { "type", ENTENTE_SELECT_LIST, FIELD (types), "LIST",
    "only actors of these types: state,person" },
  { "country", ENTENTE_SELECT_LIST, FIELD (countries), "LIST",
    "only actors of these countries: RUS,UKR" },
  { "focus", ENTENTE_SELECT_NAMES, FIELD (focus), "ACTOR", "only this actor and who is near it" },
  { "depth", ENTENTE_SELECT_NUMBER, FIELD (depth), "N",
    "ties from --focus (1), or on a path --between (2)" },
  { "between", ENTENTE_SELECT_NAMES, FIELD (between), "A B", "only what joins these two actors" },
  { "include", ENTENTE_SELECT_NAMES, FIELD (include), "ACTOR", "keep this actor in any case" },
  { "exclude", ENTENTE_SELECT_NAMES, FIELD (exclude), "ACTOR", "leave this actor out" },
  { "nodes", ENTENTE_SELECT_NUMBER, FIELD (nodes), "N", "at most N actors, the strongest" },
  { "edges", ENTENTE_SELECT_NUMBER, FIELD (edges), "N", "at most N ties, the strongest" },
  { NULL, ENTENTE_SELECT_FLAG, 0, NULL, NULL },
};

const EntenteSelectOption *
entente_select_options (void)
{
  return options;
}

static const char *const signs[] = { "cooperation", "conflict", "neutral", "structural", NULL };
static const char *const types[]
    = { "person", "state", "organisation", "armed-group", "media", "place", "event", NULL };
static const char *const units[] = { "sentences", "texts", "publishers", NULL };
static const char *const wholes[] = { "state", NULL };

enum
{
  COUNTRY_LETTERS = 3,
  MAX_TRUST = 100
};

static gpointer
field_of (const EntenteSelection *selection, const EntenteSelectOption *option)
{
  return G_STRUCT_MEMBER_P (selection, option->field);
}

static gboolean
is_set (const EntenteSelection *selection, const EntenteSelectOption *option)
{
  const void *field = field_of (selection, option);
  return option->kind <= ENTENTE_SELECT_FLAG ? *(const int *)field != 0
                                             : *(void *const *)field != NULL;
}

/* The words of a list, each alone. (transfer full) */
static char **
words_of (const char *const *list)
{
  g_autofree char *joined = g_strjoinv (",", (char **)list);
  g_auto (GStrv) words = g_strsplit (joined, ",", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  for (char **word = words; *word != NULL; word++)
    if (*g_strstrip (*word) != '\0')
      g_ptr_array_add (kept, g_strdup (*word));
  g_ptr_array_add (kept, NULL);
  return (char **)g_ptr_array_steal (kept, NULL);
}

char *
select_describe (const EntenteSelection *selection)
{
  GString *out = g_string_new (NULL);
  for (const EntenteSelectOption *option = options; option->name != NULL; option++)
    {
      if (!is_set (selection, option))
        continue;
      const void *field = field_of (selection, option);
      g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", option->name);
      if (option->kind == ENTENTE_SELECT_NUMBER)
        g_string_append_printf (out, " %d", *(const int *)field);
      else if (option->kind == ENTENTE_SELECT_WORD)
        g_string_append_printf (out, " %s", *(char *const *)field);
      else if (option->kind != ENTENTE_SELECT_FLAG)
        {
          g_auto (GStrv) words = option->kind == ENTENTE_SELECT_LIST
                                     ? words_of (*(const char *const *const *)field)
                                     : g_strdupv (*(char **const *)field);
          g_autofree char *list = g_strjoinv (", ", words);
          g_string_append_printf (out, " %s", list);
        }
    }
  if (out->len > 0)
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  return NULL;
}

static gboolean
unknown (const char *option, const char *word, const char *known, GError **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED,
               "--%s: unknown word \"%s\"; there are %s", option, word, known);
  return FALSE;
}

/* Marks the places of the words in `known`; all where there is no list. */
static gboolean
mark_words (const char *option, const char *const *list, const char *const *known, gboolean *marks,
            GError **error)
{
  for (guint i = 0; known[i] != NULL; i++)
    marks[i] = list == NULL;
  if (list == NULL)
    return TRUE;
  g_auto (GStrv) words = words_of (list);
  for (char **word = words; *word != NULL; word++)
    {
      guint i = 0;
      while (known[i] != NULL && g_ascii_strcasecmp (known[i], *word) != 0)
        i++;
      if (known[i] == NULL)
        {
          g_autofree char *all = g_strjoinv (", ", (char **)known);
          return unknown (option, *word, all, error);
        }
      marks[i] = TRUE;
    }
  return TRUE;
}

static gboolean
is_country (const char *word)
{
  guint n = 0;
  while (g_ascii_isalpha (word[n]))
    n++;
  return n == COUNTRY_LETTERS && word[n] == '\0';
}

static gboolean
check_countries (const char *const *list, GError **error)
{
  g_auto (GStrv) words = list != NULL ? words_of (list) : g_new0 (char *, 1);
  for (char **word = words; *word != NULL; word++)
    if (!is_country (*word))
      return unknown ("country", *word, "codes of three letters as RUS, CHN, USA", error);
  return TRUE;
}

/* "2023", "2023-05", "2023-05-17". */
static gboolean
check_date (const char *option, const char *date, GError **error)
{
  static const char shape[] = "dddd-dd-dd";
  if (date == NULL)
    return TRUE;
  gsize n = 0;
  while (date[n] != '\0' && n < sizeof shape - 1
         && (shape[n] == 'd' ? g_ascii_isdigit (date[n]) : date[n] == shape[n]))
    n++;
  if (date[n] == '\0' && (n == 4 || n == 7 || n == 10))
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED,
               "--%s: \"%s\" is no date as 2023, 2023-05 or 2023-05-17", option, date);
  return FALSE;
}

static gboolean
check_numbers (const EntenteSelection *selection, GError **error)
{
  for (const EntenteSelectOption *option = options; option->name != NULL; option++)
    {
      if (option->kind != ENTENTE_SELECT_NUMBER)
        continue;
      const int number = *(const int *)field_of (selection, option);
      const gboolean is_percent = option->field == FIELD (trust);
      if (number >= 0 && (!is_percent || number <= MAX_TRUST))
        continue;
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED, "--%s wants a number %s",
                   option->name, is_percent ? "from 0 to 100" : "of at least 0");
      return FALSE;
    }
  if (selection->between == NULL || g_strv_length ((char **)selection->between) == 2)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED, "--between wants two actors");
  return FALSE;
}

static gboolean
takes_sign (Relation relation, const gboolean *wanted)
{
  if (relation_is_structural (relation))
    return wanted[3];
  const int sign = relation_sign (relation);
  return wanted[sign > 0 ? 0 : sign < 0 ? 1 : 2];
}

/* Lists that say what statements must be leave co-mentions out, but one that names them. */
static gboolean
mark_relations (Select *select, const EntenteSelection *selection, GError **error)
{
  const char *names[N_RELATIONS + 1] = { NULL };
  gboolean wanted[G_N_ELEMENTS (signs)];
  for (Relation i = 0; i < N_RELATIONS; i++)
    names[i] = relation_name (i);
  if (!mark_words ("relation", selection->relations, names, select->relations, error)
      || !mark_words ("sign", selection->signs, signs, wanted, error))
    return FALSE;
  const gboolean names_comentions
      = selection->relations != NULL && select->relations[RELATION_CO_MENTION];
  for (Relation i = 0; i < RELATION_CO_MENTION; i++)
    if (!takes_sign (i, wanted) || (selection->no_structural && relation_is_structural (i)))
      select->relations[i] = FALSE;
  if (selection->no_comentions
      || (!names_comentions && (selection->signs != NULL || selection->statuses != NULL)))
    select->relations[RELATION_CO_MENTION] = FALSE;
  return TRUE;
}

static gboolean
mark_types (Select *select, const EntenteSelection *selection, GError **error)
{
  gboolean wanted[G_N_ELEMENTS (types)];
  if (!mark_words ("type", selection->types, types, wanted, error)
      || !check_countries (selection->countries, error))
    return FALSE;
  for (guint i = 0; selection->types != NULL && types[i] != NULL; i++)
    if (wanted[i])
      g_ptr_array_add (select->types, (gpointer)types[i]);
  if (selection->countries != NULL)
    select->countries = words_of (selection->countries);
  for (char **code = select->countries; code != NULL && *code != NULL; code++)
    for (char *c = *code; *c != '\0'; c++)
      *c = g_ascii_toupper (*c);
  return TRUE;
}

static gboolean
mark_weight (Select *select, const EntenteSelection *selection, GError **error)
{
  const char *const weight[] = { selection->weight, NULL }, *const whole[]
                                                            = { selection->collapse, NULL };
  gboolean unit[G_N_ELEMENTS (units)], wanted[G_N_ELEMENTS (wholes)];
  if (!mark_words ("weight", selection->weight != NULL ? weight : NULL, units, unit, error)
      || !mark_words ("collapse", selection->collapse != NULL ? whole : NULL, wholes, wanted,
                      error))
    return FALSE;
  while (!unit[select->weight])
    select->weight++;
  return TRUE;
}

Select *
select_new (const EntenteSelection *selection, GError **error)
{
  g_autoptr (Select) select = g_new0 (Select, 1);
  select->options = selection;
  select->types = g_ptr_array_new ();
  const char *statuses[N_EDGE_STATUS + 1] = { NULL };
  for (EdgeStatus i = 0; i < N_EDGE_STATUS; i++)
    statuses[i] = edge_status_name (i);
  if (!mark_words ("status", selection->statuses, statuses, select->statuses, error)
      || !mark_relations (select, selection, error) || !mark_types (select, selection, error)
      || !mark_weight (select, selection, error) || !check_date ("from", selection->from, error)
      || !check_date ("to", selection->to, error) || !check_numbers (selection, error))
    return NULL;
  return g_steal_pointer (&select);
}

void
select_free (Select *select)
{
  if (select == NULL)
    return;
  g_clear_pointer (&select->speakers, g_hash_table_unref);
  g_clear_pointer (&select->publishers, g_hash_table_unref);
  g_clear_pointer (&select->states, g_hash_table_unref);
  g_ptr_array_unref (select->types);
  g_strfreev (select->countries);
  g_free (select);
}

/* Fields that take nothing from the graph. */
static gboolean
cuts_nothing (const EntenteSelectOption *option)
{
  return option->field == FIELD (weight) || option->field == FIELD (collapse)
         || option->field == FIELD (include);
}

gboolean
select_cuts (const EntenteSelection *selection)
{
  for (const EntenteSelectOption *option = options; option->name != NULL; option++)
    if (is_set (selection, option) && !cuts_nothing (option))
      return TRUE;
  return FALSE;
}

gboolean
entente_selection_check (const EntenteSelection *selection, GError **error)
{
  g_return_val_if_fail (selection != NULL, FALSE);
  g_autoptr (Select) select = select_new (selection, error);
  return select != NULL;
}
