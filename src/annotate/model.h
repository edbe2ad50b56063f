/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The container of the trained model: named sections, little-endian, each at a multiple of 64
 * bytes.
 *
 *   0  char[8] magic "ENTENTEM"     8  u32 version, u32 number of sections
 *  16  u64 size of the file        24  u64[4] zero        56  u64 checksum of all but itself
 *  64  one entry of 64 bytes a section: char[32] name, u32 type, u32 rows, u32 columns, u32 zero,
 *      u64 offset, u64 size in bytes
 */
#define MODEL_VERSION 1

typedef enum
{
  MODEL_BYTES, /**< text, 1 row */
  MODEL_INT8,
  MODEL_INT16,
  MODEL_INT32,
  N_MODEL_TYPES
} ModelType;

typedef struct
{
  char name[33];
  ModelType type;
  guint32 rows;
  guint32 columns;
  const void *data; /**< rows x columns, row by row */
} ModelSection;

typedef struct _Model Model;

/** Maps and checks a file: magic, version, size, checksum, the bounds of every section. */
Model *model_open (const char *path, GError **error);

/** The same for bytes in memory; `name` is for messages. */
Model *model_new (GBytes *bytes, const char *name, GError **error);

void model_free (Model *model);

/** Makes the size and the checksum in the header of `data` right; for tests of what is behind them.
 * `size` is at least 64. */
void model_seal (guint8 *data, gsize size);

/** The section, or NULL and an error if it is missing or of another type. (transfer none) */
const ModelSection *model_section (const Model *model, const char *name, ModelType type,
                                   GError **error);

/** The data of a section that must have just this shape. (transfer none) */
const void *model_array (const Model *model, const char *name, ModelType type, guint32 rows,
                         guint32 columns, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Model, model_free)
