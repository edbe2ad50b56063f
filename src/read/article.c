/* SPDX-License-Identifier: MIT */
#include "read/date.h"
#include "read/language.h"
#include "read/reader.h"
#include "read/sketch.h"

#include <string.h>

#define MAX_DATE_LINE 40 /* bytes of a first line that is a date and no title */
#define MAX_TITLE 250    /* bytes of a first line that is taken for the title */
#define BINARY_SHARE 10  /* a text with more than one bad byte in ten is binary */

/* Where byte `at` of a plain text lies; of a value of a record only the line is known. */
static void
find_place (const Article *article, const char *text, gsize at, guint64 *line, gint64 *byte)
{
  *line = article->line;
  *byte = -1;
  if (article->line > 0)
    return;
  const char *begin = text, *newline;
  for (*line = 1; (newline = memchr (begin, '\n', (gsize)(text + at - begin))) != NULL; ++*line)
    begin = newline + 1;
  *byte = text + at - begin;
}

/* Replaces bytes that are no UTF-8, and zero bytes, by '?', so that offsets hold. FALSE if there
 * are so many that this is no text. */
static gboolean
mend_utf8 (Reader *reader, char *text, gsize length, const Article *article)
{
  gsize bad = 0, first = 0;
  const char *invalid;
  for (gsize i = 0; i < length && !g_utf8_validate_len (text + i, length - i, &invalid);)
    {
      i = (gsize)(invalid - text);
      first = bad++ == 0 ? i : first;
      text[i++] = '?';
    }
  gboolean is_binary = bad * BINARY_SHARE > length;
  guint64 line;
  gint64 byte;
  find_place (article, text, first, &line, &byte);
  if (is_binary)
    diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_ERROR, reader->file, line, byte,
                     article->id, "binary file");
  else if (bad > 0)
    diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_WARNING, reader->file, line, byte,
                     article->id,
                     "not UTF-8 from here on, %" G_GSIZE_FORMAT " byte%s read as \"?\"", bad,
                     bad > 1 ? "s" : "");
  return !is_binary;
}

static gboolean
is_blank_line (const char *text, gsize length, gsize i)
{
  while (i < length && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r'))
    i++;
  return i >= length || text[i] == '\n';
}

/* "Monday, September 23, 2019": a date and hardly a word beside it. */
static gboolean
is_date_line (const char *line, gsize length)
{
  g_autofree char *date = length <= MAX_DATE_LINE ? date_find (line, length) : NULL;
  guint words = 0;
  for (gsize i = 0; i < length; i++)
    words += g_ascii_isalpha (line[i]) && (i == 0 || !g_ascii_isalpha (line[i - 1]));
  return date != NULL && words <= 2;
}

/* Bytes of a first line that is short, has no final stop, and has a blank line after it. */
static gsize
find_title (const char *text, gsize length)
{
  const char *newline = memchr (text, '\n', MIN (length, MAX_TITLE + 1));
  if (newline == NULL)
    return 0;
  gsize n = (gsize)(newline - text);
  if (!is_blank_line (text, length, n + 1))
    return 0;
  while (n > 0 && g_ascii_isspace (text[n - 1]))
    n--;
  return n > 0 && strchr (".!;,", text[n - 1]) == NULL && !is_date_line (text, n) ? n : 0;
}

static void
set_identity (Document *document, const char *id)
{
  g_autofree char *hash = g_compute_checksum_for_data (
      G_CHECKSUM_SHA256, (const guchar *)document->text, document->length);
  g_strlcpy (document->sha256, hash, sizeof document->sha256);
  document->id = id != NULL ? g_strdup (id) : g_strndup (hash, 16);
  document->sketch = sketch_new (document->text, document->length);
}

static Document *
document_new (Reader *reader, const char *title, const char *text, gsize length)
{
  Document *document = g_new0 (Document, 1);
  document->file = g_strdup (reader->file);
  document->name = g_str_equal (reader->file, "-") ? NULL : g_path_get_basename (reader->file);
  document->title_length = title != NULL ? strlen (title) : 0;
  GString *whole = g_string_sized_new (document->title_length + length + 3);
  if (document->title_length > 0)
    g_string_append_printf (whole, "%s\n\n", title);
  g_string_append_len (whole, text, (gssize)length);
  document->length = whole->len;
  document->text = g_string_free (whole, FALSE);
  return document;
}

static void
check_language (Reader *reader, const Document *document)
{
  guint percent;
  if (!language_is_english (document->text, document->length, &percent))
    diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_WARNING, document->file, document->line,
                     -1, document->id,
                     "does not look English (%u %% common English words); nothing may be found",
                     percent);
}

gboolean
reader_give_article (Reader *reader, const Article *article)
{
  g_autofree char *title = article->title != NULL ? g_strstrip (g_strdup (article->title)) : NULL;
  g_autoptr (Document) document = document_new (reader, title, article->text, article->length);
  document->line = article->line;
  if (strspn (document->text + document->title_length, " \t\r\n")
      == document->length - document->title_length)
    {
      diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_ERROR, reader->file, article->line, -1,
                       article->id, "empty text");
      return TRUE;
    }
  if (!mend_utf8 (reader, document->text, document->length, article))
    return TRUE;
  if (article->line == 0)
    document->title_length = find_title (document->text, document->length);
  document->title = g_strndup (document->text, document->title_length);
  document->date = article->date != NULL ? g_strdup (article->date)
                                         : date_of_text (document->text + document->title_length,
                                                         document->length - document->title_length);
  document->publisher = g_strdup (article->publisher);
  document->url = g_strdup (article->url);
  set_identity (document, article->id);
  check_language (reader, document);
  return reader->func (g_steal_pointer (&document), NULL, reader->diagnostics, reader->user_data,
                       reader->error);
}

gboolean
reader_give_tokens (Reader *reader, const char *text, gsize length, GArray *tokens,
                    GArray *sentences)
{
  Document *document = document_new (reader, NULL, text, length);
  document->title = g_strdup ("");
  document->tokens = tokens;
  document->sentences = sentences;
  set_identity (document, NULL);
  return reader->func (document, NULL, reader->diagnostics, reader->user_data, reader->error);
}

gboolean
reader_give_rows (Reader *reader, DocumentRows *rows)
{
  return reader->func (NULL, rows, reader->diagnostics, reader->user_data, reader->error);
}
