/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <string.h>

#define MAX_SENTENCES 10 /* told of one pair; the nearest misses first */
#define MAX_DOCUMENTS 5  /* listed whose sentences only name both */

struct Misses
{
  GArray *all; /* of EntenteMiss */
  GStringChunk *strings;
  gboolean is_partial; /* some inputs were rows, which hold none */
};

/* What is told of the sentences of one pair. */
typedef struct
{
  const Misses *misses;
  const char *const *ids, *const *names;
  GPtrArray *near;       /* of EntenteMiss, nearest first; (transfer none) */
  GHashTable *seen;      /* "document number" of sentences with one */
  GString *beside;       /* sentences that name both, and no word links them */
  GHashTable *named;     /* likewise, of those that name both */
  GHashTable *documents; /* ids of theirs */
  guint n_beside, n_listed;
  guint n_statements, n_asserted, n_negated;
} WhyNot;

Misses *
misses_new (void)
{
  Misses *misses = g_new0 (Misses, 1);
  misses->all = g_array_new (FALSE, FALSE, sizeof (EntenteMiss));
  misses->strings = g_string_chunk_new (4096);
  return misses;
}

void
misses_free (Misses *misses)
{
  g_array_unref (misses->all);
  g_string_chunk_free (misses->strings);
  g_free (misses);
}

static void
keep (const EntenteMiss *miss, gpointer user_data)
{
  Misses *misses = user_data;
  EntenteMiss copy = *miss;
  const char **strings[]
      = { &copy.document, &copy.title,  &copy.date,   &copy.publisher, &copy.text,  &copy.a,
          &copy.b,        &copy.a_text, &copy.b_text, &copy.word,      &copy.lemma, &copy.a_at,
          &copy.b_at,     &copy.frame,  &copy.wanted, &copy.found };
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    if (*strings[i] != NULL)
      *strings[i] = g_string_chunk_insert_const (misses->strings, *strings[i]);
  g_array_append_val (misses->all, copy);
}

void
misses_add (Misses *misses, const EntenteRows *rows)
{
  if (!entente_rows_misses (rows, keep, misses))
    misses->is_partial = TRUE;
}

static gboolean
is_of (const EntenteMiss *miss, const char *const *ids)
{
  return (g_str_equal (miss->a, ids[0]) && g_str_equal (miss->b, ids[1]))
         || (g_str_equal (miss->a, ids[1]) && g_str_equal (miss->b, ids[0]));
}

/* The nearest first, then by place. */
static int
miss_order (gconstpointer a, gconstpointer b)
{
  const EntenteMiss *left = *(EntenteMiss *const *)a, *right = *(EntenteMiss *const *)b;
  if (left->fills_both != right->fills_both)
    return left->fills_both ? -1 : 1;
  if (left->kind != right->kind)
    return left->kind > right->kind ? -1 : 1;
  int order = strcmp (left->document, right->document);
  if (order == 0)
    order = (left->sentence > right->sentence) - (left->sentence < right->sentence);
  if (order == 0)
    order = strcmp (left->lemma, right->lemma);
  if (order == 0)
    order = strcmp (left->a_at, right->a_at);
  return order != 0 ? order : strcmp (left->b_at, right->b_at);
}

static char *
sentence_key (const char *document, guint sentence)
{
  return g_strdup_printf ("%s %u", document, sentence);
}

/* Of each sentence the nearest miss; what is printed again elsewhere is told once. */
static void
collect (WhyNot *why)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  for (guint i = 0; i < why->misses->all->len; i++)
    {
      EntenteMiss *miss = &g_array_index (why->misses->all, EntenteMiss, i);
      if (is_of (miss, why->ids))
        g_ptr_array_add (all, miss);
    }
  g_ptr_array_sort (all, miss_order);
  g_autoptr (GHashTable) texts = g_hash_table_new (NULL, NULL); /* each is kept once */
  for (guint i = 0; i < all->len; i++)
    {
      const EntenteMiss *miss = all->pdata[i];
      g_hash_table_add (why->seen, sentence_key (miss->document, miss->sentence));
      if (g_hash_table_add (texts, (gpointer)miss->text))
        g_ptr_array_add (why->near, all->pdata[i]);
    }
}

static void
count_statement (const EntenteEvidence *e, gpointer user_data)
{
  WhyNot *why = user_data;
  if (e->status == NULL)
    return;
  why->n_statements++;
  why->n_asserted += g_str_equal (e->status, "asserted");
  why->n_negated += g_str_equal (e->status, "negated");
  g_hash_table_add (why->seen, sentence_key (e->document, e->sentences[0]));
}

/* "sentence 5, 7": counted from 1, the title too. Actors that were joined by hand have more than
 * one row in a document, and those may name one sentence. */
static void
count_comentions (const EntenteEvidence *e, gpointer user_data)
{
  WhyNot *why = user_data;
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_hash_table_add (why->documents, (gpointer)e->document);
  for (guint i = 0; i < e->n_sentences; i++)
    {
      g_autofree char *key = sentence_key (e->document, e->sentences[i]);
      if (!g_hash_table_add (why->named, g_strdup (key)) || g_hash_table_contains (why->seen, key))
        continue;
      why->n_beside++;
      g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? ", " : "", e->sentences[i] + 1);
    }
  if (numbers->len == 0 || why->n_listed++ >= MAX_DOCUMENTS)
    return;
  cli_field (why->beside, "sentence", numbers->str);
  cli_document (why->beside, e->document, e->title, e->publisher, e->date);
}

static void
add_stated (const WhyNot *why, GString *out)
{
  const char *const *names = why->names;
  if (why->n_statements == 0)
    g_string_append_printf (out, "No sentence states a relation between %s and %s.\n", names[0],
                            names[1]);
  else if (why->n_negated == why->n_statements)
    g_string_append_printf (out, "Negated only: %u of %u statements between %s and %s.\n",
                            why->n_negated, why->n_statements, names[0], names[1]);
  else
    g_string_append_printf (out,
                            "Stated: %u asserted, %u possible, %u negated between %s and %s;\n"
                            "\"entente why\" shows them. What follows is about other sentences.\n",
                            why->n_asserted, why->n_statements - why->n_asserted - why->n_negated,
                            why->n_negated, names[0], names[1]);
  guint n_sentences = g_hash_table_size (why->named);
  guint n_documents = g_hash_table_size (why->documents);
  g_string_append_printf (out, "Both are named in %u %s of %u %s.\n", n_sentences,
                          n_sentences == 1 ? "sentence" : "sentences", n_documents,
                          n_documents == 1 ? "document" : "documents");
}

/* "obj:weapon" in words. */
static char *
condition_in_words (const EntenteMiss *miss)
{
  const char *wanted = miss->wanted;
  gboolean is_not = *wanted == '!';
  g_auto (GStrv) halves = g_strsplit (wanted + is_not, ":", 2);
  const char *value = halves[0] != NULL && halves[1] != NULL ? halves[1] : "";
  g_autofree char *filler = miss->found != NULL
                                ? g_strdup_printf ("its %s, \"%s\",", halves[0], miss->found)
                                : g_strdup_printf ("its empty %s", halves[0]);
  const char *kind = "";
  if (g_str_has_prefix (value, "actor="))
    {
      kind = "of type ";
      value += strlen ("actor=");
    }
  else if (*value == '=')
    {
      kind = "one of ";
      value++;
    }
  else
    kind = "of class ";
  return g_strdup_printf ("a frame takes both, but %s is %s%s%s", filler, is_not ? "" : "not ",
                          kind, value);
}

static char *
end_in_words (const EntenteMiss *miss)
{
  if (miss->found != NULL)
    return g_strdup_printf ("a frame takes one of them, and \"%s\" as the other (%s)", miss->found,
                            miss->wanted);
  return g_strdup_printf ("a frame takes one of them, and nobody stands at its other end (%s)",
                          miss->wanted);
}

static char *
reason_in_words (const EntenteMiss *miss)
{
  switch (miss->kind)
    {
    case ENTENTE_MISS_CONDITION:
      return condition_in_words (miss);
    case ENTENTE_MISS_PARTICLE:
      return g_strdup_printf ("a frame takes both, but wants \"%s\" beside it", miss->wanted);
    case ENTENTE_MISS_END:
      return end_in_words (miss);
    case ENTENTE_MISS_NO_SLOT:
      return g_strdup ("it has frames, and none reaches either of them");
    default:
      return g_strdup ("it links them and has no frame");
    }
}

static void
add_miss (const EntenteMiss *miss, GString *out)
{
  const char *pos = miss->pos == 'V' ? "verb" : miss->pos == 'N' ? "noun" : "adjective";
  g_autofree char *reason = reason_in_words (miss);
  g_autofree char *word = g_strdup_printf ("%s \"%s\": %s", pos, miss->lemma, reason);
  g_autofree char *ends = g_strdup_printf ("\"%s\" (%s), \"%s\" (%s)", miss->a_text, miss->a_at,
                                           miss->b_text, miss->b_at);
  g_string_append_c (out, '\n');
  cli_quoted (out, "quote", miss->text);
  cli_field (out, "near", word);
  cli_field (out, "ends", ends);
  cli_field (out, "frame", miss->frame);
  cli_document (out, miss->document, miss->title, miss->publisher, miss->date);
}

static void
add_near (const WhyNot *why, GString *out)
{
  for (guint i = 0; i < why->near->len && i < MAX_SENTENCES; i++)
    add_miss (why->near->pdata[i], out);
  if (why->near->len > MAX_SENTENCES)
    g_string_append_printf (out, "\nand %u more sentences with a word that links them\n",
                            why->near->len - MAX_SENTENCES);
  if (why->n_beside > 0)
    g_string_append_printf (
        out, "\n%s: %u %s\n%s",
        why->misses->is_partial ? "Named beside each other (rows do not tell what links them)"
                                : "Only named beside each other, linked by no word",
        why->n_beside, why->n_beside == 1 ? "sentence" : "sentences", why->beside->str);
}

void
why_not (const EntenteGraph *graph, const char *const *ids, const char *const *names,
         const Misses *misses, GString *out)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) beside = g_string_new (NULL);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) documents = g_hash_table_new (g_str_hash, g_str_equal);
  WhyNot why = { .misses = misses,
                 .ids = ids,
                 .names = names,
                 .near = near,
                 .seen = seen,
                 .beside = beside,
                 .named = named,
                 .documents = documents };
  collect (&why);
  entente_graph_why (graph, ids[0], ids[1], count_statement, &why);
  entente_graph_comentions (graph, ids[0], ids[1], count_comentions, &why);
  add_stated (&why, out);
  add_near (&why, out);
}
