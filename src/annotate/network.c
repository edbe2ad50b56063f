/* SPDX-License-Identifier: MIT */
#include "annotate/network.h"

#include "annotate/encoder.h"
#include "annotate/tree.h"

#include <string.h>

#define MAX_NAMES 64
/** A score that no path of name tags is chosen for. */
#define NEVER (G_MININT32 / 2)

struct _Network
{
  Weights *weights;
  const Layers *layers;
  gboolean follows[MAX_NAMES][MAX_NAMES]; /* [before][tag]: I- only after B- or I- of its kind */
  gboolean begins[MAX_NAMES];
  guint root_rel; /* the label that only the root has */
};

/* n is the number of tokens. */
struct _NetworkScratch
{
  Encoder *encoder;
  TreeSpace *tree;
  Features *features; /* n */
  gint32 *sums;       /* n x the widest head */
  gint16 *arc_dep;    /* n x arc */
  gint16 *arc_head;   /* n x arc */
  gint16 *rel_dep;    /* n x 2 rel */
  gint16 *rel_head;   /* n x 2 rel */
  gint16 *rel_hidden; /* n x rel */
  gint32 *scores;     /* n x (n + 1) */
  gint16 *heads;      /* n */
  guint8 *from;       /* n x MAX_NAMES: the best tag before each */
};

static void
set_name_rules (Network *network)
{
  guint n = (guint)network->weights->shape.n_names;
  const guint8 *ids = network->weights->name_ids;

  for (guint tag = 0; tag < n; tag++)
    {
      const char *name = name_tag_name (ids[tag]);
      network->begins[tag] = name[0] != 'I';
      for (guint before = 0; before < n; before++)
        network->follows[before][tag]
            = name[0] != 'I' || g_str_equal (name_tag_name (ids[before]) + 1, name + 1);
    }
}

static Network *
network_of_model (Model *model, GError **error)
{
  Weights *weights = weights_new (model, error);
  Network *network;

  if (weights == NULL)
    return NULL;
  network = g_new0 (Network, 1);
  network->weights = weights;
  network->layers = layers_best ();
  set_name_rules (network);
  while (network->root_rel < (guint)weights->shape.n_rels
         && weights->rel_ids[network->root_rel] != DEPREL_ROOT)
    network->root_rel++;
  return network;
}

Network *
network_new (GBytes *bytes, const char *name, GError **error)
{
  Model *model = model_new (bytes, name, error);

  return model != NULL ? network_of_model (model, error) : NULL;
}

Network *
network_load (const char *path, GError **error)
{
  Model *model = model_open (path, error);
  Network *network;

  if (model == NULL)
    return NULL;
  network = network_of_model (model, error);
  if (network == NULL)
    g_prefix_error (error, "%s: ", path);
  return network;
}

void
network_free (Network *network)
{
  if (network == NULL)
    return;
  weights_free (network->weights);
  g_free (network);
}

void
network_use_layers (Network *network, const Layers *layers)
{
  network->layers = layers;
}

NetworkScratch *
network_scratch_new (const Network *network)
{
  const Shape *s = &network->weights->shape;
  NetworkScratch *scratch = g_new0 (NetworkScratch, 1);
  gsize n = NETWORK_MAX_TOKENS, arc = (gsize)s->arc, rel = (gsize)s->rel;
  gsize widest = MAX (MAX (arc, 2 * rel), MAX ((gsize)s->n_tags, (gsize)s->n_rels));

  scratch->encoder = encoder_new (network->weights, NETWORK_MAX_TOKENS);
  scratch->tree = tree_space_new (NETWORK_MAX_TOKENS);
  scratch->features = g_new (Features, n);
  scratch->sums = g_new (gint32, n * MAX (widest, MAX_NAMES));
  scratch->arc_dep = g_new (gint16, n * arc);
  scratch->arc_head = g_new (gint16, n * arc);
  scratch->rel_dep = g_new (gint16, n * 2 * rel);
  scratch->rel_head = g_new (gint16, n * 2 * rel);
  scratch->rel_hidden = g_new (gint16, n * rel);
  scratch->scores = g_new (gint32, n * (n + 1));
  scratch->heads = g_new (gint16, n);
  scratch->from = g_new0 (guint8, n * MAX_NAMES);
  return scratch;
}

void
network_scratch_free (NetworkScratch *scratch)
{
  if (scratch == NULL)
    return;
  encoder_free (scratch->encoder);
  tree_space_free (scratch->tree);
  g_free (scratch->features);
  g_free (scratch->sums);
  g_free (scratch->arc_dep);
  g_free (scratch->arc_head);
  g_free (scratch->rel_dep);
  g_free (scratch->rel_head);
  g_free (scratch->rel_hidden);
  g_free (scratch->scores);
  g_free (scratch->heads);
  g_free (scratch->from);
  g_free (scratch);
}

static guint
largest (const gint32 *values, guint n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (values[i] > values[best])
      best = i;
  return best;
}

static void
tag_tokens (const Network *network, NetworkScratch *scratch, const gint16 *state, guint n,
            Annotation *annotation, guint first)
{
  const Weights *weights = network->weights;
  const Shape *s = &weights->shape;

  network->layers->linear (&weights->tag, scratch->sums, state, n, (guint)s->size);
  for (guint i = 0; i < n; i++)
    {
      guint tag = largest (scratch->sums + (gsize)i * (gsize)s->n_tags, (guint)s->n_tags);
      annotation->upos[first + i] = weights->tag_upos[tag];
      annotation->xpos[first + i] = weights->tag_xpos[tag];
    }
}

/* The best path of name tags: sums become those of the best path to each token and tag. */
static void
find_names (const Network *network, NetworkScratch *scratch, const gint16 *state, guint n,
            guint8 *names)
{
  const Weights *weights = network->weights;
  guint n_names = (guint)weights->shape.n_names, best;

  network->layers->linear (&weights->name, scratch->sums, state, n, (guint)weights->shape.size);
  for (guint i = 0; i < n; i++)
    for (guint tag = 0; tag < n_names; tag++)
      {
        gint32 *sum = scratch->sums + (gsize)i * n_names + tag;
        const gint32 *before = sum - tag - n_names;
        gint32 most = i == 0 && network->begins[tag] ? 0 : NEVER;
        for (guint k = 0; i > 0 && k < n_names; k++)
          if (network->follows[k][tag] && before[k] > most)
            {
              most = before[k];
              scratch->from[(gsize)i * MAX_NAMES + tag] = (guint8)k;
            }
        *sum = most == NEVER ? NEVER : most + CLAMP (*sum, -(1 << 20), 1 << 20);
      }
  best = largest (scratch->sums + (gsize)(n - 1) * n_names, n_names);
  for (guint i = n; i-- > 0;)
    {
      names[i] = weights->name_ids[best];
      best = scratch->from[(gsize)i * MAX_NAMES + best];
    }
}

/* out = the layer's sums, those below 0 an eighth of themselves, cut. */
static void
bent_layer (const Network *network, NetworkScratch *scratch, const Linear *linear,
            const gint16 *state, gint16 *out, guint n, gint32 limit)
{
  gsize values = (gsize)n * linear->rows;

  network->layers->linear (linear, scratch->sums, state, n, (guint)network->weights->shape.size);
  for (gsize i = 0; i < values; i++)
    if (scratch->sums[i] < 0)
      scratch->sums[i] = (scratch->sums[i] + 4) >> 3;
  network->layers->cut (out, scratch->sums, (guint)values, limit);
}

/* Scores of all arcs: products of what words ask of a head and what they offer as one. */
static void
score_arcs (const Network *network, NetworkScratch *scratch, const gint16 *state, guint n)
{
  const Weights *weights = network->weights;
  const Layers *layers = network->layers;
  guint arc = (guint)weights->shape.arc;
  gint32 reach = weights->shape.distance;

  bent_layer (network, scratch, &weights->arc_dep, state, scratch->arc_dep, n, LAYERS_LIMIT);
  layers->linear (&weights->arc_mix, scratch->sums, scratch->arc_dep, n, arc);
  layers->cut (scratch->arc_dep, scratch->sums, n * arc, LAYERS_NARROW);
  bent_layer (network, scratch, &weights->arc_head, state, scratch->arc_head, n, LAYERS_NARROW);
  for (guint i = 0; i < n; i++)
    {
      gint32 *row = scratch->scores + (gsize)i * (n + 1);
      const gint16 *dep = scratch->arc_dep + (gsize)i * arc;
      layers->dot (row, dep, weights->arc_root, 1, arc, arc);
      layers->dot (row + 1, dep, scratch->arc_head, n, arc, arc);
      for (guint k = 0; k < n; k++)
        {
          gint32 offset = (gint32)k - (gint32)i;
          row[k + 1] += weights->arc_near[CLAMP (offset, -reach, reach) + reach];
        }
    }
}

/* The labels of the arcs in `heads`: a maxout over what both ends and their distance say. */
static void
label_arcs (const Network *network, NetworkScratch *scratch, const gint16 *state, guint n)
{
  const Weights *weights = network->weights;
  const Layers *layers = network->layers;
  guint size = (guint)weights->shape.size, rel = (guint)weights->shape.rel;
  gint32 reach = weights->shape.distance;

  layers->linear (&weights->rel_dep, scratch->sums, state, n, size);
  layers->cut (scratch->rel_dep, scratch->sums, n * 2 * rel, G_MAXINT16);
  layers->linear (&weights->rel_head, scratch->sums, state, n, size);
  layers->cut (scratch->rel_head, scratch->sums, n * 2 * rel, G_MAXINT16);
  for (guint i = 0; i < n; i++)
    {
      gint16 head = scratch->heads[i];
      gint32 offset = CLAMP (head - (gint32)i, -reach, reach) + reach;
      const gint16 *dep = scratch->rel_dep + (gsize)i * 2 * rel;
      const gint16 *other
          = head < 0 ? weights->rel_root : scratch->rel_head + (gsize)head * 2 * rel;
      const gint16 *near = weights->rel_near + (gsize)offset * 2 * rel;
      for (guint k = 0; k < rel; k++)
        {
          gint32 first = dep[k] + other[k] + (head < 0 ? 0 : near[k]);
          gint32 second = dep[rel + k] + other[rel + k] + (head < 0 ? 0 : near[rel + k]);
          scratch->sums[k] = MAX (first, second);
        }
      layers->cut (scratch->rel_hidden + (gsize)i * rel, scratch->sums, rel, LAYERS_LIMIT);
    }
  layers->linear (&weights->rel, scratch->sums, scratch->rel_hidden, n, rel);
}

static void
attach (const Network *network, NetworkScratch *scratch, guint n, Annotation *annotation,
        guint first, gint16 first_root)
{
  const Weights *weights = network->weights;
  guint n_rels = (guint)weights->shape.n_rels;

  for (guint i = 0; i < n; i++)
    {
      gint16 head = scratch->heads[i];
      gint32 *rels = scratch->sums + (gsize)i * n_rels;
      if (network->root_rel < n_rels)
        rels[network->root_rel] = NEVER;
      annotation->head[first + i] = head < 0 ? first_root : (gint16)(head + (gint16)first);
      annotation->deprel[first + i] = weights->rel_ids[largest (rels, n_rels)];
      if (head < 0)
        annotation->deprel[first + i] = first_root < 0 ? DEPREL_ROOT : DEPREL_PARATAXIS;
    }
}

static void
annotate_piece (const Network *network, NetworkScratch *scratch, Annotation *annotation,
                guint first, guint n, gint16 first_root)
{
  const gint16 *state;

  for (guint i = 0; i < n; i++)
    {
      Span span = annotation->tokens[first + i];
      features_of_form (&scratch->features[i], annotation->text + span.begin,
                        span.end - span.begin);
    }
  state = encoder_run (scratch->encoder, network->layers, scratch->features, n);
  tag_tokens (network, scratch, state, n, annotation, first);
  find_names (network, scratch, state, n, annotation->name + first);
  score_arcs (network, scratch, state, n);
  tree_best (scratch->tree, scratch->scores, n, scratch->heads);
  label_arcs (network, scratch, state, n);
  attach (network, scratch, n, annotation, first, first_root);
}

void
network_annotate (const Network *network, NetworkScratch *scratch, Annotation *annotation)
{
  gint16 root = ANNOTATION_ROOT;

  for (guint first = 0; first < annotation->n_tokens; first += NETWORK_MAX_TOKENS)
    {
      guint n = MIN (annotation->n_tokens - first, NETWORK_MAX_TOKENS);
      annotate_piece (network, scratch, annotation, first, n, root);
      for (guint i = 0; i < n && root < 0; i++)
        if (annotation->head[i] == ANNOTATION_ROOT)
          root = (gint16)i;
    }
  for (guint i = 0; i < annotation->n_tokens; i++)
    {
      Span span = annotation->tokens[i];
      annotation->lemma[i] = lemma_find (network->weights->lemmas, annotation->text + span.begin,
                                         span.end - span.begin, annotation->upos[i],
                                         annotation->xpos[i], annotation->strings);
    }
  annotation->origin = TREE_PARSED;
}
