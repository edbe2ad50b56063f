/* SPDX-License-Identifier: MIT */
#pragma once

#include "relations/relations.h"

/** Appends a row for each pair of actors that one sentence names. */
void comentions_extract (const Document *document, const Segments *segments,
                         const DocumentActors *actors, DocumentRows *rows);
