/* SPDX-License-Identifier: MIT */
#pragma once

#include "annotate/annotation.h"
#include "annotate/layers.h"

/** A longer sentence is cut into pieces of so many tokens, each with a tree of its own, whose root
 * hangs on the root of the first. */
#define NETWORK_MAX_TOKENS 256

typedef struct _Network Network;
typedef struct _NetworkScratch NetworkScratch;

/** Loads a model file; NULL and an error if it cannot be used. (transfer full) */
Network *network_load (const char *path, GError **error);

/** The same for a model in memory; `name` is for messages. (transfer full) */
Network *network_new (GBytes *bytes, const char *name, GError **error);
void network_free (Network *network);

/** Computes with another instruction set than the best; for tests. */
void network_use_layers (Network *network, const Layers *layers);

/** Working memory for one thread at a time. (transfer full) */
NetworkScratch *network_scratch_new (const Network *network);
void network_scratch_free (NetworkScratch *scratch);

/** Fills tags, heads, relations, names and lemmas of one sentence, whose tokens are given.
 * Lemmas live as long as the network and the annotation both do. */
void network_annotate (const Network *network, NetworkScratch *scratch, Annotation *annotation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Network, network_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NetworkScratch, network_scratch_free)
