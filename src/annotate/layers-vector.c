/* SPDX-License-Identifier: MIT */

/* The vectors that every machine of the target has: SSE2 on x86-64, NEON on AArch64. */
#define LAYERS_SET vector
#include "annotate/layers-body.h"
