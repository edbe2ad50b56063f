/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"
#include "export/drawing.h"

#include <string.h>

enum
{
  TITLE_WIDTH = 70, /* letters a line */
  SOURCE_WIDTH = 130,
  MAX_TITLE_LETTERS = 240,
  MAX_PUBLISHERS = 4,
  MAX_PUBLISHER_LETTERS = 40
};

/** "4,058 documents". */
static char *
count_of_documents (guint n)
{
  g_autofree char *number = grouped_number (n);
  return g_strdup_printf ("%s documents", number);
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static const char *
title_of_one (const DocumentRow *document)
{
  return is_given (document->title)  ? document->title
         : is_given (document->name) ? document->name
                                     : document->id;
}

char *
picture_title (const EntenteGraph *graph, const char *given)
{
  guint n;
  const DocumentRow *const *documents = graph_documents (graph, &n);
  g_autofree char *title = n == 1 ? g_strdup (title_of_one (documents[0])) : count_of_documents (n);
  g_autofree char *cut = cut_letters (given != NULL ? given : title, MAX_TITLE_LETTERS);
  return wrap_words (cut, TITLE_WIDTH);
}

typedef struct
{
  const char *name;
  guint documents;
} Publisher;

static int
compare_names (const void *a, const void *b)
{
  return strcmp (((const Publisher *)a)->name, ((const Publisher *)b)->name);
}

static int
compare_publishers (const void *a, const void *b)
{
  const Publisher *x = a, *y = b;
  if (x->documents != y->documents)
    return x->documents > y->documents ? -1 : 1;
  return strcmp (x->name, y->name);
}

/** Publishers with their numbers of documents, most first. (transfer full) */
static GArray *
count_publishers (const DocumentRow *const *documents, guint n)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Publisher));
  for (guint i = 0; i < n; i++)
    if (is_given (documents[i]->publisher))
      g_array_append_val (all, ((Publisher){ documents[i]->publisher, 1 }));
  g_array_sort (all, compare_names);
  guint n_kept = 0;
  for (guint i = 0; i < all->len; i++)
    {
      Publisher *publishers = &g_array_index (all, Publisher, 0);
      if (n_kept > 0 && g_str_equal (publishers[n_kept - 1].name, publishers[i].name))
        publishers[n_kept - 1].documents++;
      else
        publishers[n_kept++] = publishers[i];
    }
  g_array_set_size (all, n_kept);
  g_array_sort (all, compare_publishers);
  return all;
}

static void
append_part (GString *out, const char *part)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", part);
}

/** "2024-01-03 to 2024-05-20". */
static void
append_dates (const DocumentRow *const *documents, guint n, GString *out)
{
  const char *first = NULL, *last = NULL;
  for (guint i = 0; i < n; i++)
    {
      const char *date = documents[i]->date;
      if (date != NULL && (first == NULL || strcmp (date, first) < 0))
        first = date;
      if (date != NULL && (last == NULL || strcmp (date, last) > 0))
        last = date;
    }
  if (first == NULL)
    return;
  append_part (out, first);
  if (!g_str_equal (first, last))
    g_string_append_printf (out, " to %s", last);
}

/** "Reuters (12), AFP (3) and 5 more". */
static void
append_publishers (const DocumentRow *const *documents, guint n, GString *out)
{
  g_autoptr (GArray) publishers = count_publishers (documents, n);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < MIN (publishers->len, MAX_PUBLISHERS); i++)
    {
      const Publisher *publisher = &g_array_index (publishers, Publisher, i);
      g_autofree char *name = cut_letters (publisher->name, MAX_PUBLISHER_LETTERS);
      g_autofree char *number = grouped_number (publisher->documents);
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", name);
      if (n > 1)
        g_string_append_printf (list, " (%s)", number);
    }
  if (publishers->len > MAX_PUBLISHERS)
    g_string_append_printf (list, " and\u00A0%u\u00A0more", publishers->len - MAX_PUBLISHERS);
  if (list->len > 0)
    append_part (out, list->str);
}

char *
picture_source (const EntenteGraph *graph)
{
  guint n;
  const DocumentRow *const *documents = graph_documents (graph, &n);
  g_autoptr (GString) out = g_string_new (NULL);
  append_dates (documents, n, out);
  append_publishers (documents, n, out);
  return wrap_words (out->str, SOURCE_WIDTH);
}
