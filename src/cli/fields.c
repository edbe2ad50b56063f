/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

enum
{
  COLUMNS = 80,
  INDENT = 11
};

static guint
columns_of (const char *begin, const char *end)
{
  guint n = 0;
  for (; begin < end; begin = g_utf8_next_char (begin))
    {
      gunichar c = g_utf8_get_char (begin);
      n += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return n;
}

void
cli_field (GString *out, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (out, "  %-*s", INDENT - 2, name);
  guint column = INDENT;
  for (const char *word = value; *word != '\0';)
    {
      const char *end = word;
      while (*end != '\0' && *end != ' ' && !g_unichar_iscntrl (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      guint width = columns_of (word, end);
      gboolean is_first = column == INDENT;
      if (width > 0 && !is_first && column + 1 + width > COLUMNS)
        {
          g_string_append_printf (out, "\n%*s", INDENT, "");
          column = INDENT;
          is_first = TRUE;
        }
      if (width > 0)
        g_string_append_printf (out, "%s%.*s", is_first ? "" : " ", (int)(end - word), word);
      column += width > 0 ? width + !is_first : 0;
      word = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  g_string_append_c (out, '\n');
}

void
cli_quoted (GString *out, const char *name, const char *value)
{
  g_autofree char *quoted = value != NULL ? g_strdup_printf ("\"%s\"", value) : NULL;
  cli_field (out, name, quoted);
}

void
cli_document (GString *out, const char *id, const char *title, const char *publisher,
              const char *date)
{
  g_autoptr (GString) source = g_string_new (title != NULL && *title != '\0' ? title : id);
  if (publisher != NULL)
    g_string_append_printf (source, ", %s", publisher);
  if (date != NULL)
    g_string_append_printf (source, ", %s", date);
  cli_field (out, "document", source->str);
}
