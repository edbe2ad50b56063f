/* SPDX-License-Identifier: MIT */
#include "segment/segment.h"

Segments *
segments_new (void)
{
  Segments *segments = g_new0 (Segments, 1);
  segments->sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  segments->tokens = g_array_new (FALSE, FALSE, sizeof (Span));
  return segments;
}

void
segments_free (Segments *segments)
{
  if (segments == NULL)
    return;
  g_array_unref (segments->sentences);
  g_array_unref (segments->tokens);
  g_free (segments);
}
