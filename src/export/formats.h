/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/graph.h"

#include <entente/export.h>

/* The writers of the table in export.c. Each appends the whole graph to `out`; FALSE with `error`
 * set where it cannot. The same graph gives the same bytes. */

gboolean export_json (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
                      GError **error);
gboolean export_dot (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
                     GError **error);
gboolean export_svg (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
                     GError **error);
gboolean export_png (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
                     GError **error);
gboolean export_pdf (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
                     GError **error);

/** Appends `,"evidence":[...]`, the ids of the rows behind the edge; `evidence` is the graph's. */
void json_append_evidence (GString *out, const GraphEdge *edge, const GraphEvidence *evidence);

/** Has the DOT drawn by the helper; what it says while it succeeds goes to the diagnostics.
 * (transfer full), NULL with `error` set */
GBytes *picture_draw (const char *dot, gsize length, const char *format,
                      const EntenteExportOptions *options, GError **error);
