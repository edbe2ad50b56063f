/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/graph.h>

G_BEGIN_DECLS

/** One row of the table of output formats. */
typedef struct
{
  const char *name;     /**< "dot", "json", "svg", "png", "pdf" */
  const char *suffixes; /**< what a file name may end in, separated by '|': "dot|gv" */
  const char *about;    /**< one line for people */
  gboolean is_picture;  /**< cut to the strongest actors and drawn by the helper program */
} EntenteFormat;

/** The table, ended by a row whose name is NULL. */
ENTENTE_EXPORT const EntenteFormat *entente_formats (void);

/** The format of that name or, failing that, NULL. */
ENTENTE_EXPORT const EntenteFormat *entente_format_by_name (const char *name);

/** The format of a file name by its suffix, NULL if none. */
ENTENTE_EXPORT const EntenteFormat *entente_format_by_file (const char *file);

/** How a graph is drawn; zeroed is the default. Values that there are not are errors. */
typedef struct
{
  const char *layout;  /**< Graphviz engine; NULL: by the size of the graph */
  const char *title;   /**< of the picture; NULL: the document's title, or their number */
  const char *theme;   /**< "light", "dark", "print"; NULL: "light" */
  const char *size;    /**< "A4", "slide", "square", "1600x900", "210x297mm"; NULL: as it needs */
  int dpi;             /**< pixels an inch of PNG; 0: 192 */
  const char *cluster; /**< boxes around actors of one "country" or "bloc"; NULL: none */
  const char *show;    /**< what is left out otherwise, with commas between: "offices", "places",
                            "told", "denied", "apart", "objects" */
  EntenteDiagnosticFunc diagnostic; /**< what the helper says, missing fonts, cuts; nullable */
  gpointer user_data;
} EntenteExportOptions;

/** The folded graph in `format`. (transfer full), NULL with `error` set */
ENTENTE_EXPORT GBytes *entente_export (const EntenteGraph *graph, const EntenteFormat *format,
                                       const EntenteExportOptions *options, GError **error);

G_END_DECLS
