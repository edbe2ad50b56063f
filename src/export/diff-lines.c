/* SPDX-License-Identifier: MIT */
#include "export/diff-lines.h"

#include <string.h>

enum
{
  MAX_ACTORS = 40, /* where nothing else is asked for */
  MAX_CHANGES = 60,
  MAX_SAME = 20 /* lines that have not changed */
};

static guint
change_of (const DiffItem *item)
{
  const guint old = item->old != NULL ? item->old->weight : 0;
  const guint new = item->new != NULL ? item->new->weight : 0;
  return item->kind == DIFF_STATUS ? MAX (old, new) : MAX (old, new) - MIN (old, new);
}

/* Deeds before offices, then the larger change; `items` are in an order of their own. */
static int
importance_order (gconstpointer a, gconstpointer b)
{
  const DiffItem *left = *(const DiffItem *const *)a, *right = *(const DiffItem *const *)b;
  const gboolean is_office = relation_is_structural (left->relation);
  if (is_office != relation_is_structural (right->relation))
    return is_office ? 1 : -1;
  if (change_of (left) != change_of (right))
    return change_of (left) > change_of (right) ? -1 : 1;
  return (left > right) - (left < right); /* in one array */
}

static GPtrArray *
rank (const EntenteDiff *diff)
{
  GPtrArray *ranked = g_ptr_array_new ();
  for (guint i = 0; i < diff->items->len; i++)
    {
      const DiffItem *item = &g_array_index (diff->items, DiffItem, i);
      const gboolean is_place
          = item->relation == RELATION_LOCATED_IN || item->relation == RELATION_TELLS;
      if (item->kind != DIFF_TURNED && item->kind != DIFF_SAME && !is_place)
        g_ptr_array_add (ranked, (gpointer)item);
    }
  g_ptr_array_sort (ranked, importance_order);
  return ranked;
}

/* Takes the item if its actors have a place. */
static gboolean
take (GHashTable *actors, const DiffItem *item, guint max_actors)
{
  const guint n_new = !g_hash_table_contains (actors, item->source->id)
                      + !g_hash_table_contains (actors, item->target->id);
  if (g_hash_table_size (actors) + n_new > max_actors)
    return FALSE;
  g_hash_table_insert (actors, (gpointer)item->source->id, (gpointer)item->source);
  g_hash_table_insert (actors, (gpointer)item->target->id, (gpointer)item->target);
  return TRUE;
}

static gboolean
has_both (GHashTable *actors, const DiffItem *item)
{
  return g_hash_table_contains (actors, item->source->id)
         && g_hash_table_contains (actors, item->target->id);
}

/* What has not changed between actors that are there, and pairs that turned. */
static void
take_context (const EntenteDiff *diff, GHashTable *actors, GPtrArray *taken)
{
  guint n_same = 0;
  for (guint i = 0; i < diff->items->len; i++)
    {
      const DiffItem *item = &g_array_index (diff->items, DiffItem, i);
      const gboolean is_same = item->kind == DIFF_SAME && !relation_is_structural (item->relation)
                               && n_same < MAX_SAME;
      if ((item->kind != DIFF_TURNED && !is_same) || !has_both (actors, item))
        continue;
      n_same += item->kind == DIFF_SAME;
      g_ptr_array_add (taken, (gpointer)item);
    }
}

static TieKind
kind_of (const DiffItem *item)
{
  return item->kind == DIFF_TURNED ? N_TIE_KINDS : tie_kind (item->relation);
}

/* What makes two items one line. */
static int
line_order (const DiffItem *left, const DiffItem *right)
{
  int order = strcmp (left->source->id, right->source->id);
  if (order == 0)
    order = strcmp (left->target->id, right->target->id);
  if (order == 0)
    order = (int)kind_of (left) - (int)kind_of (right);
  if (order == 0)
    order = (int)left->kind - (int)right->kind;
  if (order == 0 && left->kind != DIFF_TURNED)
    order = relation_is_symmetric (left->relation) - relation_is_symmetric (right->relation);
  return order;
}

static int
taken_order (gconstpointer a, gconstpointer b)
{
  const DiffItem *left = *(const DiffItem *const *)a, *right = *(const DiffItem *const *)b;
  const int order = line_order (left, right);
  return order != 0 ? order : (left > right) - (left < right); /* in one array */
}

static DiffLine *
line_new (const DiffItem *item)
{
  DiffLine *line = g_new0 (DiffLine, 1);
  line->source = item->source;
  line->target = item->target;
  line->kind = kind_of (item);
  line->change = item->kind;
  line->is_directed = item->kind != DIFF_TURNED && !relation_is_symmetric (item->relation);
  line->items = g_ptr_array_new ();
  return line;
}

static void
line_free (gpointer data)
{
  DiffLine *line = data;
  g_ptr_array_unref (line->items);
  g_free (line);
}

static void
join (DiffLines *lines, GPtrArray *taken)
{
  DiffLine *line = NULL;
  g_ptr_array_sort (taken, taken_order);
  for (guint i = 0; i < taken->len; i++)
    {
      const DiffItem *item = taken->pdata[i];
      if (i == 0 || line_order (taken->pdata[i - 1], item) != 0)
        {
          line = line_new (item);
          g_ptr_array_add (lines->lines, line);
        }
      const GraphEdge *edge = item->new != NULL ? item->new : item->old;
      g_ptr_array_add (line->items, (gpointer)item);
      line->weight += edge != NULL ? edge->weight : 0;
      lines->max_weight = MAX (lines->max_weight, line->weight);
    }
}

static int
actor_order (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const GraphNode *const *)a)->id, (*(const GraphNode *const *)b)->id);
}

DiffLines *
diff_lines_new (const EntenteDiff *diff, guint max_actors, guint max_changes)
{
  DiffLines *lines = g_new0 (DiffLines, 1);
  lines->lines = g_ptr_array_new_with_free_func (line_free);
  lines->actors = g_ptr_array_new ();
  lines->max_weight = 1;
  g_autoptr (GHashTable) actors = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) ranked = rank (diff);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  max_actors = max_actors > 0 ? max_actors : MAX_ACTORS;
  max_changes = max_changes > 0 ? max_changes : MAX_CHANGES;
  for (guint i = 0; i < ranked->len && taken->len < max_changes; i++)
    if (take (actors, ranked->pdata[i], max_actors))
      g_ptr_array_add (taken, ranked->pdata[i]);
  lines->n_changes = taken->len;
  take_context (diff, actors, taken);
  join (lines, taken);
  GHashTableIter iter;
  gpointer actor;
  g_hash_table_iter_init (&iter, actors);
  while (g_hash_table_iter_next (&iter, NULL, &actor))
    g_ptr_array_add (lines->actors, actor);
  g_ptr_array_sort (lines->actors, actor_order);
  return lines;
}

void
diff_lines_free (DiffLines *lines)
{
  g_ptr_array_unref (lines->lines);
  g_ptr_array_unref (lines->actors);
  g_free (lines);
}
