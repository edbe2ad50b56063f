/* SPDX-License-Identifier: MIT */
#pragma once

#include "read/read.h"

/** Reads `data` as the only file, named with `suffix`, and gives what comes of it to `func`. */
void read_bytes (const guint8 *data, gsize size, const char *suffix, ReadFunc func,
                 gpointer user_data);
