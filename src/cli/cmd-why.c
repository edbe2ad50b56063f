/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <string.h>

enum
{
  MAX_NEIGHBOURS = 8,
  MAX_FINAL = 2,     /* bytes of a final stop and quotation mark */
  MAX_COMENTIONS = 5 /* sentences shown where no relation is stated */
};

enum
{
  FORMAT_TEXT,
  FORMAT_JSON
};

typedef struct
{
  GString *text;
  guint n_shown, n_found;
} Answer;

/* "possible: planned, by "will" (will M mod)", the rule in brackets. */
static void
add_status (GString *out, const EntenteEvidence *e)
{
  if (e->status == NULL)
    return;
  g_autoptr (GString) status = g_string_new (e->status);
  if (e->modality != NULL && !g_str_equal (e->modality, "fact"))
    g_string_append_printf (status, ": %s", e->modality);
  if (e->status_cue != NULL)
    g_string_append_printf (status, ", by \"%s\"", e->status_cue);
  if (e->status_rule != NULL)
    g_string_append_printf (status, " (%s)", e->status_rule);
  cli_field (out, "status", status->str);
}

/* The words that fill a slot, and which one it is. */
static void
add_end (GString *out, const char *name, const char *text, const char *slot)
{
  if (text == NULL)
    return;
  g_autofree char *end = g_strdup_printf ("\"%s\"%s%s%s", text, slot != NULL ? " (" : "",
                                          slot != NULL ? slot : "", slot != NULL ? ")" : "");
  cli_field (out, name, end);
}

/* Only where it is less than the sentence. */
static void
add_clause (GString *out, const EntenteEvidence *e)
{
  if (e->clause == NULL || e->clause_length + MAX_FINAL >= strlen (e->sentence))
    return;
  g_autofree char *clause = g_strndup (e->clause, e->clause_length);
  cli_quoted (out, "clause", clause);
}

static void
add_frame (GString *out, const EntenteEvidence *e)
{
  g_autofree char *trusted = NULL;
  if (e->frame != NULL && e->trust >= 0)
    trusted = g_strdup_printf ("%s (right %d times in 100)", e->frame, e->trust);
  cli_field (out, "frame", trusted != NULL ? trusted : e->frame);
}

static void
add_speaker (GString *out, const EntenteEvidence *e)
{
  if (e->by != NULL && e->by_text != NULL && !g_str_equal (e->by, e->by_text))
    {
      g_autofree char *both = g_strdup_printf ("%s (\"%s\")", e->by, e->by_text);
      cli_field (out, "speaker", both);
    }
  else
    cli_field (out, "speaker", e->by != NULL ? e->by : e->by_text);
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
  cli_quoted (out, "quote", e->sentence);
  add_clause (out, e);
  cli_quoted (out, "cue", e->cue);
  add_end (out, "source", e->source_text, e->source_slot);
  add_end (out, "target", e->target_text, e->target_slot);
  cli_quoted (out, "object", e->object);
  add_frame (out, e);
  add_speaker (out, e);
  cli_document (out, e->document, e->title, e->publisher, e->date);
  cli_field (out, "id", e->id);
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

static void
show_statements (const CliOptions *options, const EntenteGraph *graph, const char *const *ids,
                 GString *text)
{
  Answer answer = { text, 0, 0 };
  if (entente_graph_why (graph, ids[0], ids[1], add_evidence, &answer) == 0)
    add_instead (&answer, graph, ids, (const char *const *)options->words);
}

static int
answer (CliOptions *options, int format, GString *text)
{
  const char *const *names = (const char *const *)options->words;
  const char *ids[2];
  int status;
  g_autoptr (EntenteGraph) graph = cli_graph (options, &status);
  if (graph == NULL || !find_both (graph, names, ids))
    return EXIT_NOTHING;
  if (options->misses != NULL)
    why_not (graph, ids, names, options->misses, text);
  else if (format == FORMAT_JSON)
    entente_graph_why_json (graph, ids[0], ids[1], text);
  else
    show_statements (options, graph, ids, text);
  return status;
}

int
cmd_why (char **argv)
{
  static const char *const formats[] = { "text", "json", NULL };
  g_auto (CliOptions) options = { 0 };
  if (!cli_parse (cli_command ("why"), argv, &options))
    return EXIT_NOTHING;
  int format = cli_format (&options, formats);
  if (format == FORMAT_JSON && options.is_not)
    {
      cli_error ("--not has no JSON; entente gaps -T json lists all words without a frame");
      return EXIT_NOTHING;
    }
  g_autoptr (Misses) misses = options.is_not ? misses_new () : NULL;
  options.misses = misses;
  options.wants_misses = options.is_not;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Output) output = output_open (NULL);
  int status = format >= 0 ? answer (&options, format, text) : EXIT_NOTHING;
  return status != EXIT_NOTHING && output_finish (output, text) ? status : EXIT_NOTHING;
}
