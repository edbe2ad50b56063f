/* SPDX-License-Identifier: MIT */
#pragma once

#include "segment/segment.h"

/** Appends the tokens of text[begin, end), one sentence or a piece of one. */
void tokenize (const char *text, guint32 begin, guint32 end, GArray *tokens);
