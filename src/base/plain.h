/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Appends text of one line, for terminals and tables: control characters become spaces. `text` is
 * valid UTF-8; NULL appends nothing. */
void plain_append (GString *out, const char *text);
