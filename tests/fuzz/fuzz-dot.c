/* SPDX-License-Identifier: MIT */

/* Any bytes as names, quotes, titles and addresses of a graph: the DOT is read back with the same
 * names and the same number of lines. Fields of the input end in line feeds: title, URL, then name,
 * object and quote of one actor after the other. */
#include "../unit/export/sample.h"
#include "export/dot-text.h"
#include "export/drawing.h"

#include <graphviz/cgraph.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

enum
{
  FIELDS = 3, /* of an actor */
  MAX_ACTORS = 20
};

static guint
field_count (char **fields)
{
  const guint n = g_strv_length (fields);
  return n > 2 ? MIN ((n - 2) / FIELDS, MAX_ACTORS) : 0;
}

static EntenteGraph *
graph_of (char **fields, guint n_actors)
{
  DocumentRows *rows = sample_document ("fuzz", fields[0]);
  rows->document.url = fields[1];
  for (guint i = 0; i < n_actors; i++)
    {
      char **actor = fields + 2 + i * FIELDS;
      g_autofree char *id = g_strdup_printf ("org:%s@%u", actor[0], i);
      sample_mention (rows, id, actor[0], "organisation");
      StatementRow *row
          = sample_statement (rows, id, "arms-supply", "state:AAA", "possible", "claimed");
      row->object.text = actor[1];
      row->by_text = actor[1];
      row->text = actor[2];
    }
  return sample_graph (rows);
}

static void
check_names (const EntenteGraph *graph, Agraph_t *drawn)
{
  guint n;
  const GraphNode *nodes = graph_nodes (graph, &n);
  g_assert_cmpuint (agnnodes (drawn), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const DrawnActor actor = { i, NO_OFFICE, 0, NO_GROUP };
      g_autofree char *name = dot_name (nodes[i].id);
      g_autofree char *lines = actor_label (graph, &actor);
      g_autofree char *label = dot_text (lines);
      Agnode_t *node = agnode (drawn, name, FALSE);
      g_assert_nonnull (node);
      g_assert_cmpstr (agget (node, (char *)"label"), ==, label);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_auto (GStrv) fields = g_strsplit (text, "\n", -1);
  const guint n_actors = field_count (fields);
  if (n_actors == 0)
    return 0;
  g_autoptr (EntenteGraph) graph = graph_of (fields, n_actors);
  g_autofree char *dot = sample_dot (graph);
  g_assert_true (g_utf8_validate (dot, -1, NULL));
  Agraph_t *drawn = agmemread (dot);
  g_assert_nonnull (drawn);
  check_names (graph, drawn);
  g_assert_cmpint (agnedges (drawn), ==, n_actors);
  agclose (drawn);
  return 0;
}
