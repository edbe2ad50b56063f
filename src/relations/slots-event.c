/* SPDX-License-Identifier: MIT */
#include "relations/slots-parts.h"

#define LIGHT_VERBS "light" /* class of words.tsv: "hold", "launch", "sign" ... */

static gboolean
is_light (const Tree *tree, gint verb)
{
  return tree_is_verb (tree, verb)
         && frames_word_in (tree->frames, LIGHT_VERBS, tree->a->lemma[verb]);
}

gboolean
slots_is_amount (const Tree *tree, gint node)
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
slots_measured_noun (const Tree *tree, gint noun)
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
                 && slots_is_amount (tree, head)
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
static gboolean
is_entered (const Tree *tree, gint noun, gint verb)
{
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  if (!g_str_equal (tree_preposition (tree, noun), "in"))
    return FALSE;
  if (tree_word_in (tree, "hand", object >= 0 ? object : verb))
    return TRUE;
  return tree_is_verb (tree, verb) && (object < 0 || slots_is_amount (tree, object))
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

/* The verb that governs the noun as its object: "held talks", "an attack was launched", "sanctions
 * imposed on". -1 if none or if the verb says something of its own. */
gint
slots_light_verb (const Tree *tree, gint noun)
{
  const Annotation *a = tree->a;
  noun = slots_measured_noun (tree, noun);
  gint verb = a->head[noun];
  if (verb >= 0 && a->deprel[noun] == DEPREL_CONJ)
    return slots_light_verb (tree, verb);
  gboolean governs = a->deprel[noun] == DEPREL_OBJ || a->deprel[noun] == DEPREL_NSUBJ_PASS
                     || (a->deprel[noun] == DEPREL_OBL
                         && (is_entered (tree, noun, verb) || is_claimed (tree, noun, verb)));
  if (governs && is_light (tree, verb))
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

/* "X and Y are close to a deal" */
static gboolean
is_neared (const Tree *tree, gint noun, gint adjective)
{
  return g_str_equal (tree->a->lemma[adjective], "close")
         && g_str_equal (tree_preposition (tree, noun), "to");
}

/* "with help from Y, X won", "in an interview with Y, X said" */
static gboolean
is_setting (const Tree *tree, gint noun)
{
  const char *preposition = tree_preposition (tree, noun);
  if (g_str_equal (preposition, "with"))
    return TRUE;
  if (g_str_equal (preposition, "for")) /* "X applied for membership in Y" */
    return g_str_equal (tree->a->lemma[tree->a->head[noun]], "apply");
  return (g_str_equal (preposition, "in") || g_str_equal (preposition, "during"))
         && frames_word_in (tree->frames, "talk", tree->a->lemma[noun]);
}

/* Who is blamed for it: "accused of the murder of", "arrested over an attack on"; not "arrested at
 * the request of". */
static void
fill_blamed (const Tree *tree, gint noun, Nodes *nodes)
{
  static const char *const blaming[] = { "of", "for", "over", "in", "with", "on" };
  const Annotation *a = tree->a;
  const gint verb = a->head[noun];
  gboolean is_blamed = FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (blaming); k++)
    is_blamed |= g_str_equal (tree_preposition (tree, noun), blaming[k]);
  if (is_blamed && a->deprel[noun] == DEPREL_OBL && tree_is_verb (tree, verb)
      && tree_word_in (tree, "blaming", verb))
    tree_logical_object (tree, verb, nodes);
}

void
slots_fill_light (const Tree *tree, gint noun, Nodes *nodes)
{
  const gint verb = slots_light_verb (tree, noun), whole = slots_measured_noun (tree, noun);
  if (whole != noun && tree_word_in (tree, "hand", whole))
    tree_owners (tree, whole, nodes); /* "X's role in the attack" */
  if (nodes->n > 0)
    return;
  noun = whole;
  if (verb >= 0)
    {
      tree_logical_subject (tree, verb, nodes);
      if (nodes->n == 0 && tree->a->deprel[noun] == DEPREL_OBL)
        nodes_add (nodes, tree_surface_subject (tree, verb)); /* "are locked in a dispute" */
    }
  else if (tree_child (tree, noun, DEPREL_COP) >= 0 && *tree_preposition (tree, noun) != '\0')
    nodes_add (nodes, tree_surface_subject (tree, noun)); /* "X is in talks with" */
  else if (tree->a->deprel[noun] == DEPREL_OBL && is_setting (tree, noun)
           && !tree_is_passive (tree, tree->a->head[noun]))
    nodes_add (nodes, tree_surface_subject (tree, tree->a->head[noun]));
  else if (tree->a->head[noun] >= 0 && tree->a->upos[tree->a->head[noun]] == UPOS_ADJ
           && (is_entered (tree, noun, tree->a->head[noun])
               || is_neared (tree, noun, tree->a->head[noun])))
    nodes_add (nodes, tree_surface_subject (tree, tree->a->head[noun])); /* "was involved in" */
  else if (tree->a->head[noun] >= 0)
    fill_blamed (tree, noun, nodes);
}

static gint
first_conjunct (const Tree *tree, gint node)
{
  while (tree->a->deprel[node] == DEPREL_CONJ)
    node = tree->a->head[node];
  return node;
}

/* Who does what the noun comes with: "at the request of", "in support of", "with help from". */
void
slots_fill_doer (const Tree *tree, gint noun, Nodes *nodes)
{
  noun = slots_measured_noun (tree, first_conjunct (tree, noun));
  gint verb = tree->a->head[noun];
  guint deprel = tree->a->deprel[noun];
  const gboolean is_adverbial = deprel == DEPREL_OBL || deprel == DEPREL_ADVCL;
  if (verb < 0 || !(is_adverbial || deprel == DEPREL_OBJ))
    return;
  tree_logical_subject (tree, verb, nodes);
  if (nodes->n == 0 && !tree_is_passive (tree, verb))
    nodes_add (nodes, tree_surface_subject (tree, verb));
}

/* Whom the event of the noun befalls by what is said of it: "X faces sanctions", "X came under
 * attack", "X is subject to an embargo", "Y put X under pressure". */
void
slots_fill_bearer (const Tree *tree, gint noun, Nodes *nodes)
{
  const Annotation *a = tree->a;
  noun = slots_measured_noun (tree, first_conjunct (tree, noun));
  gint head = a->head[noun];
  if (tree_child (tree, noun, DEPREL_COP) >= 0
      && g_str_equal (tree_preposition (tree, noun), "under"))
    nodes_add (nodes, tree_surface_subject (tree, noun));
  else if (head >= 0 && a->deprel[noun] == DEPREL_OBL && is_light (tree, head)
           && g_str_equal (tree_preposition (tree, noun), "under"))
    tree_logical_object (tree, head, nodes); /* "put X under an embargo" */
  else if (head >= 0
           && (tree_word_in (tree, "bearing", head)
               || (tree_word_in (tree, "answering", head) && tree_word_in (tree, "urging", noun)))
           && (a->deprel[noun] == DEPREL_OBL
               || (a->deprel[noun] == DEPREL_OBJ && !tree_is_passive (tree, head))))
    nodes_add (nodes, tree_surface_subject (tree, head));
}

/* Who has what was given: "X flies jets sold by Y", "Y-supplied missiles fired by X". */
void
slots_fill_holder (const Tree *tree, gint verb, Nodes *nodes)
{
  const Annotation *a = tree->a;
  Nodes things = { 0 };
  tree_logical_object (tree, verb, &things);
  gint thing = things.n > 0 ? things.token[0] : -1, head = thing >= 0 ? a->head[thing] : -1;
  if (head >= 0 && a->deprel[thing] == DEPREL_OBJ && tree_word_in (tree, "having", head))
    nodes_add (nodes, tree_surface_subject (tree, head));
  for (gint child = thing >= 0 ? tree->first_child[thing] : -1; child >= 0;
       child = tree->next_sibling[child])
    if (a->deprel[child] == DEPREL_ACL && tree_word_in (tree, "having", child))
      tree_logical_subject (tree, child, nodes);
}
