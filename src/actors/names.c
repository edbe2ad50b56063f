/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

/* What speaks for each reading of an unknown name, over all its mentions. */
typedef struct
{
  guint16 votes[N_GUESSES];
  guint16 hints[N_GUESSES]; /* count only beside a vote */
  guint16 n_firm;           /* mentions whose capitals mean something */
} NameVotes;

enum
{
  VOTE_NETWORK = 2,
  VOTE_SHAPE = 3, /* a head word, a title, a given name */
  VOTE_NOUN = 7   /* "broadcaster", "carmaker" before it */
};

static Guess
guess_of_tag (guint tag)
{
  switch (tag)
    {
    case NAME_B_PER:
    case NAME_I_PER:
      return GUESS_PERSON;
    case NAME_B_ORG:
    case NAME_I_ORG:
      return GUESS_ORGANISATION;
    case NAME_B_LOC:
    case NAME_I_LOC:
      return GUESS_PLACE;
    default:
      return GUESS_NONE;
    }
}

/* What the network calls most of the words. */
static Guess
network_guess (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  guint counts[N_GUESSES] = { 0 };
  if (annotation == NULL || candidate->end > annotation->n_tokens)
    return GUESS_NONE;
  for (guint i = candidate->first; i < candidate->end; i++)
    counts[guess_of_tag (annotation->name[i])]++;
  for (guint g = GUESS_PERSON; g < N_GUESSES; g++)
    if (counts[g] * 2 > (guint)(candidate->end - candidate->first))
      return (Guess)g;
  return GUESS_NONE;
}

/* Does its capital mean something? At the start of a sentence only if the network says so. */
static gboolean
is_firm (const Resolver *resolver, const Candidate *candidate)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  return !candidate->is_weak
         || (network_guess (resolver, candidate) != GUESS_NONE
             && annotation->upos[candidate->first] == UPOS_PROPN);
}

static void
add_vote (NameVotes *votes, Guess guess, guint weight)
{
  if (guess != GUESS_NONE && votes->votes[guess] < G_MAXUINT16 - VOTE_NOUN)
    votes->votes[guess] = (guint16)(votes->votes[guess] + weight);
}

/* What the noun before a name calls it: "broadcaster X", "the carmaker X". */
static Guess
guess_before (const View *view, const Candidate *candidate)
{
  static const struct
  {
    const char *noun;
    Guess guess;
  } nouns[] = {
    { "broadcaster", GUESS_MEDIA },
    { "newspaper", GUESS_MEDIA },
    { "daily", GUESS_MEDIA },
    { "weekly", GUESS_MEDIA },
    { "magazine", GUESS_MEDIA },
    { "tabloid", GUESS_MEDIA },
    { "channel", GUESS_MEDIA },
    { "website", GUESS_MEDIA },
    { "company", GUESS_ORGANISATION },
    { "firm", GUESS_ORGANISATION },
    { "carmaker", GUESS_ORGANISATION },
    { "manufacturer", GUESS_ORGANISATION },
    { "airline", GUESS_ORGANISATION },
    { "retailer", GUESS_ORGANISATION },
    { "bank", GUESS_ORGANISATION },
    { "shipbuilder", GUESS_ORGANISATION },
    { "planemaker", GUESS_ORGANISATION },
    { "contractor", GUESS_ORGANISATION },
    { "conglomerate", GUESS_ORGANISATION },
  };
  for (guint k = 0; candidate->first > 0 && k < G_N_ELEMENTS (nouns); k++)
    if (view_is (view, candidate->first - 1u, nouns[k].noun))
      return nouns[k].guess;
  return GUESS_NONE;
}

/* What the words beside it hint at. */
static void
add_hints (const Resolver *resolver, const Candidate *candidate, NameVotes *votes)
{
  const Token *tokens = resolver_tokens (resolver, candidate);
  const Sentence *sentence
      = &g_array_index (resolver->segments->sentences, Sentence, candidate->sentence);
  guint n = candidate->end - candidate->first;
  View view;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  add_vote (votes, guess_before (&view, candidate), VOTE_NOUN);
  if (candidate->first > 0 && (tokens[-1].classes & WORD_PLACE_PREP))
    votes->hints[GUESS_PLACE] = 1;
  gboolean says = (candidate->end < sentence->n_tokens && (tokens[n].classes & WORD_SAYS))
                  || (candidate->first > 0 && (tokens[-1].classes & WORD_SAYS));
  if (says && n > 1)
    add_vote (votes, GUESS_PERSON, VOTE_SHAPE);
  else if (says)
    votes->hints[GUESS_PERSON] = 1;
}

void
names_count (Resolver *resolver)
{
  for (guint32 i = 0; i < resolver->finder->candidates->len; i++)
    {
      const Candidate *candidate = resolver_candidate (resolver, i);
      if (candidate->kind != CANDIDATE_NAME && candidate->kind != CANDIDATE_KNOWN)
        continue;
      char *text = resolver_text (resolver, candidate);
      NameVotes *votes = g_hash_table_lookup (resolver->names, text);
      if (votes == NULL)
        g_hash_table_insert (resolver->names, text, votes = g_new0 (NameVotes, 1));
      else
        g_free (text);
      gboolean firm = is_firm (resolver, candidate);
      if (firm && votes->n_firm < G_MAXUINT16)
        votes->n_firm++;
      add_vote (votes, (Guess)candidate->guess, VOTE_SHAPE);
      if (firm)
        {
          add_vote (votes, network_guess (resolver, candidate), VOTE_NETWORK);
          add_hints (resolver, candidate, votes);
        }
    }
}

Guess
names_guess (const Resolver *resolver, const Candidate *candidate)
{
  g_autofree char *text = resolver_text (resolver, candidate);
  const NameVotes *votes = g_hash_table_lookup (resolver->names, text);
  Guess best = GUESS_NONE;
  if (votes == NULL || votes->n_firm == 0)
    return GUESS_NONE;
  for (guint g = GUESS_PERSON; g < N_GUESSES; g++)
    if (votes->votes[g] >= VOTE_NETWORK
        && (best == GUESS_NONE
            || votes->votes[g] + votes->hints[g] > votes->votes[best] + votes->hints[best]))
      best = (Guess)g;
  return best;
}
