/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Integer arithmetic of the network. Values between layers are int16 with LAYERS_BITS fraction bits
 * and lie within LAYERS_LIMIT; weights are int8 (kept as int16 for the processor's
 * multiply-and-add), each row with a power of two of its own; sums are int32. The loader proves
 * that no sum overflows. All results are exact, so the instruction set makes no difference to them.
 */

#define LAYERS_BITS 9
#define LAYERS_LIMIT 8191 /**< below 16 */
#define LAYERS_NARROW \
  3900                 /**< limit of values with 8 fraction bits that are multiplied by others */
#define LAYERS_UNIT 32 /**< every row of weights and values is a multiple of this long */
#define LAYERS_MAX_SIZE 512 /**< of a token's state */

/** y = W x + b: each row's sum is brought to the wanted fraction bits by its shift. */
typedef struct
{
  guint rows;           /**< outputs */
  guint columns;        /**< inputs, a multiple of LAYERS_UNIT */
  const gint16 *weight; /**< rows x columns */
  const gint32 *bias;   /**< rows, with the fraction bits of the sums; half a unit is in it */
  const guint8 *shift;  /**< rows */
} Linear;

/** Tables of exp (-x) for x = i / 8 and i / 8192, with 15 fraction bits. */
typedef struct
{
  const guint16 *high; /**< LAYERS_EXP_HIGH */
  const guint16 *low;  /**< LAYERS_EXP_LOW */
} ExpTable;

#define LAYERS_EXP_HIGH 128
#define LAYERS_EXP_LOW 1024

/** The same functions for one instruction set. */
typedef struct
{
  const char *name;

  /** out[n][rows] from n inputs that begin `stride` values apart. */
  void (*linear) (const Linear *linear, gint32 *restrict out, const gint16 *restrict in, guint n,
                  guint stride);

  /** Cuts n values to -limit .. limit. */
  void (*cut) (gint16 *restrict out, const gint32 *restrict in, guint n, gint32 limit);

  /** out[size] = norm of (residual or nothing) + in; `scale` is sqrt (size) with LAYERS_BITS + 12
   * fraction bits. */
  void (*norm) (gint16 *restrict out, const gint16 *residual, const gint32 *restrict in, guint size,
                gint32 scale);

  /** out[n] = dot products of `query` and n keys `stride` apart, size a multiple of 16. */
  void (*dot) (gint32 *restrict out, const gint16 *restrict query, const gint16 *restrict keys,
               guint n, guint stride, guint size);

  /** Chances, 14 fraction bits, of n scores with 16. */
  void (*softmax) (gint32 *restrict chances, const gint32 *restrict scores, guint n,
                   const ExpTable *table);

  /** out[size] = sum of n values `stride` apart, weighed by chances. */
  void (*mix) (gint16 *restrict out, const gint32 *restrict chances, const gint16 *restrict values,
               guint n, guint stride, guint size);
} Layers;

/** The fastest set that this machine has. (transfer none) */
const Layers *layers_best (void);

/** All sets that this machine has, the plainest first; NULL beyond the last. (transfer none) */
const Layers *layers_nth (guint i);
