/* SPDX-License-Identifier: MIT */
#include "graph/review.h"
#include "graph/select.h"

#include <string.h>

/* Both days count, and a shorter date is all days that begin so. */
static gboolean
is_in_time (const EntenteSelection *options, const char *date)
{
  if (options->from == NULL && options->to == NULL)
    return TRUE;
  return date != NULL && (options->from == NULL || strcmp (date, options->from) >= 0)
         && (options->to == NULL || strncmp (date, options->to, strlen (options->to)) <= 0);
}

static gboolean
is_told (const Select *select, const DocumentRow *document, const char *by)
{
  return select->speakers == NULL || (by != NULL && g_hash_table_contains (select->speakers, by))
         || (document->publisher != NULL
             && g_hash_table_contains (select->publishers, document->publisher));
}

static gboolean
takes_statement (const Select *select, const DocumentRow *document, const StatementRow *row,
                 GraphCut *cut)
{
  const ReviewVerdict verdict = review_verdict (select->options->review, row->id);
  if (verdict == REVIEW_REJECTED)
    cut->rejected++;
  else if (!select->relations[relation_from_name (row->relation)]
           || !select->statuses[edge_status_from_name (row->status)]
           || (select->options->trust > 0 && row->trust < select->options->trust
               && verdict != REVIEW_ACCEPTED)
           || !is_told (select, document, row->by))
    cut->statements++;
  else
    return TRUE;
  return FALSE;
}

static gboolean
takes_comention (const Select *select, const DocumentRow *document, const ComentionRow *row,
                 GraphCut *cut)
{
  if (review_verdict (select->options->review, row->id) == REVIEW_REJECTED)
    cut->rejected++;
  else if (!select->relations[RELATION_CO_MENTION] || !is_told (select, document, NULL))
    cut->comentions++;
  else
    return TRUE;
  return FALSE;
}

static const char *
stands_for (const Select *select, const char *actor)
{
  const char *state = select->states != NULL && actor != NULL
                          ? g_hash_table_lookup (select->states, actor)
                          : NULL;
  return state != NULL ? state : actor;
}

/* The state is mentioned where its people are, but their names are none of its own. */
static GArray *
collapsed_mentions (const Select *select, const GArray *rows)
{
  GArray *copies = g_array_sized_new (FALSE, FALSE, sizeof (MentionRow), rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      MentionRow row = g_array_index (rows, MentionRow, i);
      const char *state = stands_for (select, row.actor);
      if (state != row.actor)
        {
          row.actor = state;
          row.name = row.parent = row.by = NULL;
          row.type = "state";
        }
      g_array_append_val (copies, row);
    }
  return copies;
}

static GArray *
taken_statements (const Select *select, const StoredDocument *stored, GraphCut *cut)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (StatementRow));
  for (guint i = 0; i < stored->statements->len; i++)
    {
      StatementRow row = g_array_index (stored->statements, StatementRow, i);
      if (!takes_statement (select, &stored->row, &row, cut))
        continue;
      row.source = stands_for (select, row.source);
      row.target = stands_for (select, row.target);
      row.by = stands_for (select, row.by);
      statement_row_order (&row);
      g_array_append_val (taken, row);
    }
  return taken;
}

static GArray *
taken_comentions (const Select *select, const StoredDocument *stored, GraphCut *cut)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (ComentionRow));
  for (guint i = 0; i < stored->comentions->len; i++)
    {
      ComentionRow row = g_array_index (stored->comentions, ComentionRow, i);
      if (!takes_comention (select, &stored->row, &row, cut))
        continue;
      row.a = stands_for (select, row.a);
      row.b = stands_for (select, row.b);
      comention_row_order (&row);
      g_array_append_val (taken, row);
    }
  store_sort_comentions (taken);
  return taken;
}

/* NULL where nothing of the document is wanted. */
static StoredDocument *
taken_document (const Select *select, StoredDocument *stored, GraphCut *cut)
{
  if (!is_in_time (select->options, stored->row.date))
    return NULL;
  StoredDocument *taken = g_new0 (StoredDocument, 1);
  taken->row = stored->row;
  taken->mentions = select->states != NULL ? collapsed_mentions (select, stored->mentions)
                                           : g_array_ref (stored->mentions);
  taken->statements = taken_statements (select, stored, cut);
  taken->comentions = taken_comentions (select, stored, cut);
  if (select->speakers == NULL || taken->statements->len + taken->comentions->len > 0)
    return taken;
  stored_document_free (taken);
  return NULL;
}

gboolean
select_has_rows (const Select *select)
{
  const EntenteSelection *options = select->options;
  gboolean takes_all = TRUE;
  for (Relation i = 0; i < N_RELATIONS; i++)
    takes_all = takes_all && select->relations[i];
  for (EdgeStatus i = 0; i < N_EDGE_STATUS; i++)
    takes_all = takes_all && select->statuses[i];
  return !takes_all || options->trust > 0 || options->from != NULL || options->to != NULL
         || options->review != NULL || select_needs_actors (select);
}

void
select_rows (const Select *select, EntenteGraph *graph)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func (stored_document_free);
  for (guint i = 0; i < graph->stored->len; i++)
    {
      StoredDocument *document = taken_document (select, graph->stored->pdata[i], &graph->cut);
      if (document != NULL)
        g_ptr_array_add (taken, document);
      else
        graph->cut.documents++;
    }
  g_ptr_array_unref (graph->taken);
  graph->taken = taken;
}
