/* SPDX-License-Identifier: MIT */
#include "read/reader.h"

#include <string.h>

#define MAX_SENTENCE 1000 /* tokens; a longer sentence is cut */

/* CoNLL-U, of which forms and sentences are kept: the text is the forms with a space between, none
 * where MISC says SpaceAfter=No. */

typedef struct
{
  GString *text;
  GArray *tokens;    /* of Span */
  GArray *sentences; /* of guint32 */
  guint32 n_tokens;  /* of the sentence so far */
  gboolean no_space; /* after the last token */
} Conllu;

static void
end_sentence (Conllu *conllu)
{
  if (conllu->n_tokens > 0)
    g_array_append_val (conllu->sentences, conllu->n_tokens);
  conllu->n_tokens = 0;
  conllu->no_space = FALSE;
}

static void
add_token (Conllu *conllu, const char *form, gsize length, gboolean no_space)
{
  if (conllu->n_tokens == MAX_SENTENCE)
    end_sentence (conllu);
  if (conllu->text->len > 0 && !conllu->no_space)
    g_string_append_c (conllu->text, ' ');
  Span span = { (guint32)conllu->text->len, 0 };
  g_string_append_len (conllu->text, form, (gssize)length);
  span.end = (guint32)conllu->text->len;
  g_array_append_val (conllu->tokens, span);
  conllu->n_tokens++;
  conllu->no_space = no_space;
}

/* FALSE: the line is none of CoNLL-U. Multi-word tokens and empty nodes are passed over. */
static gboolean
read_line (Conllu *conllu, const char *line, gsize length)
{
  const char *end = line + length, *tab = memchr (line, '\t', length);
  if (length == 0)
    end_sentence (conllu);
  if (length == 0 || *line == '#')
    return TRUE;
  if (tab == NULL || !g_ascii_isdigit (*line))
    return FALSE;
  const char *form = tab + 1, *form_end = memchr (form, '\t', (gsize)(end - form));
  if (form_end == NULL || form_end == form)
    return FALSE;
  if (memchr (line, '-', (gsize)(tab - line)) != NULL
      || memchr (line, '.', (gsize)(tab - line)) != NULL)
    return TRUE;
  gboolean no_space = g_strstr_len (form_end, end - form_end, "SpaceAfter=No") != NULL;
  add_token (conllu, form, (gsize)(form_end - form), no_space);
  return TRUE;
}

gboolean
read_conllu (Reader *reader, Source *source)
{
  Conllu conllu = { .text = g_string_new (NULL),
                    .tokens = g_array_new (FALSE, FALSE, sizeof (Span)),
                    .sentences = g_array_new (FALSE, FALSE, sizeof (guint32)) };
  const char *line;
  gsize n;
  for (guint64 number = 1; source_line (source, READ_MAX_DOCUMENT, &line, &n); number++)
    if (line == NULL || conllu.text->len > READ_MAX_DOCUMENT)
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, number, -1, "too long, passed over");
    else if (!g_utf8_validate_len (line, n, NULL))
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, number, -1,
                       "invalid UTF-8, line passed over");
    else if (!read_line (&conllu, line, n))
      reader_complain (reader, ENTENTE_SEVERITY_ERROR, number, -1, "no token line of CoNLL-U");
  end_sentence (&conllu);
  g_autofree char *text = g_string_free (conllu.text, FALSE);
  if (conllu.tokens->len > 0)
    return reader_give_tokens (reader, text, strlen (text), conllu.tokens, conllu.sentences);
  g_array_unref (conllu.tokens);
  g_array_unref (conllu.sentences);
  reader_complain (reader, ENTENTE_SEVERITY_ERROR, 0, -1, "no tokens");
  return TRUE;
}
