/* SPDX-License-Identifier: MIT */
#include "export/style.h"

/* Okabe-Ito colours, which the colour-blind tell apart. */
static const TieStyle tie_styles[N_TIE_KINDS] = {
  [TIE_COOPERATION] = { "cooperation", "cooperation", "#0072B2", "#00466E", "normal", "━━▶" },
  [TIE_CONFLICT] = { "conflict", "conflict", "#D55E00", "#7A3500", "tee", "━━┫" },
  [TIE_NEUTRAL] = { "neutral", "request", "#666666", "#404040", "diamond", "━━◆" },
  [TIE_STRUCTURAL]
  = { "structural", "office, membership, family", "#7A6C8F", "#4F4463", "onormal", "━━▷" },
  [TIE_COMENTION] = { "co-mention", "only named together", "#BBBBBB", "#404040", "none", "━━━" },
};

#define INK "#33475B"
#define CELL(attributes) \
  "<TABLE CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\" " attributes "><TR><TD>"
#define DOUBLE_CELL(outer, inner) \
  "<TABLE BORDER=\"1\" COLOR=\"" INK \
  "\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"0\" " outer \
  "><TR><TD>" CELL ("BORDER=\"1\" COLOR=\"" INK "\" " inner)
#define END "</TD></TR></TABLE>"

static const ActorStyle styles[] = {
  { "state", "state", "box", "filled", INK, INK, "#FFFFFF", "1",
    CELL ("BORDER=\"1\" COLOR=\"" INK "\" BGCOLOR=\"" INK "\"") "<FONT COLOR=\"#FFFFFF\">",
    "</FONT>" END },
  { "person", "person", "box", "filled,rounded", "#FFFFFF", INK, STYLE_TEXT_COLOR, "1",
    CELL ("BORDER=\"1\" COLOR=\"" INK "\" STYLE=\"rounded\""), END },
  { "organisation", "organisation", "box", "filled", "#DDE4EB", INK, STYLE_TEXT_COLOR, "1",
    CELL ("BORDER=\"1\" COLOR=\"" INK "\" BGCOLOR=\"#DDE4EB\""), END },
  { "armed-group", "armed group", "box", "filled", "#F6E7DA", INK, STYLE_TEXT_COLOR, "2",
    DOUBLE_CELL ("", "BGCOLOR=\"#F6E7DA\""), END END },
  { "media", "media", "box", "filled", "#E4E4E4", "#E4E4E4", STYLE_TEXT_COLOR, "1",
    CELL ("BORDER=\"0\" BGCOLOR=\"#E4E4E4\""), END },
  { "place", "place", "underline", "solid", "none", INK, STYLE_TEXT_COLOR, "1",
    CELL ("BORDER=\"1\" SIDES=\"B\" COLOR=\"" INK "\""), END },
  { "event", "event", "box", "filled,rounded", "#FFF4CF", INK, STYLE_TEXT_COLOR, "2",
    DOUBLE_CELL ("STYLE=\"rounded\"", "STYLE=\"rounded\" BGCOLOR=\"#FFF4CF\""), END END },
  { "other", "other", "plaintext", "solid", "none", INK, STYLE_TEXT_COLOR, "0",
    CELL ("BORDER=\"0\""), END },
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

const TieStyle *
tie_style (TieKind kind)
{
  return &tie_styles[kind];
}

const ActorStyle *
actor_styles (guint *n)
{
  *n = G_N_ELEMENTS (styles);
  return styles;
}

guint
actor_style_of (const char *type)
{
  guint i = 0;
  while (i + 1 < G_N_ELEMENTS (styles) && g_strcmp0 (styles[i].type, type) != 0)
    i++;
  return i;
}
