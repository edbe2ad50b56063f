/* SPDX-License-Identifier: MIT */
#include "ledger-sample.h"

#include <string.h>
#include <time.h>

/* Ledgers made to be slow or to break something. */

#define SECONDS 60 /* generous: what is quadratic here takes hours */

#if defined(__SANITIZE_ADDRESS__)
#define N_NAMES 100000
#else
#define N_NAMES 1000000
#endif
#define N_LINES (N_NAMES / 5)

static void
open_in_time (Sample *sample, const GString *text)
{
  clock_t start = clock (); /* of this process: the machine may be busy */
  sample_open (sample, text->str);
  g_assert_cmpfloat ((double)(clock () - start) / CLOCKS_PER_SEC, <, SECONDS);
}

static void
test_many_actors (void)
{
  Sample sample;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < N_NAMES; i++)
    g_string_append_printf (text, "add \"Group Qx%u\" armed-group aliases \"GQ%uX\"\n", i, i);
  open_in_time (&sample, text);
  g_assert_cmpstr (sample.said->str, ==, "");
  g_assert_cmpstr (sample_whose (&sample, "GQ77X"), ==, "group:group-qx77");
  sample_close (&sample);
}

/* A chain as long as the file: followed for LEDGER_MAX_STEPS, settled in linear time. */
static void
test_long_chain (void)
{
  Sample sample;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = N_LINES; i > 0; i--)
    g_string_append_printf (text, "merge person:p%u person:p%u\n", i, i - 1);
  g_string_append (text, "merge person:p0 person:p9\n");
  open_in_time (&sample, text);
  g_assert_nonnull (strstr (sample.said->str, "the merges would go in a circle"));
  sample_close (&sample);
}

/* Many lines that contradict one another. */
static void
test_contradictions (void)
{
  Sample sample;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < N_LINES / 2; i++)
    g_string_append_printf (text, "never person:hub person:p%u\nmerge person:p%u person:hub\n", i,
                            i);
  open_in_time (&sample, text);
  g_assert_nonnull (strstr (sample.said->str, "never one; not merged: \"person:p7\""));
  sample_close (&sample);
}

static void
test_one_actor (void)
{
  Sample sample;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (text, "split Iran when document=d%u -> person:p%u\n", i, i);
  open_in_time (&sample, text);
  g_assert_nonnull (strstr (sample.said->str, "too many such lines for one actor"));
  sample_close (&sample);
}

/* Only so many are told one by one. */
static void
test_malformed (void)
{
  Sample sample;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < N_LINES; i++)
    g_string_append (text, "what is this\n");
  open_in_time (&sample, text);
  g_autofree char *last
      = g_strdup_printf ("0 error %u more lines are malformed\n", N_LINES - LEDGER_MAX_TOLD);
  g_assert_true (g_str_has_suffix (sample.said->str, last));
  sample_close (&sample);
}

static void
test_long_names (void)
{
  Sample sample;
  g_autofree char *name = g_strnfill (10000, 'x');
  g_autofree char *line = g_strnfill (LEDGER_MAX_LINE + 1, 'y');
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (text, "drop %s\nadd \"%s\" person\n# %s\n", name, name, line);
  for (guint i = 0; i < GAZETTEER_MAX_TOKENS + 1; i++)
    g_string_append (text, i == 0 ? "add \"Aa" : " Bb");
  g_string_append (text, "\" person\ndrop Iran\n");
  open_in_time (&sample, text);
  g_assert_true (g_str_has_prefix (sample.said->str,
                                   "1 error a name is longer than 1000 bytes\n"
                                   "2 error a name is longer than 1000 bytes\n"
                                   "3 error longer than 65536 bytes\n"
                                   "4 warning no name that can be looked for: \"Aa Bb"));
  g_assert_cmpuint (ledger_changes_rows (sample.ledger), ==, TRUE);
  sample_close (&sample);
}

/* Bytes that are no UTF-8, zero bytes, brackets that do not close, other scripts. */
static void
test_odd_bytes (void)
{
  Sample sample;
  sample_open (&sample,
               "merge \"\xff\xfe\" Iran\nadd \"\xe7\xbf\x92\xe8\xbf\x91\xe5\xb9\xb3\" person"
               " aliases \"\xd8\xb9\xd9\x84\xd9\x8a\"\nmerge \xe7\xbf\x92 Iran\n");
  g_assert_cmpstr (sample_whose (&sample, "\xd8\xb9\xd9\x84\xd9\x8a"), ==,
                   "person:\xe7\xbf\x92\xe8\xbf\x91\xe5\xb9\xb3");
  sample_close (&sample);
  sample_open (&sample, "+ [\n[[[]\nA_ [FRA\n+ + +\n_ [FRA]\n() [FRA]\n");
  g_assert_nonnull (strstr (sample.said->str, "a coder's dictionary: 0 actors"));
  sample_close (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/limits/many-actors", test_many_actors);
  g_test_add_func ("/ledger/limits/long-chain", test_long_chain);
  g_test_add_func ("/ledger/limits/contradictions", test_contradictions);
  g_test_add_func ("/ledger/limits/one-actor", test_one_actor);
  g_test_add_func ("/ledger/limits/malformed", test_malformed);
  g_test_add_func ("/ledger/limits/long-names", test_long_names);
  g_test_add_func ("/ledger/limits/odd-bytes", test_odd_bytes);
  return g_test_run ();
}
