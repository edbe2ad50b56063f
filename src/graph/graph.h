/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/ledger.h"
#include "base/relation.h"
#include "base/rows.h"

#include <entente/graph.h>

/* The folded graph as exporters read it: flat arrays that do not change. All is empty before
 * entente_graph_fold(). All strings live as long as the graph; counts of sentences take each group
 * of near-identical texts once, by its member with most (docs/FORMATS.md). */

/** How sure the text is of a statement, strongest first. */
typedef enum
{
  EDGE_ASSERTED,
  EDGE_POSSIBLE,
  EDGE_NEGATED,
  N_EDGE_STATUS
} EdgeStatus;

/** "asserted", "possible", "negated"; NULL for N_EDGE_STATUS. */
const char *edge_status_name (EdgeStatus status);

/** N_EDGE_STATUS for an unknown name. */
EdgeStatus edge_status_from_name (const char *name);

/** What the weight of a tie counts. */
typedef enum
{
  WEIGHT_SENTENCES,
  WEIGHT_TEXTS,
  WEIGHT_PUBLISHERS
} GraphWeight;

/** One actor. Of two values that documents give, the one of more mentions, then the smaller. */
typedef struct
{
  const char *id;
  const char *label;          /**< never NULL: the id where no mention names it */
  const char *type;           /**< nullable */
  const char *country;        /**< nullable */
  const char *parent;         /**< id of an actor that need not be a node; nullable */
  const char *const *aliases; /**< surface strings but the label, most often seen first */
  guint n_aliases;
  guint mentions;           /**< of all kinds, in all documents */
  guint documents;          /**< that mention it */
  guint64 weight;           /**< sum of the weights of its edges, co-mentions left out */
  guint64 comention_weight; /**< the same of its co-mentions */
} GraphNode;

/** How many sentences the actor `actor` (id, need not be a node) is the stated source of. */
typedef struct
{
  const char *actor;
  guint sentences;
} GraphSpeaker;

/** All statements of one relation from one actor to another, or all their co-mentions. */
typedef struct
{
  guint source, target; /**< indices of nodes; in byte order of id where not directed */
  Relation relation;    /**< sign, name and kind: base/relation.h */
  gboolean is_directed;
  EdgeStatus status; /**< strongest seen; N_EDGE_STATUS for a co-mention */
  guint weight;      /**< `n_sentences`, or texts or publishers with them: graph_cut()->weight */
  guint n_sentences; /**< that state it with `status`, or name both */
  guint sentences[N_EDGE_STATUS]; /**< that state it, by status; 0 for a co-mention */
  const GraphSpeaker *by;         /**< most sentences first */
  guint n_by;
  const char *const *objects; /**< what is given, signed ..., most often named first */
  guint n_objects;
  guint documents, texts;   /**< with evidence for it; texts: groups of near-identical documents */
  guint publishers;         /**< distinct; documents that name none are not counted */
  const char *first, *last; /**< dates of its documents; nullable */
  const guint *evidence;    /**< indices, ascending */
  guint n_evidence;
} GraphEdge;

/** One statement or one co-mention of one document; one of the two is set. */
typedef struct
{
  const DocumentRow *document;
  const StatementRow *statement;
  const ComentionRow *comention;
  guint text; /**< group of near-identical documents */
} GraphEvidence;

/** What a selection asked for and left out; all zero where there was none. Rows left out count
 * those of documents that are not left out as a whole. */
typedef struct
{
  const char *asked;                       /**< "relation ally, meet; from 2023"; NULL: nothing */
  guint documents, statements, comentions; /**< left out before the fold */
  guint rejected, hidden, hidden_pairs;    /**< rows, stated ties, pairs that a review takes out */
  guint actors, ties, pairs;  /**< left out of the folded graph; pairs are only named together */
  guint max_actors, max_ties; /**< asked for; 0: no limit */
  gboolean names_relation[N_RELATIONS], names_status[N_EDGE_STATUS]; /**< asked for by name */
  GraphWeight weight;
} GraphCut;

/** Nodes by id; edges by id of source, of target, then name of relation; evidence and documents by
 * id of document, then statements by place, then co-mentions by their ids. All in byte order. */
const GraphNode *graph_nodes (const EntenteGraph *graph, guint *n);
const GraphEdge *graph_edges (const EntenteGraph *graph, guint *n);
const GraphEvidence *graph_evidence (const EntenteGraph *graph, guint *n);
const DocumentRow *const *graph_documents (const EntenteGraph *graph, guint *n);

/** The id of the row that it is. */
const char *graph_evidence_id (const GraphEvidence *evidence);

/** Whom the gazetteer knows, and what the ledger keeps apart: for entente_graph_fold() and what
 * comes after. Both nullable, (transfer none). */
void graph_set_actors (EntenteGraph *graph, const Gazetteer *gazetteer, const Ledger *ledger);

/** Groups of near-identical documents. */
guint graph_n_texts (const EntenteGraph *graph);

/** Distinct publishers named. */
guint graph_n_publishers (const EntenteGraph *graph);

/** Never NULL. */
const GraphCut *graph_cut (const EntenteGraph *graph);

/** The actor of that id, NULL if none. */
const GraphNode *graph_node_by_id (const EntenteGraph *graph, const char *id);
