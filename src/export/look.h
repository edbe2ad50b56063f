/* SPDX-License-Identifier: MIT */
#pragma once

#include "export/style.h"

#include <entente/export.h>

/* The options of a picture, read and checked. */

/** What is shown only when asked for. */
typedef enum
{
  SHOW_OFFICES = 1 << 0, /**< as lines, not in the box of their holder */
  SHOW_PLACES = 1 << 1,  /**< located-in */
  SHOW_TOLD = 1 << 2,    /**< tells */
  SHOW_DENIED = 1 << 3,  /**< ties that are only denied or ended */
  SHOW_APART = 1 << 4,   /**< each relation as a line of its own */
  SHOW_OBJECTS = 1 << 5  /**< what is given, signed or asked for, on labels */
} ShowFlags;

typedef enum
{
  GROUP_NONE,
  GROUP_COUNTRY,
  GROUP_BLOC
} Grouping;

typedef struct
{
  double width, height; /**< inches; 0 where the picture is as large as it needs */
  gboolean may_turn;    /**< paper: lying or upright as suits the picture */
  guint dpi;            /**< of pictures of pixels */
} Page;

typedef struct
{
  const Theme *theme;
  const char *layout; /**< engine; NULL: by size */
  const char *title;  /**< given; nullable */
  Page page;
  Grouping grouping;
  ShowFlags show;
} Look;

/** FALSE with `error` set where an option has no such value. Strings are those of `options`. */
gboolean look_read (const EntenteExportOptions *options, Look *look, GError **error);
