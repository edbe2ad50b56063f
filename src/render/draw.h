/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Lays `dot` out and draws it. `engine` NULL: what the graph says, else "dot". Returns an exit
 * status of render-status.h; `picture` (transfer full) is set on RENDER_DONE. */
int draw (const char *dot, const char *engine, const char *format, GBytes **picture);
