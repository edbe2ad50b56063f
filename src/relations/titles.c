/* SPDX-License-Identifier: MIT */
#include "relations/titles.h"

gint
title_name (const Tree *tree, gint noun)
{
  switch (tree->a->deprel[noun])
    {
    case DEPREL_COMPOUND:
    case DEPREL_NMOD_DESC:
    case DEPREL_NMOD_UNMARKED:
    case DEPREL_FLAT:
      return tree->mention[tree->a->head[noun]] != NULL ? tree->a->head[noun] : -1;
    default:
      return -1;
    }
}

static gboolean
is_naming (const Tree *tree, gint verb)
{
  return frames_word_in (tree->frames, "naming", tree->a->lemma[verb]);
}

static gboolean
is_named_without_case (const Tree *tree, gint name)
{
  const char *preposition = tree_preposition (tree, name);
  return tree_opens_examples (preposition)
         || (*preposition == '\0'
             && g_str_equal (tree_actor_type (tree, tree->mention[name]), "person"));
}

/* Names after the noun that it is the title of: "the envoy, Jane Roe". */
static void
add_names_after (const Tree *tree, gint cue, Nodes *nodes)
{
  const Annotation *a = tree->a;
  TREE_CHILDREN (tree, child, cue)
    switch (a->deprel[child])
      {
      case DEPREL_APPOS:
      case DEPREL_FLAT:
      case DEPREL_NMOD_DESC:
      case DEPREL_COMPOUND:
      case DEPREL_NMOD_UNMARKED:
        if (child > cue && tree_actor (tree, child) != NULL)
          nodes_add (nodes, child);
        break;
      case DEPREL_NMOD: /* "members of the House Jane Roe and John Doe", "members such as X" */
        if (child > cue && tree->mention[child] != NULL && is_named_without_case (tree, child))
          nodes_add (nodes, child);
        break;
      case DEPREL_CONJ: /* "the envoys, Jane Roe and John Doe" */
        if (nodes->n > 0 && child > nodes->token[0] && tree->mention[child] != NULL
            && (a->xpos[cue] == XPOS_NNS || a->xpos[cue] == XPOS_NNPS))
          nodes_add (nodes, child);
        break;
      default:
        break;
      }
}

/* "took office as president": the subject is what it says. */
static gboolean
is_thing_taken (const Tree *tree, gint verb, gint object)
{
  return tree->a->upos[object] == UPOS_NOUN && tree_actor (tree, object) == NULL
         && !is_naming (tree, verb);
}

/* "gained independence with X as its leader": the name before "as". */
static gint
name_before_as (const Tree *tree, gint cue)
{
  gint as = tree_child (tree, cue, DEPREL_CASE);
  const Mention *mention = as > 0 ? tree->inside[as - 1] : NULL;
  gint name = tree_node_of (tree, mention);
  return name >= 0 && g_str_equal (tree_preposition (tree, name), "with") ? name : -1;
}

/* The one that a verb of naming speaks of: its object ("named X president"), else its subject
 * ("became president", but not "elected the president"). */
static void
add_named (const Tree *tree, gint verb, gint cue, Nodes *nodes)
{
  gboolean becomes = frames_word_in (tree->frames, "becoming", tree->a->lemma[verb]);
  gint object = tree_child (tree, verb, DEPREL_OBJ);
  if (object == cue)
    object = tree_child (tree, verb, DEPREL_IOBJ);
  if (object >= 0 && !becomes && !is_thing_taken (tree, verb, object))
    nodes_add (nodes, object);
  else if (becomes || tree->a->deprel[cue] != DEPREL_OBJ || tree_is_passive (tree, verb))
    nodes_add (nodes, tree_surface_subject (tree, verb));
}

/* Of "Roe and Doe, a member of", Doe: what stands in apposition to one is said of the last named
 * before it. */
static gint
last_before (const Tree *tree, gint head, gint cue)
{
  gint last = head;
  gboolean is_plural = tree->a->xpos[cue] == XPOS_NNS || tree->a->xpos[cue] == XPOS_NNPS;
  TREE_CHILDREN (tree, child, head)
    if (!is_plural && child < cue && tree->a->deprel[child] == DEPREL_CONJ
        && tree->mention[child] != NULL && tree->mention[head] != NULL)
      last = child;
  return last;
}

/* Whom the noun or adjective is said of by what it depends on. */
static void
add_head_named (const Tree *tree, gint cue, Nodes *nodes)
{
  gint head = tree->a->head[cue];
  switch (tree->a->deprel[cue])
    {
    case DEPREL_APPOS:
      nodes_add (nodes, last_before (tree, head, cue));
      break;
    case DEPREL_AMOD:
    case DEPREL_ACL:
      nodes_add (nodes, head);
      break;
    case DEPREL_COMPOUND:
    case DEPREL_NMOD_DESC:
    case DEPREL_NMOD_UNMARKED:
    case DEPREL_FLAT:
      if (tree_actor (tree, head) != NULL)
        nodes_add (nodes, head);
      break;
    case DEPREL_XCOMP:
    case DEPREL_OBJ:
      if (tree_is_verb (tree, head) && is_naming (tree, head))
        add_named (tree, head, cue, nodes);
      break;
    case DEPREL_NMOD: /* "X, one of Y's allies" */
      if (g_str_equal (tree_preposition (tree, cue), "of")
          && g_str_equal (tree->a->lemma[head], "one"))
        title_bearers (tree, head, nodes);
      break;
    case DEPREL_OBL:
      if (g_str_equal (tree_preposition (tree, cue), "as") && name_before_as (tree, cue) >= 0)
        nodes_add (nodes, name_before_as (tree, cue));
      else if (g_str_equal (tree_preposition (tree, cue), "as"))
        add_named (tree, head, cue, nodes);
      else if (g_str_equal (tree_preposition (tree, cue), "among"))
        nodes_add (nodes, tree_surface_subject (tree, head));
      break;
    default:
      break;
    }
}

/* "the head of NATO, Y": the name may hang on the body. */
static void
fill_distant_apposition (const Tree *tree, gint cue, Nodes *nodes)
{
  TREE_CHILDREN (tree, body, cue)
    if (tree->a->deprel[body] == DEPREL_NMOD)
      TREE_CHILDREN (tree, child, body)
        if ((tree->a->deprel[child] == DEPREL_APPOS || tree->a->deprel[child] == DEPREL_FLAT)
            && tree->mention[child] != NULL
            && g_str_equal (tree_actor_type (tree, tree->mention[child]), "person"))
          nodes_add (nodes, child);
}

/* "Labour leader and Prime Minister X", "Y's adviser and retired general X": two titles, one name.
 */
static void
add_shared_name (const Tree *tree, gint cue, Nodes *nodes)
{
  const Annotation *a = tree->a;
  TREE_CHILDREN (tree, child, cue)
    {
      gint title = tree_child (tree, child, DEPREL_NMOD_DESC);
      if (a->deprel[child] != DEPREL_CONJ || a->xpos[cue] == XPOS_NNS)
        continue;
      if (tree->mention[child] == NULL && a->upos[child] == UPOS_NOUN)
        add_names_after (tree, child, nodes);
      else if (tree->mention[child] != NULL && title >= 0 && title < child)
        nodes_add (nodes, child);
    }
}

/* "Roe, a former aide to Doe and an ally of": the one whom the apposition around `node`, a name in
 * it, describes. -1 for none. */
static gint
described_before (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  for (guint step = 0; step < 2 && a->deprel[node] == DEPREL_NMOD; step++)
    node = a->head[node];
  return a->deprel[node] == DEPREL_APPOS && tree->mention[node] == NULL ? a->head[node] : -1;
}

/* "China, Y's closest ally, ...", which the tree has as a list of two without "and". */
static gboolean
is_loose_apposition (const Tree *tree, gint cue)
{
  const Annotation *a = tree->a;
  return a->deprel[cue] == DEPREL_CONJ && a->xpos[cue] == XPOS_NN
         && tree->mention[a->head[cue]] != NULL && tree_child (tree, cue, DEPREL_CC) < 0
         && (tree_child (tree, cue, DEPREL_NMOD_POSS) >= 0
             || tree_child (tree, cue, DEPREL_DET) >= 0);
}

void
title_bearers (const Tree *tree, gint cue, Nodes *nodes)
{
  const Annotation *a = tree->a;
  if (tree->mention[cue] != tree->inside[cue]) /* the title inside "President Xi" */
    nodes_add (nodes, tree_node_of (tree, tree->inside[cue]));
  if (tree_child (tree, cue, DEPREL_COP) >= 0)
    nodes_add (nodes, tree_surface_subject (tree, cue));
  add_names_after (tree, cue, nodes);
  nodes_add (nodes, tree_name_behind (tree, cue));
  if (nodes->n == 0 && a->deprel[cue] != DEPREL_APPOS)
    fill_distant_apposition (tree, cue, nodes);
  if (nodes->n == 0)
    add_shared_name (tree, cue, nodes);
  if (a->head[cue] < 0)
    return;
  if (a->deprel[cue] == DEPREL_NSUBJ && tree_child (tree, a->head[cue], DEPREL_COP) >= 0
      && tree->mention[a->head[cue]] != NULL)
    nodes_add (nodes, a->head[cue]);                   /* "the head of X is Y" */
  if (nodes->n == 0 || a->deprel[cue] != DEPREL_APPOS) /* "X's nominee A, Y's nominee B" */
    add_head_named (tree, cue, nodes);
  if (a->deprel[cue] == DEPREL_CONJ && tree->mention[a->head[cue]] != NULL
      && tree_child (tree, a->head[cue], DEPREL_APPOS) >= 0)
    nodes_add (nodes, a->head[cue]); /* "Roe, a former envoy, and an ally of" */
  if (a->deprel[cue] == DEPREL_CONJ && nodes->n == 0)
    nodes_add (nodes, described_before (tree, a->head[cue]));
  if (nodes->n == 0 && is_loose_apposition (tree, cue))
    nodes_add (nodes, a->head[cue]);
  if (a->deprel[cue] == DEPREL_CONJ && nodes->n == 0 && a->upos[a->head[cue]] == UPOS_NOUN
      && tree->mention[a->head[cue]] == NULL)
    title_bearers (tree, a->head[cue], nodes); /* "X, a member and spokesman of" */
}
