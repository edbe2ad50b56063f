/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** One past the dash of a dateline that opens the paragraph from `begin` to `end`, as in "BERLIN,
 * May 3 (Agency) - The ministry said"; `begin` if there is none. */
guint32 dateline_end (const char *text, guint32 begin, guint32 end);
