/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define SOURCE_HEAD (1u << 16) /* bytes that are looked at to tell formats apart */

/** A file, or standard input, read piece by piece: memory is bounded by the longest line. */
typedef struct Source Source;

/** Opens `path`, "-" being standard input. NULL with errno set. (transfer full) */
Source *source_open (const char *path);
void source_free (Source *source);

/** Not 0 after reading failed in the middle: an errno. */
int source_error (const Source *source);

/** Up to SOURCE_HEAD first bytes, a zero byte after them. (transfer none), valid until the next
 * call. Passes over a byte order mark. */
const char *source_head (Source *source, gsize *length);

/** The next line without its end (LF or CRLF); FALSE at the end of input. A line of more than
 * `most` bytes comes as NULL. (transfer none), valid until the next call. */
gboolean source_line (Source *source, gsize most, const char **line, gsize *length);

/** All that is left, a zero byte after it; NULL if it is more than `most` bytes. (transfer none) */
const char *source_rest (Source *source, gsize most, gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Source, source_free)
