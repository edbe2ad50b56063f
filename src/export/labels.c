/* SPDX-License-Identifier: MIT */
#include "export/dot-text.h"
#include "export/drawing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MAX_PARTS = 3,   /* ties that a label names */
  MAX_OBJECTS = 2, /* things given that it names */
  MAX_OBJECT_LETTERS = 40,
  MAX_TYPE_NAME = 6, /* "F-16", "HIMARS": capitals that do not shout */
  ECHO_LETTERS = 4,  /* by which an object of one word is the relation's own noun */
  FEW_DENIALS = 4,   /* fewer than one in so many sentences go without saying */
  MAX_SPEAKERS = 2,
  MAX_SPEAKER_LETTERS = 28,
  LABEL_WIDTH = 26, /* letters a line */
  NAME_WIDTH = 22,
  OFFICE_WIDTH = 26,
  MAX_NAME_LETTERS = 90,
  MAX_QUOTES = 3,
  MAX_QUOTE_LETTERS = 320,
  MAX_ALIASES = 5,
  MAX_ALIAS_LETTERS = 60,
  MAX_SOURCE_LETTERS = 80
};

#define MIN_WIDTH 0.5
#define MAX_WIDTH 5.0
#define WIDTH_OF_ONE 1.25

double
line_width (guint weight, guint max_weight)
{
  const double scale = MIN (WIDTH_OF_ONE, MAX_WIDTH / sqrt ((double)MAX (max_weight, 1)));
  return CLAMP (scale * sqrt ((double)weight), MIN_WIDTH, MAX_WIDTH);
}

#define MIN_NAME_SIZE 10.0
#define MAX_NAME_SIZE 15.0
#define MANY_SENTENCES 16 /* below that nobody gets the largest letters */

double
name_size (guint weight, guint max_actor_weight)
{
  const double share = (double)weight / MAX (max_actor_weight, MANY_SENTENCES);
  return MIN_NAME_SIZE + (MAX_NAME_SIZE - MIN_NAME_SIZE) * sqrt (share);
}

/* Why a statement is not plain fact, in the words of a label; `status` is what it explains. */
static const struct
{
  EdgeStatus status;
  const char *modality, *word;
  gboolean names_speaker;
} reasons[] = {
  { EDGE_POSSIBLE, "planned", "planned", FALSE }, { EDGE_POSSIBLE, "sought", "sought", FALSE },
  { EDGE_POSSIBLE, "conditional", "if", FALSE },  { EDGE_POSSIBLE, "hedged", "uncertain", FALSE },
  { EDGE_POSSIBLE, "claimed", "claimed", TRUE },  { EDGE_NEGATED, "denied", "denied", TRUE },
  { EDGE_NEGATED, "refused", "refused", FALSE },  { EDGE_NEGATED, "ended", "ended", FALSE },
  { EDGE_NEGATED, "not", "disputed", FALSE },
};

static int
compare_id (const void *id, const void *node)
{
  return strcmp (id, ((const GraphNode *)node)->id);
}

const char *
actor_name (const EntenteGraph *graph, const char *id)
{
  guint n;
  const GraphNode *nodes = graph_nodes (graph, &n);
  const GraphNode *node = n > 0 ? bsearch (id, nodes, n, sizeof *nodes, compare_id) : NULL;
  return node != NULL ? node->label : NULL;
}

static const char *
speaker_of (const EntenteGraph *graph, const StatementRow *statement)
{
  const char *label = statement->by != NULL ? actor_name (graph, statement->by) : NULL;
  return label != NULL ? label : statement->by_text;
}

static void
append_speakers (const EntenteGraph *graph, const GraphEdge *edge, guint reason, GString *out)
{
  guint n, n_named = 0;
  const GraphEvidence *evidence = graph_evidence (graph, &n);
  const char *named[MAX_SPEAKERS] = { NULL };
  for (guint i = 0; i < edge->n_evidence && n_named < MAX_SPEAKERS; i++)
    {
      const StatementRow *statement = evidence[edge->evidence[i]].statement;
      if (statement == NULL || g_strcmp0 (statement->modality, reasons[reason].modality) != 0)
        continue;
      const char *speaker = speaker_of (graph, statement);
      if (speaker == NULL || (n_named > 0 && g_str_equal (named[0], speaker)))
        continue;
      named[n_named++] = speaker;
      g_autofree char *cut = cut_letters (speaker, MAX_SPEAKER_LETTERS);
      g_string_append_printf (out, "%s%s", n_named == 1 ? " by " : " and ", cut);
    }
}

/** The reason that most statements of that status give; G_N_ELEMENTS (reasons) if none. */
static guint
main_reason (const EntenteGraph *graph, const GraphEdge *edge, EdgeStatus status)
{
  guint n, counts[G_N_ELEMENTS (reasons)] = { 0 };
  const GraphEvidence *evidence = graph_evidence (graph, &n);
  for (guint i = 0; i < edge->n_evidence; i++)
    {
      const StatementRow *statement = evidence[edge->evidence[i]].statement;
      for (guint r = 0; statement != NULL && r < G_N_ELEMENTS (reasons); r++)
        if (reasons[r].status == status
            && g_strcmp0 (statement->modality, reasons[r].modality) == 0)
          counts[r]++;
    }
  guint best = G_N_ELEMENTS (reasons), most = 0;
  for (guint r = 0; r < G_N_ELEMENTS (reasons); r++)
    if (counts[r] > most)
      {
        most = counts[r];
        best = r;
      }
  return best;
}

static void
append_reason (const EntenteGraph *graph, const GraphEdge *edge, EdgeStatus status, GString *out)
{
  const guint reason = main_reason (graph, edge, status);
  if (reason == G_N_ELEMENTS (reasons))
    return;
  if (out->len > 0)
    g_string_append (out, ", ");
  g_string_append (out, reasons[reason].word);
  if (reasons[reason].names_speaker)
    append_speakers (graph, edge, reason, out);
}

/** "claimed by X", "planned", "denied by Y"; empty for plain fact. */
static char *
edge_reason (const EntenteGraph *graph, const GraphEdge *edge)
{
  GString *out = g_string_new (NULL);
  if (edge->status == EDGE_POSSIBLE)
    append_reason (graph, edge, EDGE_POSSIBLE, out);
  if (edge->sentences[EDGE_NEGATED] * FEW_DENIALS >= edge->weight)
    append_reason (graph, edge, EDGE_NEGATED, out);
  return g_string_free (out, FALSE);
}

/** Relations of which a label says what is given, asked for or signed; of the others the tooltip
 * tells enough. */
static const gboolean names_objects[N_RELATIONS] = {
  [RELATION_ARMS_SUPPLY] = TRUE, [RELATION_AID] = TRUE,     [RELATION_AGREE] = TRUE,
  [RELATION_YIELD] = TRUE,       [RELATION_REQUEST] = TRUE,
};

static gboolean
is_shouted (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_islower (*text))
      return FALSE;
  return TRUE;
}

/** Whether the object is of no use in a label: a pronoun, the relation's own noun ("agree:
 * agreement"), words of a headline in capitals. */
static gboolean
is_idle (const char *object, const char *relation)
{
  static const char *const pronouns[] = { "it", "this", "that", "them", "these", "those", NULL };
  if (g_strv_contains (pronouns, object))
    return TRUE;
  if (strchr (object, ' ') == NULL && g_ascii_strncasecmp (object, relation, ECHO_LETTERS) == 0)
    return TRUE;
  return strlen (object) > MAX_TYPE_NAME && is_shouted (object);
}

/** "arms-supply: shells, tanks". */
static void
append_tie (const GraphEdge *edge, gboolean has_objects, GString *out)
{
  const char *relation = relation_name (edge->relation);
  guint n_named = 0;
  g_string_append (out, relation);
  if (!has_objects || !names_objects[edge->relation])
    return;
  for (guint i = 0; i < edge->n_objects && n_named < MAX_OBJECTS; i++)
    {
      if (is_idle (edge->objects[i], relation))
        continue;
      g_autofree char *object = cut_letters (edge->objects[i], MAX_OBJECT_LETTERS);
      g_string_append_printf (out, "%s%s", n_named++ == 0 ? ": " : ", ", object);
    }
}

/** Whether a mutual line has shown that relation already, from the other end. */
static gboolean
is_shown (const GraphEdge *edges, const Strand *strand, guint i)
{
  const guint first = g_array_index (strand->edges, guint, 0);
  return i > 0 && strand->is_mutual
         && edges[g_array_index (strand->edges, guint, i)].relation == edges[first].relation;
}

static void
close_reason (GString *text, const char *reason)
{
  if (*reason != '\0')
    g_string_append_printf (text, " (%s)", reason);
}

char *
strand_label (const EntenteGraph *graph, const Strand *strand, gboolean has_objects)
{
  if (strand->kind == TIE_COMENTION)
    return g_strdup ("");
  guint n, n_parts = 0, n_more = 0;
  const GraphEdge *edges = graph_edges (graph, &n);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *pending = g_strdup (""); /* reason of the tie before */
  for (guint i = 0; i < strand->edges->len; i++)
    {
      const GraphEdge *edge = &edges[g_array_index (strand->edges, guint, i)];
      if (is_shown (edges, strand, i))
        continue;
      if (n_parts == MAX_PARTS)
        {
          n_more++;
          continue;
        }
      g_autofree char *reason = edge_reason (graph, edge);
      /* ties of one line that are uncertain for one reason give it once, behind the last */
      if (strand->status == EDGE_ASSERTED || !g_str_equal (reason, pending))
        close_reason (text, pending);
      if (n_parts++ > 0)
        g_string_append (text, has_objects && edge->n_objects > 0 ? "; " : ", ");
      append_tie (edge, has_objects, text);
      g_free (pending);
      pending = g_steal_pointer (&reason);
    }
  close_reason (text, pending);
  if (n_more > 0)
    g_string_append_printf (text, ", +%u\u00A0more", n_more);
  return wrap_words (text->str, LABEL_WIDTH);
}

static gboolean
is_better (const StatementRow *a, const StatementRow *b)
{
  if (a->trust != b->trust)
    return a->trust > b->trust;
  return strlen (a->text) < strlen (b->text);
}

const GraphEvidence *
edge_best_evidence (const EntenteGraph *graph, const GraphEdge *edge)
{
  guint n;
  const GraphEvidence *evidence = graph_evidence (graph, &n), *best = NULL;
  const char *status = edge_status_name (edge->status);
  for (guint i = 0; i < edge->n_evidence; i++)
    {
      const GraphEvidence *candidate = &evidence[edge->evidence[i]];
      if (candidate->statement == NULL || g_strcmp0 (candidate->statement->status, status) != 0)
        continue;
      if (best == NULL || is_better (candidate->statement, best->statement))
        best = candidate;
    }
  return best;
}

char *
document_source (const DocumentRow *document)
{
  const char *parts[3] = { NULL };
  guint n = 0;
  if (document->publisher != NULL)
    parts[n++] = document->publisher;
  if (document->date != NULL)
    parts[n++] = document->date;
  g_autofree char *joined = g_strjoinv (", ", (char **)parts);
  return cut_letters (joined, MAX_SOURCE_LETTERS);
}

static void
append_quote (const EntenteGraph *graph, const GraphEdge *edge, GString *out)
{
  guint n;
  const GraphEvidence *all = graph_evidence (graph, &n), *best = edge_best_evidence (graph, edge);
  if (best == NULL && edge->n_evidence > 0 && all[edge->evidence[0]].comention != NULL)
    best = &all[edge->evidence[0]];
  if (best == NULL)
    return;
  g_autofree char *quote = cut_letters (
      best->statement != NULL ? best->statement->text : best->comention->text, MAX_QUOTE_LETTERS);
  g_string_append_printf (out, "\n“%s”", quote);
  g_autofree char *source = document_source (best->document);
  if (*source != '\0')
    g_string_append_printf (out, " — %s", source);
}

static const char *
plural (guint n, const char *one, const char *many)
{
  return n == 1 ? one : many;
}

/** "Russia arms-supply Syria (planned): 2 sentences in 1 text". */
static void
append_summary (const EntenteGraph *graph, const GraphEdge *edge, GString *out)
{
  guint n;
  const GraphNode *nodes = graph_nodes (graph, &n);
  g_autofree char *source = cut_letters (nodes[edge->source].label, MAX_NAME_LETTERS);
  g_autofree char *target = cut_letters (nodes[edge->target].label, MAX_NAME_LETTERS);
  if (edge->relation == RELATION_CO_MENTION)
    g_string_append_printf (out, "%s and %s, only named together", source, target);
  else
    g_string_append_printf (out, "%s %s %s", source, relation_name (edge->relation), target);
  g_autofree char *reason = edge_reason (graph, edge);
  if (*reason != '\0')
    g_string_append_printf (out, " (%s)", reason);
  g_string_append_printf (out, ": %u %s in %u %s", edge->n_sentences,
                          plural (edge->n_sentences, "sentence", "sentences"), edge->texts,
                          plural (edge->texts, "text", "texts"));
}

char *
strand_tooltip (const EntenteGraph *graph, const Strand *strand)
{
  guint n;
  const GraphEdge *edges = graph_edges (graph, &n);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < MIN (strand->edges->len, MAX_QUOTES); i++)
    {
      const GraphEdge *edge = &edges[g_array_index (strand->edges, guint, i)];
      if (i > 0)
        g_string_append_c (out, '\n');
      append_summary (graph, edge, out);
      append_quote (graph, edge, out);
    }
  if (strand->edges->len > MAX_QUOTES)
    g_string_append_printf (out, "\nand %u more", strand->edges->len - MAX_QUOTES);
  return g_string_free (out, FALSE);
}

char *
actor_label (const EntenteGraph *graph, const DrawnActor *actor)
{
  guint n;
  const GraphNode *node = &graph_nodes (graph, &n)[actor->node];
  g_autofree char *name = cut_letters (node->label, MAX_NAME_LETTERS);
  g_autofree char *lines = wrap_words (name, NAME_WIDTH);
  if (actor->office == NO_OFFICE)
    return g_steal_pointer (&lines);
  g_autofree char *text = office_text (graph, &graph_edges (graph, &n)[actor->office]);
  if (text == NULL)
    return g_steal_pointer (&lines);
  g_autofree char *cut = cut_letters (text, MAX_NAME_LETTERS);
  g_autofree char *office_lines = wrap_words (cut, OFFICE_WIDTH);
  return g_strdup_printf ("%s\n%s", lines, office_lines);
}

char *
actor_tooltip (const GraphNode *node)
{
  g_autofree char *name = cut_letters (node->label, MAX_NAME_LETTERS);
  GString *out = g_string_new (name);
  if (node->type != NULL)
    g_string_append_printf (out, ", %s", node->type);
  g_string_append_printf (out, ": %u %s in %u %s", node->mentions,
                          plural (node->mentions, "mention", "mentions"), node->documents,
                          plural (node->documents, "document", "documents"));
  for (guint i = 0; i < MIN (node->n_aliases, MAX_ALIASES); i++)
    {
      g_autofree char *alias = cut_letters (node->aliases[i], MAX_ALIAS_LETTERS);
      g_string_append_printf (out, "%s%s", i == 0 ? "\nalso: " : ", ", alias);
    }
  return g_string_free (out, FALSE);
}
