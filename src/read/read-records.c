/* SPDX-License-Identifier: MIT */
#include "read/date.h"
#include "read/read.h"

#include <json-c/json.h>
#include <string.h>

#define MAX_DEPTH 32 /* nested values of a record */

/* JSON Lines: an article a line. */

static const char *
string_of (json_object *record, const char *const *keys)
{
  json_object *value;
  for (; *keys != NULL; keys++)
    if (json_object_object_get_ex (record, *keys, &value)
        && json_object_is_type (value, json_type_string) && json_object_get_string_len (value) > 0)
      return json_object_get_string (value);
  return NULL;
}

static char *
id_of (json_object *record)
{
  json_object *value;
  if (!json_object_object_get_ex (record, "id", &value)
      || !(json_object_is_type (value, json_type_string) || json_object_is_type (value, json_type_int)))
    return NULL;
  return *json_object_get_string (value) != '\0' ? g_strdup (json_object_get_string (value)) : NULL;
}

static gboolean
give_record (Reader *reader, json_object *record, guint64 line)
{
  static const char *const text_keys[] = { "text", "body", "content", NULL };
  static const char *const title_keys[] = { "title", "headline", NULL };
  static const char *const date_keys[] = { "date", "published", NULL };
  static const char *const publisher_keys[] = { "publisher", "source", NULL };
  static const char *const url_keys[] = { "url", NULL };
  const char *text = string_of (record, text_keys), *date = string_of (record, date_keys);
  if (text == NULL)
    {
      diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_ERROR, reader->file, line, -1, NULL,
                       "record without \"text\"");
      return TRUE;
    }
  g_autofree char *id = id_of (record);
  g_autofree char *day = date != NULL ? date_parse (date) : NULL;
  if (date != NULL && day == NULL)
    diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_WARNING, reader->file, line, -1, id,
                     "\"%.40s\" is no date", date);
  return reader_give_document (reader, line, id, string_of (record, title_keys), text, strlen (text),
                               day, string_of (record, publisher_keys), string_of (record, url_keys));
}

static gboolean
read_line (Reader *reader, json_tokener *tokener, const char *line, gsize length, guint64 number)
{
  json_tokener_reset (tokener);
  json_object *record = json_tokener_parse_ex (tokener, line, (int) length);
  enum json_tokener_error problem = json_tokener_get_error (tokener);
  gboolean ok = TRUE;
  if (record == NULL || problem != json_tokener_success)
    diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_ERROR, reader->file, number,
                     (gint64) json_tokener_get_parse_end (tokener), NULL, "broken JSON: %s",
                     problem == json_tokener_continue ? "the line ends inside a value"
                                                      : json_tokener_error_desc (problem));
  else if (!json_object_is_type (record, json_type_object))
    diagnostics_add (reader->diagnostics, ENTENTE_SEVERITY_ERROR, reader->file, number, 0, NULL,
                     "a record must be a JSON object");
  else
    ok = give_record (reader, record, number);
  json_object_put (record);
  return ok;
}

gboolean
read_records (Reader *reader, const char *data, gsize length)
{
  json_tokener *tokener = json_tokener_new_ex (MAX_DEPTH);
  json_tokener_set_flags (tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
  const char *end = data + length;
  gboolean ok = TRUE;
  guint64 number = 0;
  for (const char *line = data; line < end && ok;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      gsize n = (gsize) ((stop != NULL ? stop : end) - line);
      number++;
      if (n > 0 && line[n - 1] == '\r')
        n--;
      if (strspn (line, " \t") < n)
        ok = read_line (reader, tokener, line, n, number);
      line = stop != NULL ? stop + 1 : end;
    }
  json_tokener_free (tokener);
  return ok;
}
