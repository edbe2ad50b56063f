/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/span.h"

/* The rows of one document: what `extract` yields, what the graph folds. Keys and their order are
 * in docs/FORMATS.md. All strings are owned by DocumentRows.strings. */

/** A span of the text that fills a place of a statement; `text` is NULL where there is none. */
typedef struct
{
  const char *text;
  Span span;
  guint part; /* of the actors that the phrase means together; 0 for the first or only one */
} RowSlot;

typedef struct
{
  const char *id, *name, *title, *date, *publisher, *url, *sha256, *sketch;
  guint32 sentences;
  guint64 bytes;
} DocumentRow;

typedef struct
{
  guint32 sentence;
  Span span;
  const char *text;
  const char *actor; /* its id */
  const char *name, *type, *country, *parent;
  const char *by;        /* "name", "alias", "metonym", "demonym", "title", "pronoun", "nominal" */
  const char *was, *why; /* the id before it was joined to `actor`, and the reason; or NULL both */
} MentionRow;

typedef struct
{
  char id[17];
  guint32 sentence;
  Span span;
  const char *text; /* the sentence */
  const char *source;
  RowSlot source_slot;
  const char *relation;
  const char *target;
  RowSlot target_slot;
  RowSlot object;
  const char *status, *modality, *status_cue;
  const char *by, *by_text;
  RowSlot cue;
  const char *frame;
  int trust;                         /* percent, -1 while unmeasured */
  const char *source_at, *target_at; /* slots of the frame that the ends fill; nullable */
  Span clause;                       /* that states it; empty where unknown */
  const char *status_rule;           /* what made it less than a fact, docs/FORMATS.md; nullable */
} StatementRow;

typedef struct
{
  char id[17];
  const char *a, *b; /* a < b in byte order */
  guint32 *sentences;
  guint n_sentences;
  Span span; /* of the first sentence that names both */
  const char *text;
  Span a_span, b_span;
} ComentionRow;

/** Why a word that stands between two actors states nothing of them, the nearest miss last. */
typedef enum
{
  MISS_NO_FRAME,  /**< no frame has the word */
  MISS_NO_SLOT,   /**< no frame of the word reaches either of them */
  MISS_PARTICLE,  /**< a frame reaches both, and wants a particle beside the word */
  MISS_END,       /**< a frame reaches one of them, its other end is not the other */
  MISS_CONDITION, /**< a frame reaches both, and a condition on a slot is not met */
  N_MISSES
} Miss;

/** A word that links two actors in a sentence that states no relation between them. Never written
 * as a row: it is for people who ask why not. */
typedef struct
{
  guint32 sentence;
  Span span;
  const char *text;       /* the sentence */
  const char *a, *b;      /* ids */
  RowSlot a_slot, b_slot; /* their mentions */
  RowSlot word;           /* of no text for a pair that no word links */
  const char *lemma;      /* in lower case */
  char pos;               /* 'V', 'N' or 'A' */
  const char *a_at,
      *b_at;           /* the slots of the word that they fill, or their way to it on the tree */
  gboolean fills_both; /* both are slots: a frame could have them as ends */
  Miss miss;
  const char *frame;  /* the nearest, nullable */
  const char *wanted; /* slots, condition or particle of it that failed, nullable */
  const char *found;  /* the words that stood there instead, nullable */
} MissRow;

typedef struct DocumentRows
{
  DocumentRow document;
  GArray *mentions;   /* of MentionRow, in text order */
  GArray *statements; /* of StatementRow, in text order */
  GArray *comentions; /* of ComentionRow, by a, then b */
  GArray *misses;     /* of MissRow, in text order; NULL unless somebody wants them */
  GStringChunk *strings;
  GPtrArray *owned; /* arrays of sentences */
} DocumentRows;

DocumentRows *document_rows_new (void);
void document_rows_free (DocumentRows *rows);

/** A copy of `string` that lives as long as `rows`; NULL stays NULL. */
const char *document_rows_keep (DocumentRows *rows, const char *string);

/** The same for `length` bytes. */
const char *document_rows_keep_n (DocumentRows *rows, const char *string, gsize length);

/** Makes room for misses: whoever fills the rows looks for them then. */
void document_rows_want_misses (DocumentRows *rows);

/** Sets the id of a statement or co-mention from its content, as docs/FORMATS.md says. The spans,
 * the relation and the modality must be there; the actors do not matter. */
void statement_row_set_id (StatementRow *row, const DocumentRow *document);
void comention_row_set_id (ComentionRow *row, const DocumentRow *document);

/** Brings the ends of a co-mention, or of a statement without direction, into byte order of id. */
void statement_row_order (StatementRow *row);
void comention_row_order (ComentionRow *row);

/** Appends all rows as JSON Lines: document, mentions, statements, co-mentions. */
void document_rows_write (const DocumentRows *rows, GString *out);

/** Appends one row as a JSON object, without a line end; `document` is its document's id. */
void document_row_write (const DocumentRow *row, GString *out);
void mention_row_write (const char *document, const MentionRow *row, GString *out);
void statement_row_write (const char *document, const StatementRow *row, GString *out);
void comention_row_write (const char *document, const ComentionRow *row, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DocumentRows, document_rows_free)
