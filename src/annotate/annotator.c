/* SPDX-License-Identifier: MIT */
#include "annotate/annotator.h"

#include "annotate/lexical.h"
#include "annotate/shallow.h"

struct Annotator
{
  Lexical *lexical;
};

struct AnnotatorScratch
{
  const Annotator *annotator;
};

Annotator *
annotator_load (const char *folder, GError **error)
{
  g_autofree char *file = g_build_filename (folder, "tags.tsv", NULL);
  g_autoptr (Lexical) lexical = lexical_load (file, error);
  if (lexical == NULL)
    return NULL;
  Annotator *annotator = g_new0 (Annotator, 1);
  annotator->lexical = g_steal_pointer (&lexical);
  return annotator;
}

void
annotator_free (Annotator *annotator)
{
  if (annotator == NULL)
    return;
  lexical_free (annotator->lexical);
  g_free (annotator);
}

AnnotatorScratch *
annotator_scratch_new (const Annotator *annotator)
{
  AnnotatorScratch *scratch = g_new0 (AnnotatorScratch, 1);
  scratch->annotator = annotator;
  return scratch;
}

void
annotator_scratch_free (AnnotatorScratch *scratch)
{
  g_free (scratch);
}

void
annotator_annotate (const Annotator *annotator, AnnotatorScratch *scratch, Annotation *annotation)
{
  g_assert (scratch->annotator == annotator);
  lexical_tag (annotator->lexical, annotation);
  shallow_attach (annotation);
}
