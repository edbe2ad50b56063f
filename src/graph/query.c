/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "graph/store.h"

#include <string.h>

static gboolean
is_named (const GraphNode *node, const char *name)
{
  if (g_ascii_strcasecmp (node->id, name) == 0 || g_ascii_strcasecmp (node->label, name) == 0)
    return TRUE;
  for (guint i = 0; i < node->n_aliases; i++)
    if (g_ascii_strcasecmp (node->aliases[i], name) == 0)
      return TRUE;
  return FALSE;
}

const char *
entente_graph_find_actor (const EntenteGraph *graph, const char *name)
{
  g_return_val_if_fail (graph != NULL && name != NULL, NULL);
  const GraphNode *best = NULL;
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const GraphNode *node = &g_array_index (graph->nodes, GraphNode, i);
      if ((best == NULL || node->mentions > best->mentions) && is_named (node, name))
        best = node;
    }
  return best != NULL ? best->id : NULL;
}

const GraphNode *
graph_node_by_id (const EntenteGraph *graph, const char *id)
{
  const GraphNode *nodes = (const GraphNode *)graph->nodes->data;
  guint low = 0, high = graph->nodes->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (nodes[middle].id, id);
      if (order == 0)
        return &nodes[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static guint
number_of (const EntenteGraph *graph, const GraphNode *node)
{
  return (guint)(node - (const GraphNode *)graph->nodes->data);
}

static const char *
label_of (const EntenteGraph *graph, const char *id)
{
  const GraphNode *node = id != NULL ? graph_node_by_id (graph, id) : NULL;
  return node != NULL ? node->label : id;
}

static int
mention_order (gconstpointer a, gconstpointer b)
{
  const GraphNode *left = *(const GraphNode *const *)a, *right = *(const GraphNode *const *)b;
  if (left->mentions != right->mentions)
    return left->mentions > right->mentions ? -1 : 1;
  return strcmp (left->id, right->id);
}

char **
entente_graph_actors (const EntenteGraph *graph, guint most)
{
  g_return_val_if_fail (graph != NULL, NULL);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  for (guint i = 0; i < graph->nodes->len; i++)
    g_ptr_array_add (nodes, &g_array_index (graph->nodes, GraphNode, i));
  g_ptr_array_sort (nodes, mention_order);
  guint n = MIN (most, nodes->len);
  char **labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    labels[i] = g_strdup (((const GraphNode *)nodes->pdata[i])->label);
  return labels;
}

/* The evidence of all edges between two nodes that are co-mentions, or that are not. */
static GArray *
evidence_between (const EntenteGraph *graph, guint a, guint b, gboolean comentions)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      gboolean joins
          = (edge->source == a && edge->target == b) || (edge->source == b && edge->target == a);
      if (joins && (edge->relation == RELATION_CO_MENTION) == comentions)
        g_array_append_vals (found, edge->evidence, edge->n_evidence);
    }
  return found;
}

/* By relation, date (undated last), document and place. */
static int
why_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntenteGraph *graph = data;
  guint i = *(const guint *)a, k = *(const guint *)b;
  const GraphEvidence *left = &g_array_index (graph->evidence, GraphEvidence, i);
  const GraphEvidence *right = &g_array_index (graph->evidence, GraphEvidence, k);
  if (left->statement != NULL && right->statement != NULL
      && left->statement->relation != right->statement->relation)
    return relation_from_name (left->statement->relation)
                   < relation_from_name (right->statement->relation)
               ? -1
               : 1;
  const char *date = left->document->date, *other = right->document->date;
  if ((date == NULL) != (other == NULL))
    return date == NULL ? 1 : -1;
  int order = g_strcmp0 (date, other);
  return order != 0 ? order : (i > k) - (i < k);
}

static void
set_statement (const EntenteGraph *graph, const StatementRow *row, EntenteEvidence *out)
{
  out->sentence = row->text;
  out->source = label_of (graph, row->source);
  out->relation = row->relation;
  out->target = label_of (graph, row->target);
  out->status = row->status;
  out->modality = row->modality;
  out->status_cue = row->status_cue;
  out->by = label_of (graph, row->by);
  out->by_text = row->by_text;
  out->cue = row->cue.text;
  out->frame = row->frame;
  out->object = row->object.text;
  out->id = row->id;
  out->sentences = &row->sentence;
  out->n_sentences = 1;
  out->trust = row->trust;
  out->source_text = row->source_slot.text;
  out->target_text = row->target_slot.text;
  out->source_slot = row->source_at;
  out->target_slot = row->target_at;
  out->status_rule = row->status_rule;
  if (row->clause.end > 0 && row->clause.begin >= row->span.begin
      && row->clause.end - row->span.begin <= strlen (row->text))
    {
      out->clause = row->text + (row->clause.begin - row->span.begin);
      out->clause_length = row->clause.end - row->clause.begin;
    }
}

static EntenteEvidence
public_evidence (const EntenteGraph *graph, const GraphEvidence *evidence)
{
  const DocumentRow *document = evidence->document;
  EntenteEvidence out = { .document = document->id,
                          .title = document->title,
                          .date = document->date,
                          .publisher = document->publisher,
                          .url = document->url,
                          .trust = -1 };
  if (evidence->statement == NULL)
    {
      const ComentionRow *row = evidence->comention;
      out.sentence = row->text;
      out.source = label_of (graph, row->a);
      out.relation = relation_name (RELATION_CO_MENTION);
      out.target = label_of (graph, row->b);
      out.id = row->id;
      out.sentences = row->sentences;
      out.n_sentences = row->n_sentences;
      return out;
    }
  set_statement (graph, evidence->statement, &out);
  return out;
}

/* Indices of what joins the two, in order: statements or co-mentions. */
static GArray *
joining (const EntenteGraph *graph, const char *a, const char *b, gboolean comentions)
{
  const GraphNode *left = graph_node_by_id (graph, a), *right = graph_node_by_id (graph, b);
  if (left == NULL || right == NULL)
    return g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *found
      = evidence_between (graph, number_of (graph, left), number_of (graph, right), comentions);
  g_array_sort_with_data (found, why_order, (gpointer)graph);
  return found;
}

/* Statements, or where there are none co-mentions. */
static GArray *
why (const EntenteGraph *graph, const char *a, const char *b, guint *n_statements)
{
  GArray *found = joining (graph, a, b, FALSE);
  *n_statements = found->len;
  if (found->len > 0)
    return found;
  g_array_unref (found);
  return joining (graph, a, b, TRUE);
}

static void
give_out (const EntenteGraph *graph, const GArray *found,
          void (*func) (const EntenteEvidence *, gpointer), gpointer user_data)
{
  for (guint i = 0; i < found->len; i++)
    {
      guint index = g_array_index (found, guint, i);
      EntenteEvidence evidence
          = public_evidence (graph, &g_array_index (graph->evidence, GraphEvidence, index));
      func (&evidence, user_data);
    }
}

guint
entente_graph_why (const EntenteGraph *graph, const char *a, const char *b,
                   void (*func) (const EntenteEvidence *, gpointer), gpointer user_data)
{
  g_return_val_if_fail (graph != NULL && a != NULL && b != NULL && func != NULL, 0);
  guint n_statements;
  g_autoptr (GArray) found = why (graph, a, b, &n_statements);
  give_out (graph, found, func, user_data);
  return n_statements;
}

void
entente_graph_comentions (const EntenteGraph *graph, const char *a, const char *b,
                          void (*func) (const EntenteEvidence *, gpointer), gpointer user_data)
{
  g_return_if_fail (graph != NULL && a != NULL && b != NULL && func != NULL);
  g_autoptr (GArray) found = joining (graph, a, b, TRUE);
  give_out (graph, found, func, user_data);
}

static void
write_why (const EntenteGraph *graph, const GraphEvidence *evidence, GString *out)
{
  const EntenteEvidence names = public_evidence (graph, evidence);
  if (evidence->statement != NULL)
    statement_row_write (names.document, evidence->statement, out);
  else
    comention_row_write (names.document, evidence->comention, out);
  g_string_truncate (out, out->len - 1); /* the bracket that closes the row */
  json_append_field (out, ",\"source_name\":", names.source);
  json_append_field (out, ",\"target_name\":", names.target);
  json_append_field (out, ",\"by_name\":", names.by);
  json_append_field (out, ",\"title\":", names.title);
  json_append_field (out, ",\"date\":", names.date);
  json_append_field (out, ",\"publisher\":", names.publisher);
  json_append_field (out, ",\"url\":", names.url);
  g_string_append (out, "}\n");
}

guint
entente_graph_why_json (const EntenteGraph *graph, const char *a, const char *b, GString *out)
{
  g_return_val_if_fail (graph != NULL && a != NULL && b != NULL && out != NULL, 0);
  guint n_statements;
  g_autoptr (GArray) found = why (graph, a, b, &n_statements);
  for (guint i = 0; i < found->len; i++)
    write_why (graph,
               &g_array_index (graph->evidence, GraphEvidence, g_array_index (found, guint, i)),
               out);
  return found->len;
}

typedef struct
{
  guint node;
  guint64 stated, named;
} Neighbour;

static int
neighbour_order (gconstpointer a, gconstpointer b)
{
  const Neighbour *left = a, *right = b;
  if (left->stated != right->stated)
    return left->stated > right->stated ? -1 : 1;
  if (left->named != right->named)
    return left->named > right->named ? -1 : 1;
  return (left->node > right->node) - (left->node < right->node);
}

static GArray *
weigh_neighbours (const EntenteGraph *graph, guint node)
{
  GArray *all = g_array_sized_new (FALSE, TRUE, sizeof (Neighbour), graph->nodes->len);
  g_array_set_size (all, graph->nodes->len);
  Neighbour *neighbours = (Neighbour *)all->data;
  for (guint i = 0; i < all->len; i++)
    neighbours[i].node = i;
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      if (edge->source != node && edge->target != node)
        continue;
      Neighbour *other = &neighbours[edge->source == node ? edge->target : edge->source];
      if (edge->relation == RELATION_CO_MENTION)
        other->named += edge->weight;
      else
        other->stated += edge->weight;
    }
  return all;
}

char **
entente_graph_neighbours (const EntenteGraph *graph, const char *id, guint most)
{
  g_return_val_if_fail (graph != NULL && id != NULL, NULL);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  const GraphNode *nodes = (const GraphNode *)graph->nodes->data;
  const GraphNode *node = graph_node_by_id (graph, id);
  if (node != NULL)
    {
      g_autoptr (GArray) all = weigh_neighbours (graph, number_of (graph, node));
      g_array_sort (all, neighbour_order);
      for (guint i = 0; i < all->len && labels->len < most; i++)
        {
          const Neighbour *neighbour = &g_array_index (all, Neighbour, i);
          if (neighbour->stated + neighbour->named == 0)
            break;
          g_ptr_array_add (labels, g_strdup (nodes[neighbour->node].label));
        }
    }
  g_ptr_array_add (labels, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&labels), FALSE);
}
