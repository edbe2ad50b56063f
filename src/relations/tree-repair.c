/* SPDX-License-Identifier: MIT */
#include "relations/tree.h"

/* What the parser is known to get wrong, put right before frames look at the tree. A repair moves a
 * word to an ancestor or to a sibling, never below itself: the tree stays one. */

static gboolean
is_infinitive (const Tree *tree, gint node)
{
  const gint mark = tree->a->xpos[node] == XPOS_VB ? tree_child (tree, node, DEPREL_MARK) : -1;
  return mark >= 0 && g_str_equal (tree->a->lemma[mark], "to");
}

/* "refused on Monday to meet", "pressed X to act": no purpose of the verb. */
static gboolean
is_complement (const Tree *tree, gint clause)
{
  const gint verb = tree->a->head[clause];
  if (tree->a->deprel[clause] != DEPREL_ADVCL || verb > clause || !is_infinitive (tree, clause))
    return FALSE;
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  const gboolean has_object = object > verb && object < clause;
  return tree_word_in (tree, has_object ? "urging" : "infinitive", verb)
         && tree_child (tree, verb, DEPREL_XCOMP) < 0;
}

/* "rejected an appeal to act": the object that the infinitive says more of. -1 for none. */
static gint
object_described (const Tree *tree, gint clause)
{
  const gint verb = tree->a->head[clause];
  if (tree->a->deprel[clause] != DEPREL_ADVCL || verb > clause || !is_infinitive (tree, clause))
    return -1;
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  return object > verb && object < clause && tree_word_in (tree, "wish", object) ? object : -1;
}

static gboolean
stands_behind (const Tree *tree, gint node, gint verb, const char *preposition)
{
  const Deprel deprel = tree->a->deprel[node];
  return (deprel == DEPREL_OBL || deprel == DEPREL_OBL_AGENT || deprel == DEPREL_NMOD)
         && node > verb && g_str_equal (tree_preposition (tree, node), preposition);
}

/* "condemned the raid by X on Y": an active verb has no agent but its subject, and what follows the
 * author is the object's too. The object, -1 for none. */
static gint
object_of_author (const Tree *tree, gint node)
{
  const gint verb = tree->a->head[node], object = tree_child (tree, verb, DEPREL_OBJ);
  if (object < verb || object > node || tree->a->upos[object] != UPOS_NOUN
      || tree_is_passive (tree, verb))
    return -1;
  if (stands_behind (tree, node, verb, "by"))
    return object;
  if (stands_behind (tree, node, verb, "on") || stands_behind (tree, node, verb, "against"))
    TREE_CHILDREN (tree, child, verb)
      if (child > object && child < node && stands_behind (tree, child, verb, "by"))
        return object;
  return -1;
}

/* "met with leader Jane Roe": the preposition of a title or a first name is that of the name. */
static gboolean
hangs_on_title (const Tree *tree, gint marker)
{
  const gint title = tree->a->head[marker];
  return tree->a->deprel[marker] == DEPREL_CASE && tree->a->xpos[marker] != XPOS_POS && title >= 0
         && (tree->a->deprel[title] == DEPREL_NMOD_DESC
             || tree->a->deprel[title] == DEPREL_COMPOUND)
         && tree->a->head[title] > title && marker < title
         && tree_child (tree, tree->a->head[title], DEPREL_CASE) < 0;
}

/* "called on X to free Y", "gave X 72 hours to leave", "dismissed as baseless charges by X" */
static void
set_tags (Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint mark = tree_child (tree, node, DEPREL_MARK), head = a->head[node];
  if (a->upos[node] == UPOS_ADJ && mark >= 0 && g_str_equal (a->lemma[mark], "to")
      && tree_child (tree, node, DEPREL_OBJ) > node)
    {
      tree->upos[node] = UPOS_VERB;
      tree->xpos[node] = XPOS_VB;
    }
  if (head < 0 || head > node || tree_child (tree, head, DEPREL_OBJ) >= 0)
    return;
  if ((a->deprel[node] == DEPREL_OBL_UNMARKED && tree_child (tree, head, DEPREL_IOBJ) >= 0)
      || (a->deprel[node] == DEPREL_OBL && a->upos[node] == UPOS_NOUN
          && tree_word_in (tree, "dismissing", head) && !tree_is_passive (tree, head)
          && g_str_equal (tree_preposition (tree, node), "as")))
    tree->deprel[node] = DEPREL_OBJ;
}

static gboolean
is_comma (const Tree *tree, gint node)
{
  return tree->a->text[tree->a->tokens[node].begin] == ',';
}

/* "whom X calls a liar": the second of two objects says what the first is called. */
static gboolean
is_second_object (const Tree *tree, gint node)
{
  const gint verb = tree->a->head[node];
  if (tree->a->deprel[node] != DEPREL_OBJ || verb > node || !tree_word_in (tree, "calling", verb))
    return FALSE;
  const gint first = tree_child (tree, verb, DEPREL_OBJ);
  return first >= 0 && first < verb;
}

/* "handed over seven soldiers": not more than seven. */
static gboolean
is_particle (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  return node > 0 && a->deprel[node] == DEPREL_ADVMOD && g_str_equal (a->lemma[node], "over")
         && a->upos[a->head[node]] == UPOS_NUM
         && (g_str_equal (a->lemma[node - 1], "hand") || g_str_equal (a->lemma[node - 1], "turn"));
}

/* "hailed leader Jane Roe's offer": the possessor whose title the tree makes a first object. -1 for
 * none. */
static gint
titled_possessor (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  if (a->deprel[node] != DEPREL_OBJ || a->upos[node] != UPOS_NOUN || a->head[node] > node)
    return -1;
  TREE_CHILDREN (tree, object, a->head[node])
    if (object > node && a->deprel[object] == DEPREL_OBJ)
      {
        const gint owner = tree_child (tree, object, DEPREL_NMOD_POSS);
        return owner == node + 1 && a->upos[owner] == UPOS_PROPN ? owner : -1;
      }
  return -1;
}

/* Headlines: "X, Y hold talks". The first of the two for the second, -1 for any other word. */
static gint
fellow_subject (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gboolean is_apposed = a->deprel[node] == DEPREL_APPOS;
  const gint first = is_apposed ? a->head[node]
                     : a->deprel[node] == DEPREL_NSUBJ
                         ? tree_child (tree, a->head[node], DEPREL_NSUBJ)
                         : -1;
  const gint verb = first >= 0 ? a->head[first] : -1;
  if (first < 0 || first >= node || verb < node || a->deprel[first] != DEPREL_NSUBJ
      || a->xpos[verb] != XPOS_VBP || a->xpos[first] != XPOS_NNP || !is_comma (tree, first + 1)
      || is_comma (tree, verb - 1) || tree_child (tree, node, DEPREL_DET) >= 0
      || tree_child (tree, node, DEPREL_NUMMOD) >= 0)
    return -1;
  return first;
}

/* "the court sentenced ousted President Doe": no act of the court's, whichever of the two verbs the
 * tree makes the head. */
static gboolean
is_epithet (const Tree *tree, gint node)
{
  const gint verb = node - 1;
  const guint xpos = tree->a->xpos[node];
  if (verb < 0 || !tree_is_verb (tree, verb) || (xpos != XPOS_VBN && xpos != XPOS_VBD)
      || tree_child (tree, node, DEPREL_OBJ) < node || tree_child (tree, verb, DEPREL_OBJ) >= 0)
    return FALSE;
  gint subject = tree_child (tree, node, DEPREL_NSUBJ);
  if (subject < 0)
    subject = tree_child (tree, node, DEPREL_NSUBJ_PASS);
  return ((tree->a->deprel[node] == DEPREL_XCOMP || tree->a->deprel[node] == DEPREL_ADVCL)
          && tree->a->head[node] == verb)
         || (tree->a->deprel[verb] == DEPREL_AMOD && subject >= 0
             && tree->a->head[verb] == tree_child (tree, node, DEPREL_OBJ))
         || (tree->a->deprel[verb] == DEPREL_ACL && tree->a->head[verb] == subject
             && tree_word_in (tree, "epithet", node));
}

static void
hang_on_object (Tree *tree, gint participle)
{
  const gint object = tree_child (tree, participle, DEPREL_OBJ), verb = participle - 1;
  if (tree->a->head[participle] != verb)
    {
      tree->head[verb] = tree->a->head[participle];
      tree->deprel[verb] = tree->a->deprel[participle];
    }
  TREE_CHILDREN (tree, child, participle)
    {
      tree->head[child] = (gint16)verb;
      if (tree->a->deprel[child] == DEPREL_NSUBJ_PASS)
        tree->deprel[child] = DEPREL_NSUBJ;
    }
  tree->head[participle] = (gint16)object;
  tree->deprel[participle] = DEPREL_AMOD;
}

gboolean
tree_repair (Tree *tree)
{
  gboolean is_moved = FALSE;
  for (gint i = 0; i < (gint)tree->a->n_tokens; i++)
    set_tags (tree, i);
  for (gint i = 0; i < (gint)tree->a->n_tokens; i++)
    if (is_epithet (tree, i))
      {
        hang_on_object (tree, i);
        is_moved = TRUE;
      }
    else if (tree->a->head[i] < 0)
      continue;
    else if (is_complement (tree, i))
      tree->deprel[i] = DEPREL_XCOMP;
    else if (object_described (tree, i) >= 0)
      {
        tree->head[i] = (gint16)object_described (tree, i);
        tree->deprel[i] = DEPREL_ACL;
        is_moved = TRUE;
      }
    else if (is_particle (tree, i))
      {
        tree->head[i] = (gint16)(i - 1);
        tree->deprel[i] = DEPREL_COMPOUND_PRT;
        is_moved = TRUE;
      }
    else if (titled_possessor (tree, i) >= 0)
      {
        tree->head[i] = (gint16)titled_possessor (tree, i);
        tree->deprel[i] = DEPREL_NMOD_DESC;
        is_moved = TRUE;
      }
    else if (is_second_object (tree, i))
      tree->deprel[i] = DEPREL_XCOMP;
    else if (fellow_subject (tree, i) >= 0)
      {
        tree->head[i] = (gint16)fellow_subject (tree, i);
        tree->deprel[i] = DEPREL_CONJ;
        is_moved = TRUE;
      }
    else if (object_of_author (tree, i) >= 0)
      {
        tree->head[i] = (gint16)object_of_author (tree, i);
        tree->deprel[i] = DEPREL_NMOD;
        is_moved = TRUE;
      }
    else if (hangs_on_title (tree, i))
      {
        tree->head[i] = tree->a->head[tree->a->head[i]];
        is_moved = TRUE;
      }
  return is_moved;
}
