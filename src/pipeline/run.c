/* SPDX-License-Identifier: MIT */
#include "pipeline/extractor.h"
#include "read/read.h"

#include <entente/annotate.h>

#define QUEUE_PER_JOB 8 /* documents in flight for each thread: bounds memory */

/* The reading thread makes jobs in the order of the input, threads of a pool turn documents into
 * rows, and the reading thread gives them out again in that order. */

typedef struct
{
  Document *document;       /* NULL where rows were read, or only diagnostics */
  DocumentRows *rows;       /* the result, */
  GString *text;            /* or this one where sentences are only annotated */
  Diagnostics *diagnostics; /* what came before and during it */
  gboolean is_done;
} Job;

typedef struct
{
  const EntenteExtractor *extractor;
  const EntenteRunOptions *options;
  EntenteRowsFunc func; /* NULL where sentences are only annotated: */
  EntenteTextFunc text_func;
  gpointer func_data;
  EntenteSummary *summary;
  guint8 *marks; /* of the ledger; NULL where there is none */
  GThreadPool *pool;
  GQueue jobs; /* of Job, in the order of the input */
  guint n_jobs;
  gboolean told_rows; /* that rows cannot be annotated: once is enough */
  GMutex mutex;
  GCond done;
  GAsyncQueue *idle; /* of Worker */
} Run;

static void
job_free (gpointer data)
{
  Job *job = data;
  document_free (job->document);
  document_rows_free (job->rows);
  if (job->text != NULL)
    g_string_free (job->text, TRUE);
  diagnostics_free (job->diagnostics);
  g_free (job);
}

static void
work (gpointer data, gpointer user_data)
{
  Job *job = data;
  Run *run = user_data;
  Worker *worker = g_async_queue_try_pop (run->idle);
  if (worker == NULL)
    {
      worker = worker_new (run->extractor);
      if (run->options->wants_misses)
        worker_want_misses (worker);
    }
  if (run->func != NULL)
    job->rows = worker_extract (worker, job->document, job->diagnostics);
  else
    {
      job->text = g_string_new (NULL);
      worker_write_conllu (worker, job->document, job->text);
    }
  g_async_queue_push (run->idle, worker);

  g_mutex_lock (&run->mutex);
  job->is_done = TRUE;
  g_cond_signal (&run->done);
  g_mutex_unlock (&run->mutex);
}

static void
count_diagnostic (const EntenteDiagnostic *diagnostic, gpointer user_data)
{
  Run *run = user_data;
  run->summary->errors += diagnostic->severity == ENTENTE_SEVERITY_ERROR;
  run->summary->warnings += diagnostic->severity == ENTENTE_SEVERITY_WARNING;
  if (run->options->diagnostic != NULL)
    run->options->diagnostic (diagnostic, run->options->user_data);
}

static gboolean
give_out_text (Run *run, const Job *job, GError **error)
{
  if (job->text == NULL)
    return TRUE;
  run->summary->documents++;
  return run->text_func (job->text->str, job->text->len, run->func_data, error);
}

static gboolean
give_out (Run *run, Job *job, GError **error)
{
  EntenteSummary *summary = run->summary;
  diagnostics_flush (job->diagnostics, count_diagnostic, run);
  if (run->func == NULL)
    return give_out_text (run, job, error);
  if (job->rows == NULL)
    return TRUE;
  if (run->marks != NULL)
    ledger_apply (run->extractor->ledger, job->rows, run->marks);
  summary->documents++;
  summary->sentences += job->rows->document.sentences;
  summary->mentions += job->rows->mentions->len;
  summary->statements += job->rows->statements->len;
  summary->comentions += job->rows->comentions->len;
  if (!run->func (job->rows, run->func_data, error))
    return FALSE;
  if (run->options->progress != NULL)
    run->options->progress (summary, run->options->user_data);
  return TRUE;
}

/* Gives out finished jobs until at most `most` are left. */
static gboolean
drain (Run *run, guint most, GError **error)
{
  gboolean ok = TRUE;
  while (run->jobs.length > most && ok)
    {
      Job *job = g_queue_pop_head (&run->jobs);
      g_mutex_lock (&run->mutex);
      while (!job->is_done)
        g_cond_wait (&run->done, &run->mutex);
      g_mutex_unlock (&run->mutex);
      ok = give_out (run, job, error);
      job_free (job);
    }
  return ok;
}

static void
move_diagnostic (const EntenteDiagnostic *d, gpointer user_data)
{
  diagnostics_add (user_data, d->severity, d->file, d->line, d->byte, d->document, "%s",
                   d->message);
}

static gboolean
take (Document *document, DocumentRows *rows, Diagnostics *diagnostics, gpointer user_data,
      GError **error)
{
  Run *run = user_data;
  Job *job = g_new0 (Job, 1);
  job->document = document;
  job->rows = rows;
  job->diagnostics = diagnostics_new ();
  job->is_done = document == NULL;
  diagnostics_flush (diagnostics, move_diagnostic, job->diagnostics);
  if (rows != NULL && run->func == NULL && !run->told_rows)
    {
      diagnostics_add (job->diagnostics, ENTENTE_SEVERITY_WARNING, NULL, 0, -1, rows->document.id,
                       "rows hold no sentences to annotate and are passed over");
      run->told_rows = TRUE;
    }
  g_queue_push_tail (&run->jobs, job);
  if (document != NULL)
    g_thread_pool_push (run->pool, job, NULL);
  return drain (run, run->n_jobs * QUEUE_PER_JOB, error);
}

/* Only at the end is it known whom no document names. */
static void
tell_unknown (Run *run)
{
  g_autoptr (Diagnostics) diagnostics = diagnostics_new ();
  ledger_tell_unknown (run->extractor->ledger, run->marks, diagnostics);
  diagnostics_flush (diagnostics, count_diagnostic, run);
}

static gboolean
run_all (Run *run, const char *const *inputs, GError **error)
{
  static const EntenteRunOptions defaults = { 0 };
  if (run->options == NULL)
    run->options = &defaults;
  *run->summary = (EntenteSummary){ 0 };
  run->n_jobs = run->options->n_jobs > 0 ? run->options->n_jobs : g_get_num_processors ();
  if (run->func != NULL && run->extractor->ledger != NULL
      && ledger_changes_rows (run->extractor->ledger))
    run->marks = ledger_marks_new (run->extractor->ledger);
  run->idle = g_async_queue_new_full ((GDestroyNotify)worker_free);
  run->pool = g_thread_pool_new (work, run, (int)run->n_jobs, FALSE, NULL);
  g_queue_init (&run->jobs);
  g_mutex_init (&run->mutex);
  g_cond_init (&run->done);

  gboolean ok
      = read_inputs (inputs, take, run, &run->summary->files, error) && drain (run, 0, error);
  if (run->marks != NULL)
    tell_unknown (run);

  g_thread_pool_free (run->pool, FALSE, TRUE);
  g_queue_clear_full (&run->jobs, job_free);
  g_async_queue_unref (run->idle);
  g_free (run->marks);
  g_mutex_clear (&run->mutex);
  g_cond_clear (&run->done);
  return ok;
}

gboolean
entente_extractor_run (const EntenteExtractor *extractor, const char *const *inputs,
                       const EntenteRunOptions *options, EntenteRowsFunc func, gpointer func_data,
                       EntenteSummary *summary, GError **error)
{
  g_return_val_if_fail (extractor != NULL && inputs != NULL && func != NULL && summary != NULL,
                        FALSE);
  Run run = { .extractor = extractor,
              .options = options,
              .func = func,
              .func_data = func_data,
              .summary = summary };
  return run_all (&run, inputs, error);
}

gboolean
entente_extractor_annotate (const EntenteExtractor *extractor, const char *const *inputs,
                            const EntenteRunOptions *options, EntenteTextFunc func,
                            gpointer func_data, EntenteSummary *summary, GError **error)
{
  g_return_val_if_fail (extractor != NULL && inputs != NULL && func != NULL && summary != NULL,
                        FALSE);
  Run run = { .extractor = extractor,
              .options = options,
              .text_func = func,
              .func_data = func_data,
              .summary = summary };
  return run_all (&run, inputs, error);
}
