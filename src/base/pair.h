/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Hash of a pair of numbers in one guint64, the one in the high half; for g_int64_equal().
 * g_int64_hash() may tell only the low half apart: all pairs of one actor with many would collide.
 */
static inline guint
pair_hash (gconstpointer pair)
{
  return (guint)(*(const guint64 *)pair * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32);
}
