/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <string.h>

enum
{
  MAX_NEIGHBOURS = 8,
  MAX_COMENTIONS = 5, /* sentences shown where no relation is stated */
  COLUMNS = 80,
  INDENT = 11
};

typedef struct
{
  GString *text;
  guint n_shown, n_found;
} Answer;

static guint
columns_of (const char *begin, const char *end)
{
  guint n = 0;
  for (; begin < end; begin = g_utf8_next_char (begin))
    {
      gunichar c = g_utf8_get_char (begin);
      n += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return n;
}

/* "  name     value", broken at spaces; control characters must not reach a terminal. */
static void
add_field (GString *out, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (out, "  %-*s", INDENT - 2, name);
  guint column = INDENT;
  for (const char *word = value; *word != '\0';)
    {
      const char *end = word;
      while (*end != '\0' && *end != ' ' && !g_unichar_iscntrl (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      guint width = columns_of (word, end);
      gboolean is_first = column == INDENT;
      if (width > 0 && !is_first && column + 1 + width > COLUMNS)
        {
          g_string_append_printf (out, "\n%*s", INDENT, "");
          column = INDENT;
          is_first = TRUE;
        }
      if (width > 0)
        g_string_append_printf (out, "%s%.*s", is_first ? "" : " ", (int)(end - word), word);
      column += width > 0 ? width + !is_first : 0;
      word = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  g_string_append_c (out, '\n');
}

static void
add_quoted (GString *out, const char *name, const char *value)
{
  g_autofree char *quoted = value != NULL ? g_strdup_printf ("\"%s\"", value) : NULL;
  add_field (out, name, quoted);
}

static void
add_status (GString *out, const EntenteEvidence *e)
{
  if (e->status == NULL)
    return;
  g_autoptr (GString) status = g_string_new (e->status);
  if (e->modality != NULL && !g_str_equal (e->modality, "fact"))
    g_string_append_printf (status, " (%s%s%s%s)", e->modality, e->status_cue != NULL ? ": \"" : "",
                            e->status_cue != NULL ? e->status_cue : "",
                            e->status_cue != NULL ? "\"" : "");
  add_field (out, "status", status->str);
}

static void
add_frame (GString *out, const EntenteEvidence *e)
{
  g_autofree char *trusted = NULL;
  if (e->frame != NULL && e->trust >= 0)
    trusted = g_strdup_printf ("%s (right %d times in 100)", e->frame, e->trust);
  add_field (out, "frame", trusted != NULL ? trusted : e->frame);
}

static void
add_speaker (GString *out, const EntenteEvidence *e)
{
  if (e->by != NULL && e->by_text != NULL && !g_str_equal (e->by, e->by_text))
    {
      g_autofree char *both = g_strdup_printf ("%s (\"%s\")", e->by, e->by_text);
      add_field (out, "speaker", both);
    }
  else
    add_field (out, "speaker", e->by != NULL ? e->by : e->by_text);
}

static void
add_source (GString *out, const EntenteEvidence *e)
{
  gboolean has_title = e->title != NULL && *e->title != '\0';
  g_autoptr (GString) source = g_string_new (has_title ? e->title : e->document);
  if (e->publisher != NULL)
    g_string_append_printf (source, ", %s", e->publisher);
  if (e->date != NULL)
    g_string_append_printf (source, ", %s", e->date);
  add_field (out, "source", source->str);
}

static void
add_evidence (const EntenteEvidence *e, gpointer user_data)
{
  Answer *answer = user_data;
  GString *out = answer->text;
  answer->n_found++;
  if (e->status == NULL && answer->n_shown == MAX_COMENTIONS)
    return;
  g_autofree char *head = g_strdup_printf ("%s %s %s", e->source, e->relation, e->target);
  g_string_append_printf (out, "%s%s\n", answer->n_shown++ > 0 ? "\n" : "", cli_plain (head));
  add_status (out, e);
  add_quoted (out, "quote", e->sentence);
  add_quoted (out, "cue", e->cue);
  add_quoted (out, "object", e->object);
  add_frame (out, e);
  add_speaker (out, e);
  add_source (out, e);
  add_field (out, "id", e->id);
}

static void
add_neighbours (GString *out, const EntenteGraph *graph, const char *id, const char *name)
{
  g_auto (GStrv) neighbours = entente_graph_neighbours (graph, id, MAX_NEIGHBOURS);
  g_autofree char *list = g_strjoinv (", ", neighbours);
  g_string_append_printf (out, "%s is linked to: %s\n", name,
                          *list != '\0' ? cli_plain (list) : "nobody");
}

/* What was seen instead of a relation. */
static void
add_instead (Answer *answer, const EntenteGraph *graph, const char *const *ids,
             const char *const *names)
{
  GString *out = answer->text;
  g_autofree char *head = g_strdup_printf (
      "No sentence states a relation between %s and %s%s.\n\n", names[0], names[1],
      answer->n_found > 0 ? "; they are only named together" : ", or names both");
  g_string_prepend (out, head);
  if (answer->n_found > answer->n_shown)
    g_string_append_printf (out, "\nand %u more sentences that name both\n",
                            answer->n_found - answer->n_shown);
  if (answer->n_found > 0)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < 2; i++)
    add_neighbours (out, graph, ids[i], names[i]);
}

static gboolean
find_both (const EntenteGraph *graph, const char *const *names, const char **ids)
{
  for (guint i = 0; i < 2; i++)
    if ((ids[i] = entente_graph_find_actor (graph, names[i])) == NULL)
      {
        g_auto (GStrv) known = entente_graph_actors (graph, MAX_NEIGHBOURS);
        g_autofree char *list = g_strjoinv (", ", known);
        cli_error ("no actor \"%s\" in the input; most often named: %s", names[i],
                   *list != '\0' ? list : "nobody");
        return FALSE;
      }
  if (g_str_equal (ids[0], ids[1]))
    cli_error ("\"%s\" and \"%s\" are the same actor, %s", names[0], names[1], ids[0]);
  return !g_str_equal (ids[0], ids[1]);
}

int
cmd_why (char **argv)
{
  g_auto (CliOptions) options = { 0 };
  int status;
  if (!cli_parse (cli_command ("why"), argv, &options))
    return EXIT_NOTHING;
  const char *const *names = (const char *const *)options.words;
  const char *ids[2];
  g_autoptr (EntenteGraph) graph = cli_graph (&options, &status);
  if (graph == NULL)
    return status;
  if (!find_both (graph, names, ids))
    return EXIT_NOTHING;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Output) output = output_open (NULL);
  Answer answer = { text, 0, 0 };
  if (entente_graph_why (graph, ids[0], ids[1], add_evidence, &answer) == 0)
    add_instead (&answer, graph, ids, names);
  if (output_write (output, text->str, text->len, &error))
    return status;
  cli_error ("%s", error->message);
  return EXIT_NOTHING;
}
