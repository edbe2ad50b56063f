/* SPDX-License-Identifier: MIT */
#include "graph/store.h"
#include "graph/tally.h"

#include <entente/actors.h>
#include <string.h>

struct EntenteActors
{
  GArray *actors;        /* of EntenteActor */
  GArray *names;         /* of EntenteActorName; what actors point into */
  GArray *merges;        /* of EntenteActorMerge; likewise */
  GStringChunk *strings; /* spellings, each once */
};

/* Mentions of one actor under one id for one reason. */
typedef struct
{
  guint32 actor;
  const char *was, *why;
  guint mentions, documents;
  guint32 last; /* document + 1 */
} Merge;

typedef struct
{
  EntenteActors *out;
  GHashTable *numbers; /* id of a node to its number + 1 */
  GHashTable *merges;  /* set of Merge, by actor, was and why */
  Tally *names;
} Counting;

static const char *const by_names[ENTENTE_N_BY]
    = { "name", "alias", "metonym", "demonym", "title", "pronoun", "nominal" };

const char *
entente_mention_by_name (EntenteMentionBy by)
{
  return by < ENTENTE_N_BY ? by_names[by] : NULL;
}

static guint
merge_hash (gconstpointer data)
{
  const Merge *merge = data;
  return (g_direct_hash (merge->was) * 31 + g_direct_hash (merge->why)) * 31 + merge->actor;
}

static gboolean
merge_equal (gconstpointer a, gconstpointer b)
{
  const Merge *left = a, *right = b;
  return left->actor == right->actor && left->was == right->was && left->why == right->why;
}

static void
count_merge (const Counting *counting, guint32 actor, const MentionRow *row, guint32 document)
{
  Merge key = { .actor = actor, .was = row->was, .why = row->why != NULL ? row->why : "" };
  Merge *merge = g_hash_table_lookup (counting->merges, &key);
  if (merge == NULL)
    {
      merge = g_memdup2 (&key, sizeof key);
      g_hash_table_add (counting->merges, merge);
    }
  merge->mentions++;
  merge->documents += merge->last != document + 1;
  merge->last = document + 1;
}

/* A name that is broken between two lines is the name. */
static const char *
spelling_of (const Counting *counting, const char *text)
{
  g_autoptr (GString) spelling = g_string_new (NULL);
  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      g_string_append_c (spelling, *text);
    else if (spelling->len > 0 && spelling->str[spelling->len - 1] != ' ')
      g_string_append_c (spelling, ' ');
  return g_string_chunk_insert_const (counting->out->strings, spelling->str);
}

static void
count_mention (const Counting *counting, const MentionRow *row, guint32 document)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (counting->numbers, row->actor));
  if (number == 0)
    return; /* not selected */
  EntenteActor *actor = &g_array_index (counting->out->actors, EntenteActor, number - 1);
  guint by = 0;
  while (by < ENTENTE_N_BY && g_strcmp0 (by_names[by], row->by) != 0)
    by++;
  if (by < ENTENTE_N_BY)
    actor->by[by]++;
  if (by <= ENTENTE_BY_DEMONYM && row->text != NULL)
    tally_add (counting->names, number - 1, 0, spelling_of (counting, row->text));
  if (row->was != NULL)
    count_merge (counting, number - 1, row, document);
}

static int
merge_order (gconstpointer a, gconstpointer b)
{
  const Merge *left = *(const Merge *const *)a, *right = *(const Merge *const *)b;
  if (left->actor != right->actor)
    return left->actor < right->actor ? -1 : 1;
  int order = strcmp (left->was, right->was);
  return order != 0 ? order : strcmp (left->why, right->why);
}

static void
list_merges (const Counting *counting)
{
  GHashTableIter iter;
  gpointer merge;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, counting->merges);
  while (g_hash_table_iter_next (&iter, &merge, NULL))
    g_ptr_array_add (sorted, merge);
  g_ptr_array_sort (sorted, merge_order);
  for (guint i = 0; i < sorted->len; i++)
    {
      const Merge *row = sorted->pdata[i];
      EntenteActorMerge listed = { row->was, row->why, row->mentions, row->documents };
      g_array_append_val (counting->out->merges, listed);
      g_array_index (counting->out->actors, EntenteActor, row->actor).n_merges++;
    }
}

static void
list_names (const Counting *counting)
{
  guint n;
  const TallyItem *items = tally_sorted (counting->names, &n);
  for (guint i = 0; i < n; i++)
    {
      EntenteActorName listed = { items[i].value, items[i].count };
      g_array_append_val (counting->out->names, listed);
      g_array_index (counting->out->actors, EntenteActor, items[i].owner).n_names++;
    }
}

static void
add_actors (const Counting *counting, const EntenteGraph *graph)
{
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
      EntenteActor actor = { .id = node->id,
                             .name = node->label,
                             .type = node->type,
                             .country = node->country,
                             .parent = node->parent,
                             .documents = node->documents,
                             .mentions = node->mentions };
      actor.is_known = graph->gazetteer != NULL
                       && gazetteer_find (graph->gazetteer, node->id) != GAZETTEER_NONE;
      g_array_append_val (counting->out->actors, actor);
      g_hash_table_insert (counting->numbers, (gpointer)(guintptr)node->id,
                           GUINT_TO_POINTER (i + 1));
    }
}

static int
actor_order (gconstpointer a, gconstpointer b)
{
  const EntenteActor *left = a, *right = b;
  if (left->mentions != right->mentions)
    return left->mentions > right->mentions ? -1 : 1;
  return strcmp (left->id, right->id);
}

/* Lets the actors point to what was listed, in the order of their numbers, then sorts them. */
static void
set_pointers (EntenteActors *actors)
{
  const EntenteActorName *names = (const EntenteActorName *)actors->names->data;
  const EntenteActorMerge *merges = (const EntenteActorMerge *)actors->merges->data;
  for (guint i = 0; i < actors->actors->len; i++)
    {
      EntenteActor *actor = &g_array_index (actors->actors, EntenteActor, i);
      actor->names = actor->n_names > 0 ? names : NULL;
      actor->merges = actor->n_merges > 0 ? merges : NULL;
      names = actor->n_names > 0 ? names + actor->n_names : names;
      merges = actor->n_merges > 0 ? merges + actor->n_merges : merges;
    }
  g_array_sort (actors->actors, actor_order);
}

EntenteActors *
entente_actors_new (const EntenteGraph *graph)
{
  g_return_val_if_fail (graph != NULL && graph->is_folded, NULL);
  EntenteActors *actors = g_new0 (EntenteActors, 1);
  actors->actors = g_array_new (FALSE, FALSE, sizeof (EntenteActor));
  actors->names = g_array_new (FALSE, FALSE, sizeof (EntenteActorName));
  actors->merges = g_array_new (FALSE, FALSE, sizeof (EntenteActorMerge));
  actors->strings = g_string_chunk_new (4096);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) merges = g_hash_table_new_full (merge_hash, merge_equal, g_free, NULL);
  g_autoptr (Tally) names = tally_new ();
  Counting counting = { actors, numbers, merges, names };
  add_actors (&counting, graph);
  for (guint i = 0; i < graph->taken->len; i++)
    {
      const StoredDocument *stored = graph->taken->pdata[i];
      for (guint k = 0; k < stored->mentions->len; k++)
        count_mention (&counting, &g_array_index (stored->mentions, MentionRow, k), i);
    }
  list_names (&counting);
  list_merges (&counting);
  set_pointers (actors);
  return actors;
}

void
entente_actors_free (EntenteActors *actors)
{
  if (actors == NULL)
    return;
  g_array_unref (actors->actors);
  g_array_unref (actors->names);
  g_array_unref (actors->merges);
  g_string_chunk_free (actors->strings);
  g_free (actors);
}

guint
entente_actors_n (const EntenteActors *actors)
{
  g_return_val_if_fail (actors != NULL, 0);
  return actors->actors->len;
}

const EntenteActor *
entente_actors_get (const EntenteActors *actors, guint i)
{
  g_return_val_if_fail (actors != NULL && i < actors->actors->len, NULL);
  return &g_array_index (actors->actors, EntenteActor, i);
}
