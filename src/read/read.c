/* SPDX-License-Identifier: MIT */
#include "read/read.h"

#include "read/date.h"
#include "read/sketch.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define MAX_TITLE 250       /* bytes of a first line that is taken for the title */
#define MAX_DATELINE 200    /* bytes at the start of a body that may hold its date */
#define BINARY_SHARE 10     /* a file with more than one bad byte in ten is binary */
#define MIN_ENGLISH_WORDS 30 /* shorter texts are not judged */

typedef struct
{
  gboolean (*fits) (const char *data, gsize length);
  gboolean (*read) (Reader *reader, const char *data, gsize length);
} Format;

static gboolean
looks_like_records (const char *data, gsize length)
{
  gsize i = 0;
  while (i < length && g_ascii_isspace (data[i]))
    i++;
  return i < length && (data[i] == '{' || data[i] == '[');
}

static gboolean
is_conllu (const char *data, gsize length)
{
  (void) length;
  while (*data == '#' || *data == '\n')
    {
      const char *newline = strchr (data, '\n');
      if (newline == NULL)
        return FALSE;
      data = newline + 1;
    }
  guint tabs = 0;
  for (; *data != '\0' && *data != '\n' && tabs < 9; data++)
    tabs += *data == '\t';
  return tabs == 9;
}

static gboolean
anything (const char *data, gsize length)
{
  (void) data;
  (void) length;
  return TRUE;
}

/* The first that fits reads the file. */
static const Format formats[] = {
  { looks_like_records, read_records },
  { is_conllu, read_conllu },
  { anything, read_text },
};

static void
complain (Reader *reader, EntenteSeverity severity, gint64 byte, const char *message)
{
  diagnostics_add (reader->diagnostics, severity, reader->file, 0, byte, NULL, "%s", message);
}

/* Replaces bytes that are no UTF-8, and zero bytes, by '?', so that offsets hold. FALSE if there are
 * so many that this is no text. */
static gboolean
mend_utf8 (Reader *reader, char *text, gsize length, guint64 line, const char *id)
{
  gsize bad = 0, first = 0;
  const char *invalid;
  for (gsize i = 0; i < length && !g_utf8_validate_len (text + i, length - i, &invalid);)
    {
      i = (gsize) (invalid - text);
      first = bad++ == 0 ? i : first;
      text[i++] = '?';
    }
  if (bad * BINARY_SHARE > length)
    {
      diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_ERROR, reader->file, line, (gint64) first,
                       id, "binary file");
      return FALSE;
    }
  if (bad > 0)
    diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_WARNING, reader->file, line, (gint64) first,
                     id, "invalid UTF-8, %" G_GSIZE_FORMAT " bytes read as \"?\"", bad);
  return TRUE;
}

static gboolean
is_blank_line (const char *text, gsize length, gsize i)
{
  while (i < length && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r'))
    i++;
  return i >= length || text[i] == '\n';
}

/* A first line that is short, has no final stop, and has a blank line after it. */
static gsize
find_title (const char *text, gsize length)
{
  const char *newline = memchr (text, '\n', MIN (length, MAX_TITLE + 1));
  if (newline == NULL)
    return 0;
  gsize n = (gsize) (newline - text);
  if (!is_blank_line (text, length, n + 1))
    return 0;
  while (n > 0 && g_ascii_isspace (text[n - 1]))
    n--;
  return n > 0 && strchr (".!;,", text[n - 1]) == NULL ? n : 0;
}

/* Share of words that every English text has. */
static void
warn_unless_english (Reader *reader, const Document *document)
{
  static const char *const common[] = { "the", "of", "to", "and", "a", "in", "that", "is", "for", "on",
                                        "was", "with", "as", "by", "at", "it", "from", "has", "his", "be" };
  guint words = 0, known = 0;
  const char *text = document->text;
  for (gsize i = 0; i < document->length && words < 2000;)
    {
      gsize n = 0;
      while (i + n < document->length && (g_ascii_isalpha (text[i + n]) || (guchar) text[i + n] >= 128))
        n++;
      words += n > 0;
      for (guint k = 0; k < G_N_ELEMENTS (common); k++)
        if (n == strlen (common[k]) && g_ascii_strncasecmp (text + i, common[k], n) == 0)
          known++;
      i += n + 1;
    }
  if (words >= MIN_ENGLISH_WORDS && known * 100 < words * 10)
    diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_WARNING, document->file, document->line, -1,
                     document->id, "does not look English (%u of %u words are common English ones)",
                     known, words);
}

static void
set_identity (Document *document, const char *id)
{
  g_autofree char *hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) document->text,
                                                       document->length);
  g_strlcpy (document->sha256, hash, sizeof document->sha256);
  document->id = id != NULL ? g_strdup (id) : g_strndup (hash, 16);
  document->sketch = sketch_new (document->text, document->length);
}

static void
set_text (Document *document, const char *title, const char *text, gsize length)
{
  if (title != NULL)
    {
      GString *whole = g_string_new (title);
      document->title_length = whole->len;
      g_string_append (whole, "\n\n");
      g_string_append_len (whole, text, (gssize) length);
      document->length = whole->len;
      document->text = g_string_free (whole, FALSE);
      return;
    }
  document->text = g_malloc (length + 1);
  memcpy (document->text, text, length);
  document->text[length] = '\0';
  document->length = length;
}

gboolean
reader_give_document (Reader *reader, guint64 line, const char *id, const char *title, const char *text,
                      gsize length, const char *date, const char *publisher, const char *url)
{
  g_autoptr (Document) document = g_new0 (Document, 1);
  document->file = g_strdup (reader->file);
  document->line = line;
  set_text (document, title, text, length);
  if (!mend_utf8 (reader, document->text, document->length, line, id))
    return TRUE;
  if (strspn (document->text, " \t\r\n") == document->length)
    {
      diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_ERROR, reader->file, line, -1, id, "empty text");
      return TRUE;
    }
  if (title == NULL && line == 0)
    document->title_length = find_title (document->text, document->length);
  document->title = g_strndup (document->text, document->title_length);
  document->name = g_str_equal (reader->file, "-") ? NULL : g_path_get_basename (reader->file);
  document->date = date != NULL ? g_strdup (date)
                                : date_find (document->text + document->title_length,
                                             MIN (MAX_DATELINE, document->length - document->title_length));
  document->publisher = g_strdup (publisher);
  document->url = g_strdup (url);
  set_identity (document, id);
  warn_unless_english (reader, document);
  return reader->func (g_steal_pointer (&document), NULL, reader->diagnostics, reader->user_data,
                       reader->error);
}

gboolean
reader_give_tokens (Reader *reader, const char *text, gsize length, GArray *tokens, GArray *sentences)
{
  Document *document = g_new0 (Document, 1);
  document->file = g_strdup (reader->file);
  document->title = g_strdup ("");
  document->name = g_str_equal (reader->file, "-") ? NULL : g_path_get_basename (reader->file);
  document->tokens = tokens;
  document->sentences = sentences;
  set_text (document, NULL, text, length);
  set_identity (document, NULL);
  return reader->func (document, NULL, reader->diagnostics, reader->user_data, reader->error);
}

gboolean
reader_give_rows (Reader *reader, DocumentRows *rows)
{
  return reader->func (NULL, rows, reader->diagnostics, reader->user_data, reader->error);
}

static gboolean
read_data (Reader *reader, const char *data, gsize length)
{
  reader->n_files++;
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      complain (reader, ENTENTE_SEVERITY_ERROR, 0, "UTF-16 is not supported; convert it to UTF-8");
      return TRUE;
    }
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  if (length == 0)
    {
      complain (reader, ENTENTE_SEVERITY_ERROR, -1, "empty file");
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].fits (data, length))
      return formats[i].read (reader, data, length);
  return TRUE;
}

static gboolean
read_stdin (Reader *reader)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[1 << 16];
  gssize n;
  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0 && bytes->len < READ_MAX_FILE)
    g_byte_array_append (bytes, buffer, (guint) n);
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return read_data (reader, (const char *) bytes->data, bytes->len - 1);
}

static gboolean
read_file (Reader *reader, const char *path)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *data = NULL;
  gsize length;
  reader->file = path;
  if (!g_file_get_contents (path, &data, &length, &problem))
    {
      complain (reader, ENTENTE_SEVERITY_ERROR, -1, g_strerror (errno));
      return TRUE;
    }
  if (length > READ_MAX_FILE)
    {
      complain (reader, ENTENTE_SEVERITY_ERROR, -1, "the file is too large");
      return TRUE;
    }
  return read_data (reader, data, length);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static gboolean read_path (Reader *reader, const char *path);

static gboolean
read_folder (Reader *reader, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, by_name);
  guint64 before = reader->n_files;
  for (guint i = 0; i < names->len; i++)
    if (!read_path (reader, names->pdata[i]))
      return FALSE;
  reader->file = path;
  if (reader->n_files == before)
    complain (reader, ENTENTE_SEVERITY_ERROR, -1, "the folder holds no articles");
  return TRUE;
}

static gboolean
read_path (Reader *reader, const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_DIR) ? read_folder (reader, path) : read_file (reader, path);
}

gboolean
read_inputs (const char *const *inputs, ReadFunc func, gpointer user_data, guint64 *n_files, GError **error)
{
  g_autoptr (Diagnostics) diagnostics = diagnostics_new ();
  Reader reader = { .func = func, .user_data = user_data, .diagnostics = diagnostics, .error = error };
  gboolean ok = TRUE;
  for (; *inputs != NULL && ok; inputs++)
    {
      reader.file = *inputs;
      ok = g_str_equal (*inputs, "-") ? read_stdin (&reader) : read_path (&reader, *inputs);
    }
  if (ok)
    ok = func (NULL, NULL, diagnostics, user_data, error);
  *n_files = reader.n_files;
  return ok;
}
