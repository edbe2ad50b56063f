/* SPDX-License-Identifier: MIT */
#include "actors/finder.h"

#define MAX_STRANGER 3    /* likewise of "a young driver" */
#define MAX_DESCRIPTION 6 /* words from the article to the noun of "the isolated country" */
#define MAX_PORTFOLIO 6   /* words of what a minister is minister of */

static void
add_candidate (const View *view, Candidate candidate)
{
  if (view->finder->candidates->len >= FINDER_MAX_CANDIDATES)
    return;
  candidate.sentence = view->sentence;
  candidate.token
      = (guint32)(view->tokens - (const Token *)view->finder->tokens->data) + candidate.first;
  candidate.actor = GAZETTEER_NONE;
  candidate.head = (guint16)(candidate.end - 1);
  for (guint i = candidate.first + 1u; i + 1 < candidate.end; i++)
    if (view_is (view, i, "of") || view_is (view, i, "for"))
      { /* "Bank of England" */
        candidate.head = (guint16)(i - 1);
        break;
      }
  g_array_append_val (view->finder->candidates, candidate);
}

/* A word that may be one only because a sentence begins with it. */
static gboolean
begins_sentence (const View *view, guint i)
{
  if (i == 0)
    return TRUE;
  const Token *before = &view->tokens[i - 1];
  return (before->shape & SHAPE_MARK) && !(before->shape & (SHAPE_HYPHEN | SHAPE_POSSESSIVE))
         && (i == 1 || view_is (view, i - 1, "\"") || view_is (view, i - 1, "\xe2\x80\x9c")
             || view_is (view, i - 1, ":"));
}

/* "Secretary of State", "Minister for Foreign Affairs": does `i` stand in what follows the title?
 * The first word of the title, else `i`. */
static guint
portfolio_title (const View *view, guint i)
{
  guint first = i;
  while (first > 0 && i - first < MAX_PORTFOLIO
         && ((view->tokens[first].classes & WORD_PORTFOLIO) || view_is (view, first, "and")
             || view_is (view, first, "the")))
    first--;
  gboolean is_title = first < i && first > 0 && (view->tokens[i].classes & WORD_PORTFOLIO)
                      && (view_is (view, first, "of") || view_is (view, first, "for"))
                      && (view->tokens[first - 1].classes & WORD_TITLE);
  return is_title ? first - 1 : i;
}

/* "President-elect", in capitals too. */
static gboolean
is_after_title (const View *view, guint i)
{
  return i > 1 && (view_is (view, i, "elect") || view_is (view, i, "designate"))
         && (view->tokens[i - 1].shape & SHAPE_HYPHEN)
         && (view->tokens[i - 2].classes & WORD_TITLE);
}

/* Is there a title right before `i` ("President", "spokesman", "Mr")? Its first word. */
static guint
titles_before (const View *view, guint i)
{
  guint first = i;
  while (first > 0)
    {
      if (view->tokens[first - 1].classes & WORD_TITLE)
        first--;
      else if (is_after_title (view, first - 1))
        first -= 3;
      else if (portfolio_title (view, first - 1) < first - 1)
        first = portfolio_title (view, first - 1);
      else if (first > 1 && (view->tokens[first - 1].shape & SHAPE_HYPHEN) && first < i
               && (view->tokens[first - 1].shape & SHAPE_JOINED)
               && (view->tokens[first - 2].classes & WORD_TITLE))
        first -= 2; /* "Secretary-General" */
      else
        break;
    }
  return first;
}

static gboolean
names_a_state (const View *view, guint32 entry)
{
  const Gazetteer *gazetteer = view->finder->gazetteer;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
      if (row->kind == KIND_NAME
          && g_str_equal (gazetteer_actor (gazetteer, row->actor)->type, "state"))
        return TRUE;
    }
  return FALSE;
}

/* Is a name so short or so bare that, where all is in capitals, it may be any word ("CAR",
 * "BEGIN")?
 */
static gboolean
is_bare (const View *view, guint32 entry)
{
  const Gazetteer *gazetteer = view->finder->gazetteer;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      guint8 kind = gazetteer_entry (gazetteer, entry)->kind;
      if (kind != KIND_ACRONYM && kind != KIND_LOCAL && kind != KIND_SURNAME)
        return FALSE;
    }
  return TRUE;
}

/* Does another known name follow a hyphen at `i`? */
static gboolean
is_pair_of_states (const View *view, guint i)
{
  guint32 entry;
  return i > 0 && i + 1 < view->n && (view->tokens[i].shape & SHAPE_HYPHEN)
         && view_match (view, i + 1, &entry) > i + 1;
}

static gboolean
is_prefix (const View *view, guint32 entry)
{
  const Gazetteer *gazetteer = view->finder->gazetteer;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    if (gazetteer_entry (gazetteer, entry)->kind != KIND_PREFIX)
      return FALSE;
  return TRUE;
}

gboolean
view_is_partisan (const View *view, guint i)
{
  static const char *const nouns[]
      = { "mp",         "mps",          "senator",    "senators",     "candidate",
          "candidates", "lawmaker",     "lawmakers",  "backbencher",  "peer",
          "councillor", "nominee",      "politician", "backbenchers", "peers",
          "premier",    "frontbencher", "contender",  "rep.",         "representative" };
  for (guint k = 0; i < view->n && k < G_N_ELEMENTS (nouns); k++)
    if (view_is (view, i, nouns[k]))
      return TRUE;
  return i + 1 < view->n && (view->tokens[i].shape & SHAPE_POSSESSIVE)
         && (view->tokens[i + 1].classes & WORD_GIVEN);
}

/* A known name of one everyday word counts only where capitals mean something. */
static gboolean
is_doubtful_match (const View *view, guint i, guint end, guint32 entry)
{
  const Token *token = &view->tokens[i];
  if (end > i + 1)
    return FALSE;
  if (is_prefix (view, entry))
    return !is_pair_of_states (view, end);
  if (token->classes & (WORD_CALENDAR | WORD_NEVER))
    return TRUE;
  if ((token->shape & SHAPE_SENTENCE_IN_CAPITALS) && view_is (view, i, "us"))
    return !(i > 0 && view_is (view, i - 1, "the"));
  if ((token->shape & SHAPE_SENTENCE_IN_CAPITALS) && (token->classes & WORD_FUNCTION))
    return TRUE;
  gboolean everyday = (token->classes & (WORD_COMMON | WORD_FUNCTION)) != 0;
  if (everyday && (token->shape & SHAPE_SENTENCE_IN_CAPITALS) && is_bare (view, entry)
      && titles_before (view, i) == i)
    return TRUE;
  return everyday && !(token->shape & SHAPE_CAPITALS) && !names_a_state (view, entry)
         && (view->is_weak || (begins_sentence (view, i) && !view_is_partisan (view, end)));
}

/* Do all that the name means call themselves otherwise, being media: "Anadolu"? */
static gboolean
is_short_for_medium (const View *view, guint32 entry)
{
  const Gazetteer *gazetteer = view->finder->gazetteer;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    {
      const GazetteerEntry *meaning = gazetteer_entry (gazetteer, entry);
      const char *type = gazetteer_actor (gazetteer, meaning->actor)->type;
      if (meaning->kind != KIND_ALIAS || !g_str_equal (type, "media"))
        return FALSE;
    }
  return TRUE;
}

/* Is a known name of one word, a family name, given name or a medium's for short, the beginning of
 * an unknown name ("Kim Coghill", "Jordan Smith", "Anadolu Offshore")? */
static gboolean
is_longer_name (const View *view, guint i, guint end, guint32 entry, guint name_end)
{
  if (end < view->n && (view->tokens[end].classes & WORD_SUFFIX) && shape_is_capital (view, end))
    return TRUE; /* "Donald Trump Jr." is another */
  if (end != i + 1 || name_end <= end || view->is_weak || is_pair_of_states (view, end))
    return FALSE;
  const Token *next = &view->tokens[end];
  if (is_short_for_medium (view, entry) && !begins_sentence (view, i)
      && !(next->classes & (WORD_TITLE | WORD_ORG_HEAD | WORD_AGENTS)))
    return TRUE;
  if ((next->classes & (WORD_COMMON | WORD_TITLE | WORD_ORG_HEAD | WORD_AGENTS))
      || (view->tokens[i].shape & SHAPE_CAPITALS))
    return FALSE;
  return gazetteer_only_surnames (view->finder->gazetteer, entry)
         || (view->tokens[i].classes & (WORD_BOTH | WORD_GIVEN | WORD_ASIAN_FAMILY));
}

/* Is a known name one of a body, head word and all, so that no more belongs to it? */
static gboolean
holds_head (const View *view, guint i, guint end)
{
  for (guint j = i; end > i + 1 && j < end; j++)
    if (view->tokens[j].classes & (WORD_ORG_HEAD | WORD_ORG_OF))
      return TRUE;
  return FALSE;
}

/* Is a known name so common that it may be a part of any other ("Liberal Party")? */
static gboolean
is_only_local (const View *view, guint32 entry)
{
  const Gazetteer *gazetteer = view->finder->gazetteer;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (gazetteer, entry)->next)
    if (gazetteer_entry (gazetteer, entry)->kind != KIND_LOCAL)
      return FALSE;
  return TRUE;
}

/* A demonym or state before a body that is known itself: the two are apart. */
static gboolean
known_body_follows (const View *view, guint end, guint body_end)
{
  guint32 entry;
  return end < body_end && view_match (view, end, &entry) >= body_end
         && !is_only_local (view, entry);
}

static guint
add_known (const View *view, guint i, guint end, guint32 entry)
{
  Candidate candidate = { .first = (guint16)i,
                          .end = (guint16)end,
                          .kind = CANDIDATE_KNOWN,
                          .entry = entry,
                          .is_titled = titles_before (view, i) < i,
                          .is_weak = (guint8)view->is_weak };
  add_candidate (view, candidate);
  return end;
}

/* Words in upper case that begin a sentence and are no names. */
static gboolean
is_everyday (const View *view, guint i)
{
  const Token *token = &view->tokens[i];
  const WordUse *use = &g_array_index (view->finder->uses, WordUse, token->key);
  return (token->classes & (WORD_COMMON | WORD_FUNCTION | WORD_AGENTS | WORD_TITLE))
         || use->n_lower > 0;
}

static guint
add_unknown (const View *view, guint i, guint end)
{
  guint first = titles_before (view, i);
  gboolean begins = begins_sentence (view, i);
  guint n_everyday = 0;
  for (guint j = i; j < end; j++)
    n_everyday += (view->tokens[j].shape & SHAPE_CAPITAL) && is_everyday (view, j);
  if ((begins || view->is_weak) && end > i + 1 && is_everyday (view, i)
      && !(view->tokens[i].classes & (WORD_GIVEN | WORD_ASIAN_FAMILY)))
    return i + 1; /* "Meanwhile Lankov": the name begins later */
  if (begins && end == i + 2 && !(view->tokens[i].classes & WORD_GIVEN)
      && (view->tokens[i].shape & view->tokens[i + 1].shape & SHAPE_CAPITALS) == 0
      && (view->tokens[i + 1].shape & SHAPE_CAPITALS))
    return i + 1; /* "Broadcaster YTN" */
  if (end == i + 1 && is_everyday (view, i) && first == i)
    return end;
  if (end == i + 1 && end < view->n && (view->tokens[i].classes & WORD_ORG_HEAD)
      && (view->tokens[end].classes & WORD_TITLE))
    return end; /* "chief Cabinet secretary" */
  if (n_everyday == end - i && first == i)
    return end;
  gboolean single = end == i + 1;
  gboolean told_in_capitals
      = first < i && (view->tokens[i].shape & SHAPE_SENTENCE_IN_CAPITALS) && n_everyday == 0;
  Candidate candidate
      = { .first = (guint16)i,
          .end = (guint16)end,
          .kind = CANDIDATE_NAME,
          .entry = GAZETTEER_NONE,
          .is_titled = first < i,
          .is_weak = (view->is_weak && !told_in_capitals) || (single && begins && first == i),
          .guess = first < i ? GUESS_PERSON : GUESS_NONE };
  if (!single && (view->tokens[i].classes & (WORD_GIVEN | WORD_ASIAN_FAMILY)))
    candidate.guess = GUESS_PERSON;
  add_candidate (view, candidate);
  return end;
}

static guint
add_body (const View *view, guint i, guint end, Guess guess)
{
  if (begins_sentence (view, i) && (view->tokens[i].classes & WORD_FUNCTION))
    return i + 1;
  Candidate candidate = { .first = (guint16)i,
                          .end = (guint16)end,
                          .kind = CANDIDATE_NAME,
                          .entry = GAZETTEER_NONE,
                          .is_weak = (guint8)view->is_weak,
                          .guess = (guint8)guess };
  add_candidate (view, candidate);
  return end;
}

/* Where a name may begin at `i`: adds it and returns where to go on. */
static guint
scan_name (const View *view, guint i)
{
  guint32 entry;
  Guess guess;
  guint known = view_match (view, i, &entry);
  guint body = shape_body_end (view, i, &guess);
  guint name = shape_name_end (view, i);
  if (known == i && view_is (view, i, "the") && body != i + 2)
    return i + 1; /* "The Washington Post" is known without it */
  if ((view->tokens[i].shape & SHAPE_INITIAL) && known == i && i + 1 < view->n
      && (view->tokens[i + 1].shape & SHAPE_HYPHEN))
    return i + 2; /* "R-Ohio" */
  if (known > i && is_doubtful_match (view, i, known, entry))
    known = i;
  if (known == i + 1 && name > known && is_only_local (view, entry))
    known = i; /* "Salvador Allende" is not the city */
  if (portfolio_title (view, i) < i || is_after_title (view, i))
    return i + 1;
  if (guess == GUESS_EVENT
      && (is_pair_of_states (view, known) || (i > 0 && (view->tokens[i - 1].shape & SHAPE_HYPHEN))))
    body = i; /* "the Iran-Iraq War" */
  if (holds_head (view, i, known) && !is_only_local (view, entry))
    body = i;
  if (body > MAX (known, i + 1) && !(view->is_weak && known > i)
      && !(known > i && known_body_follows (view, known, body)))
    return add_body (view, i, body, guess);
  if (known > i && is_longer_name (view, i, known, entry, name))
    return add_unknown (view, i, MAX (name, known + 1));
  if (known > i)
    return add_known (view, i, known, entry);
  if ((view->tokens[i].classes & WORD_TITLE) && name > 0
      && !((view->tokens[i].classes & WORD_GIVEN)))
    return i + 1; /* a title: it stays outside of the name */
  if (view->tokens[i].classes & WORD_FUNCTION)
    return i + 1;
  return name > i ? add_unknown (view, i, name) : i + 1;
}

/* The same of a person without a name: "an official", "the young driver", "his brother". */
static guint
stranger_head (const View *view, guint i)
{
  static const char *const articles[]
      = { "a", "an", "the", "one", "another", "this", "his", "her", "their", "some" };
  guint k = 0;
  while (k < G_N_ELEMENTS (articles) && !view_is (view, i, articles[k]))
    k++;
  for (guint j = i + 1; k < G_N_ELEMENTS (articles) && j < view->n && j - i <= MAX_STRANGER; j++)
    {
      const Token *token = &view->tokens[j];
      gboolean is_word = (token->shape & (SHAPE_LOWER | SHAPE_CAPITAL)) != 0;
      if (!is_word || (token->classes & WORD_FUNCTION))
        return i;
      if ((token->classes & WORD_ROLE) && !shape_is_capital (view, j + 1)
          && !(j + 1 < view->n && (view->tokens[j + 1].classes & WORD_ROLE)))
        return j;
    }
  return i;
}

/* Index of the noun of a description that an article or number at `i` begins: "the isolated
 * country", "both sides"; `i` if there is none. */
static guint
description_head (const View *view, guint i)
{
  gboolean is_number = view_is (view, i, "both");
  if (!is_number && !view_is (view, i, "the") && !view_is (view, i, "this"))
    return i;
  guint32 wanted = WORD_NOMINAL | WORD_ROLE;
  for (guint j = i + 1; j < view->n && j - i <= MAX_DESCRIPTION; j++)
    {
      const Token *token = &view->tokens[j];
      gboolean is_hyphen = (token->shape & SHAPE_HYPHEN) && (token->shape & SHAPE_JOINED);
      is_number |= view_is (view, j, "two") || view_is (view, j, "three");
      if ((is_number && (token->classes & WORD_SEVERAL)) || view_is (view, j, "Koreas"))
        return j;
      if (is_hyphen)
        continue;
      if (!(token->shape & (SHAPE_LOWER | SHAPE_CAPITAL))
          || ((token->classes & WORD_FUNCTION) && !is_number))
        return i;
      gboolean goes_on
          = j + 1 < view->n
            && ((view->tokens[j + 1].shape & SHAPE_HYPHEN) || view_is (view, j + 1, "Koreas")
                || (view->tokens[j + 1].classes & (WORD_NOMINAL | WORD_ROLE)));
      if (!is_number && (token->shape & SHAPE_LOWER) && (token->classes & wanted) && !goes_on)
        return is_description_noun (view, j) ? j : i;
    }
  return i;
}

static guint
scan_role (const View *view, guint i)
{
  guint32 classes = view->tokens[i].classes;
  if (classes & WORD_PRONOUN)
    {
      Candidate candidate = { .first = (guint16)i,
                              .end = (guint16)(i + 1),
                              .kind = CANDIDATE_PRONOUN,
                              .entry = GAZETTEER_NONE };
      add_candidate (view, candidate);
      return i + 1;
    }
  gboolean is_half = i + 1 < view->n && view_is (view, i, "the")
                     && (view->tokens[i + 1].shape & SHAPE_CAPITAL)
                     && (view_is (view, i + 1, "north") || view_is (view, i + 1, "south"))
                     && !shape_is_capital (view, i + 2);
  guint head = is_half ? i + 1 : description_head (view, i);
  gboolean is_stranger = head == i;
  if (is_stranger)
    head = stranger_head (view, i);
  if (head == i)
    return i;
  Candidate candidate = { .first = (guint16)i,
                          .end = (guint16)(head + 1),
                          .kind = is_stranger ? CANDIDATE_STRANGER : CANDIDATE_NOMINAL,
                          .entry = GAZETTEER_NONE };
  add_candidate (view, candidate);
  /* the name inside "the Lebanese group" counts too */
  return is_half ? head + 1 : i + 1;
}

/* "al-Assad" begins in lower case. */
static gboolean
begins_with_particle (const View *view, guint i)
{
  return i + 2 < view->n && (view->tokens[i].shape & SHAPE_LOWER)
         && (view->tokens[i].classes & WORD_PARTICLE) && (view->tokens[i + 1].shape & SHAPE_HYPHEN)
         && shape_is_capital (view, i + 2);
}

void
mentions_scan (const View *view)
{
  for (guint i = 0; i < view->n;)
    {
      const Token *token = &view->tokens[i];
      if (token->shape & SHAPE_BLOCKED)
        {
          i++;
          continue;
        }
      guint after = scan_role (view, i);
      if (after == i && ((token->shape & SHAPE_DIGIT) && token->word != 0))
        {
          guint32 entry;
          after = view_match (view, i, &entry);
          if (after > i)
            add_known (view, i, after, entry);
        }
      else if (after == i && (shape_is_capital (view, i) || begins_with_particle (view, i)))
        after = scan_name (view, i);
      i = MAX (after, i + 1);
    }
}
