/* SPDX-License-Identifier: MIT */
#include "annotate/layers.h"

extern const Layers layers_scalar, layers_vector;

#ifdef __x86_64__
extern const Layers layers_avx2, layers_avx512;

static gboolean
has_avx512 (void)
{
  return __builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512bw")
         && __builtin_cpu_supports ("avx512dq") && __builtin_cpu_supports ("avx512vl");
}
#endif

const Layers *
layers_nth (guint i)
{
  const Layers *sets[4] = { &layers_scalar, &layers_vector };
  guint n = 2;

#ifdef __x86_64__
  if (__builtin_cpu_supports ("avx2"))
    sets[n++] = &layers_avx2;
  if (has_avx512 ())
    sets[n++] = &layers_avx512;
#endif
  return i < n ? sets[i] : NULL;
}

const Layers *
layers_best (void)
{
  const Layers *best = layers_nth (0);

  for (guint i = 1; layers_nth (i) != NULL; i++)
    best = layers_nth (i);
  return best;
}
