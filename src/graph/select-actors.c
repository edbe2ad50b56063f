/* SPDX-License-Identifier: MIT */
#include "graph/select.h"

#include <string.h>

/* Who belongs to whom, of actors that a first fold has made known. */

#define STATE_PREFIX "state:"

enum
{
  MAX_PARENTS = 8 /* a chain of parents is followed so far; it may be a ring */
};

/* What `collapse` moves into a state; groups and media speak for themselves. */
static gboolean
is_collapsible (const GraphNode *node)
{
  return g_strcmp0 (node->type, "person") == 0 || g_strcmp0 (node->type, "organisation") == 0;
}

static gboolean
belongs_to (const EntenteGraph *graph, const GraphNode *node, const char *id)
{
  for (guint i = 0; node != NULL && i < MAX_PARENTS; i++)
    {
      if (g_str_equal (node->id, id))
        return TRUE;
      if (node->parent == NULL)
        return FALSE;
      if (g_str_equal (node->parent, id))
        return TRUE;
      node = graph_node_by_id (graph, node->parent);
    }
  return FALSE;
}

/* The state at the end of the chain of parents, or else of the country. (transfer full), nullable
 */
static char *
state_of (const EntenteGraph *graph, const GraphNode *node)
{
  const GraphNode *at = node;
  for (guint i = 0; at != NULL && at->parent != NULL && i < MAX_PARENTS; i++)
    {
      if (g_str_has_prefix (at->parent, STATE_PREFIX))
        return g_strdup (at->parent);
      at = graph_node_by_id (graph, at->parent);
    }
  return node->country != NULL ? g_strconcat (STATE_PREFIX, node->country, NULL) : NULL;
}

static void
find_states (Select *select, EntenteGraph *graph)
{
  select->states = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
      g_autofree char *state = is_collapsible (node) ? state_of (graph, node) : NULL;
      if (state != NULL)
        g_hash_table_insert (select->states, (gpointer)node->id,
                             g_string_chunk_insert_const (graph->strings, state));
    }
}

static gboolean
find_publisher (Select *select, const EntenteGraph *graph, const char *name)
{
  gboolean is_found = FALSE;
  for (guint i = 0; i < graph->documents->len; i++)
    {
      const DocumentRow *row = graph->documents->pdata[i];
      if (row->publisher == NULL || g_ascii_strcasecmp (row->publisher, name) != 0)
        continue;
      g_hash_table_add (select->publishers, (gpointer)row->publisher);
      is_found = TRUE;
    }
  return is_found;
}

static gboolean
find_speakers (Select *select, const EntenteGraph *graph, GError **error)
{
  select->speakers = g_hash_table_new (NULL, NULL);
  select->publishers = g_hash_table_new (NULL, NULL);
  for (const char *const *name = select->options->told_by; *name != NULL; name++)
    {
      const char *const one[] = { *name, NULL };
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
      const gboolean is_publisher = find_publisher (select, graph, *name);
      if ((!is_publisher || entente_graph_find_actor (graph, *name) != NULL)
          && !select_find_names (select, graph, one, found, error))
        return FALSE;
      for (guint i = 0; found->len > 0 && i < graph->nodes->len; i++)
        {
          const GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
          const guint whole = g_array_index (found, guint, 0);
          if (belongs_to (graph, node, g_array_index (graph->nodes, GraphNode, whole).id))
            g_hash_table_add (select->speakers, (gpointer)node->id);
        }
    }
  return TRUE;
}

gboolean
select_needs_actors (const Select *select)
{
  return select->options->told_by != NULL || select->options->collapse != NULL;
}

gboolean
select_find_actors (Select *select, EntenteGraph *graph, GError **error)
{
  if (select->options->collapse != NULL)
    find_states (select, graph);
  return select->options->told_by == NULL || find_speakers (select, graph, error);
}
