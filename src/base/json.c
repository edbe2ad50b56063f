/* SPDX-License-Identifier: MIT */
#include "base/json.h"

#include <string.h>

#define MAX_DIGITS 20 /* of 2^64 - 1 */

static gboolean
must_escape (guchar c)
{
  return c < 0x20 || c == '"' || c == '\\';
}

static void
append_escape (GString *out, guchar c)
{
  static const char hex[] = "0123456789abcdef";
  static const char letters[] = "btn.fr"; /* of U+0008 to U+000D */
  char escape[] = { '\\', 'u', '0', '0', hex[c >> 4], hex[c & 15] };
  if (c == '"' || c == '\\')
    escape[1] = (char)c;
  else if (c >= '\b' && c <= '\r' && c != '\v')
    escape[1] = letters[c - '\b'];
  g_string_append_len (out, escape, escape[1] == 'u' ? 6 : 2);
}

static void
append_escaped (GString *out, const char *string, gsize length)
{
  gsize plain = 0; /* start of what needs no escape */
  for (gsize i = 0; i < length; i++)
    if (G_UNLIKELY (must_escape ((guchar)string[i])))
      {
        g_string_append_len (out, string + plain, (gssize)(i - plain));
        append_escape (out, (guchar)string[i]);
        plain = i + 1;
      }
  g_string_append_len (out, string + plain, (gssize)(length - plain));
}

void
json_append_string (GString *out, const char *string)
{
  if (string == NULL)
    {
      g_string_append_len (out, "null", 4);
      return;
    }
  gsize length = strlen (string);
  g_string_append_c (out, '"');
  if (G_LIKELY (g_utf8_validate_len (string, length, NULL)))
    append_escaped (out, string, length);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (string, (gssize)length);
      append_escaped (out, valid, strlen (valid));
    }
  g_string_append_c (out, '"');
}

void
json_append_uint (GString *out, guint64 number)
{
  char digits[MAX_DIGITS];
  guint first = MAX_DIGITS;
  do
    {
      digits[--first] = (char)('0' + number % 10);
      number /= 10;
    }
  while (number > 0);
  g_string_append_len (out, digits + first, MAX_DIGITS - first);
}

void
json_append_field (GString *out, const char *literal, const char *string)
{
  g_string_append (out, literal);
  json_append_string (out, string);
}

void
json_append_uint_field (GString *out, const char *literal, guint64 number)
{
  g_string_append (out, literal);
  json_append_uint (out, number);
}
