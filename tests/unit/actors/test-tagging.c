/* SPDX-License-Identifier: MIT */
#include "actors/actors.h"

#include <string.h>

/* Names as the network might tag them, and what is left of them. A word is followed by a slash and
 * its tag where it has one; a text with no slash at all has no tag. */

typedef struct
{
  const char *name, *before, *after;
  gboolean by_shape;
} TagCase;

static const TagCase cases[] = {
  { "title-and-people", "Palestinian/B-PER President/I-PER Yasser/I-PER Arafat/I-PER agreed .",
    "Palestinian/B-MISC President Yasser/B-PER Arafat/I-PER agreed .", FALSE },
  { "comma", "They met in Basra/B-LOC ,/I-LOC Iraq/I-LOC , again .",
    "They met in Basra/B-LOC , Iraq/B-LOC , again .", FALSE },
  { "owner", "Canada/B-PER 's/I-PER Jean/I-PER Valjean/I-PER resigned .",
    "Canada/B-PER 's Jean/B-PER Valjean/I-PER resigned .", FALSE },
  { "dateline", "LONDON/B-LOC 1996-08-26/I-LOC", "LONDON/B-LOC 1996-08-26", FALSE },
  { "known-and-left-out", "The Norwegian envoy met Hezbollah yesterday .",
    "The Norwegian/B-MISC envoy met Hezbollah/B-ORG yesterday .", FALSE },
  { "weekday", "On Monday/B-ORG the envoy left .", "On Monday the envoy left .", FALSE },
  { "known-whole-stays", "They left Trinidad/B-LOC and/I-LOC Tobago/I-LOC quietly .",
    "They left Trinidad/B-LOC and/I-LOC Tobago/I-LOC quietly .", FALSE },
  { "shape-not-asked", "The envoy met Grumbold yesterday .", "The envoy met Grumbold yesterday .",
    FALSE },
  { "shape", "The envoy met Grumbold yesterday .", "The envoy met Grumbold/B-ORG yesterday .",
    TRUE },
};

static const Gazetteer *gazetteer;

static guint8
tag_of (const char *name)
{
  for (guint tag = NAME_O; tag < N_NAME_TAG; tag++)
    if (strcmp (name_tag_name (tag), name) == 0)
      return (guint8)tag;
  g_assert_not_reached ();
}

static char *
describe (const Annotation *annotation)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < annotation->n_tokens; i++)
    {
      Span span = annotation->tokens[i];
      g_string_append_printf (out, "%s%.*s", i > 0 ? " " : "", (int)(span.end - span.begin),
                              annotation->text + span.begin);
      if (annotation->name[i] != NAME_O)
        g_string_append_printf (out, "/%s", name_tag_name (annotation->name[i]));
    }
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const TagCase *c = data;
  g_auto (GStrv) words = g_strsplit (c->before, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint8 *tags = g_new0 (guint8, g_strv_length (words));
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *slash = strchr (words[i], '/');
      tags[i] = slash != NULL ? tag_of (slash + 1) : NAME_O;
      gsize length = slash != NULL ? (gsize)(slash - words[i]) : strlen (words[i]);
      Span span = { (guint32)text->len, (guint32)(text->len + length) };
      g_string_append_printf (text, "%.*s ", (int)length, words[i]);
      g_array_append_val (spans, span);
    }
  g_array_append_val (sentences, spans->len);
  g_autoptr (Segments) segments = segments_new ();
  segments_set (segments, spans, sentences);
  Document document = { .text = text->str, .length = text->len };
  g_autoptr (ActorFinder) finder = actor_finder_new (gazetteer);
  g_autoptr (Annotation) annotation = annotation_new ();
  annotation_reset (annotation, text->str, (const Span *)spans->data, spans->len, FALSE);
  for (guint i = 0; i < spans->len; i++)
    {
      annotation->name[i] = tags[i];
      annotation->upos[i] = g_ascii_isupper (words[i][0]) ? UPOS_PROPN : UPOS_X;
    }
  guint16 n_candidates;
  actor_finder_scan (finder, &document, segments, &n_candidates);
  actor_finder_tag_names (finder, &document, segments, &annotation, c->by_shape);
  g_autofree char *after = describe (annotation);
  g_assert_cmpstr (after, ==, c->after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Gazetteer) loaded = gazetteer_load (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  gazetteer = loaded;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/actors/tagging/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
