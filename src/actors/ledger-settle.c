/* SPDX-License-Identifier: MIT */
#include "actors/ledger-lines.h"
#include "actors/lexicon.h"
#include "actors/resolver.h"

#include <string.h>

static const struct
{
  const char *prefix, *type;
} prefixes[] = {
  { "person", "person" },     { "state", "state" }, { "org", "organisation" },
  { "group", "armed-group" }, { "media", "media" }, { "place", "place" },
  { "event", "event" },
};

const char *
ledger_type_of_id (const char *id)
{
  gsize length = strcspn (id, ":");
  for (guint i = 0; id[length] == ':' && i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i].prefix) == length && strncmp (prefixes[i].prefix, id, length) == 0)
      return prefixes[i].type;
  return NULL;
}

const char *
ledger_prefix_of_type (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strcmp (prefixes[i].type, type) == 0)
      return prefixes[i].prefix;
  return NULL;
}

gboolean
ledger_is_id (const char *reference)
{
  return ledger_type_of_id (reference) != NULL && reference[strcspn (reference, ":") + 1] != '\0';
}

char *
ledger_name_key (const char *name)
{
  g_autofree char *slug = resolver_slug ("", name);
  return g_strconcat ("~", slug + 1, NULL);
}

guint32
ledger_find_node (const Ledger *ledger, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (ledger->by_key, key)) - 1;
}

/* What goes on while the lines are settled. */
typedef struct
{
  Ledger *ledger;
  Gazetteer *gazetteer;
  Diagnostics *diagnostics;
  GHashTable *ids; /* "~name" of the ids that lines give, to the id; "" for several */
} Settling;

static void
tell (const Settling *settling, EntenteSeverity severity, const LedgerLine *line, const char *what,
      const char *text, const LedgerLine *other)
{
  g_autofree char *place
      = other != NULL ? g_strdup_printf (" (%s:%u)", other->file, other->number) : g_strdup ("");
  diagnostics_add (settling->diagnostics, severity, line->file, line->number, -1, NULL,
                   text != NULL ? "%s \"%s\"%s" : "%s%s%s", what, text != NULL ? text : "", place);
}

static guint32
make_node (const Settling *settling, const char *key, const char *name)
{
  Ledger *ledger = settling->ledger;
  guint32 node = ledger_find_node (ledger, key);
  if (node != LEDGER_NONE)
    return node;
  LedgerNode fresh = { .key = ledger_keep (ledger, key),
                       .name = name,
                       .merge = LEDGER_NONE,
                       .split = LEDGER_NONE,
                       .country = LEDGER_NONE,
                       .rename = LEDGER_NONE,
                       .retype = LEDGER_NONE,
                       .parent = LEDGER_NONE,
                       .drop = LEDGER_NONE,
                       .add = LEDGER_NONE,
                       .known = gazetteer_find (settling->gazetteer, key),
                       .root = ledger->nodes->len };
  node = ledger->nodes->len;
  g_array_append_val (ledger->nodes, fresh);
  g_hash_table_insert (ledger->by_key, (gpointer)(guintptr)fresh.key, GUINT_TO_POINTER (node + 1));
  return node;
}

/* An id for a name; several ids for one name are none. */
static void
note_name (Ledger *ledger, GHashTable *table, const char *name, const char *id)
{
  g_autofree char *key = ledger_name_key (name);
  const char *other = g_hash_table_lookup (table, key);
  g_hash_table_insert (table, (gpointer)(guintptr)ledger_keep (ledger, key),
                       (gpointer)(guintptr)(other == NULL || strcmp (other, id) == 0 ? id : ""));
}

/* The actor of the gazetteer that has that name; several are an error, NULL with `is_bad`. */
static const char *
known_id (const Settling *settling, const LedgerLine *line, const char *name, gboolean *is_bad)
{
  const char *first = NULL, *second = NULL;
  for (guint32 e = gazetteer_look_up (settling->gazetteer, name); e != GAZETTEER_NONE;)
    {
      const GazetteerEntry *entry = gazetteer_entry (settling->gazetteer, e);
      const char *id = gazetteer_actor (settling->gazetteer, entry->actor)->id;
      e = entry->next;
      if (entry->kind == KIND_SURNAME || entry->kind == KIND_LOCAL)
        continue;
      if (first == NULL || strcmp (id, first) < 0)
        {
          second = first;
          first = id;
        }
      else if (second == NULL || strcmp (id, second) < 0)
        second = id;
    }
  if (second == NULL)
    return first;
  *is_bad = TRUE;
  diagnostics_add (settling->diagnostics, ENTENTE_SEVERITY_ERROR, line->file, line->number, -1,
                   NULL, "\"%s\" may be %s or %s; give the id", name, first, second);
  return NULL;
}

/* The node of an actor that a line names: by id; by the name of an added actor, of the gazetteer,
 * of an id that a line gives; else by the name alone. */
static guint32
settle_actor (const Settling *settling, const LedgerLine *line, const char *reference)
{
  Ledger *ledger = settling->ledger;
  if (ledger_is_id (reference))
    return make_node (settling, reference, NULL);
  g_autofree char *key = ledger_name_key (reference);
  if (key[1] == '\0')
    {
      tell (settling, ENTENTE_SEVERITY_ERROR, line, "no letters in the name", reference, NULL);
      return LEDGER_NONE;
    }
  const char *id = g_hash_table_lookup (ledger->added, key);
  if (id != NULL && *id == '\0')
    {
      tell (settling, ENTENTE_SEVERITY_ERROR, line, "several added actors have the name", reference,
            NULL);
      return LEDGER_NONE;
    }
  gboolean is_bad = FALSE;
  if (id == NULL)
    id = known_id (settling, line, reference, &is_bad);
  if (is_bad)
    return LEDGER_NONE;
  if (id == NULL)
    id = g_hash_table_lookup (settling->ids, key);
  return make_node (settling, id != NULL && *id != '\0' ? id : key, reference);
}

/* "Who" is no name, "WHO" is one; "THE" is none either. */
static gboolean
is_stop_word (const Settling *settling, const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_autofree char *upper = g_utf8_strup (name, -1);
  guint32 word = gazetteer_word (settling->gazetteer, lower, strlen (lower));
  guint32 classes = gazetteer_word_classes (settling->gazetteer, word);
  if (strcmp (name, upper) == 0)
    return (classes & WORD_FUNCTION) != 0 && (classes & WORD_PRONOUN) == 0;
  return (classes & (WORD_FUNCTION | WORD_PRONOUN | WORD_NEVER | WORD_CALENDAR)) != 0;
}

static void
add_name (const Settling *settling, const LedgerLine *line, guint32 actor, NameKind kind,
          const char *name)
{
  Ledger *ledger = settling->ledger;
  const char *id = gazetteer_actor (settling->gazetteer, actor)->id;
  if (line->is_dictionary && gazetteer_look_up (settling->gazetteer, name) != GAZETTEER_NONE)
    return;
  if (is_stop_word (settling, name))
    tell (settling, ENTENTE_SEVERITY_WARNING, line, "no text can name an actor so:", name, NULL);
  else if (!gazetteer_add_name (settling->gazetteer, actor, kind, name))
    tell (settling, ENTENTE_SEVERITY_WARNING, line, "no name that can be looked for:", name, NULL);
  else
    note_name (ledger, ledger->added, name, id);
}

/* The id of an added actor: as given, that of the gazetteer's actor of that name and type, or made
 * of the name. */
static const char *
id_of_added (const Settling *settling, const LedgerLine *line)
{
  if (line->id != NULL)
    return line->id;
  guint32 entry = gazetteer_look_up (settling->gazetteer, line->a);
  if (entry != GAZETTEER_NONE
      && gazetteer_entry (settling->gazetteer, entry)->next == GAZETTEER_NONE)
    {
      const GazetteerActor *known = gazetteer_actor (
          settling->gazetteer, gazetteer_entry (settling->gazetteer, entry)->actor);
      if (line->is_dictionary || strcmp (known->type, line->value) == 0)
        return known->id;
    }
  g_autofree char *id = resolver_slug (ledger_prefix_of_type (line->value), line->a);
  return ledger_keep (settling->ledger, id);
}

/* As the gazetteer has the other names of an actor. */
static const char *
names_of (Ledger *ledger, const LedgerLine *line)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint32 i = 0; i < line->n_aliases; i++)
    g_string_append_printf (names, "%salias:%s", i > 0 ? "|" : "",
                            (const char *)ledger->aliases->pdata[line->first_alias + i]);
  return ledger_keep (ledger, names->str);
}

static void
settle_add (const Settling *settling, guint32 index)
{
  Ledger *ledger = settling->ledger;
  LedgerLine *line = ledger_line (ledger, index);
  line->id = id_of_added (settling, line);
  if (line->id[strcspn (line->id, ":") + 1] == '\0')
    {
      tell (settling, ENTENTE_SEVERITY_ERROR, line, "no letters in the name", line->a, NULL);
      return;
    }
  guint32 node = make_node (settling, line->id, line->a);
  line->node_a = node;
  GazetteerActor actor
      = { .id = line->id, .name = line->a, .type = line->value, .country = line->country };
  actor.parent = line->parent != NULL && ledger_is_id (line->parent) ? line->parent : NULL;
  actor.names = names_of (ledger, line);
  gboolean is_known = ledger_node (ledger, node)->known != GAZETTEER_NONE;
  guint32 known = gazetteer_add_actor (settling->gazetteer, &actor);
  if (!is_known)
    ledger_node (ledger, node)->known = known;
  else if (!line->is_dictionary && ledger_node (ledger, node)->add == LEDGER_NONE)
    ledger_node (ledger, node)->add = index; /* what it says goes before the gazetteer */
  add_name (settling, line, known, KIND_NAME, line->a);
  for (guint32 i = 0; i < line->n_aliases; i++)
    add_name (settling, line, known, KIND_ALIAS, ledger->aliases->pdata[line->first_alias + i]);
}

/* The last node of the merges that begin at `node`. */
static guint32
root_of (const Ledger *ledger, guint32 node)
{
  guint32 root = node;
  while (ledger_node (ledger, root)->root != root)
    root = ledger_node (ledger, root)->root;
  while (ledger_node (ledger, node)->root != root)
    {
      guint32 next = ledger_node (ledger, node)->root;
      ledger_node (ledger, node)->root = root;
      node = next;
    }
  return root;
}

/* The line that keeps two merged actors apart, LEDGER_NONE if none does. Looks at the shorter of
 * their lists. */
static guint32
find_never (const Ledger *ledger, guint32 a, guint32 b)
{
  const GArray *left = ledger_node (ledger, a)->nevers, *right = ledger_node (ledger, b)->nevers;
  if (left == NULL || right == NULL)
    return LEDGER_NONE;
  const GArray *shorter = left->len <= right->len ? left : right;
  for (guint i = 0; i < shorter->len; i++)
    {
      guint32 index = g_array_index (shorter, guint32, i);
      const LedgerLine *line = ledger_line (ledger, index);
      guint32 x = root_of (ledger, line->node_a), y = root_of (ledger, line->node_b);
      if ((x == a && y == b) || (x == b && y == a))
        return index;
    }
  return LEDGER_NONE;
}

static void
add_never (const Ledger *ledger, guint32 node, guint32 line)
{
  LedgerNode *row = ledger_node (ledger, node);
  if (row->nevers == NULL)
    row->nevers = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (row->nevers, line);
}

/* The nevers of a merged actor are those of all that are in it; the longer list stays in place. */
static void
join_nevers (LedgerNode *from, LedgerNode *to)
{
  if (from->nevers == NULL)
    return;
  if (to->nevers == NULL || to->nevers->len < from->nevers->len)
    {
      GArray *longer = from->nevers;
      from->nevers = to->nevers;
      to->nevers = longer;
    }
  if (from->nevers != NULL)
    g_array_append_vals (to->nevers, from->nevers->data, from->nevers->len);
  g_clear_pointer (&from->nevers, g_array_unref);
}

static void
settle_merge (const Settling *settling, guint32 index)
{
  const Ledger *ledger = settling->ledger;
  const LedgerLine *line = ledger_line (ledger, index);
  LedgerNode *from = ledger_node (ledger, line->node_a);
  guint32 root = root_of (ledger, line->node_b), own = root_of (ledger, line->node_a);
  if (from->merge != LEDGER_NONE)
    {
      const LedgerLine *other = ledger_line (ledger, from->merge);
      if (other->node_b != line->node_b)
        tell (settling, ENTENTE_SEVERITY_ERROR, line, "is merged into another already:", line->a,
              other);
      return;
    }
  if (root == line->node_a)
    {
      gboolean is_same = line->node_a == line->node_b;
      tell (settling, is_same ? ENTENTE_SEVERITY_WARNING : ENTENTE_SEVERITY_ERROR, line,
            is_same ? "is itself already:" : "the merges would go in a circle, back to", line->a,
            NULL);
      return;
    }
  if (from->n_refused == LEDGER_MAX_SAME)
    return; /* told often enough; looking again costs time */
  guint32 never = find_never (ledger, own, root);
  if (never != LEDGER_NONE)
    {
      from->n_refused++;
      tell (settling, ENTENTE_SEVERITY_ERROR, line,
            "a line says that they are never one; not merged:", line->a,
            ledger_line (ledger, never));
      return;
    }
  from->merge = index;
  from->root = root;
  join_nevers (from, ledger_node (ledger, root));
}

/* Keeps a line in the list of its actor, in the order of the file. */
static void
append_line (const Settling *settling, guint32 *first, guint32 index)
{
  const Ledger *ledger = settling->ledger;
  guint n = 0;
  for (; *first != LEDGER_NONE && n < LEDGER_MAX_SAME; n++)
    first = &ledger_line (ledger, *first)->next;
  if (n < LEDGER_MAX_SAME)
    *first = index;
  else
    tell (settling, ENTENTE_SEVERITY_ERROR, ledger_line (ledger, index),
          "too many such lines for one actor:", ledger_line (ledger, index)->a, NULL);
}

static void
set_once (const Settling *settling, guint32 *place, guint32 index)
{
  const LedgerLine *line = ledger_line (settling->ledger, index);
  if (*place == LEDGER_NONE)
    *place = index;
  else if (g_strcmp0 (line->value, ledger_line (settling->ledger, *place)->value) != 0
           || line->node_b != ledger_line (settling->ledger, *place)->node_b)
    tell (settling, ENTENTE_SEVERITY_ERROR, line, "another line says otherwise of", line->a,
          ledger_line (settling->ledger, *place));
}

static void
settle_line (const Settling *settling, guint32 index)
{
  const Ledger *ledger = settling->ledger;
  const LedgerLine *line = ledger_line (ledger, index);
  LedgerNode *node = ledger_node (ledger, line->node_a);
  switch (line->kind)
    {
    case LINE_MERGE:
      settle_merge (settling, index);
      break;
    case LINE_SPLIT:
      append_line (settling, &node->split, index);
      break;
    case LINE_COUNTRY:
      append_line (settling, &node->country, index);
      break;
    case LINE_RENAME:
      set_once (settling, &node->rename, index);
      break;
    case LINE_RETYPE:
      set_once (settling, &node->retype, index);
      break;
    case LINE_PARENT:
      set_once (settling, &node->parent, index);
      break;
    case LINE_DROP:
      set_once (settling, &node->drop, index);
      break;
    case LINE_NEVER:
      add_never (ledger, line->node_a, index);
      add_never (ledger, line->node_b, index);
      break;
    case LINE_ADD:
    case N_LINE_KINDS:
      break;
    }
}

/* Finds the actors of a line; it is left out where one is not to be found. */
static void
settle_actors (const Settling *settling, guint32 index)
{
  Ledger *ledger = settling->ledger;
  guint32 a = settle_actor (settling, ledger_line (ledger, index), ledger_line (ledger, index)->a);
  const char *other = ledger_line (ledger, index)->b;
  guint32 b = other != NULL && a != LEDGER_NONE
                  ? settle_actor (settling, ledger_line (ledger, index), other)
                  : LEDGER_NONE;
  LedgerLine *line = ledger_line (ledger, index);
  gboolean is_good = a != LEDGER_NONE && (other == NULL || b != LEDGER_NONE);
  line->node_a = is_good ? a : LEDGER_NONE;
  line->node_b = is_good ? b : LEDGER_NONE;
  if (is_good && line->kind == LINE_NEVER && a == b)
    {
      tell (settling, ENTENTE_SEVERITY_ERROR, line, "an actor is never itself:", line->a, NULL);
      line->node_a = LEDGER_NONE;
    }
}

static void
note_id (const Settling *settling, const char *reference)
{
  if (reference == NULL || !ledger_is_id (reference) || strchr (reference, '@') != NULL)
    return;
  note_name (settling->ledger, settling->ids, reference + strcspn (reference, ":") + 1, reference);
}

void
ledger_settle (Ledger *ledger, Gazetteer *gazetteer, Diagnostics *diagnostics)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Settling settling = { ledger, gazetteer, diagnostics, ids };
  ledger->gazetteer = gazetteer;
  for (guint32 i = 0; i < ledger->lines->len; i++)
    if (ledger_line (ledger, i)->kind == LINE_ADD)
      settle_add (&settling, i);
    else
      {
        note_id (&settling, ledger_line (ledger, i)->a);
        note_id (&settling, ledger_line (ledger, i)->b);
      }
  guint32 added = LEDGER_NONE;
  for (guint32 i = 0; i < ledger->lines->len; i++)
    if (ledger_line (ledger, i)->kind == LINE_ADD)
      added = ledger_line (ledger, i)->node_a;
    else if (ledger_line (ledger, i)->is_dictionary)
      ledger_line (ledger, i)->node_a = added; /* the dates of that actor */
    else
      settle_actors (&settling, i);
  /* what must stay apart first, so that no merge goes before it */
  for (guint pass = 0; pass < 2; pass++)
    for (guint32 i = 0; i < ledger->lines->len; i++)
      {
        const LedgerLine *line = ledger_line (ledger, i);
        if (line->node_a != LEDGER_NONE && line->kind != LINE_ADD
            && (line->kind == LINE_NEVER) == (pass == 0))
          settle_line (&settling, i);
      }
}

guint32
ledger_node_of_id (const Ledger *ledger, const char *id)
{
  guint32 node = ledger_find_node (ledger, id);
  const char *name = strchr (id, ':');
  if (node != LEDGER_NONE || name == NULL)
    return node;
  g_autofree char *key = g_strdup_printf ("~%.*s", (int)strcspn (name + 1, "@"), name + 1);
  return ledger_find_node (ledger, key);
}

gboolean
ledger_forbids (const Ledger *ledger, const char *a, const char *b)
{
  guint32 left = ledger_node_of_id (ledger, a), right = ledger_node_of_id (ledger, b);
  return left != LEDGER_NONE && right != LEDGER_NONE
         && find_never (ledger, root_of (ledger, left), root_of (ledger, right)) != LEDGER_NONE;
}
