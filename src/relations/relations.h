/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/actors.h"
#include "base/rows.h"
#include "relations/frames.h"

/** Appends the statements and co-mentions of `document` to `rows`, whose document row is filled
 * already. `annotations` as for actor_finder_resolve(). */
void relations_extract (const Frames *frames, const Document *document, const Segments *segments,
                        const Annotation *const *annotations, const DocumentActors *actors,
                        DocumentRows *rows);
