/* SPDX-License-Identifier: MIT */
#include "base/json.h"

#include <entente/actors.h>
#include <string.h>

/* Columns of the table for people. */
enum
{
  NAME_COLUMNS = 30,
  TYPE_COLUMNS = 13,
  COUNTRY_COLUMNS = 9,
  ID_COLUMNS = 36,
  SPELLING_COLUMNS = 60, /* a longer one is cut */
  NAMES_SHOWN = 6,       /* spellings of an actor */
  MIN_UNKNOWN = 2        /* mentions of an unknown actor in the list of what the gazetteer lacks */
};

static guint
width_of (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

/* The text in so many columns, cut or filled; control characters must not reach a terminal. */
static void
append_cell (GString *out, const char *text, guint columns)
{
  guint used = 0;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      c = g_unichar_iscntrl (c) ? ' ' : c;
      if (used + width_of (c) >= columns)
        break;
      used += width_of (c);
      g_string_append_unichar (out, c);
    }
  g_string_append_printf (out, "%*s", (int)(columns - used), "");
}

/* The same without filling; what is cut ends in "...". */
static void
append_plain (GString *out, const char *text, guint columns)
{
  guint used = 0;
  for (; *text != '\0' && used < columns; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      used += width_of (c);
      g_string_append_unichar (out, g_unichar_iscntrl (c) ? ' ' : c);
    }
  if (*text != '\0')
    g_string_append (out, "...");
}

static void
append_head (GString *out)
{
  append_cell (out, "actor", NAME_COLUMNS);
  append_cell (out, "type", TYPE_COLUMNS);
  g_string_append (out, "country  documents  mentions  by\n");
}

static void
append_by (GString *out, const EntenteActor *actor)
{
  gboolean is_first = TRUE;
  for (guint by = 0; by < ENTENTE_N_BY; by++)
    if (actor->by[by] > 0)
      {
        g_string_append_printf (out, "%s%s %u", is_first ? "" : ", ", entente_mention_by_name (by),
                                actor->by[by]);
        is_first = FALSE;
      }
  g_string_append_c (out, '\n');
}

/* The id, and how it is spelled but for its name. */
static void
append_names (GString *out, const EntenteActor *actor)
{
  guint n = 0;
  g_string_append (out, "  ");
  append_plain (out, actor->id, G_MAXUINT);
  if (actor->parent != NULL)
    {
      g_string_append (out, ", of ");
      append_plain (out, actor->parent, G_MAXUINT);
    }
  for (guint i = 0; i < actor->n_names && n < NAMES_SHOWN; i++)
    {
      if (strcmp (actor->names[i].text, actor->name) == 0)
        continue;
      g_string_append (out, n++ == 0 ? ", also: " : ", ");
      append_plain (out, actor->names[i].text, SPELLING_COLUMNS);
      g_string_append_printf (out, " %u", actor->names[i].mentions);
    }
  g_string_append (out, n == NAMES_SHOWN && actor->n_names > n + 1 ? " ...\n" : "\n");
}

static void
append_actor (GString *out, const EntenteActor *actor)
{
  append_cell (out, actor->name, NAME_COLUMNS);
  append_cell (out, actor->type != NULL ? actor->type : "-", TYPE_COLUMNS);
  append_cell (out, actor->country != NULL ? actor->country : "-", COUNTRY_COLUMNS);
  g_string_append_printf (out, "%9u  %8u  ", actor->documents, actor->mentions);
  append_by (out, actor);
  append_names (out, actor);
}

/* Those known, or not, of at least so many mentions. */
static void
append_actors (GString *out, const EntenteActors *actors, gboolean is_known, guint least,
               guint most)
{
  guint n = 0;
  for (guint i = 0; i < entente_actors_n (actors); i++)
    {
      const EntenteActor *actor = entente_actors_get (actors, i);
      if (actor->is_known != is_known || actor->mentions < least)
        continue;
      if (n == 0 && !is_known)
        g_string_append (out,
                         "\nNot in the gazetteer; a line \"add\" of a ledger makes it known\n");
      if (n == 0)
        append_head (out);
      if (n++ < most || most == 0)
        append_actor (out, actor);
    }
  if (most > 0 && n > most)
    g_string_append_printf (out, "and %u more; --most 0 lists all\n", n - most);
}

static void
append_count (GString *out, guint n, const char *what, const char *after)
{
  g_string_append_printf (out, "%u%s%s%s", n, what, n == 1 ? "" : "s", after);
}

static void
append_merges (GString *out, const EntenteActors *actors)
{
  gboolean is_first = TRUE;
  for (guint i = 0; i < entente_actors_n (actors); i++)
    {
      const EntenteActor *actor = entente_actors_get (actors, i);
      for (guint k = 0; k < actor->n_merges; k++)
        {
          const EntenteActorMerge *merge = &actor->merges[k];
          if (is_first)
            g_string_append (out, "\nJoined; \"never A B\" in a ledger undoes what a rule did\n");
          is_first = FALSE;
          append_cell (out, merge->was, ID_COLUMNS);
          append_cell (out, actor->id, ID_COLUMNS);
          append_count (out, merge->mentions, " mention", " in ");
          append_count (out, merge->documents, " document", ": ");
          append_plain (out, merge->why, G_MAXUINT);
          g_string_append_c (out, '\n');
        }
    }
}

static void
write_json_lists (GString *out, const EntenteActor *actor)
{
  g_string_append (out, ",\"by\":{");
  for (guint by = 0; by < ENTENTE_N_BY; by++)
    g_string_append_printf (out, "%s\"%s\":%u", by > 0 ? "," : "", entente_mention_by_name (by),
                            actor->by[by]);
  g_string_append (out, "},\"names\":[");
  for (guint i = 0; i < actor->n_names; i++)
    {
      json_append_field (out, i > 0 ? ",{\"text\":" : "{\"text\":", actor->names[i].text);
      json_append_uint_field (out, ",\"mentions\":", actor->names[i].mentions);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "],\"merges\":[");
  for (guint i = 0; i < actor->n_merges; i++)
    {
      json_append_field (out, i > 0 ? ",{\"was\":" : "{\"was\":", actor->merges[i].was);
      json_append_field (out, ",\"why\":", actor->merges[i].why);
      json_append_uint_field (out, ",\"mentions\":", actor->merges[i].mentions);
      json_append_uint_field (out, ",\"documents\":", actor->merges[i].documents);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
write_json_actor (GString *out, const EntenteActor *actor)
{
  json_append_field (out, "{\"id\":", actor->id);
  json_append_field (out, ",\"name\":", actor->name);
  json_append_field (out, ",\"type\":", actor->type);
  json_append_field (out, ",\"country\":", actor->country);
  json_append_field (out, ",\"parent\":", actor->parent);
  g_string_append (out, actor->is_known ? ",\"known\":true" : ",\"known\":false");
  json_append_uint_field (out, ",\"documents\":", actor->documents);
  json_append_uint_field (out, ",\"mentions\":", actor->mentions);
  write_json_lists (out, actor);
  g_string_append_c (out, '}');
}

static void
write_json (const EntenteActors *actors, guint most, GString *out)
{
  guint n[2] = { 0, 0 }, written = 0;
  g_string_append (out, "{\"schema\":1,\"actors\":[");
  for (guint i = 0; i < entente_actors_n (actors); i++)
    {
      const EntenteActor *actor = entente_actors_get (actors, i);
      if (most > 0 && n[actor->is_known ? 1 : 0]++ >= most)
        continue;
      g_string_append (out, written++ > 0 ? ",\n" : "\n");
      write_json_actor (out, actor);
    }
  g_string_append (out, "]}\n");
}

void
entente_actors_write (const EntenteActors *actors, EntenteActorsFormat format, guint most,
                      GString *out)
{
  g_return_if_fail (actors != NULL && out != NULL);
  if (format == ENTENTE_ACTORS_JSON)
    {
      write_json (actors, most, out);
      return;
    }
  append_actors (out, actors, TRUE, 0, most);
  append_actors (out, actors, FALSE, MIN_UNKNOWN, most);
  append_merges (out, actors);
}
