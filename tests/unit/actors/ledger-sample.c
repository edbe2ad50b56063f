/* SPDX-License-Identifier: MIT */
#include "ledger-sample.h"

#include <glib/gstdio.h>

static void
note (const EntenteDiagnostic *d, gpointer user_data)
{
  static const char *const words[] = { "note", "warning", "error" };
  g_string_append_printf (user_data, "%u %s %s\n", (guint)d->line, words[d->severity], d->message);
}

void
sample_open (Sample *sample, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Diagnostics) diagnostics = diagnostics_new ();
  g_autofree char *file = NULL;
  int fd = g_file_open_tmp ("ledger-XXXXXX", &file, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
  sample->gazetteer = gazetteer_load (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  sample->ledger = ledger_new ();
  sample->said = g_string_new (NULL);
  g_assert_true (ledger_read (sample->ledger, file, diagnostics, &error));
  g_remove (file);
  ledger_settle (sample->ledger, sample->gazetteer, diagnostics);
  diagnostics_flush (diagnostics, note, sample->said);
}

void
sample_close (Sample *sample)
{
  gazetteer_free (sample->gazetteer);
  ledger_free (sample->ledger);
  g_string_free (sample->said, TRUE);
}

const char *
sample_whose (const Sample *sample, const char *name)
{
  guint32 entry = gazetteer_look_up (sample->gazetteer, name);
  if (entry == GAZETTEER_NONE || gazetteer_entry (sample->gazetteer, entry)->next != GAZETTEER_NONE)
    return NULL;
  return gazetteer_actor (sample->gazetteer, gazetteer_entry (sample->gazetteer, entry)->actor)->id;
}
