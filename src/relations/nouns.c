/* SPDX-License-Identifier: MIT */
#include "relations/nouns.h"

#define LIGHT_VERBS "light" /* class of words.tsv: "hold", "launch", "sign" ... */

static gboolean
is_light (const Tree *tree, gint verb)
{
  return tree_is_verb (tree, verb)
         && frames_word_in (tree->frames, LIGHT_VERBS, tree->a->lemma[verb]);
}

gboolean
noun_is_amount (const Tree *tree, gint node)
{
  return frames_word_in (tree->frames, "money", tree->a->lemma[node])
         || tree->a->upos[node] == UPOS_NUM || tree->a->upos[node] == UPOS_SYM;
}

/* "the attack by X", "X's attack" */
static gboolean
has_author (const Tree *tree, gint noun)
{
  TREE_CHILDREN (tree, child, noun)
    if (tree->a->deprel[child] == DEPREL_NMOD && g_str_equal (tree_preposition (tree, child), "by"))
      return TRUE;
  return tree_child (tree, noun, DEPREL_NMOD_POSS) >= 0;
}

/* "a series of talks": the noun that stands for it in the clause. */
gint
noun_whole (const Tree *tree, gint noun)
{
  gint head = tree->a->head[noun];
  const char *preposition = tree_preposition (tree, noun);
  if (head < 0 || tree->a->deprel[noun] != DEPREL_NMOD)
    return noun;
  if (g_str_equal (preposition, "of")
      && frames_word_in (tree->frames, "measure", tree->a->lemma[head]))
    return head;
  if ((g_str_equal (preposition, "in") && tree_word_in (tree, "hand", head))
      || (g_str_equal (preposition, "for") && g_str_equal (tree->a->lemma[head], "responsibility")
          && !has_author (tree, noun))
      || (tree_opens_examples (preposition) && tree_actor (tree, noun) == NULL))
    return head; /* "a role in the attack", "sanctions, including a ban" */
  return (g_str_equal (preposition, "in") || g_str_equal (preposition, "of"))
                 && noun_is_amount (tree, head)
             ? head
             : noun;
}

static gboolean
has_of (const Tree *tree, gint noun)
{
  TREE_CHILDREN (tree, child, noun)
    if (tree->a->deprel[child] == DEPREL_NMOD && g_str_equal (tree_preposition (tree, child), "of"))
      return TRUE;
  return FALSE;
}

/* "engage in talks", "had a hand in the killing of", but not "join in support of" */
gboolean
noun_is_entered (const Tree *tree, gint noun, gint verb)
{
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  if (!g_str_equal (tree_preposition (tree, noun), "in"))
    return FALSE;
  if (tree_word_in (tree, "hand", object >= 0 ? object : verb))
    return TRUE;
  return tree_is_verb (tree, verb) && (object < 0 || noun_is_amount (tree, object))
         && !has_of (tree, noun);
}

/* "claimed responsibility on Monday for the attack" */
static gboolean
is_claimed (const Tree *tree, gint noun, gint verb)
{
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  return object >= 0 && g_str_equal (tree->a->lemma[object], "responsibility")
         && g_str_equal (tree_preposition (tree, noun), "for") && !has_author (tree, noun);
}

/* "is responsible for the killing", "guilty of the murder", "serving a sentence for the murder" */
static gboolean
is_answered_for (const Tree *tree, gint noun, gint head)
{
  const char *preposition = tree_preposition (tree, noun);
  if (head < 0 || tree->a->deprel[noun] != DEPREL_OBL || has_author (tree, noun)
      || !(g_str_equal (preposition, "for") || g_str_equal (preposition, "of")))
    return FALSE;
  const gint object = tree_child (tree, head, DEPREL_OBJ);
  return tree_word_in (tree, "guilt", object >= 0 ? object : head);
}

/* The verb that governs the noun as its object: "held talks", "an attack was launched", "sanctions
 * imposed on". -1 if none or if the verb says something of its own. */
gint
noun_light_verb (const Tree *tree, gint noun)
{
  const Annotation *a = tree->a;
  noun = noun_whole (tree, noun);
  gint verb = a->head[noun];
  if (verb >= 0 && a->deprel[noun] == DEPREL_CONJ)
    return noun_light_verb (tree, verb);
  gboolean governs = a->deprel[noun] == DEPREL_OBJ || a->deprel[noun] == DEPREL_NSUBJ_PASS
                     || (a->deprel[noun] == DEPREL_OBL
                         && (noun_is_entered (tree, noun, verb) || is_claimed (tree, noun, verb)));
  if (governs && g_str_equal (a->lemma[verb], "demand") && tree_word_in (tree, "demanded", noun))
    return -1; /* "demanded the release of X": it is another's to do */
  if ((governs && is_light (tree, verb)) || is_answered_for (tree, noun, verb))
    return verb;
  TREE_CHILDREN (tree, child, noun)
    if ((a->deprel[child] == DEPREL_ACL || a->deprel[child] == DEPREL_ACL_RELCL)
        && is_light (tree, child)
        && !(tree_is_passive (tree, child) && tree_word_in (tree, "stance", child)))
      {
        Nodes objects = { 0 };
        tree_logical_object (tree, child, &objects);
        if (objects.n > 0 && objects.token[0] == noun)
          return child;
      }
  return -1;
}

gint
noun_first_conjunct (const Tree *tree, gint node)
{
  while (tree->a->deprel[node] == DEPREL_CONJ)
    node = tree->a->head[node];
  return node;
}

/* Whom the event of the noun befalls by what is said of it: "X faces sanctions", "X came under
 * attack", "X is subject to an embargo", "Y put X under pressure". */
void
noun_bearers (const Tree *tree, gint noun, Nodes *nodes)
{
  const Annotation *a = tree->a;
  noun = noun_whole (tree, noun_first_conjunct (tree, noun));
  gint head = a->head[noun];
  if (tree_child (tree, noun, DEPREL_COP) >= 0
      && g_str_equal (tree_preposition (tree, noun), "under"))
    nodes_add (nodes, tree_surface_subject (tree, noun));
  else if (head >= 0 && a->deprel[noun] == DEPREL_OBL && is_light (tree, head)
           && g_str_equal (tree_preposition (tree, noun), "under"))
    tree_logical_object (tree, head, nodes); /* "put X under an embargo" */
  else if (head >= 0 && a->deprel[noun] == DEPREL_NMOD && tree->mention[head] != NULL
           && g_str_equal (tree_preposition (tree, noun), "under"))
    nodes_add (nodes, head); /* "X, under pressure from Y, resigned" */
  else if (head >= 0
           && (tree_word_in (tree, "bearing", head)
               || (tree_is_verb (tree, head)
                   && g_str_equal (tree_preposition (tree, noun), "under"))
               || (tree_word_in (tree, "answering", head) && tree_word_in (tree, "urging", noun)))
           && (a->deprel[noun] == DEPREL_OBL
               || (a->deprel[noun] == DEPREL_OBJ && !tree_is_passive (tree, head))))
    nodes_add (nodes, tree_surface_subject (tree, head));
}
