/* SPDX-License-Identifier: MIT */
#include "relations/match.h"

#include "relations/nouns.h"
#include "relations/slots.h"

#include <string.h>

/* What one cue has yielded so far: a pair of actors is taken once. */
typedef struct
{
  const Tree *tree;
  gint cue;
  GArray *statements; /* of Statement */
  guint first;        /* of this cue */
  gboolean is_mutual; /* does each do it to the other? */
} Cue;

/* Is the actor alone at that end? */
static gboolean
is_only (const Ends *ends, guint32 actor)
{
  for (guint k = 0; k < ends->n; k++)
    if (ends->mention[k]->actor != actor)
      return FALSE;
  return ends->n > 0;
}

/* Actors but the one that stands alone at the `other` end. */
static void
actors_of (const Tree *tree, const Nodes *nodes, const Ends *other, Ends *ends)
{
  Nodes found = { 0 };
  for (guint k = 0; k < nodes->n; k++)
    tree_actor_nodes (tree, nodes->token[k], &found);
  for (guint k = 0; k < found.n; k++)
    {
      const Mention *mention = tree_actor (tree, found.token[k]);
      for (guint m = 0; m <= mention->n_more && ends->n < NODES_MAX; m++) /* "both countries" */
        if (other == NULL || !is_only (other, mention[m].actor))
          ends->mention[ends->n++] = mention + m;
    }
}

/* "each other", "one another" */
static gboolean
is_reciprocal (const Tree *tree, const Nodes *nodes)
{
  for (guint k = 0; k < nodes->n; k++)
    {
      const gint node = nodes->token[k], fixed = tree_child (tree, node, DEPREL_FIXED);
      if (fixed >= 0
          && ((g_str_equal (tree->a->lemma[node], "each")
               && g_str_equal (tree->a->lemma[fixed], "other"))
              || (g_str_equal (tree->a->lemma[node], "one")
                  && g_str_equal (tree->a->lemma[fixed], "another"))))
        return TRUE;
    }
  return FALSE;
}

void
match_fill_end (const Tree *tree, gint cue, const Slot *slots, guint n_slots, const Ends *other,
                Ends *ends)
{
  for (guint k = 0; k < n_slots && ends->n == 0; k++)
    {
      Nodes nodes = { 0 };
      slot_fill (tree, cue, &slots[k], &nodes);
      actors_of (tree, &nodes, other, ends);
      if (ends->n == 0 && other != NULL && other->n > 1 && is_reciprocal (tree, &nodes))
        {
          *ends = *other;
          ends->is_mutual = TRUE;
        }
    }
}

gboolean
match_has_particle (const Tree *tree, gint cue, const char *particle)
{
  if (particle == NULL)
    return TRUE;
  const gint whole = tree_is_verb (tree, cue) ? cue : noun_whole (tree, cue);
  if (whole != cue && g_str_equal (tree_preposition (tree, whole), particle))
    return TRUE; /* "in a show of support" */
  TREE_CHILDREN (tree, child, cue)
    {
      gint mark
          = tree->a->deprel[child] == DEPREL_XCOMP ? tree_child (tree, child, DEPREL_MARK) : -1;
      if (g_str_equal (tree->a->lemma[child], particle)
          || ((tree_is_verb (tree, cue) || tree_opens_examples (particle))
              && g_str_equal (tree_preposition (tree, child), particle)
              && !tree_word_in (tree, "date", child)) /* not "called him on Monday" */
          || (mark >= 0 && g_str_equal (tree->a->lemma[mark], particle))) /* "told Y to leave" */
        return TRUE;
    }
  return FALSE;
}

static gboolean
meets_needs (const Tree *tree, gint cue, const Frame *frame)
{
  for (guint k = 0; k < frame->n_needs; k++)
    if (!slot_meets (tree, cue, &frame->needs[k]))
      return FALSE;
  return TRUE;
}

/* The act and the tie that it seeks come of one word: "applied for membership in X". */
static gboolean
seeks_tie (const Frame *act, const Frame *tie)
{
  return !relation_is_structural (act->relation) && relation_is_structural (tie->relation)
         && tie->modality == MODALITY_SOUGHT;
}

/* "sought military aid from Y": X asks, and Y would give. */
static gboolean
asks_for (const Frame *asking, const Frame *giving)
{
  static const Relation gifts[] = { RELATION_ARMS_SUPPLY, RELATION_AID, RELATION_SUPPORT };
  if (asking->relation != RELATION_REQUEST)
    return giving->relation == RELATION_REQUEST && asks_for (giving, asking);
  for (guint k = 0; k < G_N_ELEMENTS (gifts); k++)
    if (giving->relation == gifts[k])
      return TRUE;
  return FALSE;
}

static gboolean
is_taken (const Cue *cue, const Frame *frame, guint32 a, guint32 b)
{
  for (guint k = cue->first; k < cue->statements->len; k++)
    {
      const Statement *known = &g_array_index (cue->statements, Statement, k);
      guint32 source = known->source->actor, target = known->target->actor;
      const gboolean is_other_way
          = cue->is_mutual && known->frame == frame && !relation_is_symmetric (frame->relation);
      if (!seeks_tie (known->frame, frame) && !(source == b && asks_for (known->frame, frame))
          && ((source == a && target == b) || (source == b && target == a && !is_other_way)))
        return TRUE;
    }
  return FALSE;
}

/* Is its source the one that the noun is said of: "an ally of", "the president of"? */
static gboolean
names_someone (const Frame *frame)
{
  return frame->source[0].kind == SLOT_IS || frame->source[0].kind == SLOT_SELF;
}

/* "X resolved its dispute with Y", "X and Z cut their ties with Y": what the verb says has taken
 * the place of what its object says of the one who does it. */
static gboolean
is_settled (const Tree *tree, const Statement *known, const Statement *statement)
{
  guint32 doer = known->source->actor;
  int signs = relation_sign (known->frame->relation) * relation_sign (statement->frame->relation);
  const Relation settling = known->frame->relation;
  if (names_someone (statement->frame)
      || (settling != RELATION_AGREE && settling != RELATION_YIELD
          && settling != RELATION_SANCTION))
    return FALSE; /* "criticised its ally" */
  return known->cue == tree->a->head[statement->cue]
         && tree->a->deprel[statement->cue] == DEPREL_OBJ && signs < 0
         && g_str_equal (modality_status (known->status.modality), "asserted")
         && (statement->source->actor == doer || statement->target->actor == doer)
         && (!g_str_equal (modality_status (statement->status.modality), "negated")
             || (settling == RELATION_YIELD && statement->frame->relation == RELATION_SANCTION)
             || (settling == RELATION_SANCTION
                 && g_str_equal (tree->a->lemma[statement->cue],
                                 "trade"))); /* "ended trade with" */
}

/* "signed an agreement" states once what both words could state, "a possible shipment of weapons to
 * X" only what the first says. */
static gboolean
is_said_already (const Cue *cue, const Statement *statement)
{
  const Tree *tree = cue->tree;
  for (guint k = 0; k < cue->first; k++)
    {
      const Statement *known = &g_array_index (cue->statements, Statement, k);
      if (is_settled (tree, known, statement))
        return TRUE;
      if (known->frame->relation == statement->frame->relation
          && known->source->actor == statement->source->actor
          && known->target->actor == statement->target->actor
          && (known->status.modality == statement->status.modality
              || known->cue == tree->a->head[statement->cue]))
        return TRUE;
    }
  return FALSE;
}

/* "denied a request by X", "dismissed accusations by X": X did ask, or accuse. Who denies or
 * refuses is the subject of the verb. -1 for none. */
static gint
refuser_of (const Tree *tree, gint cue, const Frame *frame, Modality *modality)
{
  const gint head = tree->a->head[cue];
  const gboolean is_answered = frame->n_targets > 0 && frame->target[0].kind == SLOT_LIGHT;
  if (!(frame->relation == RELATION_REQUEST || is_answered) || tree->a->deprel[cue] != DEPREL_OBJ)
    return -1;
  const StatusEntry *entry
      = frames_status (tree->frames, 'V', tree->a->lemma[head], SCOPE_COMPLEMENT);
  if (entry == NULL || (entry->modality != MODALITY_DENIED && entry->modality != MODALITY_REFUSED))
    return -1;
  *modality = entry->modality;
  return tree_surface_subject (tree, head);
}

static gboolean
is_refused_request (const Tree *tree, gint cue, const Frame *frame, const Mention *source)
{
  Modality modality;
  const gint refuser = refuser_of (tree, cue, frame, &modality);
  const Mention *who = refuser >= 0 ? tree_actor (tree, refuser) : NULL;
  return refuser >= 0 && (who == NULL || who->actor != source->actor);
}

/* "rejected a request for X": the request is not his who rejects it. */
static gboolean
is_own_refusal (const Tree *tree, gint cue, const Frame *frame, const Mention *source)
{
  Modality modality;
  const gint refuser = refuser_of (tree, cue, frame, &modality);
  const Mention *who = refuser >= 0 ? tree_actor (tree, refuser) : NULL;
  return who != NULL && who->actor == source->actor && modality == MODALITY_REFUSED;
}

/* A title holds whatever is said of its bearer: "former governor Roe lost", "urged its ally X", but
 * not "Roe hopes to become governor". */
static gboolean
is_presupposed (const Tree *tree, gint cue, const Frame *frame, const Mention *source)
{
  gboolean names = names_someone (frame);
  gint head = tree->a->head[cue];
  if (frame->source[0].kind == SLOT_ASKER)
    return TRUE; /* "told Y to stop or face": the threat is made */
  if (is_refused_request (tree, cue, frame, source))
    return TRUE;
  if (tree_is_verb (tree, cue) || tree_child (tree, cue, DEPREL_COP) >= 0
      || !(names || relation_is_structural (frame->relation)))
    return FALSE;
  if (frame->relation == RELATION_TELLS && tree->a->deprel[cue] == DEPREL_OBL)
    return TRUE; /* "denied it in an interview" */
  switch (tree->a->deprel[cue])
    {
    case DEPREL_XCOMP:
    case DEPREL_OBL:
    case DEPREL_CONJ:
      return tree->mention[cue] != NULL || tree_child (tree, cue, DEPREL_APPOS) >= 0;
    case DEPREL_OBJ:
      return names && !frames_word_in (tree->frames, "naming", tree->a->lemma[head]);
    default:
      return TRUE;
    }
}

/* "A and B came to help their neighbour": who is one of them is not what is done to them. */
static gboolean
is_one_of (const Mention *one, const Mention *many)
{
  const Mention *first = many - many->part;
  gboolean is_same_phrase = one - one->part == first;
  for (guint m = 0; m <= (guint)first->n_more && first->n_more > 0 && !is_same_phrase; m++)
    if (first[m].actor == one->actor)
      return TRUE;
  return FALSE;
}

/* "a summit that both sides praised": neither praised the other. */
static gboolean
is_within_phrase (const Frame *frame, const Mention *source, const Mention *target)
{
  return source - source->part == target - target->part && !relation_is_symmetric (frame->relation)
         && !match_is_pair (frame);
}

/* What a speaker says of another is the statement: that "X said Y had lied" is a fact, whatever is
 * claimed of Y, but not "X said Y had not lied". A threat is of what is to come: "X said Y would
 * pay a price". */
static gboolean
is_said_plainly (const Frame *frame, Status *status)
{
  if (status->modality != MODALITY_FACT && status->modality != MODALITY_CLAIMED
      && !(frame->relation == RELATION_THREATEN
           && g_str_equal (modality_status (status->modality), "possible")))
    return FALSE;
  status->modality = MODALITY_FACT;
  status->by = NULL; /* who says it is its source */
  return TRUE;
}

/* "Egypt rejects the Turkish-Libyan accord": the two have it all the same. */
static gboolean
is_of_others (const Tree *tree, const Statement *statement)
{
  gint verb = tree->a->head[statement->cue];
  if (statement->frame->relation != RELATION_AGREE || statement->status.modality != MODALITY_REFUSED
      || statement->status.cue != verb)
    return FALSE;
  gint subject = tree_surface_subject (tree, verb);
  const Mention *who = subject >= 0 ? tree_actor (tree, subject) : NULL;
  return who != NULL && who->actor != statement->source->actor
         && who->actor != statement->target->actor;
}

/* "planned talks" */
static gboolean
is_only_planned (const Tree *tree, gint noun)
{
  TREE_CHILDREN (tree, child, noun)
    {
      const StatusEntry *entry = tree->a->deprel[child] == DEPREL_AMOD
                                     ? frames_status (tree->frames, tree_pos (tree, child),
                                                      tree->a->lemma[child], SCOPE_MODIFIED)
                                     : NULL;
      if (entry != NULL && g_str_equal (modality_status (entry->modality), "possible"))
        return TRUE;
    }
  return FALSE;
}

/* Talks that collapsed were held. */
static void
keep_meetings (const Tree *tree, Status *status, const Frame *frame, gint cue)
{
  if (frame->relation == RELATION_MEET && status->modality == MODALITY_ENDED && status->cue >= 0
      && tree_word_in (tree, "happening", status->cue) && !is_only_planned (tree, cue))
    {
      status->modality = MODALITY_FACT;
      status->cue = -1;
    }
}

static gboolean
has_doer (const Frame *frame)
{
  return frame->source[0].kind == SLOT_DOER || frame->target[0].kind == SLOT_DOER;
}

/* "at the request of X, Y did it" holds whatever becomes of Y's deed, but not whoever says so. */
static void
keep_claims_only (Status *status, const Frame *frame)
{
  if (frame->relation == RELATION_REQUEST && has_doer (frame)
      && status->modality != MODALITY_CLAIMED && status->modality != MODALITY_HEDGED)
    status->modality = MODALITY_FACT;
}

/* The word whose status counts: of "may travel for talks with X" that of the verb, while what is
 * done at a request or despite an objection leaves them as they are. */
static gint
sure_word (const Cue *cue, const Frame *frame)
{
  const gint verb = cue->tree->a->head[cue->cue];
  return has_doer (frame) && frame->relation != RELATION_REQUEST
                 && frame->relation != RELATION_REJECT && verb >= 0
             ? verb
             : cue->cue;
}

/* Events host meetings and are praised, rejected and protested against; they do nothing themselves
 * and nobody arms, attacks or joins forces with them. */
static gboolean
is_fit_event (Relation relation, gboolean is_target)
{
  switch (relation)
    {
    case RELATION_MEET:
      return TRUE;
    case RELATION_SUPPORT:
    case RELATION_ACCUSE:
    case RELATION_REJECT:
    case RELATION_PROTEST:
    case RELATION_THREATEN:
    case RELATION_COERCE:
    case RELATION_SANCTION:
      return is_target;
    default:
      return relation_is_structural (relation);
    }
}

/* "resolved their dispute", "lifted its boycott": nobody rejects anybody any longer, and that is
 * told of as an agreement or a concession. */
static gboolean
is_over (const Tree *tree, const Statement *statement)
{
  return statement->frame->relation == RELATION_REJECT
         && statement->status.modality == MODALITY_ENDED && !tree_is_verb (tree, statement->cue);
}

/* The name of an agency before a sentence or a caption is no doer: "AFP The army shelled X". */
static gboolean
is_of_force (Relation relation)
{
  return relation == RELATION_ATTACK || relation == RELATION_COERCE || relation == RELATION_MOBILIZE
         || relation == RELATION_ARMS_SUPPLY || relation == RELATION_THREATEN;
}

static gboolean
can_be_end (const Cue *cue, const Frame *frame, const Mention *end, gboolean is_target)
{
  const char *type = tree_actor_type (cue->tree, end);
  if (g_str_equal (type, "media"))
    return is_target || !is_of_force (frame->relation);
  if (is_target && is_of_force (frame->relation)
      && tree_word_in (cue->tree, "sea", (gint)end->end - 1))
    return FALSE; /* "fired a missile into the Pacific Ocean" */
  return !g_str_equal (type, "event") || is_fit_event (frame->relation, is_target);
}

static gboolean
is_of_state (const Actor *one, const Actor *state)
{
  if (!g_str_equal (state->type, "state"))
    return FALSE;
  return (g_str_equal (one->type, "organisation") && g_strcmp0 (one->parent, state->id) == 0)
         || (g_str_equal (one->type, "person") && one->country != NULL
             && g_strcmp0 (one->country, state->country) == 0);
}

/* What somebody gives his own state, or an army its own, is no tie between two. */
static gboolean
serves_own (const Cue *cue, const Frame *frame, const Mention *source, const Mention *target)
{
  const Actor *actors = (const Actor *)cue->tree->actors->actors->data;
  const Actor *from = &actors[source->actor], *to = &actors[target->actor];
  const gboolean is_given = frame->relation == RELATION_SUPPORT || frame->relation == RELATION_AID
                            || frame->relation == RELATION_ARMS_SUPPLY;
  return is_given && (is_of_state (from, to) || is_of_state (to, from));
}

static void
add_statement (Cue *cue, const Frame *frame, const Mention *source, const Mention *target)
{
  if (source->actor == target->actor || cue->statements->len >= MATCH_MAX_STATEMENTS
      || is_taken (cue, frame, source->actor, target->actor) || is_one_of (source, target)
      || is_one_of (target, source) || (!cue->is_mutual && is_within_phrase (frame, source, target))
      || !can_be_end (cue, frame, source, FALSE) || !can_be_end (cue, frame, target, TRUE)
      || serves_own (cue, frame, source, target)
      || is_own_refusal (cue->tree, cue->cue, frame, source)
      || (frame->relation == RELATION_LEADS /* "leaders of his party": not of him */
          && g_str_equal (tree_actor_type (cue->tree, target), "person")))
    return;
  Nodes object = { 0 };
  if (frame->object.kind != SLOT_NONE)
    slot_fill (cue->tree, cue->cue, &frame->object, &object);
  Statement statement
      = { .frame = frame,
          .cue = cue->cue,
          .source = source,
          .target = target,
          .object = object.n > 0 ? object.token[0] : -1,
          .status = status_of (cue->tree, sure_word (cue, frame), frame->modality,
                               is_presupposed (cue->tree, cue->cue, frame, source)) };
  if (is_of_others (cue->tree, &statement))
    statement.status = (Status){ MODALITY_FACT, -1, NULL, -1 };
  keep_claims_only (&statement.status, frame);
  keep_meetings (cue->tree, &statement.status, frame, cue->cue);
  if (frame->source[0].kind == SLOT_SPEAKER && !is_said_plainly (frame, &statement.status))
    return;
  status_weigh_word (cue->tree, &statement.status, frame, cue->cue);
  status_weigh_claim (cue->tree, &statement.status, frame, source, target);
  if (!is_over (cue->tree, &statement) && !is_said_already (cue, &statement))
    g_array_append_val (cue->statements, statement);
}

gboolean
match_is_pair (const Frame *frame)
{
  return frame->n_sources == 1 && frame->n_targets == 1
         && frame->source[0].kind == frame->target[0].kind && frame->source[0].part == PART_HEAD
         && frame->target[0].part == PART_HEAD && frame->source[0].kind != SLOT_PREPOSITION;
}

/* "X and other Ys criticised his policy": not X's. */
static gboolean
is_fellow (const Frame *frame, const Ends *sources, const Mention *target)
{
  if (target->by != MENTION_PRONOUN || sources->n < 2 || relation_sign (frame->relation) >= 0)
    return FALSE;
  for (guint i = 0; i < sources->n; i++)
    if (sources->mention[i]->actor == target->actor)
      return TRUE;
  return FALSE;
}

static void
apply_frame (Cue *cue, const Frame *frame)
{
  Ends sources = { 0 }, targets = { 0 };
  match_fill_end (cue->tree, cue->cue, frame->source, frame->n_sources, NULL, &sources);
  if (sources.n == 0)
    return;
  if (match_is_pair (frame))
    {
      cue->is_mutual = !relation_is_symmetric (frame->relation); /* "fought", "traded threats" */
      for (guint i = 0; i < sources.n; i++)
        for (guint j = i + 1; j < sources.n; j++)
          {
            add_statement (cue, frame, sources.mention[i], sources.mention[j]);
            if (cue->is_mutual)
              add_statement (cue, frame, sources.mention[j], sources.mention[i]);
          }
      return;
    }
  match_fill_end (cue->tree, cue->cue, frame->target, frame->n_targets, &sources, &targets);
  const SlotKind kind = frame->target[0].kind;
  const Mention *home = targets.n == 0 && (kind == SLOT_HOME || kind == SLOT_HERE)
                            ? slot_home_elsewhere (cue->tree, cue->cue, kind)
                            : NULL;
  if (home != NULL)
    targets.mention[targets.n++] = home;
  cue->is_mutual = targets.is_mutual;
  for (guint i = 0; i < sources.n; i++)
    for (guint j = 0; j < targets.n; j++)
      if (targets.is_mutual || !is_fellow (frame, &sources, targets.mention[j]))
        add_statement (cue, frame, sources.mention[i], targets.mention[j]);
}

/* Frames whose cue is a name: looked up by the type of its actor. */
static void
match_name (Cue *cue)
{
  const Tree *tree = cue->tree;
  const Mention *mention = tree->mention[cue->cue];
  if (mention == NULL || mention->by == MENTION_PRONOUN)
    return;
  const GArray *entries = frames_lookup (tree->frames, 'X', tree_actor_type (tree, mention));
  for (guint k = 0; entries != NULL && k < entries->len; k++)
    {
      const Frame *frame = g_array_index (entries, FrameEntry, k).frame;
      if (meets_needs (tree, cue->cue, frame))
        apply_frame (cue, frame);
    }
}

/* Of the word with its first half where a hyphen joins them ("director-general"), else of the word.
 */
const GArray *
match_entries (const Tree *tree, gint node)
{
  char lemma[LEMMA_SIZE], whole[2 * LEMMA_SIZE];
  char pos = tree_pos (tree, node);
  const GArray *entries = NULL;
  if (pos != 'V' && pos != 'N' && pos != 'A')
    return NULL;
  tree_lower_lemma (tree, node, lemma, sizeof lemma);
  if (tree_follows_hyphen (tree, node))
    {
      tree_lower_lemma (tree, node - 2, whole, LEMMA_SIZE);
      g_strlcat (whole, "-", sizeof whole);
      g_strlcat (whole, lemma, sizeof whole);
      entries = frames_lookup (tree->frames, pos, whole);
    }
  if (entries == NULL)
    entries = frames_lookup (tree->frames, pos, lemma);
  gsize length = strlen (lemma);
  if (entries == NULL && tree->a->xpos[node] == XPOS_NNPS && length > 1 && lemma[length - 1] == 's')
    { /* "Vice Presidents": names keep their plural */
      lemma[length - 1] = '\0';
      entries = frames_lookup (tree->frames, pos, lemma);
    }
  return entries;
}

/* "Gary Fan", "the Andean Pact": what happens is not said by a name; a title in it is. */
static gboolean
is_part_of_name (const Tree *tree, gint node, const Frame *frame)
{
  const Mention *name = tree->inside[node];
  if (name == NULL || relation_is_structural (frame->relation) || name->by == MENTION_NOMINAL
      || name->by == MENTION_PRONOUN)
    return FALSE;
  const char *type = tree_actor_type (tree, name);
  return g_str_equal (type, "person")
         || (g_str_equal (type, "organisation") && name->end > name->first + 1);
}

void
match_frames (const Tree *tree, GArray *statements)
{
  for (guint i = 0; i < tree->a->n_tokens; i++)
    {
      const GArray *entries = match_entries (tree, (gint)i);
      Cue cue = { tree, (gint)i, statements, statements->len, FALSE };
      for (guint k = 0; entries != NULL && k < entries->len; k++)
        {
          const FrameEntry *entry = &g_array_index (entries, FrameEntry, k);
          if (match_has_particle (tree, (gint)i, entry->particle)
              && !is_part_of_name (tree, (gint)i, entry->frame)
              && meets_needs (tree, (gint)i, entry->frame))
            apply_frame (&cue, entry->frame);
        }
      match_name (&cue);
    }
}
