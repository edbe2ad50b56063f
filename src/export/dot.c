/* SPDX-License-Identifier: MIT */
#include "export/dot-set.h"
#include "export/formats.h"

#include <stdio.h>

#define TITLE_SIZE "18"
#define SOURCE_SIZE "11"
#define GROUP_SIZE "11"

/** The boxes that bear title and source; only some layouts draw boxes. */
static gboolean
draws_clusters (const char *engine)
{
  static const char *const engines[] = { "dot", "fdp", "osage", NULL };
  return g_strv_contains (engines, engine);
}

/** Title as the label of the whole, legend as a node beside the actors. */
static void
add_plain_frame (Agraph_t *root, const Frame *frame, const char *full_title)
{
  dot_set_lines (root, "label", full_title);
  dot_set (root, "labelloc", "t");
  dot_set (root, "fontsize", "16");
  /* no actor has this name: see dot_name() */
  Agnode_t *node = agnode (root, C ("~legend"), TRUE);
  dot_set_html (root, node, "label", frame->legend);
  dot_set (node, "shape", "plaintext");
  dot_set (node, "style", "solid");
  dot_set (node, "peripheries", "0");
  dot_set (node, "class", "legend");
  dot_set (node, "tooltip", "legend");
  dot_set_text (node, "fontcolor", frame->theme->faint);
}

/** A box without an outline, whose label is a line of text above what is in it. */
static Agraph_t *
add_heading (Agraph_t *parent, const char *name, const char *text, const char *size,
             const char *color)
{
  Agraph_t *box = agsubg (parent, C (name), TRUE);
  dot_set_lines (box, "label", text);
  dot_set_text (box, "tooltip", text);
  dot_set (box, "labelloc", "t");
  dot_set (box, "fontsize", size);
  dot_set (box, "fontcolor", color);
  dot_set (box, "margin", "4");
  return box;
}

Agraph_t *
dot_add_frame (Agraph_t *root, const Frame *frame)
{
  const gboolean has_source = *frame->source != '\0';
  g_autofree char *full_title = has_source ? g_strconcat (frame->title, "\n", frame->source, NULL)
                                           : g_strdup (frame->title);
  dot_set_text (root, "tooltip", full_title);
  if (frame->is_empty || !draws_clusters (frame->engine)) /* no empty box is drawn */
    {
      add_plain_frame (root, frame, full_title);
      return root;
    }
  dot_set_html (root, root, "label", frame->legend);
  Agraph_t *group
      = add_heading (root, "cluster_title", frame->title, TITLE_SIZE, frame->theme->text);
  if (has_source)
    group = add_heading (group, "cluster_source", frame->source, SOURCE_SIZE, frame->theme->faint);
  return group;
}

/** Title above, then source, actors, and the legend; gives the graph that the actors belong in. */
static Agraph_t *
write_frame (Agraph_t *root, const Drawing *drawing, const Plan *plan)
{
  g_autofree char *legend = legend_html (drawing, plan->has_labels);
  g_autofree char *title = picture_title (drawing->graph, drawing->look->title);
  g_autofree char *source = picture_source (drawing->graph);
  const Frame frame = { .theme = drawing->look->theme,
                        .engine = plan->engine,
                        .title = title,
                        .source = source,
                        .legend = legend,
                        .is_empty = drawing->actors->len == 0 };
  return dot_add_frame (root, &frame);
}

/** Boxes around actors that belong together, by their indices. */
static Agraph_t **
write_groups (Agraph_t *frame, const Drawing *drawing)
{
  Agraph_t **groups = g_new0 (Agraph_t *, drawing->groups->len);
  for (guint i = 0; i < drawing->groups->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("cluster_group_%u", i);
      groups[i] = add_heading (frame, name, drawing->groups->pdata[i], GROUP_SIZE,
                               drawing->look->theme->faint);
      dot_set (groups[i], "style", "filled,rounded");
      dot_set (groups[i], "bgcolor", drawing->look->theme->group_fill);
      dot_set (groups[i], "pencolor", drawing->look->theme->group_line);
      dot_set (groups[i], "margin", "10");
    }
  return groups;
}

static Agraph_t *
build (const Drawing *drawing, const Plan *plan)
{
  Agraph_t *root = dot_open (drawing->look->theme);
  dot_set_plan (root, plan, drawing->look->page.dpi);
  Agraph_t *frame = write_frame (root, drawing, plan);
  g_autofree Agraph_t **groups = write_groups (frame, drawing);
  for (guint i = 0; i < drawing->actors->len; i++)
    {
      const DrawnActor *actor = &g_array_index (drawing->actors, DrawnActor, i);
      dot_add_actor (actor->group != NO_GROUP ? groups[actor->group] : frame, drawing, actor);
    }
  for (guint i = 0; i < drawing->strands->len; i++)
    dot_add_strand (frame, drawing, g_ptr_array_index (drawing->strands, i), plan->has_labels);
  return root;
}

/** Boxes, if they are asked for and the engine draws any. */
static void
find_groups (Drawing *drawing, const Plan *plan, const EntenteExportOptions *options)
{
  if (drawing->look->grouping == GROUP_NONE)
    return;
  if (draws_clusters (plan->engine))
    {
      groups_find (drawing);
      return;
    }
  g_autofree char *message = g_strdup_printf (
      "the layout \"%s\", which so large a picture has or you asked for, draws no boxes",
      plan->engine);
  const EntenteDiagnostic diagnostic
      = { .severity = ENTENTE_SEVERITY_WARNING, .byte = -1, .message = message };
  if (options->diagnostic != NULL)
    options->diagnostic (&diagnostic, options->user_data);
}

gboolean
export_dot (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
            GError **error)
{
  Look look = { 0 };
  Plan plan;
  if (!look_read (options, &look, error))
    return FALSE;
  g_autoptr (Drawing) drawing = drawing_new (graph, &look);
  if (!plan_layout (drawing, &plan, error))
    return FALSE;
  find_groups (drawing, &plan, options);
  Agraph_t *root = build (drawing, &plan);
  dot_write (root, out);
  agclose (root);
  return TRUE;
}
