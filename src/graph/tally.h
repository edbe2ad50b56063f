/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Counts how often each owner has each value of a field. */
typedef struct Tally Tally;

typedef struct
{
  guint32 owner, field;
  const char *value;
  guint count;
} TallyItem;

Tally *tally_new (void);
void tally_free (Tally *tally);

/** `value` is kept as a pointer and told apart as one: equal strings must be equal pointers. NULL
 * is no value. Constant time. */
void tally_add (Tally *tally, guint32 owner, guint32 field, const char *value);

/** The items by owner, field, count (most first), value in byte order. Lives as long as `tally`,
 * which takes no more. */
const TallyItem *tally_sorted (Tally *tally, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tally, tally_free)
