/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/graph.h"

#include <entente/select.h>

typedef enum
{
  REVIEW_NONE,
  REVIEW_ACCEPTED,
  REVIEW_REJECTED
} ReviewVerdict;

/** What the review says of the row of that id; REVIEW_NONE where `review` is NULL. */
ReviewVerdict review_verdict (const EntenteReview *review, const char *id);

/** Tells, in the order of the lines, of ids that no row of the graph has. */
void review_tell_unknown (const EntenteReview *review, const EntenteGraph *graph,
                          EntenteDiagnosticFunc diagnostic, gpointer user_data);

/** Clears the marks of the hidden ties of the folded graph, counts them in `cut`, and tells of
 * those that the graph has not. */
void review_hide (const EntenteReview *review, const EntenteGraph *graph, gboolean *has_edge,
                  GraphCut *cut, EntenteDiagnosticFunc diagnostic, gpointer user_data);
