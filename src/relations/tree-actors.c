/* SPDX-License-Identifier: MIT */
#include "relations/tree.h"

#define MAX_CLAUSES 8 /* between "we" and who says it */
#define MAX_BRACKET 8 /* tokens of a remark in brackets that is stepped over */

gint
tree_node_of (const Tree *tree, const Mention *mention)
{
  const guint end = mention != NULL ? MIN (mention->end, tree->a->n_tokens) : 0;
  for (guint i = mention != NULL ? mention->first : 0; i < end; i++)
    if (tree->mention[i] == mention)
      return (gint)i; /* it is of this sentence */
  return -1;
}

const char *
tree_actor_type (const Tree *tree, const Mention *mention)
{
  return g_array_index (tree->actors->actors, Actor, mention->actor).type;
}

/* One past the words of a title: "President of the United States". */
static guint
end_of_title (const Tree *tree, gint node)
{
  guint end = (guint)node + 1;
  TREE_CHILDREN (tree, child, node)
    if (child > node && tree->a->deprel[child] == DEPREL_NMOD)
      end = tree->inside[child] != NULL ? tree->inside[child]->end : (guint)child + 1;
  if (end >= tree->a->n_tokens || tree->a->text[tree->a->tokens[end].begin] != '(')
    return end;
  for (guint i = end; i < tree->a->n_tokens && i < end + MAX_BRACKET; i++)
    if (tree->a->text[tree->a->tokens[i].begin] == ')')
      return i + 1; /* "President of X (2008-18)" */
  return end;
}

gint
tree_name_behind (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  guint next = end_of_title (tree, node);
  gboolean is_subject = a->deprel[node] == DEPREL_NSUBJ;
  if (is_subject && next < a->n_tokens && a->upos[next] == UPOS_PUNCT)
    next++; /* "A member of the council, Jane Roe said" */
  if (next >= a->n_tokens || tree->inside[next] == NULL || tree->inside[next]->first != next
      || tree->inside[node] == tree->inside[next])
    return -1;
  gint name = tree_node_of (tree, tree->inside[next]);
  gboolean is_person = g_str_equal (tree_actor_type (tree, tree->inside[next]), "person");
  if (name < (gint)next || a->head[name] != a->head[node] || a->deprel[name] != a->deprel[node]
      || !(is_person || is_subject))
    return -1;
  gint marker = tree_child (tree, name, DEPREL_CASE);
  return marker >= 0 && marker < name ? -1 : name;
}

/* "president Putin" with the title as head */
static const Mention *
name_after_title (const Tree *tree, gint node)
{
  gint last = -1; /* joined with it: "the army and its party, the X", whose name that is */
  TREE_CHILDREN (tree, child, node)
    if (tree->a->deprel[child] == DEPREL_CONJ)
      last = child;
    else if (child > node && tree->mention[child] != NULL
             && !(last >= 0 && tree->a->deprel[child] == DEPREL_APPOS))
      switch (tree->a->deprel[child])
        {
        case DEPREL_FLAT:
        case DEPREL_COMPOUND:
        case DEPREL_NMOD_DESC:
        case DEPREL_NMOD_UNMARKED:
        case DEPREL_APPOS:
          return tree->mention[child];
        case DEPREL_NMOD: /* "Secretary of State Jane Roe" */
          if (tree_child (tree, child, DEPREL_CASE) < 0
              && g_str_equal (tree_actor_type (tree, tree->mention[child]), "person"))
            return tree->mention[child];
          break;
        default:
          break;
        }
  gint behind = tree_name_behind (tree, node);
  if (behind >= 0)
    return tree->mention[behind];
  if (tree->a->deprel[node] == DEPREL_CONJ)
    TREE_CHILDREN (tree, child, tree->a->head[node])
      if (child > node && tree->a->deprel[child] == DEPREL_APPOS && tree->mention[child] != NULL)
        return tree->mention[child];
  TREE_CHILDREN (tree, child, node) /* "former manager and vice president Jane Roe" */
    if (tree->a->deprel[child] == DEPREL_CONJ && tree->a->xpos[child] == XPOS_NN
        && tree->mention[child] == NULL && tree_child (tree, child, DEPREL_DET) < 0)
      {
        const Mention *named = name_after_title (tree, child);
        if (named != NULL)
          return named;
      }
  return NULL;
}

static gboolean
is_first_person (const Tree *tree, gint node)
{
  static const char *const words[] = { "I", "i", "we", "my", "our" };
  if (tree->a->upos[node] != UPOS_PRON)
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (tree->a->lemma[node], words[k]))
      return TRUE;
  return FALSE;
}

static gboolean
is_saying (const Tree *tree, gint verb)
{
  const StatusEntry *entry
      = frames_status (tree->frames, tree_pos (tree, verb), tree->a->lemma[verb], SCOPE_COMPLEMENT);
  return tree_is_verb (tree, verb) && entry != NULL
         && (entry->modality == MODALITY_SAY || entry->modality == MODALITY_CLAIMED);
}

/* Who says the clause that the node is in, -1 for nobody: "X said: we ...", "we ..., X said". */
static gint
speaker_of (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  for (guint step = 0; step < MAX_CLAUSES && node >= 0; step++, node = a->head[node])
    {
      gint head = a->head[node];
      TREE_CHILDREN (tree, child, node)
        if (a->deprel[child] == DEPREL_PARATAXIS && is_saying (tree, child))
          return tree_surface_subject (tree, child);
      if (head >= 0 && (a->deprel[node] == DEPREL_CCOMP || a->deprel[node] == DEPREL_PARATAXIS)
          && is_saying (tree, head))
        return tree_surface_subject (tree, head);
    }
  return -1;
}

static void add_places (const Tree *tree, gint node, guint depth, Nodes *nodes);

/* The name that the noun describes: "X, a group that", "X is the group that". */
static gint
described_name (const Tree *tree, gint noun)
{
  gint name = -1;
  const gboolean is_title = tree->a->upos[noun] == UPOS_PROPN && tree->inside[noun] == NULL;
  if ((tree->a->upos[noun] != UPOS_NOUN && !is_title) || tree_word_in (tree, "act", noun))
    return -1; /* "X jailed Y, a move that": not Y */
  if (tree->a->deprel[noun] == DEPREL_APPOS)
    name = tree->a->head[noun];
  else if (tree_child (tree, noun, DEPREL_COP) >= 0)
    name = tree_surface_subject (tree, noun);
  return name >= 0 && tree->mention[name] != NULL ? name : -1;
}

/* "the town of X" is X. NULL for none. */
static const Mention *
name_of_place (const Tree *tree, gint node)
{
  if (tree_word_in (tree, "place-noun", node))
    TREE_CHILDREN (tree, child, node)
      if (tree->a->deprel[child] == DEPREL_NMOD && tree->mention[child] != NULL
          && tree->a->upos[child] == UPOS_PROPN
          && g_str_equal (tree_preposition (tree, child), "of"))
        return tree->mention[child];
  return NULL;
}

/* Does the name stand before the noun as an adjective or in a compound, joined with no other? */
static gboolean
is_premodifier (const Tree *tree, gint name, gint noun)
{
  const Annotation *a = tree->a;
  if (name > noun || a->deprel[name] == DEPREL_NMOD_POSS || a->deprel[name] == DEPREL_CONJ)
    return FALSE;
  const gint head = a->head[name];
  return head == noun || (head >= 0 && head < noun && a->head[head] == noun);
}

/* "House Republican leaders" are the Republicans': of names before a noun that nothing joins the
 * last counts. */
static void
keep_nearest (const Tree *tree, gint noun, Nodes *owners)
{
  gint last = -1;
  guint n = 0;
  for (guint k = 0; k < owners->n; k++)
    if (is_premodifier (tree, owners->token[k], noun))
      last = MAX (last, owners->token[k]);
  for (guint k = 0; k < owners->n; k++)
    if (owners->token[k] == last || !is_premodifier (tree, owners->token[k], noun))
      owners->token[n++] = owners->token[k];
  owners->n = n;
}

static const Mention *
find_actor (const Tree *tree, gint node)
{
  if (tree->mention[node] != NULL)
    return tree->mention[node];
  if (is_first_person (tree, node))
    {
      gint speaker = speaker_of (tree, node);
      return speaker >= 0 && !is_first_person (tree, speaker) ? tree_actor (tree, speaker) : NULL;
    }
  const Mention *named = name_after_title (tree, node);
  if (named == NULL)
    named = name_of_place (tree, node);
  if (named != NULL)
    return named;
  if (tree->inside[node] != NULL && tree->a->upos[node] == UPOS_PROPN)
    return tree->inside[node];
  if (tree_word_in (tree, "body", node))
    {
      const gint described
          = tree->a->deprel[node] == DEPREL_APPOS ? described_name (tree, node) : -1;
      if (described >= 0)
        return tree->mention[described]; /* "X, the Y group allied with" */
      Nodes owners = { 0 };
      tree_owners (tree, node, &owners);
      keep_nearest (tree, node, &owners);
      if (owners.n == 0 && tree_word_in (tree, "body-in", node))
        add_places (tree, node, 0, &owners); /* "authorities in X", "a base in X" */
      if (owners.n > 0)
        return tree->mention[owners.token[0]];
    }
  return NULL;
}

const Mention *
tree_actor (const Tree *tree, gint node)
{
  if (!tree->is_sought[node])
    {
      tree->is_sought[node] = TRUE;
      tree->actor[node] = find_actor (tree, node);
    }
  return tree->actor[node];
}

static gboolean
is_owning (const char *preposition)
{
  return g_str_equal (preposition, "of") || g_str_equal (preposition, "by")
         || g_str_equal (preposition, "from");
}

gboolean
tree_opens_examples (const char *preposition)
{
  static const char *const words[] = { "such",         "like",    "include",    "including",
                                       "particularly", "notably", "especially", "namely" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (preposition, words[k]))
      return TRUE;
  return FALSE;
}

static gboolean
is_twosome_noun (const Tree *tree, gint node)
{
  if (tree->a->xpos[node] != XPOS_NNS || !tree_word_in (tree, "twosome", node))
    return FALSE;
  TREE_CHILDREN (tree, child, node)
    if ((tree->a->deprel[child] == DEPREL_NUMMOD && g_str_equal (tree->a->lemma[child], "two"))
        || (tree->a->deprel[child] == DEPREL_DET && g_str_equal (tree->a->lemma[child], "both")))
      return TRUE;
  TREE_CHILDREN (tree, child, node) /* "the leaders of the two countries" */
    if (tree->a->deprel[child] == DEPREL_NMOD && is_twosome_noun (tree, child))
      return TRUE;
  return FALSE;
}

/* Who does what is done to the node: "Israel sold missiles to both sides" has it on neither. */
static const Mention *
doer_beside (const Tree *tree, gint node)
{
  const gint head = tree->a->head[node];
  const gint subject
      = head >= 0 && tree_is_verb (tree, head) ? tree_surface_subject (tree, head) : -1;
  return subject >= 0 && subject != node ? tree->mention[subject] : NULL;
}

/* The two states, or the two people, named before the node; FALSE unless there are just two. */
static gboolean
two_before (const Tree *tree, gint node, const char *type, Nodes *two)
{
  guint32 actors[2];
  const Mention *doer = doer_beside (tree, node);
  for (gint i = 0; i < node; i++)
    {
      const Mention *mention = tree->mention[i];
      if (mention == NULL || !g_str_equal (tree_actor_type (tree, mention), type)
          || (doer != NULL && doer->actor == mention->actor)
          || (two->n > 0 && actors[0] == mention->actor)
          || (two->n > 1 && actors[1] == mention->actor))
        continue;
      if (two->n >= 2)
        return FALSE;
      actors[two->n] = mention->actor;
      nodes_add (two, i);
    }
  return two->n == 2;
}

/* "the two countries", "both leaders": whom the sentence has named before. */
static void
add_twosome (const Tree *tree, gint node, Nodes *nodes)
{
  static const char *const types[] = { "state", "person" };
  if (!is_twosome_noun (tree, node))
    return;
  for (guint k = 0; k < G_N_ELEMENTS (types); k++)
    {
      Nodes two = { 0 };
      if (!two_before (tree, node, types[k], &two))
        continue;
      nodes_add (nodes, two.token[0]);
      nodes_add (nodes, two.token[1]);
      return;
    }
}

/* "the Russian and Syrian governments", of which the mention holds the last. */
static void
add_fellow_owners (const Tree *tree, gint node, Nodes *nodes)
{
  const Mention *mention = tree->mention[node];
  TREE_CHILDREN (tree, owner, node)
    {
      gboolean is_list = FALSE;
      if (owner >= (gint)mention->first || tree->mention[owner] == NULL
          || (tree->a->deprel[owner] != DEPREL_AMOD && tree->a->deprel[owner] != DEPREL_COMPOUND))
        continue;
      TREE_CHILDREN (tree, other, owner)
        is_list |= tree->a->deprel[other] == DEPREL_CONJ && other >= (gint)mention->first
                   && other < (gint)mention->end;
      if (!is_list)
        continue;
      nodes_add (nodes, owner);
      TREE_CHILDREN (tree, other, owner)
        if (tree->a->deprel[other] == DEPREL_CONJ && tree->mention[other] != NULL)
          nodes_add (nodes, other);
    }
}

void
tree_actor_nodes (const Tree *tree, gint node, Nodes *nodes)
{
  const Mention *mention = tree_actor (tree, node);
  Nodes found = { 0 };
  if (mention != NULL && tree->mention[node] == mention)
    {
      add_fellow_owners (tree, node, nodes);
      nodes_add (nodes, node);
      return;
    }
  if (tree_word_in (tree, "body", node) && name_after_title (tree, node) == NULL
      && name_of_place (tree, node) == NULL && described_name (tree, node) < 0)
    {
      tree_owners (tree, node, &found);
      keep_nearest (tree, node, &found);
    }
  nodes_add (&found, tree_node_of (tree, mention));
  TREE_CHILDREN (tree, child, node)
    if (tree->mention[child] != NULL
        && (tree->a->deprel[child] == DEPREL_APPOS
            || (tree->a->deprel[child] == DEPREL_NMOD
                && tree_opens_examples (tree_preposition (tree, child)))))
      nodes_add (&found, child);
  tree_add_conjuncts (tree, &found);
  for (guint k = 0; k < found.n; k++)
    if (tree_actor (tree, found.token[k]) != NULL)
      nodes_add (nodes, found.token[k]);
  if (found.n == 0)
    nodes_add (nodes, described_name (tree, node));
  if (mention == NULL && found.n == 0)
    add_twosome (tree, node, nodes);
}

/* "an appeal filed by X", "a shipment intended for X" */
static void
add_authors (const Tree *tree, gint participle, Nodes *nodes)
{
  gboolean is_meant = tree_word_in (tree, "meant", participle);
  if (g_str_equal (tree->a->lemma[participle], "use") || tree_word_in (tree, "stance", participle)
      || g_str_equal (tree->a->lemma[participle], "fund")
      || g_str_equal (tree->a->lemma[participle], "finance"))
    return; /* "missiles used by X" need not be of X, nor "the plan opposed by X", "a school funded
               by X" */
  TREE_CHILDREN (tree, child, participle)
    if (tree->a->deprel[child] == DEPREL_OBL_AGENT
        || (is_meant && tree->a->deprel[child] == DEPREL_OBL))
      nodes_add (nodes, tree_node_of (tree, tree_actor (tree, child)));
}

/* "with Y": then the event is of both. */
static gboolean
has_partner (const Tree *tree, gint verb)
{
  TREE_CHILDREN (tree, child, verb)
    if (tree->a->deprel[child] == DEPREL_OBL
        && g_str_equal (tree_preposition (tree, child), "with"))
      return TRUE;
  return FALSE;
}

/* "the case that X brought", "the offer X made" */
static void
add_maker (const Tree *tree, gint clause, Nodes *nodes)
{
  gint maker = tree_child (tree, clause, DEPREL_NSUBJ);
  if (maker >= 0 && tree_antecedent (tree, maker) == maker && tree_word_in (tree, "light", clause)
      && tree_child (tree, clause, DEPREL_OBJ) < 0 && !has_partner (tree, clause))
    nodes_add (nodes, tree_node_of (tree, tree_actor (tree, maker)));
}

/* The name before the first word of a compound: "X" in "the X news service". */
static gint
first_word_of (const Tree *tree, gint word)
{
  gint name = tree->mention[word] == NULL ? tree_child (tree, word, DEPREL_COMPOUND) : -1;
  return name >= 0 && tree->mention[name] != NULL && tree->first_child[name] < 0 ? name : -1;
}

static void
add_bound_to (const Tree *tree, gint word, Nodes *nodes)
{
  TREE_CHILDREN (tree, child, word)
    if (tree->a->deprel[child] == DEPREL_OBL
        && (g_str_equal (tree_preposition (tree, child), "to")
            || g_str_equal (tree_preposition (tree, child), "for")))
      nodes_add (nodes, tree_node_of (tree, tree_actor (tree, child)));
}

/* "a man suspected of belonging to X" */
static void
add_suspected_of (const Tree *tree, gint participle, Nodes *nodes)
{
  if (tree->a->deprel[participle] == DEPREL_ACL && tree_word_in (tree, "blaming", participle))
    TREE_CHILDREN (tree, child, participle)
      if (tree->a->deprel[child] == DEPREL_ADVCL && tree_word_in (tree, "bound", child))
        add_bound_to (tree, child, nodes);
}

static void
add_led (const Tree *tree, gint participle, Nodes *nodes)
{
  TREE_CHILDREN (tree, child, participle)
    if (child < participle)
      nodes_add (nodes, tree_node_of (tree, tree_actor (tree, child)));
}

/* "11 of X's prisoners", "$20 of X's exports", "members of X's cabinet" */
static gboolean
stands_for_part (const Tree *tree, gint node)
{
  return tree->a->upos[node] == UPOS_NUM || tree->a->upos[node] == UPOS_SYM
         || tree_word_in (tree, "measure", node) || tree_word_in (tree, "body", node)
         || tree_word_in (tree, "people", node);
}

/* "the army of X", "aid from X", "troops under X"; not "the killing of X" */
static gboolean
owns_by (const Tree *tree, gint node, gint owner)
{
  const char *preposition = tree_title_preposition (tree, owner);
  if (g_str_equal (preposition, "of") && tree_word_in (tree, "done-to", node))
    return FALSE;
  return is_owning (preposition)
         || (g_str_equal (preposition, "under") && tree_word_in (tree, "body", node))
         || (g_str_equal (preposition, "for")
             && (tree_word_in (tree, "voice", node) || tree_word_in (tree, "people", node)));
}

/* "in a move" */
static gboolean
is_in_act (const Tree *tree, gint noun)
{
  return tree->a->deprel[noun] == DEPREL_OBL && g_str_equal (tree_preposition (tree, noun), "in");
}

/* "said", "accused", "suggested" */
static gboolean
governs_clause (const Tree *tree, gint verb)
{
  return tree_is_verb (tree, verb)
         && frames_status (tree->frames, 'V', tree->a->lemma[verb], SCOPE_COMPLEMENT) != NULL;
}

/* Does the noun stand beside a clause for what that tells: "..., a verdict that", "in a move"? */
static gboolean
sums_up (const Tree *tree, gint noun)
{
  switch (tree->a->deprel[noun])
    {
    case DEPREL_APPOS:
    case DEPREL_PARATAXIS:
    case DEPREL_OBL_UNMARKED:
      return TRUE;
    default:
      return is_in_act (tree, noun);
    }
}

/* "Y jailed Z, a verdict that X deplored", "in a move condemned by X", "Y said Z had lied, a charge
 * that X rejected": whose it was. */
static void
add_judged (const Tree *tree, gint noun, Nodes *nodes)
{
  const Annotation *a = tree->a;
  if (!tree_word_in (tree, "act", noun) || !sums_up (tree, noun))
    return;
  const gboolean is_told = tree_word_in (tree, "told", noun);
  gint subject = -1;
  guint step = 0;
  for (gint verb = a->head[noun]; verb >= 0 && step < MAX_CLAUSES; step++, verb = a->head[verb])
    {
      const gint own = tree_child (tree, verb, DEPREL_NSUBJ);
      const gboolean is_sayer = own >= 0 && governs_clause (tree, verb);
      if (own >= 0 && (subject < 0 || is_sayer))
        subject = own;
      if (is_in_act (tree, noun) || (own >= 0 && !is_told) || is_sayer)
        break;
    }
  if (subject >= 0)
    nodes_add (nodes, tree_node_of (tree, tree_actor (tree, subject)));
}

/* "the plan", "this offer": told of before */
static gboolean
is_known_act (const Tree *tree, gint noun)
{
  TREE_CHILDREN (tree, child, noun)
    if (tree->a->deprel[child] == DEPREL_DET
        && (g_str_equal (tree->a->lemma[child], "the")
            || g_str_equal (tree->a->lemma[child], "that")
            || g_str_equal (tree->a->lemma[child], "this")))
      return tree_word_in (tree, "wish", noun) || tree_word_in (tree, "act", noun);
  return FALSE;
}

/* "X offered a truce, but Y rejected it", "..., but Y rejected the offer": X. */
static void
add_meant (const Tree *tree, gint node, Nodes *nodes)
{
  const Annotation *a = tree->a;
  const gint verb = a->head[node];
  const gint first = verb >= 0 && a->deprel[verb] == DEPREL_CONJ ? a->head[verb] : -1;
  if (a->deprel[node] != DEPREL_OBJ || first < 0 || !tree_word_in (tree, "offering", first))
    return;
  const gint subject = tree_child (tree, first, DEPREL_NSUBJ);
  const gint object = tree_child (tree, first, DEPREL_OBJ);
  const gboolean names_object = g_str_equal (a->lemma[node], "it") && tree->mention[node] == NULL
                                && object >= 0 && a->upos[object] == UPOS_NOUN;
  if (subject >= 0 && tree_child (tree, verb, DEPREL_NSUBJ) >= 0
      && (names_object || is_known_act (tree, node)))
    nodes_add (nodes, tree_node_of (tree, tree_actor (tree, subject)));
}

/* "X tabled a bill that would": X. */
static void
add_drafter (const Tree *tree, gint node, Nodes *nodes)
{
  const gint verb = tree->a->head[node];
  if (tree->a->deprel[node] == DEPREL_OBJ && tree_word_in (tree, "paper", node)
      && tree_word_in (tree, "drafting", verb))
    tree_logical_subject (tree, verb, nodes);
}

/* "a British-flagged tanker" */
static void
add_authors_before (const Tree *tree, gint participle, Nodes *nodes)
{
  const gint owner = tree_follows_hyphen (tree, participle)
                         ? tree_node_of (tree, tree->inside[participle - 2])
                         : -1;
  nodes_add (nodes, owner);
}

#define OWNER_DEPTH 2 /* nouns without an actor of their own: "11 of X's prisoners" */

static void
add_owners (const Tree *tree, gint node, guint depth, Nodes *nodes)
{
  guint n_before = nodes->n;
  TREE_CHILDREN (tree, child, node) /* "its border with X" leads to X */
    if (tree->a->deprel[child] == DEPREL_NMOD && tree_word_in (tree, "edge", node)
        && g_str_equal (tree_preposition (tree, child), "with"))
      nodes_add (nodes, tree_node_of (tree, tree_actor (tree, child)));
  if (nodes->n > n_before)
    return;
  if (name_of_place (tree, node) != NULL) /* "the US territory of X" */
    nodes_add (nodes, tree_node_of (tree, name_of_place (tree, node)));
  if (nodes->n > n_before)
    return;
  if (tree_word_in (tree, "premises", node)) /* "the Moscow offices of X" */
    TREE_CHILDREN (tree, child, node)
      if (tree->a->deprel[child] == DEPREL_NMOD
          && g_str_equal (tree_preposition (tree, child), "of"))
        nodes_add (nodes, tree_node_of (tree, tree_actor (tree, child)));
  if (nodes->n > n_before)
    return;
  const gint possessor = tree_child (tree, node, DEPREL_NMOD_POSS);
  const gboolean is_his
      = possessor >= 0 && tree->mention[possessor] != NULL && tree_word_in (tree, "about", node);
  TREE_CHILDREN (tree, child, node)
    switch (child < possessor || (is_his && child > possessor) ? DEPREL_ROOT
                                                               : tree->a->deprel[child])
      { /* what stands before the possessor is his: "Libyan leader X's offer"; and the thing is his,
           not what it is about: "X's NATO bid" */
      case DEPREL_NMOD_POSS:
      case DEPREL_AMOD:
      case DEPREL_COMPOUND:
      case DEPREL_NMOD_DESC:
      case DEPREL_NMOD_UNMARKED:
        nodes_add (nodes, tree_node_of (tree, tree_actor (tree, tree_antecedent (tree, child))));
        nodes_add (nodes, first_word_of (tree, child));
        if (tree_word_in (tree, "flying", child))
          add_authors_before (tree, child, nodes);
        break;
      case DEPREL_COP: /* "IS members", taken for a form of "be" */
        if (tree->mention[child] != NULL)
          nodes_add (nodes, child);
        break;
      default:
        break;
      }
  TREE_CHILDREN (tree, child, node) /* "forces loyal to X", "hackers working for X" */
    if (nodes->n == n_before && tree_word_in (tree, "bound", child))
      add_bound_to (tree, child, nodes);
    else if (nodes->n == n_before)
      add_suspected_of (tree, child, nodes);
  TREE_CHILDREN (tree, child, node) /* "the US-led coalition" */
    if (nodes->n == n_before && tree->a->deprel[child] == DEPREL_AMOD
        && g_str_equal (tree->a->lemma[child], "lead"))
      add_led (tree, child, nodes);
  if (nodes->n == n_before)
    add_judged (tree, node, nodes);
  if (nodes->n == n_before)
    add_meant (tree, node, nodes);
  if (nodes->n == n_before)
    add_drafter (tree, node, nodes);
  const gint owner = tree_child (tree, node, DEPREL_NMOD_POSS);
  const gboolean is_owned = owner >= 0 && tree->a->upos[owner] == UPOS_PRON;
  TREE_CHILDREN (tree, child, node) /* of "Russia's invasion of X", "his men from X" the first */
    if (nodes->n > n_before || is_owned)
      break;
    else if (tree->a->deprel[child] == DEPREL_ACL || tree->a->deprel[child] == DEPREL_ACL_RELCL)
      {
        if (tree->a->deprel[child] == DEPREL_ACL || tree_is_passive (tree, child))
          add_authors (tree, child, nodes);
        add_maker (tree, child, nodes);
      }
    else if (tree->a->deprel[child] == DEPREL_NMOD && owns_by (tree, node, child))
      nodes_add (nodes, tree_node_of (tree, tree_actor (tree, child)));
  if (nodes->n > n_before || depth == 0 || !stands_for_part (tree, node))
    return;
  TREE_CHILDREN (tree, child, node)
    if (nodes->n > n_before)
      return;
    else if (tree->a->deprel[child] == DEPREL_NMOD_POSS || tree->a->deprel[child] == DEPREL_COMPOUND
             || (tree->a->deprel[child] == DEPREL_NMOD
                 && is_owning (tree_preposition (tree, child))))
      add_owners (tree, child, depth - 1, nodes);
}

void
tree_owners (const Tree *tree, gint node, Nodes *nodes)
{
  add_owners (tree, node, OWNER_DEPTH, nodes);
}

static gboolean
is_locating (const char *preposition)
{
  static const char *const words[] = { "in",      "at",    "near", "on",     "inside",    "around",
                                       "outside", "along", "over", "across", "throughout" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (preposition, words[k]))
      return TRUE;
  return FALSE;
}

#define PLACE_DEPTH 1 /* things without an actor of their own between a thing and its place */

static void
add_places (const Tree *tree, gint node, guint depth, Nodes *nodes)
{
  const guint n_before = nodes->n;
  TREE_CHILDREN (tree, child, node)
    if ((tree->a->deprel[child] == DEPREL_NMOD || tree->a->deprel[child] == DEPREL_OBL)
        && is_locating (tree_preposition (tree, child)))
      {
        if (tree->mention[child] != NULL)
          nodes_add (nodes, child);
        else if (name_of_place (tree, child) != NULL)
          nodes_add (nodes, tree_node_of (tree, name_of_place (tree, child)));
        else
          tree_owners (tree, child, nodes);
        if (nodes->n == n_before && depth > 0)
          add_places (tree, child, depth - 1, nodes); /* "an attack on a hotel in X" */
      }
}

void
tree_places (const Tree *tree, gint node, Nodes *nodes)
{
  add_places (tree, node, PLACE_DEPTH, nodes);
}

void
tree_trade (const Tree *tree, gint node, Nodes *nodes)
{
  TREE_CHILDREN (tree, child, tree_word_in (tree, "goods", node) ? node : -1)
    {
      const char *preposition = tree_preposition (tree, child);
      const gboolean comes = g_str_equal (tree->a->lemma[node], "import");
      if (g_str_equal (preposition, "from") || g_str_equal (preposition, "with")
          || (!comes && (g_str_equal (preposition, "to") || g_str_equal (preposition, "into"))))
        nodes_add (nodes, child);
    }
}
