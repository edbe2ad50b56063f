/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Appends `text` (valid UTF-8) in quotes, escaped as JSON wants it; "null" for NULL. */
void json_add_quoted (GString *out, const char *text);

/** Appends a comma, the key and the quoted text. */
void json_add_string (GString *out, const char *key, const char *text);
