/* SPDX-License-Identifier: MIT */

/* For any machine, compiled without vector instructions. */
#define LAYERS_SET scalar
#include "annotate/layers-body.h"
