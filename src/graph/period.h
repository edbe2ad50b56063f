/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/graph.h"

#include <entente/timeline.h>

enum
{
  PERIOD_NAME_SIZE = 16
};

/** A month, quarter or year with documents. */
typedef struct
{
  char name[PERIOD_NAME_SIZE]; /**< "2023-04", "2023 Q2", "2023" */
  guint documents;
} Period;

/** The periods of a folded graph with documents, in order; documents without a date are counted in
 * `n_undated`. `by` is none of the automatic ones. (transfer full) */
GArray *graph_periods (const EntenteGraph *graph, EntentePeriod by, guint *n_undated);

/** What the documents of one period fold to, of the rows that `graph` selected and weighed as it
 * is; nodes and ties that the selection took out after the fold are there. `graph` must outlive
 * it. (transfer full) */
EntenteGraph *graph_of_period (const EntenteGraph *graph, EntentePeriod by, const char *name);
