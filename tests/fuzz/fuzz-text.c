/* SPDX-License-Identifier: MIT */

/* Any bytes as an article: its text is valid, sentences and tokens lie in order inside it, and no
 * letter or digit is outside of a token. */
#include "read-bytes.h"
#include "segment/segment.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
ignore (const EntenteDiagnostic *diagnostic, gpointer user_data G_GNUC_UNUSED)
{
  g_assert_true (g_utf8_validate (diagnostic->message, -1, NULL));
}

static void
check_gap (const char *text, gsize begin, gsize end)
{
  g_assert_cmpuint (begin, <=, end);
  for (gsize i = begin; i < end; i++)
    g_assert_false (g_ascii_isalnum (text[i]));
}

static void
check_segments (const Document *document, const Segments *segments)
{
  gsize at = 0;
  guint32 n_tokens = 0;
  for (guint i = 0; i < segments->sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (segments->sentences, Sentence, i);
      g_assert_cmpuint (sentence->first_token, ==, n_tokens);
      g_assert_cmpuint (sentence->n_tokens, >, 0);
      g_assert_cmpuint (sentence->n_tokens, <=, SEGMENT_MAX_TOKENS);
      for (guint k = 0; k < sentence->n_tokens; k++)
        {
          Span span = g_array_index (segments->tokens, Span, n_tokens++);
          check_gap (document->text, at, span.begin);
          g_assert_cmpuint (span.begin, <, span.end);
          g_assert_true (
              g_utf8_validate (document->text + span.begin, span.end - span.begin, NULL));
          at = span.end;
        }
      g_assert_cmpuint (sentence->span.end, ==, at);
    }
  g_assert_cmpuint (segments->tokens->len, ==, n_tokens);
  check_gap (document->text, at, document->length);
}

static gboolean
take (Document *document, DocumentRows *rows, Diagnostics *diagnostics, gpointer user_data,
      GError **error G_GNUC_UNUSED)
{
  g_autoptr (Document) owned G_GNUC_UNUSED = document;
  g_autoptr (DocumentRows) owned_rows G_GNUC_UNUSED = rows;
  diagnostics_flush (diagnostics, ignore, NULL);
  if (document == NULL)
    return TRUE;
  g_assert_true (g_utf8_validate_len (document->text, document->length, NULL));
  g_assert_cmpuint (document->title_length, <=, document->length);
  if (document->tokens == NULL)
    {
      segment_text (document->text, document->length, document->title_length, user_data);
      check_segments (document, user_data);
    }
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (Segments) segments = segments_new ();
  read_bytes (data, size, ".txt", take, segments);
  return 0;
}
