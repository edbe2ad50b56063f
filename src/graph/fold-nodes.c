/* SPDX-License-Identifier: MIT */
#include "graph/fold.h"
#include "graph/tally.h"

enum
{
  FIELD_NAME,
  FIELD_TYPE,
  FIELD_COUNTRY,
  FIELD_PARENT,
  FIELD_JOINED, /* the four of a mention that was joined to the actor: for want of others */
  FIELD_ALIAS = 2 * FIELD_JOINED
};

/* Only what names the actor wherever it stands is an alias: "he", "the group" and "the French
 * president" are somebody else in the next article. */
static gboolean
is_alias (const char *by)
{
  static const char *const kinds[] = { "name", "alias", "metonym", "demonym", "acronym" };
  for (guint i = 0; by != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (by, kinds[i]))
      return TRUE;
  return FALSE;
}

static void
count_mentions (Fold *fold, guint document, Tally *tally, guint32 *last_document)
{
  const StoredDocument *stored = fold->graph->taken->pdata[document];
  for (guint i = 0; i < stored->mentions->len; i++)
    {
      const MentionRow *row = &g_array_index (stored->mentions, MentionRow, i);
      guint32 number = numbering_of (fold->actors, row->actor);
      GraphNode *node = &g_array_index (fold->graph->nodes, GraphNode, number);
      node->mentions++;
      if (last_document[number] != document + 1)
        node->documents++;
      last_document[number] = document + 1;
      guint32 first = row->was != NULL ? FIELD_JOINED : 0;
      tally_add (tally, number, first + FIELD_NAME, row->name);
      tally_add (tally, number, first + FIELD_TYPE, row->type);
      tally_add (tally, number, first + FIELD_COUNTRY, row->country);
      tally_add (tally, number, first + FIELD_PARENT, row->parent);
      if (is_alias (row->by))
        tally_add (tally, number, FIELD_ALIAS, row->text);
    }
}

/* The first item of a field is its most frequent value. */
static void
set_field (GraphNode *node, const TallyItem *item)
{
  const char **const fields[] = { &node->label, &node->type, &node->country, &node->parent };
  guint field = item->field % FIELD_JOINED;
  if (item->field < FIELD_ALIAS && *fields[field] == NULL)
    *fields[field] = item->value;
}

static void
set_fields (Fold *fold, Tally *tally)
{
  EntenteGraph *graph = fold->graph;
  guint n;
  const TallyItem *items = tally_sorted (tally, &n);
  for (guint i = 0; i < n; i++)
    {
      GraphNode *node = &g_array_index (graph->nodes, GraphNode, items[i].owner);
      set_field (node, &items[i]);
      if (items[i].field != FIELD_ALIAS || items[i].value == node->label)
        continue;
      g_ptr_array_add (graph->words, (gpointer)items[i].value);
      node->n_aliases++;
    }
}

/* Of an actor that no mention names, such as a state in place of its people. */
static const char *
known_name (const EntenteGraph *graph, const char *id)
{
  const guint32 actor
      = graph->gazetteer != NULL ? gazetteer_find (graph->gazetteer, id) : GAZETTEER_NONE;
  return actor != GAZETTEER_NONE ? g_string_chunk_insert_const (
             graph->strings, gazetteer_actor (graph->gazetteer, actor)->name)
                                 : id;
}

void
fold_nodes (Fold *fold)
{
  EntenteGraph *graph = fold->graph;
  g_autoptr (Tally) tally = tally_new ();
  g_autofree guint32 *last_document = g_new0 (guint32, graph->nodes->len);
  for (guint i = 0; i < graph->nodes->len; i++)
    g_array_index (graph->nodes, GraphNode, i).id = numbering_string (fold->actors, i);
  for (guint i = 0; i < graph->documents->len; i++)
    count_mentions (fold, i, tally, last_document);
  set_fields (fold, tally);
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
      if (node->label == NULL)
        node->label = known_name (graph, node->id);
    }
}
