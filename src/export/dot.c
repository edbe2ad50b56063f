/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"
#include "export/drawing.h"
#include "export/formats.h"

#include <graphviz/cgraph.h>
#include <stdio.h>
#include <string.h>

enum
{
  MAX_LAYOUT_WEIGHT = 6,
  MAX_EVIDENCE_IDS = 20 /* of a line */
};

/* 2,400 by 1,600 pixels at the 96 that Graphviz gives an inch. `dpi` would be the attribute for
 * that, but Graphviz 2.43 cuts SVG off by it. */
#define PICTURE_INCHES "25,16.7!"

#define COMENTION_WIDTH 0.8

/* cgraph takes `char *` where it does not write. */
#define C(string) ((char *)(string))

typedef struct
{
  int kind;
  const char *name, *value;
} Default;

/* Declared with a default before anything is set: an undeclared attribute is dropped in silence. */
static const Default defaults[] = {
  { AGRAPH, "layout", "dot" },
  { AGRAPH, "charset", "UTF-8" },
  { AGRAPH, "rankdir", "TB" },
  { AGRAPH, "splines", "true" },
  { AGRAPH, "overlap", "prism" }, /* this and the next for other layouts than dot */
  { AGRAPH, "K", "1" },
  { AGRAPH, "outputorder", "edgesfirst" },
  { AGRAPH, "nodesep", "0.25" },
  { AGRAPH, "ranksep", "0.45" },
  { AGRAPH, "pad", "0.2" },
  { AGRAPH, "size", PICTURE_INCHES },
  { AGRAPH, "bgcolor", "white" },
  { AGRAPH, "fontname", STYLE_FONTS },
  { AGRAPH, "fontsize", "10" },
  { AGRAPH, "fontcolor", STYLE_TEXT_COLOR },
  { AGRAPH, "label", "" },
  { AGRAPH, "labelloc", "b" },
  { AGRAPH, "labeljust", "c" },
  { AGRAPH, "pencolor", "black" },
  { AGRAPH, "margin", "" },
  { AGRAPH, "tooltip", "" },
  { AGRAPH, "class", "" },
  { AGRAPH, "id", "" },
  { AGNODE, "label", "\\N" },
  { AGNODE, "shape", "box" },
  { AGNODE, "style", "filled" },
  { AGNODE, "fillcolor", "#FFFFFF" },
  { AGNODE, "color", "#33475B" },
  { AGNODE, "fontcolor", STYLE_TEXT_COLOR },
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
  { AGNODE, "mentions", "" },
  { AGNODE, "documents", "" },
  { AGNODE, "sentences", "" },
  { AGEDGE, "label", "" },
  { AGEDGE, "color", "#666666" },
  { AGEDGE, "fontcolor", "#404040" },
  { AGEDGE, "fontname", STYLE_FONTS },
  { AGEDGE, "fontsize", "9" },
  { AGEDGE, "arrowsize", "0.8" },
  { AGEDGE, "arrowhead", "normal" },
  { AGEDGE, "arrowtail", "normal" },
  { AGEDGE, "dir", "forward" },
  { AGEDGE, "style", "solid" },
  { AGEDGE, "penwidth", "1" },
  { AGEDGE, "weight", "1" },
  { AGEDGE, "id", "" },
  { AGEDGE, "class", "" },
  { AGEDGE, "tooltip", "" },
  { AGEDGE, "labeltooltip", "" },
  { AGEDGE, "URL", "" },
  { AGEDGE, "relations", "" },
  { AGEDGE, "status", "" },
  { AGEDGE, "sentences", "" },
  { AGEDGE, "evidence", "" },
};

static void
set (void *object, const char *name, const char *value)
{
  agset (object, C (name), C (value));
}

/** Sets text of the articles. */
static void
set_text (void *object, const char *name, const char *text)
{
  g_autofree char *value = dot_text (text);
  set (object, name, value);
}

static void
set_html (Agraph_t *graph, void *object, const char *name, const char *html)
{
  char *value = agstrdup_html (graph, C (html));
  set (object, name, value);
  agstrfree (graph, value);
}

static void
set_number (void *object, const char *name, guint number)
{
  char text[16];
  g_snprintf (text, sizeof text, "%u", number);
  set (object, name, text);
}

static void
set_decimal (void *object, const char *name, const char *format, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  set (object, name, g_ascii_formatd (text, sizeof text, format, number));
}

static void
write_actor (Agraph_t *group, const Drawing *drawing, const DrawnActor *actor)
{
  const EntenteGraph *graph = drawing->graph;
  guint n;
  const GraphNode *node = &graph_nodes (graph, &n)[actor->node];
  const ActorStyle *style = &actor_styles (&n)[actor_style_of (node->type)];
  g_autofree char *name = dot_name (node->id);
  g_autofree char *label = actor_label (graph, actor);
  g_autofree char *tooltip = actor_tooltip (node);
  Agnode_t *drawn = agnode (group, name, TRUE);
  set_text (drawn, "label", label);
  set_text (drawn, "tooltip", tooltip);
  set (drawn, "id", name);
  set (drawn, "class", style->type);
  set (drawn, "shape", style->shape);
  set (drawn, "style", style->style);
  set (drawn, "fillcolor", style->fillcolor);
  set (drawn, "color", style->color);
  set (drawn, "fontcolor", style->fontcolor);
  set (drawn, "peripheries", style->peripheries);
  set_decimal (drawn, "fontsize", "%.1f", name_size (actor->weight, drawing->max_actor_weight));
  set_number (drawn, "sentences", actor->weight);
  set_number (drawn, "mentions", node->mentions);
  set_number (drawn, "documents", node->documents);
}

static char *
relations_of (const EntenteGraph *graph, const Strand *strand)
{
  guint n;
  const GraphEdge *edges = graph_edges (graph, &n);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < strand->edges->len; i++)
    g_string_append_printf (
        out, "%s%s", i > 0 ? " " : "",
        relation_name (edges[g_array_index (strand->edges, guint, i)].relation));
  return g_string_free (out, FALSE);
}

/** Ids of the rows that a line stands on, for `entente why` and gvpr. */
static char *
evidence_of (const EntenteGraph *graph, const Strand *strand)
{
  guint n, n_ids = 0;
  const GraphEdge *edges = graph_edges (graph, &n);
  const GraphEvidence *evidence = graph_evidence (graph, &n);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < strand->edges->len; i++)
    {
      const GraphEdge *edge = &edges[g_array_index (strand->edges, guint, i)];
      for (guint j = 0; j < edge->n_evidence && n_ids < MAX_EVIDENCE_IDS; j++)
        {
          const GraphEvidence *row = &evidence[edge->evidence[j]];
          g_string_append_printf (out, "%s%s", n_ids++ > 0 ? " " : "",
                                  row->statement != NULL ? row->statement->id : row->comention->id);
        }
    }
  return g_string_free (out, FALSE);
}

static void
set_url (Agedge_t *drawn, const EntenteGraph *graph, const Strand *strand)
{
  guint n;
  const GraphEdge *edge = &graph_edges (graph, &n)[g_array_index (strand->edges, guint, 0)];
  const GraphEvidence *best = edge_best_evidence (graph, edge);
  if (best == NULL && edge->n_evidence > 0)
    best = &graph_evidence (graph, &n)[edge->evidence[0]];
  g_autofree char *url = best != NULL ? dot_url (best->document->url) : NULL;
  if (url != NULL)
    set (drawn, "URL", url);
}

static void
set_line (Agedge_t *drawn, const Strand *strand, guint max_weight)
{
  const TieStyle *style = tie_style (strand->kind);
  const gboolean is_stated = strand->kind != TIE_COMENTION;
  set (drawn, "color", style->color);
  set (drawn, "fontcolor", style->fontcolor);
  set (drawn, "arrowhead", style->arrowhead);
  set (drawn, "arrowtail", style->arrowhead);
  set (drawn, "dir", !is_stated ? "none" : strand->is_mutual ? "both" : "forward");
  set (drawn, "style", is_stated && strand->is_possible ? "dashed" : "solid");
  set_decimal (drawn, "penwidth", "%.2f",
               is_stated ? line_width (strand->weight, max_weight) : COMENTION_WIDTH);
  set_number (drawn, "weight", is_stated ? MIN (strand->weight + 1, MAX_LAYOUT_WEIGHT) : 1);
}

/** Room between a label and its line, which Graphviz lets touch. */
static char *
padded (const char *label)
{
  g_auto (GStrv) lines = g_strsplit (label, "\n", -1);
  g_autofree char *joined = g_strjoinv (" \n ", lines);
  return *joined != '\0' ? g_strconcat (" ", joined, " ", NULL) : g_steal_pointer (&joined);
}

static void
write_strand (Agraph_t *group, const Drawing *drawing, const Strand *strand)
{
  guint n;
  const GraphNode *nodes = graph_nodes (drawing->graph, &n);
  const TieStyle *style = tie_style (strand->kind);
  g_autofree char *source = dot_name (nodes[strand->source].id);
  g_autofree char *target = dot_name (nodes[strand->target].id);
  g_autofree char *id = g_strconcat (source, "--", target, "--", style->name, NULL);
  g_autofree char *text = strand_label (drawing->graph, strand);
  g_autofree char *label = padded (text);
  g_autofree char *tooltip = strand_tooltip (drawing->graph, strand);
  g_autofree char *relations = relations_of (drawing->graph, strand);
  g_autofree char *evidence = evidence_of (drawing->graph, strand);
  Agedge_t *drawn = agedge (group, agnode (group, source, FALSE), agnode (group, target, FALSE),
                            C (style->name), TRUE);
  set_line (drawn, strand, drawing->max_weight);
  set_text (drawn, "label", label);
  set_text (drawn, "tooltip", tooltip);
  set_text (drawn, "labeltooltip", tooltip);
  set (drawn, "id", id);
  set (drawn, "class", style->name);
  set (drawn, "relations", relations);
  set_text (drawn, "evidence", evidence);
  set (drawn, "status", strand->is_possible ? "possible" : "asserted");
  set_number (drawn, "sentences", strand->weight);
  set_url (drawn, drawing->graph, strand);
}

/** The box that bears the title; only some layouts draw boxes. */
static gboolean
draws_clusters (const char *layout)
{
  static const char *const engines[] = { "dot", "fdp", "osage", NULL };
  return g_strv_contains (engines, layout);
}

/** Title above, legend below; the legend is the label of the whole where the title has a box of its
 * own, else a node beside the graph. Gives the graph that the actors belong in. */
static Agraph_t *
write_frame (Agraph_t *root, const Drawing *drawing, const char *layout, const char *title)
{
  g_autofree char *legend = legend_html (drawing);
  set_text (root, "tooltip", title);
  if (drawing->actors->len == 0 || !draws_clusters (layout)) /* an empty cluster is not drawn */
    {
      set_text (root, "label", title);
      set (root, "labelloc", "t");
      set (root, "fontsize", "16");
      /* no actor has this name: see dot_name() */
      Agnode_t *node = agnode (root, C ("~legend"), TRUE);
      set_html (root, node, "label", legend);
      set (node, "shape", "plaintext");
      set (node, "style", "solid");
      set (node, "class", "legend");
      set (node, "tooltip", "legend");
      return root;
    }
  set_html (root, root, "label", legend);
  Agraph_t *group = agsubg (root, C ("cluster_actors"), TRUE);
  set_text (group, "label", title);
  set_text (group, "tooltip", title);
  set (group, "labelloc", "t");
  set (group, "fontsize", "16");
  set (group, "pencolor", "none");
  set (group, "margin", "12");
  return group;
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

static Agraph_t *
build (const Drawing *drawing, const char *layout, const char *title)
{
  Agdisc_t discipline = { .id = &AgIdDisc, .io = &into_string };
  Agraph_t *root = agopen (C ("entente"), Agdirected, &discipline);
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    agattr (root, defaults[i].kind, C (defaults[i].name), C (defaults[i].value));
  set (root, "layout", layout);
  if (layout_is_sideways (drawing))
    set (root, "rankdir", "LR");
  Agraph_t *group = write_frame (root, drawing, layout, title);
  for (guint i = 0; i < drawing->actors->len; i++)
    write_actor (group, drawing, &g_array_index (drawing->actors, DrawnActor, i));
  for (guint i = 0; i < drawing->strands->len; i++)
    write_strand (group, drawing, g_ptr_array_index (drawing->strands, i));
  return root;
}

static gboolean
is_layout (const char *name, GError **error)
{
  static const char *const layouts[]
      = { "dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", NULL };
  if (g_strv_contains (layouts, name))
    return TRUE;
  g_autofree char *known = g_strjoinv (", ", (char **)layouts);
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED,
               "unknown layout \"%s\"; there are %s", name, known);
  return FALSE;
}

gboolean
export_dot (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
            GError **error)
{
  const char *layout = options->layout != NULL ? options->layout : "dot";
  if (!is_layout (layout, error))
    return FALSE;
  g_autofree char *title = picture_title (graph, options->title);
  g_autoptr (Drawing) drawing = drawing_new (graph);
  Agraph_t *root = build (drawing, layout, title);
  agwrite (root, out);
  agclose (root);
  return TRUE;
}
