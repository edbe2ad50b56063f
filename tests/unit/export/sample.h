/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/graph.h"

/* Rows and graphs for tests of what is drawn. All strings are literals or outlive the graph. */

/** A document of that id and title; its text is its id. */
DocumentRows *sample_document (const char *id, const char *title);

void sample_mention (DocumentRows *rows, const char *actor, const char *name, const char *type);

/** A statement of its own sentence; what else it says is set in the row that comes back. */
StatementRow *sample_statement (DocumentRows *rows, const char *source, const char *relation,
                                const char *target, const char *status, const char *modality);

/** `n` sentences that name both. */
void sample_comention (DocumentRows *rows, const char *a, const char *b, guint n);

/** The graph of one document, which is freed. */
EntenteGraph *sample_graph (DocumentRows *rows);

/** The summit that most tests draw: offices, both signs between one pair, plans, claims, a denial,
 * a place, a co-mention beside a stated tie and one without. */
EntenteGraph *sample_summit (void);

/** The DOT of a graph with default options. */
char *sample_dot (const EntenteGraph *graph);
