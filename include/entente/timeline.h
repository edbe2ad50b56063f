/* SPDX-License-Identifier: MIT */
#pragma once

#include <entente/export.h>

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_PERIOD_AUTO, /**< the finest that gives a dozen panels, else years */
  ENTENTE_PERIOD_MONTH,
  ENTENTE_PERIOD_QUARTER,
  ENTENTE_PERIOD_YEAR
} EntentePeriod;

/**
 * One small picture for each period of a folded graph with documents, in which every actor has the
 * same place; `format` is one of a picture. The places depend on the graph alone. The layout
 * engine, clusters and what to show of `options` mean nothing. (transfer full), NULL with `error`
 * set: no document has a date, or there are too many periods
 */
ENTENTE_EXPORT GBytes *entente_timeline_draw (const EntenteGraph *graph, EntentePeriod by,
                                              const EntenteFormat *format,
                                              const EntenteExportOptions *options, GError **error);

G_END_DECLS
