/* SPDX-License-Identifier: MIT */
#include "read-bytes.h"

#include <glib/gstdio.h>

void
read_bytes (const guint8 *data, gsize size, const char *suffix, ReadFunc func, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("entente-fuzz-XXXXXX%s", suffix);
  g_autofree char *path = NULL;
  guint64 n_files;
  int fd = g_file_open_tmp (name, &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, (const char *)data, (gssize)size, &error));
  const char *const inputs[] = { path, NULL };
  g_assert_true (read_inputs (inputs, func, user_data, &n_files, &error));
  g_assert_cmpint (g_unlink (path), ==, 0);
}
