/* SPDX-License-Identifier: MIT */
#include "relations/nouns.h"
#include "relations/slots-parts.h"

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

/* "sought to halt a prosecutor's investigation": it is the prosecutor's. */
static gboolean
is_stopped_of_another (const Tree *tree, gint noun, gint verb)
{
  const StatusEntry *entry
      = frames_status (tree->frames, 'V', tree->a->lemma[verb], SCOPE_COMPLEMENT);
  const gint owner = tree_child (tree, noun, DEPREL_NMOD_POSS);
  return owner >= 0 && tree->a->upos[owner] == UPOS_NOUN && entry != NULL
         && g_str_equal (modality_status (entry->modality), "negated");
}

void
slots_fill_light (const Tree *tree, gint noun, Nodes *nodes)
{
  const gint verb = noun_light_verb (tree, noun), whole = noun_whole (tree, noun);
  if (whole != noun && tree_word_in (tree, "hand", whole))
    tree_owners (tree, whole, nodes); /* "X's role in the attack" */
  if (nodes->n > 0)
    return;
  noun = whole;
  if (verb >= 0 && !is_stopped_of_another (tree, noun, verb))
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
           && (noun_is_entered (tree, noun, tree->a->head[noun])
               || is_neared (tree, noun, tree->a->head[noun])))
    nodes_add (nodes, tree_surface_subject (tree, tree->a->head[noun])); /* "was involved in" */
  else if (tree->a->head[noun] >= 0)
    fill_blamed (tree, noun, nodes);
}

/* Who does what the noun comes with: "at the request of", "in support of", "with help from". */
void
slots_fill_doer (const Tree *tree, gint noun, Nodes *nodes)
{
  noun = noun_whole (tree, noun_first_conjunct (tree, noun));
  gint verb = tree->a->head[noun];
  guint deprel = tree->a->deprel[noun];
  const gboolean is_adverbial = deprel == DEPREL_OBL || deprel == DEPREL_ADVCL;
  if (verb < 0 || !(is_adverbial || deprel == DEPREL_OBJ))
    return;
  tree_logical_subject (tree, verb, nodes);
  if (nodes->n == 0 && !tree_is_passive (tree, verb))
    nodes_add (nodes, tree_surface_subject (tree, verb));
}

/* Who has what was given: "X flies jets sold by Y", "struck Z with jets sold by Y", "Y-supplied
 * missiles fired by X". */
void
slots_fill_holder (const Tree *tree, gint verb, Nodes *nodes)
{
  const Annotation *a = tree->a;
  Nodes things = { 0 };
  tree_logical_object (tree, verb, &things);
  gint thing = things.n > 0 ? things.token[0] : -1, head = thing >= 0 ? a->head[thing] : -1;
  const gboolean is_tool = head >= 0 && a->deprel[thing] == DEPREL_OBL && tree_is_verb (tree, head)
                           && !tree_is_passive (tree, head)
                           && g_str_equal (tree_preposition (tree, thing), "with");
  if (is_tool
      || (head >= 0 && a->deprel[thing] == DEPREL_OBJ && tree_word_in (tree, "having", head)))
    nodes_add (nodes, tree_surface_subject (tree, head));
  for (gint child = thing >= 0 ? tree->first_child[thing] : -1; child >= 0;
       child = tree->next_sibling[child])
    if (a->deprel[child] == DEPREL_ACL && tree_word_in (tree, "having", child))
      tree_logical_subject (tree, child, nodes);
}

/* Words between a gift and its place: "to meet the needs of people hit by floods in". */
#define USE_DEPTH 5

static void
add_places_below (const Tree *tree, gint node, guint depth, Nodes *nodes)
{
  tree_places (tree, node, nodes);
  if (tree_word_in (tree, "edge", node)) /* "to guard the border with X" */
    tree_owners (tree, node, nodes);
  TREE_CHILDREN (tree, child, node)
    if (nodes->n > 0 || depth == 0)
      return;
    else if (tree->a->deprel[child] == DEPREL_OBJ || tree->a->deprel[child] == DEPREL_ACL
             || (tree->a->deprel[child] == DEPREL_NMOD
                 && g_str_equal (tree_preposition (tree, child), "of"))
             || (tree_is_verb (tree, node) && g_str_equal (tree_preposition (tree, child), "by")))
      add_places_below (tree, child, depth - 1, nodes);
}

static gboolean
is_purpose (const Tree *tree, gint node)
{
  const Deprel deprel = tree->a->deprel[node];
  if (deprel == DEPREL_ADVCL || deprel == DEPREL_ACL)
    return tree->a->xpos[node] == XPOS_VB;
  return (deprel == DEPREL_OBL || deprel == DEPREL_NMOD)
         && (g_str_equal (tree_preposition (tree, node), "for")
             || (g_str_equal (tree_preposition (tree, node), "to")
                 && tree_word_in (tree, "needy", node)));
}

/* Where what is given is to be used: "gave $5 to fight hunger in Y", "for the repair of roads in
 * Y". */
void
slots_fill_use (const Tree *tree, gint verb, Nodes *nodes)
{
  const gint gift = tree_child (tree, verb, DEPREL_OBJ);
  TREE_CHILDREN (tree, child, verb)
    if (child > verb && nodes->n == 0 && is_purpose (tree, child))
      add_places_below (tree, child, USE_DEPTH, nodes);
  for (gint child = gift >= 0 ? tree->first_child[gift] : -1; child >= 0 && nodes->n == 0;
       child = tree->next_sibling[child])
    if (is_purpose (tree, child))
      add_places_below (tree, child, USE_DEPTH, nodes);
}
