/* SPDX-License-Identifier: MIT */
/* Sentences of statements.txt and misses.txt, whose actors are marked, against the statements that
 * they make, or the words that link two actors and make none. */
#include "annotate/annotator.h"
#include "relations/relations.h"

#include <string.h>

typedef struct
{
  GString *text; /* without the marks */
  GArray *spans; /* of Span, of the marked actors */
  DocumentActors *actors;
} Marked;

typedef struct
{
  const Annotator *annotator;
  const Frames *frames;
  char *sentence;
  char *expected; /* sorted lines */
  gboolean of_misses;
} Case;

static const char *
type_of (const char *id)
{
  static const char *const types[][2]
      = { { "state:", "state" },       { "person:", "person" }, { "org:", "organisation" },
          { "group:", "armed-group" }, { "media:", "media" },   { "place:", "place" },
          { "event:", "event" } };
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_has_prefix (id, types[i][0]))
      return types[i][1];
  g_assert_not_reached ();
}

/* `marked` is an id, or "id<parent". */
static guint32
actor_index (DocumentActors *actors, const char *marked)
{
  g_auto (GStrv) parts = g_strsplit (marked, "<", 2);
  const char *id = parts[0];
  for (guint i = 0; i < actors->actors->len; i++)
    if (g_str_equal (g_array_index (actors->actors, Actor, i).id, id))
      return i;
  Actor actor = { .id = g_string_chunk_insert (actors->strings, id), .type = type_of (id) };
  actor.name = actor.id;
  if (parts[1] != NULL)
    actor.parent = g_string_chunk_insert (actors->strings, parts[1]);
  if (g_str_has_prefix (id, "state:"))
    actor.country = actor.id + strlen ("state:");
  g_array_append_val (actors->actors, actor);
  return actors->actors->len - 1;
}

static Marked
read_marks (const char *sentence)
{
  Marked marked = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (Span)),
                    g_new0 (DocumentActors, 1) };
  marked.actors->actors = g_array_new (FALSE, FALSE, sizeof (Actor));
  marked.actors->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  marked.actors->strings = g_string_chunk_new (256);
  for (const char *c = sentence; *c != '\0'; c++)
    {
      if (*c != '[')
        {
          g_string_append_c (marked.text, *c);
          continue;
        }
      const char *space = strchr (c, ' '), *close = strchr (c, ']');
      g_autofree char *id = g_strndup (c + 1, space - c - 1);
      Span span = { (guint32)marked.text->len, 0 };
      g_string_append_len (marked.text, space + 1, close - space - 1);
      span.end = (guint32)marked.text->len;
      g_array_append_val (marked.spans, span);
      Mention mention = { .actor = actor_index (marked.actors, id), .span = span };
      g_array_append_val (marked.actors->mentions, mention);
      c = close;
    }
  return marked;
}

static void
place_mentions (const Segments *segments, DocumentActors *actors)
{
  for (guint k = 0; k < actors->mentions->len; k++)
    {
      Mention *mention = &g_array_index (actors->mentions, Mention, k);
      mention->first = G_MAXUINT16;
      for (guint i = 0; i < segments->tokens->len; i++)
        {
          Span token = g_array_index (segments->tokens, Span, i);
          if (token.begin >= mention->span.begin && token.end <= mention->span.end)
            {
              mention->first = (guint16)MIN (mention->first, i);
              mention->end = (guint16)(i + 1);
            }
        }
      g_assert_cmpuint (mention->end, >, mention->first);
      mention->head = (guint16)(mention->end - 1);
    }
}

static int
by_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static char *
statements_of (const DocumentRows *rows)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint k = 0; k < rows->statements->len; k++)
    {
      const StatementRow *row = &g_array_index (rows->statements, StatementRow, k);
      g_ptr_array_add (lines,
                       g_strdup_printf ("%s %s %s %s%s%s\n", row->source, row->relation,
                                        row->target, row->modality, row->by != NULL ? " by " : "",
                                        row->by != NULL ? row->by : ""));
    }
  g_ptr_array_sort (lines, by_text);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv (NULL, (char **)lines->pdata);
}

/* "a:slot word b:slot", why not, the nearest frame. */
static char *
misses_of (const DocumentRows *rows)
{
  static const char *const why[N_MISSES]
      = { "no-frame", "no-slot", "particle", "end", "condition" };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint k = 0; k < rows->misses->len; k++)
    {
      const MissRow *row = &g_array_index (rows->misses, MissRow, k);
      g_ptr_array_add (
          lines,
          g_strdup_printf (
              "%s:%s %s %s:%s %s%s%s%s%s%s%s\n", row->a, row->a_at, row->lemma, row->b, row->b_at,
              why[row->miss], row->frame != NULL ? " " : "", row->frame != NULL ? row->frame : "",
              row->wanted != NULL ? " wants " : "", row->wanted != NULL ? row->wanted : "",
              row->found != NULL ? " found " : "", row->found != NULL ? row->found : ""));
    }
  g_ptr_array_sort (lines, by_text);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv (NULL, (char **)lines->pdata);
}

/* Where the tokens are given, the dateline may stand in the sentence. */
static void
join_dateline (Segments *segments)
{
  Sentence *first = &g_array_index (segments->sentences, Sentence, 0);
  if (first->is_dateline)
    {
      first->n_tokens = segments->tokens->len;
      first->span.end = g_array_index (segments->tokens, Span, segments->tokens->len - 1).end;
      first->is_dateline = FALSE;
      g_array_remove_index (segments->sentences, 1);
    }
}

static void
test_sentence (gconstpointer data)
{
  const Case *c = data;
  Marked marked = read_marks (c->sentence);
  g_autoptr (Segments) segments = segments_new ();
  g_autoptr (Annotation) annotation = annotation_new ();
  g_autoptr (AnnotatorScratch) scratch = annotator_scratch_new (c->annotator);
  g_autoptr (DocumentRows) rows = document_rows_new ();
  Document document = { .id = (char *)"d", .text = marked.text->str, .length = marked.text->len };

  segment_text (marked.text->str, marked.text->len, 0, segments);
  join_dateline (segments);
  g_assert_cmpuint (segments->sentences->len, ==, 1);
  place_mentions (segments, marked.actors);
  annotation_reset (annotation, marked.text->str, (const Span *)segments->tokens->data,
                    segments->tokens->len, FALSE);
  annotator_annotate (c->annotator, scratch, annotation);
  if (c->of_misses)
    document_rows_want_misses (rows);
  rows->document = (DocumentRow){ .id = "d", .sha256 = "0" };
  const Annotation *annotations[] = { annotation };
  relations_extract (c->frames, &document, segments, annotations, marked.actors, rows);

  g_autofree char *got = c->of_misses ? misses_of (rows) : statements_of (rows);
  g_assert_cmpstr (got, ==, c->expected);
  document_actors_free (marked.actors);
  g_array_unref (marked.spans);
  g_string_free (marked.text, TRUE);
}

static void
case_free (gpointer data)
{
  Case *c = data;
  g_free (c->sentence);
  g_free (c->expected);
  g_free (c);
}

static char *
sorted_lines (GPtrArray *lines)
{
  g_ptr_array_sort (lines, by_text);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv (NULL, (char **)lines->pdata);
}

static GPtrArray *
read_cases (const char *file, const Annotator *annotator, const Frames *frames)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (case_free);
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_auto (GStrv) blocks = g_strsplit (text, "\n\n", -1);
  for (char **block = blocks; *block != NULL; block++)
    {
      g_auto (GStrv) lines = g_strsplit (g_strstrip (*block), "\n", -1);
      g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
      Case *c = NULL;
      for (char **line = lines; *line != NULL; line++)
        if (**line == '=')
          g_ptr_array_add (expected, g_strdup_printf ("%s\n", *line + 2));
        else if (**line != '#' && **line != '\0')
          {
            g_assert_null (c); /* an empty line is missing */
            c = g_new0 (Case, 1);
            *c = (Case){ annotator, frames, g_strdup (*line), NULL,
                         g_str_has_suffix (file, "misses.txt") };
          }
      if (c == NULL)
        continue;
      c->expected = sorted_lines (expected);
      g_ptr_array_add (cases, c);
    }
  return cases;
}

static void
add_cases (const char *what, const GPtrArray *cases, guint least)
{
  g_assert_cmpuint (cases->len, >=, least);
  for (guint i = 0; i < cases->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("/relations/%s/%02u", what, i + 1);
      g_test_add_data_func (name, cases->pdata[i], test_sentence);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_autoptr (GError) error = NULL;
  g_autoptr (Annotator) annotator = annotator_load (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  g_autoptr (Frames) frames = frames_load (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) statements
      = read_cases (TEST_SOURCE_DIR "/statements.txt", annotator, frames);
  g_autoptr (GPtrArray) misses = read_cases (TEST_SOURCE_DIR "/misses.txt", annotator, frames);
  add_cases ("statement", statements, 20);
  add_cases ("miss", misses, 10);
  return g_test_run ();
}
