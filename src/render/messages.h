/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** Takes over what Graphviz has to say. */
void messages_init (void);

/** One line on standard error: "entente-render: LEVEL: ...". After a hundred lines, silence. */
void message (const char *level, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** Gives out what Graphviz left without an end of line. */
void messages_flush (void);
