/* SPDX-License-Identifier: MIT */
#include "export/diff-lines.h"
#include "export/dot-set.h"
#include "export/dot-text.h"
#include "export/formats.h"

#include <math.h>
#include <string.h>

enum
{
  NAME_WIDTH = 22, /* letters a line */
  LABEL_WIDTH = 28,
  MAX_NAME_LETTERS = 80,
  MAX_PARTS = 3, /* ties that a label names */
  USUAL_ACTORS = 20
};

/* A picture of usual size, in inches. */
#define WIDTH 12.5
#define HEIGHT (WIDTH / 1.5)
#define LARGEST 2.0
#define SAME_WIDTH 0.8
#define TURNED_WIDTH 2.5
#define MIN_WIDTH 1.6 /* of a change */

/* How a change looks beside the colour and head of its kind; the marks stand before the label and
 * in the legend, so that nothing is told by colour or line alone. */
static const struct
{
  const char *mark, *style, *sample, *about;
} looks[N_DIFF_KINDS] = {
  [DIFF_TURNED] = { "⇄ ", "solid", "⇄", "turned to the other side" },
  [DIFF_GAINED] = { "+ ", "solid", "+", "gained" },
  [DIFF_LOST] = { "− ", "dotted", "− ∙∙∙∙", "lost" },
  [DIFF_STATUS] = { "≈ ", "dashed", "≈ ━ ━", "surer or less sure" },
  [DIFF_STRONGER] = { "▲ ", "solid", "▲", "stronger" },
  [DIFF_WEAKER] = { "▼ ", "solid", "▼", "weaker" },
  [DIFF_SAME] = { "", "solid", "━━", "the same" },
};

static const GraphNode *
find (const EntenteGraph *graph, const GraphNode *node)
{
  return graph_node_by_id (graph, node->id);
}

/* Of whom one of the two knows nothing, the name says so. */
static void
add_actor (Agraph_t *group, const EntenteDiff *diff, const Theme *theme, const GraphNode *node)
{
  const char *mark = find (diff->old, node) == NULL   ? looks[DIFF_GAINED].mark
                     : find (diff->new, node) == NULL ? looks[DIFF_LOST].mark
                                                      : "";
  g_autofree char *name = cut_letters (node->label, MAX_NAME_LETTERS);
  g_autofree char *marked = g_strconcat (mark, name, NULL);
  g_autofree char *label = wrap_words (marked, NAME_WIDTH);
  dot_add_box (group, theme, node, "", label);
}

static void
append_part (const DiffItem *item, GString *out)
{
  g_string_append (out, relation_name (item->relation));
  if (item->kind == DIFF_STATUS)
    g_string_append_printf (out, " (%s → %s)", edge_status_name (item->old->status),
                            edge_status_name (item->new->status));
  else if (item->kind == DIFF_STRONGER || item->kind == DIFF_WEAKER)
    g_string_append_printf (out, " %u → %u", item->old->weight, item->new->weight);
  else if ((item->old != NULL ? item->old : item->new)->weight > 1)
    g_string_append_printf (out, " %u", (item->old != NULL ? item->old : item->new)->weight);
}

/* "+ meet, support 3"; (transfer full) */
static char *
label_of (const DiffLine *line)
{
  if (line->change == DIFF_SAME)
    return g_strdup ("");
  const DiffItem *first = line->items->pdata[0];
  g_autoptr (GString) text = g_string_new (looks[line->change].mark);
  if (line->change == DIFF_TURNED)
    g_string_append (text, first->new_net > 0 ? "to cooperation" : "to conflict");
  for (guint i = 0; line->change != DIFF_TURNED && i < MIN (line->items->len, MAX_PARTS); i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      append_part (line->items->pdata[i], text);
    }
  if (line->items->len > MAX_PARTS)
    g_string_append_printf (text, ", +%u more", line->items->len - MAX_PARTS);
  return wrap_words (text->str, LABEL_WIDTH);
}

static void
append_side (const EntenteGraph *graph, const GraphEdge *edge, const char *when, GString *out)
{
  if (edge == NULL)
    return;
  const GraphEvidence *best = edge_best_evidence (graph, edge);
  g_string_append_printf (out, "\n%s: %s, %u %s", when,
                          edge->status < N_EDGE_STATUS ? edge_status_name (edge->status)
                                                       : "named together",
                          edge->weight, weight_unit (graph, edge->weight != 1));
  if (best == NULL)
    return;
  g_autofree char *source = document_source (best->document);
  g_string_append_printf (out, "\n“%s”%s%s", best->statement->text, *source != '\0' ? " — " : "",
                          source);
}

static char *
tooltip_of (const EntenteDiff *diff, const DiffLine *line)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; line->change != DIFF_TURNED && i < MIN (line->items->len, MAX_PARTS); i++)
    {
      const DiffItem *item = line->items->pdata[i];
      g_string_append_printf (out, "%s%s %s %s, %s", i > 0 ? "\n" : "", line->source->label,
                              relation_name (item->relation), line->target->label,
                              looks[line->change].about);
      append_side (diff->old, item->old, "before", out);
      append_side (diff->new, item->new, "now", out);
    }
  if (line->change == DIFF_TURNED)
    g_string_append_printf (out, "%s and %s, %s", line->source->label, line->target->label,
                            looks[line->change].about);
  return g_string_free (out, FALSE);
}

static void
set_look (Agedge_t *drawn, const DiffLines *lines, const DiffLine *line, const Theme *theme)
{
  const gboolean is_same = line->change == DIFF_SAME, is_turned = line->change == DIFF_TURNED;
  double width = MAX (MIN_WIDTH, line_width (line->weight, lines->max_weight));
  if (is_turned)
    {
      dot_set (drawn, "color", theme->text);
      dot_set (drawn, "fontcolor", theme->text);
      width = TURNED_WIDTH;
    }
  else
    dot_set_tie (drawn, theme, line->kind);
  if (is_same)
    {
      dot_set (drawn, "color", theme->ties[TIE_COMENTION].color);
      width = SAME_WIDTH;
    }
  dot_set (drawn, "style", looks[line->change].style);
  dot_set (drawn, "dir", is_turned ? "none" : line->is_directed ? "forward" : "both");
  dot_set_decimal (drawn, "penwidth", "%.2f", width);
}

static void
add_line (Agraph_t *group, const EntenteDiff *diff, const DiffLines *lines, const DiffLine *line,
          const Theme *theme)
{
  g_autofree char *source = dot_name (line->source->id);
  g_autofree char *target = dot_name (line->target->id);
  const char *kind = line->kind < N_TIE_KINDS ? tie_words (line->kind)->name : "pair";
  g_autofree char *key = g_strconcat (kind, "--", diff_kind_name (line->change),
                                      line->is_directed ? "" : "--both", NULL);
  g_autofree char *id = g_strconcat (source, "--", target, "--", key, NULL);
  g_autofree char *label = label_of (line), *tooltip = tooltip_of (diff, line);
  Agedge_t *drawn
      = agedge (group, agnode (group, source, FALSE), agnode (group, target, FALSE), key, TRUE);
  set_look (drawn, lines, line, theme);
  dot_set_label (drawn, label);
  dot_set_text (drawn, "tooltip", tooltip);
  dot_set_text (drawn, "labeltooltip", tooltip);
  dot_set (drawn, "id", id);
  dot_set (drawn, "class", diff_kind_name (line->change));
}

static void
append_samples (const EntenteDiff *diff, const DiffLines *lines, const Theme *theme, GString *out)
{
  gboolean has_type[N_ACTOR_TYPES] = { FALSE }, has_kind[N_TIE_KINDS + 1] = { FALSE };
  gboolean has_change[N_DIFF_KINDS] = { FALSE };
  for (guint i = 0; i < lines->actors->len; i++)
    has_type[actor_type (((const GraphNode *)lines->actors->pdata[i])->type)] = TRUE;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const DiffLine *line = lines->lines->pdata[i];
      has_change[line->change] = TRUE;
      has_kind[line->kind] |= line->change != DIFF_SAME;
    }
  g_autoptr (GString) cells = g_string_new (NULL);
  legend_append_types (theme, has_type, cells);
  legend_append_widths (theme, diff->new, lines->max_weight, "", cells);
  legend_append_cells (out, cells->str);
  g_autoptr (GString) kinds = g_string_new (NULL), changes = g_string_new (NULL);
  legend_append_kinds (theme, has_kind, kinds);
  for (DiffKind kind = 0; kind < N_DIFF_KINDS; kind++)
    if (has_change[kind])
      legend_append_line (changes,
                          kind == DIFF_SAME ? theme->ties[TIE_COMENTION].color : theme->text,
                          looks[kind].sample, looks[kind].about);
  legend_append_row (out, kinds->str);
  legend_append_row (out, changes->str);
}

/* "60 of 8,427 changed ties; 4,127 gained, 4,190 lost; 48 the same; 16 pairs turned". */
static void
append_account (const EntenteDiff *diff, const DiffLines *lines, GString *out)
{
  g_autofree char *asked = selection_account (diff->new);
  g_autofree char *all = grouped_number (entente_diff_n_changes (diff) - diff->n[DIFF_TURNED]);
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (text, "%u of %s changed ties", lines->n_changes, all);
  for (DiffKind kind = DIFF_GAINED; kind < N_DIFF_KINDS; kind++)
    {
      g_autofree char *n = grouped_number (diff->n[kind]);
      if (diff->n[kind] > 0)
        g_string_append_printf (text, ", %s %s", n, looks[kind].about);
    }
  if (diff->n[DIFF_TURNED] > 0)
    g_string_append_printf (text, "; %u %s turned", diff->n[DIFF_TURNED],
                            diff->n[DIFF_TURNED] == 1 ? "pair" : "pairs");
  if (*asked != '\0')
    g_string_append_printf (text, "\n%s", asked);
  g_autoptr (GString) row = g_string_new (NULL);
  legend_append_text (row, text->str);
  legend_append_row (out, row->str);
}

static char *
legend_of (const EntenteDiff *diff, const DiffLines *lines, const Theme *theme)
{
  GString *out = legend_open (theme);
  if (lines->actors->len > 0)
    append_samples (diff, lines, theme, out);
  append_account (diff, lines, out);
  return legend_close (out);
}

/* What was before, what is now: titles where there are some, else the sources. */
static char *
source_of (const EntenteDiff *diff)
{
  g_autofree char *old = picture_title (diff->old, NULL), *new = picture_title (diff->new, NULL);
  g_autofree char *old_source = picture_source (diff->old);
  g_autofree char *new_source = picture_source (diff->new);
  return g_strconcat ("before: ", old, *old_source != '\0' ? ", " : "", old_source, "\nnow: ", new,
                      *new_source != '\0' ? ", " : "", new_source, NULL);
}

static Plan
plan_of (const DiffLines *lines, const Look *look)
{
  const double factor = sqrt ((double)MAX (lines->actors->len, 1) / USUAL_ACTORS);
  const gboolean is_page = look->page.width > 0;
  return (Plan){ .engine = look->layout != NULL ? look->layout : "dot",
                 /* from the side, dot leads long lines through the title; many are too wide else */
                 .is_sideways = lines->actors->len > USUAL_ACTORS,
                 .has_labels = TRUE,
                 .is_page = is_page,
                 .width = is_page ? look->page.width : WIDTH * CLAMP (factor, 1, LARGEST),
                 .height = is_page ? look->page.height : HEIGHT * CLAMP (factor, 1, LARGEST) };
}

static void
write_dot (const EntenteDiff *diff, const DiffLines *lines, const Look *look, GString *out)
{
  const Plan plan = plan_of (lines, look);
  g_autofree char *legend = legend_of (diff, lines, look->theme), *source = source_of (diff);
  const Frame frame = { .theme = look->theme,
                        .engine = plan.engine,
                        .title = look->title != NULL ? look->title : "What changed",
                        .source = source,
                        .legend = legend,
                        .is_empty = lines->actors->len == 0 };
  Agraph_t *root = dot_open (look->theme);
  dot_set_plan (root, &plan, look->page.dpi);
  Agraph_t *group = dot_add_frame (root, &frame);
  for (guint i = 0; i < lines->actors->len; i++)
    add_actor (group, diff, look->theme, lines->actors->pdata[i]);
  for (guint i = 0; i < lines->lines->len; i++)
    add_line (group, diff, lines, lines->lines->pdata[i], look->theme);
  dot_write (root, out);
  agclose (root);
}

GBytes *
entente_diff_draw (const EntenteDiff *diff, const EntenteFormat *format, guint max_actors,
                   guint max_ties, const EntenteExportOptions *options, GError **error)
{
  static const EntenteExportOptions defaults = { 0 };
  g_return_val_if_fail (diff != NULL && format != NULL && format->is_picture, NULL);
  Look look = { 0 };
  if (options == NULL)
    options = &defaults;
  if (!look_read (options, &look, error))
    return NULL;
  g_autoptr (DiffLines) lines = diff_lines_new (diff, max_actors, max_ties);
  g_autoptr (GString) dot = g_string_new (NULL);
  write_dot (diff, lines, &look, dot);
  if (g_str_equal (format->name, "dot"))
    return g_string_free_to_bytes (g_steal_pointer (&dot));
  return picture_draw (dot->str, dot->len, format->name, options, error);
}
