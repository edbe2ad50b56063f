/* SPDX-License-Identifier: MIT */
#include "graph/select.h"

#include <string.h>

enum
{
  MAX_LETTERS = 64, /* of names that are compared */
  LETTERS_PER_SLIP = 3,
  N_SUGGESTED = 5
};

typedef struct
{
  guint distance, mentions;
  guint node;
} Near;

/* Letters that must be put in, left out or changed to make `b` of `a`. */
static guint
edit_distance (const gunichar *a, guint n, const gunichar *b, guint m)
{
  guint row[MAX_LETTERS + 1];
  for (guint k = 0; k <= m; k++)
    row[k] = k;
  for (guint i = 1; i <= n; i++)
    {
      guint corner = row[0];
      row[0] = i;
      for (guint k = 1; k <= m; k++)
        {
          guint changed = corner + (a[i - 1] != b[k - 1]);
          corner = row[k];
          row[k] = MIN (changed, MIN (row[k], row[k - 1]) + 1);
        }
    }
  return row[m];
}

/* The letters of `name` in lower case, at most MAX_LETTERS. */
static guint
letters_of (const char *name, gunichar *letters)
{
  guint n = 0;
  for (const char *c = name; *c != '\0' && n < MAX_LETTERS; c = g_utf8_next_char (c))
    letters[n++] = g_unichar_tolower (g_utf8_get_char (c));
  return n;
}

static gboolean
contains (const gunichar *a, guint n, const gunichar *b, guint m)
{
  for (guint i = 0; m > 0 && i + m <= n; i++)
    if (memcmp (a + i, b, m * sizeof *b) == 0)
      return TRUE;
  return FALSE;
}

/* A name that holds the other is as near as one slip; G_MAXUINT where they are not near. */
static guint
distance_of (const char *candidate, const gunichar *name, guint n)
{
  gunichar letters[MAX_LETTERS];
  const guint m = letters_of (candidate, letters);
  if (m >= LETTERS_PER_SLIP && n >= LETTERS_PER_SLIP
      && (contains (letters, m, name, n) || contains (name, n, letters, m)))
    return 1;
  const guint most = MAX (1, MAX (n, m) / LETTERS_PER_SLIP);
  if (MAX (n, m) - MIN (n, m) > most)
    return G_MAXUINT;
  const guint distance = edit_distance (name, n, letters, m);
  return distance <= most ? distance : G_MAXUINT;
}

static int
near_order (gconstpointer a, gconstpointer b)
{
  const Near *left = a, *right = b;
  if (left->distance != right->distance)
    return left->distance < right->distance ? -1 : 1;
  if (left->mentions != right->mentions)
    return left->mentions > right->mentions ? -1 : 1;
  return (left->node > right->node) - (left->node < right->node);
}

static GArray *
find_near (const EntenteGraph *graph, const char *name)
{
  gunichar letters[MAX_LETTERS];
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  const guint n = letters_of (valid, letters);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Near));
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
      Near near = { distance_of (node->label, letters, n), node->mentions, i };
      for (guint k = 0; k < node->n_aliases; k++)
        near.distance = MIN (near.distance, distance_of (node->aliases[k], letters, n));
      if (near.distance != G_MAXUINT)
        g_array_append_val (found, near);
    }
  g_array_sort (found, near_order);
  return found;
}

char **
entente_graph_near_actors (const EntenteGraph *graph, const char *name, guint most)
{
  g_return_val_if_fail (graph != NULL && name != NULL, NULL);
  g_autoptr (GArray) found = find_near (graph, name);
  const guint n = MIN (most, found->len);
  char **labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      guint node = g_array_index (found, Near, i).node;
      labels[i] = g_strdup (g_array_index (graph->nodes, GraphNode, node).label);
    }
  return labels;
}

static GError *
unknown_actor (const EntenteGraph *graph, const char *name)
{
  g_auto (GStrv) near = entente_graph_near_actors (graph, name, N_SUGGESTED);
  const gboolean is_near = near[0] != NULL;
  g_auto (GStrv) known = is_near ? g_strdupv (near) : entente_graph_actors (graph, N_SUGGESTED);
  g_autofree char *list = g_strjoinv (", ", known);
  return g_error_new (ENTENTE_ERROR, ENTENTE_ERROR_FAILED, "no actor \"%s\" in the input; %s %s",
                      name,
                      is_near ? "near:" : "most often named:", *list != '\0' ? list : "nobody");
}

gboolean
select_forgive (const Select *select, GError *problem, GError **error)
{
  if (!select->options->lenient)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  const EntenteDiagnostic d
      = { .severity = ENTENTE_SEVERITY_WARNING, .byte = -1, .message = problem->message };
  if (select->diagnostic != NULL)
    select->diagnostic (&d, select->user_data);
  g_error_free (problem);
  return TRUE;
}

gboolean
select_find_names (const Select *select, const EntenteGraph *graph, const char *const *names,
                   GArray *nodes, GError **error)
{
  for (; names != NULL && *names != NULL; names++)
    {
      const char *id = entente_graph_find_actor (graph, *names);
      if (id == NULL)
        {
          if (!select_forgive (select, unknown_actor (graph, *names), error))
            return FALSE;
          continue;
        }
      const guint node
          = (guint)(graph_node_by_id (graph, id) - (const GraphNode *)graph->nodes->data);
      g_array_append_val (nodes, node);
    }
  return TRUE;
}
