/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Writes JSON text piece by piece; commas and keys are the caller's. Always valid UTF-8. */

/** Appends `string` quoted and escaped, or `null`. Bytes that are not UTF-8 become U+FFFD. */
void json_append_string (GString *out, const char *string);

/** Appends a whole number in decimal. */
void json_append_uint (GString *out, guint64 number);

/** Appends `literal`, most often `,"key":`, then the value. */
void json_append_field (GString *out, const char *literal, const char *string);
void json_append_uint_field (GString *out, const char *literal, guint64 number);
