/* SPDX-License-Identifier: MIT */
#pragma once

#include <graphviz/cgraph.h>

/** Numbers the names of a graph in the order in which they come. cgraph orders subgraphs by id, and
 * takes for that where their names lie in memory: another order each time. Static. */
Agiddisc_t *dot_ids (void);
