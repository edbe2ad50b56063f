/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Says on standard error when there is no font at all, and which letters of `dot` (valid UTF-8) no
 * font has: Graphviz itself draws empty boxes and says nothing. FALSE without any font. */
gboolean fonts_check (const char *dot);
