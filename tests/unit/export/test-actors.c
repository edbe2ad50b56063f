/* SPDX-License-Identifier: MIT */
#include "sample.h"

#include <entente/actors.h>
#include <string.h>
#include <time.h>

static char *
table_of (DocumentRows *rows, EntenteActorsFormat format, guint most)
{
  g_autoptr (EntenteGraph) graph = sample_graph (rows);
  g_autoptr (EntenteActors) actors = entente_actors_new (graph);
  GString *out = g_string_new (NULL);
  entente_actors_write (actors, format, most, out);
  return g_string_free (out, FALSE);
}

/* Two mentions: what is named once alone is not in the table of unknown actors. */
static void
mention_twice (DocumentRows *rows, const char *actor, const char *name)
{
  sample_mention (rows, actor, name, "person");
  sample_mention (rows, actor, name, "person");
}

/* Columns stay in place whatever the letters, and nothing steers the terminal. */
static void
test_letters (void)
{
  DocumentRows *rows = sample_document ("d", "Letters");
  mention_twice (rows, "person:a", "Anna \x1b[31mRed");
  mention_twice (rows, "person:b", "\xe7\xbf\x92\xe8\xbf\x91\xe5\xb9\xb3");
  mention_twice (rows, "person:c", "Zoe\xcc\x88 Doe");
  g_array_index (rows->mentions, MentionRow, 0).country = "R\x1b[31mUS";
  g_array_index (rows->mentions, MentionRow, 1).country = "R\x1b[31mUS";
  g_autofree char *table = table_of (rows, ENTENTE_ACTORS_TEXT, 0);
  g_assert_null (strchr (table, '\x1b'));
  g_assert_nonnull (strstr (table, "\xe7\xbf\x92\xe8\xbf\x91\xe5\xb9\xb3                        "
                                   "person       -"));
  g_assert_nonnull (strstr (table, "Zoe\xcc\x88 Doe                       person       -"));
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (10000, 'x');
  DocumentRows *rows = sample_document ("d", "Long");
  mention_twice (rows, "person:a", name);
  sample_mention (rows, "person:a", "Short", "person");
  g_autofree char *table = table_of (rows, ENTENTE_ACTORS_TEXT, 0);
  g_assert_cmpuint (strlen (table), <, 1000);
}

static void
test_most (void)
{
  DocumentRows *rows = sample_document ("d", "Most");
  mention_twice (rows, "person:a", "Ann");
  mention_twice (rows, "person:b", "Bob");
  mention_twice (rows, "person:c", "Cas");
  g_autofree char *table = table_of (rows, ENTENTE_ACTORS_TEXT, 2);
  g_assert_nonnull (strstr (table, "Bob"));
  g_assert_null (strstr (table, "Cas"));
  g_assert_nonnull (strstr (table, "and 1 more; --most 0 lists all\n"));
}

static void
test_many (void)
{
  DocumentRows *rows = sample_document ("d", "Many");
  g_autoptr (GStringChunk) strings = g_string_chunk_new (1 << 16);
  clock_t start = clock ();
  for (guint i = 0; i < 200000; i++)
    {
      g_autofree char *id = g_strdup_printf ("person:p%u", i);
      const char *kept = g_string_chunk_insert (strings, id);
      mention_twice (rows, kept, kept + strlen ("person:"));
    }
  g_autofree char *table = table_of (rows, ENTENTE_ACTORS_JSON, 0);
  g_assert_cmpfloat ((double)(clock () - start) / CLOCKS_PER_SEC, <, 30);
  g_assert_nonnull (strstr (table, "\"person:p199999\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actors/letters", test_letters);
  g_test_add_func ("/actors/long-name", test_long_name);
  g_test_add_func ("/actors/most", test_most);
  g_test_add_func ("/actors/many", test_many);
  return g_test_run ();
}
