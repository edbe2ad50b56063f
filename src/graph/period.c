/* SPDX-License-Identifier: MIT */
#include "graph/period.h"

#include "graph/fold.h"
#include "graph/select.h"

#include <string.h>

enum
{
  YEAR_LETTERS = 4,
  MONTH_LETTERS = 7, /* "2023-04" */
  MONTHS_A_QUARTER = 3
};

/* FALSE where the date is none. */
static gboolean
name_of (const char *date, EntentePeriod by, char *name)
{
  static const char shape[] = "dddd-dd";
  for (guint i = 0; i < MONTH_LETTERS; i++)
    if (date == NULL || (shape[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != shape[i]))
      return FALSE;
  const guint month = (guint)(date[5] - '0') * 10 + (guint)(date[6] - '0');
  if (by == ENTENTE_PERIOD_QUARTER)
    g_snprintf (name, PERIOD_NAME_SIZE, "%.*s Q%u", YEAR_LETTERS, date,
                (MAX (month, 1) - 1) / MONTHS_A_QUARTER + 1);
  else
    g_snprintf (name, PERIOD_NAME_SIZE, "%.*s",
                by == ENTENTE_PERIOD_YEAR ? YEAR_LETTERS : MONTH_LETTERS, date);
  return TRUE;
}

static int
period_order (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Period *)a)->name, ((const Period *)b)->name);
}

GArray *
graph_periods (const EntenteGraph *graph, EntentePeriod by, guint *n_undated)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (Period));
  *n_undated = 0;
  for (guint i = 0; i < graph->documents->len; i++)
    {
      Period period = { .documents = 1 };
      if (name_of (((const DocumentRow *)graph->documents->pdata[i])->date, by, period.name))
        g_array_append_val (periods, period);
      else
        ++*n_undated;
    }
  g_array_sort (periods, period_order);
  guint n = 0;
  Period *all = (Period *)periods->data;
  for (guint i = 0; i < periods->len; i++)
    if (n > 0 && period_order (&all[n - 1], &all[i]) == 0)
      all[n - 1].documents++;
    else
      all[n++] = all[i];
  g_array_set_size (periods, n);
  return periods;
}

EntenteGraph *
graph_of_period (const EntenteGraph *graph, EntentePeriod by, const char *name)
{
  EntenteGraph *part = entente_graph_new ();
  g_ptr_array_unref (part->taken);
  part->taken = g_ptr_array_new (); /* rows and strings stay those of `graph` */
  for (guint i = 0; i < graph->taken->len; i++)
    {
      char own[PERIOD_NAME_SIZE];
      StoredDocument *document = graph->taken->pdata[i];
      if (name_of (document->row.date, by, own) && g_str_equal (own, name))
        g_ptr_array_add (part->taken, document);
    }
  part->ledger = graph->ledger;
  part->gazetteer = graph->gazetteer;
  part->cut.weight = graph->cut.weight;
  fold_taken (part);
  part->is_folded = TRUE;
  select_weigh (part, part->cut.weight);
  fold_weigh_nodes (part);
  return part;
}
