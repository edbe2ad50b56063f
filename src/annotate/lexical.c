/* SPDX-License-Identifier: MIT */
#include "annotate/lexical.h"

#include "base/tsv.h"

#include <string.h>

#define MAX_TAGS 128     /* of joint UPOS_XPOS tags; the treebanks have some 90 */
#define MAX_CANDIDATES 8 /* tags tried for one token */
#define MAX_SUFFIX 4     /* letters */
#define MAX_FORM 64      /* bytes of a form that is looked up; longer ones are unknown */
#define COST_UNSEEN 1200 /* of a pair of tags never seen, in 1/100 nats */
#define COST_INFINITE (G_MAXINT / 4)

typedef struct
{
  guint8 n;
  guint8 tag[MAX_CANDIDATES];
  gint16 cost[MAX_CANDIDATES];
} Candidates;

struct Lexical
{
  guint n_tags; /* joint tag 0 stands before the first and after the last token */
  guint8 upos[MAX_TAGS], xpos[MAX_TAGS];
  GHashTable *tag_ids;          /* "VERB_VBD" to its number */
  int next[MAX_TAGS][MAX_TAGS]; /* cost of a tag after a tag */
  GHashTable *words;            /* form to Candidates */
  GHashTable *suffixes;         /* shape and suffix to Candidates */
  GHashTable *lemmas;           /* "form\tXPOS" to lemma */
  Tsv *table;                   /* holds the strings */
};

static guint
tag_id (Lexical *lexical, const char *name)
{
  gpointer id;
  if (g_hash_table_lookup_extended (lexical->tag_ids, name, NULL, &id))
    return GPOINTER_TO_UINT (id);
  const char *cut = strchr (name, '_');
  if (lexical->n_tags == MAX_TAGS || cut == NULL)
    return MAX_TAGS;
  g_autofree char *upos = g_strndup (name, cut - name);
  guint n = lexical->n_tags++;
  lexical->upos[n] = upos_from_name (upos);
  lexical->xpos[n] = xpos_from_name (cut + 1);
  if (lexical->xpos[n] == XPOS_NNP || lexical->xpos[n] == XPOS_NNPS)
    lexical->upos[n] = UPOS_PROPN; /* "United" in "United States" is VERB in some treebanks */
  g_hash_table_insert (lexical->tag_ids, (gpointer)name, GUINT_TO_POINTER (n));
  return n;
}

static gboolean
read_transition (Lexical *lexical, char **cells, guint n_cells, GError **error)
{
  guint from, to;
  if (n_cells != 4 || (from = tag_id (lexical, cells[1])) == MAX_TAGS
      || (to = tag_id (lexical, cells[2])) == MAX_TAGS)
    return tsv_fail (lexical->table, error, "a line T has two tags and a cost");
  lexical->next[from][to] = (int)g_ascii_strtoll (cells[3], NULL, 10);
  return TRUE;
}

static gboolean
read_candidates (Lexical *lexical, GHashTable *into, char **cells, guint n_cells, GError **error)
{
  Candidates *candidates = g_new0 (Candidates, 1);
  if (n_cells < 3 || n_cells > 2 + MAX_CANDIDATES)
    {
      g_free (candidates);
      return tsv_fail (lexical->table, error, "a form has 1 to %d tags", MAX_CANDIDATES);
    }
  g_hash_table_insert (into, cells[1], candidates);
  for (guint i = 2; i < n_cells; i++)
    {
      char *space = strchr (cells[i], ' ');
      if (space == NULL)
        return tsv_fail (lexical->table, error, "no cost in \"%s\"", cells[i]);
      *space = '\0';
      guint tag = tag_id (lexical, cells[i]);
      if (tag == MAX_TAGS)
        return tsv_fail (lexical->table, error, "unknown tag \"%s\"", cells[i]);
      candidates->tag[candidates->n] = (guint8)tag;
      candidates->cost[candidates->n++] = (gint16)g_ascii_strtoll (space + 1, NULL, 10);
    }
  return TRUE;
}

static gboolean
read_lemma (Lexical *lexical, char **cells, guint n_cells, GError **error)
{
  if (n_cells != 4)
    return tsv_fail (lexical->table, error, "a line L has form, tag and lemma");
  g_hash_table_insert (lexical->lemmas, g_strconcat (cells[1], "\t", cells[2], NULL), cells[3]);
  return TRUE;
}

static gboolean
read_line (Lexical *lexical, char **cells, guint n_cells, GError **error)
{
  switch (cells[0][0])
    {
    case 'T':
      return read_transition (lexical, cells, n_cells, error);
    case 'W':
      return read_candidates (lexical, lexical->words, cells, n_cells, error);
    case 'S':
      return read_candidates (lexical, lexical->suffixes, cells, n_cells, error);
    case 'L':
      return read_lemma (lexical, cells, n_cells, error);
    default:
      return tsv_fail (lexical->table, error, "unknown kind of line \"%s\"", cells[0]);
    }
}

Lexical *
lexical_load (const char *file, GError **error)
{
  g_autoptr (Lexical) lexical = g_new0 (Lexical, 1);
  lexical->tag_ids = g_hash_table_new (g_str_hash, g_str_equal);
  lexical->words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  lexical->suffixes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  lexical->lemmas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lexical->table = tsv_open (file, error);
  if (lexical->table == NULL)
    return NULL;

  g_hash_table_insert (lexical->tag_ids, (gpointer) "^", GUINT_TO_POINTER (0));
  lexical->n_tags = 1;
  for (guint i = 0; i < MAX_TAGS; i++)
    for (guint j = 0; j < MAX_TAGS; j++)
      lexical->next[i][j] = COST_UNSEEN;

  char **cells;
  guint n_cells;
  while ((cells = tsv_next (lexical->table, &n_cells)) != NULL)
    if (!read_line (lexical, cells, n_cells, error))
      return NULL;
  return g_steal_pointer (&lexical);
}

void
lexical_free (Lexical *lexical)
{
  if (lexical == NULL)
    return;
  g_hash_table_unref (lexical->tag_ids);
  g_hash_table_unref (lexical->words);
  g_hash_table_unref (lexical->suffixes);
  g_hash_table_unref (lexical->lemmas);
  tsv_free (lexical->table);
  g_free (lexical);
}

static char
shape_of (const char *form)
{
  gboolean upper = FALSE, lower = FALSE;
  for (const char *c = form; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        return 'd';
      upper |= g_ascii_isupper (*c);
      lower |= g_ascii_islower (*c);
    }
  if (upper && !lower && form[1] != '\0')
    return 'A';
  return g_ascii_isupper (form[0]) ? 'C' : 'c';
}

static const Candidates *
guess (const Lexical *lexical, const char *form, const char *lower)
{
  gsize length = strlen (lower);
  char key[MAX_SUFFIX + 2] = { shape_of (form) };
  for (gsize n = MIN (MAX_SUFFIX, length - 1) + 1; n-- > 0;)
    {
      memcpy (key + 1, lower + length - n, n + 1);
      const Candidates *found = g_hash_table_lookup (lexical->suffixes, key);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* In headings and articles in capitals the case of a letter says little. */
static const Candidates *
candidates_of (const Lexical *lexical, const Annotation *a, guint i, const char *form)
{
  char lower[MAX_FORM];
  gsize length = strlen (form);
  for (gsize k = 0; k <= length; k++)
    lower[k] = g_ascii_tolower (form[k]);

  gboolean doubtful = i == 0 || a->is_heading || shape_of (form) == 'A';
  const Candidates *found = NULL;
  if (doubtful)
    found = g_hash_table_lookup (lexical->words, lower);
  if (found == NULL)
    found = g_hash_table_lookup (lexical->words, form);
  if (found == NULL && shape_of (form) == 'c')
    found = g_hash_table_lookup (lexical->words, lower);
  return found != NULL ? found : guess (lexical, form, lower);
}

static void
copy_form (const Annotation *a, guint i, char *form)
{
  gsize length = a->tokens[i].end - a->tokens[i].begin;
  if (length >= MAX_FORM)
    length = MAX_FORM - 1;
  memcpy (form, a->text + a->tokens[i].begin, length);
  form[length] = '\0';
  /* a curly apostrophe is written as in the treebank */
  char *curly;
  while ((curly = strstr (form, "\xe2\x80\x99")) != NULL)
    {
      *curly = '\'';
      memmove (curly + 1, curly + 3, strlen (curly + 3) + 1);
    }
}

/* The known base of a stem cut from "-ed" or "-ing": "hop-e", "attack", "plan-n". */
static const char *
base_of (const Lexical *lexical, const char *stem, gsize n, char *out)
{
  gboolean is_double = n > 2 && stem[n - 1] == stem[n - 2];
  memcpy (out, stem, n);
  out[n] = 'e';
  out[n + 1] = '\0';
  if (g_hash_table_contains (lexical->words, out))
    return out;
  out[n] = '\0';
  if (g_hash_table_contains (lexical->words, out))
    return out;
  out[n - 1] = '\0';
  if (is_double
      && (g_hash_table_contains (lexical->words, out) || strchr ("bdgmnprt", stem[n - 1]) != NULL))
    return out;
  out[n - 1] = stem[n - 1];
  static const char *const silent[] = { "at", "iz", "uc", "v", "rs", "ns", "rc", "nc", "rg", "dg",
                                        "bl", "pl", "tl", "u", "us", "as", "os", "ag", "ut", "ur" };
  for (guint k = 0; k < G_N_ELEMENTS (silent); k++)
    if (g_str_has_suffix (out, silent[k]))
      {
        out[n] = 'e';
        out[n + 1] = '\0';
        break;
      }
  return out;
}

static const char *
plural_base (const char *form, gsize n, char *out)
{
  static const char *const hissing[] = { "sses", "shes", "ches", "xes", "zzes" };
  memcpy (out, form, n + 1);
  if (g_str_has_suffix (form, "ies") && n > 4)
    {
      out[n - 3] = 'y';
      out[n - 2] = '\0';
      return out;
    }
  for (guint k = 0; k < G_N_ELEMENTS (hissing); k++)
    if (g_str_has_suffix (form, hissing[k]))
      {
        out[n - 2] = '\0';
        return out;
      }
  if (g_str_has_suffix (form, "s") && !g_str_has_suffix (form, "ss") && n > 2)
    out[n - 1] = '\0';
  return out;
}

/* The rules are those of tools/tagger/make-tags.py, which writes what they do not give. */
static const char *
lemma_of (const Lexical *lexical, const char *form, guint xpos, char *out)
{
  char key[MAX_FORM + 8];
  gsize n = strlen (form);
  g_snprintf (key, sizeof key, "%s\t%s", form, xpos_name (xpos));
  const char *known = g_hash_table_lookup (lexical->lemmas, key);
  if (known != NULL)
    return known;
  if (xpos == XPOS_NNS || xpos == XPOS_NNPS || xpos == XPOS_VBZ)
    return plural_base (form, n, out);
  gboolean past = xpos == XPOS_VBD || xpos == XPOS_VBN;
  if (past && g_str_has_suffix (form, "ied") && n > 4)
    {
      memcpy (out, form, n - 3);
      memcpy (out + n - 3, "y", 2);
      return out;
    }
  if (past && g_str_has_suffix (form, "ed") && n > 3)
    return base_of (lexical, form, n - 2, out);
  if (xpos == XPOS_VBG && g_str_has_suffix (form, "ing") && n > 4)
    return base_of (lexical, form, n - 3, out);
  return form;
}

static void
set_tag (const Lexical *lexical, Annotation *a, guint i, guint tag, char *form)
{
  char out[MAX_FORM + 2];
  a->upos[i] = lexical->upos[tag];
  a->xpos[i] = lexical->xpos[tag];
  if (a->upos[i] == UPOS_PROPN)
    {
      a->lemma[i] = g_string_chunk_insert (a->strings, form);
      return;
    }
  for (char *c = form; *c != '\0'; c++)
    *c = g_ascii_tolower (*c);
  a->lemma[i] = g_string_chunk_insert (a->strings, lemma_of (lexical, form, a->xpos[i], out));
}

void
lexical_tag (const Lexical *lexical, Annotation *a)
{
  typedef struct
  {
    const Candidates *candidates;
    int cost[MAX_CANDIDATES];
    guint8 from[MAX_CANDIDATES];
  } Column;
  static const Candidates start = { .n = 1 };
  static const Candidates unknown = { .n = 1, .tag = { 1 } };
  if (a->n_tokens == 0)
    return;

  g_autofree Column *columns = g_new (Column, a->n_tokens);
  char form[MAX_FORM];
  const Column before = { .candidates = &start };
  const Column *last = &before;
  for (guint i = 0; i < a->n_tokens; i++)
    {
      Column *column = &columns[i];
      copy_form (a, i, form);
      column->candidates = candidates_of (lexical, a, i, form);
      if (column->candidates == NULL)
        column->candidates = &unknown;
      for (guint j = 0; j < column->candidates->n; j++)
        {
          int best = COST_INFINITE;
          for (guint k = 0; k < last->candidates->n; k++)
            {
              int cost = last->cost[k]
                         + lexical->next[last->candidates->tag[k]][column->candidates->tag[j]];
              if (cost < best)
                {
                  best = cost;
                  column->from[j] = (guint8)k;
                }
            }
          column->cost[j] = best + column->candidates->cost[j];
        }
      last = column;
    }

  guint best = 0;
  for (guint j = 1; j < last->candidates->n; j++)
    if (last->cost[j] + lexical->next[last->candidates->tag[j]][0]
        < last->cost[best] + lexical->next[last->candidates->tag[best]][0])
      best = j;
  for (guint i = a->n_tokens; i-- > 0; best = columns[i].from[best])
    {
      copy_form (a, i, form);
      set_tag (lexical, a, i, columns[i].candidates->tag[best], form);
    }
}
