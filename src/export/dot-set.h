/* SPDX-License-Identifier: MIT */
#pragma once

#include "export/layout.h"

#include <graphviz/cgraph.h>

/* Writing of attributes, shared by whatever draws a DOT graph of ours. */

/** cgraph takes `char *` where it does not write. */
#define C(string) ((char *)(string))

/** A new graph with all attributes that we use declared, in the theme's colours; an undeclared
 * attribute would be dropped in silence. agclose() frees it. */
Agraph_t *dot_open (const Theme *theme);

/** Appends the graph in DOT. */
void dot_write (Agraph_t *graph, GString *out);

/** Sets a value of our own words. */
void dot_set (void *object, const char *name, const char *value);

/** Sets text of the articles. */
void dot_set_text (void *object, const char *name, const char *text);

/** The same, each line beginning at the left. */
void dot_set_lines (void *object, const char *name, const char *text);

void dot_set_html (Agraph_t *graph, void *object, const char *name, const char *html);
void dot_set_number (void *object, const char *name, guint number);

/** `format` as of printf(), whatever the locale. */
void dot_set_decimal (void *object, const char *name, const char *format, double number);

/** Engine, direction and page. */
void dot_set_plan (Agraph_t *graph, const Plan *plan, guint dpi);

/** What stands around the actors. */
typedef struct
{
  const Theme *theme;
  const char *engine;
  const char *title, *source; /**< in lines; `source` may be "" */
  const char *legend;         /**< as of legend_html() */
  gboolean is_empty;          /**< there are no actors */
} Frame;

/** Adds title above, then source, and the legend; gives the graph that the actors belong in. */
Agraph_t *dot_add_frame (Agraph_t *root, const Frame *frame);

/** Adds a box that looks as its type does, with a label in lines; its name and `id` are the id of
 * the actor and `suffix`. */
Agnode_t *dot_add_box (Agraph_t *group, const Theme *theme, const GraphNode *node,
                       const char *suffix, const char *label);

/** Sets colour and head of a line of that kind. */
void dot_set_tie (Agedge_t *drawn, const Theme *theme, TieKind kind);

/** Sets the label, with room between it and its line. */
void dot_set_label (Agedge_t *drawn, const char *label);

/** Adds the node of an actor to `group`. */
void dot_add_actor (Agraph_t *group, const Drawing *drawing, const DrawnActor *actor);

/** Adds the line of a strand, whose actors are there. */
void dot_add_strand (Agraph_t *group, const Drawing *drawing, const Strand *strand,
                     gboolean has_label);
