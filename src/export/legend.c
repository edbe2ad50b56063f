/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"
#include "export/drawing.h"

enum
{
  LINE_SAMPLES = 3
};

static void
append_actor_types (const Drawing *drawing, GString *out)
{
  guint n_styles, n_nodes;
  const ActorStyle *styles = actor_styles (&n_styles);
  const GraphNode *nodes = graph_nodes (drawing->graph, &n_nodes);
  for (guint s = 0; s < n_styles; s++)
    for (guint i = 0; i < drawing->actors->len; i++)
      {
        const DrawnActor *actor = &g_array_index (drawing->actors, DrawnActor, i);
        if (actor_style_of (nodes[actor->node].type) != s)
          continue;
        g_string_append_printf (out, "<TD>%s%s%s</TD>", styles[s].sample_open, styles[s].about,
                                styles[s].sample_close);
        break;
      }
}

static void
append_line (GString *out, const char *color, const char *sample, const char *about)
{
  g_string_append_printf (out, "<FONT COLOR=\"%s\">%s</FONT> %s&nbsp;&nbsp;&nbsp; ", color, sample,
                          about);
}

static void
append_tie_kinds (const Drawing *drawing, GString *out)
{
  gboolean is_used[N_TIE_KINDS] = { FALSE }, any_possible = FALSE;
  for (guint i = 0; i < drawing->strands->len; i++)
    {
      const Strand *strand = g_ptr_array_index (drawing->strands, i);
      is_used[strand->kind] = TRUE;
      any_possible = any_possible || strand->is_possible;
    }
  for (TieKind kind = 0; kind < N_TIE_KINDS; kind++)
    if (is_used[kind])
      append_line (out, tie_style (kind)->color, tie_style (kind)->sample, tie_style (kind)->about);
  if (any_possible)
    append_line (out, STYLE_LEGEND_COLOR, "━ ━ ━", "not certain: reason in brackets");
}

/** Bars as thick as the lines of 1, of a middle and of the highest number of sentences. */
static void
append_widths (const Drawing *drawing, GString *out)
{
  const guint most = drawing->max_weight;
  if (most == 1)
    {
      g_string_append (out, "<TD>a line: one ");
      g_string_append_printf (out, "%s; larger names: more of them</TD>",
                              weight_unit (drawing->graph, FALSE));
      return;
    }
  const guint weights[LINE_SAMPLES] = { 1, (most + 1) / 2, most };
  for (guint i = 0; i < LINE_SAMPLES; i++)
    {
      if (i > 0 && weights[i] == weights[i - 1])
        continue;
      const double width = line_width (weights[i], most);
      g_string_append_printf (out,
                              "<TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
                              "CELLPADDING=\"0\"><TR><TD WIDTH=\"24\" HEIGHT=\"%d\" "
                              "FIXEDSIZE=\"TRUE\" BGCOLOR=\"" STYLE_LEGEND_COLOR
                              "\"></TD></TR></TABLE></TD><TD>%u</TD>",
                              MAX (1, (int)(width + 0.5)), weights[i]);
    }
  g_string_append_printf (out, "<TD>%s that say so; larger names: more of them</TD>",
                          weight_unit (drawing->graph, TRUE));
}

/** Figures as "1,204", whatever the locale. */
static char *
grouped (guint n)
{
  if (n < 1000)
    return g_strdup_printf ("%u", n);
  g_autofree char *head = grouped (n / 1000);
  return g_strdup_printf ("%s,%03u", head, n % 1000);
}

static void
append_account (const Drawing *drawing, GString *out)
{
  g_autofree char *actors = grouped (drawing->n_actors), *ties = grouped (drawing->n_ties);
  if (drawing->actors->len == 0)
    g_string_append (out, "No tie between actors was found.<BR ALIGN=\"LEFT\"/>");
  g_string_append_printf (out, "%u of %s actors, %u of %s stated ties", drawing->actors->len,
                          actors, drawing->ties_drawn, ties);
  if (drawing->n_comentions > 0)
    {
      g_autofree char *comentions = grouped (drawing->n_comentions);
      g_string_append_printf (out, ", %u of %s pairs only named together",
                              drawing->comentions_drawn, comentions);
    }
  if (drawing->negated == 0 && drawing->told == 0)
    return;
  g_autofree char *negated = grouped (drawing->negated), *told = grouped (drawing->told);
  g_string_append (out, "<BR ALIGN=\"LEFT\"/>left out: ");
  if (drawing->negated > 0)
    g_string_append_printf (out, "%s only denied or ended", negated);
  if (drawing->told > 0)
    g_string_append_printf (out, "%s%s of place or of telling the press",
                            drawing->negated > 0 ? ", " : "", told);
  g_string_append (out, "<BR ALIGN=\"LEFT\"/>");
}

static void
append_text_row (const Drawing *drawing, GString *out, void (*append) (const Drawing *, GString *))
{
  g_string_append (out, "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" CELLPADDING=\"3\">");
  append (drawing, out);
  g_string_append (out, "</TD></TR>");
}

/** Names that were asked for are others' words. */
static void
append_selection (const Drawing *drawing, GString *out)
{
  g_autofree char *account = selection_account (drawing->graph);
  g_auto (GStrv) lines = g_strsplit (account, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *plain = dot_plain (*line);
      g_autofree char *escaped = g_markup_escape_text (plain, -1);
      g_string_append_printf (out, "%s<BR ALIGN=\"LEFT\"/>", escaped);
    }
}

char *
legend_html (const Drawing *drawing)
{
  GString *out = g_string_new ("<FONT COLOR=\"" STYLE_TEXT_COLOR "\"><TABLE BORDER=\"0\" "
                               "CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">");
  if (drawing->actors->len > 0)
    {
      g_string_append (out, "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" "
                            "CELLSPACING=\"2\" CELLPADDING=\"2\"><TR>");
      append_actor_types (drawing, out);
      append_widths (drawing, out);
      g_string_append (out, "</TR></TABLE></TD></TR>");
      append_text_row (drawing, out, append_tie_kinds);
    }
  append_text_row (drawing, out, append_account);
  if (graph_cut (drawing->graph)->asked != NULL || graph_cut (drawing->graph)->rejected > 0
      || graph_cut (drawing->graph)->hidden > 0)
    append_text_row (drawing, out, append_selection);
  g_string_append (out, "</TABLE></FONT>");
  return g_string_free (out, FALSE);
}
