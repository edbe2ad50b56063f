/* SPDX-License-Identifier: MIT */
#include "annotate/encoder.h"

#include <string.h>

/** Products of queries and keys are divided by 8. */
#define SCORE_SHIFT 3

/* n is the number of tokens, size that of a token's state. */
struct _Encoder
{
  const Weights *weights;
  gint16 *inputs;  /* n x inputs */
  gint16 *state;   /* (n + 2) x size: a row of zeros before the first token and after the last */
  gint16 *next;    /* the same, written while `state` is read */
  gint32 *sums;    /* n x the widest layer */
  gint16 *qkv;     /* n x 3 size */
  gint16 *mixed;   /* n x size, or n x inner */
  gint32 *scores;  /* n */
  gint32 *chances; /* n */
};

Encoder *
encoder_new (const Weights *weights, guint max_tokens)
{
  const Shape *s = &weights->shape;
  Encoder *encoder = g_new0 (Encoder, 1);
  gsize n = max_tokens, size = (gsize)s->size, inner = (gsize)s->inner;

  encoder->weights = weights;
  encoder->inputs = g_new0 (gint16, n * weights->inputs);
  encoder->state = g_new0 (gint16, (n + 2) * size);
  encoder->next = g_new0 (gint16, (n + 2) * size);
  encoder->sums = g_new0 (gint32, n * MAX (3 * size, inner));
  encoder->qkv = g_new0 (gint16, n * 3 * size);
  encoder->mixed = g_new0 (gint16, n * MAX (size, inner));
  encoder->scores = g_new0 (gint32, n);
  encoder->chances = g_new0 (gint32, n);
  return encoder;
}

void
encoder_free (Encoder *encoder)
{
  if (encoder == NULL)
    return;
  g_free (encoder->inputs);
  g_free (encoder->state);
  g_free (encoder->next);
  g_free (encoder->sums);
  g_free (encoder->qkv);
  g_free (encoder->mixed);
  g_free (encoder->scores);
  g_free (encoder->chances);
  g_free (encoder);
}

/* The row of a word: 1 + the place of its key, 0 if the model does not know it. */
static guint
word_row (const Weights *weights, guint32 key)
{
  guint low = 0, high = (guint)weights->shape.n_words - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (weights->word_keys[middle] < key)
        low = middle + 1;
      else
        high = middle;
    }
  return low + 1 < (guint)weights->shape.n_words && weights->word_keys[low] == key ? low + 1 : 0;
}

static gint16 *
copy_vector (gint16 *out, const gint8 *table, gsize row, gint32 width, gint32 shift)
{
  for (gint32 i = 0; i < width; i++)
    out[i] = (gint16)(table[row * (gsize)width + (gsize)i] * (1 << shift));
  return out + width;
}

/* The vectors of a token's word and affixes, one after the other. */
static void
embed (const Weights *weights, const Features *features, gint16 *out)
{
  const Shape *s = &weights->shape;

  out = copy_vector (out, weights->words, word_row (weights, features->word), s->word_width,
                     s->table_shift);
  for (guint i = 0; i < FEATURES_N_AFFIXES; i++)
    out = copy_vector (out, weights->affixes[i], features->affix[i] % (guint32)s->affix_rows[i],
                       s->affix_width, s->table_shift);
}

/* The larger of the two halves of each row of sums: n x 2 size to n x size, in place. */
static void
maxout (gint32 *sums, guint n, guint size)
{
  for (guint i = 0; i < n; i++)
    {
      const gint32 *first = sums + (gsize)i * 2 * size, *second = first + size;
      gint32 *out = sums + (gsize)i * size;
      for (guint k = 0; k < size; k++)
        out[k] = MAX (first[k], second[k]);
    }
}

/* Row i of `next` = norm of residual row i + sums; then `next` is the state. */
static void
take_norm (Encoder *encoder, const Layers *layers, const gint16 *residual, guint n)
{
  guint size = (guint)encoder->weights->shape.size;
  gint16 *next = encoder->next;

  for (guint i = 0; i < n; i++)
    layers->norm (next + (gsize)(i + 1) * size,
                  residual != NULL ? residual + (gsize)(i + 1) * size : NULL,
                  encoder->sums + (gsize)i * size, size, encoder->weights->norm_scale);
  memset (next + (gsize)(n + 1) * size, 0, size * sizeof *next);
  encoder->next = encoder->state;
  encoder->state = next;
}

/* A token and its neighbours lie in one row of 3 size values, as the rows of `state` follow. */
static void
convolve (Encoder *encoder, const Layers *layers, const Linear *linear, guint n)
{
  guint size = (guint)encoder->weights->shape.size;

  layers->linear (linear, encoder->sums, encoder->state, n, size);
  maxout (encoder->sums, n, size);
  take_norm (encoder, layers, encoder->state, n);
}

/* Scores of all tokens for token i, by what they are and how far off. */
static void
attend_token (Encoder *encoder, const Layers *layers, const gint32 *near, guint head, guint i,
              guint n)
{
  const Shape *s = &encoder->weights->shape;
  guint size = (guint)s->size, width = size / (guint)s->heads, at = head * width;

  layers->dot (encoder->scores, encoder->qkv + (gsize)i * 3 * size + at, encoder->qkv + size + at,
               n, 3 * size, width);
  for (guint k = 0; k < n; k++)
    {
      gint32 offset = (gint32)k - (gint32)i;
      encoder->scores[k] = (encoder->scores[k] >> SCORE_SHIFT)
                           + near[CLAMP (offset, -s->reach, s->reach) + s->reach];
    }
  layers->softmax (encoder->chances, encoder->scores, n, &encoder->weights->exp);
  layers->mix (encoder->mixed + (gsize)i * size + at, encoder->chances,
               encoder->qkv + 2 * size + at, n, 3 * size, width);
}

static void
attend (Encoder *encoder, const Layers *layers, const AttentionWeights *attention, guint n)
{
  const Shape *s = &encoder->weights->shape;
  guint size = (guint)s->size;
  gsize positions = 2 * (gsize)s->reach + 1;

  layers->linear (&attention->qkv, encoder->sums, encoder->state + size, n, size);
  for (guint i = 0; i < n; i++)
    {
      gsize row = (gsize)i * 3 * size;
      layers->cut (encoder->qkv + row, encoder->sums + row, 2 * size, LAYERS_NARROW);
      layers->cut (encoder->qkv + row + 2 * size, encoder->sums + row + 2 * size, size,
                   LAYERS_LIMIT);
    }
  for (guint head = 0; head < (guint)s->heads; head++)
    for (guint i = 0; i < n; i++)
      attend_token (encoder, layers, attention->near + head * positions, head, i, n);
  layers->linear (&attention->out, encoder->sums, encoder->mixed, n, size);
  take_norm (encoder, layers, encoder->state, n);
}

static void
feed_forward (Encoder *encoder, const Layers *layers, const AttentionWeights *attention, guint n)
{
  guint size = (guint)encoder->weights->shape.size, inner = (guint)encoder->weights->shape.inner;
  gsize values = (gsize)n * inner;

  layers->linear (&attention->inner, encoder->sums, encoder->state + size, n, size);
  for (gsize i = 0; i < values; i++)
    encoder->sums[i] = MAX (encoder->sums[i], 0);
  layers->cut (encoder->mixed, encoder->sums, (guint)values, LAYERS_LIMIT);
  layers->linear (&attention->outer, encoder->sums, encoder->mixed, n, inner);
  take_norm (encoder, layers, encoder->state, n);
}

const gint16 *
encoder_run (Encoder *encoder, const Layers *layers, const Features *features, guint n)
{
  const Weights *weights = encoder->weights;
  guint size = (guint)weights->shape.size;

  for (guint i = 0; i < n; i++)
    embed (weights, &features[i], encoder->inputs + (gsize)i * weights->inputs);
  layers->linear (&weights->enter, encoder->sums, encoder->inputs, n, weights->inputs);
  maxout (encoder->sums, n, size);
  take_norm (encoder, layers, NULL, n);
  for (gint32 i = 0; i < weights->shape.convolutions; i++)
    convolve (encoder, layers, &weights->convolutions[i], n);
  for (gint32 i = 0; i < weights->shape.attentions; i++)
    {
      attend (encoder, layers, &weights->attentions[i], n);
      feed_forward (encoder, layers, &weights->attentions[i], n);
    }
  return encoder->state + size;
}
