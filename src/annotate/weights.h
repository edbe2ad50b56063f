/* SPDX-License-Identifier: MIT */
#pragma once

#include "annotate/features.h"
#include "annotate/layers.h"
#include "annotate/lemma.h"
#include "annotate/model.h"

#define WEIGHTS_MAX_LAYERS 8

/** Numbers of the section "shape", in this order. */
typedef struct
{
  gint32 size;         /**< of a token's state */
  gint32 convolutions; /**< layers over a token and its neighbours */
  gint32 attentions;   /**< layers over the sentence */
  gint32 heads;        /**< of each attention layer */
  gint32 reach;        /**< relative positions that attention tells apart, each way */
  gint32 inner;        /**< of the feed-forward part */
  gint32 arc;          /**< of the vectors whose products score arcs */
  gint32 rel;          /**< of the hidden layer that labels an arc */
  gint32 distance;     /**< distances that arcs and labels tell apart, each way */
  gint32 n_tags, n_rels, n_names;
  gint32 n_words; /**< rows of the word table, row 0 for unknown words */
  gint32 word_width, affix_width;
  gint32 affix_rows[FEATURES_N_AFFIXES];
  gint32 table_shift; /**< from the fraction bits of the tables to LAYERS_BITS */
} Shape;

typedef struct
{
  Linear qkv;         /**< 3 * size x size: queries and keys with 8 fraction bits, values */
  Linear out;         /**< size x size */
  Linear inner;       /**< inner x size */
  Linear outer;       /**< size x inner */
  const gint32 *near; /**< heads x (2 reach + 1), 16 fraction bits */
} AttentionWeights;

/** The model as the network uses it; every number in it has been checked. */
typedef struct
{
  Model *model;
  GPtrArray *expanded; /* arrays of int16 made from int8 */
  Shape shape;
  guint inputs;      /**< word_width + all affix widths */
  gint32 norm_scale; /**< sqrt (size), LAYERS_BITS + 12 fraction bits */
  ExpTable exp;
  const guint32 *word_keys;                 /**< n_words - 1, ascending; key i has row i + 1 */
  const gint8 *words;                       /**< n_words x word_width */
  const gint8 *affixes[FEATURES_N_AFFIXES]; /**< affix_rows[i] x affix_width */
  Linear enter;                             /**< 2 size x inputs, a maxout */
  Linear convolutions[WEIGHTS_MAX_LAYERS];  /**< 2 size x 3 size, maxouts */
  AttentionWeights attentions[WEIGHTS_MAX_LAYERS];
  Linear tag;                                       /**< n_tags x size */
  Linear name;                                      /**< n_names x size */
  Linear arc_dep, arc_head;                         /**< arc x size */
  Linear arc_mix;                                   /**< arc x arc */
  const gint16 *arc_root;                           /**< arc, 8 fraction bits */
  const gint32 *arc_near;                           /**< 2 distance + 1, 16 fraction bits */
  Linear rel_dep, rel_head;                         /**< 2 rel x size */
  const gint16 *rel_root;                           /**< 2 rel */
  const gint16 *rel_near;                           /**< (2 distance + 1) x 2 rel */
  Linear rel;                                       /**< n_rels x rel */
  guint8 *tag_upos, *tag_xpos, *rel_ids, *name_ids; /**< numbers of tagset.h */
  LemmaTable *lemmas;
} Weights;

/** Takes a model apart; NULL and an error if anything in it is missing or out of range. The model
 * is taken over, also on error. (transfer full) */
Weights *weights_new (Model *model, GError **error);
void weights_free (Weights *weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Weights, weights_free)
