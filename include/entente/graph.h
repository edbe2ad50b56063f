/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/extract.h>

G_BEGIN_DECLS

/** Rows of documents, and the graph that they fold to. Not thread-safe. */
typedef struct EntenteGraph EntenteGraph;

ENTENTE_EXPORT EntenteGraph *entente_graph_new (void);
ENTENTE_EXPORT void entente_graph_free (EntenteGraph *graph);

/** Takes a copy of the rows of one document. A document that is there already is not added twice;
 * the same id with another text is a diagnostic that names both, and the text with the smaller
 * SHA-256 stays, so that the order of adding does not matter. */
ENTENTE_EXPORT void entente_graph_add (EntenteGraph *graph, const EntenteRows *rows,
                                       EntenteDiagnosticFunc diagnostic, gpointer user_data);

/** The fold joins persons with what the gazetteer of `extractor` knows in mind, and not whom its
 * ledger keeps apart (docs/LEDGER.md); whom no mention names has the name that it knows.
 * `extractor` must live as long as the graph. */
ENTENTE_EXPORT void entente_graph_use_actors (EntenteGraph *graph,
                                              const EntenteExtractor *extractor);

/** Folds all rows into actors and edges. Call once, after the last add and before the queries. */
ENTENTE_EXPORT void entente_graph_fold (EntenteGraph *graph);

ENTENTE_EXPORT guint entente_graph_n_documents (const EntenteGraph *graph);
ENTENTE_EXPORT guint entente_graph_n_actors (const EntenteGraph *graph);
ENTENTE_EXPORT guint entente_graph_n_edges (const EntenteGraph *graph);

/** The id of the actor whose id, label or alias is `name` (ASCII case ignored), NULL if none; with
 * several, the one with the most mentions, then the smallest id. (transfer none) */
ENTENTE_EXPORT const char *entente_graph_find_actor (const EntenteGraph *graph, const char *name);

/** The labels of the actors with the most mentions. (transfer full), NULL-terminated */
ENTENTE_EXPORT char **entente_graph_actors (const EntenteGraph *graph, guint most);

/** One statement or co-mention between two actors, for people to judge. Strings are (transfer none)
 * and live as long as the graph. */
typedef struct
{
  const char *document, *title, *date, *publisher;
  const char *sentence;
  const char *source, *relation, *target; /**< labels of actors; relation "co-mention" for one */
  const char *status, *modality, *status_cue, *by, *by_text; /**< nullable for co-mentions */
  const char *cue, *frame, *object;                          /**< nullable */
  const char *id;
  int trust;                             /**< percent, -1 unmeasured */
  const char *url;                       /**< nullable */
  const char *source_text, *target_text; /**< the words that fill the slots, nullable */
  const char *source_slot, *target_slot; /**< slots of the frame, nullable */
  const char *clause;                    /**< part of `sentence` that states it, nullable */
  gsize clause_length;                   /**< bytes of it */
  const char *status_rule;               /**< what made the status, nullable */
  const guint32 *sentences;              /**< numbers of the sentences that state it or name both */
  guint n_sentences;
} EntenteEvidence;

/** Calls `func` for each statement between the actors of id `a` and `b`, in both directions, by
 * relation, date, document and place; when there is none, for their co-mentions. Returns the number
 * of statements. */
ENTENTE_EXPORT guint entente_graph_why (const EntenteGraph *graph, const char *a, const char *b,
                                        void (*func) (const EntenteEvidence *, gpointer),
                                        gpointer user_data);

/** Calls `func` for each document that names both in a sentence, by date, document and place,
 * whether or not they share a statement. */
ENTENTE_EXPORT void entente_graph_comentions (const EntenteGraph *graph, const char *a,
                                              const char *b,
                                              void (*func) (const EntenteEvidence *, gpointer),
                                              gpointer user_data);

/** Appends the rows that entente_graph_why() gives, in its order: a JSON object a line with the
 * keys of the row, the names of its actors and the document's (docs/FORMATS.md). Returns their
 * number. */
ENTENTE_EXPORT guint entente_graph_why_json (const EntenteGraph *graph, const char *a,
                                             const char *b, GString *out);

/** The actors that share a statement with `id`, then those only named beside it, strongest first:
 * what to offer when two actors share nothing. (transfer full), NULL-terminated labels */
ENTENTE_EXPORT char **entente_graph_neighbours (const EntenteGraph *graph, const char *id,
                                                guint most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGraph, entente_graph_free)

G_END_DECLS
