/* SPDX-License-Identifier: MIT */

/* The functions of layers.h, compiled once for each instruction set: a file that includes this
 * defines LAYERS_SET, the name of the set, and is compiled with its flags. Written so that the
 * compiler turns each inner loop into vector instructions. */
#include "annotate/layers.h"

#define LAYERS_JOIN_(a, b) a##b
#define LAYERS_JOIN(a, b) LAYERS_JOIN_ (a, b)
#define LAYERS_QUOTE_(a) #a
#define LAYERS_QUOTE(a) LAYERS_QUOTE_ (a)

/* Four rows times two inputs: each weight that is read serves twice, each input four times. */
static inline void
block (gint32 sums[2][4], const gint16 *restrict weight, const gint16 *restrict a,
       const gint16 *restrict b, guint columns)
{
  const gint16 *w0 = weight, *w1 = w0 + columns, *w2 = w1 + columns, *w3 = w2 + columns;
  gint32 a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0;

  for (guint k = 0; k < columns / LAYERS_UNIT * LAYERS_UNIT; k++)
    {
      a0 += a[k] * w0[k];
      a1 += a[k] * w1[k];
      a2 += a[k] * w2[k];
      a3 += a[k] * w3[k];
      b0 += b[k] * w0[k];
      b1 += b[k] * w1[k];
      b2 += b[k] * w2[k];
      b3 += b[k] * w3[k];
    }
  sums[0][0] = a0, sums[0][1] = a1, sums[0][2] = a2, sums[0][3] = a3;
  sums[1][0] = b0, sums[1][1] = b1, sums[1][2] = b2, sums[1][3] = b3;
}

static inline gint32
dot_one (const gint16 *restrict a, const gint16 *restrict b, guint size)
{
  gint32 sum = 0;
  for (guint k = 0; k < size / 16 * 16; k++)
    sum += a[k] * b[k];
  return sum;
}

static void
linear (const Linear *layer, gint32 *restrict out, const gint16 *restrict in, guint n, guint stride)
{
  guint rows = layer->rows, columns = layer->columns, whole = rows / 4 * 4;

  for (guint row = 0; row < whole; row += 4)
    for (guint i = 0; i < n; i += 2)
      {
        gint32 sums[2][4];
        guint second = i + 1 < n ? i + 1 : i;
        block (sums, layer->weight + (gsize)row * columns, in + (gsize)i * stride,
               in + (gsize)second * stride, columns);
        for (guint k = 0; k < 4; k++)
          {
            out[(gsize)i * rows + row + k] = sums[0][k];
            out[(gsize)second * rows + row + k] = sums[second - i][k];
          }
      }
  for (guint row = whole; row < rows; row++)
    for (guint i = 0; i < n; i++)
      out[(gsize)i * rows + row]
          = dot_one (in + (gsize)i * stride, layer->weight + (gsize)row * columns, columns);
  for (guint i = 0; i < n; i++)
    for (guint row = 0; row < rows; row++)
      out[(gsize)i * rows + row]
          = (out[(gsize)i * rows + row] + layer->bias[row]) >> layer->shift[row];
}

static inline gint16
bounded (gint64 value)
{
  if (value > LAYERS_LIMIT)
    return LAYERS_LIMIT;
  return value < -LAYERS_LIMIT ? -LAYERS_LIMIT : (gint16)value;
}

static void
cut (gint16 *restrict out, const gint32 *restrict in, guint n, gint32 limit)
{
  for (guint i = 0; i < n; i++)
    {
      gint32 value = in[i] > limit ? limit : in[i];
      out[i] = (gint16)(value < -limit ? -limit : value);
    }
}

/* The integer part of a square root. */
static inline guint64
square_root (guint64 x)
{
  guint64 root, next;
  guint bits = 0;

  if (x == 0)
    return 0;
  for (guint64 rest = x; rest != 0; rest >>= 2)
    bits++;
  next = (guint64)1 << bits;
  do
    {
      root = next;
      next = (root + x / root) >> 1;
    }
  while (next < root);
  return root;
}

static void
norm (gint16 *restrict out, const gint16 *residual, const gint32 *restrict in, guint size,
      gint32 scale)
{
  gint32 centred[LAYERS_MAX_SIZE], sum = 0;
  guint64 squares = 0, root;
  gint64 factor;

  /* |in| < 2^16, so that size times it fits int32. */
  for (guint i = 0; i < size; i++)
    {
      gint32 value = in[i] > 0x7FFF ? 0x7FFF : in[i] < -0x7FFF ? -0x7FFF : in[i];
      centred[i] = value + (residual != NULL ? residual[i] : 0);
      sum += centred[i];
    }
  for (guint i = 0; i < size; i++)
    {
      centred[i] = centred[i] * (gint32)size - sum;
      squares += (guint64)((gint64)centred[i] * centred[i]);
    }
  root = square_root (squares);
  /* centred / root is at most 1, so the products below stay under scale * 2^18. */
  factor = root == 0 ? 0 : (gint64)(((guint64)scale << 18) / root);
  for (guint i = 0; i < size; i++)
    {
      gint64 value = (centred[i] * factor + ((gint64)1 << 29)) >> 30;
      out[i] = bounded (value);
    }
}

static void
dot (gint32 *restrict out, const gint16 *restrict query, const gint16 *restrict keys, guint n,
     guint stride, guint size)
{
  for (guint i = 0; i < n; i++)
    out[i] = dot_one (query, keys + (gsize)i * stride, size);
}

static void
softmax (gint32 *restrict chances, const gint32 *restrict scores, guint n, const ExpTable *table)
{
  gint32 best = scores[0];
  guint32 sum = 0, share;

  for (guint i = 1; i < n; i++)
    best = scores[i] > best ? scores[i] : best;
  for (guint i = 0; i < n; i++)
    {
      guint32 distance = (guint32)best - (guint32)scores[i], high = distance >> 13;
      guint32 low = (distance & 0x1FFF) >> 3;
      guint32 value = high < LAYERS_EXP_HIGH ? (guint32)table->high[high] * table->low[low] : 0;
      chances[i] = (gint32)((value + (1U << 14)) >> 15);
      sum += (guint32)chances[i];
    }
  /* The best has 2^15, so sum >= 2^15 and each product is at most 2^31. */
  share = (1U << 31) / sum;
  for (guint i = 0; i < n; i++)
    chances[i] = (gint32)(((guint32)chances[i] * share + (1U << 16)) >> 17);
}

static void
mix (gint16 *restrict out, const gint32 *restrict chances, const gint16 *restrict values, guint n,
     guint stride, guint size)
{
  gint32 sums[LAYERS_MAX_SIZE];

  for (guint k = 0; k < size; k++)
    sums[k] = 1 << 13;
  for (guint i = 0; i < n; i++)
    {
      const gint16 *value = values + (gsize)i * stride;
      gint32 chance = chances[i];
      if (chance != 0)
        for (guint k = 0; k < size; k++)
          sums[k] += chance * value[k];
    }
  for (guint k = 0; k < size; k++)
    {
      gint32 value = sums[k] >> 14;
      out[k] = bounded (value);
    }
}

extern const Layers LAYERS_JOIN (layers_, LAYERS_SET);
const Layers LAYERS_JOIN (layers_, LAYERS_SET)
    = { LAYERS_QUOTE (LAYERS_SET), linear, cut, norm, dot, softmax, mix };
