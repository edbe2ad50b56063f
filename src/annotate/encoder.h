/* SPDX-License-Identifier: MIT */
#pragma once

#include "annotate/weights.h"

typedef struct _Encoder Encoder;

/** Working memory for up to `max_tokens`. (transfer full) */
Encoder *encoder_new (const Weights *weights, guint max_tokens);
void encoder_free (Encoder *encoder);

/** From features to states: n x size, LAYERS_BITS fraction bits; valid until the next call. */
const gint16 *encoder_run (Encoder *encoder, const Layers *layers, const Features *features,
                           guint n);
