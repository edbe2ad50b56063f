/* SPDX-License-Identifier: MIT */
#include "base/render-status.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  int status;
  GBytes *picture;
  char *said;
} Result;

static void
result_clear (Result *result)
{
  g_clear_pointer (&result->picture, g_bytes_unref);
  g_clear_pointer (&result->said, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

/** Runs a shell command with `dot` on standard input; "$R" is the helper.
    A file and not a pipe: some of the commands end before they have read a pipe to its end. */
static void
run (const char *command, const char *dot, gsize length, Result *result)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *input = NULL;
  const int descriptor = g_file_open_tmp ("entente-render-XXXXXX", &input, &error);
  g_assert_no_error (error);
  g_assert_true (g_close (descriptor, NULL));
  g_assert_true (g_file_set_contents (input, dot, (gssize)length, NULL));
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_stdin_file_path (launcher, input);
  g_subprocess_launcher_setenv (launcher, "R", RENDER_PROGRAM, TRUE);
  g_autoptr (GSubprocess) shell
      = g_subprocess_launcher_spawn (launcher, &error, "/bin/sh", "-c", command, NULL);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (input), ==, 0);
  g_autoptr (GBytes) said = NULL;
  g_assert_true (g_subprocess_communicate (shell, NULL, NULL, &result->picture, &said, &error));
  g_assert_true (g_subprocess_get_if_exited (shell));
  result->status = g_subprocess_get_exit_status (shell);
  gsize n_said;
  const char *text = g_bytes_get_data (said, &n_said);
  result->said = g_strndup (text != NULL ? text : "", n_said);
}

static void
check (const char *command, const char *dot, int status, const char *said)
{
  g_auto (Result) result = { 0 };
  run (command, dot, strlen (dot), &result);
  if (strstr (result.said, said) == NULL)
    g_error ("\"%s\" said: %s", command, result.said);
  g_assert_cmpint (result.status, ==, status);
  if (status != RENDER_DONE)
    g_assert_cmpuint (g_bytes_get_size (result.picture), ==, 0);
}

static void
test_refusals (void)
{
  check ("\"$R\" -T gif", "digraph { a }", RENDER_USAGE, "Usage");
  check ("\"$R\" -T svg -K nop", "digraph { a }", RENDER_USAGE, "Usage");
  check ("\"$R\" -T svg", "digraph { a ->", RENDER_FAILED, "error: syntax error in line 1");
  check ("\"$R\" -T svg", "digraph { \xFF }", RENDER_FAILED, "not UTF-8");
  check ("\"$R\" -T svg", "", RENDER_FAILED, "not a graph");
  check ("\"$R\" -T svg", "digraph { layout=unheard; a }", RENDER_FAILED, "unheard");

  g_auto (Result) result = { 0 };
  static const char with_nul[] = "digraph { a\0b }";
  run ("\"$R\" -T svg", with_nul, sizeof with_nul - 1, &result);
  g_assert_cmpint (result.status, ==, RENDER_FAILED);
}

/** Lines drawn at right angles between 3,000 boxes take minutes. */
static void
test_time (void)
{
  g_autoptr (GString) dot = g_string_new ("digraph { splines=ortho;\n");
  for (guint i = 0; i < 9000; i++)
    g_string_append_printf (dot, "n%u -> n%u;\n", i * 7919 % 3000, i * 104729 % 2999);
  g_string_append (dot, "}");
  check ("ulimit -S -t 1; exec \"$R\" -T svg", dot->str, RENDER_LIMIT, "took too long");
}

static void
test_glyphs (void)
{
  check ("\"$R\" -T svg", "digraph { \"\xF4\x8F\xBF\xBD\" }", RENDER_DONE, "no font has");

  g_auto (Result) latin = { 0 };
  run ("\"$R\" -T svg", "digraph { latin }", strlen ("digraph { latin }"), &latin);
  g_assert_cmpint (latin.status, ==, RENDER_DONE);
  g_assert_cmpstr (latin.said, ==, "");
}

static void
test_no_fonts (void)
{
  check (
      "d=$(mktemp -d) && echo '<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><cachedir>'"
      "$d'</cachedir></fontconfig>' >$d/c && FONTCONFIG_FILE=$d/c \"$R\" -T png; s=$?; rm -r $d; "
      "exit $s",
      "digraph { a -> b }", RENDER_DONE, "warning: this machine has no fonts");
}

static guint
next_random (guint32 *state)
{
  *state = *state * 1664525u + 1013904223u;
  return *state >> 16;
}

static guint
random_end (guint32 *state)
{
  return next_random (state) % (next_random (state) % 2 == 0 ? 20 : 3);
}

/** Sixty labelled lines between twenty boxes, half of them at three, often parallel. */
static char *
hubs (guint32 state)
{
  GString *dot = g_string_new ("digraph { rankdir=LR; subgraph cluster_a { node [shape=box];\n");
  for (guint i = 0; i < 60;)
    {
      const guint source = random_end (&state), target = random_end (&state);
      const guint kind = next_random (&state) % 4;
      g_autofree char *line = g_strdup_printf ("s%u -> s%u [key=k%u, ", source, target, kind);
      if (source == target || strstr (dot->str, line) != NULL)
        continue;
      g_string_append_printf (dot, "%slabel=\"lab %u\", weight=%u];\n", line, kind, 2 + kind);
      i++;
    }
  g_string_append (dot, "}}");
  return g_string_free (dot, FALSE);
}

/** Graphviz orders parallel lines by where they lie in memory. */
static void
test_same_bytes (void)
{
  for (guint32 seed = 0; seed < 25; seed++)
    {
      g_autofree char *dot = hubs (seed);
      g_auto (Result) first = { 0 };
      run ("\"$R\" -T svg", dot, strlen (dot), &first);
      for (guint i = 0; i < 3; i++)
        {
          g_auto (Result) again = { 0 };
          run ("\"$R\" -T svg", dot, strlen (dot), &again);
          g_assert_true (g_bytes_equal (first.picture, again.picture));
        }
    }
}

static void
test_engine (void)
{
  g_auto (Result) across = { 0 }, circle = { 0 };
  const char *dot = "digraph { layout=dot; a -> b -> c -> d -> a }";
  run ("\"$R\" -T svg", dot, strlen (dot), &across);
  run ("\"$R\" -T svg -K circo", dot, strlen (dot), &circle);
  g_assert_cmpint (across.status, ==, RENDER_DONE);
  g_assert_cmpint (circle.status, ==, RENDER_DONE);
  g_assert_false (g_bytes_equal (across.picture, circle.picture));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/refuses-what-is-no-graph", test_refusals);
  g_test_add_func ("/render/stops-when-time-is-up", test_time);
  g_test_add_func ("/render/names-letters-without-a-font", test_glyphs);
  g_test_add_func ("/render/says-that-there-are-no-fonts", test_no_fonts);
  g_test_add_func ("/render/same-bytes-each-time", test_same_bytes);
  g_test_add_func ("/render/engine-of-the-command-line-wins", test_engine);
  return g_test_run ();
}
