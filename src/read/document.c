/* SPDX-License-Identifier: MIT */
#include "read/document.h"

void
document_free (Document *document)
{
  if (document == NULL)
    return;
  g_free (document->id);
  g_free (document->name);
  g_free (document->title);
  g_free (document->date);
  g_free (document->publisher);
  g_free (document->url);
  g_free (document->text);
  g_free (document->sketch);
  g_free ((char *)document->file);
  if (document->tokens != NULL)
    g_array_unref (document->tokens);
  if (document->sentences != NULL)
    g_array_unref (document->sentences);
  g_free (document);
}
