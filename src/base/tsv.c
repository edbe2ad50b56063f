/* SPDX-License-Identifier: MIT */
#include "base/tsv.h"

#include <string.h>

struct Tsv
{
  char *file;
  char *text; /* cut into cells in place */
  char *next; /* start of the next line, NULL at the end */
  guint line;
  GPtrArray *cells;
};

Tsv *
tsv_open (const char *file, GError **error)
{
  g_autofree char *text = NULL;
  if (!g_file_get_contents (file, &text, NULL, error))
    return NULL;

  Tsv *tsv = g_new0 (Tsv, 1);
  tsv->file = g_strdup (file);
  tsv->text = g_steal_pointer (&text);
  tsv->next = tsv->text;
  tsv->cells = g_ptr_array_new ();
  return tsv;
}

void
tsv_free (Tsv *tsv)
{
  if (tsv == NULL)
    return;
  g_free (tsv->file);
  g_free (tsv->text);
  g_ptr_array_unref (tsv->cells);
  g_free (tsv);
}

/* The next line with its end cut off, NULL at the end of the file. */
static char *
next_line (Tsv *tsv)
{
  char *line = tsv->next;
  if (line == NULL || *line == '\0')
    return NULL;
  char *end = strchr (line, '\n');
  tsv->next = end != NULL ? end + 1 : NULL;
  if (end != NULL)
    *end = '\0';
  tsv->line++;
  return line;
}

char **
tsv_next (Tsv *tsv, guint *n_cells)
{
  char *line;
  while ((line = next_line (tsv)) != NULL)
    if (*line != '\0' && *line != '#')
      break;
  if (line == NULL)
    return NULL;

  g_ptr_array_set_size (tsv->cells, 0);
  for (char *tab; (tab = strchr (line, '\t')) != NULL; line = tab + 1)
    {
      *tab = '\0';
      g_ptr_array_add (tsv->cells, line);
    }
  g_ptr_array_add (tsv->cells, line);
  if (n_cells != NULL)
    *n_cells = tsv->cells->len;
  g_ptr_array_add (tsv->cells, NULL);
  return (char **)tsv->cells->pdata;
}

gboolean
tsv_fail (const Tsv *tsv, GError **error, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE, "%s:%u: %s", tsv->file, tsv->line,
               message);
  return FALSE;
}
