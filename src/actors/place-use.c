/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <string.h>

static gboolean
is_one_of (const char *word, const char *const *list)
{
  for (; *list != NULL; list++)
    if (g_ascii_strcasecmp (word, *list) == 0)
      return TRUE;
  return FALSE;
}

static const char *const always[] = { "in", "at", "near", "outside", "around", "across", "into", "inside",
                                      "via", "toward", "towards", "through", "throughout", "within", NULL };
static const char *const sometimes[] = { "to", "from", "for", NULL };
static const char *const moving[]
    = { "go", "travel", "fly", "return", "arrive", "leave", "head", "move", "trip", "visit", "flight", "train",
        "drive", "sail", "flee", "depart", "way", "journey", "route", "send", "come", "march", "bring", "road",
        "mile", "kilometer", "kilometre", "km", "deport", "invite", "tour", NULL };
static const char *const reaching[] = { "leave", "reach", "visit", "enter", "tour", NULL };

/* The token of the phrase whose governor lies outside of it. */
static gint
top_of (const Annotation *a, guint first, guint end)
{
  for (guint i = end; i-- > first;)
    if (a->head[i] < (gint) first || a->head[i] >= (gint) end)
      return (gint) i;
  return (gint) end - 1;
}

static gboolean
is_about_moving (const Annotation *a, guint first, guint end)
{
  gint governor = a->head[top_of (a, first, end)];
  for (guint step = 0; governor >= 0 && step < 2; step++, governor = a->head[governor])
    if (is_one_of (a->lemma[governor], moving))
      return TRUE;
  return FALSE;
}

static gboolean
is_reached (const Annotation *a, guint first, guint end)
{
  gint top = top_of (a, first, end);
  return a->deprel[top] == DEPREL_OBJ && a->head[top] >= 0 && is_one_of (a->lemma[a->head[top]], reaching);
}

/* "SEOUL (Reuters) - ...", "Moscow, June 5 -" */
static gboolean
is_dateline (const Resolver *r, const Sentence *sentence, guint first, guint end)
{
  char word[WORD_MAX];
  if (first != 0 || end >= sentence->n_tokens)
    return FALSE;
  for (guint i = end; i < MIN (end + 6, sentence->n_tokens); i++)
    {
      finder_word (r->finder, sentence, i, word);
      if (g_str_equal (word, "--") || g_str_equal (word, "\xe2\x80\x94") || g_str_equal (word, "\xe2\x80\x93")
          || (g_str_equal (word, "-") && i + 1 < sentence->n_tokens
              && finder_token (r->finder, sentence, i).begin > finder_token (r->finder, sentence, i - 1).end))
        return TRUE;
      if (i == end && g_str_equal (word, "(") && i + 2 < sentence->n_tokens)
        return TRUE;
    }
  return FALSE;
}

gboolean
resolver_is_place_use (const Resolver *r, guint32 number, guint first, guint end)
{
  const Sentence *sentence = resolver_sentence (r, number);
  const Annotation *a = r->annotations[number];
  char word[WORD_MAX];
  if (is_dateline (r, sentence, first, end))
    return TRUE;
  if (end + 1 < sentence->n_tokens)
    { /* "Seoul-based" */
      finder_word (r->finder, sentence, end + 1, word);
      if (g_str_equal (word, "based") || g_str_equal (word, "bound"))
        return TRUE;
    }
  if (a != NULL && is_reached (a, first, end))
    return TRUE;
  if (first == 0)
    return FALSE;
  finder_word (r->finder, sentence, first - 1, word);
  if (first > 1 && (g_ascii_strcasecmp (word, "the") == 0 || g_str_equal (word, "central") || g_str_equal (word, "downtown")))
    finder_word (r->finder, sentence, first - 2, word);
  if (is_one_of (word, always))
    return TRUE;
  if (!is_one_of (word, sometimes))
    return FALSE;
  return a == NULL || is_about_moving (a, first, end);
}
