/* SPDX-License-Identifier: MIT */
#include "ledger-sample.h"

#include <string.h>

/* Written for this test, in the manner of event coders' dictionaries of actors. */
static const char text[] = "# A coder's own actors\n"
                           "FREDONIA_ [ZAF]\n"
                           "+FREDONIAN_\n"
                           "+PORT_MARX ; the capital\n"
                           "\n"
                           "KARBALA_SHIELD_MOVEMENT_(KSM)_\n"
                           "+SHIELD_OF_KARBALA_   # as its own papers have it\n"
                           "\t[IRQREB]\n"
                           "ANTON_J._VERHOEVEN_\n"
                           "\t[NLDGOV 940101-20020722]\n"
                           "\t[BELBUS 20020723-20091231]\n"
                           "\t[NLDELI]\n"
                           "DELTA_VALLEY_COURIER_ [USAMED]\n"
                           "WORLD_LEAGUE_OF_RIVERS_ [NGOENV]\n"
                           "HEAD_WITHOUT_CODE_\n"
                           "BAD_CODE_ [12x]\n"
                           "BAD_DATE_ [FRAGOV 991301-001231]\n"
                           "ONE+TWO_ [FRA]\n"
                           "+BELONGS_TO_ONE\n"
                           "ANGELA_MERKEL_ [DEUGOV >20051122]\n"
                           "+MUTTI_MERKEL_\n"
                           "THE_ [FRA]\n";

static const GazetteerActor *
actor_of (const Sample *sample, const char *name)
{
  const char *id = sample_whose (sample, name);
  g_assert_nonnull (id);
  return gazetteer_actor (sample->gazetteer, gazetteer_find (sample->gazetteer, id));
}

static void
check (const GazetteerActor *actor, const char *id, const char *type, const char *country)
{
  g_assert_cmpstr (actor->id, ==, id);
  g_assert_cmpstr (actor->type, ==, type);
  g_assert_cmpstr (actor->country, ==, country);
}

static void
test_actors (void)
{
  Sample sample;
  sample_open (&sample, text);
  check (actor_of (&sample, "Fredonian"), "state:ZAF", "state", "ZAF");
  check (actor_of (&sample, "Port Marx"), "state:ZAF", "state", "ZAF");
  check (actor_of (&sample, "South Africa"), "state:ZAF", "state", "ZAF");
  check (actor_of (&sample, "Shield of Karbala"), "group:karbala-shield-movement", "armed-group",
         "IRQ");
  check (actor_of (&sample, "KSM"), "group:karbala-shield-movement", "armed-group", "IRQ");
  check (actor_of (&sample, "Anton J. Verhoeven"), "person:anton-j-verhoeven", "person", "NLD");
  check (actor_of (&sample, "Delta Valley Courier"), "media:delta-valley-courier", "media", "USA");
  check (actor_of (&sample, "World League of Rivers"), "org:world-league-of-rivers", "organisation",
         NULL);
  check (actor_of (&sample, "Mutti Merkel"), "person:angela-merkel", "person", "DEU");
  check (actor_of (&sample, "Angela Merkel"), "person:angela-merkel", "person", "DEU");
  sample_close (&sample);
}

static void
test_said (void)
{
  Sample sample;
  sample_open (&sample, text);
  g_assert_cmpstr (sample.said->str, ==,
                   "15 warning no code for \"Head Without Code\"\n"
                   "16 warning no code and dates: \"[12x]\"\n"
                   "17 warning no code and dates: \"[FRAGOV 991301-001231]\"\n"
                   "18 warning two names in one line: \"ONE+TWO_\"\n"
                   "19 warning belongs to no actor: \"+BELONGS_TO_ONE\"\n"
                   "0 note a coder's dictionary: 7 actors with 12 names; 5 lines malformed\n"
                   "22 warning no text can name an actor so: \"THE\"\n");
  sample_close (&sample);
}

/* A code between two dates is the country of the documents of that time. */
static void
test_dates (void)
{
  static const struct
  {
    const char *date, *country;
  } cases[] = { { "1995-01-01", "NLD" }, { "2005-06-30", "BEL" }, { "2015-01-01", "NLD" } };
  Sample sample;
  sample_open (&sample, text);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DocumentRows) rows = document_rows_new ();
      rows->document = (DocumentRow){ .id = "d", .date = cases[i].date };
      MentionRow row = { .text = "Anton J. Verhoeven",
                         .actor = "person:anton-j-verhoeven",
                         .country = "NLD",
                         .by = "name" };
      g_array_append_val (rows->mentions, row);
      g_autofree guint8 *marks = ledger_marks_new (sample.ledger);
      ledger_apply (sample.ledger, rows, marks);
      g_assert_cmpstr (g_array_index (rows->mentions, MentionRow, 0).country, ==, cases[i].country);
    }
  sample_close (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dictionary/actors", test_actors);
  g_test_add_func ("/dictionary/said", test_said);
  g_test_add_func ("/dictionary/dates", test_dates);
  return g_test_run ();
}
