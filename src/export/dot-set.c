/* SPDX-License-Identifier: MIT */
#include "export/dot-set.h"

#include "export/dot-ids.h"
#include "export/dot-text.h"

/* Graphviz gives an inch of PNG 96 pixels. The attribute `dpi` would change that, but Graphviz 2.43
 * cuts SVG off by it; so the inches are made to fit instead. */
#define GRAPHVIZ_DPI 96.0
#define POINTS_AN_INCH 72.0
#define PAGE_MARGIN 0.03 /* of the shorter side */

typedef struct
{
  int kind;
  const char *name, *value;
} Default;

static const Default defaults[] = {
  { AGRAPH, "layout", "dot" },
  { AGRAPH, "charset", "UTF-8" },
  { AGRAPH, "rankdir", "TB" },
  { AGRAPH, "splines", "true" },
  { AGRAPH, "mclimit", "20" },    /* crossings, 14 % fewer than with 1 */
  { AGRAPH, "overlap", "prism" }, /* this and the next two for other layouts than dot */
  { AGRAPH, "K", "1" },
  { AGRAPH, "sep", "+6" },
  { AGRAPH, "outputorder", "edgesfirst" },
  { AGRAPH, "nodesep", "0.25" },
  { AGRAPH, "ranksep", "0.45" },
  { AGRAPH, "pad", "0.2" },
  { AGRAPH, "size", "" },
  { AGRAPH, "viewport", "" },
  { AGRAPH, "pixels_an_inch", "" },
  { AGRAPH, "bgcolor", "" },
  { AGRAPH, "style", "" },
  { AGRAPH, "fontname", STYLE_FONTS },
  { AGRAPH, "fontsize", "10" },
  { AGRAPH, "fontcolor", "" },
  { AGRAPH, "label", "" },
  { AGRAPH, "labelloc", "b" },
  { AGRAPH, "labeljust", "l" },
  { AGRAPH, "pencolor", "none" },
  { AGRAPH, "margin", "0" },
  { AGRAPH, "tooltip", "" },
  { AGRAPH, "class", "" },
  { AGRAPH, "id", "" },
  { AGNODE, "label", "\\N" },
  { AGNODE, "shape", "box" },
  { AGNODE, "style", "filled" },
  { AGNODE, "fillcolor", "" },
  { AGNODE, "color", "" },
  { AGNODE, "fontcolor", "" },
  { AGNODE, "fontname", STYLE_FONTS },
  { AGNODE, "fontsize", "11" },
  { AGNODE, "margin", "0.12,0.06" },
  { AGNODE, "width", "0.4" },
  { AGNODE, "height", "0.3" },
  { AGNODE, "penwidth", "1.2" },
  { AGNODE, "peripheries", "1" },
  { AGNODE, "id", "" },
  { AGNODE, "class", "" },
  { AGNODE, "tooltip", "" },
  { AGNODE, "name", "" },
  { AGNODE, "country", "" },
  { AGNODE, "mentions", "" },
  { AGNODE, "documents", "" },
  { AGNODE, "sentences", "" },
  { AGEDGE, "label", "" },
  { AGEDGE, "color", "" },
  { AGEDGE, "fontcolor", "" },
  { AGEDGE, "fontname", STYLE_FONTS },
  { AGEDGE, "fontsize", "9" },
  { AGEDGE, "arrowsize", "0.8" },
  { AGEDGE, "arrowhead", "normal" },
  { AGEDGE, "arrowtail", "normal" },
  { AGEDGE, "dir", "forward" },
  { AGEDGE, "style", "solid" },
  { AGEDGE, "penwidth", "1" },
  { AGEDGE, "weight", "1" },
  { AGEDGE, "constraint", "true" },
  { AGEDGE, "id", "" },
  { AGEDGE, "class", "" },
  { AGEDGE, "tooltip", "" },
  { AGEDGE, "labeltooltip", "" },
  { AGEDGE, "URL", "" },
  { AGEDGE, "relations", "" },
  { AGEDGE, "status", "" },
  { AGEDGE, "sentences", "" },
  { AGEDGE, "texts", "" },
  { AGEDGE, "publishers", "" },
  { AGEDGE, "first", "" },
  { AGEDGE, "last", "" },
  { AGEDGE, "by", "" },
  { AGEDGE, "objects", "" },
  { AGEDGE, "evidence", "" },
};

void
dot_set (void *object, const char *name, const char *value)
{
  agset (object, C (name), C (value));
}

void
dot_set_text (void *object, const char *name, const char *text)
{
  g_autofree char *value = dot_text (text);
  dot_set (object, name, value);
}

void
dot_set_lines (void *object, const char *name, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) out = g_string_new (NULL);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *value = dot_text (*line);
      g_string_append_printf (out, "%s\\l", value);
    }
  dot_set (object, name, out->str);
}

void
dot_set_html (Agraph_t *graph, void *object, const char *name, const char *html)
{
  char *value = agstrdup_html (graph, C (html));
  dot_set (object, name, value);
  agstrfree (graph, value);
}

void
dot_set_number (void *object, const char *name, guint number)
{
  char text[16];
  g_snprintf (text, sizeof text, "%u", number);
  dot_set (object, name, text);
}

void
dot_set_decimal (void *object, const char *name, const char *format, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  dot_set (object, name, g_ascii_formatd (text, sizeof text, format, number));
}

static void
set_pair (void *object, const char *name, double first, double second, const char *ending)
{
  char a[G_ASCII_DTOSTR_BUF_SIZE], b[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (a, sizeof a, "%.2f", first);
  g_ascii_formatd (b, sizeof b, "%.2f", second);
  g_autofree char *pair = g_strconcat (a, ",", b, ending, NULL);
  dot_set (object, name, pair);
}

void
dot_set_plan (Agraph_t *graph, const Plan *plan, guint dpi)
{
  const double factor = dpi / GRAPHVIZ_DPI;
  const double width = plan->width * factor, height = plan->height * factor;
  const double margin = plan->is_page ? 2 * PAGE_MARGIN * MIN (width, height) : 0;
  dot_set (graph, "layout", plan->engine);
  if (plan->is_sideways)
    dot_set (graph, "rankdir", "LR");
  if (!plan->has_labels)
    dot_set (graph, "splines", "line");
  set_pair (graph, "size", width - margin, height - margin, "!");
  if (plan->is_page)
    set_pair (graph, "viewport", width * POINTS_AN_INCH, height * POINTS_AN_INCH, "");
  dot_set_number (graph, "pixels_an_inch", dpi);
}

static void
set_colors (Agraph_t *graph, const Theme *theme)
{
  const TieStyle *line = &theme->ties[TIE_NEUTRAL];
  const ActorStyle *box = &theme->actors[ACTOR_PERSON];
  const Default colors[] = {
    { AGRAPH, "bgcolor", theme->background }, { AGRAPH, "fontcolor", theme->text },
    { AGNODE, "fillcolor", box->fillcolor },  { AGNODE, "color", box->color },
    { AGNODE, "fontcolor", box->fontcolor },  { AGEDGE, "color", line->color },
    { AGEDGE, "fontcolor", line->fontcolor },
  };
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    agattr (graph, colors[i].kind, C (colors[i].name), C (colors[i].value));
}

/** cgraph writes through a discipline; ours appends to a GString. */
static int
write_piece (void *out, const char *piece)
{
  g_string_append (out, piece);
  return 0;
}

static int
write_nothing (void *out)
{
  (void)out;
  return 0;
}

static Agiodisc_t into_string = { NULL, write_piece, write_nothing };

Agraph_t *
dot_open (const Theme *theme)
{
  Agdisc_t discipline = { .id = dot_ids (), .io = &into_string };
  Agraph_t *graph = agopen (C ("entente"), Agdirected, &discipline);
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    agattr (graph, defaults[i].kind, C (defaults[i].name), C (defaults[i].value));
  set_colors (graph, theme);
  return graph;
}

void
dot_write (Agraph_t *graph, GString *out)
{
  agwrite (graph, out);
}
