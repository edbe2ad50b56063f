/* SPDX-License-Identifier: MIT */
#include "base/data-folder.h"

#include <glib.h>

char *
data_folder (const char *chosen)
{
  if (chosen != NULL)
    return g_strdup (chosen);
  chosen = g_getenv ("ENTENTE_DATA");
  if (chosen != NULL && *chosen != '\0')
    return g_strdup (chosen);
  return g_strdup (g_file_test (ENTENTE_DATA_DIR "/relations.tsv", G_FILE_TEST_EXISTS)
                       ? ENTENTE_DATA_DIR
                       : ENTENTE_SOURCE_DATA_DIR);
}
