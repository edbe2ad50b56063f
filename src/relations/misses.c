/* SPDX-License-Identifier: MIT */
#include "relations/misses.h"

#include "relations/clause.h"
#include "relations/link.h"
#include "relations/match.h"
#include "relations/slots.h"

#include <string.h>

#define MAX_ENDS \
  24                /* actors of one sentence that are paired; a longer list pairs its first ones \
                     */
#define MAX_WORDS 3 /* words between two actors: further apart they are not linked */

typedef struct
{
  const Tree *tree;
  const GArray *found; /* of Statement */
  MissRow row;         /* what all misses of the sentence have in common */
  DocumentRows *rows;
} Search;

typedef struct
{
  const Mention *mention;
  gint node;
} End;

/* The frame of a word that came nearest to joining two actors. */
typedef struct
{
  Miss miss;
  const Frame *frame;
  const char *wanted;
  Span found; /* empty: nothing */
} Nearest;

static gboolean
is_stated (const Search *search, const Mention *a, const Mention *b)
{
  for (guint k = 0; k < search->found->len; k++)
    {
      const Statement *known = &g_array_index (search->found, Statement, k);
      guint32 source = known->source->actor, target = known->target->actor;
      if ((source == a->actor && target == b->actor) || (source == b->actor && target == a->actor))
        return TRUE;
    }
  return FALSE;
}

static gboolean
holds (const Ends *ends, const Mention *mention)
{
  for (guint k = 0; k < ends->n; k++)
    if (ends->mention[k]->actor == mention->actor)
      return TRUE;
  return FALSE;
}

static void
come_nearer (Nearest *nearest, Miss miss, const Frame *frame, const char *wanted, Span found)
{
  if (nearest->frame != NULL && miss <= nearest->miss)
    return;
  *nearest = (Nearest){ miss, frame, wanted, found };
}

/* The words in a slot. */
static Span
filler_of (const Tree *tree, gint cue, const Slot *slot)
{
  Nodes nodes = { 0 };
  slot_fill (tree, cue, slot, &nodes);
  return nodes.n > 0 ? phrase_of (tree, nodes.token[0]) : (Span){ 0, 0 };
}

static void
weigh_conditions (const Tree *tree, gint cue, const FrameEntry *entry, Nearest *nearest)
{
  const Frame *frame = entry->frame;
  if (!match_has_particle (tree, cue, entry->particle))
    {
      come_nearer (nearest, MISS_PARTICLE, frame, entry->particle, (Span){ 0, 0 });
      return;
    }
  for (guint k = 0; k < frame->n_needs; k++)
    if (!slot_meets (tree, cue, &frame->needs[k]))
      {
        come_nearer (nearest, MISS_CONDITION, frame, frame->needs[k].text,
                     filler_of (tree, cue, &frame->needs[k].slot));
        return;
      }
}

static Span
span_of (const Ends *ends)
{
  return ends->n > 0 ? ends->mention[0]->span : (Span){ 0, 0 };
}

static void
weigh_frame (const Tree *tree, gint cue, const FrameEntry *entry, const Mention *a,
             const Mention *b, Nearest *nearest)
{
  const Frame *frame = entry->frame;
  Ends sources = { 0 }, targets = { 0 };
  match_fill_end (tree, cue, frame->source, frame->n_sources, NULL, &sources);
  match_fill_end (tree, cue, frame->target, frame->n_targets, &sources, &targets);
  gboolean from_a = holds (&sources, a), from_b = holds (&sources, b);
  gboolean to_a = holds (&targets, a), to_b = holds (&targets, b);
  if ((from_a && to_b) || (from_b && to_a))
    weigh_conditions (tree, cue, entry, nearest);
  else if (!match_has_particle (tree, cue, entry->particle))
    return;
  else if (from_a || from_b)
    come_nearer (nearest, MISS_END, frame, frame->target_text, span_of (&targets));
  else if (to_a || to_b)
    come_nearer (nearest, MISS_END, frame, frame->source_text, span_of (&sources));
}

static Nearest
nearest_frame (const Tree *tree, gint cue, const Mention *a, const Mention *b)
{
  Nearest nearest = { MISS_NO_FRAME, NULL, NULL, { 0, 0 } };
  const GArray *entries = match_entries (tree, cue);
  if (entries == NULL)
    return nearest;
  nearest.miss = MISS_NO_SLOT;
  for (guint k = 0; k < entries->len; k++)
    weigh_frame (tree, cue, &g_array_index (entries, FrameEntry, k), a, b, &nearest);
  return nearest;
}

static RowSlot
slot_at (const Search *search, Span span)
{
  RowSlot slot = { .span = span };
  slot.text = document_rows_keep_n (search->rows, search->tree->a->text + span.begin,
                                    span.end - span.begin);
  return slot;
}

/* The part of `path` from `from` outwards, to its last token or its first. */
static Path
part_of (const Path *path, guint from, gboolean is_forward)
{
  Path part = { 0 };
  for (guint k = from; k < path->n; k += is_forward ? 1U : -1U)
    part.token[part.n++] = path->token[k];
  return part;
}

/* Who acts comes first. */
static guint
rank_of (const char *slot)
{
  static const char *const first[] = { "subj", "light", "poss", "by", "is", "mod" };
  for (guint k = 0; k < G_N_ELEMENTS (first); k++)
    if (g_str_has_prefix (slot, first[k]))
      return k;
  return G_N_ELEMENTS (first);
}

static void
set_ends (const Search *search, MissRow *row, const Mention *a, const Mention *b)
{
  const Actor *actors = (const Actor *)search->tree->actors->actors->data;
  row->a = document_rows_keep (search->rows, actors[a->actor].id);
  row->b = document_rows_keep (search->rows, actors[b->actor].id);
  row->a_slot = slot_at (search, a->span);
  row->b_slot = slot_at (search, b->span);
}

/* Where the actor stands, seen from the word: `is_slot` tells whether a frame could say it. */
static const char *
place_of (const Search *search, gint word, const Mention *mention, const Path *way,
          gboolean *is_slot)
{
  const char *slot = link_slot (search->tree, word, mention, way);
  *is_slot = slot != NULL;
  if (slot != NULL)
    return slot;
  g_autofree char *labels = link_labels (search->tree, way);
  return document_rows_keep (search->rows, labels);
}

static void
add_miss (const Search *search, gint word, const Mention *a, const Mention *b, const char *a_at,
          const char *b_at, gboolean fills_both)
{
  const Tree *tree = search->tree;
  gboolean swap = rank_of (b_at) < rank_of (a_at);
  Nearest nearest = nearest_frame (tree, word, a, b);
  MissRow row = search->row;
  char lemma[LEMMA_SIZE];
  tree_lower_lemma (tree, word, lemma, sizeof lemma);
  row.word = slot_at (search, tree->a->tokens[word]);
  row.lemma = document_rows_keep (search->rows, lemma);
  row.pos = tree_pos (tree, word);
  set_ends (search, &row, swap ? b : a, swap ? a : b);
  row.a_at = swap ? b_at : a_at;
  row.b_at = swap ? a_at : b_at;
  row.fills_both = fills_both;
  row.miss = nearest.miss;
  row.frame = nearest.frame != NULL ? document_rows_keep (search->rows, nearest.frame->id) : NULL;
  row.wanted = document_rows_keep (search->rows, nearest.wanted);
  if (nearest.found.end > 0)
    row.found = slot_at (search, nearest.found).text;
  g_array_append_val (search->rows->misses, row);
}

/* A word on the path links both, if a frame could reach one of them from it. */
static void
look_at_word (const Search *search, const Path *path, guint at, const Mention *a, const Mention *b)
{
  gboolean fills_a, fills_b;
  gint word = path->token[at];
  Path to_a = part_of (path, at, FALSE), to_b = part_of (path, at, TRUE);
  const char *a_at = place_of (search, word, a, &to_a, &fills_a);
  const char *b_at = place_of (search, word, b, &to_b, &fills_b);
  if (fills_a || fills_b)
    add_miss (search, word, a, b, a_at, b_at, fills_a && fills_b);
}

/* The noun that a verb on the path has as object: "gave a warning to". */
static void
look_at_object (const Search *search, const Path *path, guint at, const Mention *a,
                const Mention *b)
{
  const Tree *tree = search->tree;
  gint noun = tree_child (tree, path->token[at], DEPREL_OBJ);
  if (!tree_is_verb (tree, path->token[at]) || noun < 0 || !link_is_word (tree, noun)
      || tree_actor (tree, noun) != NULL)
    return;
  for (guint k = 0; k < path->n; k++)
    if (path->token[k] == noun)
      return;
  Path to_a = part_of (path, at, FALSE), to_b = part_of (path, at, TRUE);
  const char *a_at = link_slot (tree, noun, a, &to_a), *b_at = link_slot (tree, noun, b, &to_b);
  if (a_at != NULL && b_at != NULL)
    add_miss (search, noun, a, b, a_at, b_at, TRUE);
}

static void
look_at_pair (const Search *search, const End *a, const End *b)
{
  Path path;
  guint n_words = 0;
  if (!link_path (search->tree, a->node, b->node, &path))
    return;
  for (guint k = 1; k + 1 < path.n; k++)
    n_words += link_is_word (search->tree, path.token[k]);
  if (n_words > MAX_WORDS)
    return;
  for (guint k = 1; k + 1 < path.n; k++)
    if (link_is_word (search->tree, path.token[k]))
      {
        look_at_word (search, &path, k, a->mention, b->mention);
        look_at_object (search, &path, k, a->mention, b->mention);
      }
}

/* A place where something happens does and suffers nothing. */
static gboolean
can_act (const Tree *tree, const Mention *mention)
{
  const char *type = tree_actor_type (tree, mention);
  return !mention->is_place_use && !g_str_equal (type, "place") && !g_str_equal (type, "event");
}

/* One end a mention. */
static guint
collect_ends (const Tree *tree, End *ends)
{
  guint n = 0;
  for (guint i = 0; i < tree->a->n_tokens && n < MAX_ENDS; i++)
    if (tree->mention[i] != NULL && can_act (tree, tree->mention[i]))
      {
        ends[n] = (End){ tree->mention[i], link_node (tree, tree->mention[i]) };
        n += ends[n].node >= 0;
      }
  return n;
}

void
misses_find (const Tree *tree, const GArray *found, guint32 sentence, Span span, DocumentRows *rows)
{
  End ends[MAX_ENDS];
  Search search = { .tree = tree, .found = found, .rows = rows };
  search.row.sentence = sentence;
  search.row.span = span;
  guint n = collect_ends (tree, ends), first = rows->misses->len;
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      if (ends[i].mention->actor != ends[k].mention->actor
          && !is_stated (&search, ends[i].mention, ends[k].mention))
        look_at_pair (&search, &ends[i], &ends[k]);
  if (rows->misses->len == first)
    return;
  const char *text = slot_at (&search, span).text;
  for (guint i = first; i < rows->misses->len; i++)
    g_array_index (rows->misses, MissRow, i).text = text;
}
