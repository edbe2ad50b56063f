/* SPDX-License-Identifier: MIT */
#include "annotate/network.h"

#include "annotate/features.h"
#include "annotate/lemma.h"
#include "annotate/model.h"
#include "annotate/tree.h"

#include <entente/error.h>
#include <string.h>

#define MODEL TEST_DATA_DIR "/english.model"
#define SENTENCES TEST_SOURCE_DIR "/sentences.txt"
#define TINY_MODEL TEST_SOURCE_DIR "/../../fuzz/corpus/model/tiny.model"
#define LONGEST 600

/* What the tiny model says of all sentences, the same from any compiler at any optimisation. */
#define TINY_ANSWER "c45a33d47ee8d7fbf9b55e295912f20d82fe1e711bcfdb4145c1d397e4feb2a6"

static GArray *
tokens_of_line (const char *line)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint32 at = 0; line[at] != '\0';)
    {
      Span token = { at, at + (guint32)strcspn (line + at, " ") };
      g_array_append_val (tokens, token);
      at = token.end + (line[token.end] == ' ');
    }
  return tokens;
}

static void
checksum_annotation (GChecksum *sum, const Annotation *annotation)
{
  gssize n = (gssize)annotation->n_tokens;

  g_checksum_update (sum, annotation->upos, n);
  g_checksum_update (sum, annotation->xpos, n);
  g_checksum_update (sum, annotation->deprel, n);
  g_checksum_update (sum, annotation->name, n);
  g_checksum_update (sum, (const guchar *)annotation->head, n * (gssize)sizeof *annotation->head);
}

/* SHA-256 of all that is said of all sentences. (transfer full) */
static char *
annotate_all (Network *network, const Layers *layers, char **lines)
{
  g_autoptr (NetworkScratch) scratch = network_scratch_new (network);
  g_autoptr (Annotation) annotation = annotation_new ();
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  network_use_layers (network, layers);
  for (char **line = lines; *line != NULL && **line != '\0'; line++)
    {
      g_autoptr (GArray) tokens = tokens_of_line (*line);
      annotation_reset (annotation, *line, (const Span *)tokens->data, tokens->len, FALSE);
      network_annotate (network, scratch, annotation);
      checksum_annotation (sum, annotation);
    }
  return g_strdup (g_checksum_get_string (sum));
}

static Network *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  Network *network = network_load (path, &error);

  g_assert_no_error (error);
  return network;
}

static void
test_instruction_sets_agree (gconstpointer path)
{
  g_autoptr (Network) network = load (path);
  g_autofree char *text = NULL, *first = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (SENTENCES, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 201);
  first = annotate_all (network, layers_nth (0), lines);
  if (g_str_equal (path, TINY_MODEL))
    g_assert_cmpstr (first, ==, TINY_ANSWER);
  for (guint i = 1; layers_nth (i) != NULL; i++)
    {
      g_autofree char *other = annotate_all (network, layers_nth (i), lines);
      g_test_message ("%s: %s", layers_nth (i)->name, other);
      g_assert_cmpstr (first, ==, other);
    }
  if (layers_nth (3) == NULL)
    g_test_message ("AVX-512 or AVX2 skipped: not on this machine");
}

static guint
annotate_line (Annotation *annotation, const char *line, GArray *tokens)
{
  g_autoptr (Network) network = load (MODEL);
  g_autoptr (NetworkScratch) scratch = network_scratch_new (network);
  guint roots = 0;

  annotation_reset (annotation, line, (const Span *)tokens->data, tokens->len, FALSE);
  network_annotate (network, scratch, annotation);
  for (guint i = 0; i < tokens->len; i++)
    roots += annotation->head[i] == ANNOTATION_ROOT;
  return roots;
}

static void
test_reads_a_sentence (void)
{
  const char *line = "Russia accused Ukraine of attacking Moscow .";
  g_autoptr (GArray) tokens = tokens_of_line (line);
  g_autoptr (Annotation) annotation = annotation_new ();

  g_assert_cmpuint (annotate_line (annotation, line, tokens), ==, 1);
  g_assert_cmpint (annotation->origin, ==, TREE_PARSED);
  g_assert_cmpint (annotation->head[0], ==, 1);
  g_assert_cmpint (annotation->head[1], ==, ANNOTATION_ROOT);
  g_assert_cmpint (annotation->head[2], ==, 1);
  g_assert_cmpstr (deprel_name (annotation->deprel[0]), ==, "nsubj");
  g_assert_cmpstr (deprel_name (annotation->deprel[2]), ==, "obj");
  g_assert_cmpstr (upos_name (annotation->upos[0]), ==, "PROPN");
  g_assert_cmpstr (name_tag_name (annotation->name[0]), ==, "B-LOC");
  g_assert_cmpstr (name_tag_name (annotation->name[1]), ==, "O");
}

static void
test_long_sentence_has_one_root (void)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (Annotation) annotation = annotation_new ();

  for (guint i = 0; i < LONGEST; i++)
    g_string_append (line, i % 7 == 6 ? ", " : i % 7 == 3 ? "fought " : "Iran ");
  g_string_truncate (line, line->len - 1);
  tokens = tokens_of_line (line->str);
  g_assert_cmpuint (tokens->len, ==, LONGEST);
  g_assert_cmpuint (annotate_line (annotation, line->str, tokens), ==, 1);
}

static void
assert_refused (const guint8 *data, gsize size, int code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (network_new (bytes, "test", &error));
  g_assert_error (error, ENTENTE_ERROR, code);
}

static void
test_cut_model_is_refused (void)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (TINY_MODEL, &data, &size, NULL));
  for (gsize kept = 0; kept < size; kept += 61)
    assert_refused ((const guint8 *)data, kept, ENTENTE_ERROR_PARSE);
}

static void
test_altered_model_is_refused (void)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (TINY_MODEL, &data, &size, NULL));
  for (gsize at = 0; at < size; at += 97)
    {
      data[at] ^= 0x20;
      assert_refused ((const guint8 *)data, size, ENTENTE_ERROR_PARSE);
      data[at] ^= 0x20;
    }
}

static void
test_missing_model_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (network_load ("/nowhere/english.model", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* The best sum of any tree with one root, by trying all heads of all words. */
static gint64
best_by_trial (const gint32 *scores, guint n)
{
  gint64 best = G_MININT64;
  guint total = 1;

  for (guint i = 0; i < n; i++)
    total *= n + 1;
  for (guint code = 0; code < total; code++)
    {
      guint head[8], roots = 0, rest = code;
      gint64 sum = 0;
      gboolean tree = TRUE;
      for (guint i = 0; i < n; i++, rest /= n + 1)
        {
          head[i] = rest % (n + 1);
          roots += head[i] == 0;
          sum += scores[i * (n + 1) + head[i]];
        }
      for (guint i = 0; i < n; i++)
        {
          guint node = i + 1, steps = 0;
          while (node != 0 && steps++ <= n)
            node = head[node - 1];
          tree = tree && node == 0;
        }
      if (tree && roots == 1 && sum > best)
        best = sum;
    }
  return best;
}

static void
test_tree_is_the_best (void)
{
  TreeSpace *space = tree_space_new (6);

  for (guint round = 0; round < 400; round++)
    {
      guint n = 1 + round % 5;
      gint32 scores[6 * 7];
      gint16 heads[6];
      gint64 sum = 0;
      for (guint i = 0; i < n * (n + 1); i++)
        scores[i] = g_test_rand_int_range (-50, 50);
      tree_best (space, scores, n, heads);
      for (guint i = 0; i < n; i++)
        sum += scores[i * (n + 1) + (guint)(heads[i] + 1)];
      g_assert_cmpint (sum, ==, best_by_trial (scores, n));
    }
  tree_space_free (space);
}

static void
test_features_are_those_of_training (void)
{
  /* From tools/train/features.py. */
  static const struct
  {
    const char *form;
    guint32 word, prefix, suffix3, shape;
  } known[] = {
    { "Kim", 0x5f4b5629U, 0x32b9e4d6U, 0x104555c5U, 0x85b6088dU },
    { "the", 0x7e0d7562U, 0x8ab2bcd6U, 0x69e3a7c3U, 0x5620cb14U },
    { "1,500", 0x1b524c43U, 0x1a2e8eccU, 0x291e776fU, 0x64143f73U },
    { "U.S.", 0xec6d4448U, 0x17777eaaU, 0x6c32f2a9U, 0x429ee073U },
    { "Zürich", 0x9e1d6896U, 0xc961aa93U, 0x29c062a9U, 0xd303fd22U },
    { "Łódź", 0x101bdef3U, 0xd93d82f3U, 0xa2ab06daU, 0xd303fd22U },
    { "Президент", 0x63a5471dU, 0x51c5bf7dU, 0x8bbb1173U, 0xd303fd22U },
    { "習近平", 0xaa3d9709U, 0xf611112aU, 0x6e241837U, 0x5620cb14U },
    { "n’t", 0xb5bfd790U, 0xd985d756U, 0xef8d705aU, 0x48a5f3eeU },
    { "re-elected", 0x21d4d94bU, 0xed81f562U, 0x7eaffaefU, 0x2da73f1bU },
    { "—", 0x20c30938U, 0xed580963U, 0x932b537fU, 0xe97f1056U },
    { "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxYz", 0x8a5f36d4U,
      0xe431e628U, 0x8a130a2U, 0x9b7f47bdU },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      Features features;
      features_of_form (&features, known[i].form, strlen (known[i].form));
      g_assert_cmpuint (features.word, ==, known[i].word);
      g_assert_cmpuint (features.affix[0], ==, known[i].prefix);
      g_assert_cmpuint (features.affix[2], ==, known[i].suffix3);
      g_assert_cmpuint (features.affix[4], ==, known[i].shape);
    }
}

static void
test_lemma_takes_line_then_longest_rule (void)
{
  const char *text
      = "*s\tNNS\t\n*ies\tNNS\ty\nmen\tNNS\tman\nstood\tVBD\tstand\nlied\tVBD\tlie\n*ied\tVBD\ty\n";
  g_autoptr (GError) error = NULL;
  LemmaTable *table = lemma_table_new (text, strlen (text), &error);
  GStringChunk *strings = g_string_chunk_new (64);

  g_assert_no_error (error);
  g_assert_cmpstr (lemma_find (table, "Men", 3, UPOS_NOUN, XPOS_NNS, strings), ==, "man");
  g_assert_cmpstr (lemma_find (table, "allies", 6, UPOS_NOUN, XPOS_NNS, strings), ==, "ally");
  g_assert_cmpstr (lemma_find (table, "Tanks", 5, UPOS_NOUN, XPOS_NNS, strings), ==, "tank");
  g_assert_cmpstr (lemma_find (table, "withstood", 9, UPOS_VERB, XPOS_VBD, strings), ==,
                   "withstand");
  g_assert_cmpstr (lemma_find (table, "relied", 6, UPOS_VERB, XPOS_VBD, strings), ==, "rely");
  g_assert_cmpstr (lemma_find (table, "NATO", 4, UPOS_PROPN, XPOS_NNP, strings), ==, "NATO");
  g_string_chunk_free (strings);
  lemma_table_free (table);
}

static void
test_malformed_lemma_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lemma_table_new ("men\tNNS\n", 8, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/annotate/network/instruction-sets-agree", MODEL,
                        test_instruction_sets_agree);
  g_test_add_data_func ("/annotate/network/tiny-instruction-sets-agree", TINY_MODEL,
                        test_instruction_sets_agree);
  g_test_add_func ("/annotate/network/reads-a-sentence", test_reads_a_sentence);
  g_test_add_func ("/annotate/network/long-sentence-has-one-root", test_long_sentence_has_one_root);
  g_test_add_func ("/annotate/model/cut-is-refused", test_cut_model_is_refused);
  g_test_add_func ("/annotate/model/altered-is-refused", test_altered_model_is_refused);
  g_test_add_func ("/annotate/model/missing-is-an-error", test_missing_model_is_an_error);
  g_test_add_func ("/annotate/tree/is-the-best", test_tree_is_the_best);
  g_test_add_func ("/annotate/features/are-those-of-training", test_features_are_those_of_training);
  g_test_add_func ("/annotate/lemma/line-then-longest-rule",
                   test_lemma_takes_line_then_longest_rule);
  g_test_add_func ("/annotate/lemma/malformed-is-an-error", test_malformed_lemma_is_an_error);
  return g_test_run ();
}
