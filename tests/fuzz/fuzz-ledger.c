/* SPDX-License-Identifier: MIT */

/* Any bytes as a ledger or a coder's dictionary: what is said of them is valid text, and rows keep
 * the ids of their evidence and the order of their ends, however often they are corrected. */
#include "actors/ledger.h"

#include <glib/gstdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_diagnostic (const EntenteDiagnostic *diagnostic, gpointer user_data G_GNUC_UNUSED)
{
  g_assert_true (g_utf8_validate (diagnostic->message, -1, NULL));
}

static char *
write_file (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  char *file = NULL;
  int fd = g_file_open_tmp ("fuzz-ledger-XXXXXX", &file, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (file, (const char *)data, (gssize)size, &error);
  g_assert_no_error (error);
  return file;
}

static DocumentRows *
make_rows (void)
{
  DocumentRows *rows = document_rows_new ();
  rows->document = (DocumentRow){ .id = "d1", .date = "1985-06-01", .sha256 = "00" };
  const MentionRow mentions[] = {
    { .text = "Iran", .actor = "state:IRN", .name = "Iran", .type = "state", .by = "name" },
    { .text = "Lankov", .actor = "person:lankov@00000000", .name = "Lankov", .by = "alias" },
  };
  StatementRow statement = { .source = "person:lankov@00000000",
                             .source_slot = { "Lankov", { 0, 6 } },
                             .relation = "meet",
                             .target = "state:IRN",
                             .status = "asserted",
                             .modality = "fact",
                             .by = "state:IRN" };
  g_array_append_vals (rows->mentions, mentions, G_N_ELEMENTS (mentions));
  statement_row_set_id (&statement, &rows->document);
  g_array_append_val (rows->statements, statement);
  return rows;
}

static void
check_rows (const DocumentRows *rows, const char *id)
{
  for (guint i = 0; i < rows->mentions->len; i++)
    g_assert_nonnull (g_array_index (rows->mentions, MentionRow, i).actor);
  for (guint i = 0; i < rows->statements->len; i++)
    {
      const StatementRow *row = &g_array_index (rows->statements, StatementRow, i);
      g_assert_cmpstr (row->id, ==, id);
      g_assert_cmpint (strcmp (row->source, row->target), <=, 0);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Diagnostics) diagnostics = diagnostics_new ();
  g_autoptr (DocumentRows) rows = make_rows ();
  g_autofree char *id = g_strdup (g_array_index (rows->statements, StatementRow, 0).id);
  g_autofree char *file = write_file (data, size);
  Gazetteer *gazetteer = gazetteer_load (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  Ledger *ledger = ledger_new ();
  g_assert_true (ledger_read (ledger, file, diagnostics, &error));
  g_remove (file);
  ledger_settle (ledger, gazetteer, diagnostics);
  g_autofree guint8 *marks = ledger_marks_new (ledger);
  for (guint i = 0; i < 3; i++)
    {
      ledger_apply (ledger, rows, marks);
      check_rows (rows, id);
    }
  ledger_tell_unknown (ledger, marks, diagnostics);
  diagnostics_flush (diagnostics, check_diagnostic, NULL);
  gazetteer_free (gazetteer);
  ledger_free (ledger);
  return 0;
}
