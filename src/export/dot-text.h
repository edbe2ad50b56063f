/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Text of articles as values of DOT attributes. Graphviz decodes escapes and entities in labels and
 * tooltips, writes URLs into SVG as they are, and reads back a string that ends in one backslash as
 * unfinished; so nothing reaches an attribute but through here. */

/** `text` as a label or tooltip: valid UTF-8, backslashes doubled, `&` as an entity, line feeds as
 * "\n", other control characters and what XML forbids as spaces. */
char *dot_text (const char *text);

/** `text` in valid UTF-8, with spaces for control characters and what XML forbids: for a piece of
 * an HTML-like label that is escaped next. */
char *dot_plain (const char *text);

/** `text` in valid UTF-8, cut at a word to at most `max` letters, with an ellipsis where cut. */
char *cut_letters (const char *text, guint max);

/** `text` in lines of at most `width` letters, wide ones of China, Japan and Korea counting twice;
 * words stay whole unless they are 18 letters longer than that. Lines are separated by line feeds,
 * so dot_text comes after. */
char *wrap_words (const char *text, guint width);

/** `id` as a name of a node or an `id`: reversible, every byte that DOT or XML could take amiss as
 * "~XX". (cgraph takes a name that starts with "%" for none.) */
char *dot_name (const char *id);

/** `url` for the attribute URL, or NULL where its scheme is not http, https, or a fragment, or that
 * is longer than 2,000 bytes. */
char *dot_url (const char *url);
