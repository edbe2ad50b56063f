/* SPDX-License-Identifier: MIT */
#include "read/reader.h"

#include <errno.h>
#include <string.h>

typedef struct
{
  gboolean (*fits) (const char *file, const char *head);
  gboolean (*read) (Reader *reader, Source *source);
} Format;

static const char *
skip_space (const char *c)
{
  while (g_ascii_isspace (*c))
    c++;
  return c;
}

static gboolean
is_named_records (const char *file)
{
  return g_str_has_suffix (file, ".jsonl") || g_str_has_suffix (file, ".ndjson")
         || g_str_has_suffix (file, ".rows");
}

/* Articles may begin with "[Text]" or "{...}" too, so that what follows the bracket is looked at.
 */
static gboolean
is_records (const char *file, const char *head)
{
  head = skip_space (head);
  return is_named_records (file)
         || (*head == '{' && strchr ("\"}", *skip_space (head + 1)) != NULL);
}

/* One JSON value over several lines: an array of records, a record laid out for people, a graph. */
static gboolean
is_values (const char *file, const char *head)
{
  head = skip_space (head);
  if (is_named_records (file))
    return FALSE;
  if (*head == '[')
    return strchr ("{[]", *skip_space (head + 1)) != NULL;
  if (!is_records (file, head))
    return FALSE;
  return g_str_has_prefix (head, "{\n") || g_str_has_prefix (head, "{\r\n")
         || g_str_has_prefix (skip_space (head + (*head == '{')), "\"directed\"");
}

static gboolean
is_conllu (const char *file G_GNUC_UNUSED, const char *head)
{
  while (*head == '#' || *head == '\n')
    {
      const char *newline = strchr (head, '\n');
      if (newline == NULL)
        return FALSE;
      head = newline + 1;
    }
  guint tabs = 0;
  for (; *head != '\0' && *head != '\n' && tabs < 9; head++)
    tabs += *head == '\t';
  return tabs == 9;
}

/* HTML, SVG and other XML. */
static gboolean
is_markup (const char *file G_GNUC_UNUSED, const char *head)
{
  head = skip_space (head);
  return *head == '<' && (g_ascii_isalpha (head[1]) || strchr ("!?", head[1]) != NULL);
}

/* Our own DOT stands beside the articles in folders that people hand over whole. */
static gboolean
is_drawing (const char *file G_GNUC_UNUSED, const char *head)
{
  head = skip_space (head);
  gsize length = strcspn (head, "\r\n");
  return length > 0 && head[length - 1] == '{'
         && (g_str_has_prefix (head, "digraph ") || g_str_has_prefix (head, "graph ")
             || g_str_has_prefix (head, "strict "));
}

static gboolean
refuse_markup (Reader *reader, Source *source G_GNUC_UNUSED)
{
  reader_complain (reader, ENTENTE_SEVERITY_ERROR, 1, 0,
                   "HTML and XML are not supported; save the article as plain text");
  return TRUE;
}

static gboolean
refuse_drawing (Reader *reader, Source *source G_GNUC_UNUSED)
{
  reader_complain (reader, ENTENTE_SEVERITY_ERROR, 1, 0,
                   "a drawing in DOT, which is no input; its graph as JSON is one");
  return TRUE;
}

static gboolean
is_anything (const char *file G_GNUC_UNUSED, const char *head G_GNUC_UNUSED)
{
  return TRUE;
}

/* The first that fits reads the file. */
static const Format formats[] = {
  { is_values, read_values },   { is_records, read_records },   { is_conllu, read_conllu },
  { is_markup, refuse_markup }, { is_drawing, refuse_drawing }, { is_anything, read_text },
};

void
reader_complain (Reader *reader, EntenteSeverity severity, guint64 line, gint64 byte,
                 const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *raw = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *message = g_utf8_make_valid (raw, -1); /* a quoted value may be cut anywhere */
  for (char *c = message; *c != '\0'; c++)
    *c = g_ascii_iscntrl (*c) ? ' ' : *c;
  diagnostics_add (reader->diagnostics, severity, reader->file, line, byte, NULL, "%s", message);
}

gboolean
reader_pass_on (Reader *reader)
{
  return diagnostics_n (reader->diagnostics) < READ_MAX_TOLD
         || reader->func (NULL, NULL, reader->diagnostics, reader->user_data, reader->error);
}

static gboolean
read_source (Reader *reader, Source *source)
{
  gsize length;
  const char *head = source_head (source, &length);
  if (length == 0)
    {
      int problem = source_error (source);
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1, "%s",
                       problem != 0 ? g_strerror (problem) : "empty file");
      return TRUE;
    }
  reader->n_files++;
  if (length >= 2 && (memcmp (head, "\xff\xfe", 2) == 0 || memcmp (head, "\xfe\xff", 2) == 0))
    {
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, 1, 0,
                       "UTF-16 is not supported; convert it to UTF-8");
      return TRUE;
    }
  const Format *format = formats;
  while (!format->fits (reader->file, head))
    format++;
  gboolean ok = format->read (reader, source);
  if (source_error (source) != 0)
    reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1, "%s, the rest is not read",
                     g_strerror (source_error (source)));
  return ok;
}

static gboolean
read_file (Reader *reader, const char *path)
{
  reader->file = path;
  g_autoptr (Source) source = source_open (path);
  if (source != NULL)
    return read_source (reader, source);
  reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1, "%s", g_strerror (errno));
  return TRUE;
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static GPtrArray *
list_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  if (folder == NULL)
    return NULL;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  while ((name = g_dir_read_name (folder)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (paths, g_build_filename (path, name, NULL));
  g_ptr_array_sort (paths, by_name);
  return paths;
}

/* Sockets and the like are passed over in folders: to read them might never end. */
static gboolean
read_folder (Reader *reader, const char *path, guint depth)
{
  reader->file = path;
  g_autoptr (GPtrArray) paths = depth < READ_MAX_FOLDERS ? list_folder (path) : NULL;
  if (paths == NULL)
    {
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1, "%s",
                       depth < READ_MAX_FOLDERS ? g_strerror (errno)
                                                : "too many folders in folders");
      return TRUE;
    }
  gboolean ok = TRUE;
  for (guint i = 0; i < paths->len && ok; i++)
    if (g_file_test (paths->pdata[i], G_FILE_TEST_IS_DIR))
      ok = read_folder (reader, paths->pdata[i], depth + 1);
    else if (g_file_test (paths->pdata[i], G_FILE_TEST_IS_REGULAR))
      ok = read_file (reader, paths->pdata[i]);
  return ok;
}

static gboolean
read_path (Reader *reader, const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return read_file (reader, path);
  guint64 before = reader->n_files;
  gboolean ok = read_folder (reader, path, 0);
  reader->file = path;
  if (ok && reader->n_files == before)
    reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1, "the folder holds no articles");
  return ok;
}

gboolean
read_inputs (const char *const *inputs, ReadFunc func, gpointer user_data, guint64 *n_files,
             GError **error)
{
  g_autoptr (Diagnostics) diagnostics = diagnostics_new ();
  Reader reader
      = { .func = func, .user_data = user_data, .diagnostics = diagnostics, .error = error };
  gboolean ok = TRUE;
  for (; *inputs != NULL && ok; inputs++)
    ok = read_path (&reader, *inputs);
  if (ok)
    ok = func (NULL, NULL, diagnostics, user_data, error);
  *n_files = reader.n_files;
  return ok;
}
