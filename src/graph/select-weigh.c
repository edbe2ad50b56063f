/* SPDX-License-Identifier: MIT */
#include "graph/select.h"

/* What is counted of one row, NULL where there is nothing. */
static gconstpointer
unit_of (const GraphEvidence *evidence, GraphWeight weight)
{
  return weight == WEIGHT_TEXTS ? GUINT_TO_POINTER (evidence->text + 1)
                                : (gconstpointer)evidence->document->publisher;
}

/* A tie that no publisher is named for has none to count, but it was said: it weighs one. */
void
select_weigh (EntenteGraph *graph, GraphWeight weight)
{
  g_autoptr (GHashTable) units = g_hash_table_new (NULL, NULL);
  for (guint i = 0; weight != WEIGHT_SENTENCES && i < graph->edges->len; i++)
    {
      GraphEdge *edge = &g_array_index (graph->edges, GraphEdge, i);
      g_hash_table_remove_all (units);
      for (guint k = 0; k < edge->n_evidence; k++)
        {
          const GraphEvidence *evidence
              = &g_array_index (graph->evidence, GraphEvidence, edge->evidence[k]);
          const gboolean counts
              = evidence->statement == NULL
                || edge_status_from_name (evidence->statement->status) == edge->status;
          if (counts && unit_of (evidence, weight) != NULL)
            g_hash_table_add (units, (gpointer)unit_of (evidence, weight));
        }
      edge->weight = MAX (1, g_hash_table_size (units));
    }
}

/* Who vouches for a statement: the speaker, else the publisher, else the document. */
static const char *
voucher (const GraphEvidence *evidence)
{
  if (evidence->statement->by != NULL)
    return evidence->statement->by;
  if (evidence->statement->by_text != NULL)
    return evidence->statement->by_text;
  return evidence->document->publisher != NULL ? evidence->document->publisher
                                               : evidence->document->id;
}

static gboolean
is_denial (const StatementRow *row)
{
  return edge_status_from_name (row->status) == EDGE_NEGATED
         && g_strcmp0 (row->modality, "ended") != 0;
}

static gboolean
is_claim (const StatementRow *row)
{
  return edge_status_from_name (row->status) == EDGE_ASSERTED
         || g_strcmp0 (row->modality, "claimed") == 0;
}

gboolean
select_is_contested (const EntenteGraph *graph, const GraphEdge *edge)
{
  const char *claims = NULL, *denies = NULL; /* one who does; strings are equal pointers */
  gboolean many_claim = FALSE, many_deny = FALSE;
  for (guint i = 0; edge->relation != RELATION_CO_MENTION && i < edge->n_evidence; i++)
    {
      const GraphEvidence *evidence
          = &g_array_index (graph->evidence, GraphEvidence, edge->evidence[i]);
      const char *who = voucher (evidence);
      if (is_claim (evidence->statement))
        {
          many_claim = many_claim || (claims != NULL && claims != who);
          claims = who;
        }
      else if (is_denial (evidence->statement))
        {
          many_deny = many_deny || (denies != NULL && denies != who);
          denies = who;
        }
    }
  return claims != NULL && denies != NULL && (claims != denies || many_claim || many_deny);
}
