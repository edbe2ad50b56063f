/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/relation.h"

/* How the kinds of actors and ties look, as tables, one set a theme. Text stands out from its
 * ground by 4.5:1 at least; colour belongs to the line, and is never alone: each kind of tie has
 * its arrowhead, each type of actor its outline and lightness. */

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

/** What a kind of tie is called, in every theme. */
typedef struct
{
  const char *name;  /* class of the edge */
  const char *about; /* in the legend */
} TieWords;

const TieWords *tie_words (TieKind kind);

typedef struct
{
  const char *color; /* three of them with colons between: a double line */
  const char *fontcolor;
  const char *arrowhead, *arrowsize;
  const char *sample; /* the line in the legend, where only text can stand */
} TieStyle;

/** The types of actors, in the order of the legend; the last is for what has no other. */
enum
{
  ACTOR_STATE,
  ACTOR_PERSON,
  ACTOR_ORGANISATION,
  ACTOR_ARMED_GROUP,
  ACTOR_MEDIA,
  ACTOR_PLACE,
  ACTOR_EVENT,
  ACTOR_OTHER,
  N_ACTOR_TYPES
};

/** One of the above; NULL and unknown types are ACTOR_OTHER. */
guint actor_type (const char *type);

/** "armed-group": class of the node. */
const char *actor_type_name (guint type);

/** "armed group": in the legend. */
const char *actor_type_about (guint type);

/** Attributes of Graphviz. */
typedef struct
{
  const char *shape, *style, *fillcolor, *color, *fontcolor, *peripheries;
} ActorStyle;

typedef struct
{
  const char *name, *about;
  const char *background;              /* of the picture, and of shapes without a fill */
  const char *text;                    /* title */
  const char *faint;                   /* source and legend */
  const char *group_fill, *group_line; /* the box around actors that belong together */
  TieStyle ties[N_TIE_KINDS];
  ActorStyle actors[N_ACTOR_TYPES];
} Theme;

/** The themes, `n` of them; the first is the default. */
const Theme *themes (guint *n);

/** The theme of that name; NULL if none. */
const Theme *theme_by_name (const char *name);

/** Fonts in order of preference: the first four are as wide as each other, so that a picture keeps
 * its form on other machines; the rest have what these lack. What none of them has is left to
 * fontconfig and to the browser. */
#define STYLE_FONTS \
  "Helvetica,Arial,Liberation Sans,Nimbus Sans,DejaVu Sans,Noto Sans,Noto Sans CJK SC," \
  "Noto Sans Arabic,sans-serif"
