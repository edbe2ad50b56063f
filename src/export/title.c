/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"
#include "export/drawing.h"

#include <string.h>

enum
{
  TITLE_WIDTH = 80, /* letters a line */
  MAX_TITLE_LETTERS = 240
};

static const char *
earlier (const char *a, const char *b)
{
  return a == NULL || (b != NULL && strcmp (b, a) < 0) ? b : a;
}

static const char *
later (const char *a, const char *b)
{
  return a == NULL || (b != NULL && strcmp (b, a) > 0) ? b : a;
}

/** "12 documents from 3 publishers, 2024-01-03 to 2024-05-20". */
static char *
title_of_many (const EntenteGraph *graph, const DocumentRow *const *documents, guint n)
{
  const char *first = NULL, *last = NULL;
  for (guint i = 0; i < n; i++)
    {
      first = earlier (first, documents[i]->date);
      last = later (last, documents[i]->date);
    }
  const guint n_publishers = graph_n_publishers (graph);
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, "%u documents", n);
  if (n_publishers > 0)
    g_string_append_printf (out, " from %u %s", n_publishers,
                            n_publishers == 1 ? "publisher" : "publishers");
  if (first != NULL)
    g_string_append_printf (out, ", %s", first);
  if (g_strcmp0 (first, last) != 0)
    g_string_append_printf (out, " to %s", last);
  return g_string_free (out, FALSE);
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
title_of_one (const DocumentRow *document)
{
  const char *title = is_given (document->title)  ? document->title
                      : is_given (document->name) ? document->name
                                                  : document->id;
  g_autofree char *cut = cut_letters (title, MAX_TITLE_LETTERS);
  GString *out = g_string_new (NULL);
  g_autofree char *wrapped = wrap_words (cut, TITLE_WIDTH);
  g_string_append (out, wrapped);
  g_autofree char *source = document_source (document);
  if (*source != '\0')
    g_string_append_printf (out, "\n%s", source);
  return g_string_free (out, FALSE);
}

char *
picture_title (const EntenteGraph *graph, const char *given)
{
  if (given != NULL)
    {
      g_autofree char *cut = cut_letters (given, MAX_TITLE_LETTERS);
      return wrap_words (cut, TITLE_WIDTH);
    }
  guint n;
  const DocumentRow *const *documents = graph_documents (graph, &n);
  return n == 1 ? title_of_one (documents[0]) : title_of_many (graph, documents, n);
}
