/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** The day of a date in ISO 8601, RFC 2822, "26-FEB-1987 15:38:26.23", "September 11, 2023",
 * "11 September 2023" and the like, as "YYYY-MM-DD"; NULL if there is none. (transfer full) */
char *date_parse (const char *text);

/** The first such date that stands anywhere in text[0, length). (transfer full), nullable */
char *date_find (const char *text, gsize length);

/** The date of an article: the first that stands in a short line at its start ("Monday, September
 * 23, 2019") or in the dateline of its first paragraph. (transfer full), nullable */
char *date_of_text (const char *text, gsize length);
