/* SPDX-License-Identifier: MIT */
#include "pipeline/extractor.h"

#include "base/data-folder.h"
#include "graph/graph.h"
#include "relations/relations.h"
#include "segment/segment.h"

#include <string.h>

#define MIN_CANDIDATES 2 /* a sentence with fewer actors states nothing between two */

struct Worker
{
  const EntenteExtractor *extractor;
  gboolean wants_misses;
  Segments *segments;
  ActorFinder *finder;
  AnnotatorScratch *scratch;
  GPtrArray *pool;        /* of Annotation, reused from document to document */
  GArray *n_candidates;   /* of guint16, one a sentence */
  GPtrArray *annotations; /* of Annotation or NULL, one a sentence; (transfer none) */
};

EntenteExtractor *
entente_extractor_new (const char *chosen, GError **error)
{
  g_autofree char *folder = data_folder (chosen);
  g_autoptr (EntenteExtractor) extractor = g_new0 (EntenteExtractor, 1);
  if ((extractor->annotator = annotator_load (folder, error)) == NULL
      || (extractor->gazetteer = gazetteer_load (folder, error)) == NULL
      || (extractor->frames = frames_load (folder, error)) == NULL)
    return NULL;
  return g_steal_pointer (&extractor);
}

void
entente_extractor_free (EntenteExtractor *extractor)
{
  if (extractor == NULL)
    return;
  annotator_free (extractor->annotator);
  gazetteer_free (extractor->gazetteer);
  frames_free (extractor->frames);
  ledger_free (extractor->ledger);
  g_free (extractor);
}

gboolean
entente_extractor_read_actors (EntenteExtractor *extractor, const char *const *files,
                               EntenteDiagnosticFunc diagnostic, gpointer user_data, GError **error)
{
  g_return_val_if_fail (extractor != NULL && files != NULL, FALSE);
  g_return_val_if_fail (extractor->ledger == NULL, FALSE);
  g_autoptr (Diagnostics) diagnostics = diagnostics_new ();
  gboolean ok = TRUE;
  extractor->ledger = ledger_new ();
  for (; *files != NULL && ok; files++)
    ok = ledger_read (extractor->ledger, *files, diagnostics, error);
  if (ok)
    ledger_settle (extractor->ledger, extractor->gazetteer, diagnostics);
  diagnostics_flush (diagnostics, diagnostic, user_data);
  return ok;
}

void
entente_graph_use_actors (EntenteGraph *graph, const EntenteExtractor *extractor)
{
  g_return_if_fail (graph != NULL && extractor != NULL);
  graph_set_actors (graph, extractor->gazetteer, extractor->ledger);
}

Worker *
worker_new (const EntenteExtractor *extractor)
{
  Worker *worker = g_new0 (Worker, 1);
  worker->extractor = extractor;
  worker->segments = segments_new ();
  worker->finder = actor_finder_new (extractor->gazetteer);
  worker->scratch = annotator_scratch_new (extractor->annotator);
  worker->pool = g_ptr_array_new_with_free_func ((GDestroyNotify)annotation_free);
  worker->n_candidates = g_array_new (FALSE, TRUE, sizeof (guint16));
  worker->annotations = g_ptr_array_new ();
  return worker;
}

void
worker_free (Worker *worker)
{
  segments_free (worker->segments);
  actor_finder_free (worker->finder);
  annotator_scratch_free (worker->scratch);
  g_ptr_array_unref (worker->pool);
  g_array_unref (worker->n_candidates);
  g_ptr_array_unref (worker->annotations);
  g_free (worker);
}

void
worker_want_misses (Worker *worker)
{
  worker->wants_misses = TRUE;
}

/* Annotates the sentences that hold enough candidates; the others stay NULL. For
 * actor_finder_tag_names() after the first pass of the finder. */
static void
annotate (Worker *worker, const Document *document, gboolean names_by_shape)
{
  const Segments *segments = worker->segments;
  guint used = 0;
  g_ptr_array_set_size (worker->annotations, (int)segments->sentences->len);
  for (guint i = 0; i < segments->sentences->len; i++)
    {
      worker->annotations->pdata[i] = NULL;
      if (g_array_index (worker->n_candidates, guint16, i) < MIN_CANDIDATES)
        continue;
      if (used == worker->pool->len)
        g_ptr_array_add (worker->pool, annotation_new ());
      Annotation *annotation = worker->pool->pdata[used++];
      const Sentence *sentence = &g_array_index (segments->sentences, Sentence, i);
      annotation_reset (annotation, document->text,
                        &g_array_index (segments->tokens, Span, sentence->first_token),
                        sentence->n_tokens, sentence->is_heading);
      annotator_annotate (worker->extractor->annotator, worker->scratch, annotation);
      worker->annotations->pdata[i] = annotation;
    }
  actor_finder_tag_names (worker->finder, document, segments,
                          (Annotation *const *)worker->annotations->pdata, names_by_shape);
}

static void
segment (Worker *worker, const Document *document)
{
  if (document->tokens != NULL)
    segments_set (worker->segments, document->tokens, document->sentences);
  else
    segment_text (document->text, document->length, document->title_length, worker->segments);
}

static void
set_document_row (DocumentRows *rows, const Document *document, guint n_sentences)
{
  rows->document = (DocumentRow){ .id = document_rows_keep (rows, document->id),
                                  .name = document_rows_keep (rows, document->name),
                                  .title = document_rows_keep (rows, document->title),
                                  .date = document_rows_keep (rows, document->date),
                                  .publisher = document_rows_keep (rows, document->publisher),
                                  .url = document_rows_keep (rows, document->url),
                                  .sha256 = document_rows_keep (rows, document->sha256),
                                  .sketch = document_rows_keep (rows, document->sketch),
                                  .sentences = n_sentences,
                                  .bytes = document->length };
}

static void
add_mentions (DocumentRows *rows, const Document *document, const DocumentActors *actors)
{
  for (guint i = 0; i < actors->mentions->len; i++)
    {
      const Mention *mention = &g_array_index (actors->mentions, Mention, i);
      const Actor *actor = &g_array_index (actors->actors, Actor, mention->actor);
      MentionRow row = { .sentence = mention->sentence,
                         .span = mention->span,
                         .actor = document_rows_keep (rows, actor->id),
                         .name = document_rows_keep (rows, actor->name),
                         .type = document_rows_keep (rows, actor->type),
                         .country = document_rows_keep (rows, actor->country),
                         .parent = document_rows_keep (rows, actor->parent),
                         .by = mention_by_name (mention->by) };
      row.text = document_rows_keep_n (rows, document->text + mention->span.begin,
                                       mention->span.end - mention->span.begin);
      g_array_append_val (rows->mentions, row);
    }
}

static void
say_what_is_missing (const Document *document, const DocumentRows *rows, Diagnostics *diagnostics)
{
  if (rows->mentions->len == 0)
    diagnostics_add (diagnostics, ENTENTE_SEVERITY_WARNING, document->file, document->line, -1,
                     document->id, "no actors found in %u sentences", rows->document.sentences);
}

DocumentRows *
worker_extract (Worker *worker, const Document *document, Diagnostics *diagnostics)
{
  g_autoptr (DocumentRows) rows = document_rows_new ();
  if (worker->wants_misses)
    document_rows_want_misses (rows);
  segment (worker, document);
  guint n_sentences = worker->segments->sentences->len;
  set_document_row (rows, document, n_sentences);
  g_array_set_size (worker->n_candidates, n_sentences);
  actor_finder_scan (worker->finder, document, worker->segments,
                     (guint16 *)(gpointer)worker->n_candidates->data);
  annotate (worker, document, FALSE);

  const Annotation *const *annotations = (const Annotation *const *)worker->annotations->pdata;
  g_autoptr (DocumentActors) actors
      = actor_finder_resolve (worker->finder, document, worker->segments, annotations);
  add_mentions (rows, document, actors);
  relations_extract (worker->extractor->frames, document, worker->segments, annotations, actors,
                     rows);
  say_what_is_missing (document, rows, diagnostics);
  return g_steal_pointer (&rows);
}

void
worker_write_conllu (Worker *worker, const Document *document, GString *out)
{
  segment (worker, document);
  guint n_sentences = worker->segments->sentences->len;
  g_array_set_size (worker->n_candidates, n_sentences);
  actor_finder_scan (worker->finder, document, worker->segments,
                     (guint16 *)(gpointer)worker->n_candidates->data);
  for (guint i = 0; i < n_sentences; i++)
    g_array_index (worker->n_candidates, guint16, i) = MIN_CANDIDATES;
  annotate (worker, document, TRUE);
  gsize id_length = strlen (document->id);
  g_string_append (out, "# newdoc id = ");
  conllu_append (out, document->id, id_length);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < n_sentences; i++)
    {
      g_string_append (out, "# sent_id = ");
      conllu_append (out, document->id, id_length);
      g_string_append_printf (out, "-%u\n", i + 1);
      annotation_write_conllu (worker->annotations->pdata[i], out);
    }
}

void
entente_rows_write (const EntenteRows *rows, GString *out)
{
  document_rows_write (rows, out);
}

/* The words of the interface and of the rows are the same. */
G_STATIC_ASSERT ((int)ENTENTE_MISS_NO_FRAME == (int)MISS_NO_FRAME);
G_STATIC_ASSERT ((int)ENTENTE_MISS_END == (int)MISS_END);
G_STATIC_ASSERT ((int)ENTENTE_MISS_CONDITION == (int)MISS_CONDITION);

gboolean
entente_rows_misses (const EntenteRows *rows, void (*func) (const EntenteMiss *, gpointer),
                     gpointer user_data)
{
  g_return_val_if_fail (rows != NULL && func != NULL, FALSE);
  const DocumentRow *document = &rows->document;
  for (guint i = 0; rows->misses != NULL && i < rows->misses->len; i++)
    {
      const MissRow *row = &g_array_index (rows->misses, MissRow, i);
      const EntenteMiss miss = { .document = document->id,
                                 .title = document->title,
                                 .date = document->date,
                                 .publisher = document->publisher,
                                 .sentence = row->sentence,
                                 .text = row->text,
                                 .a = row->a,
                                 .b = row->b,
                                 .a_text = row->a_slot.text,
                                 .b_text = row->b_slot.text,
                                 .word = row->word.text,
                                 .lemma = row->lemma,
                                 .pos = row->pos,
                                 .a_at = row->a_at,
                                 .b_at = row->b_at,
                                 .fills_both = row->fills_both,
                                 .kind = (EntenteMissKind)row->miss,
                                 .frame = row->frame,
                                 .wanted = row->wanted,
                                 .found = row->found };
      func (&miss, user_data);
    }
  return rows->misses != NULL;
}
