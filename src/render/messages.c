/* SPDX-License-Identifier: MIT */
#include "render/messages.h"

#include <graphviz/cgraph.h>
#include <stdio.h>
#include <string.h>

enum
{
  MAX_LINES = 100,
  MAX_LINE_BYTES = 500
};

/* Graphviz gives its messages in pieces: "Warning", ": ", the text. */
static GString *pending;
static guint n_lines;

static void
print_line (const char *level, const char *text)
{
  if (n_lines++ >= MAX_LINES)
    return;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  for (char *c = valid; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  fprintf (stderr, "entente-render: %s: %.*s\n", level, MAX_LINE_BYTES, valid);
}

void
message (const char *level, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  messages_flush ();
  print_line (level, text);
}

static void
print_graphviz_line (const char *line)
{
  if (g_str_has_prefix (line, "Error: "))
    print_line ("error", line + strlen ("Error: "));
  else if (g_str_has_prefix (line, "Warning: "))
    print_line ("warning", line + strlen ("Warning: "));
  else if (*line != '\0')
    print_line ("note", line);
}

static int
take_piece (char *piece)
{
  g_string_append (pending, piece);
  char *end;
  while ((end = strchr (pending->str, '\n')) != NULL)
    {
      *end = '\0';
      print_graphviz_line (pending->str);
      g_string_erase (pending, 0, end - pending->str + 1);
    }
  return 0;
}

void
messages_flush (void)
{
  if (pending == NULL || pending->len == 0)
    return;
  print_graphviz_line (pending->str);
  g_string_truncate (pending, 0);
}

void
messages_init (void)
{
  pending = g_string_new (NULL);
  agseterr (AGWARN);
  agseterrf (take_piece);
}
