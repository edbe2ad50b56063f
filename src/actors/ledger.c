/* SPDX-License-Identifier: MIT */
#include "actors/ledger-lines.h"

#include <entente/error.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define MAX_LINES_LOOKED_AT 200 /* to tell a dictionary from a ledger */

Ledger *
ledger_new (void)
{
  Ledger *ledger = g_new0 (Ledger, 1);
  ledger->lines = g_array_new (FALSE, FALSE, sizeof (LedgerLine));
  ledger->conditions = g_array_new (FALSE, FALSE, sizeof (Condition));
  ledger->aliases = g_ptr_array_new ();
  ledger->nodes = g_array_new (FALSE, FALSE, sizeof (LedgerNode));
  ledger->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  ledger->added = g_hash_table_new (g_str_hash, g_str_equal);
  ledger->strings = g_string_chunk_new (4096);
  return ledger;
}

void
ledger_free (Ledger *ledger)
{
  if (ledger == NULL)
    return;
  for (guint i = 0; i < ledger->nodes->len; i++)
    if (ledger_node (ledger, i)->nevers != NULL)
      g_array_unref (ledger_node (ledger, i)->nevers);
  g_array_unref (ledger->lines);
  g_array_unref (ledger->conditions);
  g_ptr_array_unref (ledger->aliases);
  g_array_unref (ledger->nodes);
  g_hash_table_unref (ledger->by_key);
  g_hash_table_unref (ledger->added);
  g_string_chunk_free (ledger->strings);
  g_free (ledger);
}

const char *
ledger_keep (Ledger *ledger, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (ledger->strings, string) : NULL;
}

void
ledger_complain (LedgerReader *reader, EntenteSeverity severity, const char *format, ...)
{
  if (reader->n_told == LEDGER_MAX_TOLD)
    {
      reader->n_untold++;
      return;
    }
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  reader->n_told++;
  diagnostics_add (reader->diagnostics, severity, reader->file, reader->line, -1, NULL, "%s",
                   message);
}

/* A ledger begins with a word of its own; a dictionary has synonyms and codes. */
static gboolean
is_dictionary (const char *text)
{
  for (guint n = 0; *text != '\0' && n < MAX_LINES_LOOKED_AT; n++)
    {
      gsize length = strcspn (text, "\n");
      g_autofree char *line = g_strndup (text, MIN (length, LEDGER_MAX_LINE));
      if (ledger_is_line (line))
        return FALSE;
      if (dictionary_is_line (line))
        return TRUE;
      text += length + (text[length] != '\0');
    }
  return FALSE;
}

static void
read_lines (LedgerReader *reader, char *text)
{
  Dictionary *dictionary = is_dictionary (text) ? dictionary_new (reader) : NULL;
  for (char *line = text, *next; line != NULL; line = next)
    {
      gsize length = strcspn (line, "\n");
      next = line[length] != '\0' ? line + length + 1 : NULL;
      line[length] = '\0';
      reader->line++;
      if (length > 0 && line[length - 1] == '\r')
        line[length - 1] = '\0';
      if (length > LEDGER_MAX_LINE)
        ledger_complain (reader, ENTENTE_SEVERITY_ERROR, "longer than %d bytes", LEDGER_MAX_LINE);
      else if (dictionary != NULL)
        dictionary_line (dictionary, line);
      else
        ledger_parse_line (reader, line);
    }
  if (dictionary != NULL)
    dictionary_end (dictionary);
}

static gboolean
read_text (const char *file, char **text, GError **error)
{
  GStatBuf status;
  gsize length;
  if (g_stat (file, &status) != 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED, "%s: cannot be read: %s", file,
                   g_strerror (errno));
      return FALSE;
    }
  if ((guint64)status.st_size > LEDGER_MAX_BYTES)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, "%s: larger than %u bytes", file,
                   LEDGER_MAX_BYTES);
      return FALSE;
    }
  if (!g_file_get_contents (file, text, &length, error))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if ((*text)[i] == '\0')
      (*text)[i] = '?';
  if (!g_utf8_validate (*text, (gssize)length, NULL))
    {
      char *valid = g_utf8_make_valid (*text, (gssize)length);
      g_free (*text);
      *text = valid;
    }
  return TRUE;
}

gboolean
ledger_read (Ledger *ledger, const char *file, Diagnostics *diagnostics, GError **error)
{
  g_autofree char *text = NULL;
  if (!read_text (file, &text, error))
    return FALSE;
  LedgerReader reader
      = { .ledger = ledger, .file = ledger_keep (ledger, file), .diagnostics = diagnostics };
  read_lines (&reader, g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text);
  if (reader.n_untold > 0)
    diagnostics_add (diagnostics, ENTENTE_SEVERITY_ERROR, file, 0, -1, NULL,
                     "%u more lines are malformed", reader.n_untold);
  return TRUE;
}
