/* SPDX-License-Identifier: MIT */
#include "export/dot-set.h"
#include "export/dot-text.h"
#include "export/formats.h"
#include "export/panels.h"

#include <math.h>
#include <string.h>

/* Everything has its place here, so that the DOT looks the same wherever it is opened: the engine
 * `nop2` draws what is given. Points, y upwards. */

#define TITLE_STRIP 20.0 /* above the actors of a panel */
#define BETWEEN 14.0     /* panels */
#define TITLE_HEIGHT 70.0
#define LEGEND_ROW 17.0
#define LEGEND_ROWS 7
#define DOT_SIZE 5.0
#define ARROW_SIZE "0.6"
#define WIDTH_TO_HEIGHT 1.5
#define POINTS_AN_INCH 72.0
#define LARGEST_INCHES 26.0
#define MIN_SCALE 0.9 /* of small letters */
#define COMENTION_WIDTH 0.8

/* How far a line bends to the left of the way from the first actor to the second, by what it says:
 * each kind has its side in all panels. */
static const double bends[N_TIE_KINDS][2] = {
  [TIE_COOPERATION] = { 7, 16 }, [TIE_CONFLICT] = { -7, -16 }, [TIE_NEUTRAL] = { 25, -25 },
  [TIE_STRUCTURAL] = { 0, 0 },   [TIE_COMENTION] = { 0, 0 },
};

typedef struct
{
  const Panels *panels;
  const Look *look;
  guint n_columns;
  gboolean is_turned;   /* paper lies the other way */
  double width, height; /* of all panels together */
} Sheet;

/* The page, or where there is none something of its shape. */
static void
page_of (const Look *look, gboolean is_turned, double *width, double *height)
{
  const Page *page = &look->page;
  const gboolean is_given = page->width > 0;
  *width = is_given ? (is_turned ? page->height : page->width) : WIDTH_TO_HEIGHT;
  *height = is_given ? (is_turned ? page->width : page->height) : 1;
}

/* As many columns, and paper turned or not, as make the panels largest on the page. */
static Sheet
sheet_of (const Panels *panels, const Look *look)
{
  const guint n = panels->panels->len;
  Sheet best = { .panels = panels, .look = look };
  double largest = 0;
  for (guint way = 0; way < n * (look->page.may_turn ? 2 : 1); way++)
    {
      const guint columns = way % n + 1, rows = (n + columns - 1) / columns;
      Sheet sheet = { .panels = panels, .look = look, .n_columns = columns };
      double page_width, page_height;
      sheet.is_turned = way >= n;
      sheet.width = columns * (panels->width + BETWEEN) - BETWEEN;
      sheet.height = rows * (panels->height + TITLE_STRIP + BETWEEN) - BETWEEN;
      page_of (look, sheet.is_turned, &page_width, &page_height);
      const double scale
          = MIN (page_width / sheet.width,
                 page_height / (sheet.height + TITLE_HEIGHT + LEGEND_ROWS * LEGEND_ROW));
      if (scale <= largest)
        continue;
      largest = scale;
      best = sheet;
    }
  return best;
}

static void
set_point (void *object, const char *name, double x, double y)
{
  char first[G_ASCII_DTOSTR_BUF_SIZE], second[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (first, sizeof first, "%.1f", x);
  g_ascii_formatd (second, sizeof second, "%.1f", y);
  g_autofree char *point = g_strconcat (first, ",", second, NULL);
  dot_set (object, name, point);
}

static void
set_box (void *object, double left, double bottom, double right, double top)
{
  char sides[4][G_ASCII_DTOSTR_BUF_SIZE];
  const double values[] = { left, bottom, right, top };
  for (guint i = 0; i < 4; i++)
    g_ascii_formatd (sides[i], sizeof sides[i], "%.1f", values[i]);
  g_autofree char *box = g_strconcat (sides[0], ",", sides[1], ",", sides[2], ",", sides[3], NULL);
  dot_set (object, "bb", box);
}

/* The frame of a panel with its title; the corner is that of its actors. */
static Agraph_t *
add_panel (Agraph_t *root, const Sheet *sheet, guint index, double *x, double *y)
{
  const Panels *panels = sheet->panels;
  const Panel *panel = panels->panels->pdata[index];
  const guint column = index % sheet->n_columns, row = index / sheet->n_columns;
  *x = column * (panels->width + BETWEEN);
  *y = sheet->height - row * (panels->height + TITLE_STRIP + BETWEEN) - panels->height
       - TITLE_STRIP;
  g_autofree char *name = g_strdup_printf ("cluster_period_%u", index);
  g_autofree char *documents = grouped_number (panel->period.documents);
  g_autofree char *title
      = g_strdup_printf ("%s: %s %s", panel->period.name, documents,
                         panel->period.documents == 1 ? "document" : "documents");
  Agraph_t *frame = agsubg (root, C (name), TRUE);
  dot_set_text (frame, "label", title);
  dot_set_text (frame, "tooltip", title);
  dot_set (frame, "fontcolor", sheet->look->theme->text);
  dot_set (frame, "fontsize", "11");
  dot_set (frame, "pencolor", sheet->look->theme->faint);
  dot_set (frame, "bgcolor", sheet->look->theme->background);
  set_box (frame, *x, *y, *x + panels->width, *y + panels->height + TITLE_STRIP);
  set_point (frame, "lp", *x + panels->width / 2, *y + panels->height + TITLE_STRIP / 2);
  return frame;
}

/* A box where there is a tie, a name where there is none, a dot for who is not mentioned. */
static void
add_actor (Agraph_t *frame, const Sheet *sheet, const Panel *panel, guint actor, const char *suffix,
           double x, double y)
{
  const Theme *theme = sheet->look->theme;
  const Panels *panels = sheet->panels;
  const Place *place = &panels->places[actor];
  const Presence presence = panel->presence[actor];
  guint n;
  const DrawnActor *drawn = &g_array_index (panels->drawing->actors, DrawnActor, actor);
  const GraphNode *node = &graph_nodes (panels->drawing->graph, &n)[drawn->node];
  const gboolean is_dot = presence == PRESENCE_NONE;
  Agnode_t *box = dot_add_box (frame, theme, node, suffix, is_dot ? "" : panels->labels[actor]);
  set_point (box, "pos", x + place->x, y + place->y);
  dot_set_decimal (box, "width", "%.3f", (is_dot ? DOT_SIZE : place->width) / POINTS_AN_INCH);
  dot_set_decimal (box, "height", "%.3f", (is_dot ? DOT_SIZE : place->height) / POINTS_AN_INCH);
  if (presence == PRESENCE_TIED)
    return;
  dot_set (box, "shape", is_dot ? "circle" : "plaintext");
  dot_set (box, "style", is_dot ? "filled" : "solid");
  dot_set (box, "peripheries", is_dot ? "1" : "0");
  dot_set (box, "fontcolor", theme->faint);
  dot_set (box, "fillcolor", theme->ties[TIE_COMENTION].color);
  dot_set (box, "color", theme->ties[TIE_COMENTION].color);
}

static Place
moved (const Place *place, double x, double y)
{
  return (Place){ place->x + x, place->y + y, place->width, place->height };
}

static double
bend_of (const Panel *panel, const Strand *strand)
{
  const gboolean is_back = panel->actor[strand->source] > panel->actor[strand->target];
  const double beside = strand->status == EDGE_NEGATED ? 2 : 1; /* what is asserted, too */
  const double bend = beside * bends[strand->kind][is_back && !strand->is_mutual];
  return is_back ? -bend : bend;
}

static void
set_line (Agedge_t *drawn, const Sheet *sheet, const Strand *strand)
{
  static const char *const patterns[]
      = { [EDGE_ASSERTED] = "solid", [EDGE_POSSIBLE] = "dashed", [EDGE_NEGATED] = "dotted" };
  const gboolean is_stated = strand->kind != TIE_COMENTION;
  dot_set_tie (drawn, sheet->look->theme, strand->kind);
  dot_set (drawn, "arrowsize", ARROW_SIZE);
  dot_set (drawn, "dir", !is_stated ? "none" : strand->is_mutual ? "both" : "forward");
  dot_set (drawn, "style", is_stated ? patterns[strand->status] : "solid");
  dot_set_decimal (drawn, "penwidth", "%.2f",
                   is_stated ? line_width (strand->weight, sheet->panels->max_weight)
                             : COMENTION_WIDTH);
}

static void
add_strand (Agraph_t *frame, const Sheet *sheet, const Panel *panel, const Strand *strand,
            const char *suffix, double x, double y)
{
  guint n;
  const GraphNode *nodes = graph_nodes (panel->graph, &n);
  const char *kind = tie_words (strand->kind)->name;
  g_autofree char *key = g_strconcat (kind, strand->status == EDGE_NEGATED ? "--denied" : "", NULL);
  const Place from = moved (&sheet->panels->places[panel->actor[strand->source]], x, y);
  const Place to = moved (&sheet->panels->places[panel->actor[strand->target]], x, y);
  const gboolean is_stated = strand->kind != TIE_COMENTION;
  g_autofree char *source_id = dot_name (nodes[strand->source].id);
  g_autofree char *target_id = dot_name (nodes[strand->target].id);
  g_autofree char *source = g_strconcat (source_id, suffix, NULL);
  g_autofree char *target = g_strconcat (target_id, suffix, NULL);
  g_autofree char *id = g_strconcat (source, "--", target, "--", key, NULL);
  g_autofree char *pos = arc_between (&from, &to, bend_of (panel, strand),
                                      is_stated && strand->is_mutual, is_stated);
  g_autofree char *tooltip = strand_tooltip (panel->graph, strand);
  Agedge_t *drawn
      = agedge (frame, agnode (frame, source, FALSE), agnode (frame, target, FALSE), key, TRUE);
  set_line (drawn, sheet, strand);
  dot_set (drawn, "pos", pos);
  dot_set (drawn, "id", id);
  dot_set (drawn, "class", kind);
  dot_set_text (drawn, "tooltip", tooltip);
  dot_set_number (drawn, "sentences", strand->weight);
}

static void
add_all (Agraph_t *root, const Sheet *sheet)
{
  for (guint i = 0; i < sheet->panels->panels->len; i++)
    {
      double x, y;
      const Panel *panel = sheet->panels->panels->pdata[i];
      g_autofree char *suffix = g_strdup_printf ("~~%u", i); /* no id of an actor holds a tilde */
      Agraph_t *frame = add_panel (root, sheet, i, &x, &y);
      for (guint k = 0; k < sheet->panels->drawing->actors->len; k++)
        add_actor (frame, sheet, panel, k, suffix, x, y);
      for (guint k = 0; k < panel->strands->len; k++)
        add_strand (frame, sheet, panel, panel->strands->pdata[k], suffix, x, y);
    }
}

/* What of the styles is used in any panel. */
static void
append_samples (const Sheet *sheet, GString *legend)
{
  const Theme *theme = sheet->look->theme;
  const Drawing *drawing = sheet->panels->drawing;
  gboolean has_type[N_ACTOR_TYPES] = { FALSE }, has_kind[N_TIE_KINDS] = { FALSE };
  gboolean has_status[N_EDGE_STATUS + 1] = { FALSE };
  guint n;
  const GraphNode *nodes = graph_nodes (drawing->graph, &n);
  for (guint i = 0; i < drawing->actors->len; i++)
    has_type[actor_type (nodes[g_array_index (drawing->actors, DrawnActor, i).node].type)] = TRUE;
  for (guint i = 0; i < sheet->panels->panels->len; i++)
    {
      const Panel *panel = sheet->panels->panels->pdata[i];
      for (guint k = 0; k < panel->strands->len; k++)
        {
          const Strand *strand = panel->strands->pdata[k];
          has_kind[strand->kind] = TRUE;
          has_status[strand->status] = TRUE;
        }
    }
  g_autoptr (GString) cells = g_string_new (NULL), lines = g_string_new (NULL);
  legend_append_types (theme, has_type, cells);
  legend_append_widths (theme, drawing->graph, sheet->panels->max_weight, "", cells);
  legend_append_cells (legend, cells->str);
  legend_append_kinds (theme, has_kind, lines);
  if (has_status[EDGE_POSSIBLE])
    legend_append_line (lines, theme->faint, "━ ━ ━", "not certain");
  if (has_status[EDGE_NEGATED])
    legend_append_line (lines, theme->faint, "∙ ∙ ∙ ∙", "denied or ended");
  legend_append_line (lines, theme->faint, "name without a box:", "mentioned, no tie");
  legend_append_line (lines, theme->ties[TIE_COMENTION].color, "●", "not mentioned");
  legend_append_row (legend, lines->str);
}

static char *
legend_of (const Sheet *sheet)
{
  const Drawing *drawing = sheet->panels->drawing;
  GString *legend = legend_open (sheet->look->theme);
  g_autofree char *actors = grouped_number (drawing->n_actors);
  g_autofree char *ties = grouped_number (drawing->n_ties);
  g_autofree char *asked = selection_account (drawing->graph);
  g_autoptr (GString) text = g_string_new (NULL), row = g_string_new (NULL);
  append_samples (sheet, legend);
  g_string_append_printf (text, "%u of %s actors, %u of %s stated ties", drawing->actors->len,
                          actors, drawing->ties_drawn, ties);
  if (sheet->panels->n_undated > 0)
    g_string_append_printf (text, "; %u %s without a date left out", sheet->panels->n_undated,
                            sheet->panels->n_undated == 1 ? "document" : "documents");
  if (*asked != '\0')
    g_string_append_printf (text, "\n%s", asked);
  legend_append_text (row, text->str);
  legend_append_row (legend, row->str);
  return legend_close (legend);
}

static void
add_frame (Agraph_t *root, const Sheet *sheet)
{
  const Drawing *drawing = sheet->panels->drawing;
  g_autofree char *title = picture_title (drawing->graph, sheet->look->title);
  g_autofree char *source = picture_source (drawing->graph);
  g_autofree char *both = g_strconcat (title, *source != '\0' ? "\n" : "", source, NULL);
  g_autofree char *legend = legend_of (sheet);
  const double below = LEGEND_ROWS * LEGEND_ROW;
  dot_set_text (root, "label", both);
  dot_set_text (root, "tooltip", both);
  dot_set (root, "fontsize", "15");
  set_point (root, "lp", sheet->width / 2, sheet->height + TITLE_HEIGHT / 2);
  set_box (root, 0, -below, sheet->width, sheet->height + TITLE_HEIGHT);
  /* no actor has this name: see dot_name() */
  Agnode_t *node = agnode (root, C ("~legend"), TRUE);
  dot_set_html (root, node, "label", legend);
  dot_set (node, "shape", "plaintext");
  dot_set (node, "style", "solid");
  dot_set (node, "peripheries", "0");
  dot_set (node, "class", "legend");
  dot_set (node, "tooltip", "legend");
  set_point (node, "pos", sheet->width / 2, -below / 2);
}

static Plan
plan_of (const Sheet *sheet)
{
  const gboolean is_page = sheet->look->page.width > 0;
  Plan plan = { .engine = "nop2", .has_labels = TRUE, .is_page = is_page };
  page_of (sheet->look, sheet->is_turned, &plan.width, &plan.height);
  if (is_page)
    return plan;
  const double width = sheet->width / POINTS_AN_INCH;
  const double height = (sheet->height + TITLE_HEIGHT + LEGEND_ROWS * LEGEND_ROW) / POINTS_AN_INCH;
  const double scale = MIN (MIN_SCALE, LARGEST_INCHES / MAX (width, height));
  plan.width = width * scale;
  plan.height = height * scale;
  return plan;
}

static void
write_dot (const Panels *panels, const Look *look, GString *out)
{
  const Sheet sheet = sheet_of (panels, look);
  const Plan plan = plan_of (&sheet);
  Agraph_t *root = dot_open (look->theme);
  agattr (root, AGRAPH, C ("bb"), C (""));
  agattr (root, AGRAPH, C ("lp"), C (""));
  agattr (root, AGNODE, C ("pos"), C (""));
  agattr (root, AGNODE, C ("fontsize"), C ("9"));
  agattr (root, AGNODE, C ("margin"), C ("0.03,0.02"));
  agattr (root, AGEDGE, C ("pos"), C (""));
  dot_set_plan (root, &plan, look->page.dpi);
  add_frame (root, &sheet);
  add_all (root, &sheet);
  dot_write (root, out);
  agclose (root);
}

GBytes *
entente_timeline_draw (const EntenteGraph *graph, EntentePeriod by, const EntenteFormat *format,
                       const EntenteExportOptions *options, GError **error)
{
  static const EntenteExportOptions defaults = { 0 };
  g_return_val_if_fail (graph != NULL && format != NULL && format->is_picture, NULL);
  Look look = { 0 };
  if (options == NULL)
    options = &defaults;
  if (!look_read (options, &look, error))
    return NULL;
  g_autoptr (Drawing) drawing = drawing_new (graph, &look);
  g_autoptr (Panels) panels = panels_new (drawing, by, error);
  if (panels == NULL)
    return NULL;
  g_autoptr (GString) dot = g_string_new (NULL);
  write_dot (panels, &look, dot);
  if (g_str_equal (format->name, "dot"))
    return g_string_free_to_bytes (g_steal_pointer (&dot));
  return picture_draw (dot->str, dot->len, format->name, options, error);
}
