/* SPDX-License-Identifier: MIT */
#include "collect.h"

#include <glib/gstdio.h>
#include <string.h>

void
collected_init (Collected *collected)
{
  g_autoptr (GError) error = NULL;
  collected->folder = g_dir_make_tmp ("entente-read-XXXXXX", &error);
  g_assert_no_error (error);
  collected->documents = g_ptr_array_new_with_free_func ((GDestroyNotify)document_free);
  collected->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)document_rows_free);
  collected->messages = g_string_new (NULL);
  collected->n_files = 0;
}

void
collected_clear (Collected *collected)
{
  g_assert_cmpint (g_rmdir (collected->folder), ==, 0);
  g_free (collected->folder);
  g_ptr_array_unref (collected->documents);
  g_ptr_array_unref (collected->rows);
  g_string_free (collected->messages, TRUE);
}

char *
collected_write (Collected *collected, const char *name, const char *data, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (collected->folder, name, NULL);
  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
  return path;
}

static void
note (const EntenteDiagnostic *diagnostic, gpointer user_data)
{
  static const char *const severities[] = { "note", "warning", "error" };
  Collected *collected = user_data;
  const char *file = diagnostic->file;
  if (g_str_has_prefix (file, collected->folder))
    file += strlen (collected->folder) + (strlen (file) > strlen (collected->folder));
  g_string_append_printf (collected->messages, "%s:%u:%d: %s: %s\n", file, (guint)diagnostic->line,
                          (int)diagnostic->byte, severities[diagnostic->severity],
                          diagnostic->message);
}

static gboolean
take (Document *document, DocumentRows *rows, Diagnostics *diagnostics, gpointer user_data,
      GError **error G_GNUC_UNUSED)
{
  Collected *collected = user_data;
  diagnostics_flush (diagnostics, note, collected);
  if (document != NULL)
    g_ptr_array_add (collected->documents, document);
  if (rows != NULL)
    g_ptr_array_add (collected->rows, rows);
  return TRUE;
}

void
collected_read (Collected *collected, const char *path)
{
  g_autoptr (GError) error = NULL;
  const char *const inputs[] = { path, NULL };
  g_assert_true (read_inputs (inputs, take, collected, &collected->n_files, &error));
  g_assert_no_error (error);
}

void
collected_read_data (Collected *collected, const char *name, const char *data, gssize length)
{
  g_autofree char *path = collected_write (collected, name, data, length);
  collected_read (collected, path);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

const Document *
collected_document (const Collected *collected, guint n)
{
  return n < collected->documents->len ? collected->documents->pdata[n] : NULL;
}
