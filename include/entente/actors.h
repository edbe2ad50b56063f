/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/graph.h>

G_BEGIN_DECLS

/** By what a text names an actor, in the order of EntenteActor.by. */
typedef enum
{
  ENTENTE_BY_NAME,
  ENTENTE_BY_ALIAS,
  ENTENTE_BY_METONYM,
  ENTENTE_BY_DEMONYM,
  ENTENTE_BY_TITLE,
  ENTENTE_BY_PRONOUN,
  ENTENTE_BY_NOMINAL,
  ENTENTE_N_BY
} EntenteMentionBy;

/** The word of the rows: "name", "alias" ... */
ENTENTE_EXPORT const char *entente_mention_by_name (EntenteMentionBy by);

/** A spelling under which an actor was seen. */
typedef struct
{
  const char *text;
  guint mentions;
} EntenteActorName;

/** Mentions of another id that were joined to an actor. */
typedef struct
{
  const char *was; /**< the id */
  const char *why; /**< a line of the ledger or the program's rule; never NULL */
  guint mentions, documents;
} EntenteActorMerge;

/** One actor of a folded graph. Strings live as long as the graph. */
typedef struct
{
  const char *id, *name;
  const char *type, *country, *parent; /**< nullable */
  gboolean is_known;                   /**< by the gazetteer or an added actor of the ledger */
  guint documents, mentions;
  guint by[ENTENTE_N_BY];        /**< mentions of each kind; of another kind they count nowhere */
  const EntenteActorName *names; /**< names, aliases, metonyms, demonyms; most often seen first */
  guint n_names;
  const EntenteActorMerge *merges; /**< by id, then reason */
  guint n_merges;
} EntenteActor;

/** Who is who in a folded graph. */
typedef struct EntenteActors EntenteActors;

/** The actors of the documents that were folded; those who are known are told by
 * entente_graph_use_actors(). The graph must live longer. (transfer full) */
ENTENTE_EXPORT EntenteActors *entente_actors_new (const EntenteGraph *graph);
ENTENTE_EXPORT void entente_actors_free (EntenteActors *actors);

/** Those most often mentioned first, then by id. */
ENTENTE_EXPORT guint entente_actors_n (const EntenteActors *actors);
ENTENTE_EXPORT const EntenteActor *entente_actors_get (const EntenteActors *actors, guint i);

typedef enum
{
  ENTENTE_ACTORS_TEXT, /**< for people: known actors, unknown ones, what was joined and why */
  ENTENTE_ACTORS_JSON  /**< one object, an actor a line */
} EntenteActorsFormat;

/** Appends the actors, at most `most` known and as many unknown ones (0: all), as docs/FORMATS.md
 * says. */
ENTENTE_EXPORT void entente_actors_write (const EntenteActors *actors, EntenteActorsFormat format,
                                          guint most, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteActors, entente_actors_free)

G_END_DECLS
