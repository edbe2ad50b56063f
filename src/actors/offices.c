/* SPDX-License-Identifier: MIT */
#include "actors/resolver.h"

#include <stdlib.h>
#include <string.h>

static int
year_of (const char *date)
{
  return (int)strtol (date, NULL, 10);
}

/* Dates are compared as text: "2011" comes before "2011-12-17". */
static gboolean
is_within (const GazetteerOffice *office, const char *date, guint years)
{
  if (years == 0)
    return strcmp (office->from, date) <= 0
           && (*office->to == '\0' || strcmp (date, office->to) <= 0);
  int year = year_of (date);
  return (*office->from == '\0' || year_of (office->from) <= year + (int)years)
         && (*office->to == '\0' || year_of (office->to) >= year - (int)years);
}

/* Words that news use for one office. */
static gboolean
is_same_office (const char *held, const char *said)
{
  static const struct
  {
    const char *said, *held;
  } same[] = {
    { "premier", "prime minister" }, { "king", "monarch" },     { "queen", "monarch" },
    { "leader", "supreme leader" },  { "leader", "president" }, { "strongman", "president" },
    { "dictator", "president" },     { "sultan", "monarch" },   { "emir", "monarch" },
    { "emperor", "monarch" },
  };
  if (strcmp (held, said) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (strcmp (same[i].said, said) == 0 && strcmp (same[i].held, held) == 0)
      return TRUE;
  return FALSE;
}

gboolean
office_held (const Gazetteer *gazetteer, guint32 person, guint32 body, const char *said,
             const char *date, guint years)
{
  const GazetteerActor *actor = gazetteer_actor (gazetteer, person);
  for (guint32 i = 0; i < actor->n_offices; i++)
    {
      const GazetteerOffice *office = gazetteer_office (gazetteer, actor->first_office + i);
      if ((body == GAZETTEER_NONE || office->body == body)
          && (said == NULL || is_same_office (office->office, said))
          && is_within (office, date, years))
        return TRUE;
    }
  return FALSE;
}

static guint32
only_holder (const Gazetteer *gazetteer, const GArray *offices, const char *said, const char *date,
             gboolean exact)
{
  guint32 holder = GAZETTEER_NONE;
  for (guint i = 0; i < offices->len; i++)
    {
      const GazetteerOffice *office
          = gazetteer_office (gazetteer, g_array_index (offices, guint32, i));
      gboolean fits
          = exact ? strcmp (office->office, said) == 0 : is_same_office (office->office, said);
      if (!fits || !is_within (office, date, 0) || office->person == holder)
        continue;
      if (holder != GAZETTEER_NONE)
        return GAZETTEER_NONE;
      holder = office->person;
    }
  return holder;
}

guint32
office_holder (const Gazetteer *gazetteer, guint32 body, const char *said, const char *date)
{
  const GArray *offices = gazetteer_offices_of (gazetteer, body);
  if (offices == NULL || date == NULL)
    return GAZETTEER_NONE;
  guint32 holder = only_holder (gazetteer, offices, said, date, TRUE);
  return holder != GAZETTEER_NONE ? holder : only_holder (gazetteer, offices, said, date, FALSE);
}
