/* SPDX-License-Identifier: MIT */
#include "actors/ledger-lines.h"

#include <string.h>

/* An actor of the document, as its rows have it before a line is applied. */
typedef struct
{
  const char *name, *type, *country, *parent;
} LocalActor;

typedef struct
{
  const Ledger *ledger;
  DocumentRows *rows;
  GHashTable *actors; /* id to LocalActor */
  guint8 *marks;
} Applying;

/* What the lines make of one actor in one place. */
typedef struct
{
  const char *id;  /* NULL: no actor */
  const char *why; /* the first line that changed the id; NULL: none did */
} Outcome;

gboolean
ledger_changes_rows (const Ledger *ledger)
{
  return ledger->nodes->len > 0;
}

guint8 *
ledger_marks_new (const Ledger *ledger)
{
  return g_new0 (guint8, ledger->nodes->len + 1);
}

static gboolean
holds (const Applying *applying, const Condition *condition, const LocalActor *local,
       const char *text)
{
  const DocumentRow *document = &applying->rows->document;
  switch (condition->kind)
    {
    case CONDITION_COUNTRY:
      return local != NULL && g_strcmp0 (local->country, condition->value) == 0;
    case CONDITION_DOCUMENT:
      return g_strcmp0 (document->id, condition->value) == 0;
    case CONDITION_TEXT:
      return text != NULL && g_ascii_strcasecmp (text, condition->value) == 0;
    case CONDITION_PUBLISHER:
      return document->publisher != NULL
             && g_ascii_strcasecmp (document->publisher, condition->value) == 0;
    case CONDITION_BEFORE:
      return document->date != NULL && strcmp (document->date, condition->value) < 0;
    case CONDITION_SINCE:
      return document->date != NULL && strcmp (document->date, condition->value) >= 0;
    case N_CONDITIONS:
      break;
    }
  return FALSE;
}

/* The first line of a list whose conditions hold. */
static const LedgerLine *
find_line (const Applying *applying, guint32 first, const LocalActor *local, const char *text)
{
  for (guint32 i = first; i != LEDGER_NONE; i = ledger_line (applying->ledger, i)->next)
    {
      const LedgerLine *line = ledger_line (applying->ledger, i);
      guint k = 0;
      while (k < line->n_conditions
             && holds (applying,
                       &g_array_index (applying->ledger->conditions, Condition,
                                       line->first_condition + k),
                       local, text))
        k++;
      if (k == line->n_conditions)
        return line;
    }
  return NULL;
}

static const char *
reason (const Applying *applying, const LedgerLine *line, const char *what)
{
  g_autofree char *file = g_path_get_basename (line->file);
  g_autofree char *text = g_strdup_printf ("%s, %s:%u", what, file, line->number);
  return document_rows_keep (applying->rows, text);
}

/* The id of a node for one who has been `id` so far: a name alone keeps the kind of actor. */
static const char *
id_of_node (const Applying *applying, guint32 node, const char *id)
{
  const char *key = ledger_node (applying->ledger, node)->key;
  if (*key != '~')
    return key;
  g_autofree char *made = g_strdup_printf ("%.*s:%s", (int)strcspn (id, ":"), id, key + 1);
  return document_rows_keep (applying->rows, made);
}

/* An actor that the gazetteer does not know, by a name that a line gives to another: the rows were
 * made without that line. */
static const char *
id_by_added_name (const Applying *applying, const char *id)
{
  const Ledger *ledger = applying->ledger;
  const char *name = strchr (id, ':');
  if (name == NULL || g_hash_table_size (ledger->added) == 0
      || gazetteer_find (ledger->gazetteer, id) != GAZETTEER_NONE)
    return NULL;
  g_autofree char *key = g_strdup_printf ("~%.*s", (int)strcspn (name + 1, "@"), name + 1);
  const char *added = g_hash_table_lookup (ledger->added, key);
  return added != NULL && *added != '\0' ? added : NULL;
}

static Outcome
follow (const Applying *applying, const char *id, const char *text)
{
  const Ledger *ledger = applying->ledger;
  const LocalActor *local = g_hash_table_lookup (applying->actors, id);
  Outcome outcome = { .id = id };
  for (guint step = 0; step < LEDGER_MAX_STEPS; step++)
    {
      guint32 node = ledger_node_of_id (ledger, outcome.id);
      const char *next = NULL, *why = NULL;
      if (node == LEDGER_NONE)
        {
          next = id_by_added_name (applying, outcome.id);
          why = next == NULL ? NULL : "name of an added actor";
        }
      else
        {
          const LedgerNode *row = ledger_node (ledger, node);
          applying->marks[node] = 1;
          if (row->drop != LEDGER_NONE)
            return (Outcome){ NULL, NULL };
          const LedgerLine *line = find_line (applying, row->split, local, text);
          if (line == NULL && row->merge != LEDGER_NONE)
            line = ledger_line (ledger, row->merge);
          if (line != NULL)
            {
              next = id_of_node (applying, line->node_b, outcome.id);
              if (outcome.why == NULL)
                why = reason (applying, line, line->kind == LINE_SPLIT ? "split" : "merge");
            }
        }
      if (next == NULL || strcmp (next, outcome.id) == 0)
        break;
      outcome.id = next;
      outcome.why = outcome.why != NULL ? outcome.why : why;
    }
  return outcome;
}

static void
note_actor (const Applying *applying, const MentionRow *row)
{
  if (g_hash_table_contains (applying->actors, row->actor))
    return;
  LocalActor *local = g_new (LocalActor, 1);
  *local = (LocalActor){ row->name, row->type, row->country, row->parent };
  g_hash_table_insert (applying->actors, (gpointer)(guintptr)row->actor, local);
  guint32 was = row->was != NULL ? ledger_node_of_id (applying->ledger, row->was) : LEDGER_NONE;
  if (was != LEDGER_NONE)
    applying->marks[was] = 1; /* corrected before */
}

/* Name, type, country and parent of one who became another: as the document has them, or the
 * gazetteer; else what they were, for it is the same actor. */
static void
take_over (const Applying *applying, guint32 node, const char *id, MentionRow *row)
{
  const LocalActor *local = g_hash_table_lookup (applying->actors, id);
  guint32 known = gazetteer_find (applying->ledger->gazetteer, id);
  LocalActor taken = { row->name, ledger_type_of_id (id), row->country, row->parent };
  if (taken.type == NULL)
    taken.type = row->type;
  if (local != NULL)
    taken = *local;
  else if (known != GAZETTEER_NONE)
    {
      const GazetteerActor *actor = gazetteer_actor (applying->ledger->gazetteer, known);
      taken = (LocalActor){ actor->name, actor->type, actor->country, actor->parent };
    }
  else if (node != LEDGER_NONE && ledger_node (applying->ledger, node)->name != NULL)
    taken.name = ledger_node (applying->ledger, node)->name;
  row->name = document_rows_keep (applying->rows, taken.name);
  row->type = document_rows_keep (applying->rows, taken.type);
  row->country = document_rows_keep (applying->rows, taken.country);
  row->parent = document_rows_keep (applying->rows, taken.parent);
}

/* What lines say of the actor itself. */
static void
correct (const Applying *applying, guint32 node, const LocalActor *local, MentionRow *row)
{
  const Ledger *ledger = applying->ledger;
  const LedgerNode *lines = ledger_node (ledger, node);
  LocalActor set = { row->name, row->type, row->country, row->parent };
  if (lines->add != LEDGER_NONE)
    {
      const LedgerLine *line = ledger_line (ledger, lines->add);
      set = (LocalActor){ line->a, line->value, line->country != NULL ? line->country : set.country,
                          line->parent != NULL ? line->parent : set.parent };
    }
  const LedgerLine *country = find_line (applying, lines->country, local, row->text);
  if (lines->rename != LEDGER_NONE)
    set.name = ledger_line (ledger, lines->rename)->value;
  if (lines->retype != LEDGER_NONE)
    set.type = ledger_line (ledger, lines->retype)->value;
  if (country != NULL)
    set.country = country->value;
  if (lines->parent != LEDGER_NONE)
    set.parent = id_of_node (applying, ledger_line (ledger, lines->parent)->node_b, "org:");
  row->name = document_rows_keep (applying->rows, set.name);
  row->type = document_rows_keep (applying->rows, set.type);
  row->country = document_rows_keep (applying->rows, set.country);
  row->parent = document_rows_keep (applying->rows, set.parent);
}

/* FALSE: the mention is none. */
static gboolean
apply_to_mention (const Applying *applying, MentionRow *row)
{
  const LocalActor *local = g_hash_table_lookup (applying->actors, row->actor);
  Outcome outcome = follow (applying, row->actor, row->text);
  if (outcome.id == NULL)
    return FALSE;
  guint32 node = ledger_node_of_id (applying->ledger, outcome.id);
  if (outcome.why != NULL)
    {
      take_over (applying, node, outcome.id, row);
      row->was = row->was != NULL ? row->was : row->actor;
      row->why = outcome.why;
      row->actor = document_rows_keep (applying->rows, outcome.id);
    }
  if (node != LEDGER_NONE)
    correct (applying, node, local, row);
  if (row->parent != NULL)
    row->parent = document_rows_keep (applying->rows, follow (applying, row->parent, NULL).id);
  return TRUE;
}

static void
apply_to_mentions (const Applying *applying)
{
  GArray *mentions = applying->rows->mentions;
  guint n = 0;
  for (guint i = 0; i < mentions->len; i++)
    {
      MentionRow row = g_array_index (mentions, MentionRow, i);
      if (row.actor == NULL || !apply_to_mention (applying, &row))
        continue;
      g_array_index (mentions, MentionRow, n++) = row;
    }
  g_array_set_size (mentions, n);
}

static gboolean
apply_to_end (const Applying *applying, const char **id, const char *text)
{
  if (*id == NULL)
    return TRUE;
  *id = document_rows_keep (applying->rows, follow (applying, *id, text).id);
  return *id != NULL;
}

static void
apply_to_statements (const Applying *applying)
{
  GArray *statements = applying->rows->statements;
  guint n = 0;
  for (guint i = 0; i < statements->len; i++)
    {
      StatementRow row = g_array_index (statements, StatementRow, i);
      if (!apply_to_end (applying, &row.source, row.source_slot.text)
          || !apply_to_end (applying, &row.target, row.target_slot.text))
        continue;
      apply_to_end (applying, &row.by, row.by_text);
      if (row.relation != NULL && row.source != NULL && row.target != NULL)
        statement_row_order (&row);
      g_array_index (statements, StatementRow, n++) = row;
    }
  g_array_set_size (statements, n);
}

/* The words of an end of a co-mention, which has their place alone. (transfer full) */
static char *
words_at (const ComentionRow *row, Span span)
{
  gsize length = row->text != NULL ? strlen (row->text) : 0;
  if (span.begin < row->span.begin || span.end < span.begin || span.end - row->span.begin > length)
    return NULL;
  return g_strndup (row->text + (span.begin - row->span.begin), span.end - span.begin);
}

static void
apply_to_comentions (const Applying *applying)
{
  GArray *comentions = applying->rows->comentions;
  guint n = 0;
  for (guint i = 0; i < comentions->len; i++)
    {
      ComentionRow row = g_array_index (comentions, ComentionRow, i);
      g_autofree char *a = words_at (&row, row.a_span);
      g_autofree char *b = words_at (&row, row.b_span);
      if (!apply_to_end (applying, &row.a, a) || !apply_to_end (applying, &row.b, b))
        continue;
      if (row.a != NULL && row.b != NULL)
        comention_row_order (&row);
      g_array_index (comentions, ComentionRow, n++) = row;
    }
  g_array_set_size (comentions, n);
}

static void
apply_to_misses (const Applying *applying)
{
  GArray *misses = applying->rows->misses;
  guint n = 0;
  for (guint i = 0; misses != NULL && i < misses->len; i++)
    {
      MissRow row = g_array_index (misses, MissRow, i);
      if (apply_to_end (applying, &row.a, row.a_slot.text)
          && apply_to_end (applying, &row.b, row.b_slot.text) && !g_str_equal (row.a, row.b))
        g_array_index (misses, MissRow, n++) = row;
    }
  if (misses != NULL)
    g_array_set_size (misses, n);
}

void
ledger_apply (const Ledger *ledger, DocumentRows *rows, guint8 *marks)
{
  g_autoptr (GHashTable) actors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Applying applying = { ledger, rows, actors, marks };
  for (guint i = 0; i < rows->mentions->len; i++)
    if (g_array_index (rows->mentions, MentionRow, i).actor != NULL)
      note_actor (&applying, &g_array_index (rows->mentions, MentionRow, i));
  apply_to_mentions (&applying);
  apply_to_statements (&applying);
  apply_to_comentions (&applying);
  apply_to_misses (&applying);
}

void
ledger_tell_unknown (const Ledger *ledger, const guint8 *marks, Diagnostics *diagnostics)
{
  g_autofree guint8 *told = g_memdup2 (marks, ledger->nodes->len + 1);
  guint n = 0;
  for (guint i = 0; i < ledger->lines->len; i++)
    {
      const LedgerLine *line = ledger_line (ledger, i);
      guint32 nodes[] = { line->node_a, line->node_b };
      for (guint k = 0; line->kind != LINE_ADD && k < G_N_ELEMENTS (nodes); k++)
        {
          if (nodes[k] == LEDGER_NONE || told[nodes[k]]
              || ledger_node (ledger, nodes[k])->known != GAZETTEER_NONE)
            continue;
          told[nodes[k]] = 1;
          if (n++ < LEDGER_MAX_UNKNOWN)
            diagnostics_add (diagnostics, ENTENTE_SEVERITY_WARNING, line->file, line->number, -1,
                             NULL, "no actor \"%s\" in the input or the gazetteer",
                             k == 0 ? line->a : line->b);
        }
    }
  if (n > LEDGER_MAX_UNKNOWN)
    diagnostics_add (diagnostics, ENTENTE_SEVERITY_WARNING, NULL, 0, -1, NULL,
                     "%u more names of the ledger are neither in the input nor the gazetteer",
                     n - LEDGER_MAX_UNKNOWN);
}
