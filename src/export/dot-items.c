/* SPDX-License-Identifier: MIT */
#include "export/dot-set.h"
#include "export/dot-text.h"

#include <string.h>

enum
{
  MAX_LAYOUT_WEIGHT = 6,
  MAX_EVIDENCE_IDS = 20, /* of a line */
  MAX_LISTED = 5,        /* speakers, things given */
  MAX_LISTED_LETTERS = 60
};

#define COMENTION_WIDTH 0.8

Agnode_t *
dot_add_box (Agraph_t *group, const Theme *theme, const GraphNode *node, const char *suffix,
             const char *label)
{
  const guint type = actor_type (node->type);
  const ActorStyle *style = &theme->actors[type];
  g_autofree char *name = dot_name (node->id);
  g_autofree char *id = g_strconcat (name, suffix, NULL);
  g_autofree char *tooltip = actor_tooltip (node);
  Agnode_t *drawn = agnode (group, id, TRUE);
  dot_set_text (drawn, "label", label);
  dot_set_text (drawn, "tooltip", tooltip);
  dot_set (drawn, "id", id);
  dot_set (drawn, "class", actor_type_name (type));
  dot_set (drawn, "shape", style->shape);
  dot_set (drawn, "style", style->style);
  dot_set (drawn, "fillcolor", style->fillcolor);
  dot_set (drawn, "color", style->color);
  dot_set (drawn, "fontcolor", style->fontcolor);
  dot_set (drawn, "peripheries", style->peripheries);
  dot_set_text (drawn, "name", node->label);
  if (node->country != NULL)
    dot_set_text (drawn, "country", node->country);
  return drawn;
}

void
dot_add_actor (Agraph_t *group, const Drawing *drawing, const DrawnActor *actor)
{
  guint n;
  const GraphNode *node = &graph_nodes (drawing->graph, &n)[actor->node];
  g_autofree char *label = actor_label (drawing->graph, actor);
  Agnode_t *drawn = dot_add_box (group, drawing->look->theme, node, "", label);
  dot_set_decimal (drawn, "fontsize", "%.1f", name_size (actor->weight, drawing->max_actor_weight));
  dot_set_number (drawn, "sentences", actor->weight);
  dot_set_number (drawn, "mentions", node->mentions);
  dot_set_number (drawn, "documents", node->documents);
}

void
dot_set_tie (Agedge_t *drawn, const Theme *theme, TieKind kind)
{
  const TieStyle *style = &theme->ties[kind];
  dot_set (drawn, "color", style->color);
  dot_set (drawn, "fontcolor", style->fontcolor);
  dot_set (drawn, "arrowhead", style->arrowhead);
  dot_set (drawn, "arrowtail", style->arrowhead);
  dot_set (drawn, "arrowsize", style->arrowsize);
}

static const GraphEdge *
edge_at (const EntenteGraph *graph, const Strand *strand, guint i)
{
  guint n;
  return &graph_edges (graph, &n)[g_array_index (strand->edges, guint, i)];
}

static void
set_relations (Agedge_t *drawn, const EntenteGraph *graph, const Strand *strand)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < strand->edges->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            relation_name (edge_at (graph, strand, i)->relation));
  dot_set (drawn, "relations", out->str);
}

/** Ids of the rows that a line stands on, for `entente why` and gvpr. */
static void
set_evidence (Agedge_t *drawn, const EntenteGraph *graph, const Strand *strand)
{
  guint n, n_ids = 0;
  const GraphEvidence *evidence = graph_evidence (graph, &n);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < strand->edges->len; i++)
    {
      const GraphEdge *edge = edge_at (graph, strand, i);
      for (guint j = 0; j < edge->n_evidence && n_ids < MAX_EVIDENCE_IDS; j++)
        {
          const char *id = graph_evidence_id (&evidence[edge->evidence[j]]);
          g_string_append_printf (out, "%s%s", n_ids++ > 0 ? " " : "", id);
        }
    }
  dot_set_text (drawn, "evidence", out->str);
}

static void
list (GString *out, const char *text)
{
  g_autofree char *cut = cut_letters (text, MAX_LISTED_LETTERS);
  g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", cut);
}

static void
set_lists (Agedge_t *drawn, const EntenteGraph *graph, const Strand *strand)
{
  g_autoptr (GString) by = g_string_new (NULL), objects = g_string_new (NULL);
  for (guint i = 0; i < strand->edges->len; i++)
    {
      const GraphEdge *edge = edge_at (graph, strand, i);
      for (guint j = 0; j < MIN (edge->n_by, MAX_LISTED); j++)
        list (by, edge->by[j].actor);
      for (guint j = 0; j < MIN (edge->n_objects, MAX_LISTED); j++)
        list (objects, edge->objects[j]);
    }
  dot_set_text (drawn, "by", by->str);
  dot_set_text (drawn, "objects", objects->str);
}

/** Of a line of several ties, what its strongest has, and the whole span of dates. */
static void
set_counts (Agedge_t *drawn, const EntenteGraph *graph, const Strand *strand)
{
  guint texts = 0, publishers = 0;
  const char *first = NULL, *last = NULL;
  for (guint i = 0; i < strand->edges->len; i++)
    {
      const GraphEdge *edge = edge_at (graph, strand, i);
      texts = MAX (texts, edge->texts);
      publishers = MAX (publishers, edge->publishers);
      if (edge->first != NULL && (first == NULL || strcmp (edge->first, first) < 0))
        first = edge->first;
      if (edge->last != NULL && (last == NULL || strcmp (edge->last, last) > 0))
        last = edge->last;
    }
  dot_set_number (drawn, "sentences", strand->weight);
  dot_set_number (drawn, "texts", texts);
  dot_set_number (drawn, "publishers", publishers);
  if (first != NULL)
    dot_set_text (drawn, "first", first);
  if (last != NULL)
    dot_set_text (drawn, "last", last);
}

static void
set_url (Agedge_t *drawn, const EntenteGraph *graph, const Strand *strand)
{
  guint n;
  const GraphEdge *edge = edge_at (graph, strand, 0);
  const GraphEvidence *best = edge_best_evidence (graph, edge);
  if (best == NULL && edge->n_evidence > 0)
    best = &graph_evidence (graph, &n)[edge->evidence[0]];
  g_autofree char *url = best != NULL ? dot_url (best->document->url) : NULL;
  if (url != NULL)
    dot_set (drawn, "URL", url);
}

static guint
group_of (const Drawing *drawing, guint node)
{
  return g_array_index (drawing->actors, DrawnActor, drawing_place (drawing, node)).group;
}

/** How much `dot` tries to keep a line short and straight; between boxes not much. */
static guint
layout_weight (const Drawing *drawing, const Strand *strand)
{
  const guint wanted
      = strand->kind != TIE_COMENTION ? MIN (strand->weight + 1, MAX_LAYOUT_WEIGHT) : 1;
  const gboolean is_between
      = group_of (drawing, strand->source) != group_of (drawing, strand->target);
  return is_between ? MIN (wanted, 2) : wanted;
}

static void
set_line (Agedge_t *drawn, const Drawing *drawing, const Strand *strand)
{
  static const char *const patterns[]
      = { [EDGE_ASSERTED] = "solid", [EDGE_POSSIBLE] = "dashed", [EDGE_NEGATED] = "dotted" };
  const gboolean is_stated = strand->kind != TIE_COMENTION;
  dot_set_tie (drawn, drawing->look->theme, strand->kind);
  dot_set (drawn, "dir", !is_stated ? "none" : strand->is_mutual ? "both" : "forward");
  dot_set (drawn, "style", is_stated ? patterns[strand->status] : "solid");
  dot_set_decimal (drawn, "penwidth", "%.2f",
                   is_stated ? line_width (strand->weight, drawing->max_weight) : COMENTION_WIDTH);
  dot_set_number (drawn, "weight", layout_weight (drawing, strand));
  if (strand->is_loose)
    dot_set (drawn, "constraint", "false");
}

/** Room between a label and its line, which Graphviz lets touch. */
void
dot_set_label (Agedge_t *drawn, const char *label)
{
  g_auto (GStrv) lines = g_strsplit (label, "\n", -1);
  g_autofree char *joined = g_strjoinv (" \n ", lines);
  g_autofree char *padded = g_strconcat (" ", joined, " ", NULL);
  dot_set_text (drawn, "label", *label != '\0' ? padded : "");
}

/** What tells a line from the others between its ends. */
static char *
key_of (const Drawing *drawing, const Strand *strand)
{
  const char *kind = tie_words (strand->kind)->name;
  const gboolean is_apart
      = (drawing->look->show & SHOW_APART) != 0 && strand->kind != TIE_COMENTION;
  return g_strconcat (is_apart ? relation_name (edge_at (drawing->graph, strand, 0)->relation)
                               : kind,
                      strand->status == EDGE_NEGATED ? "--denied" : "", NULL);
}

static void
set_texts (Agedge_t *drawn, const Drawing *drawing, const Strand *strand, gboolean has_label)
{
  const gboolean has_objects = (drawing->look->show & SHOW_OBJECTS) != 0;
  g_autofree char *text = strand_label (drawing->graph, strand, has_objects);
  g_autofree char *tooltip = strand_tooltip (drawing->graph, strand);
  if (has_label)
    dot_set_label (drawn, text);
  dot_set_text (drawn, "tooltip", tooltip);
  dot_set_text (drawn, "labeltooltip", tooltip);
}

void
dot_add_strand (Agraph_t *group, const Drawing *drawing, const Strand *strand, gboolean has_label)
{
  guint n;
  const EntenteGraph *graph = drawing->graph;
  const GraphNode *nodes = graph_nodes (graph, &n);
  g_autofree char *source = dot_name (nodes[strand->source].id);
  g_autofree char *target = dot_name (nodes[strand->target].id);
  g_autofree char *key = key_of (drawing, strand);
  g_autofree char *id = g_strconcat (source, "--", target, "--", key, NULL);
  const char *status = edge_status_name (strand->status);
  Agedge_t *drawn = agedge (group, agnode (agroot (group), source, FALSE),
                            agnode (agroot (group), target, FALSE), key, TRUE);
  set_line (drawn, drawing, strand);
  set_texts (drawn, drawing, strand, has_label);
  dot_set (drawn, "id", id);
  dot_set (drawn, "class", tie_words (strand->kind)->name);
  dot_set (drawn, "status", status != NULL ? status : "");
  set_relations (drawn, graph, strand);
  set_evidence (drawn, graph, strand);
  set_lists (drawn, graph, strand);
  set_counts (drawn, graph, strand);
  set_url (drawn, graph, strand);
}
