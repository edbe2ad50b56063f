/* SPDX-License-Identifier: MIT */
#include "export/panels.h"

#include "export/dot-text.h"

#include <string.h>

enum
{
  MAX_PANELS = 48,
  FEW_PANELS = 12, /* what an automatic period aims at */
  MAX_ACTORS = 150,
  NAME_WIDTH = 13, /* letters a line */
  MAX_NAME_LETTERS = 36
};

/* Points of letters of nine points, generously: a box that is too small would grow over its lines.
 */
#define LETTER 5.4
#define LINE 11.5
#define BOX_MARGIN_X 8.0
#define BOX_MARGIN_Y 5.0
#define PANEL_MARGIN 12.0

static guint
widest_line (const char *text, guint *n_lines)
{
  guint widest = 0, width = 0;
  *n_lines = 1;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      *n_lines += letter == '\n';
      width = letter == '\n' ? 0 : width + 1 + g_unichar_iswide (letter);
      widest = MAX (widest, width);
    }
  return widest;
}

static void
measure (Panels *panels)
{
  guint n;
  const GraphNode *nodes = graph_nodes (panels->drawing->graph, &n);
  for (guint i = 0; i < panels->drawing->actors->len; i++)
    {
      guint n_lines;
      const DrawnActor *actor = &g_array_index (panels->drawing->actors, DrawnActor, i);
      g_autofree char *name = cut_letters (nodes[actor->node].label, MAX_NAME_LETTERS);
      panels->labels[i] = wrap_words (name, NAME_WIDTH);
      panels->places[i].width = widest_line (panels->labels[i], &n_lines) * LETTER + BOX_MARGIN_X;
      panels->places[i].height = n_lines * LINE + BOX_MARGIN_Y;
    }
}

/* Moves the lower left corner of all to 0, 0. */
static void
move_to_corner (Panels *panels)
{
  const guint n = panels->drawing->actors->len;
  double left = 0, right = 0, bottom = 0, top = 0;
  for (guint i = 0; i < n; i++)
    {
      const Place *place = &panels->places[i];
      left = i == 0 ? place->x - place->width / 2 : MIN (left, place->x - place->width / 2);
      right = i == 0 ? place->x + place->width / 2 : MAX (right, place->x + place->width / 2);
      bottom = i == 0 ? place->y - place->height / 2 : MIN (bottom, place->y - place->height / 2);
      top = i == 0 ? place->y + place->height / 2 : MAX (top, place->y + place->height / 2);
    }
  for (guint i = 0; i < n; i++)
    {
      panels->places[i].x += PANEL_MARGIN - left;
      panels->places[i].y += PANEL_MARGIN - bottom;
    }
  panels->width = right - left + 2 * PANEL_MARGIN;
  panels->height = top - bottom + 2 * PANEL_MARGIN;
}

static void
find_places (Panels *panels)
{
  const Drawing *drawing = panels->drawing;
  const guint n = drawing->actors->len;
  g_autofree guint (*pairs)[2] = g_malloc_n (drawing->strands->len + 1, sizeof *pairs);
  for (guint i = 0; i < drawing->strands->len; i++)
    {
      const Strand *strand = drawing->strands->pdata[i];
      pairs[i][0] = drawing_place (drawing, strand->source);
      pairs[i][1] = drawing_place (drawing, strand->target);
    }
  panels->places = g_new0 (Place, n);
  panels->labels = g_new0 (char *, n + 1);
  measure (panels);
  spread_places (panels->places, n, (const guint (*)[2])pairs, drawing->strands->len);
  move_to_corner (panels);
}

/* Place of the node among the actors of the drawing. */
static guint
place_of (const Drawing *drawing, const GraphNode *node)
{
  guint n;
  const GraphNode *own = graph_node_by_id (drawing->graph, node->id);
  return own != NULL ? drawing_place (drawing, (guint)(own - graph_nodes (drawing->graph, &n)))
                     : NOT_DRAWN;
}

/* A tie of the drawing, by places of its actors. */
typedef struct
{
  guint64 ends;
  Relation relation;
} Tie;

static guint
tie_hash (gconstpointer data)
{
  const Tie *tie = data;
  return (guint)((tie->ends * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32) + tie->relation;
}

static gboolean
tie_equal (gconstpointer a, gconstpointer b)
{
  const Tie *left = a, *right = b;
  return left->ends == right->ends && left->relation == right->relation;
}

static Tie
tie_of (guint source, guint target, Relation relation)
{
  return (Tie){ (guint64)source << 32 | target, relation };
}

static GHashTable *
list_ties (const Drawing *drawing)
{
  guint n;
  const GraphEdge *edges = graph_edges (drawing->graph, &n);
  GHashTable *ties = g_hash_table_new_full (tie_hash, tie_equal, g_free, NULL);
  for (guint i = 0; i < drawing->strands->len; i++)
    {
      const Strand *strand = drawing->strands->pdata[i];
      for (guint k = 0; k < strand->edges->len; k++)
        {
          const GraphEdge *edge = &edges[g_array_index (strand->edges, guint, k)];
          const Tie tie = tie_of (drawing_place (drawing, edge->source),
                                  drawing_place (drawing, edge->target), edge->relation);
          g_hash_table_add (ties, g_memdup2 (&tie, sizeof tie));
        }
    }
  return ties;
}

/* The edges of the period that the drawing has too; what was only denied then is not drawn unless
 * it is asked for. */
static GPtrArray *
find_strands (const Panels *panels, const Panel *panel, GHashTable *ties)
{
  const gboolean shows_denied = graph_cut (panels->drawing->graph)->names_status[EDGE_NEGATED];
  guint n;
  const GraphEdge *edges = graph_edges (panel->graph, &n);
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n; i++)
    {
      const Tie tie = tie_of (panel->actor[edges[i].source], panel->actor[edges[i].target],
                              edges[i].relation);
      if ((edges[i].status != EDGE_NEGATED || shows_denied) && g_hash_table_contains (ties, &tie))
        g_array_append_val (indices, i);
    }
  return strands_join (edges, indices, FALSE);
}

static Panel *
panel_new (Panels *panels, EntentePeriod by, const Period *period, GHashTable *ties)
{
  guint n;
  Panel *panel = g_new0 (Panel, 1);
  panel->period = *period;
  panel->graph = graph_of_period (panels->drawing->graph, by, period->name);
  const GraphNode *nodes = graph_nodes (panel->graph, &n);
  panel->presence = g_new0 (Presence, panels->drawing->actors->len);
  panel->actor = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    {
      panel->actor[i] = place_of (panels->drawing, &nodes[i]);
      if (panel->actor[i] != NOT_DRAWN)
        panel->presence[panel->actor[i]] = PRESENCE_MENTIONED;
    }
  panel->strands = find_strands (panels, panel, ties);
  for (guint i = 0; i < panel->strands->len; i++)
    {
      const Strand *strand = panel->strands->pdata[i];
      panel->presence[panel->actor[strand->source]] = PRESENCE_TIED;
      panel->presence[panel->actor[strand->target]] = PRESENCE_TIED;
      if (strand->kind != TIE_COMENTION)
        panels->max_weight = MAX (panels->max_weight, strand->weight);
    }
  return panel;
}

static void
panel_free (gpointer data)
{
  Panel *panel = data;
  g_ptr_array_unref (panel->strands);
  entente_graph_free (panel->graph);
  g_free (panel->presence);
  g_free (panel->actor);
  g_free (panel);
}

const GraphEdge *
panel_edge (const Panel *panel, const Strand *strand)
{
  guint n;
  return &graph_edges (panel->graph, &n)[g_array_index (strand->edges, guint, 0)];
}

/* The periods, of the automatic one the finest that gives few. */
static GArray *
choose_periods (const EntenteGraph *graph, EntentePeriod *by, guint *n_undated)
{
  if (*by != ENTENTE_PERIOD_AUTO)
    return graph_periods (graph, *by, n_undated);
  GArray *periods = NULL;
  for (*by = ENTENTE_PERIOD_MONTH;; ++*by)
    {
      periods = graph_periods (graph, *by, n_undated);
      if (periods->len <= FEW_PANELS || *by == ENTENTE_PERIOD_YEAR)
        return periods;
      g_array_unref (periods);
    }
}

static gboolean
check (const Drawing *drawing, const GArray *periods, GError **error)
{
  if (periods->len == 0)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED,
                 "no document has a date, and without dates there is no timeline");
  else if (periods->len > MAX_PANELS)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT,
                 "%u periods are too many, %d can be drawn: take longer ones, or a shorter time",
                 periods->len, MAX_PANELS);
  else if (drawing->actors->len > MAX_ACTORS)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT,
                 "%u actors are too many for a timeline, it can have %d", drawing->actors->len,
                 MAX_ACTORS);
  else
    return TRUE;
  return FALSE;
}

Panels *
panels_new (const Drawing *drawing, EntentePeriod by, GError **error)
{
  guint n_undated;
  g_autoptr (GArray) periods = choose_periods (drawing->graph, &by, &n_undated);
  if (!check (drawing, periods, error))
    return NULL;
  Panels *panels = g_new0 (Panels, 1);
  panels->drawing = drawing;
  panels->n_undated = n_undated;
  panels->max_weight = 1;
  panels->panels = g_ptr_array_new_with_free_func (panel_free);
  find_places (panels);
  g_autoptr (GHashTable) ties = list_ties (drawing);
  for (guint i = 0; i < periods->len; i++)
    g_ptr_array_add (panels->panels,
                     panel_new (panels, by, &g_array_index (periods, Period, i), ties));
  return panels;
}

void
panels_free (Panels *panels)
{
  if (panels == NULL)
    return;
  g_ptr_array_unref (panels->panels);
  g_strfreev (panels->labels);
  g_free (panels->places);
  g_free (panels);
}
