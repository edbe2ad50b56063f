/* SPDX-License-Identifier: MIT */
#pragma once

/** Bounds the time and memory of this process and turns core dumps off. When the time is up, one
 * line goes to standard error and the process ends with RENDER_LIMIT. Limits that are lower already
 * stay. */
void limits_set (void);
