/* SPDX-License-Identifier: MIT */
#include "segment/abbreviations.h"

#include <stdlib.h>
#include <string.h>

#define MAX_WORD 8     /* bytes of the longest abbreviation */
#define MAX_STARTER 15 /* of a word that begins sentences */

typedef struct
{
  const char *word;
  Abbreviation kind;
} Entry;

/* In byte order. */
static const Entry abbreviations[] = {
  { "Adm", ABBREVIATION_TITLE },    { "Ala", ABBREVIATION_PLACE },
  { "Apr", ABBREVIATION_OTHER },    { "Ariz", ABBREVIATION_PLACE },
  { "Ark", ABBREVIATION_PLACE },    { "Aug", ABBREVIATION_OTHER },
  { "Ave", ABBREVIATION_PLACE },    { "Blvd", ABBREVIATION_PLACE },
  { "Brig", ABBREVIATION_TITLE },   { "Bros", ABBREVIATION_PLACE },
  { "Calif", ABBREVIATION_PLACE },  { "Capt", ABBREVIATION_TITLE },
  { "Cllr", ABBREVIATION_TITLE },   { "Cmdr", ABBREVIATION_TITLE },
  { "Co", ABBREVIATION_PLACE },     { "Col", ABBREVIATION_TITLE },
  { "Colo", ABBREVIATION_PLACE },   { "Conn", ABBREVIATION_PLACE },
  { "Corp", ABBREVIATION_PLACE },   { "Cpl", ABBREVIATION_TITLE },
  { "Cpt", ABBREVIATION_TITLE },    { "Dec", ABBREVIATION_OTHER },
  { "Del", ABBREVIATION_PLACE },    { "Dept", ABBREVIATION_TITLE },
  { "Dr", ABBREVIATION_TITLE },     { "Drs", ABBREVIATION_TITLE },
  { "Esq", ABBREVIATION_PLACE },    { "Feb", ABBREVIATION_OTHER },
  { "Fla", ABBREVIATION_PLACE },    { "Fr", ABBREVIATION_TITLE },
  { "Fri", ABBREVIATION_OTHER },    { "Ft", ABBREVIATION_TITLE },
  { "Ga", ABBREVIATION_PLACE },     { "Gen", ABBREVIATION_TITLE },
  { "Gens", ABBREVIATION_TITLE },   { "Gov", ABBREVIATION_TITLE },
  { "Govs", ABBREVIATION_TITLE },   { "Hon", ABBREVIATION_TITLE },
  { "Ill", ABBREVIATION_PLACE },    { "Inc", ABBREVIATION_PLACE },
  { "Ind", ABBREVIATION_PLACE },    { "Insp", ABBREVIATION_TITLE },
  { "Jan", ABBREVIATION_OTHER },    { "Jr", ABBREVIATION_PLACE },
  { "Jul", ABBREVIATION_OTHER },    { "Jun", ABBREVIATION_OTHER },
  { "Kan", ABBREVIATION_PLACE },    { "Ky", ABBREVIATION_PLACE },
  { "Lt", ABBREVIATION_TITLE },     { "Ltd", ABBREVIATION_PLACE },
  { "Maj", ABBREVIATION_TITLE },    { "Mar", ABBREVIATION_OTHER },
  { "Mass", ABBREVIATION_PLACE },   { "Md", ABBREVIATION_PLACE },
  { "Messrs", ABBREVIATION_TITLE }, { "Mich", ABBREVIATION_PLACE },
  { "Minn", ABBREVIATION_PLACE },   { "Miss", ABBREVIATION_PLACE },
  { "Mon", ABBREVIATION_OTHER },    { "Mr", ABBREVIATION_TITLE },
  { "Mrs", ABBREVIATION_TITLE },    { "Ms", ABBREVIATION_TITLE },
  { "Msgr", ABBREVIATION_TITLE },   { "Mt", ABBREVIATION_TITLE },
  { "Nos", ABBREVIATION_TITLE },    { "Nov", ABBREVIATION_OTHER },
  { "Oct", ABBREVIATION_OTHER },    { "Okla", ABBREVIATION_PLACE },
  { "Op", ABBREVIATION_TITLE },     { "Ore", ABBREVIATION_PLACE },
  { "Pa", ABBREVIATION_PLACE },     { "Ph", ABBREVIATION_TITLE },
  { "Ph.D", ABBREVIATION_PLACE },   { "Pres", ABBREVIATION_TITLE },
  { "Prof", ABBREVIATION_TITLE },   { "Pvt", ABBREVIATION_TITLE },
  { "Rep", ABBREVIATION_TITLE },    { "Reps", ABBREVIATION_TITLE },
  { "Rev", ABBREVIATION_TITLE },    { "Sen", ABBREVIATION_TITLE },
  { "Sens", ABBREVIATION_TITLE },   { "Sep", ABBREVIATION_OTHER },
  { "Sept", ABBREVIATION_OTHER },   { "Sgt", ABBREVIATION_TITLE },
  { "Sr", ABBREVIATION_PLACE },     { "St", ABBREVIATION_TITLE },
  { "Ste", ABBREVIATION_TITLE },    { "Supt", ABBREVIATION_TITLE },
  { "Tenn", ABBREVIATION_PLACE },   { "Tex", ABBREVIATION_PLACE },
  { "Thu", ABBREVIATION_OTHER },    { "Thur", ABBREVIATION_OTHER },
  { "Thurs", ABBREVIATION_OTHER },  { "Tue", ABBREVIATION_OTHER },
  { "Tues", ABBREVIATION_OTHER },   { "Univ", ABBREVIATION_TITLE },
  { "Va", ABBREVIATION_PLACE },     { "Vt", ABBREVIATION_PLACE },
  { "Wash", ABBREVIATION_PLACE },   { "Wed", ABBREVIATION_OTHER },
  { "Wis", ABBREVIATION_PLACE },    { "a.m", ABBREVIATION_OTHER },
  { "al", ABBREVIATION_OTHER },     { "approx", ABBREVIATION_TITLE },
  { "bln", ABBREVIATION_OTHER },    { "ca", ABBREVIATION_TITLE },
  { "cf", ABBREVIATION_TITLE },     { "dept", ABBREVIATION_OTHER },
  { "dlrs", ABBREVIATION_OTHER },   { "e.g", ABBREVIATION_TITLE },
  { "est", ABBREVIATION_OTHER },    { "etc", ABBREVIATION_OTHER },
  { "govt", ABBREVIATION_OTHER },   { "i.e", ABBREVIATION_TITLE },
  { "mln", ABBREVIATION_OTHER },    { "p.m", ABBREVIATION_OTHER },
  { "pct", ABBREVIATION_OTHER },    { "vs", ABBREVIATION_TITLE },
};

/* In byte order. Names of people and places do not begin with these. */
static const char *const starters[]
    = { "A",    "About", "According", "After", "Although", "An",   "And",   "As",        "At",
        "But",  "By",    "During",    "For",   "From",     "He",   "Her",   "His",       "However",
        "I",    "If",    "In",        "It",    "Its",      "Last", "Many",  "Meanwhile", "More",
        "Most", "On",    "One",       "Other", "Our",      "She",  "Since", "So",        "Some",
        "That", "The",   "Their",     "There", "These",    "They", "This",  "Those",     "To",
        "We",   "What",  "When",      "While", "With",     "You" };

static int
compare_entry (const void *key, const void *entry)
{
  return strcmp (key, ((const Entry *)entry)->word);
}

static int
compare_word (const void *key, const void *word)
{
  return strcmp (key, *(const char *const *)word);
}

/* "U.S", "a.k.a" */
static gboolean
is_dotted (const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (i % 2 == 0 ? !g_ascii_isalpha (word[i]) : word[i] != '.')
      return FALSE;
  return length % 2 == 1;
}

/* The word as the tables write it: "GEN" of an article in capitals is "Gen". */
static void
set_key (char *key, const char *word, gsize length)
{
  gboolean is_capitals = length > 1;
  for (gsize i = 0; i < length; i++)
    is_capitals &= g_ascii_isupper (word[i]);
  for (gsize i = 0; i < length; i++)
    key[i] = is_capitals && i > 0 ? g_ascii_tolower (word[i]) : word[i];
  key[length] = '\0';
}

static const Entry *
find_entry (const char *word, gsize length)
{
  char key[MAX_WORD + 1];
  set_key (key, word, length);
  return bsearch (key, abbreviations, G_N_ELEMENTS (abbreviations), sizeof *abbreviations,
                  compare_entry);
}

Abbreviation
abbreviation_of (const char *word, gsize length)
{
  if (length == 0 || length > MAX_WORD)
    return ABBREVIATION_NONE;
  const Entry *entry = find_entry (word, length);
  if (entry != NULL)
    return entry->kind;
  if (length == 1 && !g_ascii_isupper (word[0]))
    return ABBREVIATION_NONE;
  return is_dotted (word, length) ? ABBREVIATION_LETTER : ABBREVIATION_NONE;
}

gboolean
abbreviation_gives_stop (const char *word, gsize length)
{
  return length == 1 || (length <= MAX_WORD && find_entry (word, length) != NULL);
}

gboolean
is_starter (const char *word, gsize length)
{
  char key[MAX_STARTER + 1];
  if (length == 0 || length > MAX_STARTER)
    return FALSE;
  set_key (key, word, length);
  return bsearch (key, starters, G_N_ELEMENTS (starters), sizeof *starters, compare_word) != NULL;
}
