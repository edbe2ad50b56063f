/* SPDX-License-Identifier: MIT */
#include "annotate/lemma.h"

#include "annotate/tagset.h"

#include <entente/error.h>
#include <string.h>

/** Longer forms are their own lemma. */
#define MAX_FORM 48
#define LONGEST_ENDING 5

struct _LemmaTable
{
  char *text;        /* of the table, cut up by NULs */
  GHashTable *lemma; /* "form TAB xpos" in `text` to the lemma in `text` */
};

LemmaTable *
lemma_table_new (const char *text, gsize length, GError **error)
{
  LemmaTable *table = g_new0 (LemmaTable, 1);
  char *line, *next;

  table->text = g_strndup (text, length);
  table->lemma = g_hash_table_new (g_str_hash, g_str_equal);
  for (line = table->text; *line != '\0'; line = next)
    {
      char *end = strchr (line, '\n'), *tab = strchr (line, '\t');
      char *second = tab != NULL ? strchr (tab + 1, '\t') : NULL;
      if (end == NULL || second == NULL || second > end)
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE,
                       "the table of lemmas has a malformed line at byte %" G_GSIZE_FORMAT,
                       (gsize)(line - table->text));
          lemma_table_free (table);
          return NULL;
        }
      *end = *second = '\0';
      g_hash_table_insert (table->lemma, line, second + 1);
      next = end + 1;
    }
  return table;
}

void
lemma_table_free (LemmaTable *table)
{
  if (table == NULL)
    return;
  g_hash_table_destroy (table->lemma);
  g_free (table->text);
  g_free (table);
}

static gboolean
is_name (guint xpos)
{
  return xpos == XPOS_NNP || xpos == XPOS_NNPS;
}

/* The line of "`star` `form` TAB `xpos`", or NULL. */
static const char *
look_up (const LemmaTable *table, const char *star, const char *form, guint xpos)
{
  char key[MAX_FORM * 4 + 16];

  g_snprintf (key, sizeof key, "%s%s\t%s", star, form, xpos_name (xpos));
  return g_hash_table_lookup (table->lemma, key);
}

static const char *
apply_rules (const LemmaTable *table, const char *lower, guint xpos, GStringChunk *strings)
{
  gsize length = strlen (lower);

  for (gsize size = MIN (length, LONGEST_ENDING); size > 0; size--)
    {
      const char *ending = look_up (table, "*", lower + length - size, xpos);
      char lemma[MAX_FORM * 4 + 16];
      if (ending == NULL)
        continue;
      g_snprintf (lemma, sizeof lemma, "%.*s%s", (int)(length - size), lower, ending);
      return lemma[0] != '\0' ? g_string_chunk_insert (strings, lemma)
                              : g_string_chunk_insert (strings, lower);
    }
  return g_string_chunk_insert (strings, lower);
}

/* What the rules, learnt of endings, get wrong of a regular form: "heaped" is not of "hea" as
 * "dropped" is of "drop", nor "heckled" of "heckl". The lemma itself if it is right. */
static const char *
mend_regular (const char *lower, const char *lemma, guint xpos, GStringChunk *strings)
{
  const char *ending = xpos == XPOS_VBG ? "ing" : "ed";
  char stem[MAX_FORM + 2];
  if ((xpos != XPOS_VBG && xpos != XPOS_VBD && xpos != XPOS_VBN)
      || !g_str_has_suffix (lower, ending))
    return lemma;
  const gsize n = strlen (lower) - strlen (ending), length = strlen (lemma);
  if (n < 3 || strncmp (lemma, lower, length) != 0 || length > n || length + 1 < n
      || (length < n && lower[n - 1] == lower[n - 2]))
    return lemma;
  if (length == n && n > 3 && lower[n - 1] == lower[n - 2] && strchr ("bdgmnpt", lower[n - 1]))
    return g_string_chunk_insert_len (strings, lower, (gssize)n - 1); /* "rammed" */
  const gboolean is_mute = lower[n - 1] == 'l' && strchr ("bcdfgkpstz", lower[n - 2]) != NULL;
  if (length == n && !is_mute)
    return lemma;
  g_snprintf (stem, sizeof stem, "%.*s%s", (int)n, lower, is_mute ? "e" : "");
  return g_string_chunk_insert (strings, stem);
}

/* "withstood" goes as "stood" does, "misled" as "led". NULL if the rest is not in the table, or
 * regular: "relied" is no kind of "lied". */
static const char *
look_up_prefixed (const LemmaTable *table, const char *lower, guint xpos, GStringChunk *strings)
{
  static const char *const prefixes[]
      = { "with", "over", "under", "fore", "out", "mis", "be", "re", "un" };
  if (xpos != XPOS_VBD && xpos != XPOS_VBN)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      char lemma[MAX_FORM * 4 + 16];
      const char *form = lower + strlen (prefixes[i]);
      const char *rest
          = g_str_has_prefix (lower, prefixes[i]) ? look_up (table, "", form, xpos) : NULL;
      if (rest == NULL || (g_str_has_suffix (form, "ed") && strlen (form) > strlen ("led")))
        continue;
      g_snprintf (lemma, sizeof lemma, "%s%s", prefixes[i], rest);
      return g_string_chunk_insert (strings, lemma);
    }
  return NULL;
}

const char *
lemma_find (const LemmaTable *table, const char *form, gsize length, guint upos, guint xpos,
            GStringChunk *strings)
{
  char lower[MAX_FORM + 1];
  const char *lemma;

  if (length > MAX_FORM || upos == UPOS_PUNCT || upos == UPOS_NUM || upos == UPOS_SYM
      || is_name (xpos))
    return g_string_chunk_insert_len (strings, form, (gssize)length);
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (form[i]);
  lower[length] = '\0';
  lemma = look_up (table, "", lower, xpos);
  if (lemma == NULL)
    lemma = look_up_prefixed (table, lower, xpos, strings);
  return lemma != NULL
             ? lemma
             : mend_regular (lower, apply_rules (table, lower, xpos, strings), xpos, strings);
}
