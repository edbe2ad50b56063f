/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define SKETCH_SIZE 64   /* minhashes */
#define SKETCH_SHINGLE 5 /* words */

/** 64 minhashes of the lower-cased five-word shingles of the text, the high 16 bits of each, little
 * endian, in base64. Near-identical texts agree in most. A text of fewer
 * than five words is one shingle; one without words has all bits set. (transfer full) */
char *sketch_new (const char *text, gsize length);
