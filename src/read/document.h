/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diagnostics.h"
#include "base/span.h"

/** One article as read. All offsets of rows point into `text`. */
typedef struct
{
  char *id;           /**< its record's id, else the first 16 hex digits of `sha256` */
  char *name;         /**< file name without folder; nullable */
  char *title;        /**< never NULL, may be empty; stands at the start of `text` too */
  char *date;         /**< YYYY-MM-DD, nullable */
  char *publisher;    /**< nullable */
  char *url;          /**< nullable */
  char *text;         /**< valid UTF-8, zero-terminated, without NUL inside */
  gsize length;       /**< bytes of `text` */
  gsize title_length; /**< bytes of the title at the start of `text`, 0 if it has none */
  char sha256[65];    /**< of `text`, lower-case hex */
  char *sketch;       /**< base64 of 64 minhashes, DESIGN section 4 */
  const char *file;   /**< where it was read, for messages; owned */
  guint64 line;       /**< line of the record in `file`, 0 for a whole file */
  GArray *tokens;     /**< of Span: tokens that the input itself gives; NULL: to be found */
  GArray *sentences;  /**< of guint32: how many of them each sentence has; NULL likewise */
} Document;

void document_free (Document *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)
