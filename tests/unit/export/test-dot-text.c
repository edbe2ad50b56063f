/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"

typedef char *(*Convert) (const char *);

static void
check (Convert convert, const char *in, const char *expected)
{
  g_autofree char *out = convert (in);
  g_assert_cmpstr (out, ==, expected);
}

static void
test_text (void)
{
  check (dot_text, "plain", "plain");
  check (dot_text, "a\\", "a\\\\");
  check (dot_text, "\\N", "\\\\N");
  check (dot_text, "A & B", "A &amp; B");
  check (dot_text, "&lt;", "&amp;lt;");
  check (dot_text, "two\nlines", "two\\nlines");
  check (dot_text, "bell\a tab\t", "bell  tab ");
  check (dot_text, "\xC2\x85 next line", "  next line");
  check (dot_text, "\xFFraw", "\xEF\xBF\xBDraw");
  check (dot_text, "\xEF\xBF\xBF", " ");
  check (dot_text, "a\xE2\x80\xAEgpj.exe", "a gpj.exe");
  check (dot_text, "習近平 الرياض", "習近平 الرياض");
}

static void
test_name (void)
{
  check (dot_name, "state:RUS", "state:RUS");
  check (dot_name, "person:習近平", "person:習近平");
  check (dot_name, "a\\", "a~5C");
  check (dot_name, "a~5C", "a~7E5C");
  check (dot_name, "%1", "~251");
  check (dot_name, "\"<&> '", "~22~3C~26~3E~20~27");
  check (dot_name, "\xC2\x85", "~C2~85");
}

static void
test_url (void)
{
  check (dot_url, "https://a.example/x?a=1&b=2", "https://a.example/x?a=1&amp;b=2");
  check (dot_url, "HTTP://a.example/", "HTTP://a.example/");
  check (dot_url, "#part", "#part");
  check (dot_url, "https://a.example/\"><script>", "https://a.example/%22%3E%3Cscript%3E");
  check (dot_url, "https://a.example/it's\\", "https://a.example/it%27s%5C");
  check (dot_url, "https://a.example/é", "https://a.example/%C3%A9");
  check (dot_url, "javascript:alert(1)", NULL);
  check (dot_url, " javascript:alert(1)", NULL);
  check (dot_url, "data:text/html,x", NULL);
  check (dot_url, "file:///etc/passwd", NULL);
  check (dot_url, "https://\xFF", NULL);
  check (dot_url, NULL, NULL);
  g_autofree char *filler = g_strnfill (3000, 'a');
  g_autofree char *endless = g_strconcat ("https://a.example/", filler, NULL);
  check (dot_url, endless, NULL);
}

static void
test_wrap (void)
{
  g_autofree char *words = wrap_words ("Office of the High Commissioner", 14);
  g_assert_cmpstr (words, ==, "Office of the\nHigh\nCommissioner");
  g_autofree char *spaces = wrap_words ("  one \t\n two  ", 20);
  g_assert_cmpstr (spaces, ==, "one two");
  g_autofree char *whole = wrap_words ("Donaudampfschiffahrt", 5);
  g_assert_cmpstr (whole, ==, "Donaudampfschiffahrt");
  g_autofree char *endless = wrap_words ("one aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa two", 5);
  g_assert_cmpstr (endless, ==, "one\naaaaaaaaaaaaaaaaaaaaaaa\naaaaaaaaaaaa\ntwo");
  g_autofree char *wide = wrap_words ("朝鮮民主主義人民共和国 と話す", 10);
  g_assert_cmpstr (wide, ==, "朝鮮民主主\n義人民共和\n国 と話す");
}

static void
test_cut (void)
{
  g_autofree char *same = cut_letters ("習近平", 3);
  g_assert_cmpstr (same, ==, "習近平");
  g_autofree char *at_word = cut_letters ("one two three", 10);
  g_assert_cmpstr (at_word, ==, "one two…");
  g_autofree char *in_word = cut_letters ("xxxxxxxxxx", 5);
  g_assert_cmpstr (in_word, ==, "xxxx…");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/dot-text/text-is-escaped", test_text);
  g_test_add_func ("/export/dot-text/names-are-reversible", test_name);
  g_test_add_func ("/export/dot-text/urls-of-three-schemes", test_url);
  g_test_add_func ("/export/dot-text/wraps-at-words", test_wrap);
  g_test_add_func ("/export/dot-text/cuts-at-words", test_cut);
  return g_test_run ();
}
