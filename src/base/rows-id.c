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
hash_span (GChecksum *checksum, Span span)
{
  char field[2 * 10 + 2];
  g_snprintf (field, sizeof field, "%u-%u", span.begin, span.end);
  hash_field (checksum, field);
}

/* Ends that have no direction go by place, not by actor: the id must outlive a corrected actor. */
static void
hash_ends (GChecksum *checksum, Span a, Span b, gboolean is_symmetric)
{
  gboolean swap = is_symmetric && (b.begin < a.begin || (b.begin == a.begin && b.end < a.end));
  hash_span (checksum, swap ? b : a);
  hash_span (checksum, swap ? a : b);
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
  hash_ends (checksum, row->source_slot.span, row->target_slot.span,
             relation != N_RELATIONS && relation_is_symmetric (relation));
  hash_span (checksum, row->cue.span);
  g_strlcpy (row->id, g_checksum_get_string (checksum), sizeof row->id);
}

void
comention_row_set_id (ComentionRow *row, const DocumentRow *document)
{
  g_autoptr (GChecksum) checksum = hash_document (document);
  hash_ends (checksum, row->a_span, row->b_span, TRUE);
  g_strlcpy (row->id, g_checksum_get_string (checksum), sizeof row->id);
}
