/* SPDX-License-Identifier: MIT */
#include "relations/slots.h"

#include "relations/nouns.h"
#include "relations/slots-parts.h"
#include "relations/status.h"
#include "relations/titles.h"

#include <string.h>

#define MAX_BETWEEN 2 /* words between "US-Iran" and "talks" */

static guint
count_actors (const Tree *tree, const Nodes *nodes)
{
  Nodes actors = { 0 };
  guint n = 0;
  for (guint k = 0; k < nodes->n; k++)
    tree_actor_nodes (tree, nodes->token[k], &actors);
  for (guint k = 0; k < actors.n; k++)
    n += 1 + tree_actor (tree, actors.token[k])->n_more; /* "both countries" are two */
  return n;
}

/* "called for Y to leave": the subject of the clause that "for" opens, or the name behind "for"
 * that the tree leaves with the verb. -1 for none. */
static gint
wanted_doer (const Tree *tree, gint verb, gint clause)
{
  gint mark = tree_child (tree, clause, DEPREL_MARK);
  if (mark < 0 || !g_str_equal (tree->a->lemma[mark], "for"))
    return -1;
  gint subject = tree_child (tree, clause, DEPREL_NSUBJ);
  if (subject >= 0)
    return subject;
  TREE_CHILDREN (tree, child, verb)
    if (child > mark && child < clause && tree->a->deprel[child] == DEPREL_OBL
        && tree_child (tree, child, DEPREL_CASE) < 0)
      return child;
  return -1;
}

/* "With Y's support, X broke the bill up": X did not break with Y. */
static gboolean
opens_with (const Tree *tree, gint node, const char *preposition)
{
  return g_str_equal (preposition, "with") && tree->mention[node] == NULL
         && tree_child (tree, node, DEPREL_CASE) == 0 && tree_is_verb (tree, tree->a->head[node]);
}

static void
fill_preposition (const Tree *tree, gint head, const char *preposition, Nodes *nodes)
{
  TREE_CHILDREN (tree, child, head)
    switch (opens_with (tree, child, preposition) ? DEPREL_ROOT : tree->a->deprel[child])
      {
      case DEPREL_ADVCL:
        if (g_str_equal (preposition, "for"))
          nodes_add (nodes, wanted_doer (tree, head, child));
        G_GNUC_FALLTHROUGH;
      case DEPREL_OBL:
      case DEPREL_OBL_AGENT:
      case DEPREL_NMOD:
        if (g_str_equal (tree_preposition (tree, child), preposition))
          nodes_add (nodes, tree_antecedent (tree, child)); /* "Y, with whom X met" */
        break;
      default:
        break;
      }
}

/* The mention that ends where `i` begins, joined by a hyphen or dash. */
static gint
hyphen_partner (const Tree *tree, const Mention *mention)
{
  if (mention->first < 2)
    return -1;
  gint dash = mention->first - 1;
  Span span = tree->a->tokens[dash];
  const char *c = tree->a->text + span.begin;
  gsize length = span.end - span.begin;
  gboolean joins = (length == 1 && (*c == '-' || *c == '/'))
                   || (length == 3 && memcmp (c, "\xe2\x80\x93", 3) == 0);
  const Mention *other = joins ? tree->inside[dash - 1] : NULL;
  return other != mention ? tree_node_of (tree, other) : -1;
}

/* Modifiers of `head` before `noun`, which is `head` or a title of it. */
static void
modifiers_before (const Tree *tree, gint head, gint noun, Nodes *nodes)
{
  TREE_CHILDREN (tree, child, head)
    switch (tree->a->deprel[child])
      {
      case DEPREL_AMOD:
      case DEPREL_COMPOUND:
      case DEPREL_NMOD_DESC:
      case DEPREL_NMOD_UNMARKED:
        if (child >= noun)
          break;
        if (tree->mention[child] != NULL || tree->first_child[child] < 0
            || tree_actor (tree, child) == NULL || tree->a->upos[child] == UPOS_PROPN)
          nodes_add (nodes, child); /* also "al" of "al Qaeda" */
        if (tree->mention[child] == NULL)
          tree_owners (tree, child, nodes); /* "WHO director-general" */
        break;
      default:
        break;
      }
}

/* "House of Representatives Speaker X" where the tree leaves the name of the body alone. */
static gint
body_before (const Tree *tree, gint title, gint name)
{
  gint first = tree_follows_hyphen (tree, title) ? title - 2 : title; /* "director-general" */
  const Mention *body = first > 0 ? tree->inside[first - 1] : NULL;
  gint node = tree_node_of (tree, body);
  return node >= 0 && body->end == first && tree->a->head[node] == tree->a->head[name] ? node : -1;
}

static void
fill_modifier (const Tree *tree, gint noun, Nodes *nodes)
{
  gint name = title_name (tree, noun);
  modifiers_before (tree, noun, noun, nodes);
  if (name > noun)
    modifiers_before (tree, name, noun, nodes);
  if (nodes->n == 0)
    nodes_add (nodes, body_before (tree, noun, name > noun ? name : noun));
  for (gint i = noun - 1; i >= 0 && i >= noun - 1 - MAX_BETWEEN; i--)
    if (tree->inside[i] != NULL)
      {
        gint partner = hyphen_partner (tree, tree->inside[i]);
        if (partner >= 0)
          {
            nodes_add (nodes, partner);
            nodes_add (nodes, i);
          }
        break;
      }
}

static void
fill_possessor (const Tree *tree, gint noun, Nodes *nodes)
{
  gint owner = tree_child (tree, noun, DEPREL_NMOD_POSS), name = title_name (tree, noun);
  if (owner < 0 && name > noun)
    owner = tree_child (tree, name, DEPREL_NMOD_POSS); /* "Kyiv's ally Poland" */
  Nodes own = { 0 };
  fill_modifier (tree, noun, &own);
  if (owner < 0 && tree->a->deprel[noun] == DEPREL_CONJ && tree_child (tree, noun, DEPREL_DET) < 0
      && tree->a->upos[tree->a->head[noun]] == UPOS_NOUN && count_actors (tree, &own) == 0)
    owner = tree_child (tree, tree->a->head[noun], DEPREL_NMOD_POSS); /* "Y's founder and leader" */
  nodes_add (nodes, owner >= 0 ? tree_antecedent (tree, owner) : owner);
}

/* Who is to act in what the verb asks or says. */
static void
fill_complement (const Tree *tree, gint verb, Nodes *nodes)
{
  gint clause = tree_child (tree, verb, DEPREL_CCOMP);
  if (clause >= 0)
    tree_logical_subject (tree, clause, nodes);
  else
    tree_logical_object (tree, verb, nodes);
  nodes_add (nodes, tree_child (tree, verb, DEPREL_IOBJ));
}

/* What the object is called or to do: "called Y a liar", "called on Y to discuss". */
static void
fill_predicate (const Tree *tree, gint verb, Nodes *nodes)
{
  nodes_add (nodes, tree_child (tree, verb, DEPREL_XCOMP));
  TREE_CHILDREN (tree, child, verb)
    if (nodes->n == 0 && tree->a->deprel[child] == DEPREL_ADVCL && tree->a->xpos[child] == XPOS_VB
        && tree_word_in (tree, "asking", verb))
      nodes_add (nodes, child);
}

/* "said Y needed to stop", "has to": the second verb, -1 where there is none. */
static gint
needed_act (const Tree *tree, gint clause)
{
  return clause >= 0
                 && (g_str_equal (tree->a->lemma[clause], "need")
                     || (g_str_equal (tree->a->lemma[clause], "have")
                         && !tree_is_still_to (tree, clause)))
             ? tree_child (tree, clause, DEPREL_XCOMP)
             : -1;
}

static void
fill_clause (const Tree *tree, gint verb, Nodes *nodes)
{
  const gint clause = tree_child (tree, verb, DEPREL_CCOMP);
  const gint act = needed_act (tree, clause);
  nodes_add (nodes, act >= 0 ? act : clause);
}

/* The modals of the clause that the verb governs: "said Y must stop". */
static void
fill_modal (const Tree *tree, gint verb, Nodes *nodes)
{
  gint clause = tree_child (tree, verb, DEPREL_CCOMP);
  gint modal = -1;
  for (gint child = clause >= 0 ? tree->first_child[clause] : -1; child >= 0;
       child = tree->next_sibling[child])
    if (tree->a->deprel[child] == DEPREL_AUX && tree->a->xpos[child] == XPOS_MD)
      modal = child;
    else if (tree->a->deprel[child] == DEPREL_AUX && g_str_equal (tree->a->lemma[child], "have"))
      return; /* "must have done" infers */
  nodes_add (nodes, modal >= 0 || needed_act (tree, clause) < 0 ? modal : clause);
}

/* Who is to act lest what the verb says happens: "threatened to strike unless Y withdrew". */
static void
fill_condition (const Tree *tree, gint verb, Nodes *nodes)
{
  for (gint act = verb; act >= 0; act = tree_child (tree, act, DEPREL_XCOMP))
    TREE_CHILDREN (tree, child, act)
      {
        const gint mark
            = tree->a->deprel[child] == DEPREL_ADVCL ? tree_child (tree, child, DEPREL_MARK) : -1;
        if (mark >= 0
            && (g_str_equal (tree->a->lemma[mark], "if")
                || g_str_equal (tree->a->lemma[mark], "unless")))
          tree_logical_subject (tree, child, nodes);
      }
}

#define MAX_ACTS 4 /* verbs between what is asked and who asks: "told Y to stop helping Z or" */

/* Who says what comes otherwise: "told Y to leave or face", "gave Y a week to leave or risk". */
static void
fill_asker (const Tree *tree, gint verb, Nodes *nodes)
{
  const Annotation *a = tree->a;
  const gint link = tree_child (tree, verb, DEPREL_CC);
  if (a->deprel[verb] != DEPREL_CONJ || link < 0 || !g_str_equal (a->lemma[link], "or"))
    return;
  gint act = a->head[verb];
  for (guint step = 0; act >= 0 && step < MAX_ACTS; step++, act = a->head[act])
    if (tree_word_in (tree, "urging", act) || g_str_equal (a->lemma[act], "give")
        || g_str_equal (a->lemma[act], "warn"))
      {
        tree_logical_subject (tree, act, nodes);
        return;
      }
}

static gboolean
leads_to (const char *preposition)
{
  static const char *const words[] = { "to", "with", "against", "from" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (preposition, words[k]))
      return TRUE;
  return FALSE;
}

/* Whom a refused or promised act was to reach: "refused to meet Y", "agreed to send aid to Y". */
static void
fill_goal (const Tree *tree, gint verb, Nodes *nodes)
{
  const Annotation *a = tree->a;
  gint act = tree_child (tree, verb, tree_is_verb (tree, verb) ? DEPREL_XCOMP : DEPREL_ACL);
  TREE_CHILDREN (tree, child, verb) /* "barred X from dealing with Y" */
    {
      const gint mark
          = a->deprel[child] == DEPREL_ADVCL ? tree_child (tree, child, DEPREL_MARK) : -1;
      if (act < 0 && mark >= 0 && g_str_equal (a->lemma[mark], "from"))
        act = child;
    }
  for (gint inner = act; inner >= 0; inner = tree_child (tree, inner, DEPREL_XCOMP))
    {
      gint object = tree_child (tree, inner, DEPREL_OBJ);
      act = inner;
      if (object >= 0 && tree_actor (tree, object) != NULL)
        break; /* "refused to let Y vote in" */
    }
  if (act < 0)
    return;
  TREE_CHILDREN (tree, child, act)
    if (a->deprel[child] == DEPREL_OBJ || a->deprel[child] == DEPREL_IOBJ)
      nodes_add (nodes, child);
  for (guint k = 0; k < nodes->n; k++)
    if (tree_actor (tree, nodes->token[k]) != NULL)
      return;
  TREE_CHILDREN (tree, child, act)
    if (a->deprel[child] == DEPREL_OBL && !tree_is_circumstance (tree, child))
      nodes_add (nodes, child);
  gint object = tree_child (tree, act, DEPREL_OBJ);
  for (gint child = object >= 0 ? tree->first_child[object] : -1; child >= 0;
       child = tree->next_sibling[child])
    if (a->deprel[child] == DEPREL_NMOD
        && (leads_to (tree_preposition (tree, child)) || tree_word_in (tree, "sanctions", object)))
      nodes_add (nodes, child); /* "refused to give aid to Y", "to lift the ban on Y" */
}

/* "told Reuters four people died": the name of a medium after the verb, whatever the tree makes of
 * it. -1 for none. */
static gint
medium_told (const Tree *tree, gint verb)
{
  guint next = (guint)verb + 1;
  if (next < tree->a->n_tokens && tree->a->upos[next] == UPOS_DET)
    next++;
  const Mention *mention = next < tree->a->n_tokens ? tree->inside[next] : NULL;
  return mention != NULL && mention->first == next
                 && g_str_equal (tree_actor_type (tree, mention), "media")
             ? tree_node_of (tree, mention)
             : -1;
}

/* "offered Turkey missiles": the name between the verb and its object, which the tree makes part of
 * the object. Adjectives of nations are that indeed ("sold Turkish missiles"). -1 for none. */
static gint
name_given (const Tree *tree, gint verb)
{
  gint object = tree_child (tree, verb, DEPREL_OBJ), next = verb + 1;
  if (object <= next || tree_is_passive (tree, verb))
    return -1;
  if (tree->a->upos[next] == UPOS_DET)
    next++;
  const Mention *name = tree->inside[next];
  gint node = tree_node_of (tree, name);
  gboolean is_whole = name != NULL && name->first == (guint)next && (gint)name->end <= object;
  return is_whole && node >= 0 && tree->a->head[node] == object
                 && tree->a->deprel[node] == DEPREL_COMPOUND && tree->a->upos[node] == UPOS_PROPN
             ? node
             : -1;
}

static void
fill_receiver (const Tree *tree, gint verb, Nodes *nodes)
{
  TREE_CHILDREN (tree, child, verb)
    if (tree->a->deprel[child] == DEPREL_IOBJ)
      nodes_add (nodes, child);
  if (tree_is_passive (tree, verb) && tree_child (tree, verb, DEPREL_OBJ) >= 0)
    nodes_add (nodes, tree_surface_subject (tree, verb)); /* "Y was given weapons" */
  if (nodes->n == 0)
    nodes_add (nodes, medium_told (tree, verb));
  if (nodes->n == 0)
    nodes_add (nodes, name_given (tree, verb));
}

#define PHRASE_DEPTH 2 /* nouns between a verb's object and the preposition that is the verb's */

/* On the object, on what it is joined with ("missiles and spares to Y"), on what it measures, is of
 * or on ("millions in aid to Y", "a sale of missiles and spares to Y", "a ban on sales to Y"). */
static void
fill_object_preposition (const Tree *tree, gint object, const char *preposition, guint depth,
                         Nodes *nodes)
{
  fill_preposition (tree, object, preposition, nodes);
  TREE_CHILDREN (tree, child, object) /* "lifted the sanctions imposed on Y" */
    if ((tree->a->deprel[child] == DEPREL_ACL || tree->a->deprel[child] == DEPREL_ACL_RELCL)
        && (tree_is_passive (tree, child) || tree_word_in (tree, "light", child)))
      fill_preposition (tree, child, preposition, nodes);
  TREE_CHILDREN (tree, child, object)
    if (depth > 0 && tree->mention[child] == NULL
        && ((tree->a->deprel[child] == DEPREL_NMOD && noun_whole (tree, child) == object)
            || (tree_actor (tree, child) == NULL
                && (tree->a->deprel[child] == DEPREL_CONJ
                    || (tree->a->deprel[child] == DEPREL_NMOD
                        && (g_str_equal (tree_preposition (tree, child), "of")
                            || g_str_equal (tree_preposition (tree, child), "on")))))))
      fill_object_preposition (tree, child, preposition, depth - 1, nodes);
}

/* May the verb's preposition hang on that dependent: on its object, or on a set phrase ("stand
 * shoulder to shoulder with", "walk out of the coalition with")? */
static gboolean
lends_preposition (const Tree *tree, gint verb, gint child)
{
  switch (tree->a->deprel[child])
    {
    case DEPREL_OBJ:
    case DEPREL_NSUBJ_PASS: /* "called it his stance on Y" is no call on Y */
      return !g_str_equal (tree->a->lemma[verb], "call");
    case DEPREL_OBL:
    case DEPREL_ADVMOD:
      return child > verb && tree_actor (tree, child) == NULL && !tree_word_in (tree, "talk", child)
             && !tree_word_in (tree, "aside", child) && !tree_word_in (tree, "hand", child)
             && !tree_is_circumstance (tree, child);
    default:
      return FALSE;
    }
}

/* "US President X of the Y party": the president of the US. */
static gboolean
has_owner_before (const Tree *tree, gint title)
{
  Nodes owners = { 0 };
  fill_modifier (tree, title, &owners);
  fill_possessor (tree, title, &owners);
  return count_actors (tree, &owners) > 0;
}

/* "talks began with X", "fighting broke out between". -1 for none. */
static gint
happening_verb (const Tree *tree, gint noun)
{
  gint verb = tree->a->head[noun];
  guint deprel = tree->a->deprel[noun];
  return verb >= 0 && (deprel == DEPREL_NSUBJ || deprel == DEPREL_NSUBJ_PASS)
                 && tree_is_verb (tree, verb) && tree_word_in (tree, "happening", verb)
             ? verb
             : -1;
}

/* A preposition of a verb may hang on its object, that of a noun on its light verb. */
static void
fill_any_preposition (const Tree *tree, gint cue, const char *preposition, Nodes *nodes)
{
  const gboolean is_by = g_str_equal (preposition, "by");
  if (is_by && tree_is_verb (tree, cue) && tree_is_passive (tree, cue))
    return; /* its subject */
  fill_preposition (tree, cue, preposition, nodes);
  TREE_CHILDREN (tree, child, cue) /* "threats by X against Y": no name governs "against", ... */
    if (nodes->n == 0 && tree->mention[child] != NULL
        && (g_str_equal (preposition, "against")
            || (g_str_equal (preposition, "of") /* ... no state "of" */
                && g_str_equal (tree_actor_type (tree, tree->mention[child]), "state"))))
      fill_preposition (tree, child, preposition, nodes);
  if (tree_is_verb (tree, cue))
    {
      TREE_CHILDREN (tree, child, cue)
        if (lends_preposition (tree, cue, child))
          fill_object_preposition (tree, child, preposition, PHRASE_DEPTH, nodes);
      return;
    }
  const gint whole = noun_whole (tree, cue);
  if (nodes->n == 0 && whole != cue && !is_by && !g_str_equal (preposition, "of"))
    fill_preposition (tree, whole, preposition, nodes); /* "a show of support for" */
  gint verb = noun_light_verb (tree, cue), name = title_name (tree, cue);
  TREE_CHILDREN (tree, child, cue) /* "allegations made by X" */
    if (nodes->n == 0 && is_by && tree->a->deprel[child] == DEPREL_ACL
        && tree_word_in (tree, "light", child) && !tree_word_in (tree, "stance", child))
      fill_preposition (tree, child, preposition, nodes);
  if (verb < 0 && nodes->n == 0)
    verb = happening_verb (tree, cue);
  if (verb < 0 && nodes->n == 0 && g_str_equal (preposition, "from") && tree->a->head[cue] >= 0
      && (g_str_equal (tree_preposition (tree, cue), "under")
          || (tree->a->deprel[cue] == DEPREL_OBJ
              && tree_word_in (tree, "bearing", tree->a->head[cue]))))
    verb = tree->a->head[cue]; /* "drew criticism from X", "came under fire from" */
  if (verb >= 0 && is_by && tree_word_in (tree, "stance", verb))
    return; /* "an invasion opposed by X" */
  if (verb >= 0)
    fill_preposition (tree, verb, preposition, nodes);
  else if (name > cue && !has_owner_before (tree, cue))
    fill_preposition (tree, name, preposition, nodes); /* "President Rouhani of Iran" */
  else if (tree->a->deprel[cue] == DEPREL_CONJ)
    { /* "a member and spokesman of" */
      Nodes shared = { 0 };
      fill_preposition (tree, tree->a->head[cue], preposition, &shared);
      for (guint k = 0; k < shared.n; k++)
        if (shared.token[k] > cue)
          nodes_add (nodes, shared.token[k]);
    }
  TREE_CHILDREN (tree, child, cue) /* "commander in chief of" */
    if (tree->a->deprel[child] == DEPREL_NMOD && g_str_equal (tree->a->lemma[child], "chief"))
      fill_preposition (tree, child, preposition, nodes);
  if (nodes->n == 0 && name < 0)
    TREE_CHILDREN (tree, child, cue) /* "the director and founder of" */
      if (tree->a->deprel[child] == DEPREL_CONJ && tree->a->upos[child] == UPOS_NOUN
          && tree_child (tree, child, DEPREL_NMOD_POSS) < 0
          && tree_child (tree, child, DEPREL_DET) < 0)
        fill_preposition (tree, child, preposition, nodes);
  if (nodes->n > 0 || g_str_equal (preposition, "of"))
    return;
  TREE_CHILDREN (tree, child, cue) /* "the export of tanks to Y" */
    if (tree->a->deprel[child] == DEPREL_NMOD && g_str_equal (tree_preposition (tree, child), "of")
        && (tree_actor (tree, child) == NULL
            || (tree->mention[child] == NULL && g_str_equal (preposition, "from"))))
      fill_preposition (tree, child, preposition, nodes);
}

static void
fill_apposition (const Tree *tree, gint cue, Nodes *nodes)
{
  const Annotation *a = tree->a;
  const Mention *name = tree->inside[cue];
  gint first = name != NULL ? name->first : cue, end = name != NULL ? name->end : cue + 1;
  if (a->deprel[cue] == DEPREL_FLAT && a->head[cue] >= 0 && a->head[cue] < first)
    first = a->head[cue]; /* "Rep. Jane Roe (D-Ohio)" with the title as head */
  for (gint i = first; i < end; i++)
    TREE_CHILDREN (tree, child, i)
      if (a->deprel[child] == DEPREL_APPOS && child >= end)
        nodes_add (nodes, child);
}

static void
fill_between (const Tree *tree, gint cue, Nodes *nodes)
{
  fill_any_preposition (tree, cue, "between", nodes);
  if (nodes->n == 0)
    fill_any_preposition (tree, cue, "among", nodes);
}

gboolean
slots_title_is_owned (const Tree *tree, gint title)
{
  Nodes owners = { 0 };
  fill_any_preposition (tree, title, "of", &owners);
  return has_owner_before (tree, title) || count_actors (tree, &owners) > 0;
}

static void fill_pair (const Tree *tree, gint cue, Nodes *nodes);

static void
fill_plain (const Tree *tree, gint cue, const Slot *slot, Nodes *nodes)
{
  switch (slot->kind)
    {
    case SLOT_SUBJECT:
      tree_logical_subject (tree, cue, nodes);
      break;
    case SLOT_OBJECT:
      tree_logical_object (tree, cue, nodes);
      break;
    case SLOT_RECEIVER:
      fill_receiver (tree, cue, nodes);
      break;
    case SLOT_COMPLEMENT:
      fill_complement (tree, cue, nodes);
      break;
    case SLOT_PREDICATE:
      fill_predicate (tree, cue, nodes);
      break;
    case SLOT_CLAUSE:
      fill_clause (tree, cue, nodes);
      break;
    case SLOT_MODAL:
      fill_modal (tree, cue, nodes);
      break;
    case SLOT_ASKER:
      fill_asker (tree, cue, nodes);
      break;
    case SLOT_USE:
      slots_fill_use (tree, cue, nodes);
      break;
    case SLOT_CONDITION:
      fill_condition (tree, cue, nodes);
      break;
    case SLOT_GOAL:
      fill_goal (tree, cue, nodes);
      break;
    case SLOT_POSSESSOR:
      fill_possessor (tree, cue, nodes);
      break;
    case SLOT_MODIFIER:
      fill_modifier (tree, cue, nodes);
      break;
    case SLOT_LIGHT:
      slots_fill_light (tree, cue, nodes);
      break;
    case SLOT_BEARER:
      noun_bearers (tree, cue, nodes);
      break;
    case SLOT_SPEAKER:
      nodes_add (nodes, tree_node_of (tree, status_of (tree, cue, MODALITY_FACT, FALSE).by));
      break;
    case SLOT_HOLDER:
      slots_fill_holder (tree, cue, nodes);
      break;
    case SLOT_DOER:
      slots_fill_doer (tree, cue, nodes);
      break;
    case SLOT_BETWEEN:
      fill_between (tree, cue, nodes);
      break;
    case SLOT_IS:
      title_bearers (tree, cue, nodes);
      break;
    case SLOT_PREPOSITION:
      fill_any_preposition (tree, cue, slot->preposition, nodes);
      break;
    case SLOT_SELF:
      nodes_add (nodes, cue);
      break;
    case SLOT_APPOSITION:
      fill_apposition (tree, cue, nodes);
      break;
    case SLOT_HOME:
    case SLOT_HERE:
      slots_fill_home (tree, cue, slot->kind, nodes);
      break;
    case SLOT_PAIR:
      fill_pair (tree, cue, nodes);
      break;
    case SLOT_NONE:
      break;
    }
}

/* "President Xi and Prime Minister Modi" has one president, "Presidents Xi and Putin" two. */
static gboolean
shares_coordination (const Tree *tree, gint cue, const Slot *slot)
{
  guint xpos = tree->a->xpos[cue];
  if (slot->kind == SLOT_SELF || slot->kind == SLOT_HOME || slot->kind == SLOT_HERE)
    return FALSE;
  return slot->kind != SLOT_IS || xpos == XPOS_NNS || xpos == XPOS_NNPS
         || tree_child (tree, cue, DEPREL_COP) >= 0 || tree->a->upos[cue] == UPOS_ADJ;
}

void
slot_fill (const Tree *tree, gint cue, const Slot *slot, Nodes *nodes)
{
  Nodes plain = { 0 };
  fill_plain (tree, cue, slot, &plain);
  if (shares_coordination (tree, cue, slot))
    tree_add_conjuncts (tree, &plain);
  for (guint k = 0; k < plain.n; k++)
    switch (slot->part)
      {
      case PART_OWNER:
        tree_owners (tree, plain.token[k], nodes);
        break;
      case PART_PLACE:
        tree_places (tree, plain.token[k], nodes);
        break;
      case PART_TRADE:
        tree_trade (tree, plain.token[k], nodes);
        break;
      default:
        nodes_add (nodes, plain.token[k]);
        break;
      }
  if (slot->part != PART_HEAD)
    tree_add_conjuncts (tree, nodes);
}

/* The actors that hold the event of a noun between them. */
static void
fill_pair (const Tree *tree, gint cue, Nodes *nodes)
{
  static const Slot sources[] = { { SLOT_BETWEEN, PART_HEAD, NULL },
                                  { SLOT_MODIFIER, PART_HEAD, NULL },
                                  { SLOT_POSSESSOR, PART_HEAD, NULL },
                                  { SLOT_LIGHT, PART_HEAD, NULL },
                                  { SLOT_PREPOSITION, PART_HEAD, "of" } };
  for (guint k = 0; k < G_N_ELEMENTS (sources); k++)
    {
      Nodes found = { 0 };
      slot_fill (tree, cue, &sources[k], &found);
      if (count_actors (tree, &found) >= 2)
        {
          *nodes = found;
          return;
        }
    }
}

/* "F-16", of which the first part is the head. */
static gboolean
is_hyphened (const Tree *tree, gint node, GHashTable *words)
{
  char whole[2 * LEMMA_SIZE], last[LEMMA_SIZE];
  if (node + 2 >= (gint)tree->a->n_tokens || !tree_follows_hyphen (tree, node + 2))
    return FALSE;
  tree_lower_lemma (tree, node, whole, LEMMA_SIZE);
  tree_lower_lemma (tree, node + 2, last, sizeof last);
  g_strlcat (whole, "-", sizeof whole);
  g_strlcat (whole, last, sizeof whole);
  return g_hash_table_contains (words, whole);
}

/* The lemma itself, or with the word before it ("air_defence"); names keep their capitals in the
 * tree, so "Prime Minister" is looked up in lower case. */
static gboolean
word_matches (const Tree *tree, gint node, GHashTable *words)
{
  const Mention *name = tree->inside[node];
  if (name != NULL && name->by == MENTION_NAME && tree->a->upos[node] == UPOS_PROPN
      && g_str_equal (tree_actor_type (tree, name), "person"))
    return FALSE; /* "Marine Le Pen" is no force */
  char phrase[80];
  const char *before = node > 0 ? tree->a->lemma[node - 1] : "";
  if (g_snprintf (phrase, sizeof phrase, "%s_%s", before, tree->a->lemma[node])
      >= (int)sizeof phrase)
    return FALSE;
  for (char *c = phrase; *c != '\0'; c++)
    *c = g_ascii_tolower (*c);
  if (is_hyphened (tree, node, words))
    return TRUE;
  return g_hash_table_contains (words, phrase)
         || g_hash_table_contains (words, phrase + strlen (before) + 1);
}

static gboolean
modifier_matches (const Tree *tree, gint node, GHashTable *words)
{
  if (word_matches (tree, node, words))
    return TRUE;
  TREE_CHILDREN (tree, child, node) /* "economic and military", "arms export licences" */
    if ((tree->a->deprel[child] == DEPREL_CONJ || tree->a->deprel[child] == DEPREL_COMPOUND)
        && word_matches (tree, child, words))
      return TRUE;
  return FALSE;
}

static gboolean
phrase_matches (const Tree *tree, gint node, GHashTable *words)
{
  if (word_matches (tree, node, words))
    return TRUE;
  TREE_CHILDREN (tree, child, node)
    switch (tree->a->deprel[child])
      {
      case DEPREL_NMOD: /* "tonnes of arms", "millions in military aid" */
        if (!g_str_equal (tree_preposition (tree, child), "of")
            && !(g_str_equal (tree_preposition (tree, child), "in") && noun_is_amount (tree, node)))
          break;
        if (phrase_matches (tree, child, words))
          return TRUE;
        break;
      case DEPREL_AMOD:
      case DEPREL_COMPOUND:
      case DEPREL_NMOD_DESC:
        if (modifier_matches (tree, child, words))
          return TRUE;
        break;
      default:
        break;
      }
  return FALSE;
}

gboolean
slot_meets (const Tree *tree, gint cue, const Need *need)
{
  Nodes nodes = { 0 };
  gboolean met = FALSE;
  slot_fill (tree, cue, &need->slot, &nodes);
  for (guint k = 0; k < nodes.n && !met; k++)
    if (need->is_actor_type)
      {
        Nodes actors = { 0 };
        tree_actor_nodes (tree, nodes.token[k], &actors);
        for (guint i = 0; i < actors.n && !met; i++)
          met = g_hash_table_contains (need->words,
                                       tree_actor_type (tree, tree_actor (tree, actors.token[i])));
      }
    else
      met = phrase_matches (tree, nodes.token[k], need->words);
  return met != need->is_negative;
}
