/* SPDX-License-Identifier: MIT */
#include "graph/review.h"
#include "graph/store.h"

#include <string.h>

#define MAX_REVIEW_BYTES (64 * 1024 * 1024)

enum
{
  ID_LETTERS = 16,
  MAX_HIDDEN = 1000, /* each is looked for in the whole graph */
  MAX_TOLD = 10      /* unknown ids */
};

typedef struct
{
  char id[ID_LETTERS + 1];
  ReviewVerdict verdict;
  guint line;
} Judgement;

struct EntenteReview
{
  char *file;
  GArray *judgements; /* of Judgement, by line */
  GHashTable *by_id;  /* id to index + 1; the last line of an id counts */
  GArray *hidden;     /* of Hidden */
};

/* One tie that is not wanted; actors as the file names them. */
typedef struct
{
  char *source, *target;
  Relation relation;
  guint line;
} Hidden;

typedef struct
{
  EntenteReview *review;
  EntenteDiagnosticFunc diagnostic;
  gpointer user_data;
  guint line;
} Reading;

static void G_GNUC_PRINTF (6, 7)
    tell (const EntenteReview *review, guint line, EntenteSeverity severity,
          EntenteDiagnosticFunc diagnostic, gpointer user_data, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  const EntenteDiagnostic d = {
    .severity = severity, .file = review->file, .line = line, .byte = -1, .message = message
  };
  if (diagnostic != NULL)
    diagnostic (&d, user_data);
}

/* The next word of the line, in quotes or not; NULL at its end. (transfer full) */
static char *
next_word (const char **at)
{
  while (g_ascii_isspace (**at))
    (*at)++;
  if (**at == '\0')
    return NULL;
  const gboolean is_quoted = **at == '"';
  const char *begin = *at + is_quoted, *end = begin;
  while (*end != '\0' && (is_quoted ? *end != '"' : !g_ascii_isspace (*end)))
    end++;
  *at = end + (is_quoted && *end == '"');
  return g_strndup (begin, (gsize)(end - begin));
}

static gboolean
is_id (const char *word)
{
  gsize n = 0;
  while (word != NULL && g_ascii_isxdigit (word[n]) && !g_ascii_isupper (word[n]))
    n++;
  return n == ID_LETTERS && word[n] == '\0';
}

static gboolean
read_judgement (Reading *reading, const char *rest, ReviewVerdict verdict)
{
  g_autofree char *id = next_word (&rest);
  if (!is_id (id))
    return FALSE;
  EntenteReview *review = reading->review;
  Judgement judgement = { .verdict = verdict, .line = reading->line };
  memcpy (judgement.id, id, sizeof judgement.id);
  const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (review->by_id, id));
  if (before > 0)
    tell (review, reading->line, ENTENTE_SEVERITY_WARNING, reading->diagnostic, reading->user_data,
          "%s is judged twice; line %u no longer counts", id,
          g_array_index (review->judgements, Judgement, before - 1).line);
  g_array_append_val (review->judgements, judgement);
  g_hash_table_insert (review->by_id, g_steal_pointer (&id),
                       GUINT_TO_POINTER (review->judgements->len));
  return TRUE;
}

static gboolean
read_hidden (Reading *reading, const char *rest, ReviewVerdict verdict G_GNUC_UNUSED)
{
  g_autofree char *source = next_word (&rest), *relation = next_word (&rest),
                  *target = next_word (&rest);
  if (target == NULL || relation_from_name (relation) == N_RELATIONS
      || reading->review->hidden->len == MAX_HIDDEN)
    return FALSE;
  const Hidden hidden = { .source = g_steal_pointer (&source),
                          .target = g_steal_pointer (&target),
                          .relation = relation_from_name (relation),
                          .line = reading->line };
  g_array_append_val (reading->review->hidden, hidden);
  return TRUE;
}

static const struct
{
  const char *word;
  ReviewVerdict verdict;
  gboolean (*read) (Reading *, const char *, ReviewVerdict);
  const char *wanted;
} verbs[] = {
  { "accept", REVIEW_ACCEPTED, read_judgement, "the 16 hex digits of an id" },
  { "reject", REVIEW_REJECTED, read_judgement, "the 16 hex digits of an id" },
  { "hide", REVIEW_NONE, read_hidden, "an actor, a relation and an actor, 1,000 times at most" },
};

static void
read_line (Reading *reading, const char *line)
{
  g_autofree char *word = next_word (&line);
  if (word == NULL || *word == '#')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (!g_str_equal (verbs[i].word, word))
        continue;
      if (!verbs[i].read (reading, line, verbs[i].verdict))
        tell (reading->review, reading->line, ENTENTE_SEVERITY_ERROR, reading->diagnostic,
              reading->user_data, "\"%s\" wants %s", word, verbs[i].wanted);
      return;
    }
  tell (reading->review, reading->line, ENTENTE_SEVERITY_ERROR, reading->diagnostic,
        reading->user_data, "unknown word \"%s\"; there are accept, reject, hide", word);
}

static void
clear_hidden (gpointer data)
{
  Hidden *hidden = data;
  g_free (hidden->source);
  g_free (hidden->target);
}

static gboolean
check_text (const char *file, const char *text, gsize length, GError **error)
{
  if (length > MAX_REVIEW_BYTES)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, "%s: more than %d MB", file,
                 MAX_REVIEW_BYTES >> 20);
  else if (!g_utf8_validate (text, (gssize)length, NULL))
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE, "%s: is not text in UTF-8", file);
  else
    return TRUE;
  return FALSE;
}

EntenteReview *
entente_review_read (const char *file, EntenteDiagnosticFunc diagnostic, gpointer user_data,
                     GError **error)
{
  g_return_val_if_fail (file != NULL, NULL);
  g_autofree char *text = NULL;
  gsize length;
  if (!g_file_get_contents (file, &text, &length, error) || !check_text (file, text, length, error))
    return NULL;
  EntenteReview *review = g_new0 (EntenteReview, 1);
  review->file = g_strdup (file);
  review->judgements = g_array_new (FALSE, FALSE, sizeof (Judgement));
  review->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  review->hidden = g_array_new (FALSE, FALSE, sizeof (Hidden));
  g_array_set_clear_func (review->hidden, clear_hidden);
  Reading reading = { review, diagnostic, user_data, 0 };
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      reading.line++;
      read_line (&reading, *line);
    }
  return review;
}

void
entente_review_free (EntenteReview *review)
{
  if (review == NULL)
    return;
  g_free (review->file);
  g_array_unref (review->judgements);
  g_hash_table_unref (review->by_id);
  g_array_unref (review->hidden);
  g_free (review);
}

ReviewVerdict
review_verdict (const EntenteReview *review, const char *id)
{
  const guint place
      = review != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (review->by_id, id)) : 0;
  return place > 0 ? g_array_index (review->judgements, Judgement, place - 1).verdict : REVIEW_NONE;
}

static void
note_judged (const EntenteReview *review, const char *id, GHashTable *seen)
{
  gpointer own;
  if (g_hash_table_lookup_extended (review->by_id, id, &own, NULL))
    g_hash_table_add (seen, own);
}

void
review_tell_unknown (const EntenteReview *review, const EntenteGraph *graph,
                     EntenteDiagnosticFunc diagnostic, gpointer user_data)
{
  if (review == NULL)
    return;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < graph->stored->len; i++)
    {
      const StoredDocument *stored = graph->stored->pdata[i];
      for (guint k = 0; k < stored->statements->len; k++)
        note_judged (review, g_array_index (stored->statements, StatementRow, k).id, seen);
      for (guint k = 0; k < stored->comentions->len; k++)
        note_judged (review, g_array_index (stored->comentions, ComentionRow, k).id, seen);
    }
  guint n_unknown = 0, line = 0;
  for (guint i = 0; i < review->judgements->len; i++)
    {
      const Judgement *judgement = &g_array_index (review->judgements, Judgement, i);
      if (g_hash_table_contains (seen, judgement->id))
        continue;
      line = judgement->line;
      if (n_unknown++ < MAX_TOLD)
        tell (review, line, ENTENTE_SEVERITY_WARNING, diagnostic, user_data,
              "nothing in the input has the id %s", judgement->id);
    }
  if (n_unknown > MAX_TOLD)
    tell (review, line, ENTENTE_SEVERITY_WARNING, diagnostic, user_data,
          "nor has it the ids of %u more lines", n_unknown - MAX_TOLD);
}

/* The actor of that name, NULL if none. */
static const GraphNode *
find_node (const EntenteGraph *graph, const char *name)
{
  const char *id = entente_graph_find_actor (graph, name);
  return id != NULL ? graph_node_by_id (graph, id) : NULL;
}

static gboolean
is_that_tie (const EntenteGraph *graph, const GraphEdge *edge, Relation relation,
             const GraphNode *source, const GraphNode *target)
{
  const GraphNode *nodes = (const GraphNode *)graph->nodes->data;
  if (edge->relation != relation)
    return FALSE;
  return (&nodes[edge->source] == source && &nodes[edge->target] == target)
         || (!edge->is_directed && &nodes[edge->source] == target
             && &nodes[edge->target] == source);
}

void
review_hide (const EntenteReview *review, const EntenteGraph *graph, gboolean *has_edge,
             GraphCut *cut, EntenteDiagnosticFunc diagnostic, gpointer user_data)
{
  for (guint i = 0; review != NULL && i < review->hidden->len; i++)
    {
      const Hidden *hidden = &g_array_index (review->hidden, Hidden, i);
      const GraphNode *source = find_node (graph, hidden->source);
      const GraphNode *target = find_node (graph, hidden->target);
      gboolean is_found = FALSE;
      for (guint k = 0; source != NULL && target != NULL && k < graph->edges->len; k++)
        {
          if (!is_that_tie (graph, &g_array_index (graph->edges, GraphEdge, k), hidden->relation,
                            source, target))
            continue;
          *(hidden->relation == RELATION_CO_MENTION ? &cut->hidden_pairs : &cut->hidden)
              += has_edge[k];
          has_edge[k] = FALSE;
          is_found = TRUE;
        }
      if (!is_found)
        tell (review, hidden->line, ENTENTE_SEVERITY_WARNING, diagnostic, user_data,
              "there is no tie \"%s\" %s \"%s\" to hide", hidden->source,
              relation_name (hidden->relation), hidden->target);
    }
}
