/* SPDX-License-Identifier: MIT */
#include "read/reader.h"

#include "base/relation.h"

#include <string.h>

#define ROWS_SCHEMA 1

/* All rows of a file are held until its end, since rows are a set and may come in any order. */
struct RowGroups
{
  GPtrArray *documents; /* of DocumentRows, in the order of their first row */
  GPtrArray *ids;       /* their ids */
  GHashTable *by_id;    /* the latest of each id; keys belong to `ids` */
  DocumentRows *last;   /* the row added last belongs to it; (transfer none) */
};

/* One row while it is checked: the first key that is of no use is kept for the message. */
typedef struct
{
  json_object *object;
  DocumentRows *rows;
  const char *bad_key;
} RowFields;

RowGroups *
row_groups_new (void)
{
  RowGroups *groups = g_new0 (RowGroups, 1);
  groups->documents = g_ptr_array_new_with_free_func ((GDestroyNotify)document_rows_free);
  groups->ids = g_ptr_array_new_with_free_func (g_free);
  groups->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return groups;
}

void
row_groups_free (RowGroups *groups)
{
  if (groups == NULL)
    return;
  g_ptr_array_unref (groups->documents);
  g_ptr_array_unref (groups->ids);
  g_hash_table_unref (groups->by_id);
  g_free (groups);
}

gboolean
is_row (json_object *object)
{
  json_object *kind;
  return json_object_object_get_ex (object, "kind", &kind)
         && json_object_is_type (kind, json_type_string)
         && json_object_object_get_ex (object, "document", &kind);
}

static const char *
nullable (RowFields *row, const char *key)
{
  json_object *value;
  if (!json_object_object_get_ex (row->object, key, &value) || value == NULL)
    return NULL;
  if (json_object_is_type (value, json_type_string))
    return document_rows_keep (row->rows, json_object_get_string (value));
  row->bad_key = row->bad_key != NULL ? row->bad_key : key;
  return NULL;
}

static const char *
string (RowFields *row, const char *key)
{
  const char *value = nullable (row, key);
  if (value == NULL && row->bad_key == NULL)
    row->bad_key = key;
  return value;
}

static guint32
number_of (RowFields *row, json_object *value, const char *key)
{
  gint64 number = json_object_is_type (value, json_type_int) ? json_object_get_int64 (value) : -1;
  if (number >= 0 && number <= G_MAXUINT32)
    return (guint32)number;
  row->bad_key = row->bad_key != NULL ? row->bad_key : key;
  return 0;
}

static guint32
number (RowFields *row, const char *key)
{
  json_object *value = NULL;
  json_object_object_get_ex (row->object, key, &value);
  return number_of (row, value, key);
}

static Span
span (RowFields *row, const char *begin, const char *end)
{
  Span span = { number (row, begin), number (row, end) };
  if (span.begin > span.end && row->bad_key == NULL)
    row->bad_key = end;
  return span;
}

/* The value must be one of a list. */
static const char *
choice (RowFields *row, const char *key, const char *const *choices)
{
  const char *value = string (row, key);
  if (value != NULL && !g_strv_contains (choices, value))
    row->bad_key = row->bad_key != NULL ? row->bad_key : key;
  return value;
}

static void
set_id (RowFields *row, char *id, gsize size)
{
  const char *value = string (row, "id");
  if (value == NULL)
    return;
  if (strlen (value) != size - 1 || strspn (value, "0123456789abcdef") != size - 1)
    row->bad_key = row->bad_key != NULL ? row->bad_key : "id";
  g_strlcpy (id, value, size);
}

static void
add_document (RowFields *row)
{
  DocumentRow *document = &row->rows->document;
  document->id = string (row, "document");
  document->name = nullable (row, "name");
  document->title = nullable (row, "title");
  document->date = nullable (row, "date");
  document->publisher = nullable (row, "publisher");
  document->url = nullable (row, "url");
  document->sha256 = string (row, "sha256");
  document->sketch = nullable (row, "sketch");
  document->sentences = number (row, "sentences");
  document->bytes = number (row, "bytes");
  if (number (row, "schema") != ROWS_SCHEMA && row->bad_key == NULL)
    row->bad_key = "schema";
}

static void
add_mention (RowFields *row)
{
  MentionRow mention = { .sentence = number (row, "sentence"),
                         .span = span (row, "begin", "end"),
                         .text = string (row, "text"),
                         .actor = string (row, "actor"),
                         .name = nullable (row, "name"),
                         .type = nullable (row, "type"),
                         .country = nullable (row, "country"),
                         .parent = nullable (row, "parent"),
                         .by = string (row, "by"),
                         .was = nullable (row, "was"),
                         .why = nullable (row, "why") };
  if (row->bad_key == NULL)
    g_array_append_val (row->rows->mentions, mention);
}

static RowSlot
object_slot (RowFields *row)
{
  RowSlot slot = { 0 };
  json_object *object;
  if (!json_object_object_get_ex (row->object, "object", &object) || object == NULL)
    return slot;
  RowFields inner = { .object = object, .rows = row->rows };
  if (json_object_is_type (object, json_type_object))
    {
      slot.text = string (&inner, "text");
      slot.span = span (&inner, "begin", "end");
    }
  if ((slot.text == NULL || inner.bad_key != NULL) && row->bad_key == NULL)
    row->bad_key = "object";
  return slot;
}

static int
trust_of (RowFields *row)
{
  json_object *value;
  if (!json_object_object_get_ex (row->object, "trust", &value) || value == NULL)
    return -1;
  guint32 trust = number_of (row, value, "trust");
  return trust <= 100 ? (int)trust : -1;
}

/* A span that older rows have not. */
static Span
nullable_span (RowFields *row, const char *begin, const char *end)
{
  json_object *value;
  return json_object_object_get_ex (row->object, begin, &value) && value != NULL
             ? span (row, begin, end)
             : (Span){ 0, 0 };
}

static void
add_statement (RowFields *row)
{
  static const char *const statuses[] = { "asserted", "possible", "negated", NULL };
  StatementRow statement = {
    .sentence = number (row, "sentence"),
    .span = span (row, "begin", "end"),
    .text = string (row, "text"),
    .source = string (row, "source"),
    .source_slot = { nullable (row, "source_text"), span (row, "source_begin", "source_end") },
    .relation = string (row, "relation"),
    .target = string (row, "target"),
    .target_slot = { nullable (row, "target_text"), span (row, "target_begin", "target_end") },
    .object = object_slot (row),
    .status = choice (row, "status", statuses),
    .modality = string (row, "modality"),
    .status_cue = nullable (row, "status_cue"),
    .by = nullable (row, "by"),
    .by_text = nullable (row, "by_text"),
    .cue = { nullable (row, "cue"), span (row, "cue_begin", "cue_end") },
    .frame = nullable (row, "frame"),
    .trust = trust_of (row),
    .source_at = nullable (row, "source_slot"),
    .target_at = nullable (row, "target_slot"),
    .clause = nullable_span (row, "clause_begin", "clause_end"),
    .status_rule = nullable (row, "status_rule")
  };
  set_id (row, statement.id, sizeof statement.id);
  if (row->bad_key == NULL && relation_from_name (statement.relation) >= RELATION_CO_MENTION)
    row->bad_key = "relation";
  if (row->bad_key == NULL)
    g_array_append_val (row->rows->statements, statement);
}

static void
add_comention (RowFields *row)
{
  ComentionRow comention = { .a = string (row, "a"),
                             .b = string (row, "b"),
                             .span = span (row, "begin", "end"),
                             .text = string (row, "text"),
                             .a_span = span (row, "a_begin", "a_end"),
                             .b_span = span (row, "b_begin", "b_end") };
  set_id (row, comention.id, sizeof comention.id);
  json_object *list;
  if (!json_object_object_get_ex (row->object, "sentences", &list)
      || !json_object_is_type (list, json_type_array) || json_object_array_length (list) == 0)
    row->bad_key = row->bad_key != NULL ? row->bad_key : "sentences";
  if (row->bad_key != NULL)
    return;
  comention.n_sentences = (guint)json_object_array_length (list);
  comention.sentences = g_new (guint32, comention.n_sentences);
  g_ptr_array_add (row->rows->owned, comention.sentences);
  for (guint i = 0; i < comention.n_sentences; i++)
    comention.sentences[i] = number_of (row, json_object_array_get_idx (list, i), "sentences");
  if (row->bad_key == NULL)
    g_array_append_val (row->rows->comentions, comention);
}

static const struct
{
  const char *kind;
  void (*add) (RowFields *row);
} kinds[] = {
  { "document", add_document },
  { "mention", add_mention },
  { "statement", add_statement },
  { "co-mention", add_comention },
};

/* (transfer full) for `rows` */
static DocumentRows *
add_group (RowGroups *groups, const char *id, DocumentRows *rows)
{
  char *key = g_strdup (id);
  g_ptr_array_add (groups->documents, rows);
  g_ptr_array_add (groups->ids, key);
  g_hash_table_insert (groups->by_id, key, rows);
  return rows;
}

static gboolean
same_document (const DocumentRow *a, const DocumentRow *b)
{
  g_autoptr (GString) one = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);
  document_row_write (a, one);
  document_row_write (b, other);
  return g_string_equal (one, other);
}

/* A second, different row of a document opens a group of its own: which of them holds is the
 * graph's business. The rows that follow belong to it. */
static void
place_document (RowGroups *groups, RowFields *row, const char *id)
{
  DocumentRows *known = g_hash_table_lookup (groups->by_id, id);
  g_autoptr (DocumentRows) fresh = document_rows_new ();
  row->rows = fresh;
  add_document (row);
  if (row->bad_key != NULL)
    return;
  if (known != NULL
      && (known->document.id == NULL || same_document (&known->document, &fresh->document)))
    {
      row->rows = known;
      if (known->document.id == NULL)
        add_document (row);
      return;
    }
  add_group (groups, id, g_steal_pointer (&fresh));
}

gboolean
row_groups_add (RowGroups *groups, Reader *reader, json_object *object, guint64 line)
{
  json_object *document;
  const char *kind = json_object_get_string (json_object_object_get (object, "kind"));
  guint k = 0;
  while (k < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[k].kind, kind))
    k++;
  if (k == G_N_ELEMENTS (kinds))
    {
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, line, -1, "no row is of kind \"%.40s\"",
                       kind);
      return FALSE;
    }
  RowFields row = { .object = object };
  if (!json_object_object_get_ex (object, "document", &document)
      || !json_object_is_type (document, json_type_string))
    row.bad_key = "document";
  else if (k == 0)
    place_document (groups, &row, json_object_get_string (document));
  else
    {
      const char *id = json_object_get_string (document);
      row.rows = g_hash_table_lookup (groups->by_id, id);
      if (row.rows == NULL)
        row.rows = add_group (groups, id, document_rows_new ());
      kinds[k].add (&row);
    }
  groups->last = row.bad_key == NULL ? row.rows : NULL;
  if (row.bad_key != NULL)
    reader_complain (reader, ENTENTE_SEVERITY_ERROR, line, -1,
                     "%s row: \"%s\" is missing or of no use", kind, row.bad_key);
  return row.bad_key == NULL;
}

void
row_groups_add_mention (RowGroups *groups, const MentionRow *mention)
{
  if (groups->last == NULL)
    return;
  MentionRow copy = *mention;
  const char **const strings[]
      = { &copy.text, &copy.actor, &copy.name, &copy.type, &copy.country, &copy.parent, &copy.by };
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    *strings[i] = document_rows_keep (groups->last, *strings[i]);
  g_array_append_val (groups->last->mentions, copy);
}

/* Rows whose document has no row of its own cannot be counted. */
static void
tell_orphans (RowGroups *groups, Reader *reader)
{
  for (guint i = 0; i < groups->documents->len; i++)
    {
      const DocumentRows *rows = groups->documents->pdata[i];
      if (rows->document.id == NULL)
        reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1,
                         "the row of document \"%.80s\" is missing; its %u others are not used",
                         (const char *)groups->ids->pdata[i],
                         rows->mentions->len + rows->statements->len + rows->comentions->len);
    }
}

gboolean
row_groups_give (RowGroups *groups, Reader *reader)
{
  gboolean ok = TRUE;
  g_hash_table_remove_all (groups->by_id);
  tell_orphans (groups, reader);
  for (guint i = 0; i < groups->documents->len && ok; i++)
    {
      DocumentRows *rows = groups->documents->pdata[i];
      groups->documents->pdata[i] = NULL;
      if (rows->document.id != NULL)
        ok = reader_give_rows (reader, rows);
      else
        document_rows_free (rows);
    }
  g_ptr_array_set_size (groups->documents, 0);
  g_ptr_array_set_size (groups->ids, 0);
  return ok;
}
