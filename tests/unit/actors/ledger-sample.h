/* SPDX-License-Identifier: MIT */
#pragma once

#include "actors/ledger.h"

/* A ledger of a text, settled on the gazetteer that ships. */

typedef struct
{
  Gazetteer *gazetteer;
  Ledger *ledger;
  GString *said; /**< "LINE SEVERITY MESSAGE" of each diagnostic, a line each */
} Sample;

void sample_open (Sample *sample, const char *text);
void sample_close (Sample *sample);

/** The id of the actor whom the gazetteer knows by that name, NULL if none or several. */
const char *sample_whose (const Sample *sample, const char *name);
