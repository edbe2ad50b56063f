/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/actors.h"
#include "relations/frames.h"

/** The tree of one sentence, with its mentions, as frames look at it. */
typedef struct
{
  const Annotation *a; /**< `own`, but for tree_repair() */
  Annotation own;      /**< as the parser left it, but for the arrays below */
  guint8 *deprel;      /**< Deprel by token, after tree_repair() */
  gint16 *head;        /**< the same of heads */
  guint8 *upos, *xpos; /**< and of tags */
  const Frames *frames;
  const DocumentActors *actors;
  const Mention **mention; /**< by token: the mention that this token stands for, or NULL */
  const Mention **inside;  /**< by token: the longest mention that covers it, or NULL */
  gint16 *first_child;     /**< by token, -1 for none; children come in text order */
  gint16 *next_sibling;
  const Mention **actor; /**< by token: what tree_actor() has found for it so far, or NULL */
  guint8 *is_sought;     /**< by token: has tree_actor() been asked for it? */
  gint dateline;         /**< one past its last token, 0 for none */
  guint capacity;
} Tree;

#define NODES_MAX 16 /* fillers of one slot that are looked at */

typedef struct
{
  guint n;
  gint16 token[NODES_MAX];
} Nodes;

void tree_init (Tree *tree, const Frames *frames, const DocumentActors *actors);
void tree_clear (Tree *tree);

/** Looks at the sentence of `annotation`, whose mentions are `mentions[0..n_mentions)`. */
void tree_set (Tree *tree, const Annotation *annotation, const Mention *mentions, guint n_mentions);

/** Puts right in the arrays of `tree` what the parser, whose tree is `tree->a` meanwhile, is known
 * to get wrong (see tree-repair.c); the children must be linked anew. */
void tree_repair (Tree *tree);

#define TREE_CHILDREN(tree, child, parent) \
  for (gint child = (tree)->first_child[parent]; child >= 0; child = (tree)->next_sibling[child])

/** The first child with that relation, -1 for none. */
gint tree_child (const Tree *tree, gint node, Deprel deprel);

#define LEMMA_SIZE 80 /* bytes of a lemma that are compared */

/** The lemma of a node in lower case: names keep their capitals ("Prime"), the tables have none. */
void tree_lower_lemma (const Tree *tree, gint node, char *buffer, gsize size);

/** The letter under which the tables hold words of the node's kind: V, N, A, R (adverb), M (modal
 * or auxiliary), P (particle, determiner, coordinator), S (subordinator, preposition), '-' for any
 * other. */
char tree_pos (const Tree *tree, gint node);

/** Is the node the second half of a word with a hyphen: "general" in "secretary-general"? */
gboolean tree_follows_hyphen (const Tree *tree, gint node);

/** Is the lemma of the node in the list `class_name` of words.tsv? */
gboolean tree_word_in (const Tree *tree, const char *class_name, gint node);

/** The preposition of a node (lemma of its case marker), "" for none. */
const char *tree_preposition (const Tree *tree, gint node);

/** The same, or where it has none that of its title: "the assets of commander Jane Roe". */
const char *tree_title_preposition (const Tree *tree, gint name);

/** Does the preposition open examples: "states such as A", "companies like B", "notably C"? */
gboolean tree_opens_examples (const char *preposition);

/** Does the preposition of the node set it beside what the verb says: "withdrew under a deal",
 * "signed after talks"? */
gboolean tree_is_circumstance (const Tree *tree, gint node);

gboolean tree_is_verb (const Tree *tree, gint node);

/** Is the verb a passive or a past participle that modifies a noun? */
gboolean tree_is_passive (const Tree *tree, gint verb);

/** What "who", "which" or "whose" stands for; the node itself if it is none of these. */
gint tree_antecedent (const Tree *tree, gint node);

/** Does a verb govern the clause by a preposition, such as "of" or "into": "accused X of selling",
 * "talked X into signing"? */
gboolean tree_governs_participle (const Tree *tree, gint clause);

/** Does the verb call somebody by telephone and the infinitive say what for: "called X to thank
 * him", but not "called X to testify"? */
gboolean tree_rings_up (const Tree *tree, gint purpose, gint verb);

/** Is what the verb governs not yet done: "has yet to answer"? */
gboolean tree_is_still_to (const Tree *tree, gint verb);

/** The head of a node; of a participle that the tree hangs on the agent of a verb ("accused by X of
 * arming Y") that verb. -1 for the root. */
gint tree_governor (const Tree *tree, gint node);

/** Who does (or, passive, suffers) what the verb says: its own subject, or the one that it shares
 * through coordination, control, a relative clause or a participle. -1 for none. */
gint tree_surface_subject (const Tree *tree, gint verb);

/** Doer and undergoer, whatever the voice; appended to `nodes`. */
void tree_logical_subject (const Tree *tree, gint verb, Nodes *nodes);
void tree_logical_object (const Tree *tree, gint verb, Nodes *nodes);

/** Appends `node` unless it is there or negative. */
void nodes_add (Nodes *nodes, gint node);

/** Adds to the nodes all that is coordinated with them. */
void tree_add_conjuncts (const Tree *tree, Nodes *nodes);

/** The name of a person that follows a title or description directly, where the tree has both on
 * one governor: "President of the United States Joe Biden". -1 for none. */
gint tree_name_behind (const Tree *tree, gint node);

/** The actor that a node stands for: its mention, the name after a title, who says "we", or, for a
 * body of people ("officials", "forces"), whose they are. NULL for none. Kept by node: chains of
 * bodies are followed once, and one that leads back to itself ("our troops, our leader said") ends
 * there. */
const Mention *tree_actor (const Tree *tree, gint node);

/** The same where a node may stand for several: all owners of a body ("officials of A and B"), the
 * examples of a group ("allies such as A and B", "two states, A and B"), and the name that it
 * describes ("X, a group that"). Appends their tokens. */
void tree_actor_nodes (const Tree *tree, gint node, Nodes *nodes);

/** Whose the node is: possessor, adjective, compound, "of", "by", "from"; for some words also
 * "with"
 * ("its border with X"), "under" and "for" ("troops under X"), "loyal to X", and the subject of a
 * relative clause ("missiles that X fired"). Appended. */
void tree_owners (const Tree *tree, gint node, Nodes *nodes);

/** Actors in, at, near, on, over or across which the node is, or whose place that is ("positions in
 * X's south"), also with one thing between ("an attack on a hotel in X"). Appended. */
void tree_places (const Tree *tree, gint node, Nodes *nodes);

/** Actors to, from or with which goods or travellers go: "exports to X". Appended. */
void tree_trade (const Tree *tree, gint node, Nodes *nodes);

/** The token that stands for the mention, -1 for none or for NULL. */
gint tree_node_of (const Tree *tree, const Mention *mention);

/** Type of the mention's actor. */
const char *tree_actor_type (const Tree *tree, const Mention *mention);
