/* SPDX-License-Identifier: MIT */

/* Any bytes as JSON Lines: articles are valid text, and rows that were read and written again are
 * read as the same rows. */
#include "read-bytes.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
ignore (const EntenteDiagnostic *diagnostic, gpointer user_data G_GNUC_UNUSED)
{
  g_assert_true (g_utf8_validate (diagnostic->message, -1, NULL));
  g_assert_null (strchr (diagnostic->message, '\n'));
}

static gboolean
take (Document *document, DocumentRows *rows, Diagnostics *diagnostics, gpointer user_data,
      GError **error G_GNUC_UNUSED)
{
  g_autoptr (Document) owned G_GNUC_UNUSED = document;
  g_autoptr (DocumentRows) owned_rows G_GNUC_UNUSED = rows;
  diagnostics_flush (diagnostics, ignore, NULL);
  if (document != NULL)
    g_assert_true (g_utf8_validate_len (document->text, document->length, NULL));
  if (rows != NULL)
    document_rows_write (rows, user_data);
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GString) once = g_string_new (NULL);
  g_autoptr (GString) twice = g_string_new (NULL);
  read_bytes (data, size, ".jsonl", take, once);
  read_bytes ((const guint8 *)once->str, once->len, ".rows", take, twice);
  g_assert_cmpstr (once->str, ==, twice->str);
  return 0;
}
