/* SPDX-License-Identifier: MIT */
#include "annotate/weights.h"

#include "annotate/tagset.h"

#include <entente/error.h>
#include <string.h>

#define MAX_SHIFT 24
/** Of what is added to scores with 16 fraction bits. */
#define MAX_NEAR (1 << 26)

static gboolean
refuse (GError **error, const char *what)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE, "not a usable model: %s out of range",
               what);
  return FALSE;
}

static gboolean
in_range (gint32 value, gint32 least, gint32 most, gint32 unit)
{
  return value >= least && value <= most && value % unit == 0;
}

static gboolean
check_shape (const Shape *s, GError **error)
{
  gboolean ok = in_range (s->size, 32, LAYERS_MAX_SIZE, LAYERS_UNIT)
                && in_range (s->convolutions, 0, WEIGHTS_MAX_LAYERS, 1)
                && in_range (s->attentions, 0, WEIGHTS_MAX_LAYERS, 1)
                && in_range (s->heads, 1, 16, 1) && in_range (s->reach, 1, 512, 1)
                && in_range (s->inner, 32, LAYERS_MAX_SIZE, LAYERS_UNIT)
                && in_range (s->arc, 32, 128, LAYERS_UNIT)
                && in_range (s->rel, 32, LAYERS_MAX_SIZE, LAYERS_UNIT)
                && in_range (s->distance, 1, 512, 1) && in_range (s->n_tags, 1, 1024, 1)
                && in_range (s->n_rels, 1, 255, 1) && in_range (s->n_names, 1, 64, 1)
                && in_range (s->n_words, 1, 1 << 22, 1) && in_range (s->word_width, 8, 256, 8)
                && in_range (s->affix_width, 8, 64, 8) && in_range (s->table_shift, 0, 6, 1);

  for (guint i = 0; i < FEATURES_N_AFFIXES; i++)
    ok = ok && in_range (s->affix_rows[i], 1, 1 << 20, 1);
  ok = ok && (s->word_width + FEATURES_N_AFFIXES * s->affix_width) % LAYERS_UNIT == 0;
  /* The product of a query and a key of one attention head. */
  ok = ok && s->size % s->heads == 0 && in_range (s->size / s->heads, 16, 128, 16);
  return ok || refuse (error, "shape");
}

static gboolean
read_shape (Weights *weights, GError **error)
{
  const void *numbers = model_array (weights->model, "shape", MODEL_INT32, 1,
                                     sizeof (Shape) / sizeof (gint32), error);

  if (numbers == NULL)
    return FALSE;
  memcpy (&weights->shape, numbers, sizeof (Shape));
  if (!check_shape (&weights->shape, error))
    return FALSE;
  weights->inputs
      = (guint)(weights->shape.word_width + FEATURES_N_AFFIXES * weights->shape.affix_width);
  return TRUE;
}

static const gint16 *
expand (Weights *weights, const gint8 *values, gsize n)
{
  gint16 *wide = g_new (gint16, n);

  for (gsize i = 0; i < n; i++)
    wide[i] = values[i];
  g_ptr_array_add (weights->expanded, wide);
  return wide;
}

/* A layer's three sections; no sum of it can leave int32 while its inputs are within LAYERS_LIMIT.
 */
static gboolean
read_linear (Weights *weights, Linear *linear, const char *name, gint32 rows, gint32 columns,
             GError **error)
{
  g_autofree char *weight_name = g_strconcat (name, ".weight", NULL);
  g_autofree char *bias_name = g_strconcat (name, ".bias", NULL);
  g_autofree char *shift_name = g_strconcat (name, ".shift", NULL);
  const Model *model = weights->model;
  gint64 most = (gint64)columns * 128 * LAYERS_LIMIT;
  const gint8 *weight;

  weight = model_array (model, weight_name, MODEL_INT8, (guint32)rows, (guint32)columns, error);
  if (weight == NULL)
    return FALSE;
  linear->bias = model_array (model, bias_name, MODEL_INT32, 1, (guint32)rows, error);
  if (linear->bias == NULL)
    return FALSE;
  linear->shift = model_array (model, shift_name, MODEL_BYTES, 1, (guint32)rows, error);
  if (linear->shift == NULL)
    return FALSE;
  for (gint32 row = 0; row < rows; row++)
    if (most + ABS ((gint64)linear->bias[row]) > G_MAXINT32 || linear->shift[row] > MAX_SHIFT)
      return refuse (error, name);
  linear->rows = (guint)rows;
  linear->columns = (guint)columns;
  linear->weight = expand (weights, weight, (gsize)rows * (gsize)columns);
  return TRUE;
}

static gboolean
check_near (const gint32 *near, gint32 n, GError **error)
{
  for (gint32 i = 0; i < n; i++)
    if (near[i] > MAX_NEAR || near[i] < -MAX_NEAR)
      return refuse (error, "position scores");
  return TRUE;
}

static gboolean
read_attention (Weights *weights, guint i, GError **error)
{
  const Shape *s = &weights->shape;
  AttentionWeights *attention = &weights->attentions[i];
  const char *parts[] = { "qkv", "out", "inner", "outer" };
  Linear *layers[] = { &attention->qkv, &attention->out, &attention->inner, &attention->outer };
  gint32 rows[] = { 3 * s->size, s->size, s->inner, s->size };
  gint32 columns[] = { s->size, s->size, s->size, s->inner };
  gint32 positions = 2 * s->reach + 1;
  g_autofree char *near = g_strdup_printf ("attentions.%u.near", i);

  for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
    {
      g_autofree char *name = g_strdup_printf ("attentions.%u.%s", i, parts[part]);
      if (!read_linear (weights, layers[part], name, rows[part], columns[part], error))
        return FALSE;
    }
  attention->near = model_array (weights->model, near, MODEL_INT32, (guint32)s->heads,
                                 (guint32)positions, error);
  return attention->near != NULL && check_near (attention->near, s->heads * positions, error);
}

static gboolean
read_encoder (Weights *weights, GError **error)
{
  const Shape *s = &weights->shape;

  if (!read_linear (weights, &weights->enter, "enter", 2 * s->size, (gint32)weights->inputs, error))
    return FALSE;
  for (gint32 i = 0; i < s->convolutions; i++)
    {
      g_autofree char *name = g_strdup_printf ("convolutions.%d", i);
      if (!read_linear (weights, &weights->convolutions[i], name, 2 * s->size, 3 * s->size, error))
        return FALSE;
    }
  for (gint32 i = 0; i < s->attentions; i++)
    if (!read_attention (weights, (guint)i, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_arcs (Weights *weights, GError **error)
{
  const Shape *s = &weights->shape;
  gint32 distances = 2 * s->distance + 1;

  if (!read_linear (weights, &weights->arc_dep, "arc_dep", s->arc, s->size, error)
      || !read_linear (weights, &weights->arc_head, "arc_head", s->arc, s->size, error)
      || !read_linear (weights, &weights->arc_mix, "arc_mix", s->arc, s->arc, error))
    return FALSE;
  weights->arc_near
      = model_array (weights->model, "arc_near", MODEL_INT32, 1, (guint32)distances, error);
  if (weights->arc_near == NULL || !check_near (weights->arc_near, distances, error))
    return FALSE;
  weights->arc_root
      = model_array (weights->model, "arc_root", MODEL_INT16, 1, (guint32)s->arc, error);
  if (weights->arc_root == NULL)
    return FALSE;
  for (gint32 i = 0; i < s->arc; i++)
    if (ABS (weights->arc_root[i]) > LAYERS_NARROW)
      return refuse (error, "arc_root");
  return TRUE;
}

static gboolean
read_labels (Weights *weights, GError **error)
{
  const Shape *s = &weights->shape;
  const Model *model = weights->model;

  if (!read_linear (weights, &weights->tag, "tag", s->n_tags, s->size, error)
      || !read_linear (weights, &weights->name, "name", s->n_names, s->size, error)
      || !read_linear (weights, &weights->rel_dep, "rel_dep", 2 * s->rel, s->size, error)
      || !read_linear (weights, &weights->rel_head, "rel_head", 2 * s->rel, s->size, error)
      || !read_linear (weights, &weights->rel, "rel", s->n_rels, s->rel, error))
    return FALSE;
  weights->rel_root = model_array (model, "rel_root", MODEL_INT16, 1, (guint32)(2 * s->rel), error);
  if (weights->rel_root == NULL)
    return FALSE;
  weights->rel_near = model_array (model, "rel_near", MODEL_INT16, (guint32)(2 * s->distance + 1),
                                   (guint32)(2 * s->rel), error);
  return weights->rel_near != NULL;
}

static gboolean
read_words (Weights *weights, GError **error)
{
  const Shape *s = &weights->shape;
  const Model *model = weights->model;
  guint32 known = (guint32)s->n_words - 1;

  weights->word_keys = model_array (model, "word_keys", MODEL_INT32, 1, known, error);
  if (weights->word_keys == NULL)
    return FALSE;
  for (guint32 i = 1; i < known; i++)
    if (weights->word_keys[i - 1] >= weights->word_keys[i])
      return refuse (error, "word_keys");
  weights->words = model_array (model, "words", MODEL_INT8, (guint32)s->n_words,
                                (guint32)s->word_width, error);
  if (weights->words == NULL)
    return FALSE;
  for (guint i = 0; i < FEATURES_N_AFFIXES; i++)
    {
      g_autofree char *name = g_strdup_printf ("affixes.%u", i);
      weights->affixes[i] = model_array (model, name, MODEL_INT8, (guint32)s->affix_rows[i],
                                         (guint32)s->affix_width, error);
      if (weights->affixes[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_constants (Weights *weights, GError **error)
{
  const Model *model = weights->model;
  const gint32 *scale = model_array (model, "norm_scale", MODEL_INT32, 1, 1, error);

  if (scale == NULL)
    return FALSE;
  if (!in_range (*scale, 1, G_MAXINT32, 1))
    return refuse (error, "norm_scale");
  weights->norm_scale = *scale;
  weights->exp.high = model_array (model, "exp_high", MODEL_INT16, 1, LAYERS_EXP_HIGH, error);
  if (weights->exp.high == NULL)
    return FALSE;
  weights->exp.low = model_array (model, "exp_low", MODEL_INT16, 1, LAYERS_EXP_LOW, error);
  if (weights->exp.low == NULL)
    return FALSE;
  /* The best score must have the chance 2^15, or the sum of chances might be 0. */
  if (weights->exp.high[0] != 1 << 15 || weights->exp.low[0] != 1 << 15)
    return refuse (error, "exp");
  for (guint i = 0; i < LAYERS_EXP_HIGH; i++)
    if (weights->exp.high[i] > 1 << 15)
      return refuse (error, "exp_high");
  for (guint i = 0; i < LAYERS_EXP_LOW; i++)
    if (weights->exp.low[i] > 1 << 15)
      return refuse (error, "exp_low");
  return TRUE;
}

/* The lines of a section; NULL and an error unless there are n. (transfer full) */
static char **
read_lines (const Weights *weights, const char *name, gint32 n, GError **error)
{
  const ModelSection *section = model_section (weights->model, name, MODEL_BYTES, error);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (section == NULL)
    return NULL;
  text = g_strndup (section->data, (gsize)section->rows * section->columns);
  lines = g_strsplit (text, "\n", -1);
  if (g_strv_length (lines) != (guint)n)
    {
      refuse (error, name);
      return NULL;
    }
  return g_steal_pointer (&lines);
}

static guint8 *
read_ids (const Weights *weights, const char *section, gint32 n, guint (*id_of) (const char *),
          GError **error)
{
  g_auto (GStrv) lines = read_lines (weights, section, n, error);
  g_autofree guint8 *ids = g_new0 (guint8, n);

  if (lines == NULL)
    return NULL;
  for (gint32 i = 0; i < n; i++)
    {
      ids[i] = (guint8)id_of (lines[i]);
      if (ids[i] == 0)
        {
          refuse (error, section);
          return NULL;
        }
    }
  return g_steal_pointer (&ids);
}

static guint
upos_of_tag (const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (tag, "_", 2);
  return parts[0] != NULL ? upos_from_name (parts[0]) : 0;
}

static guint
xpos_of_tag (const char *tag)
{
  const char *xpos = strchr (tag, '_');
  return xpos != NULL ? xpos_from_name (xpos + 1) : 0;
}

static gboolean
read_inventory (Weights *weights, GError **error)
{
  const Shape *s = &weights->shape;
  const ModelSection *lemmas;

  weights->tag_upos = read_ids (weights, "tags", s->n_tags, upos_of_tag, error);
  if (weights->tag_upos == NULL)
    return FALSE;
  weights->tag_xpos = read_ids (weights, "tags", s->n_tags, xpos_of_tag, error);
  if (weights->tag_xpos == NULL)
    return FALSE;
  weights->rel_ids = read_ids (weights, "rels", s->n_rels, deprel_from_name, error);
  if (weights->rel_ids == NULL)
    return FALSE;
  weights->name_ids = read_ids (weights, "names", s->n_names, name_tag_from_name, error);
  if (weights->name_ids == NULL)
    return FALSE;
  lemmas = model_section (weights->model, "lemmas", MODEL_BYTES, error);
  if (lemmas == NULL)
    return FALSE;
  weights->lemmas = lemma_table_new (lemmas->data, (gsize)lemmas->rows * lemmas->columns, error);
  return weights->lemmas != NULL;
}

Weights *
weights_new (Model *model, GError **error)
{
  g_autoptr (Weights) weights = g_new0 (Weights, 1);

  weights->model = model;
  weights->expanded = g_ptr_array_new_with_free_func (g_free);
  if (!read_shape (weights, error) || !read_constants (weights, error)
      || !read_words (weights, error) || !read_encoder (weights, error)
      || !read_arcs (weights, error) || !read_labels (weights, error)
      || !read_inventory (weights, error))
    return NULL;
  return g_steal_pointer (&weights);
}

void
weights_free (Weights *weights)
{
  if (weights == NULL)
    return;
  model_free (weights->model);
  g_ptr_array_unref (weights->expanded);
  g_free (weights->tag_upos);
  g_free (weights->tag_xpos);
  g_free (weights->rel_ids);
  g_free (weights->name_ids);
  lemma_table_free (weights->lemmas);
  g_free (weights);
}
