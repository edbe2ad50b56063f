/* SPDX-License-Identifier: MIT */
#include "base/relation.h"
#include "base/rows.h"

#include <string.h>

/* The id of a row is a hash of its fields, each followed by a NUL, which no field can hold. */

static void
hash_field (GChecksum *checksum, const char *field)
{
  if (field != NULL)
    g_checksum_update (checksum, (const guchar *)field, (gssize)strlen (field));
  g_checksum_update (checksum, (const guchar *)"", 1);
}

static void
hash_slot (GChecksum *checksum, const RowSlot *slot)
{
  char field[3 * 10 + 3];
  gint n = g_snprintf (field, sizeof field, "%u-%u", slot->span.begin, slot->span.end);
  if (slot->part > 0) /* "the two leaders": the same words, but another's deed */
    g_snprintf (field + n, sizeof field - (gsize)n, "+%u", slot->part);
  hash_field (checksum, field);
}

static gboolean
stands_before (const RowSlot *a, const RowSlot *b)
{
  if (a->span.begin != b->span.begin)
    return a->span.begin < b->span.begin;
  return a->span.end != b->span.end ? a->span.end < b->span.end : a->part < b->part;
}

/* Ends that have no direction go by place, not by actor: the id must outlive a corrected actor. */
static void
hash_ends (GChecksum *checksum, const RowSlot *a, const RowSlot *b, gboolean is_symmetric)
{
  gboolean swap = is_symmetric && stands_before (b, a);
  hash_slot (checksum, swap ? b : a);
  hash_slot (checksum, swap ? a : b);
}

static GChecksum *
hash_document (const DocumentRow *document)
{
  GChecksum *checksum = g_checksum_new (G_CHECKSUM_SHA256);
  hash_field (checksum, document->id);
  hash_field (checksum, document->sha256);
  return checksum;
}

void
statement_row_set_id (StatementRow *row, const DocumentRow *document)
{
  g_autoptr (GChecksum) checksum = hash_document (document);
  Relation relation = relation_from_name (row->relation);
  hash_field (checksum, row->relation);
  hash_field (checksum, row->modality);
  hash_ends (checksum, &row->source_slot, &row->target_slot,
             relation != N_RELATIONS && relation_is_symmetric (relation));
  hash_slot (checksum, &row->cue);
  g_strlcpy (row->id, g_checksum_get_string (checksum), sizeof row->id);
}

void
comention_row_set_id (ComentionRow *row, const DocumentRow *document)
{
  g_autoptr (GChecksum) checksum = hash_document (document);
  RowSlot a = { .span = row->a_span }, b = { .span = row->b_span };
  hash_ends (checksum, &a, &b, TRUE);
  g_strlcpy (row->id, g_checksum_get_string (checksum), sizeof row->id);
}
