/* SPDX-License-Identifier: MIT */
#include "actors/finder.h"

#define MAX_BODY_WORDS 12 /* of a body's name */

gboolean
shape_is_capital (const View *view, guint i)
{
  if (i >= view->n)
    return FALSE;
  const Token *token = &view->tokens[i];
  return (token->shape & SHAPE_CAPITAL) && !(token->shape & SHAPE_BLOCKED);
}

/* May the word stand in a name at all? */
static gboolean
is_name_word (const View *view, guint i)
{
  guint32 bars = WORD_CALENDAR | WORD_NEVER | WORD_PRONOUN;
  if (i + 1 < view->n && (view->tokens[i + 1].shape & SHAPE_HYPHEN)
      && (view->tokens[i + 1].shape & SHAPE_JOINED))
    bars = WORD_NEVER; /* "Mar-a-Lago" */
  return shape_is_capital (view, i) && !(view->tokens[i].classes & bars);
}

/* Is `i` a hyphen inside a word? */
static gboolean
is_inner_hyphen (const View *view, guint i)
{
  return i > 0 && i + 1 < view->n && (view->tokens[i].shape & SHAPE_HYPHEN)
         && (view->tokens[i].shape & SHAPE_JOINED) && (view->tokens[i + 1].shape & SHAPE_JOINED);
}

/* The small words inside names of bodies: "Council on Foreign Relations". */
static gboolean
is_body_link (const View *view, guint i)
{
  return view_is (view, i, "of") || view_is (view, i, "for") || view_is (view, i, "on")
         || view_is (view, i, "and") || view_is (view, i, "the") || view_is (view, i, "&");
}

/* Does a known name end the stretch [i, end), so that what follows is not part of it? */
static gboolean
is_known_whole (const View *view, guint i, guint end)
{
  guint32 entry;
  return end > i + 1 && view_match (view, i, &entry) == end;
}

/* Is the name that ends at `i` explained by what it is called for short: "(PFR)"? */
static gboolean
has_acronym (const View *view, guint i)
{
  return view_is (view, i, "(") && view_is (view, i + 2, ")")
         && (view->tokens[i + 1].shape & SHAPE_CAPITALS);
}

/* End of "of Foreign Affairs", "for the Prohibition of Chemical Weapons" that begins at `i`. */
static guint
complement_end (const View *view, guint i, guint limit)
{
  guint end = i, j = i + 1;
  if (!(view_is (view, i, "of") || view_is (view, i, "for") || view_is (view, i, "on")))
    return i;
  while (j < limit && (view->tokens[j].classes & WORD_TITLE))
    j++;
  if (j > i + 1 && j < limit && is_name_word (view, j))
    return i; /* "the Home Party of Prime Minister Roe" */
  for (j = i + 1; j < limit && j - i <= MAX_BODY_WORDS; j++)
    {
      if (is_name_word (view, j))
        end = j + 1;
      else if (view_is (view, j, "and"))
        { /* goes on only where no name of a state follows: "Ministry of Defence and Iran" */
          guint32 entry;
          if (!is_name_word (view, j + 1) || view_match (view, j + 1, &entry) > j + 1)
            break;
        }
      else if (!is_body_link (view, j) && !is_inner_hyphen (view, j))
        break;
    }
  return end;
}

static Guess
head_guess (guint32 classes)
{
  if (classes & WORD_EVENT_HEAD)
    return GUESS_EVENT;
  if (classes & WORD_PLACE_HEAD)
    return GUESS_PLACE;
  if (classes & WORD_ORG_HEAD)
    return GUESS_ORGANISATION;
  return classes & WORD_MEDIA_HEAD ? GUESS_MEDIA : GUESS_NONE;
}

#define WORD_ANY_HEAD (WORD_ORG_HEAD | WORD_MEDIA_HEAD | WORD_EVENT_HEAD | WORD_PLACE_HEAD)

guint
shape_body_end (const View *view, guint i, Guess *guess)
{
  guint end = i, j;
  guint limit = MIN (view->n, i + MAX_BODY_WORDS);
  *guess = GUESS_NONE;
  for (j = i; j < limit; j++)
    {
      if (is_inner_hyphen (view, j) || (j > i && view_is (view, j, "&")))
        continue;
      if (j > i && view_is (view, j, "and") && is_name_word (view, j + 1)
          && !(view->tokens[j - 1].classes & WORD_ANY_HEAD))
        { /* "Defense and Security Committee", but not "Iran and the Red Cross Society" */
          guint32 entry;
          if (view_match (view, j - 1, &entry) == j - 1
              && view_match (view, j + 1, &entry) == j + 1)
            continue;
          break;
        }
      if (!is_name_word (view, j) || (j > i && (view->tokens[j].classes & WORD_HOLDER)))
        break;
      guint32 classes = view->tokens[j].classes;
      if (j > i && (classes & WORD_ANY_HEAD))
        {
          *guess = head_guess (classes);
          end = j + 1;
        }
      if ((classes & WORD_PLACE_OF) && j == i && view_is (view, j + 1, "of")
          && is_name_word (view, j + 2))
        {
          *guess = GUESS_PLACE;
          return complement_end (view, j + 1, MIN (view->n, j + 4));
        }
      if ((classes & WORD_ORG_OF) && j + 2 < view->n)
        {
          guint complement = complement_end (view, j + 1, MIN (view->n, j + MAX_BODY_WORDS));
          if (complement > j + 1
              && (!is_known_whole (view, i, j + 1) || has_acronym (view, complement)))
            {
              *guess = GUESS_ORGANISATION;
              return complement;
            }
        }
    }
  return end;
}

/* A state, body or demonym that begins at `i` ends the name before it; a family name does not. */
static gboolean
begins_other_name (const View *view, guint i)
{
  guint32 entry;
  if (view_match (view, i, &entry) == i)
    return FALSE;
  for (; entry != GAZETTEER_NONE; entry = gazetteer_entry (view->finder->gazetteer, entry)->next)
    {
      const GazetteerEntry *row = gazetteer_entry (view->finder->gazetteer, entry);
      if (row->kind == KIND_SURNAME || row->kind == KIND_LOCAL)
        return FALSE;
    }
  return view->is_weak || !(view->tokens[i].classes & (WORD_BOTH | WORD_GIVEN | WORD_ASIAN_FAMILY));
}

/* In a headline only what the text below writes as a name is one. */
static gboolean
is_name_elsewhere (const View *view, guint i)
{
  const WordUse *use = &g_array_index (view->finder->uses, WordUse, view->tokens[i].key);
  return use->n_capital > 0 && use->n_lower == 0;
}

/* The same in a sentence in capitals, where a title before it will do too. */
static gboolean
is_name_in_capitals (const View *view, guint i, guint j)
{
  guint32 everyday = WORD_COMMON | WORD_FUNCTION | WORD_TITLE | WORD_AGENTS | WORD_SAYS;
  if (is_name_elsewhere (view, j))
    return !(view->tokens[j].shape & SHAPE_SENTENCE_IN_CAPITALS)
           || !(view->tokens[j].classes & everyday);
  return i > 0 && (view->tokens[j].shape & SHAPE_SENTENCE_IN_CAPITALS)
         && (view->tokens[i - 1].classes & WORD_TITLE) && !(view->tokens[j].classes & everyday);
}

guint
shape_name_end (const View *view, guint i)
{
  guint end = i;
  for (guint j = i; j < view->n && j - i < NAME_MAX_WORDS; j++)
    {
      guint32 classes = view->tokens[j].classes;
      if (is_inner_hyphen (view, j))
        { /* the part after a hyphen may be in lower case: "Jae-in" */
          if (j == i || !(view->tokens[j + 1].shape & (SHAPE_LOWER | SHAPE_CAPITAL)))
            break;
          end = ++j + 1;
          continue;
        }
      if ((view->tokens[j].shape & SHAPE_LOWER) && (classes & WORD_PARTICLE)
          && (is_name_word (view, j + 1) || is_inner_hyphen (view, j + 1)
              || (view->tokens[MIN (j + 1, view->n - 1)].classes & WORD_PARTICLE)))
        {
          if (j == i && !is_inner_hyphen (view, j + 1))
            break;
          continue;
        }
      if (!is_name_word (view, j) || (view->is_weak && !is_name_in_capitals (view, i, j)))
        break;
      if (j > i && ((classes & (WORD_TITLE | WORD_FUNCTION)) || begins_other_name (view, j)))
        break;
      end = j + 1;
    }
  return end;
}
