/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/ledger.h"

/* What the parts of the ledger share: its lines as they were read, and whom they mean. */

typedef enum
{
  LINE_MERGE,   /**< `a` is `b` */
  LINE_NEVER,   /**< `a` and `b` are two */
  LINE_SPLIT,   /**< `a` is `b` where the conditions hold */
  LINE_RENAME,  /**< the name of `a` is `value` */
  LINE_RETYPE,  /**< its type */
  LINE_COUNTRY, /**< its country, where the conditions hold */
  LINE_PARENT,  /**< `a` belongs to `b` */
  LINE_ADD,     /**< there is `a`, of type `value` */
  LINE_DROP,    /**< `a` is no actor */
  N_LINE_KINDS
} LineKind;

typedef enum
{
  CONDITION_COUNTRY,
  CONDITION_DOCUMENT,
  CONDITION_TEXT, /**< the words that name it */
  CONDITION_PUBLISHER,
  CONDITION_BEFORE, /**< date of the document */
  CONDITION_SINCE,
  N_CONDITIONS
} ConditionKind;

typedef struct
{
  ConditionKind kind;
  const char *value;
} Condition;

#define LEDGER_MAX_CONDITIONS 8

/** No line, no node. */
#define LEDGER_NONE G_MAXUINT32

typedef struct
{
  LineKind kind;
  const char *file; /**< as given */
  guint32 number;   /**< of the line, from 1 */
  const char *a, *b;
  const char *value;
  guint8 n_conditions;
  guint32 first_condition; /**< into Ledger.conditions */
  guint32 node_a, node_b;  /**< once settled */
  guint32 next;            /**< the next line of its kind for the same actor */
  /* of LINE_ADD alone */
  const char *country, *parent, *id;
  guint32 first_alias, n_aliases; /**< into Ledger.aliases */
  gboolean is_dictionary;         /**< of a coder's file, where the gazetteer goes first */
} LedgerLine;

/** An actor of a line: by its id, or by a name that no id is known for ("~some-name"). */
typedef struct
{
  const char *key;
  const char *name; /**< as written; NULL where the id was */
  guint32 merge;    /**< line that makes it another, or LEDGER_NONE */
  guint32 split;    /**< first of the lines */
  guint32 country;  /**< likewise */
  guint32 rename, retype, parent, drop, add;
  guint32 known;   /**< actor of the gazetteer, or GAZETTEER_NONE */
  GArray *nevers;  /**< of guint32, nodes that it must not be; nullable */
  guint32 root;    /**< path compression: a node nearer to the end of its merges */
  guint n_refused; /**< merges that contradict another line */
} LedgerNode;

struct Ledger
{
  GArray *lines;      /* of LedgerLine */
  GArray *conditions; /* of Condition */
  GPtrArray *aliases; /* of names */
  GArray *nodes;      /* of LedgerNode */
  GHashTable *by_key; /* key to node + 1 */
  GHashTable *added;  /* "~name" of added actors to their id; "" for several */
  GStringChunk *strings;
  const Gazetteer *gazetteer; /* once settled */
};

static inline LedgerLine *
ledger_line (const Ledger *ledger, guint32 line)
{
  return &g_array_index (ledger->lines, LedgerLine, line);
}

static inline LedgerNode *
ledger_node (const Ledger *ledger, guint32 node)
{
  return &g_array_index (ledger->nodes, LedgerNode, node);
}

/** A copy that lives as long as the ledger; NULL stays NULL. */
const char *ledger_keep (Ledger *ledger, const char *string);

/** A file while it is read. */
typedef struct
{
  Ledger *ledger;
  const char *file;
  guint32 line;
  guint n_told, n_untold; /**< complaints */
  Diagnostics *diagnostics;
} LedgerReader;

/** Says what is wrong with the line; it is not used. */
void ledger_complain (LedgerReader *reader, EntenteSeverity severity, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/** One line of a ledger, without its end. */
void ledger_parse_line (LedgerReader *reader, const char *line);

/** Does the line begin with a word of the ledger? */
gboolean ledger_is_line (const char *line);

/** One line of a coder's dictionary; `state` is kept from line to line. */
typedef struct Dictionary Dictionary;
Dictionary *dictionary_new (LedgerReader *reader);
void dictionary_line (Dictionary *dictionary, const char *line);
void dictionary_end (Dictionary *dictionary);
gboolean dictionary_is_line (const char *line);

/** The node of that key, LEDGER_NONE if none. */
guint32 ledger_find_node (const Ledger *ledger, const char *key);

/** The node of an actor of rows: by its id, else by the name in it. LEDGER_NONE if none. */
guint32 ledger_node_of_id (const Ledger *ledger, const char *id);

/** Key of a name: "~some-name". (transfer full) */
char *ledger_name_key (const char *name);

/** Is it an id: a known prefix and a colon? */
gboolean ledger_is_id (const char *reference);

/** The type that the prefix of an id stands for, NULL if none; the prefix of a type. */
const char *ledger_type_of_id (const char *id);
const char *ledger_prefix_of_type (const char *type);
