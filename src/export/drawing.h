/* SPDX-License-Identifier: MIT */
#pragma once

#include "export/look.h"
#include "graph/graph.h"

/* What of a graph is drawn: the strongest actors, the ties between them joined into strands, and an
 * account of the rest. Indices are those of graph_nodes() and graph_edges(). */

/** One line of the picture: the ties of one kind that one actor has to another. */
typedef struct
{
  guint source, target;
  TieKind kind;
  gboolean is_mutual; /**< both ends do the same to each other */
  gboolean is_loose;  /**< may run against the order of ranks */
  EdgeStatus status;  /**< strongest of its edges; N_EDGE_STATUS for a co-mention */
  guint weight;       /**< sum over its edges */
  GArray *edges;      /**< of guint, strongest first */
} Strand;

typedef struct
{
  guint node;
  guint office; /**< the edge that the actor's box shows instead of a line, NO_OFFICE if none */
  guint weight; /**< of its strands, co-mentions and denials left out */
  guint group;  /**< index of the box around it, NO_GROUP if none */
} DrawnActor;

#define NO_OFFICE G_MAXUINT
#define NO_GROUP G_MAXUINT

typedef struct
{
  const EntenteGraph *graph;
  const Look *look;
  GArray *actors;     /**< of DrawnActor, by node */
  GPtrArray *groups;  /**< of char *, their labels */
  GPtrArray *strands; /**< of Strand, by source, target, kind */
  guint max_weight;   /**< of a strand, co-mentions left out; at least 1 */
  guint max_actor_weight;
  guint n_actors, n_ties, n_comentions; /**< in the graph; ties are stated edges */
  guint ties_drawn, comentions_drawn;
  guint negated; /**< edges not drawn because all their statements are negated */
  guint told;    /**< edges not drawn because they are of a relation left out */
} Drawing;

/** `look` must outlive the drawing. */
Drawing *drawing_new (const EntenteGraph *graph, const Look *look);
void drawing_free (Drawing *drawing);

#define NOT_DRAWN G_MAXUINT

/** Place of a node of the graph among the actors, NOT_DRAWN if it is none. */
guint drawing_place (const Drawing *drawing, guint node);

/** Ties of `edges` (indices) joined: parallel ones of one kind and direction are one strand,
 * symmetric ones go with the stronger direction, and equal ones in both directions are one mutual
 * strand. Denied ones are strands of their own; `is_apart`: so is every relation. (transfer full)
 */
GPtrArray *strands_join (const GraphEdge *edges, const GArray *indices, gboolean is_apart);

void strand_free (Strand *strand);

/** How a picture names what ties an actor to its office: "President of Russia"; NULL where its own
 * name says it ("Parliament of Iraq"). */
char *office_text (const EntenteGraph *graph, const GraphEdge *edge);

/** The label of a strand, its lines separated by line feeds; `has_objects`: with what is given. */
char *strand_label (const EntenteGraph *graph, const Strand *strand, gboolean has_objects);

/** What is shown when the pointer rests on it: each tie with its best quote. */
char *strand_tooltip (const EntenteGraph *graph, const Strand *strand);

/** The name of the actor of that id, NULL if there is none. */
const char *actor_name (const EntenteGraph *graph, const char *id);

/** The name, and under it the office, in lines. */
char *actor_label (const EntenteGraph *graph, const DrawnActor *actor);

/** "Publisher, date" of a document, what it has of both; "" if neither. */
char *document_source (const DocumentRow *document);

char *actor_tooltip (const GraphNode *node);

/** The statement that shows the edge best: of its status, most trusted, shortest. */
const GraphEvidence *edge_best_evidence (const EntenteGraph *graph, const GraphEdge *edge);

/** Points of width for a line: the square root of its weight, so that areas compare, within bounds;
 * scaled down where the heaviest line would exceed them. */
double line_width (guint weight, guint max_weight);

/** `given`, or the title of the only document, or how many there are; in lines separated by line
 * feeds. */
char *picture_title (const EntenteGraph *graph, const char *given);

/** "1,204", whatever the locale. */
char *grouped_number (guint n);

/** Who published the documents and when, in lines; "" where nothing is known. */
char *picture_source (const EntenteGraph *graph);

/** Boxes around actors of one country or bloc: sets the groups of `drawing`. A bloc is found by
 * joining whoever gains most signed modularity. Takes the cube of the number of actors. */
void groups_find (Drawing *drawing);

/** Points of the letters of an actor's name, which grow as lines do. */
double name_size (guint weight, guint max_actor_weight);

/** What a selection asked for and left out of the rows, in lines; "" where there was none. */
char *selection_account (const EntenteGraph *graph);

/** What the weights of the graph count: "sentence", "texts" ... */
const char *weight_unit (const EntenteGraph *graph, gboolean is_plural);

/** The legend as an HTML-like label without its angle brackets, of own words and figures only. */
char *legend_html (const Drawing *drawing, gboolean has_labels);

/* Pieces of legends, from top to bottom. Rows are HTML-like text of our own words, but where
 * legend_append_text() has made them. */

GString *legend_open (const Theme *theme);
char *legend_close (GString *legend);
void legend_append_cells (GString *legend, const char *cells);
void legend_append_row (GString *legend, const char *html);

/** Cells with a box as of each type that is used, by N_ACTOR_TYPES. */
void legend_append_types (const Theme *theme, const gboolean *is_used, GString *out);

/** Cells with lines as wide as weights up to `most`, and what they count; `rest` of our own words.
 */
void legend_append_widths (const Theme *theme, const EntenteGraph *graph, guint most,
                           const char *rest, GString *out);

/** Samples of the kinds of lines that are used, by N_TIE_KINDS. */
void legend_append_kinds (const Theme *theme, const gboolean *is_used, GString *out);

/** `sample` in that colour, and what it is about: our own words. */
void legend_append_line (GString *out, const char *color, const char *sample, const char *about);

/** Lines of text of others. */
void legend_append_text (GString *out, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drawing, drawing_free)
