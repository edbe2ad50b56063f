/* SPDX-License-Identifier: MIT */
#include "actors/actors.h"

#include <string.h>
#include <time.h>

/* Texts made to be slow or to break something: the time is bounded by what a linear pass needs. */

#define SECONDS 60 /* of the processor; generous: a quadratic pass over these texts takes hours */

#if defined(__SANITIZE_ADDRESS__)
#define N_NAMES 100000 /* a sanitizer slows all tenfold */
#else
#define N_NAMES 1000000
#endif

static Gazetteer *gazetteer;

static DocumentActors *
find (const char *text, Segments *segments)
{
  g_autoptr (ActorFinder) finder = actor_finder_new (gazetteer);
  Document document
      = { .text = (char *)text, .length = strlen (text), .sha256 = "0123456789abcdef" };
  segment_text (text, document.length, 0, segments);
  guint n = segments->sentences->len;
  g_autofree guint16 *n_candidates = g_new0 (guint16, n + 1);
  g_autofree const Annotation **annotations = g_new0 (const Annotation *, n + 1);
  actor_finder_scan (finder, &document, segments, n_candidates);
  return actor_finder_resolve (finder, &document, segments, annotations);
}

/* Of the processor, whatever else the machine does. */
static double
seconds_since (clock_t start)
{
  return (double)(clock () - start) / CLOCKS_PER_SEC;
}

/* A word of four letters or more for a number: "Abacab". */
static void
append_word (GString *text, guint number)
{
  g_string_append (text, "Q");
  for (guint k = 0; k < 5; k++, number /= 20)
    g_string_append_c (text, "bcdfghjklmnpqrstvwxz"[number % 20]);
}

static void
test_many_names (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Segments) segments = segments_new ();
  for (guint i = 0; i < N_NAMES; i++)
    {
      g_string_append (text, "President ");
      append_word (text, i);
      g_string_append_c (text, ' ');
      append_word (text, i * 7);
      g_string_append (text, " praised Iran.\n");
    }
  clock_t start = clock ();
  g_autoptr (DocumentActors) actors = find (text->str, segments);
  g_assert_cmpfloat (seconds_since (start), <, SECONDS);
  g_assert_cmpuint (actors->actors->len, >, N_NAMES / 10 * 9);
  g_assert_cmpuint (actors->mentions->len, >=, N_NAMES * 2);
}

static void
test_namesakes (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Segments) segments = segments_new ();
  for (guint i = 0; i < 100000; i++)
    {
      g_string_append (text, "President ");
      append_word (text, i);
      g_string_append (text, " Zorbas met Mr Zorbas, and he met the group in Iran.\n");
    }
  clock_t start = clock ();
  g_autoptr (DocumentActors) actors = find (text->str, segments);
  g_assert_cmpfloat (seconds_since (start), <, SECONDS);
  g_assert_cmpuint (actors->mentions->len, >, 200000);
}

static void
test_one_sentence_of_pronouns (void)
{
  g_autoptr (GString) text = g_string_new ("Iran said ");
  g_autoptr (Segments) segments = segments_new ();
  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "its Iran he the group Iran-");
  clock_t start = clock ();
  g_autoptr (DocumentActors) actors = find (text->str, segments);
  g_assert_cmpfloat (seconds_since (start), <, SECONDS);
  g_assert_cmpuint (actors->mentions->len, >, 300000);
}

static void
test_descriptions (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Segments) segments = segments_new ();
  for (guint i = 0; i < 50000; i++)
    {
      g_string_append (text, "President ");
      append_word (text, i);
      g_string_append_c (text, ' ');
      append_word (text, i * 7);
      g_string_append (text,
                       " praised Iran. The president met an official of the government, and they "
                       "asked the company. The two leaders of both countries left.\n");
    }
  clock_t start = clock ();
  g_autoptr (DocumentActors) actors = find (text->str, segments);
  g_assert_cmpfloat (seconds_since (start), <, SECONDS);
  g_assert_cmpuint (actors->mentions->len, >, 100000);
}

static void
test_long_names (void)
{
  g_autoptr (GString) text = g_string_new ("Mr ");
  g_autoptr (Segments) segments = segments_new ();
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "Q");
  g_string_append (text, " met ");
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "Qorba ");
  g_string_append (text, " and Iran of ");
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "Ministry of ");
  g_autoptr (DocumentActors) actors = find (text->str, segments);
  for (guint i = 0; i < actors->actors->len; i++)
    g_assert_cmpuint (strlen (g_array_index (actors->actors, Actor, i).id), <, 300);
}

/* Letters that look like others, other scripts, marks alone: no known actor is found in them. */
static void
test_look_alikes (void)
{
  static const char *const texts[] = {
    "\xd0\x86ran met \xd0\x86raq.", /* Cyrillic I */
    "Ir\xd0\xb0n met Ir\xd0\xb0q.", /* Cyrillic a */
    "\xce\x99ran and \xce\x99raq.", /* Greek I */
    "IRANIRAQ met Nigerianiger and Guineabissau.",
    "us, it, who, is, and may will march.",
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Segments) segments = segments_new ();
      g_autoptr (DocumentActors) actors = find (texts[i], segments);
      for (guint k = 0; k < actors->actors->len; k++)
        g_assert_cmpstr (g_array_index (actors->actors, Actor, k).type, !=, "state");
    }
}

static void
test_nothing (void)
{
  static const char *const texts[]
      = { "", " ", "\n\n", "-", "the", "The", "he", "A", "-- - .", "al-", "the North" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Segments) segments = segments_new ();
      g_autoptr (DocumentActors) actors = find (texts[i], segments);
      g_assert_cmpuint (actors->mentions->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  gazetteer = gazetteer_load (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  g_test_add_func ("/actors/limits/many-names", test_many_names);
  g_test_add_func ("/actors/limits/namesakes", test_namesakes);
  g_test_add_func ("/actors/limits/one-sentence-of-pronouns", test_one_sentence_of_pronouns);
  g_test_add_func ("/actors/limits/descriptions", test_descriptions);
  g_test_add_func ("/actors/limits/long-names", test_long_names);
  g_test_add_func ("/actors/limits/look-alikes", test_look_alikes);
  g_test_add_func ("/actors/limits/nothing", test_nothing);
  int result = g_test_run ();
  gazetteer_free (gazetteer);
  return result;
}
