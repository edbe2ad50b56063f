/* SPDX-License-Identifier: MIT */
#include "relations/tree.h"

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
  if (tree->deprel[clause] != DEPREL_ADVCL || verb > clause || !is_infinitive (tree, clause))
    return FALSE;
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  const gboolean has_object = object > verb && object < clause;
  return tree_word_in (tree, has_object ? "urging" : "infinitive", verb)
         && tree_child (tree, verb, DEPREL_XCOMP) < 0;
}

/* "met with leader Jane Roe": the preposition of a title is that of the name. */
static gboolean
hangs_on_title (const Tree *tree, gint marker)
{
  const gint title = tree->a->head[marker];
  return tree->deprel[marker] == DEPREL_CASE && tree->a->xpos[marker] != XPOS_POS && title >= 0
         && tree->deprel[title] == DEPREL_NMOD_DESC && tree->a->head[title] > title
         && marker < title && tree_child (tree, tree->a->head[title], DEPREL_CASE) < 0;
}

gboolean
tree_repair (Tree *tree)
{
  gboolean is_moved = FALSE;
  for (gint i = 0; i < (gint)tree->a->n_tokens; i++)
    if (tree->a->head[i] < 0)
      continue;
    else if (is_complement (tree, i))
      tree->deprel[i] = DEPREL_XCOMP;
    else if (hangs_on_title (tree, i))
      {
        tree->head[i] = tree->head[tree->head[i]];
        is_moved = TRUE;
      }
  return is_moved;
}
