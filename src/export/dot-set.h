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

/** Adds the node of an actor to `group`. */
void dot_add_actor (Agraph_t *group, const Drawing *drawing, const DrawnActor *actor);

/** Adds the line of a strand, whose actors are there. */
void dot_add_strand (Agraph_t *group, const Drawing *drawing, const Strand *strand,
                     gboolean has_label);
