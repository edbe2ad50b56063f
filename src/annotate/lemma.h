/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct _LemmaTable LemmaTable;

/** Reads lines `form TAB xpos TAB lemma`. A form that begins with `*` is a rule: what ends so and
 * has the tag gets the ending in the third column instead. NULL and an error if a line is
 * malformed. */
LemmaTable *lemma_table_new (const char *text, gsize length, GError **error);
void lemma_table_free (LemmaTable *table);

/** The lemma of a form with its tag: its own line, else the rule with the longest ending, else the
 * form in lower case; names keep their form. In the table or in `strings`. (transfer none) */
const char *lemma_find (const LemmaTable *table, const char *form, gsize length, guint upos,
                        guint xpos, GStringChunk *strings);
