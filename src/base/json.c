/* SPDX-License-Identifier: MIT */
#include "base/json.h"

static const char *
escape_of (guchar c)
{
  switch (c)
    {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return NULL;
    }
}

void
json_add_quoted (GString *out, const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  const char *plain = text;
  for (const char *c = text;; c++)
    {
      if (*c != '\0' && (guchar) *c >= 0x20 && *c != '"' && *c != '\\' && *c != 0x7f)
        continue;
      g_string_append_len (out, plain, c - plain);
      if (*c == '\0')
        break;
      const char *escape = escape_of ((guchar) *c);
      if (escape != NULL)
        g_string_append (out, escape);
      else
        g_string_append_printf (out, "\\u%04x", (guchar) *c);
      plain = c + 1;
    }
  g_string_append_c (out, '"');
}

void
json_add_string (GString *out, const char *key, const char *text)
{
  g_string_append_c (out, ',');
  json_add_quoted (out, key);
  g_string_append_c (out, ':');
  json_add_quoted (out, text);
}
