/* SPDX-License-Identifier: MIT */
#pragma once

#include "annotate/annotation.h"

/** Tags, lemmas, heads and names of sentences; immutable, shared by threads. */
typedef struct Annotator Annotator;

/** Memory of one thread. */
typedef struct AnnotatorScratch AnnotatorScratch;

/** Reads what it needs from the data folder. (transfer full), NULL with `error` set */
Annotator *annotator_load (const char *folder, GError **error);
void annotator_free (Annotator *annotator);

AnnotatorScratch *annotator_scratch_new (const Annotator *annotator);
void annotator_scratch_free (AnnotatorScratch *scratch);

/** Fills all arrays of `annotation`, which annotation_reset() has given its tokens. */
void annotator_annotate (const Annotator *annotator, AnnotatorScratch *scratch,
                         Annotation *annotation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Annotator, annotator_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnotatorScratch, annotator_scratch_free)
