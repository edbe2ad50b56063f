/* SPDX-License-Identifier: MIT */
#pragma once

#include "read/read.h"
#include "read/source.h"

#include <json-c/json.h>

/** A reader while one input is read: what the formats of the table in read.c work with. */
typedef struct
{
  ReadFunc func;
  gpointer user_data;
  Diagnostics *diagnostics;
  const char *file; /**< as given, "-" for standard input */
  guint64 n_files;
  GError **error;
} Reader;

/** An article as a format finds it; nothing is owned, all but `text` may be NULL. */
typedef struct
{
  guint64 line; /**< of its record, 0 for a whole file: then the title is looked for in the text */
  const char *id, *title, *text;
  gsize length;     /**< bytes of `text` */
  const char *date; /**< YYYY-MM-DD; NULL: looked for at the start of the text */
  const char *publisher, *url;
} Article;

/** Tells that a piece of input is bad; `byte` -1 where it is not known. */
void reader_complain (Reader *reader, EntenteSeverity severity, guint64 line, gint64 byte,
                      const char *format, ...) G_GNUC_PRINTF (5, 6);

/** Hands the diagnostics over when many wait, as after very many bad lines. FALSE: the reader's
 * function wants no more. Call it between two pieces of input. */
gboolean reader_pass_on (Reader *reader);

/** Gives out the document made of `article`: checks and mends the text, finds title and date, sets
 * id, hash and sketch. */
gboolean reader_give_article (Reader *reader, const Article *article);

/** Gives out a text whose tokens (of Span) and sentences (of guint32, their number of tokens) are
 * known. (transfer full) for both arrays. */
gboolean reader_give_tokens (Reader *reader, const char *text, gsize length, GArray *tokens,
                             GArray *sentences);

gboolean reader_give_rows (Reader *reader, DocumentRows *rows);

/* The formats. FALSE: the reader's function wants no more. */
gboolean read_text (Reader *reader, Source *source);
gboolean read_conllu (Reader *reader, Source *source);
gboolean read_records (Reader *reader, Source *source);
gboolean read_values (Reader *reader, Source *source);

/** Rows of one file, grouped by document. */
typedef struct RowGroups RowGroups;

RowGroups *row_groups_new (void);
void row_groups_free (RowGroups *groups);

/** Is the object a row, or a graph as `export -T json` writes it? */
gboolean is_row (json_object *object);
gboolean is_graph (json_object *object);

/** Adds one row; FALSE and a diagnostic if it is bad. */
gboolean row_groups_add (RowGroups *groups, Reader *reader, json_object *row, guint64 line);

/** Adds the documents and the evidence of a graph, and the mentions that the evidence names. */
void row_groups_add_graph (RowGroups *groups, Reader *reader, json_object *graph, guint64 line);

/** Adds a mention to the document that the row added last belongs to. Strings are copied. */
void row_groups_add_mention (RowGroups *groups, const MentionRow *mention);

/** Gives out all documents in the order in which their first rows came, and empties `groups`. */
gboolean row_groups_give (RowGroups *groups, Reader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RowGroups, row_groups_free)
