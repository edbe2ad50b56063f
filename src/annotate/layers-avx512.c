/* SPDX-License-Identifier: MIT */
#define LAYERS_SET avx512
#include "annotate/layers-body.h"
