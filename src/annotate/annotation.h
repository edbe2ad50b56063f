/* SPDX-License-Identifier: MIT */
#pragma once

#include "annotate/tagset.h"
#include "base/span.h"

/** Head of a token that has no governor. */
#define ANNOTATION_ROOT (-1)

/** Where the tree of a sentence comes from; the trust of a frame was measured on parsed trees. */
typedef enum
{
  TREE_NONE,
  TREE_SHALLOW, /**< attached by word order and nearby prepositions (shallow.c) */
  TREE_PARSED   /**< by the trained network (network.c) */
} TreeOrigin;

/** One sentence, annotated: arrays of `n_tokens`, indexed by token of the sentence from 0. */
typedef struct
{
  const char *text;   /**< the document's text, (transfer none) */
  const Span *tokens; /**< byte spans into `text`, (transfer none) */
  guint n_tokens;
  gboolean is_heading;
  TreeOrigin origin;

  const char **lemma; /**< lower case (names keep their form); in `strings` or static */
  guint8 *upos;       /**< Upos */
  guint8 *xpos;       /**< Xpos, Penn tags */
  gint16 *head;       /**< index of the governor, or ANNOTATION_ROOT */
  guint8 *deprel;     /**< Deprel */
  guint8 *name;       /**< NameTag, BIO */

  guint capacity;        /* of the arrays */
  GStringChunk *strings; /* lemmas made for this sentence */
} Annotation;

Annotation *annotation_new (void);
void annotation_free (Annotation *annotation);

/** Makes the arrays hold the `n_tokens` of a sentence of `text`; all heads are ANNOTATION_ROOT,
 * all tags 0. Pointers are kept, not copied. */
void annotation_reset (Annotation *annotation, const char *text, const Span *tokens, guint n_tokens,
                       gboolean is_heading);

/** Appends text of one line: line breaks and tabs, which would break CoNLL-U, become spaces. */
void conllu_append (GString *out, const char *text, gsize length);

/** Appends the sentence as CoNLL-U, its text in a comment, an empty line after it. */
void annotation_write_conllu (const Annotation *annotation, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Annotation, annotation_free)
