/* SPDX-License-Identifier: MIT */
/* Small pictures: places that do not overlap, lines from outline to outline, periods. */
#include "export/spread.h"
#include "sample.h"

#include <entente/timeline.h>
#include <math.h>
#include <string.h>

enum
{
  N_BOXES = 60,
  N_PAIRS = 90
};

static void
make_places (Place *places)
{
  guint pairs[N_PAIRS][2];
  for (guint i = 0; i < N_BOXES; i++)
    places[i] = (Place){ .width = 30 + i % 7 * 10, .height = 14 + i % 3 * 11 };
  for (guint i = 0; i < N_PAIRS; i++)
    {
      pairs[i][0] = i * 7 % N_BOXES;
      pairs[i][1] = i * i % (N_BOXES - 5); /* five are tied to few or nobody */
    }
  spread_places (places, N_BOXES, (const guint (*)[2])pairs, N_PAIRS);
}

static void
test_no_overlap (void)
{
  Place places[N_BOXES], again[N_BOXES];
  make_places (places);
  make_places (again);
  g_assert_cmpmem (places, sizeof places, again, sizeof again);
  guint n_overlaps = 0;
  for (guint i = 0; i < N_BOXES; i++)
    for (guint k = i + 1; k < N_BOXES; k++)
      if (fabs (places[i].x - places[k].x) < (places[i].width + places[k].width) / 2
          && fabs (places[i].y - places[k].y) < (places[i].height + places[k].height) / 2)
        n_overlaps++;
  g_assert_cmpuint (n_overlaps, ==, 0);
}

static void
test_tied_are_near (void)
{
  static const guint pairs[][2] = { { 0, 1 }, { 1, 2 }, { 3, 4 }, { 4, 5 } };
  Place p[6];
  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    p[i] = (Place){ .width = 20, .height = 10 };
  spread_places (p, G_N_ELEMENTS (p), pairs, G_N_ELEMENTS (pairs));
  const double tied = hypot (p[0].x - p[1].x, p[0].y - p[1].y);
  const double apart = hypot (p[1].x - p[4].x, p[1].y - p[4].y);
  g_assert_cmpfloat (tied * 1.5, <, apart);
}

/* The numbers of "e,1,2 3,4 ..."; the letters are passed over. */
static guint
read_numbers (const char *pos, double *numbers)
{
  guint n = 0;
  while (*pos != '\0' && n < 12)
    if (g_ascii_isdigit (*pos) || *pos == '-')
      numbers[n++] = g_ascii_strtod (pos, (char **)&pos);
    else
      pos++;
  return n;
}

static void
test_arcs (void)
{
  const Place from = { 0, 0, 40, 20 }, to = { 100, 0, 60, 20 };
  double at[12];
  g_autofree char *straight = arc_between (&from, &to, 0, FALSE, TRUE);
  g_assert_true (g_str_has_prefix (straight, "e,"));
  g_assert_cmpuint (read_numbers (straight, at), ==, 10);
  g_assert_cmpfloat_with_epsilon (at[0], 70, 0.2);     /* the tip is at the outline, */
  g_assert_cmpfloat_with_epsilon (at[2], 20, 0.2);     /* the line begins at the other, */
  g_assert_cmpfloat_with_epsilon (at[8], 70 - 7, 0.2); /* and ends where the head begins */
  g_autofree char *bent = arc_between (&from, &to, 12, TRUE, TRUE);
  g_assert_true (g_str_has_prefix (bent, "s,"));
  g_assert_cmpuint (read_numbers (bent, at), ==, 12);
  g_assert_cmpfloat (at[7], >, 5); /* to the left of the way */
  g_autofree char *plain = arc_between (&from, &from, 3, FALSE, FALSE);
  g_assert_nonnull (plain); /* two in one place */
}

static EntenteGraph *
years (void)
{
  EntenteGraph *graph = entente_graph_new ();
  static const char *const dates[] = { "2021-01-31", "2021-02-01", "2021-04-01", NULL };
  static const char *const ids[] = { "a", "b", "c", "d" };
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (DocumentRows) rows = sample_document (ids[i], "Talks");
      rows->document.date = dates[i];
      sample_mention (rows, "state:KEN", "Kenya", "state");
      sample_mention (rows, "state:SOM", "Somalia", "state");
      if (i != 1)
        sample_statement (rows, "state:KEN", i == 0 ? "accuse" : "aid", "state:SOM", "asserted",
                          "fact");
      entente_graph_add (graph, rows, NULL, NULL);
    }
  entente_graph_fold (graph);
  return graph;
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;
  while ((text = strstr (text, part)) != NULL)
    {
      n++;
      text += strlen (part);
    }
  return n;
}

static char *
draw (const EntenteGraph *graph, EntentePeriod by)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = entente_timeline_draw (graph, by, entente_format_by_name ("dot"), NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_timeline (void)
{
  static const struct
  {
    EntentePeriod by;
    guint n_panels, n_lines, n_faint;
    const char *title;
  } cases[] = {
    { ENTENTE_PERIOD_MONTH, 3, 2, 2, "2021-02: 1 document" },
    { ENTENTE_PERIOD_AUTO, 3, 2, 2, "2021-04: 1 document" },
    { ENTENTE_PERIOD_QUARTER, 2, 2, 0, "2021 Q1: 2 documents" },
    { ENTENTE_PERIOD_YEAR, 1, 2, 0, "2021: 3 documents" },
  };
  g_autoptr (EntenteGraph) graph = years ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dot = draw (graph, cases[i].by);
      g_assert_cmpuint (count (dot, "subgraph cluster_period_"), ==, cases[i].n_panels);
      g_assert_cmpuint (count (dot, "-> \"state:SOM~~"), ==, cases[i].n_lines);
      g_assert_cmpuint (count (dot, "shape=plaintext"), ==, cases[i].n_faint + 1); /* legend */
      g_assert_nonnull (strstr (dot, cases[i].title));
      g_assert_nonnull (strstr (dot, "1 document without a date left out"));
    }
}

/* Every panel has the actor in the same place. */
static void
test_one_layout (void)
{
  g_autoptr (EntenteGraph) graph = years ();
  g_autofree char *dot = draw (graph, ENTENTE_PERIOD_YEAR),
                  *same = draw (graph, ENTENTE_PERIOD_YEAR);
  g_assert_cmpstr (dot, ==, same);
  g_autofree char *months = draw (graph, ENTENTE_PERIOD_MONTH);
  double distance[3];
  for (guint i = 0; i < 3; i++)
    {
      double x[2];
      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *node
              = g_strdup_printf ("\"state:%s~~%u\"\t[", k == 0 ? "KEN" : "SOM", i);
          const char *at = strstr (months, node);
          g_assert_nonnull (at);
          at = strstr (at, "pos=\"");
          x[k] = g_ascii_strtod (at + strlen ("pos=\""), NULL);
        }
      distance[i] = x[1] - x[0];
    }
  g_assert_cmpfloat (distance[0], ==, distance[1]);
  g_assert_cmpfloat (distance[0], ==, distance[2]);
}

static void
test_undated (void)
{
  g_autoptr (EntenteGraph) graph = sample_graph (sample_document ("x", "Undated"));
  g_autoptr (GError) error = NULL;
  g_assert_null (entente_timeline_draw (graph, ENTENTE_PERIOD_AUTO, entente_format_by_name ("dot"),
                                        NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/panels/no-overlap", test_no_overlap);
  g_test_add_func ("/panels/tied-are-near", test_tied_are_near);
  g_test_add_func ("/panels/arcs", test_arcs);
  g_test_add_func ("/panels/timeline", test_timeline);
  g_test_add_func ("/panels/one-layout", test_one_layout);
  g_test_add_func ("/panels/undated", test_undated);
  return g_test_run ();
}
