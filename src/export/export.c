/* SPDX-License-Identifier: MIT */
#include "export/formats.h"

#include <string.h>

typedef gboolean (*Writer) (const EntenteGraph *, const EntenteExportOptions *, GString *,
                            GError **);

/* The table of formats; `writers` stands beside it, row for row. */
static const EntenteFormat formats[] = {
  { "dot", "dot|gv", "Graphviz, cut to the strongest actors", TRUE },
  { "json", "json", "node-link JSON with all evidence", FALSE },
  { "pdf", "pdf", "picture for print", TRUE },
  { "png", "png", "picture of pixels", TRUE },
  { "svg", "svg", "picture for browsers, with quotes under the pointer", TRUE },
  { NULL, NULL, NULL, FALSE },
};

static const Writer writers[] = {
  export_dot, export_json, export_pdf, export_png, export_svg,
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == G_N_ELEMENTS (writers) + 1);

const EntenteFormat *
entente_formats (void)
{
  return formats;
}

const EntenteFormat *
entente_format_by_name (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  for (const EntenteFormat *format = formats; format->name != NULL; format++)
    if (g_ascii_strcasecmp (format->name, name) == 0)
      return format;
  return NULL;
}

static gboolean
has_suffix (const EntenteFormat *format, const char *suffix)
{
  g_auto (GStrv) suffixes = g_strsplit (format->suffixes, "|", -1);
  for (char **s = suffixes; *s != NULL; s++)
    if (g_ascii_strcasecmp (*s, suffix) == 0)
      return TRUE;
  return FALSE;
}

const EntenteFormat *
entente_format_by_file (const char *file)
{
  g_return_val_if_fail (file != NULL, NULL);
  g_autofree char *base = g_path_get_basename (file);
  const char *dot = strrchr (base, '.');
  for (const EntenteFormat *format = formats; dot != NULL && format->name != NULL; format++)
    if (has_suffix (format, dot + 1))
      return format;
  return NULL;
}

GBytes *
entente_export (const EntenteGraph *graph, const EntenteFormat *format,
                const EntenteExportOptions *options, GError **error)
{
  static const EntenteExportOptions defaults = { 0 };
  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (format >= formats && format < formats + G_N_ELEMENTS (writers), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  GString *out = g_string_new (NULL);
  if (!writers[format - formats](graph, options != NULL ? options : &defaults, out, error))
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  return g_string_free_to_bytes (out);
}
