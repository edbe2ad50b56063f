/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/actors.h"
#include "actors/ledger.h"
#include "annotate/annotator.h"
#include "base/rows.h"
#include "relations/frames.h"

#include <entente/extract.h>

struct EntenteExtractor
{
  Annotator *annotator;
  Gazetteer *gazetteer;
  Frames *frames;
  Ledger *ledger; /* what the analyst says; nullable */
};

/** What one thread needs to turn documents into rows. */
typedef struct Worker Worker;

Worker *worker_new (const EntenteExtractor *extractor);
void worker_free (Worker *worker);

/** From now on the rows of worker_extract() hold misses. */
void worker_want_misses (Worker *worker);

/** The rows of `document`. (transfer full) */
DocumentRows *worker_extract (Worker *worker, const Document *document, Diagnostics *diagnostics);

/** Appends all sentences of `document`, annotated, as CoNLL-U. */
void worker_write_conllu (Worker *worker, const Document *document, GString *out);
