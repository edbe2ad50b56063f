/* SPDX-License-Identifier: MIT */
#include "export/dot-ids.h"

#include <glib.h>

/* Even numbers are names, in the order in which they came; odd ones have none. */
typedef struct
{
  Agraph_t *graph;
  GHashTable *ids;  /* name -> place in `names`, from 1 */
  GPtrArray *names; /* strings of the graph, which looks for marks of its own before them */
  guint n_nameless;
} Ids;

static void *
open_ids (Agraph_t *graph, Agdisc_t *discipline)
{
  (void)discipline;
  Ids *ids = g_new0 (Ids, 1);
  ids->graph = graph;
  ids->ids = g_hash_table_new (g_str_hash, g_str_equal);
  ids->names = g_ptr_array_new ();
  return ids;
}

static long
map_name (void *state, int type, char *name, IDTYPE *id, int may_create)
{
  (void)type;
  Ids *ids = state;
  if (name == NULL)
    {
      *id = 2 * ids->n_nameless++ + 1;
      return TRUE;
    }
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (ids->ids, name));
  if (place == 0 && !may_create)
    return FALSE;
  if (place == 0)
    {
      char *copy = agstrdup (ids->graph, name);
      g_ptr_array_add (ids->names, copy);
      place = ids->names->len;
      g_hash_table_insert (ids->ids, copy, GUINT_TO_POINTER (place));
    }
  *id = 2 * (IDTYPE)place;
  return TRUE;
}

static void
free_id (void *state, int type, IDTYPE id)
{
  (void)state;
  (void)type;
  (void)id;
}

static char *
print_id (void *state, int type, IDTYPE id)
{
  (void)type;
  const Ids *ids = state;
  return id % 2 == 0 ? g_ptr_array_index (ids->names, id / 2 - 1) : NULL;
}

static void
close_ids (void *state)
{
  Ids *ids = state;
  g_hash_table_unref (ids->ids);
  g_ptr_array_unref (ids->names);
  g_free (ids);
}

Agiddisc_t *
dot_ids (void)
{
  static Agiddisc_t numbered;
  static gsize is_ready = 0;
  if (g_once_init_enter (&is_ready))
    {
      numbered = AgIdDisc; /* what other versions of cgraph have besides */
      numbered.open = open_ids;
      numbered.map = map_name;
      numbered.free = free_id;
      numbered.print = print_id;
      numbered.close = close_ids;
      g_once_init_leave (&is_ready, 1);
    }
  return &numbered;
}
