/* SPDX-License-Identifier: MIT */

/* Runs a fuzz target over the files of its corpus, without libFuzzer: replay FOLDER. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
replay (const char *path)
{
  g_autofree char *data = NULL;
  g_autofree guint8 *exact = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  /* No byte beyond the input, so that a sanitizer sees any read past its end. */
  exact = g_malloc (MAX (size, 1));
  memcpy (exact, data, size);
  LLVMFuzzerTestOneInput (exact, size);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = argc == 2 ? g_dir_open (argv[1], 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  if (folder == NULL)
    {
      g_printerr ("usage: replay FOLDER\n");
      return EXIT_FAILURE;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      if (!replay (path))
        return EXIT_FAILURE;
      n++;
    }
  g_print ("%u inputs\n", n);
  return n > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
