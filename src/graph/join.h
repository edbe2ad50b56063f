/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph/store.h"

/** Documents of a person, and actors of a document, that are looked at; the rest is passed over. */
#define JOIN_MAX_DOCUMENTS 128
#define JOIN_MAX_CONTEXT 128
/** Persons of one surname that are told apart; more are too many. */
#define JOIN_MAX_NAMESAKES 64

/**
 * Joins persons whom a document never names in full ("person:lankov@3fa9c2d1") to the person whom
 * other documents do, where it is safe: docs/LEDGER.md states the rule. What was joined has the old
 * id in `was` and the reason in `why`; no id of evidence changes. Wants sorted rows and leaves them
 * sorted. A function of the rows, the gazetteer and the ledger. Linear but for the limits above.
 */
void join_people (EntenteGraph *graph);
