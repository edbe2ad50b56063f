/* SPDX-License-Identifier: MIT */
#include "export/style.h"

static const TieWords words[N_TIE_KINDS] = {
  [TIE_COOPERATION] = { "cooperation", "cooperation" },
  [TIE_CONFLICT] = { "conflict", "conflict" },
  [TIE_NEUTRAL] = { "neutral", "request" },
  [TIE_STRUCTURAL] = { "structural", "office, membership, family" },
  [TIE_COMENTION] = { "co-mention", "only named together" },
};

static const struct
{
  const char *name, *about;
} types[N_ACTOR_TYPES] = {
  [ACTOR_STATE] = { "state", "state" },
  [ACTOR_PERSON] = { "person", "person" },
  [ACTOR_ORGANISATION] = { "organisation", "organisation" },
  [ACTOR_ARMED_GROUP] = { "armed-group", "armed group" },
  [ACTOR_MEDIA] = { "media", "media" },
  [ACTOR_PLACE] = { "place", "place" },
  [ACTOR_EVENT] = { "event", "event" },
  [ACTOR_OTHER] = { "other", "other" },
};

#define INK "#33475B"
#define DARK "#1A1A1A"
#define SLATE "#C9D6E3"

/* Lines in the colours of Okabe and Ito, which the colour-blind tell apart; the dark theme takes
 * the lighter ones of the set. The print theme needs black ink alone: conflict is a double line. */
static const Theme table[] = {
  { .name = "light",
    .about = "for screen and paper",
    .background = "#FFFFFF",
    .text = DARK,
    .faint = "#505050",
    .group_fill = "#F5F7F9",
    .group_line = "#B9C4CF",
    .ties = {
      [TIE_COOPERATION] = { "#0072B2", "#00466E", "normal", "0.8", "━━▶" },
      [TIE_CONFLICT] = { "#D55E00", "#7A3500", "tee", "1.2", "━━┫" },
      [TIE_NEUTRAL] = { "#666666", "#404040", "diamond", "0.8", "━━◆" },
      [TIE_STRUCTURAL] = { "#7A6C8F", "#4F4463", "onormal", "0.8", "━━▷" },
      [TIE_COMENTION] = { "#BBBBBB", "#404040", "none", "0.8", "━━━" },
    },
    .actors = {
      [ACTOR_STATE] = { "box", "filled", INK, INK, "#FFFFFF", "1" },
      [ACTOR_PERSON] = { "box", "filled,rounded", "#FFFFFF", INK, DARK, "1" },
      [ACTOR_ORGANISATION] = { "box", "filled", "#DDE4EB", INK, DARK, "1" },
      [ACTOR_ARMED_GROUP] = { "box", "filled", "#F6E7DA", INK, DARK, "2" },
      [ACTOR_MEDIA] = { "box", "filled", "#E4E4E4", "#E4E4E4", DARK, "1" },
      [ACTOR_PLACE] = { "underline", "solid", "none", INK, DARK, "1" },
      [ACTOR_EVENT] = { "box", "filled,rounded", "#FFF4CF", INK, DARK, "2" },
      [ACTOR_OTHER] = { "plaintext", "solid", "none", INK, DARK, "0" },
    } },
  { .name = "dark",
    .about = "for slides and dark pages",
    .background = "#15191E",
    .text = "#F2F4F6",
    .faint = "#B4BCC4",
    .group_fill = "#1D232A",
    .group_line = "#4A5561",
    .ties = {
      [TIE_COOPERATION] = { "#56B4E9", "#A9DAF5", "normal", "0.8", "━━▶" },
      [TIE_CONFLICT] = { "#F0803C", "#FFBE94", "tee", "1.2", "━━┫" },
      [TIE_NEUTRAL] = { "#B0B0B0", "#D2D2D2", "diamond", "0.8", "━━◆" },
      [TIE_STRUCTURAL] = { "#A99BC0", "#D0C6DF", "onormal", "0.8", "━━▷" },
      [TIE_COMENTION] = { "#5C6670", "#B4BCC4", "none", "0.8", "━━━" },
    },
    .actors = {
      [ACTOR_STATE] = { "box", "filled", SLATE, SLATE, "#10151A", "1" },
      [ACTOR_PERSON] = { "box", "filled,rounded", "#15191E", SLATE, "#F2F4F6", "1" },
      [ACTOR_ORGANISATION] = { "box", "filled", "#34414E", SLATE, "#F2F4F6", "1" },
      [ACTOR_ARMED_GROUP] = { "box", "filled", "#4A3222", SLATE, "#F2F4F6", "2" },
      [ACTOR_MEDIA] = { "box", "filled", "#2C3137", "#2C3137", "#F2F4F6", "1" },
      [ACTOR_PLACE] = { "underline", "solid", "none", SLATE, "#F2F4F6", "1" },
      [ACTOR_EVENT] = { "box", "filled,rounded", "#443C1C", SLATE, "#F2F4F6", "2" },
      [ACTOR_OTHER] = { "plaintext", "solid", "none", SLATE, "#F2F4F6", "0" },
    } },
  { .name = "print",
    .about = "black on white",
    .background = "#FFFFFF",
    .text = "#000000",
    .faint = "#000000",
    .group_fill = "#FFFFFF",
    .group_line = "#000000",
    .ties = {
      [TIE_COOPERATION] = { "#000000", "#000000", "normal", "0.8", "━━▶" },
      [TIE_CONFLICT] = { "#000000:#FFFFFF:#000000", "#000000", "tee", "1.2", "══╣" },
      [TIE_NEUTRAL] = { "#000000", "#000000", "odiamond", "0.8", "━━◇" },
      [TIE_STRUCTURAL] = { "#000000", "#000000", "onormal", "0.8", "━━▷" },
      [TIE_COMENTION] = { "#000000", "#000000", "none", "0.8", "───" },
    },
    .actors = {
      [ACTOR_STATE] = { "box", "filled", "#000000", "#000000", "#FFFFFF", "1" },
      [ACTOR_PERSON] = { "box", "filled,rounded", "#FFFFFF", "#000000", "#000000", "1" },
      [ACTOR_ORGANISATION] = { "box", "filled", "#FFFFFF", "#000000", "#000000", "1" },
      [ACTOR_ARMED_GROUP] = { "box", "filled", "#FFFFFF", "#000000", "#000000", "2" },
      [ACTOR_MEDIA] = { "box", "filled,dashed", "#FFFFFF", "#000000", "#000000", "1" },
      [ACTOR_PLACE] = { "underline", "solid", "none", "#000000", "#000000", "1" },
      [ACTOR_EVENT] = { "box", "filled,rounded", "#FFFFFF", "#000000", "#000000", "2" },
      [ACTOR_OTHER] = { "plaintext", "solid", "none", "#000000", "#000000", "0" },
    } },
};

TieKind
tie_kind (Relation relation)
{
  if (relation == RELATION_CO_MENTION)
    return TIE_COMENTION;
  if (relation_is_structural (relation))
    return TIE_STRUCTURAL;
  const int sign = relation_sign (relation);
  return sign > 0 ? TIE_COOPERATION : sign < 0 ? TIE_CONFLICT : TIE_NEUTRAL;
}

const TieWords *
tie_words (TieKind kind)
{
  return &words[kind];
}

guint
actor_type (const char *type)
{
  guint i = 0;
  while (i + 1 < N_ACTOR_TYPES && g_strcmp0 (types[i].name, type) != 0)
    i++;
  return i;
}

const char *
actor_type_name (guint type)
{
  return types[type].name;
}

const char *
actor_type_about (guint type)
{
  return types[type].about;
}

const Theme *
themes (guint *n)
{
  *n = G_N_ELEMENTS (table);
  return table;
}

const Theme *
theme_by_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_ascii_strcasecmp (table[i].name, name) == 0)
      return &table[i];
  return NULL;
}
