/* SPDX-License-Identifier: MIT */
#include "actors/gazetteer.h"

#include "base/tsv.h"
#include "segment/tokens.h"

#include <string.h>

struct Gazetteer
{
  GArray *actors;      /* of GazActor */
  GHashTable *ids;     /* id to index + 1 */
  GHashTable *names;   /* "Kim Jong Un" to GArray of NameUse */
  GHashTable *folded;  /* "kim jong un" to the same, acronyms left out */
  GHashTable *longest; /* first word to number of words */
  GHashTable *holders; /* "president\tINDEX OF BODY" to GArray of Office */
  Tsv *tables[2];      /* hold the strings */
};

static const char *const kinds[N_NAME_KINDS]
    = { "name", "alias", "acronym", "demonym", "people", "metonym", "capital", "surname" };

/* The words of a name as the text would have them, joined by spaces, without hyphens. */
static char *
normal_name (const char *name, guint *n_words)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (Span));
  GString *out = g_string_new (NULL);
  tokenize (name, 0, (guint32) strlen (name), tokens);
  *n_words = 0;
  for (guint i = 0; i < tokens->len; i++)
    {
      Span span = g_array_index (tokens, Span, i);
      if (span.end - span.begin == 1 && name[span.begin] == '-')
        continue;
      if (out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append_len (out, name + span.begin, span.end - span.begin);
      (*n_words)++;
    }
  return g_string_free (out, FALSE);
}

static void
add_use (GHashTable *names, char *key, NameUse use)
{
  GArray *uses = g_hash_table_lookup (names, key);
  if (uses == NULL)
    {
      uses = g_array_new (FALSE, FALSE, sizeof (NameUse));
      g_hash_table_insert (names, key, uses);
    }
  else
    g_free (key);
  g_array_append_val (uses, use);
}

static void
note_length (Gazetteer *gazetteer, const char *name, guint n_words)
{
  const char *space = strchr (name, ' ');
  char *first = space != NULL ? g_strndup (name, (gsize) (space - name)) : g_strdup (name);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (gazetteer->longest, first));
  if (n_words > known)
    g_hash_table_replace (gazetteer->longest, first, GUINT_TO_POINTER (n_words));
  else
    g_free (first);
}

static void
add_name (Gazetteer *gazetteer, const char *name, NameUse use)
{
  guint n_words;
  g_autofree char *normal = normal_name (name, &n_words);
  if (n_words == 0 || n_words > GAZETTEER_MAX_WORDS)
    return;
  g_autofree char *folded = g_utf8_strdown (normal, -1);
  note_length (gazetteer, normal, n_words);
  note_length (gazetteer, folded, n_words);
  if (use.kind != NAME_KIND_ACRONYM)
    add_use (gazetteer->folded, g_steal_pointer (&folded), use);
  add_use (gazetteer->names, g_steal_pointer (&normal), use);
}

static const char *
or_null (const char *cell)
{
  return *cell != '\0' ? cell : NULL;
}

static gboolean
read_names (Gazetteer *gazetteer, Tsv *table, guint32 actor, char *names, GError **error)
{
  while (names != NULL && *names != '\0')
    {
      char *bar = strchr (names, '|'), *colon;
      if (bar != NULL)
        *bar = '\0';
      if ((colon = strchr (names, ':')) == NULL)
        return tsv_fail (table, error, "no kind before \"%s\"", names);
      *colon = '\0';
      guint kind = 0;
      while (kind < N_NAME_KINDS && !g_str_equal (kinds[kind], names))
        kind++;
      if (kind == N_NAME_KINDS)
        return tsv_fail (table, error, "unknown kind of name \"%s\"", names);
      add_name (gazetteer, colon + 1, (NameUse){ actor, (NameKind) kind });
      g_array_index (gazetteer->actors, GazActor, actor).n_names++;
      names = bar != NULL ? bar + 1 : NULL;
    }
  return TRUE;
}

static gboolean
read_actors (Gazetteer *gazetteer, const char *folder, GError **error)
{
  g_autofree char *file = g_build_filename (folder, "actors.tsv", NULL);
  char **cells;
  guint n_cells;
  Tsv *table = gazetteer->tables[0] = tsv_open (file, error);
  if (table == NULL)
    return FALSE;
  while ((cells = tsv_next (table, &n_cells)) != NULL)
    {
      if (n_cells != 6)
        return tsv_fail (table, error, "%u columns, an actor has 6", n_cells);
      guint32 number = gazetteer->actors->len;
      GazActor actor = { .id = cells[0], .name = cells[1], .type = cells[2],
                         .country = or_null (cells[3]), .parent = or_null (cells[4]) };
      if (!g_hash_table_insert (gazetteer->ids, cells[0], GUINT_TO_POINTER (number + 1)))
        return tsv_fail (table, error, "the id \"%s\" is there already", cells[0]);
      g_array_append_val (gazetteer->actors, actor);
      add_name (gazetteer, cells[1], (NameUse){ number, NAME_KIND_NAME });
      if (!read_names (gazetteer, table, number, cells[5], error))
        return FALSE;
    }
  return TRUE;
}

static void
add_office (Gazetteer *gazetteer, Office office)
{
  GazActor *person = &g_array_index (gazetteer->actors, GazActor, office.person);
  char *key = g_strdup_printf ("%s\t%u", office.title, office.body);
  GArray *holders = g_hash_table_lookup (gazetteer->holders, key);
  if (holders == NULL)
    g_hash_table_insert (gazetteer->holders, key,
                         holders = g_array_new (FALSE, FALSE, sizeof (Office)));
  else
    g_free (key);
  g_array_append_val (holders, office);
  if (person->offices == NULL)
    person->offices = g_array_new (FALSE, FALSE, sizeof (Office));
  g_array_append_val (person->offices, office);
}

static gboolean
read_offices (Gazetteer *gazetteer, const char *folder, GError **error)
{
  g_autofree char *file = g_build_filename (folder, "offices.tsv", NULL);
  char **cells;
  guint n_cells;
  Tsv *table = gazetteer->tables[1] = tsv_open (file, error);
  if (table == NULL)
    return FALSE;
  while ((cells = tsv_next (table, &n_cells)) != NULL)
    {
      if (n_cells != 5)
        return tsv_fail (table, error, "%u columns, an office has 5", n_cells);
      Office office = { gazetteer_find (gazetteer, cells[0]), gazetteer_find (gazetteer, cells[2]),
                        cells[1], cells[3], cells[4] };
      if (office.person == G_MAXUINT32 || office.body == G_MAXUINT32)
        return tsv_fail (table, error, "unknown actor \"%s\"",
                         office.person == G_MAXUINT32 ? cells[0] : cells[2]);
      add_office (gazetteer, office);
    }
  return TRUE;
}

Gazetteer *
gazetteer_load (const char *folder, GError **error)
{
  g_autoptr (Gazetteer) gazetteer = g_new0 (Gazetteer, 1);
  gazetteer->actors = g_array_new (FALSE, TRUE, sizeof (GazActor));
  gazetteer->ids = g_hash_table_new (g_str_hash, g_str_equal);
  gazetteer->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_array_unref);
  gazetteer->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_array_unref);
  gazetteer->longest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gazetteer->holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) g_array_unref);
  if (!read_actors (gazetteer, folder, error) || !read_offices (gazetteer, folder, error))
    return NULL;
  return g_steal_pointer (&gazetteer);
}

void
gazetteer_free (Gazetteer *gazetteer)
{
  if (gazetteer == NULL)
    return;
  for (guint i = 0; i < gazetteer->actors->len; i++)
    if (g_array_index (gazetteer->actors, GazActor, i).offices != NULL)
      g_array_unref (g_array_index (gazetteer->actors, GazActor, i).offices);
  g_array_unref (gazetteer->actors);
  g_hash_table_unref (gazetteer->ids);
  g_hash_table_unref (gazetteer->names);
  g_hash_table_unref (gazetteer->folded);
  g_hash_table_unref (gazetteer->longest);
  g_hash_table_unref (gazetteer->holders);
  for (guint i = 0; i < G_N_ELEMENTS (gazetteer->tables); i++)
    tsv_free (gazetteer->tables[i]);
  g_free (gazetteer);
}

guint
gazetteer_longest (const Gazetteer *gazetteer, const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (gazetteer->longest, word));
}

const GArray *
gazetteer_lookup (const Gazetteer *gazetteer, const char *name, gboolean in_capitals)
{
  const GArray *uses = g_hash_table_lookup (gazetteer->names, name);
  if (uses != NULL || !in_capitals)
    return uses;
  g_autofree char *folded = g_utf8_strdown (name, -1);
  return g_hash_table_lookup (gazetteer->folded, folded);
}

const GazActor *
gazetteer_actor (const Gazetteer *gazetteer, guint32 actor)
{
  return &g_array_index (gazetteer->actors, GazActor, actor);
}

guint32
gazetteer_find (const Gazetteer *gazetteer, const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (gazetteer->ids, id)) - 1;
}

/* Dates compare as text; a year stands for all of its days. */
static gboolean
holds_on (const Office *office, const char *date, int years)
{
  int year = (int) g_ascii_strtoll (date, NULL, 10);
  char early[12], late[12];
  if (years == 0)
    return strcmp (office->from, date) <= 0
           && (*office->to == '\0' || strncmp (date, office->to, strlen (office->to)) <= 0);
  g_snprintf (early, sizeof early, "%04d", year - years);
  g_snprintf (late, sizeof late, "%04d", year + 1);
  return strcmp (office->from, late) < 0 && (*office->to == '\0' || strcmp (office->to, early) >= 0);
}

gboolean
gazetteer_in_office (const Gazetteer *gazetteer, guint32 person, const char *title, guint32 body,
                     const char *date, int years)
{
  const GArray *offices = gazetteer_actor (gazetteer, person)->offices;
  for (guint i = 0; date != NULL && offices != NULL && i < offices->len; i++)
    {
      const Office *office = &g_array_index (offices, Office, i);
      if ((title == NULL || g_str_equal (office->title, title))
          && (body == G_MAXUINT32 || office->body == body) && holds_on (office, date, years))
        return TRUE;
    }
  return FALSE;
}

guint32
gazetteer_holder (const Gazetteer *gazetteer, const char *title, guint32 body, const char *date)
{
  char key[80];
  g_snprintf (key, sizeof key, "%s\t%u", title, body);
  const GArray *holders = date != NULL ? g_hash_table_lookup (gazetteer->holders, key) : NULL;
  for (guint i = 0; holders != NULL && i < holders->len; i++)
    if (holds_on (&g_array_index (holders, Office, i), date, 0))
      return g_array_index (holders, Office, i).person;
  return G_MAXUINT32;
}
