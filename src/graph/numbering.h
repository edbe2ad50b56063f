/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Distinct strings, numbered in byte order; equal strings must be equal pointers. */
typedef struct Numbering Numbering;

Numbering *numbering_new (void);
void numbering_free (Numbering *numbering);

/** NULL is passed over. */
void numbering_add (Numbering *numbering, const char *string);

/** Call once, after the last add and before the two below. Returns how many there are. */
guint numbering_sort (Numbering *numbering);

/** The number of a string that was added. */
guint32 numbering_of (const Numbering *numbering, const char *string);
const char *numbering_string (const Numbering *numbering, guint32 number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Numbering, numbering_free)
