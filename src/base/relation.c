/* SPDX-License-Identifier: MIT */
#include "base/relation.h"

static const struct
{
  const char *name;
  int sign;
  gboolean is_symmetric;
  gboolean is_structural;
} relations[N_RELATIONS] = {
  [RELATION_ALLY] = { "ally", 1, TRUE, FALSE },
  [RELATION_SUPPORT] = { "support", 1, FALSE, FALSE },
  [RELATION_ARMS_SUPPLY] = { "arms-supply", 1, FALSE, FALSE },
  [RELATION_AID] = { "aid", 1, FALSE, FALSE },
  [RELATION_COOPERATE] = { "cooperate", 1, TRUE, FALSE },
  [RELATION_AGREE] = { "agree", 1, TRUE, FALSE },
  [RELATION_MEET] = { "meet", 1, TRUE, FALSE },
  [RELATION_YIELD] = { "yield", 1, FALSE, FALSE },
  [RELATION_REQUEST] = { "request", 0, FALSE, FALSE },
  [RELATION_ACCUSE] = { "accuse", -1, FALSE, FALSE },
  [RELATION_REJECT] = { "reject", -1, FALSE, FALSE },
  [RELATION_THREATEN] = { "threaten", -1, FALSE, FALSE },
  [RELATION_PROTEST] = { "protest", -1, FALSE, FALSE },
  [RELATION_MOBILIZE] = { "mobilize", -1, FALSE, FALSE },
  [RELATION_SANCTION] = { "sanction", -1, FALSE, FALSE },
  [RELATION_COERCE] = { "coerce", -1, FALSE, FALSE },
  [RELATION_ATTACK] = { "attack", -1, FALSE, FALSE },
  [RELATION_LEADS] = { "leads", 0, FALSE, TRUE },
  [RELATION_MEMBER_OF] = { "member-of", 0, FALSE, TRUE },
  [RELATION_LOCATED_IN] = { "located-in", 0, FALSE, TRUE },
  [RELATION_FAMILY] = { "family", 0, TRUE, TRUE },
  [RELATION_SUCCEEDS] = { "succeeds", 0, FALSE, TRUE },
  [RELATION_TELLS] = { "tells", 0, FALSE, TRUE },
  [RELATION_CO_MENTION] = { "co-mention", 0, TRUE, FALSE },
};

const char *
relation_name (Relation relation)
{
  return relation < N_RELATIONS ? relations[relation].name : NULL;
}

Relation
relation_from_name (const char *name)
{
  Relation relation = 0;
  while (relation < N_RELATIONS && !g_str_equal (relations[relation].name, name))
    relation++;
  return relation;
}

int
relation_sign (Relation relation)
{
  return relations[relation].sign;
}

gboolean
relation_is_symmetric (Relation relation)
{
  return relations[relation].is_symmetric;
}

gboolean
relation_is_structural (Relation relation)
{
  return relations[relation].is_structural;
}
