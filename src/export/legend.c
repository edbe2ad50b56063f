/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"
#include "export/drawing.h"

#include <string.h>

enum
{
  LINE_SAMPLES = 3
};

#define CELL "<TABLE CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\""
#define CELL_END "</TD></TR></TABLE>"

char *
grouped_number (guint n)
{
  if (n < 1000)
    return g_strdup_printf ("%u", n);
  g_autofree char *head = grouped_number (n / 1000);
  return g_strdup_printf ("%s,%03u", head, n % 1000);
}

/** The style of a node in the words of a table: sides, corners, fill. */
static void
open_sample (const ActorStyle *style, GString *out)
{
  const gboolean is_underlined = g_str_equal (style->shape, "underline");
  const gboolean has_line = !g_str_equal (style->peripheries, "0");
  g_string_append_printf (out, CELL " BORDER=\"%d\" COLOR=\"%s\"", has_line, style->color);
  if (is_underlined)
    g_string_append (out, " SIDES=\"B\"");
  if (strstr (style->style, "rounded") != NULL)
    g_string_append (out, " STYLE=\"rounded\"");
  else if (strstr (style->style, "dashed") != NULL)
    g_string_append (out, " STYLE=\"dashed\"");
  if (!g_str_equal (style->fillcolor, "none"))
    g_string_append_printf (out, " BGCOLOR=\"%s\"", style->fillcolor);
  g_string_append (out, "><TR><TD>");
}

/** A box like those of that type, with its name. */
static void
append_sample (const ActorStyle *style, const char *about, GString *out)
{
  const gboolean is_double = g_str_equal (style->peripheries, "2");
  g_string_append (out, "<TD>");
  if (is_double)
    g_string_append_printf (out,
                            "<TABLE BORDER=\"1\" COLOR=\"%s\" CELLBORDER=\"0\" CELLSPACING=\"2\" "
                            "CELLPADDING=\"0\"%s><TR><TD>",
                            style->color,
                            strstr (style->style, "rounded") != NULL ? " STYLE=\"rounded\"" : "");
  open_sample (style, out);
  g_string_append_printf (out, "<FONT COLOR=\"%s\">%s</FONT>" CELL_END, style->fontcolor, about);
  g_string_append (out, is_double ? CELL_END "</TD>" : "</TD>");
}

void
legend_append_types (const Theme *theme, const gboolean *is_used, GString *out)
{
  for (guint type = 0; type < N_ACTOR_TYPES; type++)
    if (is_used[type])
      append_sample (&theme->actors[type], actor_type_about (type), out);
}

static void
append_actor_types (const Drawing *drawing, GString *out)
{
  guint n;
  const GraphNode *nodes = graph_nodes (drawing->graph, &n);
  gboolean is_used[N_ACTOR_TYPES] = { FALSE };
  for (guint i = 0; i < drawing->actors->len; i++)
    is_used[actor_type (nodes[g_array_index (drawing->actors, DrawnActor, i).node].type)] = TRUE;
  legend_append_types (drawing->look->theme, is_used, out);
}

/** Bars as thick as the lines of 1, of a middle and of the highest number of sentences. */
static void
append_bars (const Theme *theme, guint most, GString *out)
{
  const guint weights[LINE_SAMPLES] = { 1, (most + 1) / 2, most };
  for (guint i = 0; i < LINE_SAMPLES; i++)
    {
      if (i > 0 && weights[i] == weights[i - 1])
        continue;
      const double width = line_width (weights[i], most);
      g_string_append_printf (
          out,
          "<TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
          "CELLPADDING=\"0\"><TR><TD WIDTH=\"24\" HEIGHT=\"%d\" "
          "FIXEDSIZE=\"TRUE\" BGCOLOR=\"%s\"></TD></TR></TABLE></TD><TD>%u</TD>",
          MAX (1, (int)(width + 0.5)), theme->faint, weights[i]);
    }
}

void
legend_append_widths (const Theme *theme, const EntenteGraph *graph, guint most, const char *rest,
                      GString *out)
{
  if (most > 1)
    append_bars (theme, most, out);
  if (most > 1)
    g_string_append_printf (out, "<TD>%s that say so%s</TD>", weight_unit (graph, TRUE), rest);
  else
    g_string_append_printf (out, "<TD>a line: one %s%s</TD>", weight_unit (graph, FALSE), rest);
}

void
legend_append_line (GString *out, const char *color, const char *sample, const char *about)
{
  g_string_append_printf (out, "<FONT COLOR=\"%.7s\">%s</FONT> %s&nbsp;&nbsp;&nbsp; ", color,
                          sample, about);
}

void
legend_append_kinds (const Theme *theme, const gboolean *is_used, GString *out)
{
  for (TieKind kind = 0; kind < N_TIE_KINDS; kind++)
    if (is_used[kind])
      legend_append_line (out, theme->ties[kind].color, theme->ties[kind].sample,
                          tie_words (kind)->about);
}

/** What lines and heads say, as far as the drawing has them. */
static void
append_lines (const Drawing *drawing, GString *out)
{
  const Theme *theme = drawing->look->theme;
  gboolean is_used[N_TIE_KINDS] = { FALSE }, has_status[N_EDGE_STATUS + 1] = { FALSE };
  gboolean is_mutual = FALSE;
  for (guint i = 0; i < drawing->strands->len; i++)
    {
      const Strand *strand = g_ptr_array_index (drawing->strands, i);
      is_used[strand->kind] = TRUE;
      has_status[strand->status] = TRUE;
      is_mutual |= strand->is_mutual && strand->kind != TIE_COMENTION;
    }
  legend_append_kinds (theme, is_used, out);
  if (is_mutual)
    legend_append_line (out, theme->faint, "◀━▶", "both ways");
  if (has_status[EDGE_POSSIBLE])
    legend_append_line (out, theme->faint, "━ ━ ━", "not certain: reason in brackets");
  if (has_status[EDGE_NEGATED])
    legend_append_line (out, theme->faint, "∙ ∙ ∙ ∙", "denied or ended");
  if (drawing->groups->len > 0)
    legend_append_line (out, theme->faint, "▢",
                        drawing->look->grouping == GROUP_COUNTRY
                            ? "of one country"
                            : "cooperate with each other more than with the rest");
}

static void
append_left_out (const Drawing *drawing, GString *out)
{
  if (drawing->negated == 0 && drawing->told == 0)
    return;
  g_autofree char *negated = grouped_number (drawing->negated),
                  *told = grouped_number (drawing->told);
  g_string_append (out, "<BR ALIGN=\"LEFT\"/>left out: ");
  if (drawing->negated > 0)
    g_string_append_printf (out, "%s only denied or ended", negated);
  if (drawing->told > 0)
    g_string_append_printf (out, "%s%s of place or of telling the press",
                            drawing->negated > 0 ? ", " : "", told);
}

static void
append_account (const Drawing *drawing, GString *out)
{
  g_autofree char *actors = grouped_number (drawing->n_actors),
                  *ties = grouped_number (drawing->n_ties);
  if (drawing->actors->len == 0)
    g_string_append (out, "No tie between actors was found.<BR ALIGN=\"LEFT\"/>");
  g_string_append_printf (out, "%u of %s actors, %u of %s stated ties", drawing->actors->len,
                          actors, drawing->ties_drawn, ties);
  if (drawing->n_comentions > 0)
    {
      g_autofree char *comentions = grouped_number (drawing->n_comentions);
      g_string_append_printf (out, ", %u of %s pairs only named together",
                              drawing->comentions_drawn, comentions);
    }
  append_left_out (drawing, out);
  g_string_append (out, "<BR ALIGN=\"LEFT\"/>");
}

static void
append_text_row (const Drawing *drawing, GString *out, void (*append) (const Drawing *, GString *))
{
  g_autoptr (GString) text = g_string_new (NULL);
  append (drawing, text);
  legend_append_row (out, text->str);
}

static void
append_selection (const Drawing *drawing, GString *out)
{
  g_autofree char *account = selection_account (drawing->graph);
  legend_append_text (out, account);
}

void
legend_append_text (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *plain = dot_plain (*line);
      g_autofree char *escaped = g_markup_escape_text (plain, -1);
      g_string_append_printf (out, "%s<BR ALIGN=\"LEFT\"/>", escaped);
    }
}

GString *
legend_open (const Theme *theme)
{
  GString *out = g_string_new (NULL);
  g_string_append_printf (out,
                          "<FONT COLOR=\"%s\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" "
                          "CELLSPACING=\"0\" CELLPADDING=\"1\">",
                          theme->faint);
  return out;
}

void
legend_append_cells (GString *legend, const char *cells)
{
  g_string_append_printf (legend,
                          "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" "
                          "CELLSPACING=\"2\" CELLPADDING=\"2\"><TR>%s</TR></TABLE></TD></TR>",
                          cells);
}

void
legend_append_row (GString *legend, const char *html)
{
  g_string_append_printf (
      legend, "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" CELLPADDING=\"3\">%s</TD></TR>", html);
}

char *
legend_close (GString *legend)
{
  g_string_append (legend, "</TABLE></FONT>");
  return g_string_free (legend, FALSE);
}

char *
legend_html (const Drawing *drawing, gboolean has_labels)
{
  GString *out = legend_open (drawing->look->theme);
  if (drawing->actors->len > 0)
    {
      g_autoptr (GString) cells = g_string_new (NULL);
      append_actor_types (drawing, cells);
      legend_append_widths (drawing->look->theme, drawing->graph, drawing->max_weight,
                            "; larger names: more of them", cells);
      legend_append_cells (out, cells->str);
      append_text_row (drawing, out, append_lines);
    }
  append_text_row (drawing, out, append_account);
  if (graph_cut (drawing->graph)->asked != NULL || graph_cut (drawing->graph)->rejected > 0
      || graph_cut (drawing->graph)->hidden + graph_cut (drawing->graph)->hidden_pairs > 0)
    append_text_row (drawing, out, append_selection);
  if (!has_labels)
    legend_append_row (out, "too many lines for labels: they are under the pointer in SVG");
  return legend_close (out);
}
