/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/macros.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_SEVERITY_NOTE,    /**< worth saying; nothing was lost */
  ENTENTE_SEVERITY_WARNING, /**< read with a repair or a doubt */
  ENTENTE_SEVERITY_ERROR    /**< this piece of input was not used */
} EntenteSeverity;

/** What is wrong with one piece of input; the rest of the input goes on. Valid during the call. */
typedef struct
{
  EntenteSeverity severity;
  const char *file;     /**< file name as given, "-" for standard input; nullable */
  guint64 line;         /**< 1-based, 0 where it means nothing */
  gint64 byte;          /**< offset into the line, -1 unknown */
  const char *document; /**< id of the document; nullable */
  const char *message;  /**< one line, no final stop */
} EntenteDiagnostic;

/** Called from one thread at a time, in the order of the documents. */
typedef void (*EntenteDiagnosticFunc) (const EntenteDiagnostic *diagnostic, gpointer user_data);

G_END_DECLS
