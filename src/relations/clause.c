/* SPDX-License-Identifier: MIT */
#include "relations/clause.h"

/* Is the node the head of a clause that says something of its own? */
static gboolean
opens_clause (const Tree *tree, gint node)
{
  switch (tree->a->deprel[node])
    {
    case DEPREL_ROOT:
    case DEPREL_CCOMP:
    case DEPREL_ADVCL:
    case DEPREL_ACL_RELCL:
    case DEPREL_PARATAXIS:
      return TRUE;
    case DEPREL_CONJ:
      return tree_is_verb (tree, node) || tree_child (tree, node, DEPREL_COP) >= 0;
    default:
      return FALSE;
    }
}

/* A clause beside the one that it hangs on, not a part of what that says: "..., and left",
 * "..., while others stayed", but not "accused X of selling". */
static gboolean
stands_beside (const Tree *tree, gint node)
{
  switch (tree->a->deprel[node])
    {
    case DEPREL_CONJ:
    case DEPREL_PARATAXIS:
      return opens_clause (tree, node);
    case DEPREL_ADVCL:
      return !tree_governs_participle (tree, node);
    case DEPREL_CC:
    case DEPREL_PUNCT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A heap of its own instead of recursion: trees may be as deep as a sentence is long. */
static Span
spread (const Tree *tree, gint top)
{
  Span span = tree->a->tokens[top];
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gint));
  g_array_append_val (open, top);
  while (open->len > 0)
    {
      gint node = g_array_index (open, gint, open->len - 1);
      g_array_set_size (open, open->len - 1);
      span.begin = MIN (span.begin, tree->a->tokens[node].begin);
      span.end = MAX (span.end, tree->a->tokens[node].end);
      TREE_CHILDREN (tree, child, node)
        if (!stands_beside (tree, child))
          g_array_append_val (open, child);
    }
  return span;
}

Span
clause_of (const Tree *tree, gint node)
{
  for (guint step = 0; step < tree->a->n_tokens && !opens_clause (tree, node); step++)
    if (tree->a->head[node] >= 0)
      node = tree->a->head[node];
  return spread (tree, node);
}

#define PHRASE_DEPTH 6 /* words below each other in a noun phrase */

static gboolean
belongs_to_phrase (const Tree *tree, gint child)
{
  switch (tree->a->deprel[child])
    {
    case DEPREL_AMOD:
    case DEPREL_COMPOUND:
    case DEPREL_FLAT:
    case DEPREL_NUMMOD:
    case DEPREL_CONJ:
    case DEPREL_CC:
    case DEPREL_NMOD_POSS:
      return TRUE;
    case DEPREL_NMOD:
      return g_str_equal (tree_preposition (tree, child), "of");
    default:
      return FALSE;
    }
}

static void
widen (const Tree *tree, gint node, Span *span, guint depth)
{
  span->begin = MIN (span->begin, tree->a->tokens[node].begin);
  span->end = MAX (span->end, tree->a->tokens[node].end);
  if (depth > 0)
    TREE_CHILDREN (tree, child, node)
      if (belongs_to_phrase (tree, child))
        widen (tree, child, span, depth - 1);
}

Span
phrase_of (const Tree *tree, gint node)
{
  Span span = tree->a->tokens[node];
  widen (tree, node, &span, PHRASE_DEPTH);
  return span;
}
