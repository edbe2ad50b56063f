/* SPDX-License-Identifier: MIT */
#include "read/read.h"

gboolean
read_text (Reader *reader, const char *data, gsize length)
{
  return reader_give_document (reader, 0, NULL, NULL, data, length, NULL, NULL, NULL);
}
