/* SPDX-License-Identifier: MIT */
#include "annotate/annotation.h"

Annotation *
annotation_new (void)
{
  Annotation *annotation = g_new0 (Annotation, 1);
  annotation->strings = g_string_chunk_new (512);
  return annotation;
}

void
annotation_free (Annotation *annotation)
{
  if (annotation == NULL)
    return;
  g_free (annotation->lemma);
  g_free (annotation->upos);
  g_free (annotation->xpos);
  g_free (annotation->head);
  g_free (annotation->deprel);
  g_free (annotation->name);
  g_string_chunk_free (annotation->strings);
  g_free (annotation);
}

static void
reserve (Annotation *annotation, guint n)
{
  if (n <= annotation->capacity)
    return;
  annotation->lemma = g_renew (const char *, annotation->lemma, n);
  annotation->upos = g_renew (guint8, annotation->upos, n);
  annotation->xpos = g_renew (guint8, annotation->xpos, n);
  annotation->head = g_renew (gint16, annotation->head, n);
  annotation->deprel = g_renew (guint8, annotation->deprel, n);
  annotation->name = g_renew (guint8, annotation->name, n);
  annotation->capacity = n;
}

void
annotation_reset (Annotation *annotation, const char *text, const Span *tokens, guint n_tokens,
                  gboolean is_heading)
{
  reserve (annotation, n_tokens);
  annotation->text = text;
  annotation->tokens = tokens;
  annotation->n_tokens = n_tokens;
  annotation->is_heading = is_heading;
  annotation->origin = TREE_NONE;
  for (guint i = 0; i < n_tokens; i++)
    {
      annotation->lemma[i] = "";
      annotation->upos[i] = annotation->xpos[i] = annotation->deprel[i] = annotation->name[i] = 0;
      annotation->head[i] = ANNOTATION_ROOT;
    }
  g_string_chunk_clear (annotation->strings);
}
