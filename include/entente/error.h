/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/macros.h>
#include <glib.h>

G_BEGIN_DECLS

/** The one error domain of the library; I/O errors of GLib pass through as they are. */
#define ENTENTE_ERROR (entente_error_quark ())

typedef enum
{
  ENTENTE_ERROR_FAILED,     /**< a step failed for a reason that the message gives */
  ENTENTE_ERROR_PARSE,      /**< input or data is malformed; the message names file, line, byte */
  ENTENTE_ERROR_LIMIT,      /**< a named limit was reached */
  ENTENTE_ERROR_UNSUPPORTED /**< no such format, layout or version */
} EntenteError;

ENTENTE_EXPORT GQuark entente_error_quark (void);

G_END_DECLS
