/* SPDX-License-Identifier: MIT */
/* What statements are in the words of event data. */
#include "base/relation.h"
#include "base/rows.h"

#include <entente/events.h>
#include <stdio.h>
#include <string.h>

enum
{
  DATE,
  SOURCE,
  TARGET,
  PLOVER,
  ROOT,
  QUAD,
  GOLDSTEIN,
  STATUS,
  QUOTE,
  CAMEO = 11,
  SOURCE_ID = 15,
  SOURCE_COUNTRY = 17,
  TARGET_ID,
  TRUST = 26,
  N_CELLS
};

static DocumentRows *
document_of (StatementRow statement)
{
  DocumentRows *rows = document_rows_new ();
  const MentionRow mention = { .text = "Kyiv",
                               .actor = "state:UKR",
                               .name = "Ukraine",
                               .type = "state",
                               .country = "UKR",
                               .by = "metonym" };
  rows->document.id = "d";
  rows->document.date = "2019-05-04";
  statement.source = "state:UKR";
  statement.source_slot.text = "Kyiv";
  statement.target = "org:red-cross";
  statement.target_slot.text = "the Red\nCross";
  statement.text = "A\tsentence.";
  statement.status = "asserted";
  statement.modality = "fact";
  g_array_append_val (rows->mentions, mention);
  g_array_append_val (rows->statements, statement);
  return rows;
}

/* The cells of the one line that the statement makes, NULL for none. */
static char **
event_of (const char *relation, const char *frame, const char *cue)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEvents) events = entente_events_new (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  StatementRow statement = { .relation = relation, .frame = frame, .trust = -1 };
  statement.cue.text = cue;
  g_autoptr (DocumentRows) rows = document_of (statement);
  g_autoptr (GString) out = g_string_new (NULL);
  entente_events_write (events, rows, out);
  if (out->len == 0)
    return NULL;
  g_assert_cmpint (out->str[out->len - 1], ==, '\n');
  g_assert_true (strchr (out->str, '\n') == out->str + out->len - 1);
  g_string_truncate (out, out->len - 1);
  char **cells = g_strsplit (out->str, "\t", -1);
  g_assert_cmpuint (g_strv_length (cells), ==, N_CELLS);
  return cells;
}

static void
test_columns (void)
{
  g_autoptr (GString) header = g_string_new (NULL);
  entente_events_write_header (header);
  g_auto (GStrv) names = g_strsplit (header->str, "\t", -1);
  g_assert_cmpuint (g_strv_length (names), ==, N_CELLS);
  g_auto (GStrv) cells = event_of ("aid", NULL, NULL);
  g_assert_cmpstr (names[CAMEO], ==, "cameo");
  g_assert_cmpstr (cells[DATE], ==, "2019-05-04");
  g_assert_cmpstr (cells[SOURCE], ==, "Ukraine");
  g_assert_cmpstr (cells[TARGET], ==, "the Red Cross");
  g_assert_cmpstr (cells[STATUS], ==, "asserted");
  g_assert_cmpstr (cells[QUOTE], ==, "A sentence.");
  g_assert_cmpstr (cells[SOURCE_ID], ==, "state:UKR");
  g_assert_cmpstr (cells[SOURCE_COUNTRY], ==, "UKR");
  g_assert_cmpstr (cells[TARGET_ID], ==, "org:red-cross");
  g_assert_cmpstr (cells[TRUST], ==, "");
}

/* The frame and the word that states it say more than the relation. */
static void
test_types (void)
{
  static const struct
  {
    const char *relation, *frame, *cue, *plover, *cameo, *quad, *goldstein;
  } cases[] = {
    { "arms-supply", "arms-supply.V.give-arms.to", "sold", "AID", "072", "2", "8.3" },
    { "meet", "meet.V.meet", "met", "CONSULT", "040", "1", "1.0" },
    { "meet", "meet.V.meet", "Visited", "CONSULT", "042", "1", "1.9" },
    { "meet", "meet.V.meet", "phoned", "CONSULT", "041", "1", "1.0" },
    { "request", "request.V.urge", "ordered", "REQUEST", "100", "3", "-5.0" },
    { "request", "of.another.table", "asked", "REQUEST", "020", "1", "3.0" },
    { "aid", "aid.V.give-money.to", "gave", "AID", "071", "2", "7.4" },
    { "accuse", "accuse.V.court", "investigated", "ACCUSE", "090", "3", "-2.0" },
    { "attack", "attack.V.attack", "invaded", "ASSAULT", "190", "4", "-10.0" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) cells = event_of (cases[i].relation, cases[i].frame, cases[i].cue);
      g_assert_cmpstr (cells[PLOVER], ==, cases[i].plover);
      g_assert_cmpstr (cells[CAMEO], ==, cases[i].cameo);
      g_assert_cmpstr (cells[QUAD], ==, cases[i].quad);
      g_assert_cmpstr (cells[GOLDSTEIN], ==, cases[i].goldstein);
      g_assert_true (g_str_has_prefix (cells[CAMEO], cells[ROOT]));
    }
}

static void
test_all_relations (void)
{
  for (Relation relation = 0; relation < N_RELATIONS; relation++)
    {
      gboolean is_event = !relation_is_structural (relation) && relation != RELATION_CO_MENTION;
      g_auto (GStrv) cells = event_of (relation_name (relation), NULL, "it");
      g_assert_true ((cells != NULL) == is_event);
    }
}

static void
test_bad_table (void)
{
  static const char *const bad[] = { "aid\t-\tAID\t07\t2\n", "aid\t-\tAID\t7\t2\t7.0\n" };
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = g_dir_make_tmp ("events-XXXXXX", &error);
      g_assert_no_error (error);
      g_autofree char *file = g_build_filename (folder, "events.tsv", NULL);
      g_assert_true (g_file_set_contents (file, bad[i], -1, &error));
      EntenteEvents *events = entente_events_new (folder, &error);
      g_assert_null (events);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "events.tsv:1"));
      remove (file);
      remove (folder);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/events/columns", test_columns);
  g_test_add_func ("/events/types", test_types);
  g_test_add_func ("/events/all-relations", test_all_relations);
  g_test_add_func ("/events/bad-table", test_bad_table);
  return g_test_run ();
}
