/* SPDX-License-Identifier: MIT */
#include "read/date.h"
#include "read/reader.h"

#include <string.h>

#define MAX_DEPTH 32 /* nested values of a record or graph */

/* JSON: an article, a row or a graph is an object. Most often there is one a line. */

/* A value of the first of `keys` that is there; one of a wrong type is told and passed over. */
static json_object *
field (Reader *reader, json_object *record, const char *const *keys, gboolean may_be_number,
       guint64 line)
{
  json_object *value;
  for (; *keys != NULL; keys++)
    {
      if (!json_object_object_get_ex (record, *keys, &value) || value == NULL)
        continue;
      if (json_object_is_type (value, json_type_string)
          || (may_be_number && json_object_is_type (value, json_type_int)))
        {
          if (*json_object_get_string (value) != '\0')
            return value;
          continue;
        }
      reader_complain (reader, ENTENTE_SEVERITY_WARNING, line, -1, "\"%s\" is not a string", *keys);
    }
  return NULL;
}

static const char *
string_of (json_object *value)
{
  return value != NULL ? json_object_get_string (value) : NULL;
}

static gboolean
give_record (Reader *reader, json_object *record, guint64 line)
{
  static const char *const id[] = { "id", NULL };
  static const char *const text[] = { "text", "body", "content", NULL };
  static const char *const title[] = { "title", "headline", NULL };
  static const char *const dates[] = { "date", "published", NULL };
  static const char *const publisher[] = { "publisher", "source", NULL };
  static const char *const url[] = { "url", NULL };
  json_object *body = field (reader, record, text, FALSE, line);
  if (body == NULL)
    {
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, line, -1, "record without \"text\"");
      return TRUE;
    }
  const char *date = string_of (field (reader, record, dates, TRUE, line));
  g_autofree char *day = date != NULL ? date_parse (date) : NULL;
  if (date != NULL && day == NULL)
    reader_complain (reader, ENTENTE_SEVERITY_WARNING, line, -1, "\"%.40s\" is no date", date);
  return reader_give_article (
      reader, &(Article){ .line = line,
                          .id = string_of (field (reader, record, id, TRUE, line)),
                          .title = string_of (field (reader, record, title, FALSE, line)),
                          .text = json_object_get_string (body),
                          .length = (gsize)json_object_get_string_len (body),
                          .date = day,
                          .publisher = string_of (field (reader, record, publisher, FALSE, line)),
                          .url = string_of (field (reader, record, url, FALSE, line)) });
}

static gboolean
give_value (Reader *reader, RowGroups *groups, json_object *value, guint64 line)
{
  if (!json_object_is_type (value, json_type_object))
    reader_complain (reader, ENTENTE_SEVERITY_ERROR, line, 0, "a record must be a JSON object");
  else if (is_row (value))
    row_groups_add (groups, reader, value, line);
  else if (is_graph (value))
    row_groups_add_graph (groups, reader, value, line);
  else
    return give_record (reader, value, line);
  return TRUE;
}

static void
tell_broken (Reader *reader, json_tokener *tokener, guint64 line, gint64 byte)
{
  enum json_tokener_error problem = json_tokener_get_error (tokener);
  reader_complain (reader, ENTENTE_SEVERITY_ERROR, line, byte, "broken JSON: %s",
                   problem == json_tokener_continue ? "it ends inside a value"
                                                    : json_tokener_error_desc (problem));
}

static json_tokener *
tokener_new (int flags)
{
  json_tokener *tokener = json_tokener_new_ex (MAX_DEPTH);
  json_tokener_set_flags (tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8 | flags);
  return tokener;
}

static gboolean
read_line (Reader *reader, RowGroups *groups, json_tokener *tokener, const char *line, gsize length,
           guint64 number)
{
  json_tokener_reset (tokener);
  json_object *value = json_tokener_parse_ex (tokener, line, (int)length);
  gboolean ok = TRUE;
  if (json_tokener_get_error (tokener) != json_tokener_success)
    tell_broken (reader, tokener, number, (gint64)json_tokener_get_parse_end (tokener));
  else
    ok = give_value (reader, groups, value, number);
  json_object_put (value);
  return ok;
}

gboolean
read_records (Reader *reader, Source *source)
{
  g_autoptr (RowGroups) groups = row_groups_new ();
  json_tokener *tokener = tokener_new (0);
  gboolean ok = TRUE;
  const char *line;
  gsize length;
  for (guint64 number = 1; ok && source_line (source, READ_MAX_DOCUMENT, &line, &length); number++)
    {
      if (line == NULL)
        reader_complain (reader, ENTENTE_SEVERITY_ERROR, number, -1,
                         "a line may have %u bytes at most", READ_MAX_DOCUMENT);
      else if (length > 0 && strspn (line, " \t\r") < length)
        ok = read_line (reader, groups, tokener, line, length, number);
      ok = ok && reader_pass_on (reader);
    }
  json_tokener_free (tokener);
  return ok && row_groups_give (groups, reader);
}

/* Where a value begins: past space, and past what stands between the values of an array. */
static const char *
skip_to_value (const char *at, const char *end, guint64 *line, const char **line_begin)
{
  for (; at < end && (g_ascii_isspace (*at) || *at == ',' || *at == ']'); at++)
    if (*at == '\n')
      {
        ++*line;
        *line_begin = at + 1;
      }
  return at;
}

static void
count_lines (const char *at, const char *end, guint64 *line, const char **line_begin)
{
  while ((at = memchr (at, '\n', (gsize)(end - at))) != NULL)
    {
      ++*line;
      *line_begin = ++at;
    }
}

gboolean
read_values (Reader *reader, Source *source)
{
  gsize length;
  const char *at = source_rest (source, READ_MAX_VALUE, &length), *line_begin = at;
  if (at == NULL)
    {
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1,
                       "a JSON array or graph may have %u bytes at most", READ_MAX_VALUE);
      return TRUE;
    }
  g_autoptr (RowGroups) groups = row_groups_new ();
  json_tokener *tokener = tokener_new (JSON_TOKENER_ALLOW_TRAILING_CHARS);
  const char *end = at + length;
  guint64 line = 1;
  gboolean ok = TRUE;
  at = skip_to_value (at, end, &line, &line_begin);
  at += at < end && *at == '[';
  while (ok && (at = skip_to_value (at, end, &line, &line_begin)) < end)
    {
      json_tokener_reset (tokener);
      json_object *value = json_tokener_parse_ex (tokener, at, (int)(end - at));
      const char *stop = at + json_tokener_get_parse_end (tokener);
      if (json_tokener_get_error (tokener) != json_tokener_success)
        {
          count_lines (at, stop, &line, &line_begin);
          tell_broken (reader, tokener, line, (gint64)(stop - line_begin));
          break; /* where the next record begins cannot be known */
        }
      ok = give_value (reader, groups, value, line);
      json_object_put (value);
      ok = ok && reader_pass_on (reader);
      count_lines (at, stop, &line, &line_begin);
      at = stop;
    }
  json_tokener_free (tokener);
  return ok && row_groups_give (groups, reader);
}
