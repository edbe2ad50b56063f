/* SPDX-License-Identifier: MIT */
#include "relations/frames.h"

#include "base/tsv.h"

#include <string.h>

enum
{
  COLUMN_ID,
  COLUMN_RELATION,
  COLUMN_POS,
  COLUMN_LEMMAS,
  COLUMN_SOURCE,
  COLUMN_TARGET,
  COLUMN_NEEDS,
  COLUMN_OBJECT,
  COLUMN_MODALITY,
  COLUMN_TRUST,
  N_COLUMNS
};

struct Frames
{
  GPtrArray *frames;   /* of Frame, owned */
  GHashTable *ids;     /* set of frame ids */
  GHashTable *index;   /* "V\tlemma" to GArray of FrameEntry */
  GHashTable *classes; /* class to set of words */
  GHashTable *literal; /* "a|b" or "actor=a|b" to set of words */
  GHashTable *status;  /* "V\tlemma\tscope" to StatusEntry */
  Tsv *tables[3];      /* hold the strings */
};

static const struct
{
  const char *name;
  const char *status;
} modalities[N_MODALITIES] = {
  [MODALITY_FACT] = { "fact", "asserted" },
  [MODALITY_PLANNED] = { "planned", "possible" },
  [MODALITY_SOUGHT] = { "sought", "possible" },
  [MODALITY_CONDITIONAL] = { "conditional", "possible" },
  [MODALITY_HEDGED] = { "hedged", "possible" },
  [MODALITY_CLAIMED] = { "claimed", "possible" },
  [MODALITY_DENIED] = { "denied", "negated" },
  [MODALITY_REFUSED] = { "refused", "negated" },
  [MODALITY_ENDED] = { "ended", "negated" },
  [MODALITY_NOT] = { "not", "negated" },
  [MODALITY_SAY] = { "say", "asserted" },
};

static const struct
{
  const char *name;
  SlotKind kind;
} slot_names[] = {
  { "subj", SLOT_SUBJECT },    { "obj", SLOT_OBJECT },          { "iobj", SLOT_RECEIVER },
  { "comp", SLOT_COMPLEMENT }, { "poss", SLOT_POSSESSOR },      { "mod", SLOT_MODIFIER },
  { "light", SLOT_LIGHT },     { "between", SLOT_BETWEEN },     { "is", SLOT_IS },
  { "bearer", SLOT_BEARER },   { "doer", SLOT_DOER },           { "holder", SLOT_HOLDER },
  { "speaker", SLOT_SPEAKER }, { "pair", SLOT_PAIR },           { "home", SLOT_HOME },
  { "here", SLOT_HERE },       { "self", SLOT_SELF },           { "appos", SLOT_APPOSITION },
  { "goal", SLOT_GOAL },       { "pred", SLOT_PREDICATE },      { "clause", SLOT_CLAUSE },
  { "modal", SLOT_MODAL },     { "condition", SLOT_CONDITION }, { "asker", SLOT_ASKER },
  { "use", SLOT_USE },
};

/* "agent" of a noun stands for these. */
static const char *const agent_slots = "poss|mod|by|light";

const char *
modality_name (Modality modality)
{
  return modalities[modality].name;
}

const char *
modality_status (Modality modality)
{
  return modalities[modality].status;
}

static gboolean
modality_from_name (const char *name, Modality *modality)
{
  for (guint i = 0; i < N_MODALITIES; i++)
    if (g_str_equal (modalities[i].name, name))
      {
        *modality = (Modality)i;
        return TRUE;
      }
  return FALSE;
}

static const char *const parts[] = {
  [PART_HEAD] = "", [PART_OWNER] = ".owner", [PART_PLACE] = ".place", [PART_TRADE] = ".trade"
};

const char *
slot_name (const Slot *slot)
{
  const char *name = slot->preposition;
  for (guint i = 0; i < G_N_ELEMENTS (slot_names); i++)
    if (slot_names[i].kind == slot->kind)
      name = slot_names[i].name;
  g_autofree char *whole = g_strconcat (name, parts[slot->part], NULL);
  return g_intern_string (whole);
}

static Slot
parse_slot (const char *text)
{
  Slot slot = { SLOT_NONE, PART_HEAD, NULL };
  g_autofree char *name = g_strdup (text);
  for (guint i = PART_OWNER; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_suffix (name, parts[i]))
      {
        slot.part = (SlotPart)i;
        name[strlen (name) - strlen (parts[i])] = '\0';
      }
  for (guint i = 0; i < G_N_ELEMENTS (slot_names); i++)
    if (g_str_equal (slot_names[i].name, name))
      slot.kind = slot_names[i].kind;
  if (slot.kind == SLOT_NONE && g_ascii_islower (name[0]))
    {
      slot.kind = SLOT_PREPOSITION;
      slot.preposition = g_intern_string (name);
    }
  return slot;
}

static gboolean
parse_slots (const char *text, Slot *slots, guint *n_slots)
{
  g_auto (GStrv) names = g_strsplit (text, "|", -1);
  for (char **name = names; *name != NULL; name++)
    {
      if (g_str_equal (*name, "agent"))
        {
          if (!parse_slots (agent_slots, slots, n_slots))
            return FALSE;
          continue;
        }
      Slot slot = parse_slot (*name);
      if (slot.kind == SLOT_NONE || *n_slots == FRAME_MAX_SLOTS)
        return FALSE;
      slots[(*n_slots)++] = slot;
    }
  return *n_slots > 0;
}

static GHashTable *
literal_set (Frames *frames, const char *words)
{
  GHashTable *set = g_hash_table_lookup (frames->literal, words);
  if (set != NULL)
    return set;
  set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) each = g_strsplit (words, "|", -1);
  for (char **word = each; *word != NULL; word++)
    g_hash_table_add (set, g_strdup (*word));
  g_hash_table_insert (frames->literal, g_strdup (words), set);
  return set;
}

/* "SLOT:CLASS", "SLOT:=a|b" or "SLOT:actor=a|b", "!" before it turns it round. */
static gboolean
parse_need (Frames *frames, char *text, Need *need)
{
  need->text = g_intern_string (text);
  need->is_negative = *text == '!';
  text += need->is_negative;
  char *colon = strchr (text, ':');
  if (colon == NULL)
    return FALSE;
  *colon = '\0';
  need->slot = parse_slot (text);
  const char *value = colon + 1;
  if (g_str_has_prefix (value, "actor="))
    {
      need->is_actor_type = TRUE;
      need->words = literal_set (frames, value + strlen ("actor="));
    }
  else if (*value == '=')
    need->words = literal_set (frames, value + 1);
  else
    need->words = g_hash_table_lookup (frames->classes, value);
  return need->slot.kind != SLOT_NONE && need->words != NULL;
}

static gboolean
parse_needs (Frames *frames, const char *text, Frame *frame)
{
  if (g_str_equal (text, "-"))
    return TRUE;
  g_auto (GStrv) needs = g_strsplit (text, " ", -1);
  for (char **need = needs; *need != NULL; need++)
    if (frame->n_needs == FRAME_MAX_NEEDS
        || !parse_need (frames, *need, &frame->needs[frame->n_needs++]))
      return FALSE;
  return TRUE;
}

static void
index_frame (Frames *frames, const Frame *frame, const char *pos, const char *lemmas)
{
  g_auto (GStrv) each = g_strsplit (lemmas, "|", -1);
  for (char **lemma = each; *lemma != NULL; lemma++)
    {
      FrameEntry entry = { frame, NULL };
      char *plus = strchr (*lemma, '+');
      if (plus != NULL)
        {
          *plus = '\0';
          entry.particle = g_intern_string (plus + 1);
        }
      char *key = g_strconcat (pos, "\t", *lemma, NULL);
      GArray *entries = g_hash_table_lookup (frames->index, key);
      if (entries == NULL)
        {
          entries = g_array_new (FALSE, FALSE, sizeof (FrameEntry));
          g_hash_table_insert (frames->index, key, entries);
        }
      else
        g_free (key);
      g_array_append_val (entries, entry);
    }
}

static gboolean
read_frame (Frames *frames, Tsv *table, char **cells, guint n_cells, GError **error)
{
  if (n_cells != N_COLUMNS)
    return tsv_fail (table, error, "%u columns, a frame has %d", n_cells, N_COLUMNS);
  Frame *frame = g_new0 (Frame, 1);
  g_ptr_array_add (frames->frames, frame);
  frame->id = cells[COLUMN_ID];
  frame->source_text = cells[COLUMN_SOURCE];
  frame->target_text = cells[COLUMN_TARGET];
  frame->relation = relation_from_name (cells[COLUMN_RELATION]);
  frame->trust = g_str_equal (cells[COLUMN_TRUST], "-")
                     ? -1
                     : (int)g_ascii_strtoll (cells[COLUMN_TRUST], NULL, 10);
  if (!g_hash_table_add (frames->ids, cells[COLUMN_ID]))
    return tsv_fail (table, error, "the id \"%s\" is there already", frame->id);
  if (frame->relation == N_RELATIONS)
    return tsv_fail (table, error, "unknown relation \"%s\"", cells[COLUMN_RELATION]);
  if (strlen (cells[COLUMN_POS]) != 1 || strchr ("VNAX", cells[COLUMN_POS][0]) == NULL)
    return tsv_fail (table, error, "part of speech \"%s\" is none of V, N, A, X",
                     cells[COLUMN_POS]);
  if (!parse_slots (cells[COLUMN_SOURCE], frame->source, &frame->n_sources))
    return tsv_fail (table, error, "bad source \"%s\"", cells[COLUMN_SOURCE]);
  if (!parse_slots (cells[COLUMN_TARGET], frame->target, &frame->n_targets))
    return tsv_fail (table, error, "bad target \"%s\"", cells[COLUMN_TARGET]);
  if (!parse_needs (frames, cells[COLUMN_NEEDS], frame))
    return tsv_fail (table, error, "bad condition \"%s\"", cells[COLUMN_NEEDS]);
  if (!g_str_equal (cells[COLUMN_OBJECT], "-"))
    frame->object = parse_slot (cells[COLUMN_OBJECT]);
  if (!modality_from_name (cells[COLUMN_MODALITY], &frame->modality))
    return tsv_fail (table, error, "unknown modality \"%s\"", cells[COLUMN_MODALITY]);
  index_frame (frames, frame, cells[COLUMN_POS], cells[COLUMN_LEMMAS]);
  return TRUE;
}

static gboolean
read_word (Frames *frames, Tsv *table, char **cells, guint n_cells, GError **error)
{
  if (n_cells != 2)
    return tsv_fail (table, error, "a line has a class and a word");
  GHashTable *words = g_hash_table_lookup (frames->classes, cells[0]);
  if (words == NULL)
    {
      words = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (frames->classes, cells[0], words);
    }
  g_hash_table_add (words, cells[1]);
  return TRUE;
}

static gboolean
read_status (Frames *frames, Tsv *table, char **cells, guint n_cells, GError **error)
{
  static const char *const scopes[] = { "comp", "mod", "clause", "self" };
  StatusEntry entry = { SCOPE_COMPLEMENT, MODALITY_FACT };
  guint scope = 0;
  if (n_cells != 4)
    return tsv_fail (table, error, "a line has lemma, part of speech, scope and modality");
  while (scope < G_N_ELEMENTS (scopes) && !g_str_equal (scopes[scope], cells[2]))
    scope++;
  if (scope == G_N_ELEMENTS (scopes))
    return tsv_fail (table, error, "unknown scope \"%s\"", cells[2]);
  if (!modality_from_name (cells[3], &entry.modality))
    return tsv_fail (table, error, "unknown modality \"%s\"", cells[3]);
  entry.scope = (Scope)scope;
  g_hash_table_insert (frames->status, g_strdup_printf ("%s\t%s\t%u", cells[1], cells[0], scope),
                       g_memdup2 (&entry, sizeof entry));
  return TRUE;
}

typedef gboolean (*ReadLine) (Frames *, Tsv *, char **, guint, GError **);

static gboolean
read_table (Frames *frames, guint number, const char *folder, const char *name, ReadLine read_line,
            GError **error)
{
  g_autofree char *file = g_build_filename (folder, name, NULL);
  char **cells;
  guint n_cells;
  Tsv *table = frames->tables[number] = tsv_open (file, error);
  if (table == NULL)
    return FALSE;
  while ((cells = tsv_next (table, &n_cells)) != NULL)
    if (!read_line (frames, table, cells, n_cells, error))
      return FALSE;
  return TRUE;
}

Frames *
frames_load (const char *folder, GError **error)
{
  g_autoptr (Frames) frames = g_new0 (Frames, 1);
  frames->frames = g_ptr_array_new_with_free_func (g_free);
  frames->ids = g_hash_table_new (g_str_hash, g_str_equal);
  frames->index
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  frames->classes
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_hash_table_unref);
  frames->literal
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  frames->status = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!read_table (frames, 0, folder, "words.tsv", read_word, error)
      || !read_table (frames, 1, folder, "relations.tsv", read_frame, error)
      || !read_table (frames, 2, folder, "status.tsv", read_status, error))
    return NULL;
  return g_steal_pointer (&frames);
}

void
frames_free (Frames *frames)
{
  if (frames == NULL)
    return;
  g_ptr_array_unref (frames->frames);
  g_hash_table_unref (frames->ids);
  g_hash_table_unref (frames->index);
  g_hash_table_unref (frames->literal);
  g_hash_table_unref (frames->classes);
  g_hash_table_unref (frames->status);
  for (guint i = 0; i < G_N_ELEMENTS (frames->tables); i++)
    tsv_free (frames->tables[i]);
  g_free (frames);
}

const GArray *
frames_lookup (const Frames *frames, char pos, const char *lemma)
{
  char key[80];
  if (g_snprintf (key, sizeof key, "%c\t%s", pos, lemma) >= (int)sizeof key)
    return NULL;
  return g_hash_table_lookup (frames->index, key);
}

gboolean
frames_word_in (const Frames *frames, const char *class_name, const char *lemma)
{
  GHashTable *words = g_hash_table_lookup (frames->classes, class_name);
  return words != NULL && g_hash_table_contains (words, lemma);
}

const StatusEntry *
frames_status (const Frames *frames, char pos, const char *lemma, Scope scope)
{
  char key[80];
  if (g_snprintf (key, sizeof key, "%c\t%s\t%u", pos, lemma, (guint)scope) >= (int)sizeof key)
    return NULL;
  return g_hash_table_lookup (frames->status, key);
}
