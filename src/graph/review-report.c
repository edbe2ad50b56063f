/* SPDX-License-Identifier: MIT */
#include "base/plain.h"
#include "graph/review.h"
#include "graph/store.h"

#include <string.h>

/* What was judged of one frame; co-mentions are a frame of their own. */
typedef struct
{
  const char *frame;
  guint n_right, n_wrong;
} Judged;

static void
judge (GHashTable *frames, const EntenteReview *review, const char *id, const char *frame)
{
  const ReviewVerdict verdict = review_verdict (review, id);
  if (verdict == REVIEW_NONE)
    return;
  Judged *judged = g_hash_table_lookup (frames, frame);
  if (judged == NULL)
    {
      judged = g_new0 (Judged, 1);
      judged->frame = frame;
      g_hash_table_insert (frames, (gpointer)frame, judged);
    }
  if (verdict == REVIEW_ACCEPTED)
    judged->n_right++;
  else
    judged->n_wrong++;
}

static int
frame_order (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Judged *)a)->frame, ((const Judged *)b)->frame);
}

static void
write_line (const Judged *judged, GString *out)
{
  const guint n = judged->n_right + judged->n_wrong;
  plain_append (out, judged->frame);
  g_string_append_printf (out, "\t%u\t%u\t", judged->n_right, judged->n_wrong);
  if (n > 0)
    g_string_append_printf (out, "%u",
                            (guint)((judged->n_right * G_GUINT64_CONSTANT (100) + n / 2) / n));
  g_string_append_c (out, '\n');
}

void
entente_review_report (const EntenteReview *review, const EntenteGraph *graph, GString *out)
{
  g_return_if_fail (review != NULL && graph != NULL && out != NULL);
  g_autoptr (GHashTable) frames = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < graph->stored->len; i++)
    {
      const StoredDocument *stored = graph->stored->pdata[i];
      for (guint k = 0; k < stored->statements->len; k++)
        {
          const StatementRow *row = &g_array_index (stored->statements, StatementRow, k);
          judge (frames, review, row->id, row->frame != NULL ? row->frame : "unknown");
        }
      for (guint k = 0; k < stored->comentions->len; k++)
        judge (frames, review, g_array_index (stored->comentions, ComentionRow, k).id,
               relation_name (RELATION_CO_MENTION));
    }
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_values (frames), frame_order);
  Judged all = { .frame = "all" };
  g_string_append (out, "frame\tright\twrong\tprecision\n");
  for (GList *item = sorted; item != NULL; item = item->next)
    {
      const Judged *judged = item->data;
      write_line (judged, out);
      all.n_right += judged->n_right;
      all.n_wrong += judged->n_wrong;
    }
  write_line (&all, out);
}
