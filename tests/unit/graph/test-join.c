/* SPDX-License-Identifier: MIT */
#include "make.h"

#include <entente/actors.h>
#include <string.h>
#include <time.h>

/* Whom a surname means, by what other documents say. The persons are made up. */

#define OWN "person:zorbas@00000001"

static void
add_person (DocumentRows *rows, const char *id, const char *name, const char *country,
            const char *type)
{
  make_mention (rows, id, name, name, "name");
  MentionRow *row = &g_array_index (rows->mentions, MentionRow, rows->mentions->len - 1);
  row->type = document_rows_keep (rows, type);
  row->country = document_rows_keep (rows, country);
}

/* A document that names some of: two bodies, a group, Greece, and one person. */
static DocumentRows *
document (const char *id, const char *date, const char *person, guint n_shared)
{
  static const char *const shared[][2] = { { "org:olive-board", "organisation" },
                                           { "group:red-dawn", "armed-group" },
                                           { "org:port-union", "organisation" },
                                           { "event:olive-summit", "event" } };
  DocumentRows *rows = make_document (id, id);
  rows->document.date = document_rows_keep (rows, date);
  add_person (rows, "state:GRC", "Greece", "GRC", "state");
  for (guint i = 0; i < n_shared; i++)
    add_person (rows, shared[i][0], shared[i][0], NULL, shared[i][1]);
  add_person (rows, person, person, NULL, "person");
  make_statement (rows, 1, person, "accuse", "state:GRC");
  make_comention (rows, person, "state:GRC", 2, 1);
  return rows;
}

typedef struct
{
  const char *about;
  const char *people[4]; /* who is named in full, each in documents of its own */
  guint documents[4];
  guint shared;       /* actors that all documents have in common */
  const char *date;   /* of the document that has the surname alone */
  const char *joined; /* to whom, NULL: to nobody */
} Case;

static const Case cases[] = {
  { "the only one", { "person:alexis-zorbas" }, { 2 }, 2, "2020-05-01", "person:alexis-zorbas" },
  { "undated", { "person:alexis-zorbas" }, { 2 }, 2, NULL, "person:alexis-zorbas" },
  { "no context", { "person:alexis-zorbas" }, { 2 }, 1, "2020-05-01", NULL },
  { "in one document", { "person:alexis-zorbas" }, { 1 }, 2, "2020-05-01", NULL },
  { "in one document, much in common",
    { "person:alexis-zorbas" },
    { 1 },
    3,
    "2020-05-20",
    "person:alexis-zorbas" },
  { "in one document, long ago", { "person:alexis-zorbas" }, { 1 }, 3, "2021-05-20", NULL },
  { "two", { "person:alexis-zorbas", "person:maria-zorbas" }, { 2, 2 }, 4, "2020-05-01", NULL },
  { "one of ten times the documents",
    { "person:alexis-zorbas", "person:maria-zorbas" },
    { 10, 1 },
    2,
    "2020-05-01",
    "person:alexis-zorbas" },
  { "not ten times",
    { "person:alexis-zorbas", "person:maria-zorbas" },
    { 9, 1 },
    2,
    "2020-05-01",
    NULL },
  { "another name", { "person:alexis-zorbasidis" }, { 3 }, 4, "2020-05-01", NULL },
  { "a first name",
    { "person:alexis-zorbas", "person:zorbas-pappas" },
    { 3, 1 },
    4,
    "2020-05-01",
    NULL },
  { "the end of a long name",
    { "person:alexis-van-der-zorbas" },
    { 2 },
    2,
    "2020-05-01",
    "person:alexis-van-der-zorbas" },
};

static EntenteGraph *
make_graph (const Case *row, gboolean is_reversed)
{
  EntenteGraph *graph = entente_graph_new ();
  GPtrArray *all = g_ptr_array_new ();
  for (guint i = 0; row->people[i] != NULL; i++)
    for (guint k = 0; k < row->documents[i]; k++)
      {
        g_autofree char *id = g_strdup_printf ("d%u-%u", i, k);
        g_ptr_array_add (all, document (id, "2020-05-02", row->people[i], row->shared));
      }
  g_ptr_array_add (all, document ("own", row->date, OWN, row->shared));
  for (guint i = 0; i < all->len; i++)
    make_add (graph, all->pdata[is_reversed ? all->len - 1 - i : i]);
  g_ptr_array_unref (all);
  return graph;
}

static void
test_cases (void)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i / 2];
      g_autoptr (EntenteGraph) graph = make_graph (row, i % 2 == 1);
      entente_graph_fold (graph);
      g_test_message ("%s", row->about);
      if (row->joined == NULL)
        {
          g_assert_nonnull (make_node (graph, OWN));
          continue;
        }
      g_assert_null (make_node (graph, OWN));
      const GraphEdge *edge = make_edge (graph, row->joined, "accuse", "state:GRC");
      g_assert_nonnull (edge);
      g_assert_cmpuint (edge->documents, ==, row->documents[0] + 1);
      edge = make_edge (graph, row->joined, "co-mention", "state:GRC");
      g_assert_nonnull (edge);
      g_assert_cmpstr (make_node (graph, row->joined)->label, ==, row->joined);
    }
}

static const EntenteActor *
find_actor (const EntenteActors *actors, const char *id)
{
  for (guint i = 0; i < entente_actors_n (actors); i++)
    if (g_str_equal (entente_actors_get (actors, i)->id, id))
      return entente_actors_get (actors, i);
  return NULL;
}

static void
test_reason (void)
{
  g_autoptr (EntenteGraph) graph = make_graph (&cases[0], FALSE);
  entente_graph_fold (graph);
  g_autoptr (EntenteActors) actors = entente_actors_new (graph);
  const EntenteActor *actor = find_actor (actors, "person:alexis-zorbas");
  g_assert_cmpuint (actor->mentions, ==, 3);
  g_assert_cmpuint (actor->documents, ==, 3);
  g_assert_cmpuint (actor->by[ENTENTE_BY_NAME], ==, 3);
  g_assert_cmpuint (actor->n_merges, ==, 1);
  g_assert_cmpstr (actor->merges[0].was, ==, OWN);
  g_assert_cmpuint (actor->merges[0].documents, ==, 1);
  g_assert_cmpstr (actor->merges[0].why, ==,
                   "surname, GRC, 2 of 2 documents, 2 actors in common with d0-0");
  g_assert_false (actor->is_known);
  g_assert_cmpuint (find_actor (actors, "state:GRC")->n_merges, ==, 0);
}

/* A surname of many, each of many documents: nobody is joined, and not by trying all. */
static void
test_many_namesakes (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);
      g_autofree char *own = g_strdup_printf ("person:zorbas@%08x", i);
      g_autofree char *full = g_strdup_printf ("person:a%u-zorbas", i);
      DocumentRows *rows = document (id, "2020-05-01", own, 4);
      add_person (rows, full, full, NULL, "person");
      make_add (graph, rows);
    }
  clock_t start = clock (); /* of this process: the machine may be busy */
  entente_graph_fold (graph);
  g_assert_cmpfloat ((double)(clock () - start) / CLOCKS_PER_SEC, <, 20);
  g_assert_nonnull (make_node (graph, "person:zorbas@00000007"));
}

/* As many surnames as documents, of one person each. */
static void
test_many_surnames (void)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);
      g_autofree char *own = g_strdup_printf ("person:zorb%u@%08x", i, i);
      g_autofree char *full = g_strdup_printf ("person:alexis-zorb%u", i + 1);
      DocumentRows *rows = document (id, "2020-05-01", own, 4);
      add_person (rows, full, full, NULL, "person");
      make_add (graph, rows);
    }
  clock_t start = clock (); /* of this process: the machine may be busy */
  entente_graph_fold (graph);
  g_assert_cmpfloat ((double)(clock () - start) / CLOCKS_PER_SEC, <, 20);
  g_assert_null (make_node (graph, "person:zorb7@00000007"));
}

/* As many surnames in one document, each of whom another names in full. */
static void
test_many_joined (void)
{
  enum
  {
    MANY = 40000
  };
  g_autoptr (EntenteGraph) graph = entente_graph_new ();
  DocumentRows *rows[] = { document ("full", "2020-05-01", "person:maria-pappas", 4),
                           document ("own", "2020-05-01", OWN, 4) };
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *full = g_strdup_printf ("person:alexis-zorb%u", i);
      g_autofree char *own = g_strdup_printf ("person:zorb%u@00000001", i);
      add_person (rows[0], full, full, NULL, "person");
      add_person (rows[1], own, own, NULL, "person");
      make_statement (rows[1], i + 3, own, "accuse", "state:GRC");
    }
  make_add (graph, rows[0]);
  make_add (graph, rows[1]);
  clock_t start = clock (); /* of this process: the machine may be busy */
  entente_graph_fold (graph);
  g_assert_cmpfloat ((double)(clock () - start) / CLOCKS_PER_SEC, <, 5);
  g_assert_nonnull (make_edge (graph, "person:alexis-zorb39999", "accuse", "state:GRC"));
  g_assert_null (make_node (graph, "person:zorb39999@00000001"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/join/cases", test_cases);
  g_test_add_func ("/join/reason", test_reason);
  g_test_add_func ("/join/many-namesakes", test_many_namesakes);
  g_test_add_func ("/join/many-surnames", test_many_surnames);
  g_test_add_func ("/join/many-joined", test_many_joined);
  return g_test_run ();
}
