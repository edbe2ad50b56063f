/* SPDX-License-Identifier: MIT */
#include "relations/relations.h"

#include "relations/clause.h"
#include "relations/comention.h"
#include "relations/match.h"
#include "relations/misses.h"

#include <string.h>

typedef struct
{
  const Document *document;
  const DocumentActors *actors;
  DocumentRows *rows;
} Extraction;

static RowSlot
slot_at (const Extraction *x, Span span)
{
  RowSlot slot = { .span = span };
  slot.text = document_rows_keep_n (x->rows, x->document->text + span.begin, span.end - span.begin);
  return slot;
}

static const char *
actor_id (const Extraction *x, const Mention *mention)
{
  return document_rows_keep (x->rows, g_array_index (x->actors->actors, Actor, mention->actor).id);
}

/* Symmetric relations have their ends in byte order of id. */
static void
set_ends (const Extraction *x, const Statement *statement, StatementRow *row)
{
  const Mention *source = statement->source, *target = statement->target;
  if (relation_is_symmetric (statement->frame->relation)
      && strcmp (actor_id (x, source), actor_id (x, target)) > 0)
    {
      source = statement->target;
      target = statement->source;
    }
  row->source = actor_id (x, source);
  row->source_slot = slot_at (x, source->span);
  row->source_slot.part = source->part;
  row->target = actor_id (x, target);
  row->target_slot = slot_at (x, target->span);
  row->target_slot.part = target->part;
}

static gboolean
starts_with_capital (const Annotation *a, gint token)
{
  return g_ascii_isupper (a->text[a->tokens[token].begin]);
}

/* Does the token before an office belong to its title: "Foreign Minister", "army chief"? */
static gboolean
is_part_of_title (const Tree *tree, gint token, gint office)
{
  const Annotation *a = tree->a;
  if (a->head[token] != office || tree->inside[token] != NULL)
    return FALSE;
  return a->deprel[token] == DEPREL_COMPOUND
         || (a->deprel[token] == DEPREL_AMOD && starts_with_capital (a, token)
             && starts_with_capital (a, office));
}

/* The cue's words; of an office the whole title, "of State" with it. */
static Span
cue_span (const Tree *tree, const Statement *statement)
{
  const Annotation *a = tree->a;
  gint cue = statement->cue;
  Span span = a->tokens[cue];
  if (!relation_is_structural (statement->frame->relation) || tree_is_verb (tree, cue))
    return span;
  if (tree_follows_hyphen (tree, cue))
    span.begin = a->tokens[cue - 2].begin; /* "secretary-general" */
  for (gint i = cue - 1; i >= 0 && is_part_of_title (tree, i, cue); i--)
    span.begin = a->tokens[i].begin;
  if (cue + 2 < (gint)a->n_tokens && g_str_equal (a->lemma[cue + 1], "of")
      && g_ascii_strcasecmp (a->lemma[cue + 2], "state") == 0)
    span.end = a->tokens[cue + 2].end;
  return span;
}

/* The first of the slots that holds the actor. */
static const char *
filled_slot (const Tree *tree, gint cue, const Slot *slots, guint n_slots, const Mention *end)
{
  for (guint k = 0; k < n_slots; k++)
    {
      Ends ends = { 0 };
      match_fill_end (tree, cue, &slots[k], 1, NULL, &ends);
      for (guint i = 0; i < ends.n; i++)
        if (ends.mention[i]->actor == end->actor)
          return slot_name (&slots[k]);
    }
  return NULL;
}

/* The clause of the cue, widened to the ends that it shares with another. */
static Span
clause_with_ends (const Tree *tree, const Statement *statement, Span sentence)
{
  Span clause = clause_of (tree, statement->cue);
  const Span ends[] = { statement->source->span, statement->target->span };
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i].begin >= sentence.begin && ends[i].end <= sentence.end)
      clause = (Span){ MIN (clause.begin, ends[i].begin), MAX (clause.end, ends[i].end) };
  return clause;
}

/* Does another sentence name the target: "President Doe" of an article about his state? */
static gboolean
is_of_another (const Tree *tree, const Statement *statement)
{
  const SlotKind kind = statement->frame->target[0].kind;
  return (kind == SLOT_HOME || kind == SLOT_HERE) && tree_node_of (tree, statement->target) < 0;
}

/* Where it takes another sentence to see it, once is enough. */
static gboolean
is_known (const Extraction *x, const Statement *statement)
{
  const char *relation = relation_name (statement->frame->relation);
  for (guint i = 0; i < x->rows->statements->len; i++)
    {
      const StatementRow *row = &g_array_index (x->rows->statements, StatementRow, i);
      if (g_str_equal (row->relation, relation)
          && g_str_equal (row->source, actor_id (x, statement->source))
          && g_str_equal (row->target, actor_id (x, statement->target)))
        return TRUE;
    }
  return FALSE;
}

/* For people who ask why. */
static void
set_reasons (const Extraction *x, const Tree *tree, const Statement *statement, StatementRow *row)
{
  const Frame *frame = statement->frame;
  g_autofree char *rule = status_rule (tree, &statement->status, frame->modality);
  row->source_at
      = filled_slot (tree, statement->cue, frame->source, frame->n_sources, statement->source);
  row->target_at = is_of_another (tree, statement)
                       ? slot_name (&frame->target[0])
                       : filled_slot (tree, statement->cue, frame->target, frame->n_targets,
                                      statement->target);
  if (row->source_slot.span.begin != statement->source->span.begin)
    { /* ends in byte order of id */
      const char *at = row->source_at;
      row->source_at = row->target_at;
      row->target_at = at;
    }
  row->clause = clause_with_ends (tree, statement, row->span);
  row->status_rule = document_rows_keep (x->rows, rule);
}

/* The words of a speaker who is no actor, without the capital of the sentence that they begin. */
static const char *
speaker_words (const Extraction *x, const Tree *tree, gint speaker)
{
  const Annotation *a = tree->a;
  const Span phrase = phrase_of (tree, speaker);
  const char *words = slot_at (x, phrase).text;
  const gboolean begins = a->tokens[0].begin == phrase.begin;
  if (!begins || (a->upos[0] != UPOS_DET && a->upos[0] != UPOS_PRON))
    return words;
  g_autofree char *lower = g_strdup (words);
  *lower = g_ascii_tolower (*lower);
  return document_rows_keep (x->rows, lower);
}

static void
add_statement_row (const Extraction *x, const Tree *tree, guint32 sentence, Span span,
                   const Statement *statement)
{
  const Annotation *a = tree->a;
  const Status *status = &statement->status;
  StatementRow row = { .sentence = sentence,
                       .span = span,
                       .text = slot_at (x, span).text,
                       .relation = relation_name (statement->frame->relation),
                       .status = modality_status (status->modality),
                       .modality = modality_name (status->modality),
                       .cue = slot_at (x, cue_span (tree, statement)),
                       .frame = document_rows_keep (x->rows, statement->frame->id),
                       /* measured on parsed trees only */
                       .trust = a->origin == TREE_PARSED ? statement->frame->trust : -1 };
  set_ends (x, statement, &row);
  if (statement->object >= 0)
    row.object = slot_at (x, phrase_of (tree, statement->object));
  if (status->cue >= 0)
    row.status_cue = slot_at (x, a->tokens[status->cue]).text;
  if (status->by != NULL)
    row.by = actor_id (x, status->by);
  else if (status->speaker >= 0)
    row.by_text = speaker_words (x, tree, status->speaker);
  set_reasons (x, tree, statement, &row);
  statement_row_set_id (&row, &x->rows->document);
  g_array_append_val (x->rows->statements, row);
}

void
relations_extract (const Frames *frames, const Document *document, const Segments *segments,
                   const Annotation *const *annotations, const DocumentActors *actors,
                   DocumentRows *rows)
{
  const Extraction x = { document, actors, rows };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Statement));
  const Mention *mentions = (const Mention *)actors->mentions->data;
  Tree tree;

  tree_init (&tree, frames, actors);
  for (guint first = 0, end; first < actors->mentions->len; first = end)
    {
      guint32 number = mentions[first].sentence;
      end = document_actors_sentence_end (actors, first);
      const Annotation *annotation = annotations[number];
      const Sentence *sentence = &g_array_index (segments->sentences, Sentence, number);
      if (annotation == NULL || end - first < 2 || sentence->is_dateline)
        continue;
      tree_set (&tree, annotation, mentions + first, end - first);
      g_array_set_size (found, 0);
      match_frames (&tree, found);
      for (guint k = 0; k < found->len; k++)
        {
          const Statement *statement = &g_array_index (found, Statement, k);
          if (!is_of_another (&tree, statement) || !is_known (&x, statement))
            add_statement_row (&x, &tree, number, sentence->span, statement);
        }
      if (rows->misses != NULL)
        misses_find (&tree, found, number, sentence->span, rows);
    }
  tree_clear (&tree);
  comentions_extract (document, segments, actors, rows);
}
