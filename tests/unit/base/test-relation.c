/* SPDX-License-Identifier: MIT */
#include "base/relation.h"

static void
test_names_round_trip (void)
{
  for (Relation relation = 0; relation < N_RELATIONS; relation++)
    g_assert_cmpint (relation_from_name (relation_name (relation)), ==, relation);
  g_assert_null (relation_name (N_RELATIONS));
  g_assert_cmpint (relation_from_name ("befriend"), ==, N_RELATIONS);
  g_assert_cmpint (relation_from_name (""), ==, N_RELATIONS);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *name;
    int sign;
    gboolean is_symmetric, is_structural;
  } cases[] = { { "ally", 1, TRUE, FALSE },      { "arms-supply", 1, FALSE, FALSE },
                { "meet", 1, TRUE, FALSE },      { "request", 0, FALSE, FALSE },
                { "attack", -1, FALSE, FALSE },  { "leads", 0, FALSE, TRUE },
                { "family", 0, TRUE, TRUE },     { "tells", 0, FALSE, TRUE },
                { "co-mention", 0, TRUE, FALSE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Relation relation = relation_from_name (cases[i].name);
      g_assert_cmpint (relation_sign (relation), ==, cases[i].sign);
      g_assert_cmpint (relation_is_symmetric (relation), ==, cases[i].is_symmetric);
      g_assert_cmpint (relation_is_structural (relation), ==, cases[i].is_structural);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/relation/names-round-trip", test_names_round_trip);
  g_test_add_func ("/base/relation/kinds", test_kinds);
  return g_test_run ();
}
