/* SPDX-License-Identifier: MIT */
#include "read/reader.h"

#include <string.h>

/* A graph as `export -T json` writes it holds its document rows and its evidence, so that the same
 * edges can be folded again. Its mention rows are gone; what the evidence names is made anew from
 * the spans of its slots, so that actors keep label, type and country. Actors that no row of
 * evidence names, and how often an actor is mentioned elsewhere, cannot be rebuilt. */

typedef struct
{
  RowGroups *groups;
  GHashTable *nodes;   /* id to json_object */
  GHashTable *aliases; /* set of "node alias": a search of the list for each mention is quadratic */
  GHashTable *seen;    /* "document begin actor" of mentions made */
  GHashTable *found;   /* ids of actors that have one */
} GraphRows;

gboolean
is_graph (json_object *object)
{
  json_object *graph, *nodes;
  return json_object_object_get_ex (object, "graph", &graph)
         && json_object_is_type (graph, json_type_object)
         && json_object_object_get_ex (object, "nodes", &nodes)
         && json_object_is_type (nodes, json_type_array);
}

static const char *
text_of (json_object *object, const char *key)
{
  json_object *value;
  return json_object_object_get_ex (object, key, &value)
                 && json_object_is_type (value, json_type_string)
             ? json_object_get_string (value)
             : NULL;
}

static gint64
number_of (json_object *object, const char *key)
{
  json_object *value;
  return json_object_object_get_ex (object, key, &value) ? json_object_get_int64 (value) : 0;
}

static json_object *
list_of (json_object *object, const char *key)
{
  json_object *value;
  return json_object_object_get_ex (object, key, &value)
                 && json_object_is_type (value, json_type_array)
             ? value
             : NULL;
}

static GHashTable *
index_nodes (json_object *list)
{
  GHashTable *nodes = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize i = 0; i < json_object_array_length (list); i++)
    {
      json_object *node = json_object_array_get_idx (list, i);
      const char *id = text_of (node, "id");
      if (id != NULL)
        g_hash_table_insert (nodes, (gpointer)id, node);
    }
  return nodes;
}

static char *
alias_key (json_object *node, const char *alias)
{
  return g_strdup_printf ("%p %s", (gpointer)node, alias);
}

static void
index_aliases (gpointer id, gpointer node, gpointer user_data)
{
  json_object *aliases = list_of (node, "aliases");
  (void)id;
  for (gsize i = 0; aliases != NULL && i < json_object_array_length (aliases); i++)
    {
      const char *alias = json_object_get_string (json_object_array_get_idx (aliases, i));
      if (alias != NULL)
        g_hash_table_add (user_data, alias_key (node, alias));
    }
}

static const char *
kind_of_name (const GraphRows *rows, json_object *node, const char *text)
{
  const char *label = text_of (node, "label");
  if (label != NULL && g_str_equal (label, text))
    return "name";
  g_autofree char *key = alias_key (node, text);
  return g_hash_table_contains (rows->aliases, key) ? "alias" : "nominal";
}

static void
add_mention (GraphRows *rows, json_object *row, guint32 sentence, const char *actor,
             const char *text, Span span)
{
  json_object *node = actor != NULL ? g_hash_table_lookup (rows->nodes, actor) : NULL;
  if (node == NULL || text == NULL)
    return;
  char *key = g_strdup_printf ("%s %u %s", text_of (row, "document"), span.begin, actor);
  if (!g_hash_table_add (rows->seen, key))
    return;
  g_hash_table_add (rows->found, (gpointer)actor);
  MentionRow mention = { .sentence = sentence,
                         .span = span,
                         .text = text,
                         .actor = actor,
                         .name = text_of (node, "label"),
                         .type = text_of (node, "type"),
                         .country = text_of (node, "country"),
                         .parent = text_of (node, "parent"),
                         .by = kind_of_name (rows, node, text) };
  row_groups_add_mention (rows->groups, &mention);
}

static Span
span_of (json_object *row, const char *begin, const char *end)
{
  return (Span){ (guint32)number_of (row, begin), (guint32)number_of (row, end) };
}

/* The slots of a co-mention have spans only; their text stands in the sentence. */
static void
add_end (GraphRows *rows, json_object *row, const char *actor, Span span)
{
  json_object *sentences = list_of (row, "sentences");
  const char *text = text_of (row, "text");
  guint32 begin = (guint32)number_of (row, "begin");
  if (span.begin < begin || span.end - begin > strlen (text))
    return;
  g_autofree char *part = g_strndup (text + (span.begin - begin), span.end - span.begin);
  gint64 sentence = json_object_get_int64 (json_object_array_get_idx (sentences, 0));
  if (g_utf8_validate (part, -1, NULL))
    add_mention (rows, row, (guint32)sentence, actor, part, span);
}

static void
add_mentions (GraphRows *rows, json_object *row)
{
  if (g_str_equal (text_of (row, "kind"), "co-mention"))
    {
      add_end (rows, row, text_of (row, "a"), span_of (row, "a_begin", "a_end"));
      add_end (rows, row, text_of (row, "b"), span_of (row, "b_begin", "b_end"));
      return;
    }
  guint32 sentence = (guint32)number_of (row, "sentence");
  add_mention (rows, row, sentence, text_of (row, "source"), text_of (row, "source_text"),
               span_of (row, "source_begin", "source_end"));
  add_mention (rows, row, sentence, text_of (row, "target"), text_of (row, "target_text"),
               span_of (row, "target_begin", "target_end"));
}

static void
add_list (GraphRows *rows, Reader *reader, json_object *graph, const char *key, guint64 line)
{
  json_object *list = list_of (graph, key);
  if (list == NULL)
    reader_complain (reader, ENTENTE_SEVERITY_ERROR, line, -1, "a graph without \"%s\"", key);
  for (gsize i = 0; list != NULL && i < json_object_array_length (list); i++)
    {
      json_object *row = json_object_array_get_idx (list, i);
      if (row == NULL || !is_row (row))
        reader_complain (reader, ENTENTE_SEVERITY_ERROR, line, -1,
                         "\"%s\" of a graph holds something that is no row", key);
      else if (row_groups_add (rows->groups, reader, row, line)
               && !g_str_equal (text_of (row, "kind"), "document"))
        add_mentions (rows, row);
    }
}

void
row_groups_add_graph (RowGroups *groups, Reader *reader, json_object *object, guint64 line)
{
  json_object *graph = json_object_object_get (object, "graph");
  g_autoptr (GHashTable) nodes = index_nodes (json_object_object_get (object, "nodes"));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GraphRows rows
      = { .groups = groups, .nodes = nodes, .aliases = aliases, .seen = seen, .found = found };
  g_hash_table_foreach (nodes, index_aliases, aliases);
  add_list (&rows, reader, graph, "documents", line);
  add_list (&rows, reader, graph, "evidence", line);
  if (g_hash_table_size (found) < g_hash_table_size (nodes))
    reader_complain (reader, ENTENTE_SEVERITY_NOTE, line, -1,
                     "%u of %u actors have no evidence and are not read",
                     g_hash_table_size (nodes) - g_hash_table_size (found),
                     g_hash_table_size (nodes));
}
