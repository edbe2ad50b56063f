/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/graph.h"

/* Rows for tests, one call a row. Strings are copied. */

/** A document of that id with a text of its own: hash and sketch follow from `text`. */
DocumentRows *make_document (const char *id, const char *text);

/** The sketch of `text` with its first `n_changed` hashes changed. (transfer full) */
char *make_sketch (const char *text, guint n_changed);

/** `by`: "name", "pronoun" ... */
void make_mention (DocumentRows *rows, const char *actor, const char *text, const char *name,
                   const char *by);

/** A statement in sentence `sentence`, asserted, with an id. */
StatementRow *make_statement (DocumentRows *rows, guint sentence, const char *source,
                              const char *relation, const char *target);

/** The same with a status. */
StatementRow *make_status (DocumentRows *rows, guint sentence, const char *source,
                           const char *relation, const char *target, const char *status);

/** `n` sentences from `first` on that name both. */
ComentionRow *make_comention (DocumentRows *rows, const char *a, const char *b, guint first,
                              guint n);

/** Adds to the graph and frees; no diagnostic may come. */
void make_add (EntenteGraph *graph, DocumentRows *rows);

/** NULL where there is none. */
const GraphNode *make_node (const EntenteGraph *graph, const char *id);
const GraphEdge *make_edge (const EntenteGraph *graph, const char *source, const char *relation,
                            const char *target);
