/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The three tables of docs/FRAMES.md, read once and shared by all threads without a lock. */

typedef struct Frames Frames;

/** Reads relations.tsv, words.tsv and status.tsv from `folder`; an error names file and line.
 * (transfer full) */
Frames *frames_load (const char *folder, GError **error);
void frames_free (Frames *frames);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Frames, frames_free)
