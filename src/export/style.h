/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/relation.h"

/* How the kinds of actors and ties look, as tables: a theme is another pair of tables. Text is dark
 * on light or light on dark (4.5:1 at least); colour belongs to the line, and is never alone: each
 * kind of tie has its arrowhead, each type of actor its outline and lightness. */

/** What a line says; the order of the legend. */
typedef enum
{
  TIE_COOPERATION,
  TIE_CONFLICT,
  TIE_NEUTRAL,
  TIE_STRUCTURAL,
  TIE_COMENTION,
  N_TIE_KINDS
} TieKind;

TieKind tie_kind (Relation relation);

typedef struct
{
  const char *name;  /* class of the edge */
  const char *about; /* in the legend */
  const char *color;
  const char *fontcolor;
  const char *arrowhead;
  const char *sample; /* the line in the legend, where only text can stand */
} TieStyle;

const TieStyle *tie_style (TieKind kind);

typedef struct
{
  const char *type; /* class of the node */
  const char *about;
  const char *shape;
  const char *style;
  const char *fillcolor;
  const char *color;
  const char *fontcolor;
  const char *peripheries;
  const char *sample_open, *sample_close; /* the same look as a cell of the legend */
} ActorStyle;

/** The styles in the order of the legend; `n` of them. The last is for types not in the table. */
const ActorStyle *actor_styles (guint *n);

/** Index into actor_styles(); NULL for an unknown type. */
guint actor_style_of (const char *type);

/** Fonts in order of preference; what has none of a letter's glyphs is left to fontconfig. */
#define STYLE_FONTS "DejaVu Sans,Noto Sans,Helvetica,Arial,sans-serif"
#define STYLE_TEXT_COLOR "#1A1A1A"
#define STYLE_LEGEND_COLOR "#404040"
