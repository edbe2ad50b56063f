/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/graph.h"

/** The rows of one document in the graph. Strings are in EntenteGraph.strings, each once, so that
 * equal strings of the graph are equal pointers. */
typedef struct
{
  DocumentRow row;
  GArray *mentions;   /* of MentionRow */
  GArray *statements; /* of StatementRow, only such as an edge can be made of */
  GArray *comentions; /* of ComentionRow, likewise */
} StoredDocument;

struct EntenteGraph
{
  GPtrArray *stored; /* of StoredDocument; by id once folded */
  GPtrArray *taken;  /* those that are folded: the same, or copies with the rows selected */
  GraphCut cut;
  GHashTable *by_id; /* document id to StoredDocument */
  GStringChunk *strings;
  GPtrArray *numbers; /* blocks of sentence numbers that rows point into */
  gboolean is_folded;
  const Gazetteer *gazetteer; /* whom it knows; nullable */
  const Ledger *ledger;       /* whom an analyst keeps apart; nullable */

  GPtrArray *documents; /* of DocumentRow */
  guint n_texts, n_publishers;
  GArray *nodes;    /* of GraphNode */
  GArray *edges;    /* of GraphEdge */
  GArray *evidence; /* of GraphEvidence */
  GPtrArray *words; /* aliases, then objects; what nodes and edges point into */
  GArray *speakers; /* of GraphSpeaker */
  GArray *indices;  /* of guint, evidence of edges */
};

void stored_document_free (gpointer stored);

/** By ends, then id. */
void store_sort_comentions (GArray *comentions);

/** Brings the rows of all documents into one order, whatever the order of adding: documents by id,
 * rows by place, of rows with one key the one that is smaller in bytes. */
void store_sort (EntenteGraph *graph);
