/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/store.h"

#include <entente/select.h>

/** A selection made ready for use. Ids of actors are strings of the graph. */
typedef struct
{
  const EntenteSelection *options; /**< valid during the fold only, as are these two */
  EntenteDiagnosticFunc diagnostic;
  gpointer user_data;
  gboolean relations[N_RELATIONS], statuses[N_EDGE_STATUS]; /**< that count as evidence */
  GraphWeight weight;
  GPtrArray *types;       /**< of actors; empty: all */
  char **countries;       /**< nullable */
  GHashTable *speakers;   /**< set of ids that `told_by` names; NULL before they are known */
  GHashTable *publishers; /**< set of names likewise */
  GHashTable *states;     /**< id of an actor to that of the state which stands for it; nullable */
} Select;

/** NULL with `error` set where a word is unknown. (transfer full) */
Select *select_new (const EntenteSelection *selection, GError **error);
void select_free (Select *select);

/** What was asked for: "relation ally, meet; from 2023". NULL: nothing. (transfer full) */
char *select_describe (const EntenteSelection *selection);

/** Whether it leaves anything out. */
gboolean select_cuts (const EntenteSelection *selection);

/** Whether rows must pass select_rows(). */
gboolean select_has_rows (const Select *select);

/** Whether actors must be known before select_rows(). */
gboolean select_needs_actors (const Select *select);

/** Looks up actors in the graph, which was folded for that. FALSE with `error` set if not there. */
gboolean select_find_actors (Select *select, EntenteGraph *graph, GError **error);

/** Puts into `graph->taken` what of its rows is wanted, and counts the others. */
void select_rows (const Select *select, EntenteGraph *graph);

/** Weighs the ties of the folded graph, and takes from it what is not wanted. */
gboolean select_graph (const Select *select, EntenteGraph *graph, GError **error);

/** Indices of the actors so named; FALSE with `error` set if one is not there. */
gboolean select_find_names (const Select *select, const EntenteGraph *graph,
                            const char *const *names, GArray *nodes, GError **error);

/** Warns of `problem` where the selection is lenient, else takes it for the error. Returns whether
 * to go on. */
gboolean select_forgive (const Select *select, GError *problem, GError **error);

/** Which nodes and edges of a folded graph are wanted. */
typedef struct
{
  const EntenteGraph *graph;
  gboolean *has_node, *has_edge;
} Marks;

/** Clears the marks of nodes more than `depth` stated ties away from all of `from`, but those kept
 * in any case. */
void select_near (Marks *marks, const GArray *from, guint depth, const gboolean *is_kept);

/** Clears the marks of nodes and edges that are on no path of `length` stated ties or fewer from
 * `a` to `b`; a shortest path counts whatever its length. FALSE where nothing joins them. */
gboolean select_between (Marks *marks, guint a, guint b, guint length);

/** The strongest `n` actors, of those that have a tie to another of them. */
void select_strongest_nodes (Marks *marks, guint n, const gboolean *is_kept);
void select_strongest_edges (Marks *marks, guint n);

/** Clears the marks of edges that have lost an end. */
void select_drop_loose (Marks *marks);

/** Clears the marks of nodes without an edge. */
void select_drop_lone (Marks *marks, const gboolean *is_kept);

/** Whether one asserts the tie, or is said to claim it, and another denies it. */
gboolean select_is_contested (const EntenteGraph *graph, const GraphEdge *edge);

/** Puts the number of texts or publishers in place of the weights. */
void select_weigh (EntenteGraph *graph, GraphWeight weight);

/** Drops the nodes and edges that are not marked, and evidence of no edge. */
void select_compact (EntenteGraph *graph, const Marks *marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Select, select_free)
