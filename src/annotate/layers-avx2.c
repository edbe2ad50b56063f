/* SPDX-License-Identifier: MIT */
#define LAYERS_SET avx2
#include "annotate/layers-body.h"
