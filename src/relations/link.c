/* SPDX-License-Identifier: MIT */
#include "relations/link.h"

#include "relations/slots.h"

#include <string.h>

/* Slots that are tried for an actor, by part of speech of the cue. */
static const struct
{
  char pos;
  SlotKind kind;
} plain_slots[] = {
  { 'V', SLOT_SUBJECT }, { 'V', SLOT_OBJECT },    { 'V', SLOT_RECEIVER },  { 'V', SLOT_COMPLEMENT },
  { 'V', SLOT_GOAL },    { 'V', SLOT_PREDICATE }, { 'N', SLOT_POSSESSOR }, { 'N', SLOT_MODIFIER },
  { 'N', SLOT_LIGHT },   { 'N', SLOT_IS },        { 'A', SLOT_IS },        { 'A', SLOT_MODIFIER },
};

gint
link_node (const Tree *tree, const Mention *mention)
{
  gint node = tree_node_of (tree, mention);
  for (guint step = 0; node >= 0 && step < LINK_MAX_STEPS; step++)
    {
      gint head = tree->a->head[node];
      if (head < 0)
        break;
      const Mention *above = tree_actor (tree, head);
      gboolean is_listed = tree->a->deprel[node] == DEPREL_CONJ && above != NULL;
      if (!is_listed && (above == NULL || above->actor != mention->actor))
        break;
      node = head;
    }
  return node;
}

/* The node and what is above it. */
static guint
ancestors (const Tree *tree, gint node, gint16 *up)
{
  guint n = 0;
  for (; node >= 0 && n <= LINK_MAX_STEPS; node = tree->a->head[node])
    up[n++] = (gint16)node;
  return n;
}

static gboolean
says (const Tree *tree, gint node)
{
  char lemma[LEMMA_SIZE];
  tree_lower_lemma (tree, node, lemma, sizeof lemma);
  const StatusEntry *entry
      = frames_status (tree->frames, tree_pos (tree, node), lemma, SCOPE_COMPLEMENT);
  return entry != NULL && entry->modality == MODALITY_SAY;
}

/* What a speaker says of another is no tie between them; with a third actor between two, each has
 * its own with that one. */
static gboolean
is_broken (const Tree *tree, const Path *path)
{
  for (guint k = 1; k + 1 < path->n; k++)
    if (tree->mention[path->token[k]] != NULL || says (tree, path->token[k]))
      return TRUE;
  return FALSE;
}

gboolean
link_path (const Tree *tree, gint a, gint b, Path *path)
{
  gint16 up[LINK_MAX_STEPS + 1], down[LINK_MAX_STEPS + 1];
  guint n_up = ancestors (tree, a, up), n_down = ancestors (tree, b, down);
  for (guint i = 0; i < n_up; i++)
    for (guint k = 0; k < n_down; k++)
      if (up[i] == down[k])
        {
          path->n = 0;
          for (guint at = 0; at <= i; at++)
            path->token[path->n++] = up[at];
          while (k-- > 0)
            path->token[path->n++] = down[k];
          return !is_broken (tree, path);
        }
  return FALSE;
}

gboolean
link_is_word (const Tree *tree, gint node)
{
  char pos = tree_pos (tree, node);
  return (pos == 'V' || pos == 'N' || pos == 'A') && tree->inside[node] == NULL;
}

static gboolean
fills (const Tree *tree, gint cue, const Slot *slot, guint32 actor)
{
  Nodes nodes = { 0 };
  slot_fill (tree, cue, slot, &nodes);
  for (guint k = 0; k < nodes.n; k++)
    {
      Nodes actors = { 0 };
      tree_actor_nodes (tree, nodes.token[k], &actors);
      for (guint i = 0; i < actors.n; i++)
        if (tree_actor (tree, actors.token[i])->actor == actor)
          return TRUE;
    }
  return FALSE;
}

const char *
link_slot (const Tree *tree, gint cue, const Mention *mention, const Path *path)
{
  char pos = tree_pos (tree, cue);
  for (SlotPart part = PART_HEAD; part <= PART_TRADE; part++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (plain_slots); i++)
        {
          const Slot slot = { plain_slots[i].kind, part, NULL };
          if (plain_slots[i].pos == pos && fills (tree, cue, &slot, mention->actor))
            return slot_name (&slot);
        }
      for (guint k = 1; k < path->n; k++)
        {
          const Slot slot = { SLOT_PREPOSITION, part, tree_preposition (tree, path->token[k]) };
          if (*slot.preposition != '\0' && fills (tree, cue, &slot, mention->actor))
            return slot_name (&slot);
        }
    }
  return NULL;
}

char *
link_labels (const Tree *tree, const Path *path)
{
  GString *labels = g_string_new (NULL);
  for (guint k = 1; k < path->n; k++)
    {
      gint from = path->token[k - 1], to = path->token[k];
      gboolean is_down = tree->a->head[to] == from;
      const char *preposition = tree_preposition (tree, is_down ? to : from);
      g_string_append_printf (labels, "%s%s%s%s%s", k > 1 ? ">" : "", is_down ? "" : "^",
                              deprel_name (tree->a->deprel[is_down ? to : from]),
                              *preposition != '\0' ? ":" : "", preposition);
    }
  return g_string_free (labels, FALSE);
}
