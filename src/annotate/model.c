/* SPDX-License-Identifier: MIT */
#include "annotate/model.h"

#include <entente/error.h>
#include <string.h>

#define MAGIC "ENTENTEM"
#define HEADER_SIZE 64
#define CHECKSUM_OFFSET 56
#define ENTRY_SIZE 64
#define NAME_SIZE 32
#define ALIGNMENT 64
#define MAX_SECTIONS 1024

struct _Model
{
  GBytes *bytes;
  char *name;
  ModelSection *sections;
  guint n_sections;
};

static const guint8 type_sizes[N_MODEL_TYPES] = { 1, 1, 2, 4 };

static guint32
read_u32 (const guint8 *at)
{
  guint32 value;
  memcpy (&value, at, sizeof value);
  return GUINT32_FROM_LE (value);
}

static guint64
read_u64 (const guint8 *at)
{
  guint64 value;
  memcpy (&value, at, sizeof value);
  return GUINT64_FROM_LE (value);
}

/* FNV-1a over words of eight bytes, with a shift that carries high bits down. */
static guint64
checksum (guint64 sum, const guint8 *data, gsize size)
{
  for (gsize i = 0; i < size; i += 8)
    {
      sum = (sum ^ read_u64 (data + i)) * G_GUINT64_CONSTANT (0x100000001b3);
      sum ^= sum >> 29;
    }
  return sum;
}

/* Over everything but the checksum itself. */
static guint64
checksum_of_file (const guint8 *data, gsize size)
{
  guint64 sum = checksum (G_GUINT64_CONSTANT (0xcbf29ce484222325), data, CHECKSUM_OFFSET);

  return checksum (sum, data + HEADER_SIZE, size - HEADER_SIZE);
}

void
model_seal (guint8 *data, gsize size)
{
  guint64 value = GUINT64_TO_LE (size);

  memcpy (data + 16, &value, sizeof value);
  value = GUINT64_TO_LE (checksum_of_file (data, size / ALIGNMENT * ALIGNMENT));
  memcpy (data + CHECKSUM_OFFSET, &value, sizeof value);
}

static gboolean
refuse (const Model *model, GError **error, const char *reason)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE, "%s: not a usable model: %s", model->name,
               reason);
  return FALSE;
}

static gboolean
check_header (const Model *model, const guint8 *data, gsize size, GError **error)
{
  if (size < HEADER_SIZE || memcmp (data, MAGIC, strlen (MAGIC)) != 0)
    return refuse (model, error, "the file does not begin as a model does");
  if (read_u32 (data + 8) != MODEL_VERSION)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED,
                   "%s: model of version %u, this program reads version %d", model->name,
                   read_u32 (data + 8), MODEL_VERSION);
      return FALSE;
    }
  if (read_u64 (data + 16) != size || size % ALIGNMENT != 0)
    return refuse (model, error, "the file has been cut short or lengthened");
  if (checksum_of_file (data, size) != read_u64 (data + CHECKSUM_OFFSET))
    return refuse (model, error, "the checksum is wrong, the file has been altered");
  return TRUE;
}

static gboolean
read_entry (const Model *model, ModelSection *section, const guint8 *entry, const guint8 *data,
            gsize size, GError **error)
{
  guint32 type = read_u32 (entry + NAME_SIZE);
  guint64 offset = read_u64 (entry + 48), length = read_u64 (entry + 56);

  memcpy (section->name, entry, NAME_SIZE);
  section->rows = read_u32 (entry + 36);
  section->columns = read_u32 (entry + 40);
  if (type >= N_MODEL_TYPES)
    return refuse (model, error, "a section has an unknown type");
  if (offset % ALIGNMENT != 0 || offset > size || length > size - offset)
    return refuse (model, error, "a section lies outside the file");
  /* rows x columns fits 64 bits; times at most 4 must not wrap. */
  if ((guint64)section->rows * section->columns > length
      || (guint64)section->rows * section->columns * type_sizes[type] != length)
    return refuse (model, error, "a section has another size than its shape");
  section->type = type;
  section->data = data + offset;
  return TRUE;
}

static gboolean
read_sections (Model *model, const guint8 *data, gsize size, GError **error)
{
  guint32 n = read_u32 (data + 12);

  if (n > MAX_SECTIONS || HEADER_SIZE + (gsize)n * ENTRY_SIZE > size)
    return refuse (model, error, "the table of sections lies outside the file");
  model->sections = g_new0 (ModelSection, n);
  model->n_sections = n;
  for (guint32 i = 0; i < n; i++)
    {
      const guint8 *entry = data + HEADER_SIZE + (gsize)i * ENTRY_SIZE;
      if (!read_entry (model, &model->sections[i], entry, data, size, error))
        return FALSE;
    }
  return TRUE;
}

Model *
model_new (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (Model) model = g_new0 (Model, 1);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  model->bytes = g_bytes_ref (bytes);
  model->name = g_strdup (name);
#if G_BYTE_ORDER != G_LITTLE_ENDIAN
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED,
                       "models are read on little-endian machines only");
  return NULL;
#endif
  if (!check_header (model, data, size, error) || !read_sections (model, data, size, error))
    return NULL;
  return g_steal_pointer (&model);
}

Model *
model_open (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return model_new (bytes, path, error);
}

void
model_free (Model *model)
{
  if (model == NULL)
    return;
  g_bytes_unref (model->bytes);
  g_free (model->name);
  g_free (model->sections);
  g_free (model);
}

const ModelSection *
model_section (const Model *model, const char *name, ModelType type, GError **error)
{
  for (guint i = 0; i < model->n_sections; i++)
    if (model->sections[i].type == type && g_str_equal (model->sections[i].name, name))
      return &model->sections[i];
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE,
               "%s: not a usable model: no section '%s' of the right type", model->name, name);
  return NULL;
}

const void *
model_array (const Model *model, const char *name, ModelType type, guint32 rows, guint32 columns,
             GError **error)
{
  const ModelSection *section = model_section (model, name, type, error);

  if (section == NULL)
    return NULL;
  if (section->rows != rows || section->columns != columns)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_PARSE,
                   "%s: not a usable model: section '%s' is %u x %u, not %u x %u", model->name,
                   name, section->rows, section->columns, rows, columns);
      return NULL;
    }
  return section->data;
}
