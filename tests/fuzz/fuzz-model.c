/* SPDX-License-Identifier: MIT */

/* Any bytes as a model: refused with an error, or good enough to annotate a sentence with. The
 * input is tried as it is, and with size and checksum made right so that what lies behind them is
 * reached. */
#include "annotate/network.h"

#include "annotate/model.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
annotate (const Network *network)
{
  static const char text[] = "The leaders of Russia met Kim .";
  static const Span tokens[]
      = { { 0, 3 }, { 4, 11 }, { 12, 14 }, { 15, 21 }, { 22, 25 }, { 26, 29 }, { 30, 31 } };
  g_autoptr (NetworkScratch) scratch = network_scratch_new (network);
  g_autoptr (Annotation) annotation = annotation_new ();
  guint roots = 0;

  annotation_reset (annotation, text, tokens, G_N_ELEMENTS (tokens), FALSE);
  network_annotate (network, scratch, annotation);
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    roots += annotation->head[i] == ANNOTATION_ROOT;
  g_assert_cmpuint (roots, ==, 1);
}

static void
try_model (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Network) network = network_new (bytes, "input", &error);

  g_assert ((network == NULL) == (error != NULL));
  if (network != NULL)
    annotate (network);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  try_model (bytes);
  if (size >= 64)
    {
      gsize whole = size / 64 * 64;
      guint8 *copy = g_malloc (whole);
      g_autoptr (GBytes) sealed = NULL;
      memcpy (copy, data, whole);
      model_seal (copy, whole);
      sealed = g_bytes_new_take (copy, whole);
      try_model (sealed);
    }
  return 0;
}
