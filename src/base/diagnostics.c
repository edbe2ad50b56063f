/* SPDX-License-Identifier: MIT */
#include "base/diagnostics.h"

struct Diagnostics
{
  GArray *items;         /* of EntenteDiagnostic */
  GStringChunk *strings; /* what their fields point to */
};

Diagnostics *
diagnostics_new (void)
{
  Diagnostics *diagnostics = g_new0 (Diagnostics, 1);
  diagnostics->items = g_array_new (FALSE, FALSE, sizeof (EntenteDiagnostic));
  diagnostics->strings = g_string_chunk_new (256);
  return diagnostics;
}

void
diagnostics_free (Diagnostics *diagnostics)
{
  if (diagnostics == NULL)
    return;
  g_array_unref (diagnostics->items);
  g_string_chunk_free (diagnostics->strings);
  g_free (diagnostics);
}

static const char *
keep (Diagnostics *diagnostics, const char *string)
{
  return string != NULL ? g_string_chunk_insert (diagnostics->strings, string) : NULL;
}

void
diagnostics_add (Diagnostics *diagnostics, EntenteSeverity severity, const char *file, guint64 line,
                 gint64 byte, const char *document, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);

  EntenteDiagnostic item = { .severity = severity,
                             .file = keep (diagnostics, file),
                             .line = line,
                             .byte = byte,
                             .document = keep (diagnostics, document),
                             .message = keep (diagnostics, message) };
  g_array_append_val (diagnostics->items, item);
}

guint
diagnostics_n (const Diagnostics *diagnostics)
{
  return diagnostics->items->len;
}

void
diagnostics_flush (Diagnostics *diagnostics, EntenteDiagnosticFunc func, gpointer user_data)
{
  if (func != NULL)
    for (guint i = 0; i < diagnostics->items->len; i++)
      func (&g_array_index (diagnostics->items, EntenteDiagnostic, i), user_data);
  g_array_set_size (diagnostics->items, 0);
  g_string_chunk_clear (diagnostics->strings);
}
