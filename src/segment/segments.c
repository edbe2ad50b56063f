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

void
segments_set (Segments *segments, const GArray *tokens, const GArray *n_tokens)
{
  guint32 first = 0;
  g_array_set_size (segments->sentences, 0);
  g_array_set_size (segments->tokens, 0);
  g_array_append_vals (segments->tokens, tokens->data, tokens->len);
  for (guint i = 0; i < n_tokens->len; i++)
    {
      guint32 n = g_array_index (n_tokens, guint32, i);
      Sentence sentence = { .first_token = first, .n_tokens = n, .paragraph = i };
      sentence.span.begin = g_array_index (tokens, Span, first).begin;
      sentence.span.end = g_array_index (tokens, Span, first + n - 1).end;
      g_array_append_val (segments->sentences, sentence);
      first += n;
    }
}
