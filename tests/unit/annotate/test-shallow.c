/* SPDX-License-Identifier: MIT */
/* Tags by counts and trees by word order, which stand in where there is no model. */
#include "annotate/lexical.h"
#include "annotate/shallow.h"
#include "segment/segment.h"

#include <string.h>

static Lexical *lexical;

static void
annotate (const char *text, Segments *segments, Annotation *annotation)
{
  segment_text (text, strlen (text), 0, segments);
  g_assert_cmpuint (segments->sentences->len, ==, 1);
  annotation_reset (annotation, text, (const Span *)segments->tokens->data, segments->tokens->len,
                    FALSE);
  lexical_tag (lexical, annotation);
  shallow_attach (annotation);
}

static gint
find (const Annotation *a, const char *form)
{
  for (guint i = 0; i < a->n_tokens; i++)
    {
      Span span = a->tokens[i];
      if (span.end - span.begin == strlen (form)
          && memcmp (a->text + span.begin, form, strlen (form)) == 0)
        return (gint)i;
    }
  g_error ("no token \"%s\"", form);
}

static void
assert_arc (const Annotation *a, const char *form, const char *deprel, const char *head)
{
  gint token = find (a, form);
  g_assert_cmpstr (deprel_name (a->deprel[token]), ==, deprel);
  g_assert_cmpint (a->head[token], ==, head != NULL ? find (a, head) : ANNOTATION_ROOT);
}

static void
test_active (void)
{
  g_autoptr (Segments) segments = segments_new ();
  g_autoptr (Annotation) a = annotation_new ();
  annotate ("Norway sold radar parts to Chile last week.", segments, a);
  g_assert_cmpint (a->origin, ==, TREE_SHALLOW);
  g_assert_cmpstr (a->lemma[find (a, "sold")], ==, "sell");
  assert_arc (a, "sold", "root", NULL);
  assert_arc (a, "Norway", "nsubj", "sold");
  assert_arc (a, "parts", "obj", "sold");
  assert_arc (a, "to", "case", "Chile");
}

static void
test_passive (void)
{
  g_autoptr (Segments) segments = segments_new ();
  g_autoptr (Annotation) a = annotation_new ();
  annotate ("The envoy was expelled by Chile.", segments, a);
  assert_arc (a, "envoy", "nsubj:pass", "expelled");
  assert_arc (a, "Chile", "obl:agent", "expelled");
}

static void
test_saying (void)
{
  g_autoptr (Segments) segments = segments_new ();
  g_autoptr (Annotation) a = annotation_new ();
  annotate ("Norway said that Chile would attack Peru.", segments, a);
  assert_arc (a, "said", "root", NULL);
  assert_arc (a, "attack", "ccomp", "said");
  assert_arc (a, "Chile", "nsubj", "attack");
  assert_arc (a, "Peru", "obj", "attack");
}

static void
test_possessor (void)
{
  g_autoptr (Segments) segments = segments_new ();
  g_autoptr (Annotation) a = annotation_new ();
  annotate ("Norway's invasion of Chile failed.", segments, a);
  assert_arc (a, "Norway", "nmod:poss", "invasion");
  assert_arc (a, "Chile", "nmod", "invasion");
  assert_arc (a, "invasion", "nsubj", "failed");
}

/* Whatever the words, every token leads to the one root. */
static void
test_any_words_make_a_tree (void)
{
  static const char *const words[]
      = { "Norway", "said", ",", "and", "of", "the", "attacked", "who",
          "to",     "be",   "-", "his", "'s", "if",  "by",       "met" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (Segments) segments = segments_new ();
      g_autoptr (Annotation) a = annotation_new ();
      for (gint n = g_rand_int_range (random, 1, 30); n > 0; n--)
        g_string_append_printf (text, "%s ",
                                words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      segment_text (text->str, text->len, 0, segments);
      annotation_reset (a, text->str, (const Span *)segments->tokens->data, segments->tokens->len,
                        FALSE);
      lexical_tag (lexical, a);
      shallow_attach (a);
      guint roots = 0;
      for (guint i = 0; i < a->n_tokens; i++)
        {
          guint steps = 0;
          for (gint k = (gint)i; k >= 0; k = a->head[k])
            g_assert_cmpuint (steps++, <=, a->n_tokens);
          roots += a->head[i] == ANNOTATION_ROOT;
        }
      g_assert_cmpuint (roots, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  lexical = lexical_load (TEST_DATA_DIR "/tags.tsv", &error);
  g_assert_no_error (error);
  g_test_add_func ("/annotate/shallow/active", test_active);
  g_test_add_func ("/annotate/shallow/passive", test_passive);
  g_test_add_func ("/annotate/shallow/saying", test_saying);
  g_test_add_func ("/annotate/shallow/possessor", test_possessor);
  g_test_add_func ("/annotate/shallow/any-words-make-a-tree", test_any_words_make_a_tree);
  int status = g_test_run ();
  lexical_free (lexical);
  return status;
}
