/* SPDX-License-Identifier: MIT */
/* Which documents are one text. */
#include "graph/texts.h"
#include "make.h"

#include <string.h>

#define MAX_DOCUMENTS 1200
#define N_HASHES 64

typedef struct
{
  DocumentRow rows[MAX_DOCUMENTS];
  const DocumentRow *pointers[MAX_DOCUMENTS];
  guint32 groups[MAX_DOCUMENTS];
  guint n;
} Texts;

static void
add (Texts *texts, char *sha256, char *sketch)
{
  texts->rows[texts->n] = (DocumentRow){ .id = "d", .sha256 = sha256, .sketch = sketch };
  texts->pointers[texts->n] = &texts->rows[texts->n];
  texts->n++;
}

/* A text of its own hash. */
static void
add_sketch (Texts *texts, char *sketch)
{
  add (texts, g_strdup_printf ("%u", texts->n), sketch);
}

static guint
group (Texts *texts)
{
  return texts_group (texts->pointers, texts->n, texts->groups);
}

static void
texts_free (Texts *texts)
{
  for (guint i = 0; i < texts->n; i++)
    {
      g_free ((char *)texts->rows[i].sha256);
      g_free ((char *)texts->rows[i].sketch);
    }
  g_free (texts);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Texts, texts_free)

static void
test_threshold (void)
{
  for (guint n_changed = 0; n_changed <= N_HASHES; n_changed++)
    {
      g_autoptr (Texts) texts = g_new0 (Texts, 1);
      add_sketch (texts, make_sketch ("report", 0));
      add_sketch (texts, make_sketch ("report", n_changed));
      g_assert_cmpuint (group (texts), ==, n_changed <= 13 ? 1 : 2); /* 51 of 64 are left */
    }
}

static void
test_chain_is_one_text (void)
{
  g_autoptr (Texts) texts = g_new0 (Texts, 1);
  add_sketch (texts, make_sketch ("report", 24)); /* 24 from the middle is 12 from each */
  add_sketch (texts, make_sketch ("report", 0));
  g_assert_cmpuint (group (texts), ==, 2);
  add_sketch (texts, make_sketch ("report", 12));
  g_assert_cmpuint (group (texts), ==, 1);
}

static void
test_same_hash_is_one_text (void)
{
  g_autoptr (Texts) texts = g_new0 (Texts, 1);
  add (texts, g_strdup ("ab"), NULL);
  add (texts, g_strdup ("cd"), NULL);
  add (texts, g_strdup ("ab"), make_sketch ("report", 0));
  g_assert_cmpuint (group (texts), ==, 2);
  g_assert_cmpuint (texts->groups[0], ==, 0);
  g_assert_cmpuint (texts->groups[1], ==, 1);
  g_assert_cmpuint (texts->groups[2], ==, 0);
}

static void
test_unreadable_sketch_joins_nothing (void)
{
  static const char *const sketches[] = { NULL, "", "AAAA", "not base64 at all, not at all" };
  g_autoptr (Texts) texts = g_new0 (Texts, 1);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (sketches); i++)
    add_sketch (texts, g_strdup (sketches[i / 2]));
  g_autofree char *long_line = g_strnfill (172, '*'); /* right length, no base64 */
  add_sketch (texts, g_strdup (long_line));
  add_sketch (texts, g_strdup (long_line));
  g_assert_cmpuint (group (texts), ==, texts->n);
}

static guint
n_same (const DocumentRow *a, const DocumentRow *b)
{
  gsize size;
  g_autofree guint16 *left = (guint16 *)g_base64_decode (a->sketch, &size);
  g_autofree guint16 *right = (guint16 *)g_base64_decode (b->sketch, &size);
  guint n = 0;
  for (guint i = 0; i < N_HASHES; i++)
    n += left[i] == right[i];
  return n;
}

/* Families of texts, changed in random places, against the comparison of all pairs. */
static void
test_bands_miss_no_pair (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (Texts) texts = g_new0 (Texts, 1);
  guint n_pairs = 0;
  while (texts->n < MAX_DOCUMENTS)
    {
      g_autofree char *family = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 60));
      g_autofree char *sketch = make_sketch (family, 0);
      gsize size;
      g_autofree guint16 *hashes = (guint16 *)g_base64_decode (sketch, &size);
      for (guint i = g_rand_int_range (rand, 0, 12); i > 0; i--)
        hashes[g_rand_int_range (rand, 0, N_HASHES)] = (guint16)g_rand_int (rand);
      add_sketch (texts, g_base64_encode ((guchar *)hashes, size));
    }
  guint n_groups = group (texts);
  for (guint i = 0; i < texts->n; i++)
    for (guint k = 0; k < i; k++)
      if (n_same (&texts->rows[i], &texts->rows[k]) >= TEXT_SAME_HASHES)
        {
          n_pairs++;
          g_assert_cmpuint (texts->groups[i], ==, texts->groups[k]);
        }
  g_assert_cmpuint (n_pairs, >, 5000);
  g_assert_cmpuint (n_groups, >=, 60);
}

/* Numbers of groups go up in the order of the documents. */
static void
test_groups_are_numbered_in_order (void)
{
  g_autoptr (Texts) texts = g_new0 (Texts, 1);
  static const char *const reports[] = { "b", "a", "b", "c", "a" };
  static const guint32 groups[] = { 0, 1, 0, 2, 1 };
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    add_sketch (texts, make_sketch (reports[i], i));
  g_assert_cmpuint (group (texts), ==, 3);
  g_assert_cmpmem (texts->groups, sizeof groups, groups, sizeof groups);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/texts/threshold", test_threshold);
  g_test_add_func ("/graph/texts/chain-is-one-text", test_chain_is_one_text);
  g_test_add_func ("/graph/texts/same-hash-is-one-text", test_same_hash_is_one_text);
  g_test_add_func ("/graph/texts/unreadable-sketch-joins-nothing",
                   test_unreadable_sketch_joins_nothing);
  g_test_add_func ("/graph/texts/bands-miss-no-pair", test_bands_miss_no_pair);
  g_test_add_func ("/graph/texts/groups-are-numbered-in-order", test_groups_are_numbered_in_order);
  return g_test_run ();
}
