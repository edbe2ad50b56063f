/* SPDX-License-Identifier: MIT */
#include "export/formats.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

/** Draws with a shell script in the place of the helper. */
static gboolean
draw_with (const char *script, GError **error)
{
  g_autofree char *path = NULL;
  const int file = g_file_open_tmp ("helper-XXXXXX", &path, NULL);
  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, "\n", NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_chmod (path, 0700);
  g_setenv ("ENTENTE_RENDER", path, TRUE);

  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autoptr (GString) out = g_string_new (NULL);
  const EntenteExportOptions options = { 0 };
  const gboolean is_drawn = export_png (graph, &options, out, error);
  g_assert_true (is_drawn == (out->len > 0));
  g_unsetenv ("ENTENTE_RENDER");
  g_unlink (path);
  return is_drawn;
}

static void
check_failure (const char *script, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (draw_with (script, &error));
  g_assert_error (error, ENTENTE_ERROR, code);
  if (strstr (error->message, message) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, message);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_failures (void)
{
  check_failure ("kill -SEGV $$", ENTENTE_ERROR_FAILED, "killed by signal 11");
  check_failure ("kill -KILL $$", ENTENTE_ERROR_LIMIT, "killed by signal 9");
  check_failure ("echo out of memory >&2; kill -ABRT $$", ENTENTE_ERROR_LIMIT, "out of memory");
  check_failure ("cat >/dev/null; echo half; echo entente-render: error: broken >&2; exit 1",
                 ENTENTE_ERROR_FAILED, "ended with status 1: broken");
  check_failure ("echo entente-render: error: too slow >&2; exit 3", ENTENTE_ERROR_LIMIT,
                 "too slow");
  check_failure ("exit 1", ENTENTE_ERROR_FAILED, "it said nothing");
  check_failure ("exit 0", ENTENTE_ERROR_FAILED, "gave nothing");
  check_failure ("printf 'a\\033[31m\\377b\\n' >&2; exit 1", ENTENTE_ERROR_FAILED, "a [31m");
  check_failure ("ulimit -S -t 1; while :; do :; done", ENTENTE_ERROR_LIMIT, "killed by signal");
}

static void
test_missing (void)
{
  g_setenv ("ENTENTE_RENDER", "/nowhere/entente-render", TRUE);
  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions options = { 0 };
  g_assert_false (export_svg (graph, &options, out, &error));
  g_assert_nonnull (strstr (error->message, "/nowhere/entente-render"));
  g_assert_cmpuint (out->len, ==, 0);
  g_unsetenv ("ENTENTE_RENDER");
}

/** A graph larger than a pipe holds, and a helper that ends without reading it. */
static void
test_broken_pipe (void)
{
  DocumentRows *rows = sample_document ("large", "Large");
  g_autofree char *long_text = g_strnfill (300, 'x');
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *actor = g_strdup_printf ("group:g%02u", i);
      sample_mention (rows, actor, actor, "armed-group");
      StatementRow *row = sample_statement (rows, actor, "attack", "state:AAA", "asserted", "fact");
      row->text = document_rows_keep (rows, long_text);
    }
  g_autoptr (EntenteGraph) graph = sample_graph (rows);
  g_autofree char *dot = sample_dot (graph);
  g_assert_cmpuint (strlen (dot), >, 1 << 16);

  g_setenv ("ENTENTE_RENDER", "/bin/false", TRUE);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions options = { 0 };
  g_assert_false (export_svg (graph, &options, out, &error));
  g_assert_nonnull (error);
  g_unsetenv ("ENTENTE_RENDER");
}

static void
collect (const EntenteDiagnostic *diagnostic, gpointer said)
{
  g_string_append_printf (said, "%d %s|", diagnostic->severity, diagnostic->message);
}

static void
test_diagnostics (void)
{
  g_setenv ("ENTENTE_RENDER", "/bin/echo", TRUE);
  g_autofree char *path = NULL;
  g_close (g_file_open_tmp ("helper-XXXXXX", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path,
                                      "#!/bin/sh\ncat >/dev/null\necho picture\n"
                                      "echo 'entente-render: warning: no fonts' >&2\n"
                                      "echo 'entente-render: note: scaled' >&2\n",
                                      -1, NULL));
  g_chmod (path, 0700);
  g_setenv ("ENTENTE_RENDER", path, TRUE);
  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autoptr (GString) out = g_string_new (NULL), said = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions options = { .diagnostic = collect, .user_data = said };
  g_assert_true (export_pdf (graph, &options, out, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (out->str, ==, "picture\n");
  g_assert_cmpstr (said->str, ==, "1 no fonts|0 scaled|");
  g_unsetenv ("ENTENTE_RENDER");
  g_unlink (path);
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer out,
           GError **error)
{
  (void)context;
  (void)error;
  g_string_append_len (out, text, length);
  g_string_append_c (out, '\n');
}

static void
take_links (GMarkupParseContext *context, const char *element, const char **names,
            const char **values, gpointer out, GError **error)
{
  (void)context;
  (void)element;
  (void)error;
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "xlink:href") || g_str_equal (names[i], "xlink:title"))
      g_string_append_printf (out, "%s\n", values[i]);
}

/** All text, links and tooltips of the SVG of `rows`; it must be well-formed. */
static char *
words_of_svg (DocumentRows *rows)
{
  g_autoptr (EntenteGraph) graph = sample_graph (rows);
  g_autoptr (GString) svg = g_string_new (NULL);
  GString *words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions options = { 0 };
  g_assert_true (export_svg (graph, &options, svg, &error));
  g_assert_no_error (error);
  const GMarkupParser parser = { .start_element = take_links, .text = take_text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, words, NULL);
  g_markup_parse_context_parse (context, svg->str, svg->len, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return g_string_free (words, FALSE);
}

static void
test_svg (void)
{
  static const char *const names[]
      = { "\"Quoted\"", "Back\\slash", "Trailing\\", "A&B<i>", "&lt;", "\\N", "حزب", "習近平" };
  DocumentRows *rows = sample_document ("svg", "The \"title\" & <more>\\");
  rows->document.url = "javascript:alert(1)";
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      sample_mention (rows, names[i], names[i], "organisation");
      StatementRow *row
          = sample_statement (rows, names[i], "attack", "state:AAA", "asserted", "fact");
      row->text = "He said \"<no> & 'never'\x01\" \\";
    }
  g_autofree char *words = words_of_svg (rows);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *as_line = g_strdup_printf ("\n%s\n", names[i]);
      if (strstr (words, as_line) == NULL)
        g_error ("the picture lacks the name %s", names[i]);
    }
  g_assert_nonnull (strstr (words, "He said \"<no> & 'never' \" \\"));
  g_assert_nonnull (strstr (words, "The \"title\" & <more>\\"));
  g_assert_null (strstr (words, "javascript"));
  g_assert_null (strstr (words, "%3"));
}

static void
test_svg_links (void)
{
  DocumentRows *rows = sample_document ("links", "Links");
  rows->document.url = "https://a.example/?a=1&b=<\"x'>";
  sample_statement (rows, "state:AAA", "attack", "state:BBB", "asserted", "fact");
  g_autofree char *words = words_of_svg (rows);
  g_assert_nonnull (strstr (words, "https://a.example/?a=1&b=%3C%22x%27%3E\n"));
}

/** Where a graph asks for `dpi`, Graphviz 2.43 cuts off by a viewBox of other units. */
static void
test_svg_size (void)
{
  g_autoptr (EntenteGraph) graph = sample_summit ();
  g_autoptr (GString) svg = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const EntenteExportOptions options = { 0 };
  g_assert_true (export_svg (graph, &options, svg, &error));
  const char *width = strstr (svg->str, "<svg width=\""), *box = strstr (svg->str, "viewBox=\"");
  g_assert_true (width != NULL && box != NULL);
  const double points = g_ascii_strtod (width + strlen ("<svg width=\""), NULL);
  const double units = g_ascii_strtod (box + strlen ("viewBox=\"0.00 0.00 "), NULL);
  g_assert_cmpfloat_with_epsilon (points, units, 1);
  g_assert_cmpfloat (points, <=, 13 * 72);
}

static void
test_formats (void)
{
  static const struct
  {
    gboolean (*export) (const EntenteGraph *, const EntenteExportOptions *, GString *, GError **);
    const char *magic;
  } formats[] = { { export_png, "\x89PNG" }, { export_pdf, "%PDF" }, { export_svg, "<?xml" } };
  g_autoptr (EntenteGraph) graph = sample_summit ();
  const EntenteExportOptions options = { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_assert_true (formats[i].export(graph, &options, out, &error));
      g_assert_true (g_str_has_prefix (out->str, formats[i].magic));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/picture/helper-that-fails", test_failures);
  g_test_add_func ("/export/picture/helper-missing", test_missing);
  g_test_add_func ("/export/picture/helper-that-does-not-read", test_broken_pipe);
  g_test_add_func ("/export/picture/helper-that-warns", test_diagnostics);
  g_test_add_func ("/export/picture/svg-is-well-formed", test_svg);
  g_test_add_func ("/export/picture/svg-links", test_svg_links);
  g_test_add_func ("/export/picture/svg-is-not-cut-off", test_svg_size);
  g_test_add_func ("/export/picture/png-pdf-svg", test_formats);
  return g_test_run ();
}
