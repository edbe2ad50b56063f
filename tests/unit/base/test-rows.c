/* SPDX-License-Identifier: MIT */
/* Rows as JSON Lines, byte for byte, and the ids of rows. */
#include "base/json.h"
#include "base/rows.h"

#include <json.h>
#include <string.h>

#define SHA256 "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

static const DocumentRow document = { .id = "wire-7", .sha256 = SHA256 };

static void
test_strings (void)
{
  static const struct
  {
    const char *in, *out;
  } cases[] = {
    { NULL, "null" },
    { "", "\"\"" },
    { "Seoul", "\"Seoul\"" },
    { "\"a\\", "\"\\\"a\\\\\"" },
    { "\b\t\n\v\f\r", "\"\\b\\t\\n\\u000b\\f\\r\"" },
    { "\001x\037", "\"\\u0001x\\u001f\"" },
    { "</b>&'/", "\"</b>&'/\"" },
    { "習近平 \xe2\x80\xa8", "\"習近平 \xe2\x80\xa8\"" },
    { "a\xff"
      "b",
      "\"a\xef\xbf\xbd"
      "b\"" },
    { "\xed\xa0\x80", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      json_append_string (out, cases[i].in);
      g_assert_cmpstr (out->str, ==, cases[i].out);
    }
}

static void
test_strings_read_back (void)
{
  for (guint c = 1; c < 0x80; c++)
    {
      char in[] = { 'a', (char)c, 'z', '\0' };
      g_autoptr (GString) out = g_string_new (NULL);
      json_append_string (out, in);
      struct json_object *read = json_tokener_parse (out->str);
      g_assert_cmpstr (json_object_get_string (read), ==, in);
      json_object_put (read);
    }
}

static void
test_numbers (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  json_append_uint_field (out, "[", 0);
  json_append_uint_field (out, ",", 10);
  json_append_uint_field (out, ",", 4294967295u);
  json_append_uint_field (out, ",", G_MAXUINT64);
  g_assert_cmpstr (out->str, ==, "[0,10,4294967295,18446744073709551615");
}

static StatementRow
new_statement (void)
{
  return (StatementRow){ .sentence = 17,
                         .span = { 100, 180 },
                         .text = "If Pyongyang supplies shells, officials said, it would pay.",
                         .source = "state:PRK",
                         .source_slot = { "Pyongyang", { 103, 112 } },
                         .relation = "arms-supply",
                         .target = "state:RUS",
                         .target_slot = { "Moscow", { 160, 166 } },
                         .status = "possible",
                         .modality = "conditional",
                         .cue = { "supplies", { 113, 121 } },
                         .frame = "arms-supply.V.supply.1",
                         .trust = -1 };
}

static void
test_document_line (void)
{
  g_autoptr (DocumentRows) rows = document_rows_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  rows->document = (DocumentRow){ .id = "3f",
                                  .title = "A \"deal\"",
                                  .date = "2023-09-11",
                                  .sha256 = SHA256,
                                  .sketch = "AAAA",
                                  .sentences = 27,
                                  .bytes = 3973 };
  document_rows_write (rows, out);
  g_assert_cmpstr (out->str, ==,
                   "{\"kind\":\"document\",\"schema\":1,\"document\":\"3f\",\"name\":null,"
                   "\"title\":\"A \\\"deal\\\"\",\"date\":\"2023-09-11\",\"publisher\":null,"
                   "\"url\":null,\"sha256\":\"" SHA256 "\",\"sketch\":\"AAAA\",\"sentences\":27,"
                   "\"bytes\":3973}\n");
}

static void
test_mention_line (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  MentionRow row = { .sentence = 4,
                     .span = { 210, 221 },
                     .text = "Kim Jong Un",
                     .actor = "person:kim-jong-un",
                     .name = "Kim Jong Un",
                     .type = "person",
                     .country = "PRK",
                     .by = "name" };
  mention_row_write ("3f", &row, out);
  g_assert_cmpstr (out->str, ==,
                   "{\"kind\":\"mention\",\"document\":\"3f\",\"sentence\":4,\"begin\":210,"
                   "\"end\":221,\"text\":\"Kim Jong Un\",\"actor\":\"person:kim-jong-un\","
                   "\"name\":\"Kim Jong Un\",\"type\":\"person\",\"country\":\"PRK\","
                   "\"parent\":null,\"by\":\"name\"}");
}

static void
test_statement_line (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  StatementRow row = new_statement ();
  strcpy (row.id, "0123456789abcdef");
  row.object = (RowSlot){ .text = "shells", .span = { 122, 128 } };
  row.status_cue = "if";
  row.by_text = "officials";
  row.trust = 87;
  row.source_at = "subj";
  row.target_at = "to";
  row.clause = (Span){ 100, 128 };
  row.status_rule = "if S clause";
  statement_row_write ("3f", &row, out);
  g_assert_cmpstr (
      out->str, ==,
      "{\"kind\":\"statement\",\"id\":\"0123456789abcdef\",\"document\":\"3f\",\"sentence\":17,"
      "\"begin\":100,\"end\":180,"
      "\"text\":\"If Pyongyang supplies shells, officials said, it would pay.\","
      "\"source\":\"state:PRK\",\"source_text\":\"Pyongyang\",\"source_begin\":103,"
      "\"source_end\":112,\"relation\":\"arms-supply\",\"target\":\"state:RUS\","
      "\"target_text\":\"Moscow\",\"target_begin\":160,\"target_end\":166,"
      "\"object\":{\"text\":\"shells\",\"begin\":122,\"end\":128},\"status\":\"possible\","
      "\"modality\":\"conditional\",\"status_cue\":\"if\",\"by\":null,\"by_text\":\"officials\","
      "\"cue\":\"supplies\",\"cue_begin\":113,\"cue_end\":121,"
      "\"frame\":\"arms-supply.V.supply.1\",\"trust\":87,"
      "\"source_slot\":\"subj\",\"target_slot\":\"to\",\"clause_begin\":100,\"clause_end\":128,"
      "\"status_rule\":\"if S clause\"}");
}

static void
test_statement_nulls (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  StatementRow row = new_statement ();
  statement_row_write ("3f", &row, out);
  g_assert_nonnull (strstr (out->str, ",\"object\":null,\"status\":"));
  g_assert_nonnull (strstr (out->str, ",\"status_cue\":null,\"by\":null,\"by_text\":null,"));
  g_assert_true (g_str_has_suffix (
      out->str, ",\"trust\":null,\"source_slot\":null,\"target_slot\":null,"
                "\"clause_begin\":null,\"clause_end\":null,\"status_rule\":null}"));
}

static void
test_comention_line (void)
{
  guint32 sentences[] = { 3, 7 };
  g_autoptr (GString) out = g_string_new (NULL);
  ComentionRow row = { .id = "fedcba9876543210",
                       .a = "person:kim-jong-un",
                       .b = "state:RUS",
                       .sentences = sentences,
                       .n_sentences = 2,
                       .span = { 10, 40 },
                       .text = "Kim left for Russia by train.",
                       .a_span = { 10, 13 },
                       .b_span = { 23, 29 } };
  comention_row_write ("3f", &row, out);
  g_assert_cmpstr (out->str, ==,
                   "{\"kind\":\"co-mention\",\"id\":\"fedcba9876543210\",\"document\":\"3f\","
                   "\"a\":\"person:kim-jong-un\",\"b\":\"state:RUS\",\"sentences\":[3,7],"
                   "\"begin\":10,\"end\":40,\"text\":\"Kim left for Russia by train.\","
                   "\"a_begin\":10,\"a_end\":13,\"b_begin\":23,\"b_end\":29}");
}

/* What docs/FORMATS.md tells others to hash. */
static char *
hash_of (const char *fields, gsize length)
{
  g_autofree char *hex
      = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)fields, length);
  return g_strndup (hex, 16);
}

static void
test_statement_id_is_as_documented (void)
{
  static const char fields[]
      = "wire-7\0" SHA256 "\0arms-supply\0conditional\000103-112\000160-166\000113-121";
  g_autofree char *expected = hash_of (fields, sizeof fields);
  StatementRow row = new_statement ();
  statement_row_set_id (&row, &document);
  g_assert_cmpstr (row.id, ==, expected);
}

static void
test_comention_id_is_as_documented (void)
{
  static const char fields[] = "wire-7\0" SHA256 "\00010-13\00023-29";
  g_autofree char *expected = hash_of (fields, sizeof fields);
  ComentionRow row = { .a_span = { 23, 29 }, .b_span = { 10, 13 } };
  comention_row_set_id (&row, &document);
  g_assert_cmpstr (row.id, ==, expected);
}

static void
test_id_outlives_actor (void)
{
  StatementRow row = new_statement (), other = new_statement ();
  other.source = "state:KOR";
  other.by = "state:USA";
  other.status_cue = "if";
  statement_row_set_id (&row, &document);
  statement_row_set_id (&other, &document);
  g_assert_cmpstr (row.id, ==, other.id);
}

static void
test_id_of_symmetric_ends (void)
{
  StatementRow row = new_statement (), other = new_statement ();
  row.relation = other.relation = "meet";
  other.source_slot = row.target_slot;
  other.target_slot = row.source_slot;
  statement_row_set_id (&row, &document);
  statement_row_set_id (&other, &document);
  g_assert_cmpstr (row.id, ==, other.id);
}

static void
test_id_tells_apart (void)
{
  StatementRow row = new_statement (), rows[5];
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = new_statement ();
  rows[0].relation = "aid";
  rows[1].modality = "hedged";
  rows[2].cue.span.end++;
  rows[3].source_slot = row.target_slot;
  rows[3].target_slot = row.source_slot;
  rows[4].target_slot.span.begin--;
  statement_row_set_id (&row, &document);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      statement_row_set_id (&rows[i], &document);
      g_assert_cmpstr (rows[i].id, !=, row.id);
    }
  DocumentRow other = { .id = "wire-8", .sha256 = SHA256 };
  statement_row_set_id (&rows[0], &other);
  rows[1] = new_statement ();
  statement_row_set_id (&rows[1], &other);
  g_assert_cmpstr (rows[1].id, !=, row.id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/json/strings", test_strings);
  g_test_add_func ("/base/json/strings-read-back", test_strings_read_back);
  g_test_add_func ("/base/json/numbers", test_numbers);
  g_test_add_func ("/base/rows/document-line", test_document_line);
  g_test_add_func ("/base/rows/mention-line", test_mention_line);
  g_test_add_func ("/base/rows/statement-line", test_statement_line);
  g_test_add_func ("/base/rows/statement-nulls", test_statement_nulls);
  g_test_add_func ("/base/rows/comention-line", test_comention_line);
  g_test_add_func ("/base/rows/statement-id-is-as-documented", test_statement_id_is_as_documented);
  g_test_add_func ("/base/rows/comention-id-is-as-documented", test_comention_id_is_as_documented);
  g_test_add_func ("/base/rows/id-outlives-actor", test_id_outlives_actor);
  g_test_add_func ("/base/rows/id-of-symmetric-ends", test_id_of_symmetric_ends);
  g_test_add_func ("/base/rows/id-tells-apart", test_id_tells_apart);
  return g_test_run ();
}
