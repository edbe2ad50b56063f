/* SPDX-License-Identifier: MIT */
#include "read/reader.h"

gboolean
read_text (Reader *reader, Source *source)
{
  gsize length;
  const char *text = source_rest (source, READ_MAX_DOCUMENT, &length);
  if (text != NULL)
    return reader_give_article (reader, &(Article){ .text = text, .length = length });
  reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1, "a text may have %u bytes at most",
                   READ_MAX_DOCUMENT);
  return TRUE;
}
