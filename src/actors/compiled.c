/* SPDX-License-Identifier: MIT */
#include "actors/gazetteer-tables.h"
#include "actors/lexicon.h"

#include <string.h>

/* The compiled gazetteer: arrays as they lie in memory, with offsets instead of pointers, behind a
 * header that says of which tables they were made. The readable tables stay what counts: a compiled
 * file that was made of others, by another version, for another kind of machine or that is damaged
 * is passed over without a word, for the tables say the same. */

#define MAGIC "ENTENTEG"
#define BYTE_ORDER_MARK 0x01020304u
#define VERSION 2u /* of what follows; goes up with any change of it or of how names are read */
#define ALIGNMENT 8
#define NO_STRING G_MAXUINT32

typedef enum
{
  SECTION_STRINGS, /* zero-terminated */
  SECTION_ACTORS,
  SECTION_ENTRIES,
  SECTION_OFFICES,
  SECTION_WORDS,
  SECTION_SLOTS,
  SECTION_CLASSES,
  SECTION_KEYS,
  SECTION_VALUES,
  SECTION_STATES,
  N_SECTIONS
} Section;

typedef struct
{
  guint32 id, name, type, country, parent, from, to, names;
} StoredActor;

typedef struct
{
  guint32 person, body, office, from, to;
} StoredOffice;

typedef struct
{
  guint32 bytes, length, hash;
} StoredWord;

static const gsize sizes[N_SECTIONS] = { 1,
                                         sizeof (StoredActor),
                                         sizeof (GazetteerEntry),
                                         sizeof (StoredOffice),
                                         sizeof (StoredWord),
                                         sizeof (guint32),
                                         sizeof (guint32),
                                         sizeof (guint64),
                                         sizeof (guint32),
                                         sizeof (guint32) };

typedef struct
{
  char magic[8];
  guint32 byte_order, version;
  guint64 tables; /* checksum of what it was made of */
  guint64 sum;    /* of all that follows the header */
  guint64 size;   /* of the file */
  guint64 n_steps;
  struct
  {
    guint64 offset, n;
  } sections[N_SECTIONS];
} Header;

/* FNV-1a over words of eight bytes, with a shift that carries high bits down. */
static guint64
checksum (guint64 sum, const char *data, gsize size)
{
  for (gsize i = 0; i < size; i += 8)
    {
      guint64 word = 0;
      memcpy (&word, data + i, MIN (size - i, 8));
      sum = (sum ^ word) * G_GUINT64_CONSTANT (0x100000001b3);
      sum ^= sum >> 29;
    }
  return (sum ^ size) * G_GUINT64_CONSTANT (0x100000001b3);
}

/* Of the tables and word lists that a gazetteer is made of; 0 where one is missing. */
static guint64
checksum_of_tables (const char *folder)
{
  static const char *const tables[] = { "common-words.tsv", "actors.tsv", "offices.tsv" };
  guint64 sum = VERSION;
  for (const LexiconList *list = lexicon_lists (); list->words != NULL; list++)
    sum = checksum (sum ^ list->word_class, list->words, strlen (list->words));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *name = g_build_filename (folder, tables[i], NULL);
      g_autoptr (GMappedFile) file = g_mapped_file_new (name, FALSE, NULL);
      if (file == NULL)
        return 0;
      gsize size = g_mapped_file_get_length (file);
      sum = checksum (sum, size > 0 ? g_mapped_file_get_contents (file) : "", size);
    }
  return MAX (sum, 1);
}

/* Writing */

typedef struct
{
  GByteArray *bytes[N_SECTIONS];
  GHashTable *offsets; /* string to its offset + 1 */
} Writer;

static guint32
store_string (Writer *writer, const char *string)
{
  if (string == NULL)
    return NO_STRING;
  gpointer known = g_hash_table_lookup (writer->offsets, string);
  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;
  guint32 offset = writer->bytes[SECTION_STRINGS]->len;
  g_byte_array_append (writer->bytes[SECTION_STRINGS], (const guint8 *)string,
                       (guint)strlen (string) + 1);
  g_hash_table_insert (writer->offsets, (gpointer)(guintptr)string, GUINT_TO_POINTER (offset + 1));
  return offset;
}

static void
store (Writer *writer, Section section, gconstpointer data, gsize n)
{
  g_byte_array_append (writer->bytes[section], data, (guint)(n * sizes[section]));
}

static void
store_actors (Writer *writer, const Gazetteer *gazetteer)
{
  for (guint32 i = 0; i < gazetteer->actors->len; i++)
    {
      const GazetteerActor *actor = gazetteer_actor (gazetteer, i);
      StoredActor stored = { .id = store_string (writer, actor->id),
                             .name = store_string (writer, actor->name),
                             .type = store_string (writer, actor->type),
                             .country = store_string (writer, actor->country),
                             .parent = store_string (writer, actor->parent),
                             .from = store_string (writer, actor->from),
                             .to = store_string (writer, actor->to),
                             .names = store_string (writer, actor->names) };
      store (writer, SECTION_ACTORS, &stored, 1);
    }
  for (guint32 i = 0; i < gazetteer->offices->len; i++)
    {
      const GazetteerOffice *office = gazetteer_office (gazetteer, i);
      StoredOffice stored = { .person = office->person,
                              .body = office->body,
                              .office = store_string (writer, office->office),
                              .from = store_string (writer, office->from),
                              .to = store_string (writer, office->to) };
      store (writer, SECTION_OFFICES, &stored, 1);
    }
}

static void
store_names (Writer *writer, const Gazetteer *gazetteer)
{
  for (guint32 i = 0; i < gazetteer->entries->len; i++)
    {
      const GazetteerEntry *entry = gazetteer_entry (gazetteer, i);
      GazetteerEntry stored;
      memset (&stored, 0, sizeof stored); /* what lies between the fields, too */
      stored.actor = entry->actor;
      stored.next = entry->next;
      stored.kind = entry->kind;
      stored.is_capitals = entry->is_capitals;
      store (writer, SECTION_ENTRIES, &stored, 1);
    }
  for (guint32 i = 0; i < gazetteer->words.words->len; i++)
    {
      const WordEntry *word = &g_array_index (gazetteer->words.words, WordEntry, i);
      StoredWord stored = { .bytes = store_string (writer, word->bytes),
                            .length = word->length,
                            .hash = word->hash };
      store (writer, SECTION_WORDS, &stored, 1);
    }
  store (writer, SECTION_SLOTS, gazetteer->words.slots, gazetteer->words.mask + (gsize)1);
  store (writer, SECTION_CLASSES, gazetteer->classes->data, gazetteer->classes->len);
  store (writer, SECTION_KEYS, gazetteer->steps.keys, gazetteer->steps.mask + (gsize)1);
  store (writer, SECTION_VALUES, gazetteer->steps.values, gazetteer->steps.mask + (gsize)1);
  store (writer, SECTION_STATES, gazetteer->state_entry->data, gazetteer->state_entry->len);
}

static GByteArray *
join_sections (const Writer *writer, Header *header)
{
  GByteArray *file = g_byte_array_new ();
  static const guint8 zeros[ALIGNMENT];
  g_byte_array_append (file, (const guint8 *)header, sizeof *header);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_byte_array_append (file, zeros, (ALIGNMENT - file->len % ALIGNMENT) % ALIGNMENT);
      header->sections[i].offset = file->len;
      header->sections[i].n = writer->bytes[i]->len / sizes[i];
      g_byte_array_append (file, writer->bytes[i]->data, writer->bytes[i]->len);
    }
  header->size = file->len;
  header->sum
      = checksum (VERSION, (const char *)file->data + sizeof *header, file->len - sizeof *header);
  memcpy (file->data, header, sizeof *header);
  return file;
}

gboolean
gazetteer_compile (const Gazetteer *gazetteer, const char *folder, const char *file, GError **error)
{
  Writer writer = { .offsets = g_hash_table_new (g_str_hash, g_str_equal) };
  Header header = { .magic = MAGIC,
                    .byte_order = BYTE_ORDER_MARK,
                    .version = VERSION,
                    .tables = checksum_of_tables (folder),
                    .n_steps = gazetteer->steps.n };
  for (guint i = 0; i < N_SECTIONS; i++)
    writer.bytes[i] = g_byte_array_new ();
  store_actors (&writer, gazetteer);
  store_names (&writer, gazetteer);
  g_autoptr (GByteArray) bytes = join_sections (&writer, &header);
  for (guint i = 0; i < N_SECTIONS; i++)
    g_byte_array_unref (writer.bytes[i]);
  g_hash_table_unref (writer.offsets);
  return g_file_set_contents (file, (const char *)bytes->data, bytes->len, error);
}

/* Loading */

typedef struct
{
  const char *data;
  const Header *header;
  const char *strings;
} Reader;

static gconstpointer
section_of (const Reader *reader, Section section, gsize *n)
{
  *n = reader->header->sections[section].n;
  return reader->data + reader->header->sections[section].offset;
}

static gboolean
is_whole (const char *data, gsize size, guint64 tables)
{
  const Header *header = (const Header *)(gconstpointer)data;
  if (size < sizeof *header || memcmp (header->magic, MAGIC, sizeof header->magic) != 0
      || header->byte_order != BYTE_ORDER_MARK || header->version != VERSION
      || header->tables != tables || header->size != size)
    return FALSE;
  for (guint i = 0; i < N_SECTIONS; i++)
    if (header->sections[i].offset > size || header->sections[i].offset % ALIGNMENT != 0
        || header->sections[i].n > (size - header->sections[i].offset) / sizes[i])
      return FALSE;
  return header->sum == checksum (VERSION, data + sizeof *header, size - sizeof *header);
}

static const char *
string_at (const Reader *reader, guint32 offset)
{
  return offset == NO_STRING ? NULL : reader->strings + offset;
}

static void
load_actors (Gazetteer *gazetteer, const Reader *reader)
{
  gsize n;
  const StoredActor *actors = section_of (reader, SECTION_ACTORS, &n);
  g_array_set_size (gazetteer->actors, (guint)n);
  for (guint32 i = 0; i < n; i++)
    {
      GazetteerActor *actor = &g_array_index (gazetteer->actors, GazetteerActor, i);
      *actor = (GazetteerActor){ .id = string_at (reader, actors[i].id),
                                 .name = string_at (reader, actors[i].name),
                                 .type = string_at (reader, actors[i].type),
                                 .country = string_at (reader, actors[i].country),
                                 .parent = string_at (reader, actors[i].parent),
                                 .from = string_at (reader, actors[i].from),
                                 .to = string_at (reader, actors[i].to),
                                 .names = string_at (reader, actors[i].names) };
      g_hash_table_insert (gazetteer->by_id, (gpointer)(guintptr)actor->id,
                           GUINT_TO_POINTER (i + 1));
    }
  const StoredOffice *offices = section_of (reader, SECTION_OFFICES, &n);
  g_array_set_size (gazetteer->offices, (guint)n);
  for (guint32 i = 0; i < n; i++)
    g_array_index (gazetteer->offices, GazetteerOffice, i)
        = (GazetteerOffice){ .person = offices[i].person,
                             .body = offices[i].body,
                             .office = string_at (reader, offices[i].office),
                             .from = string_at (reader, offices[i].from),
                             .to = string_at (reader, offices[i].to) };
  gazetteer_index_offices (gazetteer);
}

static void
load_array (GArray *array, const Reader *reader, Section section)
{
  gsize n;
  gconstpointer data = section_of (reader, section, &n);
  g_array_set_size (array, 0);
  g_array_append_vals (array, data, (guint)n);
}

static gpointer
copy_section (const Reader *reader, Section section)
{
  gsize n;
  gconstpointer data = section_of (reader, section, &n);
  return g_memdup2 (data, n * sizes[section]);
}

/* The copies may grow: an analyst's ledger adds names. */
static void
load_names (Gazetteer *gazetteer, const Reader *reader)
{
  gsize n;
  load_array (gazetteer->entries, reader, SECTION_ENTRIES);
  load_array (gazetteer->classes, reader, SECTION_CLASSES);
  load_array (gazetteer->state_entry, reader, SECTION_STATES);
  const StoredWord *words = section_of (reader, SECTION_WORDS, &n);
  g_array_set_size (gazetteer->words.words, (guint)n);
  for (guint32 i = 0; i < n; i++)
    g_array_index (gazetteer->words.words, WordEntry, i) = (WordEntry){
      .bytes = string_at (reader, words[i].bytes), .length = words[i].length, .hash = words[i].hash
    };
  g_free (gazetteer->words.slots);
  gazetteer->words.slots = copy_section (reader, SECTION_SLOTS);
  gazetteer->words.mask = (guint32)reader->header->sections[SECTION_SLOTS].n - 1;
  pair_table_clear (&gazetteer->steps);
  gazetteer->steps.keys = copy_section (reader, SECTION_KEYS);
  gazetteer->steps.values = copy_section (reader, SECTION_VALUES);
  gazetteer->steps.mask = (guint32)reader->header->sections[SECTION_KEYS].n - 1;
  gazetteer->steps.n = (guint32)reader->header->n_steps;
}

static Gazetteer *
load_file (const char *file, guint64 tables)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (file, FALSE, NULL);
  if (mapped == NULL
      || !is_whole (g_mapped_file_get_contents (mapped), g_mapped_file_get_length (mapped), tables))
    return NULL;
  Gazetteer *gazetteer = gazetteer_new ();
  Reader reader = { .data = g_mapped_file_get_contents (mapped) };
  reader.header = (const Header *)(gconstpointer)reader.data;
  reader.strings = reader.data + reader.header->sections[SECTION_STRINGS].offset;
  load_actors (gazetteer, &reader);
  load_names (gazetteer, &reader);
  gazetteer->compiled = g_steal_pointer (&mapped);
  return gazetteer;
}

Gazetteer *
gazetteer_load_compiled (const char *folder)
{
  guint64 tables = checksum_of_tables (folder);
  g_autofree char *file = g_build_filename (folder, GAZETTEER_COMPILED, NULL);
  if (tables == 0)
    return NULL;
  Gazetteer *gazetteer = load_file (file, tables);
  return gazetteer != NULL ? gazetteer : load_file (ENTENTE_BUILD_GAZETTEER, tables);
}

gboolean
gazetteer_is_compiled (const Gazetteer *gazetteer)
{
  return gazetteer->compiled != NULL;
}
