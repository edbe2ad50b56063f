/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/graph.h>

G_BEGIN_DECLS

/** Judgements of an analyst, read from a file (docs/SELECTING.md). */
typedef struct EntenteReview EntenteReview;

/** Reads a file of lines "accept ID why", "reject ID why", "hide ACTOR RELATION ACTOR why"; what
 * begins with "#" is a comment. A bad line is a diagnostic. (transfer full), NULL with `error` set
 * where the file cannot be read. */
ENTENTE_EXPORT EntenteReview *entente_review_read (const char *file,
                                                   EntenteDiagnosticFunc diagnostic,
                                                   gpointer user_data, GError **error);
ENTENTE_EXPORT void entente_review_free (EntenteReview *review);

/** Appends how often each frame was judged right and wrong among the rows of `graph`, and its
 * precision in percent, as lines of fields separated by tabs, under a line of names; the last line
 * is that of all. */
ENTENTE_EXPORT void entente_review_report (const EntenteReview *review, const EntenteGraph *graph,
                                           GString *out);

/**
 * What of a graph is wanted; zeroed is all of it. A list is NULL-terminated, and each of its
 * strings may hold several words separated by commas, but names of actors, which stand alone.
 * Actors are meant by id, label or alias. Nothing is owned.
 */
typedef struct
{
  /* What counts as evidence, before the fold, so that counts are those of what is left. */
  const char *const *relations; /**< "ally", ..., "co-mention" */
  const char *const *signs;     /**< "cooperation", "conflict", "neutral", "structural" */
  const char *const *statuses;  /**< "asserted", "possible", "negated" */
  const char *const *told_by;   /**< actors, those that belong to them, and publishers */
  const char *from, *to;        /**< "2023", "2023-05" or "2023-05-17"; both days count */
  int trust; /**< percent; statements of frames below, or unmeasured, are left out */
  int no_structural, no_comentions; /**< gboolean */
  const char *collapse;             /**< "state" */
  const EntenteReview *review;

  /* What of the folded graph is left. */
  const char *weight;           /**< "sentences", "texts" or "publishers" */
  int min_texts;                /**< of a tie; 0: no limit, as below */
  int contested;                /**< gboolean: asserted by one, denied by another */
  const char *const *types;     /**< "person", ... */
  const char *const *countries; /**< "RUS", ... */
  const char *const *focus;     /**< actors */
  int depth;                    /**< steps from `focus`, or longest path `between`; 0: 1, or 2 */
  const char *const *between;   /**< two actors */
  const char *const *include;   /**< actors that no limit below or above leaves out */
  const char *const *exclude;   /**< actors */
  int nodes, edges;             /**< at most so many, the strongest */

  int lenient; /**< gboolean: of actors that are not there, and of two that nothing joins, there is
                  a warning, and nothing is left */
} EntenteSelection;

typedef enum
{
  ENTENTE_SELECT_NUMBER, /**< int */
  ENTENTE_SELECT_FLAG,   /**< int */
  ENTENTE_SELECT_WORD,   /**< const char * */
  ENTENTE_SELECT_LIST,   /**< const char *const *, of words from a fixed list */
  ENTENTE_SELECT_NAMES   /**< the same, of actors */
} EntenteSelectKind;

/** One field of EntenteSelection as an option of a program. */
typedef struct
{
  const char *name; /**< "min-texts" */
  EntenteSelectKind kind;
  gsize field;       /**< offset in EntenteSelection */
  const char *value; /**< what stands for its value in a help text; NULL for a flag */
  const char *about; /**< one line for people */
} EntenteSelectOption;

/** The table, ended by a row whose name is NULL. */
ENTENTE_EXPORT const EntenteSelectOption *entente_select_options (void);

/** Whether all words, dates and numbers are such; actors are looked up by the fold alone. */
ENTENTE_EXPORT gboolean entente_selection_check (const EntenteSelection *selection, GError **error);

/**
 * Folds what `selection` wants of the rows, instead of entente_graph_fold(): actors that are left
 * without a tie go as well, but those of `include`. What was left out stands in the legend and in
 * "cut" of the JSON. FALSE with `error` set where a word of the selection is unknown, an actor is
 * not there (near names are told), or nothing joins the two of `between`. Ids of
 * `selection->review` that no row has are warnings.
 */
ENTENTE_EXPORT gboolean entente_graph_fold_selected (EntenteGraph *graph,
                                                     const EntenteSelection *selection,
                                                     EntenteDiagnosticFunc diagnostic,
                                                     gpointer user_data, GError **error);

/** Labels of actors whose name is nearly `name`, nearest first. (transfer full), NULL-terminated */
ENTENTE_EXPORT char **entente_graph_near_actors (const EntenteGraph *graph, const char *name,
                                                 guint most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReview, entente_review_free)

G_END_DECLS
