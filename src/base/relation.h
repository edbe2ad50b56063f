/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/** The relations, in the order of the manual. */
typedef enum
{
  RELATION_ALLY,
  RELATION_SUPPORT,
  RELATION_ARMS_SUPPLY,
  RELATION_AID,
  RELATION_COOPERATE,
  RELATION_AGREE,
  RELATION_MEET,
  RELATION_YIELD,
  RELATION_REQUEST,
  RELATION_ACCUSE,
  RELATION_REJECT,
  RELATION_THREATEN,
  RELATION_PROTEST,
  RELATION_MOBILIZE,
  RELATION_SANCTION,
  RELATION_COERCE,
  RELATION_ATTACK,
  RELATION_LEADS,
  RELATION_MEMBER_OF,
  RELATION_LOCATED_IN,
  RELATION_FAMILY,
  RELATION_SUCCEEDS,
  RELATION_TELLS,
  RELATION_CO_MENTION,
  N_RELATIONS
} Relation;

/** "arms-supply"; NULL for N_RELATIONS. */
const char *relation_name (Relation relation);

/** N_RELATIONS for an unknown name. */
Relation relation_from_name (const char *name);

/** 1 cooperation, -1 conflict, 0 neutral, structural and co-mention. */
int relation_sign (Relation relation);

gboolean relation_is_symmetric (Relation relation);

/** Offices, membership, place, family: what is so, not what happened. */
gboolean relation_is_structural (Relation relation);
