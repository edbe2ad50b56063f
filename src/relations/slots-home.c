/* SPDX-License-Identifier: MIT */
#include "relations/slots-parts.h"
#include "relations/slots.h"
#include "relations/titles.h"

#define MAIN_STATE_LEAST 3 /* mentions of the state that an article is about */
#define MAIN_STATE_LEAD 2  /* times those of the next */

/* The country that the article is about; NULL if it is about several. */
static const char *
main_country (const Tree *tree)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *main_one = NULL;
  guint most = 0, second = 0;
  for (guint i = 0; i < tree->actors->mentions->len; i++)
    {
      const guint32 index = g_array_index (tree->actors->mentions, Mention, i).actor;
      const Actor *actor = &g_array_index (tree->actors->actors, Actor, index);
      if (actor->country == NULL || !g_str_equal (actor->type, "state"))
        continue;
      const guint n = 1 + GPOINTER_TO_UINT (g_hash_table_lookup (counts, actor->country));
      g_hash_table_insert (counts, (gpointer)actor->country, GUINT_TO_POINTER (n));
      if (main_one == NULL || g_str_equal (actor->country, main_one))
        most = n;
      else if (n > most)
        {
          second = most;
          most = n;
        }
      else
        second = MAX (second, n);
      if (most == n)
        main_one = actor->country;
    }
  return most >= MAIN_STATE_LEAST && most >= MAIN_STATE_LEAD * second ? main_one : NULL;
}

/* The country of the bearer of a title that names none: the one that he is known to come from, or
 * with SLOT_HERE, where none is known, the one that the article is about. NULL for none. */
static const char *
home_country (const Tree *tree, gint cue, SlotKind kind)
{
  Nodes bearers = { 0 };
  title_bearers (tree, cue, &bearers);
  if (bearers.n == 0 || slots_title_is_owned (tree, cue))
    return NULL;
  const Mention *bearer = tree_actor (tree, bearers.token[0]);
  if (bearer == NULL)
    return NULL;
  const char *country = g_array_index (tree->actors->actors, Actor, bearer->actor).country;
  if (kind == SLOT_HOME)
    return country;
  return country == NULL ? main_country (tree) : NULL;
}

static gboolean
names_state (const Tree *tree, const Mention *mention, const char *country)
{
  const Actor *actor = &g_array_index (tree->actors->actors, Actor, mention->actor);
  return mention->by != MENTION_PRONOUN && g_str_equal (actor->type, "state")
         && g_strcmp0 (actor->country, country) == 0;
}

/* "President X signed the bill, Y's first": the sentence names his state. */
void
slots_fill_home (const Tree *tree, gint cue, SlotKind kind, Nodes *nodes)
{
  const char *country = home_country (tree, cue, kind);
  for (guint i = 0; country != NULL && i < tree->a->n_tokens && nodes->n == 0; i++)
    if (tree->mention[i] != NULL && names_state (tree, tree->mention[i], country))
      nodes_add (nodes, (gint)i);
}

const Mention *
slot_home_elsewhere (const Tree *tree, gint cue, SlotKind kind)
{
  const char *country = home_country (tree, cue, kind);
  const Mention *found = NULL;
  for (guint i = 0; country != NULL && i < tree->actors->mentions->len; i++)
    {
      const Mention *mention = &g_array_index (tree->actors->mentions, Mention, i);
      if (found != NULL && mention->span.begin > tree->a->tokens[cue].begin)
        break;
      if (names_state (tree, mention, country))
        found = mention;
    }
  return found;
}
