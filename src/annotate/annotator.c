/* SPDX-License-Identifier: MIT */
#include "annotate/annotator.h"

#include "annotate/lexical.h"
#include "annotate/network.h"
#include "annotate/shallow.h"

/* The trained network where the data folder has it, else counts and word order. */
struct Annotator
{
  Network *network; /* nullable */
  Lexical *lexical; /* nullable */
};

struct AnnotatorScratch
{
  const Annotator *annotator;
  NetworkScratch *network; /* nullable */
};

Annotator *
annotator_load (const char *folder, GError **error)
{
  g_autofree char *model = g_build_filename (folder, "english.model", NULL);
  g_autofree char *tags = g_build_filename (folder, "tags.tsv", NULL);
  g_autoptr (Annotator) annotator = g_new0 (Annotator, 1);
  if (g_file_test (model, G_FILE_TEST_EXISTS))
    annotator->network = network_load (model, error);
  else
    annotator->lexical = lexical_load (tags, error);
  if (annotator->network == NULL && annotator->lexical == NULL)
    return NULL;
  return g_steal_pointer (&annotator);
}

void
annotator_free (Annotator *annotator)
{
  if (annotator == NULL)
    return;
  network_free (annotator->network);
  lexical_free (annotator->lexical);
  g_free (annotator);
}

AnnotatorScratch *
annotator_scratch_new (const Annotator *annotator)
{
  AnnotatorScratch *scratch = g_new0 (AnnotatorScratch, 1);
  scratch->annotator = annotator;
  if (annotator->network != NULL)
    scratch->network = network_scratch_new (annotator->network);
  return scratch;
}

void
annotator_scratch_free (AnnotatorScratch *scratch)
{
  if (scratch == NULL)
    return;
  network_scratch_free (scratch->network);
  g_free (scratch);
}

void
annotator_annotate (const Annotator *annotator, AnnotatorScratch *scratch, Annotation *annotation)
{
  g_assert (scratch->annotator == annotator);
  if (scratch->network != NULL)
    {
      network_annotate (annotator->network, scratch->network, annotation);
      return;
    }
  lexical_tag (annotator->lexical, annotation);
  shallow_attach (annotation);
}
