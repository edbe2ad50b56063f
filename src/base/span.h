/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** A byte range of a document's text, half open. */
typedef struct
{
  guint32 begin;
  guint32 end;
} Span;
