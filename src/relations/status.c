/* SPDX-License-Identifier: MIT */
#include "relations/status.h"

#include <string.h>

#define MAX_STEPS 8 /* clauses between a cue and the root that are looked at */

typedef char Phrase[2 * LEMMA_SIZE];

enum
{
  PHRASE_PHRASAL, /* "rule_out" */
  PHRASE_WORD,
  PHRASE_WITH_LAST, /* "no_longer" */
  N_PHRASES
};

/* What the table may have the word under; the first counts most. */
static void
phrases_of (const Tree *tree, gint node, Phrase *phrases)
{
  const gint particle = tree_child (tree, node, DEPREL_COMPOUND_PRT);
  tree_lower_lemma (tree, node, phrases[PHRASE_WORD], LEMMA_SIZE);
  g_snprintf (phrases[PHRASE_PHRASAL], sizeof (Phrase), "%s_%s", phrases[PHRASE_WORD],
              particle >= 0 ? tree->a->lemma[particle] : "");
  tree_lower_lemma (tree, MAX (node - 1, 0), phrases[PHRASE_WITH_LAST], LEMMA_SIZE);
  g_strlcat (phrases[PHRASE_WITH_LAST], "_", sizeof (Phrase));
  g_strlcat (phrases[PHRASE_WITH_LAST], phrases[PHRASE_WORD], sizeof (Phrase));
}

static const StatusEntry *
entry_of (const Tree *tree, gint node, Scope scope)
{
  Phrase phrases[N_PHRASES];
  const StatusEntry *entry = NULL;
  phrases_of (tree, node, phrases);
  for (guint i = 0; i < N_PHRASES && entry == NULL; i++)
    entry = frames_status (tree->frames, tree_pos (tree, node), phrases[i], scope);
  return entry;
}

static void
set_modality (Status *status, Modality modality, gint cue)
{
  if (status->modality != MODALITY_FACT)
    return;
  status->modality = modality;
  status->cue = cue;
}

static gboolean
is_negative (Modality modality)
{
  return g_str_equal (modality_status (modality), "negated");
}

/* "did not sign until May": it did. */
static gboolean
comes_at_last (const Tree *tree, gint node)
{
  TREE_CHILDREN (tree, child, node)
    {
      gint mark = tree_child (tree, child, DEPREL_MARK);
      if (g_str_equal (tree_preposition (tree, child), "until")
          || (mark >= 0 && g_str_equal (tree->a->lemma[mark], "until")))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_perfect (const Tree *tree, gint verb)
{
  TREE_CHILDREN (tree, child, verb)
    if (tree->a->deprel[child] == DEPREL_AUX && g_str_equal (tree->a->lemma[child], "have"))
      return TRUE;
  return FALSE;
}

/* "could reach": who could not, did not, while who may not, may, and who could not have, perhaps.
 */
static gboolean
is_ability (const Tree *tree, gint verb, const Status *status)
{
  return !is_perfect (tree, verb) && status->modality == MODALITY_HEDGED && status->cue >= 0
         && (g_str_equal (tree->a->lemma[status->cue], "can")
             || g_str_equal (tree->a->lemma[status->cue], "could"));
}

/* "could not only attack X but Y": it could. */
static gboolean
is_not_only (const Tree *tree, gint negation)
{
  const gint next = negation + 1;
  return next < (gint)tree->a->n_tokens
         && (g_str_equal (tree->a->lemma[next], "only")
             || g_str_equal (tree->a->lemma[next], "just")
             || g_str_equal (tree->a->lemma[next], "merely"));
}

/* "X is to meet Y": the "is"; -1 for none. */
static gint
appointing (const Tree *tree, gint verb)
{
  const gint mark = tree_is_verb (tree, verb) ? tree_child (tree, verb, DEPREL_MARK) : -1;
  return mark > 0 && tree->a->head[mark - 1] == verb && g_str_equal (tree->a->lemma[mark], "to")
                 && g_str_equal (tree->a->lemma[mark - 1], "be")
             ? mark - 1
             : -1;
}

/* "Had X attacked Y, Z would have helped": the "had"; -1 for none. */
static gint
inverted (const Tree *tree, gint verb)
{
  const gint auxiliary = tree_child (tree, verb, DEPREL_AUX);
  gint subject = tree_child (tree, verb, DEPREL_NSUBJ);
  if (subject < 0)
    subject = tree_child (tree, verb, DEPREL_NSUBJ_PASS);
  return tree->a->deprel[verb] == DEPREL_ADVCL && auxiliary >= 0 && auxiliary < subject
                 && tree_child (tree, verb, DEPREL_MARK) < 0
             ? auxiliary
             : -1;
}

/* Words that modify the node: "not", "may", "reportedly", "possible", "no", "if". */
static void
look_at_modifiers (const Tree *tree, gint node, Status *status)
{
  if (tree_is_still_to (tree, node))
    set_modality (status, MODALITY_NOT, node + 1);
  if (appointing (tree, node) >= 0)
    set_modality (status, MODALITY_PLANNED, appointing (tree, node));
  if (inverted (tree, node) >= 0)
    set_modality (status, MODALITY_CONDITIONAL, inverted (tree, node));
  TREE_CHILDREN (tree, child, node)
    {
      const StatusEntry *entry = NULL;
      switch (tree->a->deprel[child])
        {
        case DEPREL_AUX:
        case DEPREL_ADVMOD:
        case DEPREL_AMOD:
        case DEPREL_DET:
        case DEPREL_COMPOUND:
        case DEPREL_COP:
        case DEPREL_CC_PRECONJ:
          entry = entry_of (tree, child, SCOPE_MODIFIED);
          break;
        case DEPREL_MARK:
        case DEPREL_CASE:
          entry = entry_of (tree, child, SCOPE_CLAUSE);
          break;
        default:
          break;
        }
      if (entry == NULL || entry->modality == MODALITY_FACT
          || (entry->modality == MODALITY_NOT
              && (comes_at_last (tree, node) || is_not_only (tree, child))))
        continue;
      if (is_negative (entry->modality)
          && (status->modality == MODALITY_PLANNED || is_ability (tree, node, status)))
        status->modality = MODALITY_FACT; /* "will not", "would no longer", "could not" */
      if (status->modality == MODALITY_ENDED && entry->modality == MODALITY_SOUGHT)
        { /* "must stop selling": it still does */
          status->modality = MODALITY_FACT;
          status->cue = -1;
          continue;
        }
      const gboolean infers = entry->modality == MODALITY_SOUGHT && is_perfect (tree, node);
      set_modality (status, infers ? MODALITY_HEDGED : entry->modality, child); /* "must have" */
    }
}

static void
set_speaker (const Tree *tree, Status *status, gint node)
{
  if (status->by != NULL || status->speaker >= 0 || node < 0)
    return;
  status->by = tree_actor (tree, node);
  if (status->by == NULL && tree->a->upos[node] == UPOS_NOUN)
    status->speaker = node;
}

/* "according to X" and the saying verb in brackets: "..., Kim said." */
static void
look_for_speaker (const Tree *tree, gint node, Status *status)
{
  const Annotation *a = tree->a;
  TREE_CHILDREN (tree, child, node)
    {
      const char *preposition = tree_preposition (tree, child);
      if (a->deprel[child] == DEPREL_OBL
          && (g_str_equal (preposition, "accord") || g_str_equal (preposition, "according")))
        set_speaker (tree, status, child);
      if (a->deprel[child] == DEPREL_PARATAXIS && tree_is_verb (tree, child))
        {
          const StatusEntry *entry = entry_of (tree, child, SCOPE_COMPLEMENT);
          if (entry != NULL
              && (entry->modality == MODALITY_SAY || entry->modality == MODALITY_CLAIMED))
            set_speaker (tree, status, tree_surface_subject (tree, child));
        }
    }
}

/* "called on Y to act" */
static gboolean
is_asked (const Tree *tree, gint act, gint head)
{
  return tree->a->xpos[act] == XPOS_VB
         && frames_word_in (tree->frames, "asking", tree->a->lemma[head]);
}

/* Does what the governor says of its complement hold for this dependent? */
static gboolean
is_in_scope (const Tree *tree, gint node, gint head, Modality modality)
{
  switch (tree->a->deprel[node])
    {
    case DEPREL_XCOMP:
      return !tree_rings_up (tree, node, head);
    case DEPREL_CCOMP:
    case DEPREL_OBJ:
    case DEPREL_NSUBJ_PASS:
    case DEPREL_CSUBJ:
      return TRUE;
    case DEPREL_PARATAXIS: /* "said: we will", but not "denied it - he is going" */
      return !is_negative (modality);
    case DEPREL_NSUBJ: /* "talks collapsed", but not "the refusal ended the talks" */
      return tree->a->upos[node] == UPOS_NOUN && tree_child (tree, head, DEPREL_OBJ) < 0;
    case DEPREL_ACL:
      return tree->a->xpos[node] == XPOS_VB || tree_governs_participle (tree, node)
             || tree_child (tree, node, DEPREL_MARK) >= 0;
    case DEPREL_ADVCL:
      return tree_governs_participle (tree, node) || is_asked (tree, node, head)
             || (modality == MODALITY_SOUGHT && tree->a->xpos[node] == XPOS_VB
                 && tree_child (tree, head, DEPREL_OBJ) >= 0); /* "urged X on Monday to" */
    case DEPREL_OBL:
      if (node < head && tree_is_verb (tree, head))
        return FALSE; /* "In a call with X, Y offered to help" */
      G_GNUC_FALLTHROUGH;
    case DEPREL_NMOD:
      return tree->a->upos[head] != UPOS_PROPN && !tree_is_circumstance (tree, node);
    default:
      return FALSE;
    }
}

static gboolean
is_negated (const Tree *tree, gint node)
{
  TREE_CHILDREN (tree, child, node)
    {
      const StatusEntry *entry = entry_of (tree, child, SCOPE_MODIFIED);
      if ((tree->a->deprel[child] == DEPREL_ADVMOD || tree->a->deprel[child] == DEPREL_CC)
          && (g_str_equal (tree->a->lemma[child], "nor")
              || (entry != NULL && entry->modality == MODALITY_NOT)))
        return TRUE;
    }
  return FALSE;
}

/* "marched to end the siege": not yet done. */
static gboolean
is_purpose (const Tree *tree, gint verb)
{
  return tree->a->deprel[verb] == DEPREL_ADVCL && tree->a->xpos[verb] == XPOS_VB
         && tree_child (tree, verb, DEPREL_MARK) >= 0;
}

/* "confirm", "say" */
static gboolean
is_said_word (const Tree *tree, gint node)
{
  const StatusEntry *entry
      = tree_is_verb (tree, node) ? entry_of (tree, node, SCOPE_COMPLEMENT) : NULL;
  return entry != NULL && entry->modality == MODALITY_SAY;
}

/* "gave X four days to withdraw" */
static gboolean
sets_term (const Tree *tree, gint act, gint head)
{
  gint term = tree_is_verb (tree, head) ? tree_child (tree, head, DEPREL_OBJ) : head;
  if (tree_is_verb (tree, head) && !g_str_equal (tree->a->lemma[head], "give")
      && !g_str_equal (tree->a->lemma[head], "set")) /* not "took months to withdraw" */
    return FALSE;
  return tree->a->xpos[act] == XPOS_VB && term >= 0 && tree_word_in (tree, "term", term);
}

/* "opposed X's talks with Y": they were held, or are. */
static gboolean
is_anothers (const Tree *tree, gint noun, gint head)
{
  const gint owner = tree_child (tree, noun, DEPREL_NMOD_POSS);
  if (tree_is_verb (tree, noun) || !g_str_equal (tree->a->lemma[head], "oppose"))
    return FALSE;
  if (owner >= 0)
    return tree->a->upos[owner] != UPOS_PRON;
  TREE_CHILDREN (tree, child, noun)
    if (child < noun && tree->mention[child] != NULL)
      return TRUE;
  return FALSE;
}

/* "came close to attacking": the "close"; -1 for none. */
static gint
near_miss (const Tree *tree, gint act, gint head)
{
  const gint mark = tree_child (tree, act, DEPREL_MARK);
  return tree->a->xpos[act] == XPOS_VBG && mark > 0 && tree->a->head[mark - 1] == head
                 && g_str_equal (tree->a->lemma[mark - 1], "close")
             ? mark - 1
             : -1;
}

/* "is said to be arming Y" */
static gboolean
is_hearsay (const Tree *tree, gint act, gint head)
{
  return tree->a->deprel[act] == DEPREL_XCOMP && tree_is_passive (tree, head);
}

static void
apply_governor (const Tree *tree, gint node, gint head, Status *status)
{
  const StatusEntry *entry = entry_of (tree, head, SCOPE_COMPLEMENT);
  guint deprel = tree->a->deprel[node];
  if (sets_term (tree, node, head)
      || (deprel == DEPREL_ACL && tree->a->xpos[node] == XPOS_VB
          && tree_word_in (tree, "parley", head))) /* "talks to end the war" */
    set_modality (status, MODALITY_SOUGHT, head);
  if (near_miss (tree, node, head) >= 0)
    set_modality (status, MODALITY_HEDGED, near_miss (tree, node, head));
  if (entry == NULL || !is_in_scope (tree, node, head, entry->modality)
      || is_anothers (tree, node, head)
      || (entry->modality == MODALITY_ENDED && is_purpose (tree, head)))
    return;
  const gboolean bids = entry->modality == MODALITY_SAY && deprel == DEPREL_XCOMP
                        && tree->a->xpos[node] == XPOS_VB && tree_word_in (tree, "urging", head);
  const Modality modality = bids ? MODALITY_SOUGHT : entry->modality; /* "told Y to act" */
  gboolean says = modality == MODALITY_SAY || modality == MODALITY_CLAIMED;
  const gboolean is_laid = deprel == DEPREL_OBL && tree_word_in (tree, "blaming", head)
                           && !g_str_equal (tree_preposition (tree, node), "in");
  if (says && !is_laid /* "accused of an attack" */
      && (deprel == DEPREL_NSUBJ || deprel == DEPREL_OBL || deprel == DEPREL_NMOD))
    return;
  if (says && tree_is_verb (tree, head))
    {
      Nodes speakers = { 0 };
      tree_logical_subject (tree, head, &speakers);
      set_speaker (tree, status, speakers.n > 0 ? speakers.token[0] : -1);
    }
  if (modality == MODALITY_SAY && is_hearsay (tree, node, head))
    set_modality (status, MODALITY_HEDGED, head);
  if (modality == MODALITY_SAY)
    return;
  if (is_negative (modality) && (is_negated (tree, head) || is_said_word (tree, node)))
    { /* "did not rule out", "neither confirmed nor denied", "refused to confirm" */
      set_modality (status, MODALITY_HEDGED, head);
      return;
    }
  if (status->modality == MODALITY_ENDED && !is_negative (modality) && modality != MODALITY_PLANNED)
    { /* "urged Y to stop", "wants to end": it still goes on */
      *status = (Status){ MODALITY_FACT, -1, status->by, status->speaker };
      return;
    }
  if (is_negative (modality) && !is_negative (status->modality))
    status->modality = MODALITY_FACT; /* "denied planning to attack" is denied, not planned */
  set_modality (status, modality, head);
}

/* "a report that X attacked": what is said of the report is said of the attack. */
static gboolean
tells_content (const Tree *tree, gint clause)
{
  const guint xpos = tree->a->xpos[clause];
  const gboolean is_finite = (xpos != XPOS_VBN && xpos != XPOS_VBG)
                             || tree_child (tree, clause, DEPREL_AUX) >= 0
                             || tree_child (tree, clause, DEPREL_AUX_PASS) >= 0;
  return is_finite && tree_child (tree, clause, DEPREL_MARK) >= 0
         && entry_of (tree, tree->a->head[clause], SCOPE_COMPLEMENT) != NULL;
}

/* "talks about X joining Y", "opposes X joining Y" */
static gboolean
is_weighed (const Tree *tree, gint clause)
{
  const gint name = tree->a->deprel[clause] == DEPREL_ACL ? tree->a->head[clause] : -1;
  const gint head = name >= 0 ? tree->a->head[name] : -1;
  return tree->a->xpos[clause] == XPOS_VBG && head >= 0 && tree_word_in (tree, "weighing", head);
}

/* Does the walk towards the root go on above the node? A relative clause or an adverbial is told in
 * the text's own voice. */
static gboolean
walk_goes_on (const Tree *tree, gint node)
{
  switch (tree->a->deprel[node])
    {
    case DEPREL_ACL_RELCL:
    case DEPREL_AMOD:
    case DEPREL_APPOS:
    case DEPREL_ROOT:
      return FALSE;
    case DEPREL_ADVCL: /* "may go to meet X" is as sure of the meeting as of the going */
      return is_purpose (tree, node) || tree_governs_participle (tree, node)
             || is_asked (tree, node, tree->a->head[node]);
    case DEPREL_ACL: /* "its plan to", "accused of", "denied a report that" */
      return tree->a->xpos[node] == XPOS_VB || tree_governs_participle (tree, node)
             || tells_content (tree, node) || is_weighed (tree, node);
    default:
      return TRUE;
    }
}

/* Does what is said above the noun's governor still bear on it? An event in a plain noun phrase is
 * presupposed: "hopes that the attack on X helps"; not so with light verbs, "hopes to attack". */
static gboolean
bears_on_noun (const Tree *tree, gint noun, gint head)
{
  if (tree_is_verb (tree, noun) || tree_child (tree, noun, DEPREL_COP) >= 0)
    return TRUE;
  if (g_str_equal (tree_preposition (tree, noun), "on") && tree_word_in (tree, "paper", head))
    return FALSE; /* "issued no statement on the attack" */
  return frames_word_in (tree->frames,
                         tree->a->deprel[noun] == DEPREL_NSUBJ ? "happening" : "light",
                         tree->a->lemma[head])
         || entry_of (tree, head, SCOPE_COMPLEMENT) != NULL || tree_word_in (tree, "hand", head)
         || tree_word_in (tree, "proof", head);
}

/* "had no role in the attack", whether "in" hangs on the role or on the verb. -1 for none. */
static gint
hand_in (const Tree *tree, gint noun, gint head)
{
  if (!g_str_equal (tree_preposition (tree, noun), "in"))
    return -1;
  const gint object = tree_is_verb (tree, head) ? tree_child (tree, head, DEPREL_OBJ) : head;
  return object >= 0 && tree_word_in (tree, "hand", object) ? object : -1;
}

/* "gave the rebels no weapons", "no state backed it" */
static void
look_for_none (const Tree *tree, gint verb, Status *status)
{
  const Annotation *a = tree->a;
  TREE_CHILDREN (tree, child, verb)
    if (a->deprel[child] == DEPREL_OBJ || a->deprel[child] == DEPREL_NSUBJ
        || a->deprel[child] == DEPREL_NSUBJ_PASS)
      {
        gint determiner = tree_child (tree, child, DEPREL_DET);
        if (determiner >= 0 && g_ascii_strcasecmp (a->lemma[determiner], "no") == 0)
          set_modality (status, MODALITY_NOT, determiner);
      }
}

/* "Did X attack?": the last mark of the sentence, -1 where it asks nothing. */
static gint
question_mark (const Tree *tree)
{
  for (gint i = (gint)tree->a->n_tokens - 1; i >= 0 && tree->a->upos[i] == UPOS_PUNCT; i--)
    if (tree->a->text[tree->a->tokens[i].begin] == '?')
      return i;
  return -1;
}

Status
status_of (const Tree *tree, gint cue, Modality modality, gboolean is_presupposed)
{
  const Annotation *a = tree->a;
  Status status = { modality, -1, NULL, -1 };
  gboolean shares_modifiers = TRUE;
  gint node = cue;
  if (tree_is_verb (tree, cue))
    look_for_none (tree, cue, &status);
  for (guint step = 0; step < MAX_STEPS; step++)
    {
      gint head = tree_governor (tree, node);
      if (shares_modifiers)
        look_at_modifiers (tree, node, &status);
      look_for_speaker (tree, node, &status);
      if (head < 0 || is_presupposed)
        break;
      if (a->deprel[node] == DEPREL_CONJ)
        { /* a conjunct shares auxiliaries and negation unless it has a subject of its own, or a
             tense: "would not run, and praised X" */
          const gboolean is_past = a->xpos[node] == XPOS_VBD && a->xpos[head] == XPOS_VB;
          shares_modifiers = tree_child (tree, node, DEPREL_NSUBJ) < 0
                             && tree_child (tree, node, DEPREL_AUX) < 0 && !is_past;
          node = head;
          continue;
        }
      shares_modifiers
          = a->deprel[node] == DEPREL_OBJ || a->deprel[node] == DEPREL_NSUBJ_PASS
            || a->deprel[node] == DEPREL_XCOMP || is_purpose (tree, node)
            || (a->deprel[node] == DEPREL_ACL && a->xpos[node] == XPOS_VB) /* "no plans to" */
            || tree_word_in (tree, "proof", head)                          /* "no evidence of" */
            || (a->deprel[node] == DEPREL_NSUBJ && bears_on_noun (tree, node, head));
      const gint hand = hand_in (tree, node, head);
      if (hand >= 0 && hand != head)
        look_at_modifiers (tree, hand, &status);
      shares_modifiers |= hand >= 0;
      if (is_weighed (tree, node))
        {
          set_modality (&status, MODALITY_HEDGED, a->head[head]);
          break;
        }
      apply_governor (tree, node, head, &status);
      if (!walk_goes_on (tree, node) || !bears_on_noun (tree, node, head))
        break;
      node = head;
    }
  if (!is_presupposed && question_mark (tree) >= 0)
    set_modality (&status, MODALITY_HEDGED, question_mark (tree));
  return status;
}

/* "X and Y announced their support": Y is among those who say so. */
static gboolean
speaks_jointly (const Tree *tree, const Mention *speaker, const Mention *source)
{
  Nodes speakers = { 0 };
  nodes_add (&speakers, tree_node_of (tree, speaker));
  tree_add_conjuncts (tree, &speakers);
  for (guint k = 0; k < speakers.n; k++)
    {
      const Mention *one = tree_actor (tree, speakers.token[k]);
      if (one != NULL && one->actor == source->actor)
        return TRUE;
    }
  return FALSE;
}

/* Is it done by speaking? */
static gboolean
is_speech (Relation relation)
{
  static const Relation words[] = { RELATION_ACCUSE,  RELATION_REJECT,  RELATION_THREATEN,
                                    RELATION_REQUEST, RELATION_SUPPORT, RELATION_PROTEST };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (relation == words[k])
      return TRUE;
  return FALSE;
}

/* Who tells of an office or of his own words adds nothing to them. */
static gboolean
is_source_idle (const Tree *tree, const Status *status, const Frame *frame, const Mention *source)
{
  if (relation_is_structural (frame->relation))
    return status->modality == MODALITY_FACT;
  return is_speech (frame->relation)
         && (status->by->actor == source->actor || speaks_jointly (tree, status->by, source));
}

void
status_weigh_word (const Tree *tree, Status *status, const Frame *frame, gint cue)
{
  const StatusEntry *entry = entry_of (tree, cue, SCOPE_SELF);
  if (entry != NULL && !is_speech (frame->relation) && !relation_is_structural (frame->relation))
    set_modality (status, entry->modality, cue);
}

void
status_weigh_claim (const Tree *tree, Status *status, const Frame *frame, const Mention *source,
                    const Mention *target)
{
  if (status->by != NULL && is_source_idle (tree, status, frame, source))
    status->by = NULL;
  if (status->by == NULL || status->modality != MODALITY_FACT || status->by->actor == source->actor)
    return;
  const Actor *actors = (const Actor *)tree->actors->actors->data;
  const Actor *by = &actors[status->by->actor];
  const Actor *victim = &actors[target->actor];
  gboolean of_victim = status->by->actor == target->actor
                       || (by->country != NULL && g_strcmp0 (by->country, victim->country) == 0);
  gboolean rivals = relation_sign (frame->relation) < 0 && of_victim;
  gboolean arms = frame->relation == RELATION_ARMS_SUPPLY && !g_str_equal (by->type, "media");
  if (rivals || arms)
    status->modality = MODALITY_CLAIMED;
}

static char *
rule_of (const Tree *tree, gint node, Modality modality, gboolean is_same)
{
  static const char *const scopes[] = { [SCOPE_COMPLEMENT] = "comp",
                                        [SCOPE_MODIFIED] = "mod",
                                        [SCOPE_CLAUSE] = "clause",
                                        [SCOPE_SELF] = "self" };
  Phrase phrases[N_PHRASES];
  const char pos = tree_pos (tree, node);
  phrases_of (tree, node, phrases);
  for (guint i = 0; i < N_PHRASES; i++)
    for (Scope scope = SCOPE_COMPLEMENT; scope <= SCOPE_SELF; scope++)
      {
        const StatusEntry *entry = frames_status (tree->frames, pos, phrases[i], scope);
        if (entry != NULL && (entry->modality == modality) == is_same)
          return g_strdup_printf ("%s %c %s%s", phrases[i], pos, scopes[scope],
                                  is_same ? "" : " negated");
      }
  return NULL;
}

char *
status_rule (const Tree *tree, const Status *status, Modality modality)
{
  if (status->modality == MODALITY_FACT)
    return NULL;
  if (status->cue < 0)
    return g_strdup (status->modality == modality ? "frame" : "interest");
  char *rule = rule_of (tree, status->cue, status->modality, TRUE);
  return rule != NULL ? rule : rule_of (tree, status->cue, status->modality, FALSE);
}
