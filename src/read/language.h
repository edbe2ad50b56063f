/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Does the text look English? Short texts do. Looks at the first words only. `percent` is the
 * share of words that every English text has. */
gboolean language_is_english (const char *text, gsize length, guint *percent);
