/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/rows.h"

/**
 * Groups near-identical texts: the same SHA-256, or sketches with TEXT_SAME_HASHES or more of their
 * 64 hashes in common, joined by single linkage. Writes to `group` the number of each document's
 * group, counted from 0 in the order of `documents`; returns how many there are. A sketch that
 * cannot be read joins nothing. Near-linear: no two sketches are compared that do not share a band.
 */
guint texts_group (const DocumentRow *const *documents, guint n, guint32 *group);

#define TEXT_SAME_HASHES 51
