/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The gazetteer: data/actors.tsv (who there is, by what names) and data/offices.tsv (who held what
 * office when). Read once, then shared by all threads without a lock. */

typedef struct Gazetteer Gazetteer;

/** Reads actors.tsv and offices.tsv from `folder`. A malformed line is an error that names file and
 * line: the tables ship with the program. (transfer full) */
Gazetteer *gazetteer_load (const char *folder, GError **error);
void gazetteer_free (Gazetteer *gazetteer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gazetteer, gazetteer_free)
