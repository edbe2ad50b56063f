/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Bytes of the longest token that can be part of a known name. */
#define NORMALISE_MAX 60

/**
 * The form in which a token of a name is looked up, into `out` (NORMALISE_MAX + 1 bytes): stops of
 * acronyms gone ("U.S." is "US"), curly apostrophes straight, accents gone, a particle or part that
 * touches a hyphen begun in upper case ("Jong-un" is "Jong Un", "al-Assad" is "Al Assad"). Case is
 * kept otherwise. Returns its length, 0 for a token that cannot be part of one.
 */
gsize normalise_token (const char *bytes, gsize length, gboolean is_hyphenated, char *out);

gboolean is_hyphen_token (const char *bytes, gsize length);
