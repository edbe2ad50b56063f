/* SPDX-License-Identifier: MIT */
#include "actors/gazetteer.h"
#include "actors/lexicon.h"
#include "actors/normalise.h"

#include <entente/error.h>
#include <glib/gstdio.h>
#include <string.h>

#define KIM "person:kim\tKim Jong Un\tperson\tPRK\tstate:PRK\talias:Kim Jong-un|surname:Kim\n"
#define KOREA "state:PRK\tNorth Korea\tstate\tPRK\t\tacronym:D.P.R.K.|capital:Pyongyang\n"

typedef struct
{
  char *folder;
} Fixture;

static void
write_table (const Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *file = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GError) error = NULL;
  fixture->folder = g_dir_make_tmp ("gazetteer-XXXXXX", &error);
  g_assert_no_error (error);
  write_table (fixture, "actors.tsv", "# id ...\n" KIM KOREA);
  write_table (fixture, "offices.tsv", "person:kim\tleader\tstate:PRK\t2011-12-17\t\n");
  write_table (fixture, "common-words.tsv", "table\t9\nrare\t1\n");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const char *const names[] = { "actors.tsv", "offices.tsv", "common-words.tsv" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (fixture->folder, names[i], NULL);
      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* The first actor of a name given as words, GAZETTEER_NONE if nobody has it. */
static guint32
lookup (const Gazetteer *gazetteer, const char *name, NameKind *kind)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint32 state = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint32 word = gazetteer_word (gazetteer, words[i], strlen (words[i]));
      state = word == 0 ? 0 : gazetteer_step (gazetteer, state, word);
      if (state == 0)
        return GAZETTEER_NONE;
    }
  guint32 entry = gazetteer_state_entry (gazetteer, state);
  if (entry == GAZETTEER_NONE)
    return GAZETTEER_NONE;
  *kind = (NameKind)gazetteer_entry (gazetteer, entry)->kind;
  return gazetteer_entry (gazetteer, entry)->actor;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Gazetteer) gazetteer = gazetteer_load (fixture->folder, &error);
  g_assert_no_error (error);
  guint32 kim = gazetteer_find (gazetteer, "person:kim");
  guint32 korea = gazetteer_find (gazetteer, "state:PRK");
  NameKind kind;
  g_assert_cmpuint (lookup (gazetteer, "Kim Jong Un", &kind), ==, kim);
  g_assert_cmpuint (kind, ==, KIND_NAME);
  g_assert_cmpuint (lookup (gazetteer, "KIM JONG UN", &kind), ==, kim);
  g_assert_cmpuint (lookup (gazetteer, "Kim", &kind), ==, kim);
  g_assert_cmpuint (kind, ==, KIND_SURNAME);
  g_assert_cmpuint (lookup (gazetteer, "DPRK", &kind), ==, korea);
  g_assert_cmpuint (kind, ==, KIND_ACRONYM);
  g_assert_cmpuint (lookup (gazetteer, "PYONGYANG", &kind), ==, korea);
  g_assert_cmpuint (kind, ==, KIND_CAPITAL);
  g_assert_cmpuint (lookup (gazetteer, "Kim Jong", &kind), ==, GAZETTEER_NONE);
  g_assert_cmpuint (lookup (gazetteer, "kim", &kind), ==, GAZETTEER_NONE);
  g_assert_cmpuint (lookup (gazetteer, "KIM", &kind), ==, GAZETTEER_NONE); /* too short */
  g_assert_cmpuint (gazetteer_actor (gazetteer, kim)->n_offices, ==, 1);
  g_assert_cmpuint (gazetteer_offices_of (gazetteer, korea)->len, ==, 1);
  g_assert_null (gazetteer_actor (gazetteer, korea)->parent);
  g_assert_cmpuint (gazetteer_find (gazetteer, "state:XXX"), ==, GAZETTEER_NONE);
}

static void
test_local_names_and_years (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GError) error = NULL;
  write_table (fixture, "actors.tsv",
               KIM
               "state:PRK\tNorth Korea\tstate\tPRK\t\tacronym:NK\t1948-09-09..\n"
               "org:front\tUnity Front\torganisation\tPRK\t\tlocal:Unity Front|local:UF\t..1991\n");
  g_autoptr (Gazetteer) gazetteer = gazetteer_load (fixture->folder, &error);
  g_assert_no_error (error);
  NameKind kind;
  guint32 front = lookup (gazetteer, "Unity Front", &kind);
  g_assert_cmpuint (front, ==, gazetteer_find (gazetteer, "org:front"));
  g_assert_cmpuint (kind, ==, KIND_LOCAL);
  g_assert_cmpuint (lookup (gazetteer, "UNITY FRONT", &kind), ==, front);
  g_assert_cmpuint (kind, ==, KIND_LOCAL);
  g_assert_null (gazetteer_actor (gazetteer, front)->from);
  g_assert_cmpstr (gazetteer_actor (gazetteer, front)->to, ==, "1991");
  guint32 korea = lookup (gazetteer, "North Korea", &kind);
  g_assert_cmpuint (kind, ==, KIND_NAME);
  g_assert_cmpstr (gazetteer_actor (gazetteer, korea)->from, ==, "1948-09-09");
  g_assert_null (gazetteer_actor (gazetteer, korea)->to);
}

static char *
compile (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Gazetteer) gazetteer = gazetteer_read (fixture->folder, &error);
  g_assert_no_error (error);
  char *file = g_build_filename (fixture->folder, GAZETTEER_COMPILED, NULL);
  gazetteer_compile (gazetteer, fixture->folder, file, &error);
  g_assert_no_error (error);
  return file;
}

static void
test_compiled (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = compile (fixture);
  g_autoptr (Gazetteer) gazetteer = gazetteer_load (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_true (gazetteer_is_compiled (gazetteer));
  guint32 kim = gazetteer_find (gazetteer, "person:kim");
  NameKind kind;
  g_assert_cmpuint (lookup (gazetteer, "KIM JONG UN", &kind), ==, kim);
  g_assert_cmpuint (lookup (gazetteer, "Kim", &kind), ==, kim);
  g_assert_cmpuint (kind, ==, KIND_SURNAME);
  g_assert_cmpuint (lookup (gazetteer, "Kim Il", &kind), ==, GAZETTEER_NONE);
  g_assert_cmpstr (gazetteer_actor (gazetteer, kim)->names, ==, "alias:Kim Jong-un|surname:Kim");
  g_assert_null (gazetteer_actor (gazetteer, kim)->to);
  const GazetteerOffice *office
      = gazetteer_office (gazetteer, gazetteer_actor (gazetteer, kim)->first_office);
  g_assert_cmpstr (office->office, ==, "leader");
  g_assert_cmpstr (office->to, ==, "");
  g_assert_cmpuint (gazetteer_find (gazetteer, "state:PRK"), ==, office->body);
  guint32 word = gazetteer_word (gazetteer, "table", 5);
  g_assert_cmpuint (gazetteer_word_classes (gazetteer, word) & WORD_COMMON, !=, 0);
  g_remove (file);
}

/* What was compiled of other tables is not used. */
static void
test_compiled_of_other_tables (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = compile (fixture);
  write_table (fixture, "actors.tsv", KIM KOREA "state:NRU\tNauru\tstate\tNRU\t\t\n");
  g_autoptr (Gazetteer) gazetteer = gazetteer_load (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_false (gazetteer_is_compiled (gazetteer));
  g_assert_cmpuint (gazetteer_find (gazetteer, "state:NRU"), !=, GAZETTEER_NONE);
  g_remove (file);
}

/* Any byte changed, or any tail cut off: the tables are read. */
static void
test_compiled_and_damaged (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = compile (fixture), *bytes = NULL;
  gsize length;
  g_file_get_contents (file, &bytes, &length, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < length; i += 1 + length / 97)
    {
      bytes[i] ^= 0x40;
      g_file_set_contents (file, bytes, (gssize)length, &error);
      bytes[i] ^= 0x40;
      g_assert_no_error (error);
      g_autoptr (Gazetteer) altered = gazetteer_load (fixture->folder, &error);
      g_assert_false (gazetteer_is_compiled (altered));
      g_file_set_contents (file, bytes, (gssize)i, &error);
      g_assert_no_error (error);
      g_autoptr (Gazetteer) cut = gazetteer_load (fixture->folder, &error);
      g_assert_false (gazetteer_is_compiled (cut));
      g_assert_cmpuint (gazetteer_find (cut, "state:PRK"), !=, GAZETTEER_NONE);
    }
  g_remove (file);
}

/* The tables that ship: the build has compiled them, and to what is read from them. */
static void
test_compiled_is_what_is_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Gazetteer) loaded = gazetteer_load (TEST_DATA_DIR, &error);
  g_autoptr (Gazetteer) readable = gazetteer_read (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  g_assert_true (gazetteer_is_compiled (loaded));
  g_assert_false (gazetteer_is_compiled (readable));
  g_autofree char *folder = g_dir_make_tmp ("gazetteer-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *file = g_build_filename (folder, GAZETTEER_COMPILED, NULL);
  g_autofree char *again = NULL, *built = NULL;
  gsize n_again, n_built;
  gazetteer_compile (loaded, TEST_DATA_DIR, file, &error);
  g_file_get_contents (file, &again, &n_again, &error);
  g_assert_no_error (error);
  gazetteer_compile (readable, TEST_DATA_DIR, file, &error);
  g_file_get_contents (file, &built, &n_built, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (again, n_again, built, n_built);
  g_remove (file);
  g_rmdir (folder);
}

static const struct
{
  const char *path, *table, *text, *message;
} bad[] = {
  { "too-few-cells", "actors.tsv", KIM "state:X\tX\tstate\n", "actors.tsv:2: expected id" },
  { "no-name", "actors.tsv", "state:X\t\tstate\t\t\t\n", "actors.tsv:1: expected id" },
  { "id-twice", "actors.tsv", KIM KIM, "actors.tsv:2: person:kim stands twice" },
  { "kind-unknown", "actors.tsv", "state:X\tX\tstate\t\t\tnick:Y\n", "unknown kind of name" },
  { "kind-missing", "actors.tsv", "state:X\tX\tstate\t\t\tY\n", "unknown kind of name" },
  { "kind-name", "actors.tsv", "state:X\tX\tstate\t\t\tname:Y\n", "unknown kind of name" },
  { "years-without-dots", "actors.tsv", "state:X\tX\tstate\t\t\t\t1922\n",
    "actors.tsv:1: expected years" },
  { "eight-cells", "actors.tsv", "state:X\tX\tstate\t\t\t\t..\tX\n", "actors.tsv:1: expected id" },
  { "empty-name", "actors.tsv", "state:X\tX\tstate\t\t\talias:\n", "1 to 24 words" },
  { "long-name", "actors.tsv",
    "state:X\tX\tstate\t\t\talias:A A A A A A A A A A A A A A A A A A A A A A A A A\n",
    "1 to 24 words" },
  { "office-of-nobody", "offices.tsv", "person:kin\tleader\tstate:PRK\t\t\n",
    "offices.tsv:1: no such actor: \"person:kin\"" },
  { "office-of-no-body", "offices.tsv", "person:kim\tleader\tstate:PRX\t\t\n",
    "offices.tsv:1: no such actor: \"state:PRX\"" },
  { "office-too-short", "offices.tsv", "person:kim\tleader\n", "offices.tsv:1: expected person" },
  { "word-without-count", "common-words.tsv", "table\n", "common-words.tsv:1: expected word" },
};

static void
test_bad_table (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  write_table (fixture, bad[i].table, bad[i].text);
  g_assert_null (gazetteer_load (fixture->folder, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, bad[i].message));
}

static void
test_missing_table (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_build_filename (fixture->folder, "offices.tsv", NULL);
  g_remove (file);
  g_assert_null (gazetteer_load (fixture->folder, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_normalise (void)
{
  static const struct
  {
    const char *token, *form;
    gboolean is_hyphenated;
  } forms[] = {
    { "U.S.", "US", FALSE },
    { "Gen.", "Gen", FALSE },
    { "un", "Un", TRUE },
    { "al", "Al", FALSE },
    { "us", "us", FALSE },
    { "Erdo\xc4\x9f"
      "an",
      "Erdogan", FALSE },
    { "People\xe2\x80\x99s", "People's", FALSE },
    { "N\xc2\xad"
      "iger",
      "Niger", FALSE },
  };
  char out[NORMALISE_MAX + 1];
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      normalise_token (forms[i].token, strlen (forms[i].token), forms[i].is_hyphenated, out);
      g_assert_cmpstr (out, ==, forms[i].form);
    }
  g_autofree char *long_word = g_strnfill (10000, 'A');
  g_assert_cmpuint (normalise_token (long_word, 10000, FALSE, out), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/actors/gazetteer/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/actors/gazetteer/local-names", Fixture, NULL, set_up, test_local_names_and_years,
              tear_down);
  g_test_add ("/actors/gazetteer/missing-table", Fixture, NULL, set_up, test_missing_table,
              tear_down);
  g_test_add ("/actors/gazetteer/compiled", Fixture, NULL, set_up, test_compiled, tear_down);
  g_test_add ("/actors/gazetteer/compiled-of-other-tables", Fixture, NULL, set_up,
              test_compiled_of_other_tables, tear_down);
  g_test_add ("/actors/gazetteer/compiled-and-damaged", Fixture, NULL, set_up,
              test_compiled_and_damaged, tear_down);
  g_test_add_func ("/actors/gazetteer/compiled-is-what-is-read", test_compiled_is_what_is_read);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/actors/gazetteer/bad/%s", bad[i].path);
      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_bad_table, tear_down);
    }
  g_test_add_func ("/actors/gazetteer/normalise", test_normalise);
  return g_test_run ();
}
