/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** A box, by its centre; points, y upwards. */
typedef struct
{
  double x, y, width, height;
} Place;

/**
 * Spreads `n` boxes so that those tied stand near each other and none overlaps; `pairs` are the
 * ends of ties. The same input gives the same places to the last bit on any machine: only sums,
 * products, quotients and roots are taken. Time is the square of `n`, times some hundreds.
 */
void spread_places (Place *places, guint n, const guint (*pairs)[2], guint n_pairs);

/**
 * A curve from box to box as the attribute `pos` of an edge: it leaves the line between the centres
 * by `bend` points to its left, begins and ends at the outlines, and leaves room for heads.
 * (transfer full)
 */
char *arc_between (const Place *from, const Place *to, double bend, gboolean has_tail,
                   gboolean has_head);
