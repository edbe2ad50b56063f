/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Features of a word beside the word itself: prefix, three suffixes, shape. */
#define FEATURES_N_AFFIXES 5

typedef struct
{
  guint32 word;                      /**< key of the folded form */
  guint32 affix[FEATURES_N_AFFIXES]; /**< hashes; modulo the size of a table they are its rows */
} Features;

/** Hashes what the network sees of a form; any bytes are taken, bad UTF-8 byte by byte.
 *
 * Fold: lower case (ASCII, Latin-1, Latin Extended-A, Greek, Cyrillic), digits to 0, curly quotes
 * and dashes to ASCII. Hash: FNV-1a over a letter that names the feature and the folded text, then
 * the finaliser of MurmurHash3. Prefix: four code points; suffixes: two, three, four; shape: the
 * first four and last two code points as X, x, 0 or themselves. `tools/train/features.py` does the
 * same. */
void features_of_form (Features *features, const char *form, gsize length);
