/* SPDX-License-Identifier: MIT */
#include <entente/events.h>

#include "base/data-folder.h"
#include "base/plain.h"
#include "base/relation.h"
#include "base/rows.h"
#include "base/tsv.h"

#include <string.h>

#define ROOT_LENGTH 2 /* digits of a CAMEO root code */

enum
{
  COLUMN_KEY,
  COLUMN_CUE,
  COLUMN_PLOVER,
  COLUMN_CAMEO,
  COLUMN_QUAD,
  COLUMN_GOLDSTEIN,
  N_COLUMNS
};

/* A line of events.tsv. */
typedef struct
{
  const char *key; /* a relation, or how the id of a frame begins */
  char **cues;     /* how the cue begins; NULL for any */
  const char *plover, *cameo, *quad, *goldstein;
} EventType;

struct EntenteEvents
{
  GArray *types; /* of EventType */
  Tsv *table;    /* holds the strings */
};

static void
event_type_clear (gpointer data)
{
  g_strfreev (((EventType *)data)->cues);
}

static gboolean
read_type (EntenteEvents *events, char **cells, guint n_cells, GError **error)
{
  if (n_cells != N_COLUMNS)
    return tsv_fail (events->table, error, "%u columns, a type of event has %d", n_cells,
                     N_COLUMNS);
  if (strlen (cells[COLUMN_CAMEO]) < ROOT_LENGTH)
    return tsv_fail (events->table, error, "\"%s\" is no CAMEO code", cells[COLUMN_CAMEO]);
  EventType type = { .key = cells[COLUMN_KEY],
                     .plover = cells[COLUMN_PLOVER],
                     .cameo = cells[COLUMN_CAMEO],
                     .quad = cells[COLUMN_QUAD],
                     .goldstein = cells[COLUMN_GOLDSTEIN] };
  if (!g_str_equal (cells[COLUMN_CUE], "-"))
    type.cues = g_strsplit (cells[COLUMN_CUE], "|", -1);
  g_array_append_val (events->types, type);
  return TRUE;
}

EntenteEvents *
entente_events_new (const char *folder, GError **error)
{
  g_autofree char *chosen = data_folder (folder);
  g_autofree char *file = g_build_filename (chosen, "events.tsv", NULL);
  g_autoptr (EntenteEvents) events = g_new0 (EntenteEvents, 1);
  char **cells;
  guint n_cells;
  events->types = g_array_new (FALSE, FALSE, sizeof (EventType));
  g_array_set_clear_func (events->types, event_type_clear);
  if ((events->table = tsv_open (file, error)) == NULL)
    return NULL;
  while ((cells = tsv_next (events->table, &n_cells)) != NULL)
    if (!read_type (events, cells, n_cells, error))
      return NULL;
  return g_steal_pointer (&events);
}

void
entente_events_free (EntenteEvents *events)
{
  if (events == NULL)
    return;
  g_array_unref (events->types);
  g_clear_pointer (&events->table, tsv_free);
  g_free (events);
}

static gboolean
fits (const EventType *type, const StatementRow *row)
{
  gboolean of_frame = strchr (type->key, '.') != NULL;
  if (of_frame ? row->frame == NULL || !g_str_has_prefix (row->frame, type->key)
               : !g_str_equal (row->relation, type->key))
    return FALSE;
  for (char **cue = type->cues; cue != NULL && *cue != NULL; cue++)
    if (row->cue.text != NULL && g_ascii_strncasecmp (row->cue.text, *cue, strlen (*cue)) == 0)
      return TRUE;
  return type->cues == NULL;
}

/* The first that fits; NULL for what is no event. */
static const EventType *
type_of (const EntenteEvents *events, const StatementRow *row)
{
  for (guint i = 0; i < events->types->len; i++)
    {
      const EventType *type = &g_array_index (events->types, EventType, i);
      if (fits (type, row))
        return type;
    }
  return NULL;
}

void
entente_events_write_header (GString *out)
{
  g_string_append (out, "date\tsource\ttarget\tplover\tcameo_root\tquad_class\tgoldstein\tstatus\t"
                        "quote\trelation\tmodality\tcameo\tcue\tobject\tby\tsource_id\t"
                        "source_type\tsource_country\ttarget_id\ttarget_type\ttarget_country\t"
                        "document\tpublisher\turl\tstatement\tframe\ttrust\n");
}

static void
add_cell (GString *out, const char *text)
{
  plain_append (out, text);
  g_string_append_c (out, '\t');
}

/* Mentions by the id of their actor: the first of each. */
static GHashTable *
index_actors (const DocumentRows *rows)
{
  GHashTable *actors = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = rows->mentions->len; i-- > 0;)
    {
      MentionRow *row = &g_array_index (rows->mentions, MentionRow, i);
      if (row->actor != NULL)
        g_hash_table_insert (actors, (gpointer)row->actor, row);
    }
  return actors;
}

/* What rows without mentions do not tell is left empty, the name is then the words of the text. */
static const char *
name_of (GHashTable *actors, const char *id, const char *text)
{
  const MentionRow *row = id != NULL ? g_hash_table_lookup (actors, id) : NULL;
  if (row != NULL && row->name != NULL)
    return row->name;
  return text != NULL ? text : id;
}

static void
add_actor (GString *out, GHashTable *actors, const char *id)
{
  const MentionRow *row = g_hash_table_lookup (actors, id);
  add_cell (out, id);
  add_cell (out, row != NULL ? row->type : NULL);
  add_cell (out, row != NULL ? row->country : NULL);
}

static void
write_event (const DocumentRow *document, const StatementRow *row, const EventType *type,
             GHashTable *actors, GString *out)
{
  g_autofree char *root = g_strndup (type->cameo, ROOT_LENGTH);
  const char *const first[] = { document->date,
                                name_of (actors, row->source, row->source_slot.text),
                                name_of (actors, row->target, row->target_slot.text),
                                type->plover,
                                root,
                                type->quad,
                                type->goldstein,
                                row->status,
                                row->text,
                                row->relation,
                                row->modality,
                                type->cameo,
                                row->cue.text,
                                row->object.text,
                                name_of (actors, row->by, row->by_text) };
  const char *const last[]
      = { document->id, document->publisher, document->url, row->id, row->frame };
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    add_cell (out, first[i]);
  add_actor (out, actors, row->source);
  add_actor (out, actors, row->target);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    add_cell (out, last[i]);
  if (row->trust >= 0)
    g_string_append_printf (out, "%d", row->trust);
  g_string_append_c (out, '\n');
}

void
entente_events_write (const EntenteEvents *events, const EntenteRows *rows, GString *out)
{
  g_return_if_fail (events != NULL && rows != NULL && out != NULL);
  g_autoptr (GHashTable) actors = index_actors (rows);
  for (guint i = 0; i < rows->statements->len; i++)
    {
      const StatementRow *row = &g_array_index (rows->statements, StatementRow, i);
      const EventType *type = type_of (events, row);
      if (type != NULL && row->source != NULL && row->target != NULL)
        write_event (&rows->document, row, type, actors, out);
    }
}
