/* SPDX-License-Identifier: MIT */
#include "relations/tree.h"

/* What the parser is known to get wrong, put right before frames look at the tree. All repairs look
 * at the tree as the parser left it. Most move one word to a child or the head of its governor;
 * "ousted President Doe" below exchanges two words. None moves a word below itself: the tree stays
 * one. */

static gboolean
is_infinitive (const Tree *tree, gint node)
{
  const gint mark = tree->a->xpos[node] == XPOS_VB ? tree_child (tree, node, DEPREL_MARK) : -1;
  return mark >= 0 && g_str_equal (tree->a->lemma[mark], "to");
}

static gboolean
is_infinitive_behind (const Tree *tree, gint clause)
{
  return tree->a->deprel[clause] == DEPREL_ADVCL && tree->a->head[clause] < clause
         && is_infinitive (tree, clause);
}

/* "refused on Monday to meet", "pressed X to act": no purpose of the verb. */
static gint
verb_of_complement (const Tree *tree, gint clause)
{
  const gint verb = tree->a->head[clause];
  if (!is_infinitive_behind (tree, clause) || tree_child (tree, verb, DEPREL_XCOMP) >= 0)
    return -1;
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  const gboolean has_object = object > verb && object < clause;
  return tree_word_in (tree, has_object ? "urging" : "infinitive", verb) ? verb : -1;
}

/* "rejected an appeal to act": the object that the infinitive says more of. */
static gint
object_described (const Tree *tree, gint clause)
{
  const gint verb = tree->a->head[clause];
  if (!is_infinitive_behind (tree, clause))
    return -1;
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  return object > verb && object < clause && tree_word_in (tree, "wish", object) ? object : -1;
}

/* "handed over seven soldiers": not more than seven. */
static gint
verb_of_particle (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  return node > 0 && a->deprel[node] == DEPREL_ADVMOD && g_str_equal (a->lemma[node], "over")
                 && a->upos[a->head[node]] == UPOS_NUM
                 && (g_str_equal (a->lemma[node - 1], "hand")
                     || g_str_equal (a->lemma[node - 1], "turn"))
             ? node - 1
             : -1;
}

/* "hailed leader Jane Roe's offer": the possessor whose title the tree makes a first object. */
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

/* "whom X calls a liar": the second of two objects says what the first is called. */
static gint
verb_that_calls (const Tree *tree, gint node)
{
  const gint verb = tree->a->head[node];
  if (tree->a->deprel[node] != DEPREL_OBJ || verb > node || !tree_word_in (tree, "calling", verb))
    return -1;
  const gint first = tree_child (tree, verb, DEPREL_OBJ);
  return first >= 0 && first < verb ? verb : -1;
}

static gboolean
is_comma (const Tree *tree, gint node)
{
  return tree->a->text[tree->a->tokens[node].begin] == ',';
}

/* Headlines: "X, Y hold talks". The first subject for the second. */
static gint
fellow_subject (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  gint first = -1;
  if (a->deprel[node] == DEPREL_APPOS)
    first = a->head[node];
  else if (a->deprel[node] == DEPREL_NSUBJ)
    first = tree_child (tree, a->head[node], DEPREL_NSUBJ);
  const gint verb = first >= 0 ? a->head[first] : -1;
  if (first < 0 || first >= node || verb < node || a->deprel[first] != DEPREL_NSUBJ
      || a->xpos[verb] != XPOS_VBP || a->xpos[first] != XPOS_NNP || !is_comma (tree, first + 1)
      || is_comma (tree, verb - 1) || tree_child (tree, node, DEPREL_DET) >= 0
      || tree_child (tree, node, DEPREL_NUMMOD) >= 0)
    return -1;
  return first;
}

static gboolean
stands_behind (const Tree *tree, gint node, gint verb, const char *preposition)
{
  const Deprel deprel = tree->a->deprel[node];
  return (deprel == DEPREL_OBL || deprel == DEPREL_OBL_AGENT || deprel == DEPREL_NMOD)
         && node > verb && g_str_equal (tree_preposition (tree, node), preposition);
}

/* "condemned the raid by X on Y": an active verb has no agent but its subject, and what follows the
 * author is the object's too. */
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

/* "Secretary of State Jane Roe" with "State" as her title: "of" is not hers. The noun before it. */
static gint
whole_title (const Tree *tree, gint title)
{
  const Annotation *a = tree->a;
  const gint marker = tree_child (tree, title, DEPREL_CASE), name = a->head[title];
  if (a->deprel[title] != DEPREL_NMOD_DESC || marker < 1 || name < title || title != marker + 1
      || !g_str_equal (a->lemma[marker], "of"))
    return -1;
  const gint noun = a->head[name];
  return noun >= 0 && noun < marker && a->deprel[name] == DEPREL_NMOD
                 && tree_word_in (tree, "of-title", noun)
             ? noun
             : -1;
}

/* The same for the name: it stands beside the noun. */
static gint
title_of_name (const Tree *tree, gint name)
{
  const gint title = tree_child (tree, name, DEPREL_NMOD_DESC);
  return title >= 0 ? whole_title (tree, title) : -1;
}

/* "met with leader Jane Roe": the preposition of a title or a first name is that of the name. */
static gint
name_behind_title (const Tree *tree, gint marker)
{
  const Annotation *a = tree->a;
  const gint title = a->head[marker];
  if (a->deprel[marker] != DEPREL_CASE || a->xpos[marker] == XPOS_POS || marker > title
      || (a->deprel[title] != DEPREL_NMOD_DESC && a->deprel[title] != DEPREL_COMPOUND)
      || whole_title (tree, title) >= 0)
    return -1;
  const gint name = a->head[title];
  return name > title && tree_child (tree, name, DEPREL_CASE) < 0 ? name : -1;
}

/* "Secretary General Jane Roe": one title, not two. */
static gint
second_of_title (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint next = node + 1;
  return a->deprel[node] == DEPREL_NMOD_DESC && next < (gint)a->n_tokens
                 && a->head[next] == a->head[node] && a->deprel[next] == DEPREL_NMOD_DESC
                 && g_ascii_strcasecmp (a->lemma[next], "general") == 0
             ? next
             : -1;
}

/* "to talk about X joining Y", "objects to X joining Y", "supports X joining Y": X joins. */
static gint
name_that_acts (const Tree *tree, gint verb)
{
  static const char *const governing[]
      = { "about", "of", "over", "with", "despite", "without", "to" };
  const Annotation *a = tree->a;
  gint name = verb - 1;
  if (a->deprel[verb] != DEPREL_ADVCL || a->xpos[verb] != XPOS_VBG || name < 0
      || a->upos[name] != UPOS_PROPN)
    return -1;
  if (a->deprel[name] == DEPREL_FLAT)
    name = a->head[name];
  if (a->head[name] != a->head[verb])
    return -1;
  if (a->deprel[name] == DEPREL_OBJ)
    return tree_word_in (tree, "weighing", a->head[verb]) ? name : -1;
  for (guint k = 0; k < G_N_ELEMENTS (governing); k++)
    if (g_str_equal (tree_preposition (tree, name), governing[k]) && a->deprel[name] == DEPREL_OBL)
      return name;
  return -1;
}

/* "gave the Red Cross three million dollars": the first of two objects receives. */
static gint
verb_that_gives (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint verb = a->head[node];
  if (a->deprel[node] != DEPREL_OBJ || a->upos[node] != UPOS_PROPN || verb > node
      || tree_word_in (tree, "calling", verb))
    return -1;
  TREE_CHILDREN (tree, gift, verb)
    if (gift > node && a->deprel[gift] == DEPREL_OBJ && a->upos[gift] == UPOS_NOUN)
      return verb;
  return -1;
}

/* "groups" of "such groups as X", for X or for "such". */
static gint
noun_of_examples (const Tree *tree, gint name)
{
  const gint marker = tree_child (tree, name, DEPREL_CASE);
  if (marker < 1 || !g_str_equal (tree->a->lemma[marker], "as"))
    return -1;
  const gint such = tree_child (tree, marker - 1, DEPREL_AMOD);
  return such >= 0 && g_str_equal (tree->a->lemma[such], "such") ? marker - 1 : -1;
}

static gint
noun_before_example (const Tree *tree, gint name)
{
  const Deprel deprel = tree->a->deprel[name];
  return deprel == DEPREL_OBL || deprel == DEPREL_NMOD ? noun_of_examples (tree, name) : -1;
}

/* "such" opens the examples, as it does in "groups such as X". */
static gint
example_of_such (const Tree *tree, gint such)
{
  const Annotation *a = tree->a;
  if (a->deprel[such] != DEPREL_AMOD || !g_str_equal (a->lemma[such], "such"))
    return -1;
  const gint noun = a->head[such], above = a->head[noun];
  for (gint parent = noun; parent >= 0; parent = parent == above ? -1 : above)
    TREE_CHILDREN (tree, name, parent)
      if (name > noun && noun_before_example (tree, name) == noun)
        return name;
  return -1;
}

/* "Jane Roe and John Doe" with Doe on "Roe": on the whole name. */
static gint
name_joined (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint part = a->head[node];
  return a->deprel[node] == DEPREL_CONJ && a->deprel[part] == DEPREL_FLAT ? a->head[part] : -1;
}

/* "Israel massed tanks": a verb in the past has no compound, but a subject. */
static gint
verb_with_compound (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint verb = node + 1, head = a->head[node];
  return a->deprel[node] == DEPREL_COMPOUND && head >= verb && a->upos[node] == UPOS_PROPN
                 && (head == verb || (a->head[head] == verb && a->deprel[head] == DEPREL_OBJ))
                 && a->upos[verb] == UPOS_VERB && a->xpos[verb] == XPOS_VBD
                 && tree_child (tree, verb, DEPREL_NSUBJ) < 0
             ? verb
             : -1;
}

/* "Hundreds of Xs burned effigies": what stands behind the verb is no part of its subject. */
static gint
verb_before_object (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint subject = a->head[node], verb = node - 1;
  return a->deprel[node] == DEPREL_NMOD && verb > subject && a->head[subject] == verb
                 && a->deprel[subject] == DEPREL_NSUBJ && a->upos[verb] == UPOS_VERB
                 && tree_child (tree, node, DEPREL_CASE) < 0
                 && tree_child (tree, verb, DEPREL_OBJ) < 0
             ? verb
             : -1;
}

/* "talks were held in Geneva between X and Y": no city is between them. */
static gint
verb_of_parties (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint place = a->head[node];
  return a->deprel[node] == DEPREL_NMOD && a->upos[place] == UPOS_PROPN
                 && (a->deprel[place] == DEPREL_OBL || a->deprel[place] == DEPREL_NMOD)
                 && g_str_equal (tree_preposition (tree, place), "in")
                 && g_str_equal (tree_preposition (tree, node), "between")
                 && tree_child (tree, node, DEPREL_CONJ) >= 0
             ? a->head[place]
             : -1;
}

/* "named Jane Roe prime minister": the name is no part of the title; "named Jane Roe as minister":
 * nor is it what somebody else is named. */
static gint
verb_of_naming (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint verb = node - 1, title = a->head[node];
  if (a->upos[node] != UPOS_PROPN || tree_child (tree, node, DEPREL_FLAT) < node || verb < 0
      || !tree_word_in (tree, "naming", verb) || tree_is_passive (tree, verb))
    return -1;
  const gboolean is_in_title
      = a->deprel[node] == DEPREL_COMPOUND && a->head[title] == verb && a->upos[title] == UPOS_NOUN
        && (a->deprel[title] == DEPREL_XCOMP || a->deprel[title] == DEPREL_OBJ);
  const gboolean is_predicate
      = a->deprel[node] == DEPREL_XCOMP && title == verb && tree_child (tree, verb, DEPREL_OBJ) < 0;
  return is_in_title || is_predicate ? verb : -1;
}

/* "X is due to meet Y": the tree takes "due" for a mark of the verb, and X for its subject. */
static gint
verb_of_due (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint due = a->head[node];
  return a->deprel[node] == DEPREL_NSUBJ && a->upos[due] == UPOS_ADJ
                 && a->deprel[due] == DEPREL_MARK && a->head[due] > due
             ? a->head[due]
             : -1;
}

/* The new head of a word and what it is there; -1 for a word that stays. */
static const struct
{
  gint (*head) (const Tree *tree, gint node);
  Deprel deprel;
} repairs[] = {
  { verb_of_complement, DEPREL_XCOMP },
  { object_described, DEPREL_ACL },
  { verb_of_particle, DEPREL_COMPOUND_PRT },
  { titled_possessor, DEPREL_NMOD_DESC },
  { verb_that_calls, DEPREL_XCOMP },
  { fellow_subject, DEPREL_CONJ },
  { name_joined, DEPREL_CONJ },
  { verb_of_parties, DEPREL_NMOD },
  { verb_of_due, DEPREL_NSUBJ },
  { verb_of_naming, DEPREL_OBJ },
  { verb_with_compound, DEPREL_NSUBJ },
  { verb_before_object, DEPREL_OBJ },
  { object_of_author, DEPREL_NMOD },
  { whole_title, DEPREL_NMOD },
  { title_of_name, DEPREL_FLAT },
  { name_behind_title, DEPREL_CASE },
  { second_of_title, DEPREL_COMPOUND },
  { name_that_acts, DEPREL_ACL },
  { verb_that_gives, DEPREL_IOBJ },
  { noun_before_example, DEPREL_NMOD },
  { example_of_such, DEPREL_CASE },
};

static void
repair_word (Tree *tree, gint node)
{
  for (guint k = 0; k < G_N_ELEMENTS (repairs); k++)
    {
      const gint head = repairs[k].head (tree, node);
      if (head < 0)
        continue;
      tree->head[node] = (gint16)head;
      tree->deprel[node] = repairs[k].deprel;
      return;
    }
}

/* "the court sentenced ousted President Doe": no act of the court's, whichever of the two verbs the
 * tree makes the head. */
static gboolean
is_epithet (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint verb = node - 1;
  if (verb < 0 || !tree_is_verb (tree, verb)
      || (a->xpos[node] != XPOS_VBN && a->xpos[node] != XPOS_VBD)
      || tree_child (tree, node, DEPREL_OBJ) < node || tree_child (tree, verb, DEPREL_OBJ) >= 0)
    return FALSE;
  if (a->head[node] == verb)
    return a->deprel[node] == DEPREL_XCOMP || a->deprel[node] == DEPREL_ADVCL;
  gint subject = tree_child (tree, node, DEPREL_NSUBJ);
  if (subject < 0)
    subject = tree_child (tree, node, DEPREL_NSUBJ_PASS);
  if (subject < 0)
    return FALSE;
  return (a->deprel[verb] == DEPREL_AMOD && a->head[verb] == tree_child (tree, node, DEPREL_OBJ))
         || (a->deprel[verb] == DEPREL_ACL && a->head[verb] == subject
             && tree_word_in (tree, "epithet", node));
}

/* The verb before the participle takes its place and all its children, then it goes below its
 * object. */
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

void
tree_repair (Tree *tree)
{
  const gint n = (gint)tree->a->n_tokens;
  for (gint i = 0; i < n; i++)
    set_tags (tree, i);
  for (gint i = 0; i < n; i++)
    if (is_epithet (tree, i))
      hang_on_object (tree, i);
    else if (tree->a->head[i] >= 0)
      repair_word (tree, i);
}
