/* SPDX-License-Identifier: MIT */
#include "actors/actors.h"
#include "annotate/annotator.h"

#include <string.h>

/* Runs both passes over the texts of cases.txt (with the tables that ship) and of shared-names.txt
 * (with the tables of tables/) and compares who is meant by which words. A case is
 *
 *   > DATE TITLE-OR-NOTHING         DATE is "-" for none
 *   text, any number of lines up to the first line that begins with one of = ~
 *   = WORDS | ID | BY               a mention of just these words, of that actor
 *   = WORDS | ID | BY place         the same, as the place where something happens
 *   ~ WORDS                         no mention of just these words
 *   ~ WORDS | ID                    none of that actor
 */

typedef struct
{
  const Gazetteer *gazetteer;
  char *name;
  char *date;
  GString *text;
  GPtrArray *wanted; /* of char *: the lines with = and ~ */
} Case;

static Annotator *annotator;

static void
case_free (gpointer data)
{
  Case *c = data;
  g_free (c->name);
  g_free (c->date);
  g_string_free (c->text, TRUE);
  g_ptr_array_unref (c->wanted);
  g_free (c);
}

static DocumentActors *
find (const Gazetteer *gazetteer, const Document *document, Segments *segments)
{
  g_autoptr (ActorFinder) finder = actor_finder_new (gazetteer);
  AnnotatorScratch *scratch = annotator_scratch_new (annotator);
  segment_text (document->text, document->length, document->title_length, segments);
  guint n = segments->sentences->len;
  g_autofree guint16 *n_candidates = g_new0 (guint16, n + 1);
  g_autoptr (GPtrArray) annotations
      = g_ptr_array_new_with_free_func ((GDestroyNotify)annotation_free);
  actor_finder_scan (finder, document, segments, n_candidates);
  for (guint s = 0; s < n; s++)
    {
      const Sentence *sentence = &g_array_index (segments->sentences, Sentence, s);
      Annotation *annotation = n_candidates[s] < 2 ? NULL : annotation_new ();
      if (annotation != NULL)
        {
          annotation_reset (annotation, document->text,
                            &g_array_index (segments->tokens, Span, sentence->first_token),
                            sentence->n_tokens, sentence->is_heading);
          annotator_annotate (annotator, scratch, annotation);
        }
      g_ptr_array_add (annotations, annotation);
    }
  annotator_scratch_free (scratch);
  actor_finder_tag_names (finder, document, segments, (Annotation *const *)annotations->pdata,
                          FALSE);
  return actor_finder_resolve (finder, document, segments,
                               (const Annotation *const *)annotations->pdata);
}

/* How the mentions are written in messages and compared with the wanted lines. */
static char *
describe (const DocumentActors *actors, const Document *document, const Mention *mention)
{
  const Actor *actor = &g_array_index (actors->actors, Actor, mention->actor);
  g_autofree char *words
      = g_strndup (document->text + mention->span.begin, mention->span.end - mention->span.begin);
  return g_strdup_printf ("%s | %s | %s%s", words, actor->id, mention_by_name (mention->by),
                          mention->is_place_use ? " place" : "");
}

/* A line without the later fields stands for every mention that begins with it. */
static gboolean
is_described (GPtrArray *found, const char *wanted)
{
  gsize length = strlen (wanted);
  for (guint i = 0; i < found->len; i++)
    {
      const char *line = found->pdata[i];
      if (strncmp (line, wanted, length) == 0
          && (line[length] == '\0' || g_str_has_prefix (line + length, " |")
              || g_str_has_prefix (line + length, " place")))
        return TRUE;
    }
  return FALSE;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (Segments) segments = segments_new ();
  Document document = { .date = c->date, .text = c->text->str, .length = c->text->len };
  memset (document.sha256, 'a', 64);
  g_autoptr (DocumentActors) actors = find (c->gazetteer, &document, segments);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < actors->mentions->len; i++)
    g_ptr_array_add (found,
                     describe (actors, &document, &g_array_index (actors->mentions, Mention, i)));
  for (guint i = 0; i < c->wanted->len; i++)
    {
      const char *line = c->wanted->pdata[i];
      if (is_described (found, line + 2) == (line[0] == '='))
        continue;
      g_ptr_array_add (found, NULL);
      g_autofree char *all = g_strjoinv ("\n", (char **)found->pdata);
      g_test_message ("%s\nwanted: %s\nfound:\n%s", c->text->str, line, all);
      g_test_fail ();
      g_ptr_array_set_size (found, (gint)found->len - 1);
    }
}

static void
test_head_stands_before_of (gconstpointer gazetteer)
{
  g_autoptr (Segments) segments = segments_new ();
  char *text = (char *)"Bank of England officials met Iran.";
  Document document = { .text = text, .length = strlen (text), .sha256 = "0123456789abcdef" };
  g_autoptr (DocumentActors) actors = find (gazetteer, &document, segments);
  const Mention *mention = &g_array_index (actors->mentions, Mention, 0);
  g_assert_cmpuint (actors->mentions->len, ==, 2);
  g_assert_cmpuint (mention->end, ==, 3);
  g_assert_cmpuint (mention->head, ==, 0);
}

static void
test_mentions_are_in_order (gconstpointer gazetteer)
{
  g_autoptr (Segments) segments = segments_new ();
  char *text = (char *)"Iraqi officials met Syrian President Bashar al-Assad in Damascus. He "
                       "praised Iraq, and the Iraqi officials thanked him.";
  Document document = { .text = text, .length = strlen (text), .sha256 = "0123456789abcdef" };
  g_autoptr (DocumentActors) actors = find (gazetteer, &document, segments);
  g_assert_cmpuint (actors->mentions->len, >, 5);
  for (guint i = 0; i < actors->mentions->len; i++)
    {
      const Mention *mention = &g_array_index (actors->mentions, Mention, i);
      const Mention *before = i > 0 ? mention - 1 : NULL;
      g_assert_cmpuint (mention->actor, <, actors->actors->len);
      g_assert_cmpuint (mention->first, <=, mention->head);
      g_assert_cmpuint (mention->head, <, mention->end);
      g_assert_cmpuint (mention->span.begin, <, mention->span.end);
      if (before != NULL && before->sentence == mention->sentence)
        g_assert_cmpuint (before->first, <=, mention->first);
      else if (before != NULL)
        g_assert_cmpuint (before->sentence, <, mention->sentence);
    }
}

static void
read_cases (const char *file, const Gazetteer *gazetteer, GPtrArray *cases)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (file, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Case *c = NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '>')
      {
        g_auto (GStrv) head = g_strsplit (lines[i] + 2, " ", 2);
        c = g_new0 (Case, 1);
        c->gazetteer = gazetteer;
        c->name = g_strdup (head[1]);
        c->date = g_str_equal (head[0], "-") ? NULL : g_strdup (head[0]);
        c->text = g_string_new (NULL);
        c->wanted = g_ptr_array_new_with_free_func (g_free);
        g_ptr_array_add (cases, c);
      }
    else if (c != NULL && (lines[i][0] == '=' || lines[i][0] == '~'))
      g_ptr_array_add (c->wanted, g_strdup (lines[i]));
    else if (c != NULL && c->wanted->len == 0 && lines[i][0] != '#')
      g_string_append_printf (c->text, "%s%s", c->text->len > 0 ? "\n" : "", lines[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Gazetteer) gazetteer = gazetteer_load (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  g_autoptr (Gazetteer) shared = gazetteer_load (TEST_SOURCE_DIR "/tables", &error);
  g_assert_no_error (error);
  annotator = annotator_load (TEST_DATA_DIR, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (case_free);
  read_cases (TEST_SOURCE_DIR "/cases.txt", gazetteer, cases);
  read_cases (TEST_SOURCE_DIR "/shared-names.txt", shared, cases);
  for (guint i = 0; i < cases->len; i++)
    {
      const Case *c = cases->pdata[i];
      g_autofree char *path = g_strdup_printf ("/actors/mentions/%s", c->name);
      g_assert_cmpuint (c->wanted->len, >, 0);
      g_test_add_data_func (path, c, test_case);
    }
  g_test_add_data_func ("/actors/mentions/head", gazetteer, test_head_stands_before_of);
  g_test_add_data_func ("/actors/mentions/in-order", gazetteer, test_mentions_are_in_order);
  int result = g_test_run ();
  annotator_free (annotator);
  return result;
}
