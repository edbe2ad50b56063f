/* SPDX-License-Identifier: MIT */
#include "read/sketch.h"

#include <string.h>

static guint
n_common (const char *a, const char *b)
{
  gsize n_a, n_b;
  g_autofree char *one = sketch_new (a, strlen (a));
  g_autofree char *other = sketch_new (b, strlen (b));
  g_autofree guchar *x = g_base64_decode (one, &n_a);
  g_autofree guchar *y = g_base64_decode (other, &n_b);
  guint n = 0;
  g_assert_cmpuint (n_a, ==, 2 * SKETCH_SIZE);
  g_assert_cmpuint (n_b, ==, 2 * SKETCH_SIZE);
  for (guint i = 0; i < SKETCH_SIZE; i++)
    n += memcmp (x + 2 * i, y + 2 * i, 2) == 0;
  return n;
}

static char *
numbers (guint from, guint to)
{
  GString *text = g_string_new (NULL);
  for (guint i = from; i < to; i++)
    g_string_append_printf (text, "Word%u ", i);
  return g_string_free (text, FALSE);
}

static void
test_share (void)
{
  g_autofree char *whole = numbers (0, 1000);
  g_autofree char *most = numbers (50, 1000);
  g_autofree char *half = numbers (500, 1500);
  g_autofree char *other = numbers (2000, 3000);
  g_assert_cmpuint (n_common (whole, whole), ==, SKETCH_SIZE);
  g_assert_cmpuint (n_common (whole, most), >=, 51);
  g_assert_cmpuint (n_common (whole, half), <, 40);
  g_assert_cmpuint (n_common (whole, half), >, 8);
  g_assert_cmpuint (n_common (whole, other), <, 3);
}

static void
test_case_and_marks_do_not_matter (void)
{
  g_assert_cmpuint (n_common ("The EU, which met, left Oslo.", "the eu which met -- left oslo"), ==,
                    SKETCH_SIZE);
}

static void
test_short (void)
{
  g_autofree char *none = sketch_new (" ... ", 5);
  g_autofree char *empty = sketch_new ("", 0);
  g_assert_cmpstr (none, ==, empty);
  g_assert_cmpuint (n_common ("Two words", "two words"), ==, SKETCH_SIZE);
  g_assert_cmpuint (n_common ("Two words", "two birds"), <, 3);
}

/* The sketch is a part of the row format: another value means that no row of before can be grouped
 * with one of after. */
static void
test_value (void)
{
  static const char text[] = "Envoys of both states met in Oslo on Tuesday.";
  g_autofree char *sketch = sketch_new (text, strlen (text));
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, sketch, -1);
  g_assert_cmpstr (hash, ==, "e5474e0d6dead1e24d04516ce6957c6d37a8258a8b85deeb45cf62647b48cbe1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/sketch/share", test_share);
  g_test_add_func ("/read/sketch/case-and-marks", test_case_and_marks_do_not_matter);
  g_test_add_func ("/read/sketch/short", test_short);
  g_test_add_func ("/read/sketch/value", test_value);
  return g_test_run ();
}
