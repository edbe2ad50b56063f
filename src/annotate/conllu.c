/* SPDX-License-Identifier: MIT */
#include "annotate/annotation.h"

void
conllu_append (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    g_string_append_c (out, g_ascii_iscntrl (text[i]) ? ' ' : text[i]);
}

static void
append_misc (const Annotation *a, guint i, GString *out)
{
  gboolean joined = i + 1 < a->n_tokens && a->tokens[i + 1].begin == a->tokens[i].end;
  gboolean named = a->name[i] != NAME_NONE && a->name[i] != NAME_O;
  if (named)
    g_string_append_printf (out, "NE=%s", name_tag_name (a->name[i]));
  if (joined)
    g_string_append_printf (out, "%sSpaceAfter=No", named ? "|" : "");
  if (!named && !joined)
    g_string_append_c (out, '_');
}

void
annotation_write_conllu (const Annotation *a, GString *out)
{
  if (a->n_tokens == 0)
    return;
  g_string_append (out, "# text = ");
  conllu_append (out, a->text + a->tokens[0].begin,
                 a->tokens[a->n_tokens - 1].end - a->tokens[0].begin);
  for (guint i = 0; i < a->n_tokens; i++)
    {
      g_string_append_printf (out, "\n%u\t", i + 1);
      conllu_append (out, a->text + a->tokens[i].begin, a->tokens[i].end - a->tokens[i].begin);
      g_string_append_printf (out, "\t%s\t%s\t%s\t_\t%d\t%s\t_\t", a->lemma[i],
                              upos_name (a->upos[i]), xpos_name (a->xpos[i]), a->head[i] + 1,
                              deprel_name (a->deprel[i]));
      append_misc (a, i, out);
    }
  g_string_append (out, "\n\n");
}
