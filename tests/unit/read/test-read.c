/* SPDX-License-Identifier: MIT */
#include "collect.h"

#include <glib/gstdio.h>
#include <string.h>

#define ENGLISH \
  "The envoy of the king met the head of the state in the city, and he said that it was good. "

typedef struct
{
  const char *name, *file, *data;
  gssize length; /* -1 for a string */
  const char *messages;
  const char *texts; /* of the documents, each ended by '|' */
} Case;

static const Case cases[] = {
  { "text", "a.txt", "He left.\n", -1, "", "He left.\n|" },
  { "empty-file", "a.txt", "", 0, "a.txt:0:-1: error: empty file\n", "" },
  { "only-byte-order-mark", "a.txt", "\xef\xbb\xbf", 3, "a.txt:0:-1: error: empty file\n", "" },
  { "only-space", "a.txt", " \n\n", -1, "a.txt:0:-1: error: empty text\n", "" },
  { "byte-order-mark", "a.txt", "\xef\xbb\xbfHe left.", -1, "", "He left.|" },
  { "utf-16", "a.txt", "\xff\xfeH\0i\0", 6,
    "a.txt:1:0: error: UTF-16 is not supported; convert it to UTF-8\n", "" },
  { "binary", "a.txt", "\x7f\x45LF\x80\x81\0\0\xff\xfe\0\0", 12, "a.txt:1:4: error: binary file\n",
    "" },
  { "invalid-utf8", "a.txt", "The caf\xe9 of the king, the caf\xe9 of the land.", -1,
    "a.txt:1:7: warning: not UTF-8 from here on, 2 bytes read as \"?\"\n",
    "The caf? of the king, the caf? of the land.|" },
  { "zero-byte", "a.txt", "The king\0of the land left.", 26,
    "a.txt:1:8: warning: not UTF-8 from here on, 1 byte read as \"?\"\n",
    "The king?of the land left.|" },
  { "bracket-is-text", "a.txt", "[Text] He left.", -1, "", "[Text] He left.|" },
  { "records", "a.jsonl", "{\"text\":\"One.\"}\r\n\n{\"title\":\"T\",\"body\":\"Two.\"}", -1, "",
    "One.|T\n\nTwo.|" },
  { "records-by-content", "a.txt", "{\"text\":\"One.\"}\n{\"content\":\"Two.\"}\n", -1, "",
    "One.|Two.|" },
  { "broken-record", "a.jsonl",
    "{\"text\":\"One.\"}\n{\"text\":\"x\" \"y\"}\n{\"text\":\"Two.\"}\n", -1,
    "a.jsonl:2:12: error: broken JSON: object value separator ',' expected\n", "One.|Two.|" },
  { "broken-first-record", "a.jsonl", "ext\":\"x\"}\n{\"text\":\"Two.\"}\n", -1,
    "a.jsonl:1:0: error: broken JSON: unexpected character\n", "Two.|" },
  { "cut-record", "a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Tw", -1,
    "a.jsonl:2:11: error: broken JSON: it ends inside a value\n", "One.|" },
  { "trailing-bytes", "a.jsonl", "{\"text\":\"One.\"}]\n{\"text\":\"Two.\"}\n", -1,
    "a.jsonl:1:15: error: broken JSON: unexpected character\n", "Two.|" },
  { "record-of-invalid-utf8", "a.jsonl", "{\"text\":\"\xff\"}\n{\"text\":\"Two.\"}\n", -1,
    "a.jsonl:1:9: error: broken JSON: invalid utf-8 string\n", "Two.|" },
  { "no-object", "a.jsonl", "[1]\n\"x\"\n{\"text\":\"Two.\"}\n", -1,
    "a.jsonl:1:0: error: a record must be a JSON object\n"
    "a.jsonl:2:0: error: a record must be a JSON object\n",
    "Two.|" },
  { "without-text", "a.jsonl", "{\"id\":\"x\",\"title\":\"T\"}\n{\"text\":\"Two.\"}\n", -1,
    "a.jsonl:1:-1: error: record without \"text\"\n", "Two.|" },
  { "blank-text", "a.jsonl", "{\"title\":\"T\",\"text\":\" \\n\"}\n", -1,
    "a.jsonl:1:-1: error: empty text\n", "" },
  { "wrong-types", "a.jsonl",
    "{\"text\":5}\n{\"text\":\"Two.\",\"title\":[],\"date\":{},\"url\":null,\"id\":true}\n", -1,
    "a.jsonl:1:-1: warning: \"text\" is not a string\n"
    "a.jsonl:1:-1: error: record without \"text\"\n"
    "a.jsonl:2:-1: warning: \"date\" is not a string\n"
    "a.jsonl:2:-1: warning: \"id\" is not a string\n"
    "a.jsonl:2:-1: warning: \"title\" is not a string\n",
    "Two.|" },
  { "no-date", "a.jsonl", "{\"text\":\"Two.\",\"date\":\"soon\"}\n", -1,
    "a.jsonl:1:-1: warning: \"soon\" is no date\n", "Two.|" },
  { "quoted-value-is-cut", "a.jsonl",
    "{\"text\":\"Two.\",\"date\":"
    "\"a\\n\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
    "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9x\u00e9\u00e9\"}\n",
    -1,
    "a.jsonl:1:-1: warning: \"a "
    "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
    "\u00e9\u00e9\u00e9\u00e9\u00e9x\ufffd\" is no date\n",
    "Two.|" },
  { "zero-in-record", "a.jsonl", "{\"text\":\"The king \\u0000 of the land\"}\n", -1,
    "a.jsonl:1:-1: warning: not UTF-8 from here on, 1 byte read as \"?\"\n",
    "The king ? of the land|" },
  { "array", "a.json", "[{\"text\":\"One.\"},\n{\n\"text\":\"Two.\"}]\n", -1, "", "One.|Two.|" },
  { "laid-out-record", "a.json", "{\n  \"text\": \"One.\"\n}\n", -1, "", "One.|" },
  { "broken-array", "a.json", "[{\"text\":\"One.\"},\n{\n\"text\" \"Two.\"}]\n", -1,
    "a.json:3:7: error: broken JSON: object property name separator ':' expected\n", "One.|" },
  { "conllu", "a.conllu",
    "1\tHe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_"
    "\t_\t_\t_\t_\n",
    -1, "", "He left.|" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  Collected collected;
  g_autoptr (GString) texts = g_string_new (NULL);
  collected_init (&collected);
  collected_read_data (&collected, c->file, c->data, c->length);
  for (guint i = 0; i < collected.documents->len; i++)
    g_string_append_printf (texts, "%s|", collected_document (&collected, i)->text);
  g_assert_cmpstr (collected.messages->str, ==, c->messages);
  g_assert_cmpstr (texts->str, ==, c->texts);
  collected_clear (&collected);
}

static void
test_fields (void)
{
  Collected collected;
  collected_init (&collected);
  collected_read_data (
      &collected, "a.jsonl",
      "{\"id\":\"x\",\"title\":\" T \",\"text\":\"He left.\",\"date\":\"26-FEB-1987 "
      "15:38\",\"source\":\"S\",\"url\":\"https://example.org\",\"other\":[{}]}\n"
      "{\"id\":7,\"text\":\"He left.\",\"date\":20190123}\n",
      -1);
  const Document *document = collected_document (&collected, 0);
  g_assert_cmpuint (collected.documents->len, ==, 2);
  g_assert_cmpstr (document->id, ==, "x");
  g_assert_cmpstr (document->name, ==, "a.jsonl");
  g_assert_cmpstr (document->title, ==, "T");
  g_assert_cmpuint (document->title_length, ==, 1);
  g_assert_cmpstr (document->text, ==, "T\n\nHe left.");
  g_assert_cmpuint (document->length, ==, strlen (document->text));
  g_assert_cmpstr (document->date, ==, "1987-02-26");
  g_assert_cmpstr (document->publisher, ==, "S");
  g_assert_cmpstr (document->url, ==, "https://example.org");
  g_assert_cmpuint (document->line, ==, 1);
  g_assert_cmpstr (collected_document (&collected, 1)->id, ==, "7");
  g_assert_cmpstr (collected_document (&collected, 1)->date, ==, "2019-01-23");
  collected_clear (&collected);
}

/* Without an id, the text gives it, whatever the file is called. */
static void
test_identity (void)
{
  Collected collected;
  collected_init (&collected);
  collected_read_data (&collected, "a.txt", "abc", -1);
  collected_read_data (&collected, "b.txt", "abc", -1);
  g_assert_cmpuint (collected.documents->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const Document *document = collected_document (&collected, i);
      g_assert_cmpstr (document->sha256, ==,
                       "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
      g_assert_cmpstr (document->id, ==, "ba7816bf8f01cfea");
    }
  collected_clear (&collected);
}

static void
test_titles (void)
{
  static const struct
  {
    const char *text, *title;
  } titles[] = {
    { "Monday, March 4, 2024\n\nFrance met Germany.", "" }, /* a date is no title */
    { "Talks fail\n\nThey left.", "Talks fail" },
    { "Talks fail \r\n\r\nThey left.", "Talks fail" },
    { "Will talks fail?\n\nThey left.", "Will talks fail?" },
    { "Talks failed.\n\nThey left.", "" },
    { "Talks fail\nThey left.", "" },
    { "Talks fail", "" },
    { "\nTalks fail\n\nThey left.", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      Collected collected;
      collected_init (&collected);
      collected_read_data (&collected, "a.txt", titles[i].text, -1);
      g_assert_cmpuint (collected.documents->len, ==, 1);
      g_assert_cmpstr (collected_document (&collected, 0)->title, ==, titles[i].title);
      collected_clear (&collected);
    }
}

static void
test_missing (void)
{
  Collected collected;
  collected_init (&collected);
  g_autofree char *path = g_build_filename (collected.folder, "none.txt", NULL);
  collected_read (&collected, path);
  g_assert_cmpstr (collected.messages->str, ==,
                   "none.txt:0:-1: error: No such file or directory\n");
  g_assert_cmpuint (collected.n_files, ==, 0);
  collected_clear (&collected);
}

static void
test_folder (void)
{
  static const char *const names[] = { "b.txt", "a.jsonl", ".hidden", "B.txt" };
  static const char *const texts[]
      = { "Small b.", "{\"text\":\"Small a.\"}", "Hidden.", "Large b." };
  static const char *const expected[] = { "Large b.", "Small a.", "Small b." };
  Collected collected;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  collected_init (&collected);
  collected_read (&collected, collected.folder);
  g_assert_cmpstr (collected.messages->str, ==, ":0:-1: error: the folder holds no articles\n");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (paths, collected_write (&collected, names[i], texts[i], -1));
  collected_read (&collected, collected.folder);
  g_assert_cmpuint (collected.n_files, ==, 3);
  g_assert_cmpuint (collected.documents->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (collected_document (&collected, i)->text, ==, expected[i]);
  for (guint i = 0; i < paths->len; i++)
    g_assert_cmpint (g_unlink (paths->pdata[i]), ==, 0);
  collected_clear (&collected);
}

static void
test_deep_nesting (void)
{
  Collected collected;
  g_autofree char *brackets = g_strnfill (100000, '[');
  g_autofree char *data = g_strconcat (brackets, "\n{\"text\":\"Two.\"}\n", NULL);
  collected_init (&collected);
  collected_read_data (&collected, "a.jsonl", data, -1);
  g_assert_cmpstr (collected.messages->str, ==,
                   "a.jsonl:1:32: error: broken JSON: nesting too deep\n");
  g_assert_cmpuint (collected.documents->len, ==, 1);
  collected_clear (&collected);
}

static void
test_long_line (void)
{
  Collected collected;
  g_autoptr (GString) text = g_string_new (NULL);
  while (text->len < 50 << 20)
    g_string_append (text, ENGLISH);
  collected_init (&collected);
  collected_read_data (&collected, "a.txt", text->str, (gssize)text->len);
  g_assert_cmpstr (collected.messages->str, ==, "");
  g_assert_cmpuint (collected_document (&collected, 0)->length, ==, text->len);
  collected_clear (&collected);
}

static void
test_limits (void)
{
  Collected collected;
  g_autofree char *x = g_strnfill (READ_MAX_DOCUMENT + 1, 'x');
  g_autofree char *records = g_strconcat (x, "\n{\"text\":\"Two.\"}\n", NULL);
  collected_init (&collected);
  collected_read_data (&collected, "a.txt", x, -1);
  collected_read_data (&collected, "a.jsonl", records, -1);
  g_assert_cmpstr (collected.messages->str, ==,
                   "a.txt:0:-1: error: a text may have 67108864 bytes at most\n"
                   "a.jsonl:1:-1: error: a line may have 67108864 bytes at most\n");
  g_assert_cmpuint (collected.documents->len, ==, 1);
  collected_clear (&collected);
}

static void
test_language (void)
{
  static const char *const others[] = {
    "Der Pr\u00e4sident traf am Montag den Botschafter und sprach mit ihm \u00fcber den Krieg. ",
    "Le pr\u00e9sident a rencontr\u00e9 lundi le chef de l'\u00c9tat et lui a parl\u00e9. ",
    "\u4e60\u8fd1\u5e73\u5468\u4e09\u4f1a\u89c1\u666e\u4eac\u3002",
  };
  Collected collected;
  collected_init (&collected);
  collected_read_data (&collected, "a.txt", ENGLISH ENGLISH ENGLISH, -1);
  g_assert_cmpstr (collected.messages->str, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint k = 0; k < 20; k++)
        g_string_append (text, others[i]);
      g_string_truncate (collected.messages, 0);
      collected_read_data (&collected, "a.txt", text->str, -1);
      g_assert_nonnull (strstr (collected.messages->str, "warning: does not look English ("));
    }
  g_assert_cmpuint (collected.documents->len, ==, 1 + G_N_ELEMENTS (others));
  collected_clear (&collected);
}

typedef struct
{
  guint n, most; /* diagnostics in all, and in one call */
  guint in_call;
} Told;

static void
count (const EntenteDiagnostic *diagnostic G_GNUC_UNUSED, gpointer user_data)
{
  Told *told = user_data;
  told->n++;
  told->in_call++;
  told->most = MAX (told->most, told->in_call);
}

static gboolean
count_told (Document *document, DocumentRows *rows, Diagnostics *diagnostics, gpointer user_data,
            GError **error G_GNUC_UNUSED)
{
  Told *told = user_data;
  g_assert_true (document == NULL && rows == NULL);
  told->in_call = 0;
  diagnostics_flush (diagnostics, count, told);
  return TRUE;
}

/* What is wrong with very many lines is handed over bit by bit, not held to the end. */
static void
test_many_bad_lines (void)
{
  Collected collected;
  collected_init (&collected);
  g_autoptr (GString) data = g_string_new (NULL);
  for (guint i = 0; i < 10 * READ_MAX_TOLD; i++)
    g_string_append (data, "{}\n");
  g_autofree char *path = collected_write (&collected, "bad.jsonl", data->str, -1);
  const char *const inputs[] = { path, NULL };
  Told told = { 0 };
  guint64 n_files;
  g_assert_true (read_inputs (inputs, count_told, &told, &n_files, NULL));
  g_assert_cmpuint (told.n, ==, 10 * READ_MAX_TOLD);
  g_assert_cmpuint (told.most, <=, READ_MAX_TOLD);
  g_assert_cmpint (g_unlink (path), ==, 0);
  collected_clear (&collected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/read/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/read/fields", test_fields);
  g_test_add_func ("/read/identity", test_identity);
  g_test_add_func ("/read/titles", test_titles);
  g_test_add_func ("/read/missing", test_missing);
  g_test_add_func ("/read/folder", test_folder);
  g_test_add_func ("/read/deep-nesting", test_deep_nesting);
  g_test_add_func ("/read/long-line", test_long_line);
  g_test_add_func ("/read/limits", test_limits);
  g_test_add_func ("/read/language", test_language);
  g_test_add_func ("/read/many-bad-lines", test_many_bad_lines);
  return g_test_run ();
}
