/* SPDX-License-Identifier: MIT */
#include "actors/gazetteer-tables.h"
#include "actors/lexicon.h"
#include "actors/normalise.h"
#include "base/tsv.h"
#include "segment/tokens.h"

#include <string.h>

#define MIN_CAPITALS 4 /* letters of a single word that is looked for in capitals too */
#define MIN_COMMON 2   /* times that a word was seen in lower case */

guint32
gazetteer_n_actors (const Gazetteer *gazetteer)
{
  return gazetteer->actors->len;
}

const GazetteerActor *
gazetteer_actor (const Gazetteer *gazetteer, guint32 actor)
{
  return &g_array_index (gazetteer->actors, GazetteerActor, actor);
}

const GazetteerEntry *
gazetteer_entry (const Gazetteer *gazetteer, guint32 entry)
{
  return &g_array_index (gazetteer->entries, GazetteerEntry, entry);
}

gboolean
gazetteer_only_surnames (const Gazetteer *gazetteer, guint32 entry)
{
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    if (gazetteer_entry (gazetteer, entry)->kind != KIND_SURNAME)
      return FALSE;
  return TRUE;
}

const GazetteerOffice *
gazetteer_office (const Gazetteer *gazetteer, guint32 office)
{
  return &g_array_index (gazetteer->offices, GazetteerOffice, office);
}

guint32
gazetteer_find (const Gazetteer *gazetteer, const char *id)
{
  guint index = id == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (gazetteer->by_id, id));
  return index == 0 ? GAZETTEER_NONE : index - 1;
}

const GArray *
gazetteer_offices_of (const Gazetteer *gazetteer, guint32 body)
{
  return g_hash_table_lookup (gazetteer->by_body, GUINT_TO_POINTER (body + 1));
}

guint32
gazetteer_word (const Gazetteer *gazetteer, const char *bytes, gsize length)
{
  return word_table_find (&gazetteer->words, bytes, length);
}

guint32
gazetteer_word_classes (const Gazetteer *gazetteer, guint32 word)
{
  return word < gazetteer->classes->len ? g_array_index (gazetteer->classes, guint32, word) : 0;
}

guint32
gazetteer_step (const Gazetteer *gazetteer, guint32 state, guint32 word)
{
  return pair_table_find (&gazetteer->steps, state, word);
}

guint32
gazetteer_state_entry (const Gazetteer *gazetteer, guint32 state)
{
  return g_array_index (gazetteer->state_entry, guint32, state);
}

static void
add_class (Gazetteer *gazetteer, const char *bytes, gsize length, guint32 word_class)
{
  guint32 word = word_table_add (&gazetteer->words, bytes, length);
  if (word >= gazetteer->classes->len)
    g_array_set_size (gazetteer->classes, word + 1);
  g_array_index (gazetteer->classes, guint32, word) |= word_class;
}

static void
add_lists (Gazetteer *gazetteer)
{
  for (const LexiconList *list = lexicon_lists (); list->words != NULL; list++)
    for (const char *word = list->words, *end; *word != '\0'; word = *end == '\0' ? end : end + 1)
      {
        end = strchr (word, ' ');
        if (end == NULL)
          end = word + strlen (word);
        add_class (gazetteer, word, (gsize)(end - word), list->word_class);
      }
}

/* Walks the words of a name from the start, making the states that are missing. 0 where a token
 * can be no part of a name. */
static guint32
state_of_name (Gazetteer *gazetteer, const char *name, gboolean in_capitals)
{
  guint32 state = 0;
  const Span *spans = (const Span *)gazetteer->spans->data;
  for (guint i = 0; i < gazetteer->spans->len; i++)
    {
      const char *bytes = name + spans[i].begin;
      gsize length = spans[i].end - spans[i].begin;
      char word[NORMALISE_MAX + 1];
      if (i > 0 && is_hyphen_token (bytes, length))
        continue;
      gboolean hyphenated = (i > 0 && bytes[-1] == '-') || bytes[length] == '-';
      gsize n = normalise_token (bytes, length, hyphenated, word);
      if (n == 0)
        return 0;
      if (gazetteer->ends_in_stop && i + 1 == gazetteer->spans->len)
        word[n++] = '.';
      g_autofree char *capitals = in_capitals ? g_utf8_strup (word, (gssize)n) : NULL;
      guint32 id = capitals != NULL
                       ? word_table_add (&gazetteer->words, capitals, strlen (capitals))
                       : word_table_add (&gazetteer->words, word, n);
      guint32 next = pair_table_find (&gazetteer->steps, state, id);
      if (next == 0)
        {
          next = gazetteer->state_entry->len;
          guint32 none = GAZETTEER_NONE;
          g_array_append_val (gazetteer->state_entry, none);
          pair_table_set (&gazetteer->steps, state, id, next);
        }
      state = next;
    }
  return state;
}

static void
add_entry (Gazetteer *gazetteer, guint32 state, guint32 actor, NameKind kind, gboolean capitals)
{
  guint32 *first = &g_array_index (gazetteer->state_entry, guint32, state);
  for (guint32 e = *first; e != GAZETTEER_NONE; e = gazetteer_entry (gazetteer, e)->next)
    if (gazetteer_entry (gazetteer, e)->actor == actor)
      { /* "US" and "U.S.": the first stays, though it may turn out to be local */
        if (kind == KIND_LOCAL)
          g_array_index (gazetteer->entries, GazetteerEntry, e).kind = KIND_LOCAL;
        return;
      }
  GazetteerEntry entry
      = { .actor = actor, .next = *first, .kind = (guint8)kind, .is_capitals = (guint8)capitals };
  *first = gazetteer->entries->len;
  g_array_append_val (gazetteer->entries, entry);
}

static gboolean
has_lower_case (const char *name, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_islower (name[i]))
      return TRUE;
  return FALSE;
}

/* Cuts a name into its words, in `spans`. FALSE where it has too many or none. `name` goes on
 * behind `length` with a byte that is no part of a word. */
static gboolean
read_words (Gazetteer *gazetteer, const char *name, gsize length)
{
  g_array_set_size (gazetteer->spans, 0);
  tokenize (name, 0, (guint32)length, gazetteer->spans);
  Span *spans = (Span *)gazetteer->spans->data;
  const guint last = gazetteer->spans->len - 1;
  gazetteer->ends_in_stop = gazetteer->spans->len > 1 && name[spans[last].begin] == '.'
                            && spans[last].begin == spans[last - 1].end;
  if (gazetteer->ends_in_stop)
    {
      spans[last - 1].end++;
      g_array_set_size (gazetteer->spans, last);
    }
  return gazetteer->spans->len > 0 && gazetteer->spans->len <= GAZETTEER_MAX_TOKENS;
}

static gboolean
add_name (Gazetteer *gazetteer, const Tsv *tsv, guint32 actor, NameKind kind, const char *name,
          gsize length, GError **error)
{
  if (!read_words (gazetteer, name, length))
    return tsv_fail (tsv, error, "a name must have 1 to %d words: \"%.*s\"", GAZETTEER_MAX_TOKENS,
                     (int)length, name);
  guint32 state = state_of_name (gazetteer, name, FALSE);
  if (state != 0)
    add_entry (gazetteer, state, actor, kind, FALSE);
  if ((length < MIN_CAPITALS && gazetteer->spans->len == 1) || !has_lower_case (name, length))
    return TRUE;
  state = state_of_name (gazetteer, name, TRUE);
  if (state != 0)
    add_entry (gazetteer, state, actor, kind, TRUE);
  return TRUE;
}

static guint
kind_of (const char *name, gsize length)
{
  static const char *const kinds[N_KINDS]
      = { "name",    "alias",   "acronym", "demonym", "people",
          "metonym", "capital", "surname", "local",   "prefix" };
  for (guint kind = KIND_ALIAS; kind < N_KINDS; kind++)
    if (strlen (kinds[kind]) == length && memcmp (kinds[kind], name, length) == 0)
      return kind;
  return N_KINDS;
}

static gboolean
add_names (Gazetteer *gazetteer, const Tsv *tsv, guint32 actor, const char *names, GError **error)
{
  for (const char *name = names, *end; *name != '\0'; name = *end == '|' ? end + 1 : end)
    {
      end = name + strcspn (name, "|");
      const char *colon = memchr (name, ':', (gsize)(end - name));
      guint kind = colon == NULL ? N_KINDS : kind_of (name, (gsize)(colon - name));
      if (kind == N_KINDS)
        return tsv_fail (tsv, error, "unknown kind of name: \"%.*s\"", (int)(end - name), name);
      if (!add_name (gazetteer, tsv, actor, (NameKind)kind, colon + 1, (gsize)(end - colon - 1),
                     error))
        return FALSE;
    }
  return TRUE;
}

static const char *
or_null (const char *cell)
{
  return *cell != '\0' ? cell : NULL;
}

/* "1922-12-30..1991-12-26", either side of which may be empty. */
static gboolean
read_years (const Tsv *tsv, GazetteerActor *row, char *years, GError **error)
{
  char *dots = strstr (years, "..");
  if (dots == NULL)
    return tsv_fail (tsv, error, "expected years as FROM..TO: \"%s\"", years);
  *dots = '\0';
  row->from = or_null (years);
  row->to = or_null (dots + 2);
  return TRUE;
}

static gboolean
read_actors (Gazetteer *gazetteer, Tsv *tsv, GError **error)
{
  guint n_cells;
  for (char **cells; (cells = tsv_next (tsv, &n_cells)) != NULL;)
    {
      if (n_cells < 6 || n_cells > 7 || *cells[0] == '\0' || *cells[1] == '\0' || *cells[2] == '\0')
        return tsv_fail (tsv, error, "expected id, name, type, country, parent, names, years");
      guint32 actor = gazetteer->actors->len;
      if (g_hash_table_contains (gazetteer->by_id, cells[0]))
        return tsv_fail (tsv, error, "%s stands twice", cells[0]);
      GazetteerActor row = { .id = cells[0],
                             .name = cells[1],
                             .type = cells[2],
                             .country = or_null (cells[3]),
                             .parent = or_null (cells[4]),
                             .names = cells[5] };
      if (n_cells == 7 && !read_years (tsv, &row, cells[6], error))
        return FALSE;
      g_array_append_val (gazetteer->actors, row);
      g_hash_table_insert (gazetteer->by_id, cells[0], GUINT_TO_POINTER (actor + 1));
      if (!add_name (gazetteer, tsv, actor, KIND_NAME, cells[1], strlen (cells[1]), error)
          || !add_names (gazetteer, tsv, actor, cells[5], error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_offices (gconstpointer a, gconstpointer b)
{
  const GazetteerOffice *x = a, *y = b;
  if (x->person != y->person)
    return x->person < y->person ? -1 : 1;
  if (x->body != y->body)
    return x->body < y->body ? -1 : 1;
  int order = strcmp (x->office, y->office);
  return order != 0 ? order : strcmp (x->from, y->from);
}

void
gazetteer_index_offices (Gazetteer *gazetteer)
{
  for (guint32 i = gazetteer->offices->len; i-- > 0;)
    {
      const GazetteerOffice *office = gazetteer_office (gazetteer, i);
      GazetteerActor *person = &g_array_index (gazetteer->actors, GazetteerActor, office->person);
      person->first_office = i;
      person->n_offices++;
      gpointer key = GUINT_TO_POINTER (office->body + 1);
      GArray *list = g_hash_table_lookup (gazetteer->by_body, key);
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (gazetteer->by_body, key, list);
        }
      g_array_append_val (list, i);
    }
}

static gboolean
read_offices (Gazetteer *gazetteer, Tsv *tsv, GError **error)
{
  guint n_cells;
  for (char **cells; (cells = tsv_next (tsv, &n_cells)) != NULL;)
    {
      if (n_cells != 5)
        return tsv_fail (tsv, error, "expected person, office, body, from, to");
      GazetteerOffice office = { .person = gazetteer_find (gazetteer, cells[0]),
                                 .office = cells[1],
                                 .body = gazetteer_find (gazetteer, cells[2]),
                                 .from = cells[3],
                                 .to = cells[4] };
      if (office.person == GAZETTEER_NONE || office.body == GAZETTEER_NONE)
        return tsv_fail (tsv, error, "no such actor: \"%s\"",
                         cells[office.person == GAZETTEER_NONE ? 0 : 2]);
      g_array_append_val (gazetteer->offices, office);
    }
  g_array_sort (gazetteer->offices, compare_offices);
  gazetteer_index_offices (gazetteer);
  return TRUE;
}

static gboolean
read_common_words (Gazetteer *gazetteer, Tsv *tsv, GError **error)
{
  guint n_cells;
  for (char **cells; (cells = tsv_next (tsv, &n_cells)) != NULL;)
    {
      if (n_cells != 2)
        return tsv_fail (tsv, error, "expected word, count");
      if (g_ascii_strtoull (cells[1], NULL, 10) >= MIN_COMMON)
        add_class (gazetteer, cells[0], strlen (cells[0]), WORD_COMMON);
    }
  return TRUE;
}

typedef gboolean (*TableFunc) (Gazetteer *gazetteer, Tsv *tsv, GError **error);

static gboolean
read_table (Gazetteer *gazetteer, const char *folder, const char *name, TableFunc func,
            GError **error)
{
  g_autofree char *file = g_build_filename (folder, name, NULL);
  Tsv *tsv = tsv_open (file, error);
  if (tsv == NULL)
    return FALSE;
  g_ptr_array_add (gazetteer->tables, tsv);
  return func (gazetteer, tsv, error);
}

Gazetteer *
gazetteer_new (void)
{
  Gazetteer *gazetteer = g_new0 (Gazetteer, 1);
  guint32 none = GAZETTEER_NONE;
  gazetteer->actors = g_array_new (FALSE, FALSE, sizeof (GazetteerActor));
  gazetteer->entries = g_array_new (FALSE, FALSE, sizeof (GazetteerEntry));
  gazetteer->offices = g_array_new (FALSE, FALSE, sizeof (GazetteerOffice));
  gazetteer->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  gazetteer->by_body = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  gazetteer->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)tsv_free);
  word_table_init (&gazetteer->words);
  gazetteer->classes = g_array_new (FALSE, TRUE, sizeof (guint32));
  pair_table_init (&gazetteer->steps);
  gazetteer->state_entry = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (gazetteer->state_entry, none);
  gazetteer->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  return gazetteer;
}

Gazetteer *
gazetteer_read (const char *folder, GError **error)
{
  g_autoptr (Gazetteer) gazetteer = gazetteer_new ();
  add_lists (gazetteer);
  if (!read_table (gazetteer, folder, "common-words.tsv", read_common_words, error)
      || !read_table (gazetteer, folder, "actors.tsv", read_actors, error)
      || !read_table (gazetteer, folder, "offices.tsv", read_offices, error))
    return NULL;
  return g_steal_pointer (&gazetteer);
}

Gazetteer *
gazetteer_load (const char *folder, GError **error)
{
  Gazetteer *compiled = gazetteer_load_compiled (folder);
  return compiled != NULL ? compiled : gazetteer_read (folder, error);
}

guint32
gazetteer_add_actor (Gazetteer *gazetteer, const GazetteerActor *actor)
{
  guint32 index = gazetteer_find (gazetteer, actor->id);
  if (index != GAZETTEER_NONE)
    return index;
  index = gazetteer->actors->len;
  g_array_append_vals (gazetteer->actors, actor, 1);
  g_hash_table_insert (gazetteer->by_id, (gpointer)(guintptr)actor->id,
                       GUINT_TO_POINTER (index + 1));
  return index;
}

gboolean
gazetteer_add_name (Gazetteer *gazetteer, guint32 actor, NameKind kind, const char *name)
{
  gsize length = strlen (name);
  if (!read_words (gazetteer, name, length))
    return FALSE;
  gboolean has_capitals
      = (length >= MIN_CAPITALS || gazetteer->spans->len > 1) && has_lower_case (name, length);
  for (gboolean in_capitals = FALSE; in_capitals <= has_capitals; in_capitals++)
    {
      guint32 state = state_of_name (gazetteer, name, in_capitals);
      if (state == 0)
        return FALSE;
      g_array_index (gazetteer->state_entry, guint32, state) = GAZETTEER_NONE;
      add_entry (gazetteer, state, actor, kind, in_capitals);
    }
  return TRUE;
}

guint32
gazetteer_look_up (const Gazetteer *gazetteer, const char *name)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  guint32 state = 0;
  tokenize (name, 0, (guint32)strlen (name), spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      const char *bytes = name + span->begin;
      gsize length = span->end - span->begin;
      char word[NORMALISE_MAX + 1];
      if (i > 0 && is_hyphen_token (bytes, length))
        continue;
      gboolean hyphenated = (i > 0 && bytes[-1] == '-') || bytes[length] == '-';
      gsize n = normalise_token (bytes, length, hyphenated, word);
      guint32 id = n > 0 ? gazetteer_word (gazetteer, word, n) : 0;
      if (id == 0 || (state = gazetteer_step (gazetteer, state, id)) == 0)
        return GAZETTEER_NONE;
    }
  return state != 0 ? gazetteer_state_entry (gazetteer, state) : GAZETTEER_NONE;
}

void
gazetteer_free (Gazetteer *gazetteer)
{
  if (gazetteer == NULL)
    return;
  g_clear_pointer (&gazetteer->compiled, g_mapped_file_unref);
  g_array_unref (gazetteer->actors);
  g_array_unref (gazetteer->entries);
  g_array_unref (gazetteer->offices);
  g_hash_table_unref (gazetteer->by_id);
  g_hash_table_unref (gazetteer->by_body);
  g_ptr_array_unref (gazetteer->tables);
  word_table_clear (&gazetteer->words);
  g_array_unref (gazetteer->classes);
  pair_table_clear (&gazetteer->steps);
  g_array_unref (gazetteer->state_entry);
  g_array_unref (gazetteer->spans);
  g_free (gazetteer);
}
