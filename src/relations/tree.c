/* SPDX-License-Identifier: MIT */
#include "relations/tree.h"

#include "relations/nouns.h"

#include <string.h>

#define MAX_DATELINE 16 /* tokens of "SAN JUAN, 28 May (Agency) --" */
#define MAX_STEPS 6     /* from a verb to the clause that lends it its subject */

void
tree_init (Tree *tree, const Frames *frames, const DocumentActors *actors)
{
  *tree = (Tree){ .frames = frames, .actors = actors };
}

void
tree_clear (Tree *tree)
{
  g_free (tree->mention);
  g_free (tree->inside);
  g_free (tree->deprel);
  g_free (tree->head);
  g_free (tree->upos);
  g_free (tree->xpos);
  g_free (tree->first_child);
  g_free (tree->next_sibling);
  g_free (tree->actor);
  g_free (tree->is_sought);
}

void
tree_lower_lemma (const Tree *tree, gint node, char *buffer, gsize size)
{
  g_strlcpy (buffer, tree->a->lemma[node], size);
  for (char *c = buffer; *c != '\0'; c++)
    *c = g_ascii_tolower (*c);
}

char
tree_pos (const Tree *tree, gint node)
{
  switch (tree->a->upos[node])
    {
    case UPOS_VERB:
      return 'V';
    case UPOS_NOUN:
    case UPOS_PROPN:
      return 'N';
    case UPOS_ADJ:
      return 'A';
    case UPOS_ADV:
      return 'R';
    case UPOS_AUX:
      return 'M';
    case UPOS_PART:
    case UPOS_DET:
    case UPOS_CCONJ: /* "neither" */
      return 'P';
    case UPOS_SCONJ:
    case UPOS_ADP:
      return 'S';
    default:
      return '-';
    }
}

gboolean
tree_follows_hyphen (const Tree *tree, gint node)
{
  const Span *tokens = tree->a->tokens;
  return node >= 2 && tree->a->xpos[node - 1] == XPOS_HYPH
         && tokens[node - 1].end == tokens[node].begin
         && tokens[node - 2].end == tokens[node - 1].begin;
}

gboolean
tree_word_in (const Tree *tree, const char *class_name, gint node)
{
  char lemma[LEMMA_SIZE];
  tree_lower_lemma (tree, node, lemma, sizeof lemma);
  return frames_word_in (tree->frames, class_name, lemma);
}

static void
link_children (Tree *tree)
{
  const Annotation *a = tree->a;
  for (guint i = 0; i < a->n_tokens; i++)
    tree->first_child[i] = tree->next_sibling[i] = -1;
  for (guint i = a->n_tokens; i-- > 0;)
    if (a->head[i] >= 0)
      {
        tree->next_sibling[i] = tree->first_child[a->head[i]];
        tree->first_child[a->head[i]] = (gint16)i;
      }
}

/* The token of the mention whose governor lies outside of it. */
static guint
mention_node (const Annotation *a, const Mention *mention)
{
  for (guint i = mention->end; i-- > mention->first;)
    if (a->upos[i] != UPOS_PUNCT && a->deprel[i] != DEPREL_CASE
        && (a->head[i] < mention->first || a->head[i] >= mention->end))
      return i;
  return mention->head;
}

static gboolean
is_dash (const Annotation *a, gint i)
{
  const char *c = a->text + a->tokens[i].begin;
  gsize length = a->tokens[i].end - a->tokens[i].begin;
  if (length == 3)
    return memcmp (c, "\xe2\x80\x94", 3) == 0 || memcmp (c, "\xe2\x80\x93", 3) == 0;
  if (length == 2)
    return memcmp (c, "--", 2) == 0;
  return length == 1 && *c == '-' && a->tokens[i - 1].end < a->tokens[i].begin;
}

static gboolean
is_capitals (const Annotation *a, gint i)
{
  for (guint32 k = a->tokens[i].begin; k < a->tokens[i].end; k++)
    if (!g_ascii_isupper (a->text[k]))
      return FALSE;
  return a->tokens[i].end - a->tokens[i].begin > 1;
}

/* One past the dash of "BERLIN, May 3 (Agency) - The ministry said", 0 if the sentence opens
 * without a dateline: the parser takes its place for the subject. */
static gint
find_dateline (const Annotation *a)
{
  gint limit = MIN (MAX_DATELINE, (gint)a->n_tokens - 1);
  if (limit < 2 || !is_capitals (a, 0))
    return 0;
  for (gint i = 1; i < limit; i++)
    if (is_dash (a, i))
      return i + 1;
    else if (a->upos[i] == UPOS_VERB || a->upos[i] == UPOS_AUX)
      return 0;
  return 0;
}

/* "two Mirage jets": a name of one word before a weapon, of which nothing else is known, is the
 * make. */
static gboolean
names_model (const Tree *tree, gint node, const Mention *mention)
{
  const Actor *actor = &g_array_index (tree->actors->actors, Actor, mention->actor);
  if (tree->a->deprel[node] != DEPREL_COMPOUND || mention->end != mention->first + 1
      || !tree_word_in (tree, "weapon", tree->a->head[node]))
    return FALSE;
  gboolean is_open = actor->country == NULL && actor->parent == NULL
                     && !g_str_equal (actor->type, "state")
                     && !g_str_equal (actor->type, "armed-group");
  return is_open && g_ascii_islower (tree->a->text[mention->span.end - 1]);
}

void
tree_set (Tree *tree, const Annotation *annotation, const Mention *mentions, guint n_mentions)
{
  guint n = annotation->n_tokens;
  if (n > tree->capacity)
    {
      tree->mention = g_renew (const Mention *, tree->mention, n);
      tree->inside = g_renew (const Mention *, tree->inside, n);
      tree->deprel = g_renew (guint8, tree->deprel, n);
      tree->head = g_renew (gint16, tree->head, n);
      tree->upos = g_renew (guint8, tree->upos, n);
      tree->xpos = g_renew (guint8, tree->xpos, n);
      tree->first_child = g_renew (gint16, tree->first_child, n);
      tree->next_sibling = g_renew (gint16, tree->next_sibling, n);
      tree->actor = g_renew (const Mention *, tree->actor, n);
      tree->is_sought = g_renew (guint8, tree->is_sought, n);
      tree->capacity = n;
    }
  tree->own = *annotation;
  tree->a = annotation;
  tree->dateline = 0;
  if (n == 0)
    return;
  memset (tree->mention, 0, n * sizeof *tree->mention);
  memset (tree->inside, 0, n * sizeof *tree->inside);
  memset (tree->actor, 0, n * sizeof *tree->actor);
  memset (tree->is_sought, 0, n);
  tree->dateline = find_dateline (annotation);
  link_children (tree);
  memcpy (tree->deprel, annotation->deprel, n * sizeof *tree->deprel);
  memcpy (tree->head, annotation->head, n * sizeof *tree->head);
  memcpy (tree->upos, annotation->upos, n * sizeof *tree->upos);
  memcpy (tree->xpos, annotation->xpos, n * sizeof *tree->xpos);
  tree->own.deprel = tree->deprel;
  tree->own.head = tree->head;
  tree->own.upos = tree->upos;
  tree->own.xpos = tree->xpos;
  tree_repair (tree);
  tree->a = &tree->own;
  link_children (tree);
  for (guint k = 0; k < n_mentions; k++)
    {
      const Mention *mention = &mentions[k];
      if (mention->end > n || mention->first >= mention->end || mention->end <= tree->dateline)
        continue; /* its phrase lies in another sentence, or says where the text was written */
      guint node = mention_node (annotation, mention);
      if (names_model (tree, (gint)node, mention))
        continue;
      if (tree->mention[node] == NULL)
        tree->mention[node] = mention;
      for (guint i = mention->first; i < mention->end; i++)
        if (tree->inside[i] == NULL)
          tree->inside[i] = mention;
    }
}

gint
tree_child (const Tree *tree, gint node, Deprel deprel)
{
  TREE_CHILDREN (tree, child, node)
    if (tree->a->deprel[child] == deprel)
      return child;
  return -1;
}

const char *
tree_preposition (const Tree *tree, gint node)
{
  gint marker = tree_child (tree, node, DEPREL_CASE);
  if (marker >= 0 && tree->a->xpos[marker] == XPOS_POS)
    return "";
  return marker >= 0 ? tree->a->lemma[marker] : "";
}

const char *
tree_title_preposition (const Tree *tree, gint name)
{
  const char *preposition = tree_preposition (tree, name);
  gint title = *preposition == '\0' ? tree_child (tree, name, DEPREL_NMOD_DESC) : -1;
  return title >= 0 ? tree_preposition (tree, title) : preposition;
}

gboolean
tree_is_circumstance (const Tree *tree, gint node)
{
  return frames_word_in (tree->frames, "circumstance", tree_preposition (tree, node));
}

gboolean
tree_is_verb (const Tree *tree, gint node)
{
  return tree->a->upos[node] == UPOS_VERB || tree->a->upos[node] == UPOS_AUX;
}

gboolean
tree_is_passive (const Tree *tree, gint verb)
{
  const Annotation *a = tree->a;
  if (tree_child (tree, verb, DEPREL_AUX_PASS) >= 0
      || tree_child (tree, verb, DEPREL_NSUBJ_PASS) >= 0)
    return TRUE;
  if (a->xpos[verb] == XPOS_VBN && tree_child (tree, verb, DEPREL_AUX) < 0
      && tree_child (tree, verb, DEPREL_OBL_AGENT) >= 0)
    return TRUE;
  if (a->deprel[verb] == DEPREL_CONJ && a->xpos[verb] == XPOS_VBN
      && tree_child (tree, verb, DEPREL_AUX) < 0 && tree_child (tree, verb, DEPREL_NSUBJ) < 0)
    return tree_is_passive (tree, a->head[verb]); /* "supported, trained and armed by" */
  if (a->xpos[verb] == XPOS_VBN && a->deprel[verb] == DEPREL_XCOMP
      && g_str_equal (a->lemma[a->head[verb]], "have"))
    return TRUE; /* "had Y hanged" */
  return a->xpos[verb] == XPOS_VBN && tree_child (tree, verb, DEPREL_AUX) < 0
         && (a->deprel[verb] == DEPREL_ACL || a->deprel[verb] == DEPREL_AMOD
             || a->deprel[verb] == DEPREL_ADVCL || a->deprel[verb] == DEPREL_COMPOUND);
}

/* "who", "which" and "whose" stand for the noun that their clause modifies. */
gint
tree_antecedent (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  guint xpos = a->xpos[node];
  if (xpos != XPOS_WDT && xpos != XPOS_WP && xpos != XPOS_WPS)
    return node;
  gint verb = a->head[node];
  for (guint step = 0; verb >= 0 && step < MAX_STEPS; step++, verb = a->head[verb])
    if (a->deprel[verb] == DEPREL_ACL_RELCL || a->deprel[verb] == DEPREL_ACL)
      {
        gint noun = a->head[verb], name = a->head[noun];
        return a->deprel[noun] == DEPREL_NMOD_DESC && name >= 0 && tree->mention[name] != NULL
                   ? name /* "former governor Roe, who" */
                   : noun;
      }
  return node;
}

/* The first child behind the dateline that could be the subject the dateline was taken for. */
static gint
behind_dateline (const Tree *tree, gint place)
{
  TREE_CHILDREN (tree, child, place)
    if (child >= tree->dateline
        && (tree->a->deprel[child] == DEPREL_APPOS || tree->a->deprel[child] == DEPREL_CONJ))
      return child;
  return -1;
}

/* "was itself invaded": no subject. */
static gboolean
is_emphatic (const Tree *tree, gint node)
{
  static const char *const words[] = { "itself", "himself", "herself", "themselves" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (tree->a->lemma[node], words[k]))
      return TRUE;
  return FALSE;
}

static gint
own_subject (const Tree *tree, gint verb)
{
  const Annotation *a = tree->a;
  gint place = -1;
  TREE_CHILDREN (tree, child, verb)
    if ((a->deprel[child] == DEPREL_NSUBJ || a->deprel[child] == DEPREL_NSUBJ_PASS
         || a->deprel[child] == DEPREL_NSUBJ_OUTER)
        && !is_emphatic (tree, child))
      {
        if (child >= tree->dateline)
          return tree_antecedent (tree, child);
        place = child;
      }
  return place >= 0 ? behind_dateline (tree, place) : -1;
}

gboolean
tree_governs_participle (const Tree *tree, gint clause)
{
  static const char *const marks[] = { "of", "from", "for", "against", "into" };
  gint mark = tree_child (tree, clause, DEPREL_MARK);
  if (mark < 0)
    mark = tree_child (tree, clause, DEPREL_CASE);
  for (guint k = 0; mark >= 0 && k < G_N_ELEMENTS (marks); k++)
    if (g_str_equal (tree->a->lemma[mark], marks[k]))
      return TRUE;
  return FALSE;
}

gboolean
tree_is_still_to (const Tree *tree, gint verb)
{
  return g_str_equal (tree->a->lemma[verb], "have") && (guint)verb + 1 < tree->a->n_tokens
         && g_str_equal (tree->a->lemma[verb + 1], "yet")
         && tree_child (tree, verb, DEPREL_XCOMP) >= 0;
}

gint
tree_governor (const Tree *tree, gint node)
{
  const Annotation *a = tree->a;
  const gint head = a->head[node];
  gint agent = head; /* "accused by X and by Y of arming Z" */
  while (agent >= 0 && a->deprel[agent] == DEPREL_CONJ && a->upos[agent] != UPOS_VERB)
    agent = a->head[agent];
  return agent >= 0 && a->deprel[agent] == DEPREL_OBL_AGENT && a->deprel[node] == DEPREL_ACL
                 && a->xpos[node] == XPOS_VBG && tree_governs_participle (tree, node)
             ? a->head[agent]
             : head;
}

/* "called on Y to release": who is asked stands in an oblique. -1 for none. */
static gint
asked_one (const Tree *tree, gint verb, gint act)
{
  if (tree->a->xpos[act] != XPOS_VB || !tree_word_in (tree, "asking", verb))
    return -1;
  TREE_CHILDREN (tree, child, verb)
    if (child < act && tree->a->deprel[child] == DEPREL_OBL
        && (g_str_equal (tree_preposition (tree, child), "on")
            || g_str_equal (tree_preposition (tree, child), "upon")
            || g_str_equal (tree_preposition (tree, child), "to")
            || g_str_equal (tree_preposition (tree, child), "with")))
      return child;
  return -1;
}

/* "the process of negotiating": the noun does not do what its clause says. */
static gboolean
is_governed_gerund (const Tree *tree, gint verb)
{
  return tree->a->xpos[verb] == XPOS_VBG && tree->a->deprel[verb] == DEPREL_ACL
         && tree_child (tree, verb, DEPREL_MARK) >= 0
         && tree_actor (tree, tree->a->head[verb]) == NULL;
}

/* What a clause says of it, whoever issued or used it says or does: "fired missiles targeting Y",
 * but not "condemned an attack targeting Y". */
static gboolean
is_tool (const Tree *tree, gint node)
{
  const gint verb = tree->a->head[node];
  return tree_word_in (tree, "paper", node)
         || ((tree_word_in (tree, "weapon", node) || tree_word_in (tree, "strike", node))
             && (tree_word_in (tree, "light", verb) || tree_word_in (tree, "having", verb)));
}

/* "won a prize for making peace": the winner made it; "blamed the rebels for": they did. */
static gboolean
is_reason (const Tree *tree, gint clause, gint object)
{
  const gint mark = tree_child (tree, clause, DEPREL_MARK);
  return mark >= 0 && g_str_equal (tree->a->lemma[mark], "for")
         && tree_word_in (tree, "bearing", tree->a->head[clause])
         && tree_actor (tree, object) == NULL && tree->a->upos[object] != UPOS_PRON;
}

/* "rockets used by X to strike Y": X strikes. -1 for none. */
static gint
user_of (const Tree *tree, gint purpose, gint verb)
{
  const Annotation *a = tree->a;
  return a->xpos[purpose] == XPOS_VB && tree_is_passive (tree, verb)
                 && g_str_equal (a->lemma[verb], "use")
             ? tree_child (tree, verb, DEPREL_OBL_AGENT)
             : -1;
}

gboolean
tree_rings_up (const Tree *tree, gint purpose, gint verb)
{
  const gint object = tree_child (tree, purpose, DEPREL_OBJ);
  return object >= 0 && tree->a->upos[object] == UPOS_PRON
         && g_str_equal (tree->a->lemma[verb], "call");
}

/* Which clauses say who does what is said in them depends on how they hang on their head. Each of
 * the three below returns the subject, or -1 where the search goes on at `*next`, if that is a
 * verb.
 */
static gint
subject_of_complement (const Tree *tree, gint verb, gint head, gint *next)
{
  gint object = tree_child (tree, head, DEPREL_IOBJ);
  if (object < 0)
    object = tree_child (tree, head, DEPREL_OBJ);
  if (object >= 0 && object < verb && tree->a->upos[head] == UPOS_VERB
      && !g_str_equal (tree->a->lemma[head], "use") /* "used drones to strike" */
      && !tree_rings_up (tree, verb, head))
    return object;
  *next = head;
  object = user_of (tree, verb, head);
  return object >= 0 ? object : asked_one (tree, head, verb);
}

/* "executed men for aiding": the men did. */
static gboolean
is_punished (const Tree *tree, gint clause, gint noun)
{
  const gint mark = tree_child (tree, clause, DEPREL_MARK);
  return mark >= 0 && g_str_equal (tree->a->lemma[mark], "for")
         && tree->a->deprel[noun] == DEPREL_OBJ
         && (tree_word_in (tree, "people", noun) || tree_word_in (tree, "body", noun));
}

/* "under pressure from X to act", "an appeal to Y to act", "Y rejected a call to act". -1 for none.
 */
static gint
pressed_one (const Tree *tree, gint noun)
{
  Nodes pressed = { 0 };
  TREE_CHILDREN (tree, child, noun)
    if (tree->a->deprel[child] == DEPREL_NMOD
        && (g_str_equal (tree_preposition (tree, child), "on")
            || g_str_equal (tree_preposition (tree, child), "to")))
      return child;
  noun_bearers (tree, noun, &pressed);
  return pressed.n > 0 ? pressed.token[0] : -1;
}

static gint
subject_of_modifier (const Tree *tree, gint verb, gint head, gint *next)
{
  const Annotation *a = tree->a;
  const gboolean is_gerund = a->xpos[verb] == XPOS_VBG && a->deprel[verb] == DEPREL_ACL;
  if (a->xpos[verb] != XPOS_VB
      && (!is_governed_gerund (tree, verb) || is_punished (tree, verb, head))
      && !(is_gerund && tree_actor (tree, head) == NULL && a->deprel[head] == DEPREL_OBJ
           && is_tool (tree, head)))
    return head;
  if (tree->mention[head] != NULL)
    return head; /* "Roe to meet Doe" */
  const gint receiver = a->deprel[head] == DEPREL_OBJ && a->xpos[verb] == XPOS_VB
                            ? tree_child (tree, a->head[head], DEPREL_IOBJ)
                            : -1;
  if (receiver >= 0)
    return receiver; /* "gave X a week to release Y" */
  if (a->xpos[verb] == XPOS_VB && tree_word_in (tree, "urging", head))
    return pressed_one (tree, head);
  Nodes owners = { 0 };
  tree_owners (tree, head, &owners);
  if (owners.n > 0)
    return owners.token[0]; /* "its plan to attack", "a statement condemning" */
  if (tree_child (tree, head, DEPREL_COP) >= 0)
    return own_subject (tree, head); /* "X is in the process of leaving" */
  if (a->head[head] < 0 || !tree_is_verb (tree, a->head[head]))
    return -1;
  if (a->deprel[head] == DEPREL_OBL && tree_word_in (tree, "blaming", a->head[head]))
    return tree_child (tree, a->head[head], DEPREL_OBJ); /* "charged X in a plot to kill" */
  *next = a->head[head]; /* "X made a promise to help", "fired missiles targeting" */
  return -1;
}

/* "condemned X's use of force to seize Y": whose purpose it is. -1 where nobody is judged. */
static gint
judged_one (const Tree *tree, gint purpose, gint verb)
{
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  Nodes owners = { 0 };
  if (tree->a->xpos[purpose] != XPOS_VB || object < 0 || object > purpose
      || !tree_word_in (tree, "judging", verb))
    return -1;
  tree_owners (tree, object, &owners);
  return owners.n > 0 ? owners.token[0] : -1;
}

static gint
subject_of_adverbial (const Tree *tree, gint verb, gint head, gint *next)
{
  const gint judged = judged_one (tree, verb, head);
  if (judged >= 0)
    return judged;
  const gboolean is_governed = tree_governs_participle (tree, verb);
  gint object = is_governed ? tree_child (tree, head, DEPREL_OBJ) : -1;
  if (object < 0 && (is_governed || tree->a->xpos[verb] == XPOS_VB))
    object = tree_child (tree, head, DEPREL_IOBJ); /* "gave Y tanks to fight" */
  if (object < 0)
    object = user_of (tree, verb, head);
  if (object < 0)
    object = asked_one (tree, head, verb);
  if (object >= 0 && !is_reason (tree, verb, object))
    return object; /* "accused X of selling", "barred X from trading" */
  *next = head;
  return is_governed && tree_is_passive (tree, head) ? own_subject (tree, head) : -1;
}

gint
tree_surface_subject (const Tree *tree, gint verb)
{
  const Annotation *a = tree->a;
  for (guint step = 0; verb >= 0 && step < MAX_STEPS; step++)
    {
      gint found = own_subject (tree, verb), head = tree_governor (tree, verb), next = -1;
      if (found >= 0 || head < 0)
        return found;
      if (head != a->head[verb])
        return own_subject (tree, head); /* "accused by X of arming" */
      switch (a->deprel[verb])
        {
        case DEPREL_CCOMP: /* "denies arming Y" */
          if (a->xpos[verb] != XPOS_VBG || verb != head + 1)
            break;
          G_GNUC_FALLTHROUGH;
        case DEPREL_XCOMP:
          found = subject_of_complement (tree, verb, head, &next);
          break;
        case DEPREL_ACL:
        case DEPREL_ACL_RELCL:
        case DEPREL_AMOD:
          found = subject_of_modifier (tree, verb, head, &next);
          break;
        case DEPREL_ADVCL:
          found = subject_of_adverbial (tree, verb, head, &next);
          break;
        case DEPREL_NMOD: /* "accused X of training and arming", with a noun first */
          return a->xpos[verb] == XPOS_NN && tree_actor (tree, head) != NULL
                         && g_str_equal (tree_preposition (tree, verb), "of")
                     ? head
                     : -1;
        case DEPREL_CONJ:
        case DEPREL_PARATAXIS:
          next = head;
          break;
        default:
          break;
        }
      if (found >= 0 || next < 0)
        return found;
      verb = next;
    }
  return -1;
}

void
nodes_add (Nodes *nodes, gint node)
{
  if (node < 0 || nodes->n == NODES_MAX)
    return;
  for (guint k = 0; k < nodes->n; k++)
    if (nodes->token[k] == node)
      return;
  nodes->token[nodes->n++] = (gint16)node;
}

static gboolean
is_gapped (const Tree *tree, gint year, gint child)
{
  return tree->a->deprel[child] == DEPREL_CONJ && tree->a->upos[year] == UPOS_NUM
         && tree->a->upos[child] != UPOS_NUM && tree_child (tree, child, DEPREL_CASE) < 0;
}

/* One past the name that the node stands for, or past the node. */
static gint
end_of_name (const Tree *tree, gint node)
{
  return tree->mention[node] != NULL ? (gint)tree->mention[node]->end : node + 1;
}

static void
add_agents (const Tree *tree, gint verb, Nodes *nodes)
{
  const Annotation *a = tree->a;
  TREE_CHILDREN (tree, child, verb)
    if (a->deprel[child] == DEPREL_OBL_AGENT
        || ((a->deprel[child] == DEPREL_OBL || a->deprel[child] == DEPREL_NMOD)
            && g_str_equal (tree_preposition (tree, child), "by"))
        || (child < verb && end_of_name (tree, child) + 1 == verb
            && a->xpos[verb - 1] == XPOS_HYPH))
      nodes_add (nodes, child); /* "struck by X", "X-backed" */
  TREE_CHILDREN (tree, thing, nodes->n == 0 ? verb : -1)
    if (thing > verb
        && ((a->deprel[thing] == DEPREL_OBL && g_str_equal (tree_preposition (tree, thing), "with"))
            || (a->xpos[thing] == XPOS_VBG && tree_governs_participle (tree, thing))))
      TREE_CHILDREN (tree, child, thing)
        if (g_str_equal (tree_preposition (tree, child), "by"))
          nodes_add (nodes, child); /* "supplied with missiles by X", "barred from running by X" */
}

/* "X had Y hanged", also with the participle on Y. -1 for none. */
static gint
causer (const Tree *tree, gint participle)
{
  const Annotation *a = tree->a;
  gint verb = a->head[participle];
  if (verb >= 0 && a->deprel[participle] == DEPREL_ACL && a->deprel[verb] == DEPREL_OBJ)
    verb = a->head[verb];
  else if (a->deprel[participle] != DEPREL_XCOMP)
    return -1;
  if (verb < 0 || !g_str_equal (a->lemma[verb], "have")
      || !tree_word_in (tree, "ordered", participle))
    return -1; /* "had three soldiers killed" suffers it */
  const gint object = tree_child (tree, verb, DEPREL_OBJ);
  return object >= 0 && tree_child (tree, object, DEPREL_NUMMOD) < 0 ? own_subject (tree, verb)
                                                                     : -1;
}

/* "was dismissed in May and replaced by": what stands between ends the first clause. */
static gboolean
is_completed_before (const Tree *tree, gint verb, gint other)
{
  TREE_CHILDREN (tree, child, verb)
    if (child > verb && child < other
        && (tree->a->deprel[child] == DEPREL_OBL || tree->a->deprel[child] == DEPREL_OBJ))
      return TRUE;
  return FALSE;
}

/* "X condemned Y, as did Z": Z too. */
static void
add_likewise (const Tree *tree, gint verb, Nodes *nodes)
{
  const Annotation *a = tree->a;
  TREE_CHILDREN (tree, child, verb)
    {
      const gint mark
          = a->deprel[child] == DEPREL_ADVCL && child > verb && g_str_equal (a->lemma[child], "do")
                ? tree_child (tree, child, DEPREL_MARK)
                : -1;
      if (mark < 0 || !g_str_equal (a->lemma[mark], "as"))
        continue;
      const gint subject = own_subject (tree, child);
      nodes_add (nodes, subject >= 0 ? subject : tree_child (tree, child, DEPREL_OBJ));
    }
}

void
tree_logical_subject (const Tree *tree, gint verb, Nodes *nodes)
{
  const Annotation *a = tree->a;
  if (!tree_is_passive (tree, verb))
    {
      nodes_add (nodes, tree_surface_subject (tree, verb));
      add_likewise (tree, verb, nodes);
      return;
    }
  add_agents (tree, verb, nodes);
  if (nodes->n == 0)
    nodes_add (nodes, causer (tree, verb));
  if (nodes->n > 0)
    return;
  gint first = a->deprel[verb] == DEPREL_CONJ ? a->head[verb] : verb;
  if (first != verb && own_subject (tree, verb) < 0)
    add_agents (tree, first, nodes);
  TREE_CHILDREN (tree, child, first) /* the last of "trained and armed by X" has the agent of all */
    if (child != verb && a->deprel[child] == DEPREL_CONJ && a->xpos[child] == XPOS_VBN
        && nodes->n == 0 && !is_completed_before (tree, verb, child))
      add_agents (tree, child, nodes);
}

/* "joined X in 2004 and Y in 2007": the tree joins Y with the year. */
static void
add_gapped_objects (const Tree *tree, gint verb, Nodes *nodes)
{
  TREE_CHILDREN (tree, year, verb)
    if (tree->a->deprel[year] == DEPREL_OBL && tree->a->upos[year] == UPOS_NUM)
      TREE_CHILDREN (tree, child, year)
        if (is_gapped (tree, year, child))
          nodes_add (nodes, child);
}

void
tree_logical_object (const Tree *tree, gint verb, Nodes *nodes)
{
  const Annotation *a = tree->a;
  if (tree_is_passive (tree, verb))
    {
      nodes_add (nodes, tree_surface_subject (tree, verb));
      nodes_add (nodes, tree_child (tree, verb, DEPREL_OBJ)); /* "Y was granted asylum" */
      return;
    }
  TREE_CHILDREN (tree, child, verb)
    if (a->deprel[child] == DEPREL_OBJ || a->deprel[child] == DEPREL_IOBJ)
      nodes_add (nodes, tree_antecedent (tree, child)); /* "asked Y to leave" has a receiver only */
  add_gapped_objects (tree, verb, nodes);
  if (nodes->n > 0)
    return;
  if (a->deprel[verb] == DEPREL_ACL_RELCL && a->head[verb] >= 0
      && own_subject (tree, verb) != a->head[verb])
    nodes_add (nodes, a->head[verb]); /* "the arms X sold" */
  if (a->deprel[verb] == DEPREL_ACL && a->xpos[verb] != XPOS_VB && a->xpos[verb] != XPOS_VBG
      && own_subject (tree, verb) >= 0)
    nodes_add (nodes, a->head[verb]); /* "the aid that X gives", parsed as a complement */
  if (tree_child (tree, verb, DEPREL_XCOMP) >= 0 || tree_child (tree, verb, DEPREL_CCOMP) >= 0)
    return;
  TREE_CHILDREN (tree, child, verb) /* "condemned and rejected the plan" */
    if (a->deprel[child] == DEPREL_CONJ && tree_is_verb (tree, child)
        && own_subject (tree, child) < 0)
      nodes_add (nodes, tree_child (tree, child, DEPREL_OBJ));
}

/* "by A and B but not C" */
static gboolean
is_excepted (const Tree *tree, gint node)
{
  TREE_CHILDREN (tree, child, node)
    if (tree->a->deprel[child] == DEPREL_ADVMOD && g_str_equal (tree->a->lemma[child], "not"))
      return child + 1 == node || !g_str_equal (tree->a->lemma[child + 1], "only");
  return FALSE;
}

void
tree_add_conjuncts (const Tree *tree, Nodes *nodes)
{
  for (guint k = 0; k < nodes->n; k++)
    TREE_CHILDREN (tree, child, nodes->token[k])
      if (tree->a->deprel[child] == DEPREL_CONJ && tree->a->upos[child] != UPOS_VERB
          && !is_gapped (tree, nodes->token[k], child) && !is_excepted (tree, child))
        nodes_add (nodes, child);
}
