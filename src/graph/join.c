/* SPDX-License-Identifier: MIT */
#include "graph/join.h"

#include "actors/lexicon.h"

#include <string.h>

#define MIN_NAME 4    /* bytes of a surname: "Ark." and "Sam" are too often something else */
#define DOMINANT 10   /* documents of one namesake to each of all the others together */
#define GIVEN_SHARE 3 /* a name that is a given name once in so many documents is no surname */
#define NEAR_DAYS 31  /* for a person whom one document alone names in full */
#define MIN_SHARED 2  /* actors in common with a document of the person */
#define MAX_NAME_WORDS 8

typedef struct
{
  const char *country;
  guint n;
} Vote;

/* What a document is about. */
typedef struct
{
  GArray *actors;    /* of guint32: persons, bodies, groups and events that are named in full */
  GArray *countries; /* of Vote, of all that it mentions but media */
  guint most;        /* votes of the first of them */
} Context;

/* A person whom some document names in full. */
typedef struct
{
  const char *id;
  GArray *documents; /* of guint32, ascending */
  GArray *own;       /* of Vote: its country, */
  GArray *ties;      /* of Vote: the countries of what it leads or is a member of */
  const char *home;  /* once looked for; nullable */
  gboolean is_looked_for;
} Namesake;

typedef struct
{
  GPtrArray *namesakes; /* of Namesake, by the order of documents */
  guint n_given;        /* documents in which it is somebody's first name */
  GPtrArray *rivals;    /* countries of persons of the gazetteer who are no namesakes; nullable */
} Surname;

typedef struct
{
  EntenteGraph *graph;
  Context *contexts;     /* by document */
  GHashTable *numbers;   /* id of an actor to its number + 1 */
  GHashTable *countries; /* id of an actor to its country */
  GHashTable *surnames;  /* of those whom no document names in full, to Surname */
  GHashTable *people;    /* id to Namesake */
} Join;

static StoredDocument *
document_of (const Join *join, guint i)
{
  return join->graph->stored->pdata[i];
}

static gboolean
is_own (const char *id)
{
  return strchr (id, '@') != NULL;
}

static gboolean
is_person (const MentionRow *row)
{
  return row->type != NULL && strcmp (row->type, "person") == 0
         && g_str_has_prefix (row->actor, "person:");
}

/* The name in the id of a person, without the mark of its document. (transfer full) */
static char *
name_of (const char *id)
{
  const char *name = id + strlen ("person:");
  return g_strndup (name, strcspn (name, "@"));
}

static void
vote (GArray *votes, const char *country)
{
  for (guint i = 0; i < votes->len; i++)
    if (g_array_index (votes, Vote, i).country == country)
      {
        g_array_index (votes, Vote, i).n++;
        return;
      }
  Vote fresh = { country, 1 };
  if (country != NULL && votes->len < JOIN_MAX_CONTEXT)
    g_array_append_val (votes, fresh);
}

static int
vote_order (gconstpointer a, gconstpointer b)
{
  const Vote *left = a, *right = b;
  if (left->n != right->n)
    return left->n > right->n ? -1 : 1;
  return strcmp (left->country, right->country);
}

/* The country of most votes, NULL where two have as many. */
static const char *
winner (GArray *votes)
{
  const Vote *sorted = (const Vote *)votes->data;
  g_array_sort (votes, vote_order);
  if (votes->len == 0 || (votes->len > 1 && sorted[1].n == sorted[0].n))
    return NULL;
  return sorted[0].country;
}

static void
surname_free (gpointer data)
{
  Surname *surname = data;
  g_ptr_array_unref (surname->namesakes);
  g_ptr_array_unref (surname->rivals);
  g_free (surname);
}

static void
namesake_free (gpointer data)
{
  Namesake *person = data;
  g_array_unref (person->documents);
  g_array_unref (person->own);
  g_array_unref (person->ties);
  g_free (person);
}

/* A word that is more than a name. */
static gboolean
is_word (const Join *join, const char *name)
{
  const guint32 words = WORD_COMMON | WORD_TITLE | WORD_ORG_HEAD | WORD_ORG_OF | WORD_MEDIA_HEAD
                        | WORD_EVENT_HEAD | WORD_PLACE_HEAD | WORD_CALENDAR | WORD_NOMINAL
                        | WORD_AGENTS | WORD_FUNCTION | WORD_NEVER | WORD_PRONOUN;
  const Gazetteer *gazetteer = join->graph->gazetteer;
  if (gazetteer == NULL)
    return FALSE;
  guint32 word = gazetteer_word (gazetteer, name, strlen (name));
  return (gazetteer_word_classes (gazetteer, word) & words) != 0;
}

/* The surnames that are asked for. */
static void
note_surnames (Join *join, const StoredDocument *stored)
{
  for (guint i = 0; i < stored->mentions->len; i++)
    {
      const MentionRow *row = &g_array_index (stored->mentions, MentionRow, i);
      if (!is_person (row) || !is_own (row->actor))
        continue;
      g_autofree char *name = name_of (row->actor);
      if (strlen (name) < MIN_NAME || is_word (join, name)
          || g_hash_table_contains (join->surnames, name))
        continue;
      Surname *surname = g_new0 (Surname, 1);
      surname->namesakes = g_ptr_array_new ();
      surname->rivals = g_ptr_array_new ();
      g_hash_table_insert (join->surnames, g_steal_pointer (&name), surname);
    }
}

static gboolean
is_family_first (const char *country)
{
  static const char *const countries[] = { "CHN", "HKG", "KOR", "PRK", "TWN", "VNM", NULL };
  return country != NULL && g_strv_contains (countries, country);
}

typedef void (*SurnameFunc) (Join *join, Surname *surname, gpointer data);

/* Calls `func` for each surname that may stand for the person of that id: the ends of the name, or
 * its first word where the family comes first; `given` for the first word else. */
static void
each_surname (Join *join, const char *id, const char *country, SurnameFunc func, SurnameFunc given,
              gpointer data)
{
  g_autofree char *name = name_of (id);
  guint n = 0;
  for (char *dash = strchr (name, '-'); dash != NULL && n < MAX_NAME_WORDS; n++)
    {
      Surname *surname = g_hash_table_lookup (join->surnames, dash + 1);
      if (surname != NULL && func != NULL)
        func (join, surname, data);
      dash = strchr (dash + 1, '-');
    }
  name[strcspn (name, "-")] = '\0';
  Surname *first = g_hash_table_lookup (join->surnames, name);
  SurnameFunc other = is_family_first (country) && n > 0 ? func : given;
  if (first != NULL && other != NULL)
    other (join, first, data);
}

static void
add_namesake (Join *join G_GNUC_UNUSED, Surname *surname, gpointer data)
{
  if (surname->namesakes->len <= JOIN_MAX_NAMESAKES)
    g_ptr_array_add (surname->namesakes, data);
}

static void
add_given (Join *join G_GNUC_UNUSED, Surname *surname, gpointer data G_GNUC_UNUSED)
{
  surname->n_given++;
}

static void
add_rival (Join *join, Surname *surname, gpointer data)
{
  const GazetteerActor *actor = data;
  if (!g_hash_table_contains (join->people, actor->id)
      && surname->rivals->len <= JOIN_MAX_NAMESAKES)
    g_ptr_array_add (surname->rivals, (gpointer)(guintptr)actor->country);
}

/* Persons of the gazetteer whom the documents do not name in full may be meant, too. */
static void
add_rivals (Join *join)
{
  const Gazetteer *gazetteer = join->graph->gazetteer;
  guint32 n = gazetteer != NULL ? gazetteer_n_actors (gazetteer) : 0;
  for (guint32 i = 0; i < n; i++)
    {
      const GazetteerActor *actor = gazetteer_actor (gazetteer, i);
      if (strcmp (actor->type, "person") == 0 && g_str_has_prefix (actor->id, "person:"))
        each_surname (join, actor->id, actor->country, add_rival, NULL, (gpointer)actor);
    }
}

static guint32
number_of (Join *join, const char *actor)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (join->numbers, actor));
  if (number == 0)
    {
      number = g_hash_table_size (join->numbers) + 1;
      g_hash_table_insert (join->numbers, (gpointer)(guintptr)actor, GUINT_TO_POINTER (number));
    }
  return number - 1;
}

static gboolean
is_context (const char *type)
{
  static const char *const types[] = { "person", "organisation", "armed-group", "event", NULL };
  return type != NULL && g_strv_contains (types, type);
}

static void
note_person (Join *join, const MentionRow *row, guint32 document)
{
  Namesake *person = g_hash_table_lookup (join->people, row->actor);
  if (person == NULL)
    {
      person = g_new0 (Namesake, 1);
      person->id = row->actor;
      person->documents = g_array_new (FALSE, FALSE, sizeof (guint32));
      person->own = g_array_new (FALSE, FALSE, sizeof (Vote));
      person->ties = g_array_new (FALSE, FALSE, sizeof (Vote));
      g_hash_table_insert (join->people, (gpointer)(guintptr)row->actor, person);
      each_surname (join, row->actor, row->country, add_namesake, NULL, person);
    }
  vote (person->own, row->country);
  guint n = person->documents->len;
  if (n > 0 && g_array_index (person->documents, guint32, n - 1) == document)
    return;
  g_array_append_val (person->documents, document);
  each_surname (join, row->actor, row->country, NULL, add_given, NULL);
}

static void
read_document (Join *join, guint32 document)
{
  const StoredDocument *stored = document_of (join, document);
  Context *context = &join->contexts[document];
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  context->actors = g_array_new (FALSE, FALSE, sizeof (guint32));
  context->countries = g_array_new (FALSE, FALSE, sizeof (Vote));
  for (guint i = 0; i < stored->mentions->len; i++)
    {
      const MentionRow *row = &g_array_index (stored->mentions, MentionRow, i);
      if (is_own (row->actor))
        continue;
      if (row->country != NULL)
        g_hash_table_insert (join->countries, (gpointer)(guintptr)row->actor,
                             (gpointer)(guintptr)row->country);
      if (row->type == NULL || strcmp (row->type, "media") != 0)
        vote (context->countries, row->country);
      if (is_person (row))
        note_person (join, row, document);
      if (is_context (row->type) && context->actors->len < JOIN_MAX_CONTEXT
          && g_hash_table_add (seen, (gpointer)(guintptr)row->actor))
        {
          guint32 number = number_of (join, row->actor);
          g_array_append_val (context->actors, number);
        }
    }
  g_array_sort (context->countries, vote_order);
  context->most = context->countries->len > 0 ? g_array_index (context->countries, Vote, 0).n : 0;
}

static void
note_ties (Join *join, const StoredDocument *stored)
{
  for (guint i = 0; i < stored->statements->len; i++)
    {
      const StatementRow *row = &g_array_index (stored->statements, StatementRow, i);
      Namesake *person = g_hash_table_lookup (join->people, row->source);
      if (person != NULL
          && (strcmp (row->relation, "leads") == 0 || strcmp (row->relation, "member-of") == 0))
        vote (person->ties, g_hash_table_lookup (join->countries, row->target));
    }
}

/* Where a person belongs: the country that rows give; or that of what it leads; or the one that
 * most of its documents speak of first. */
static const char *
home_of (const Join *join, Namesake *person)
{
  if (person->is_looked_for)
    return person->home;
  person->is_looked_for = TRUE;
  person->home = winner (person->own);
  if (person->home == NULL)
    person->home = winner (person->ties);
  if (person->home != NULL)
    return person->home;
  g_autoptr (GArray) votes = g_array_new (FALSE, FALSE, sizeof (Vote));
  for (guint i = 0; i < person->documents->len; i++)
    {
      const Context *context = &join->contexts[g_array_index (person->documents, guint32, i)];
      if (context->countries->len > 0)
        vote (votes, g_array_index (context->countries, Vote, 0).country);
    }
  const char *first = winner (votes);
  if (first != NULL && 2 * g_array_index (votes, Vote, 0).n > person->documents->len)
    person->home = first;
  return person->home;
}

/* How often the document speaks of the country: 0 never, 1, 2 more often than of any other. */
static guint
speaks_of (const Context *context, const char *country)
{
  for (guint i = 0; i < context->countries->len; i++)
    {
      const Vote *row = &g_array_index (context->countries, Vote, i);
      if (row->country == country || g_strcmp0 (row->country, country) == 0)
        return row->n == context->most ? 2 : 1;
    }
  return 0;
}

/* A number for a day, as if all months had 31; -1 without a date. */
static gint64
day_of (const char *date)
{
  if (date == NULL || strlen (date) != strlen ("YYYY-MM-DD"))
    return -1;
  gint64 year = g_ascii_strtoll (date, NULL, 10), month = g_ascii_strtoll (date + 5, NULL, 10);
  return (year * 12 + month) * 31 + g_ascii_strtoll (date + 8, NULL, 10);
}

static gboolean
is_near (const StoredDocument *a, const StoredDocument *b)
{
  gint64 left = day_of (a->row.date), right = day_of (b->row.date);
  return left >= 0 && right >= 0 && ABS (left - right) <= NEAR_DAYS;
}

/* Whom a surname can mean in a document, by what other documents say. */
typedef struct
{
  Namesake *person;
  guint documents, rest; /* of the person, of all others of the name */
  const char *home;
  guint shared;
  guint32 document; /* with which most is shared */
} Choice;

/* The one of most documents among those who may belong to a country of the document. */
static gboolean
choose (const Join *join, const Surname *surname, const Context *context, Choice *choice)
{
  *choice = (Choice){ 0 };
  if (surname->namesakes->len > JOIN_MAX_NAMESAKES || surname->rivals->len > JOIN_MAX_NAMESAKES)
    return FALSE;
  guint all = 0, total = 0;
  for (guint i = 0; i < surname->namesakes->len; i++)
    {
      Namesake *person = surname->namesakes->pdata[i];
      const char *home = home_of (join, person);
      total += person->documents->len;
      if (home != NULL && speaks_of (context, home) == 0)
        continue;
      all += person->documents->len;
      if (choice->person == NULL || person->documents->len > choice->documents)
        {
          choice->person = person;
          choice->documents = person->documents->len;
          choice->home = home;
        }
    }
  for (guint i = 0; i < surname->rivals->len; i++)
    all += speaks_of (context, surname->rivals->pdata[i]) > 0;
  choice->rest = all - choice->documents;
  return choice->person != NULL && choice->home != NULL
         && choice->documents >= DOMINANT * choice->rest && surname->n_given * GIVEN_SHARE < total;
}

static guint
count_shared (const Context *context, const guint8 *marks, guint32 person)
{
  guint n = 0;
  for (guint i = 0; i < context->actors->len; i++)
    {
      guint32 actor = g_array_index (context->actors, guint32, i);
      n += actor != person && marks[actor];
    }
  return n;
}

/* Do the documents speak of the same matter? `marks` are of the actors of the document. */
static gboolean
has_context (Join *join, guint32 document, const guint8 *marks, Choice *choice)
{
  const StoredDocument *stored = document_of (join, document);
  gboolean is_thin
      = choice->documents < 2
        && (join->graph->gazetteer == NULL
            || gazetteer_find (join->graph->gazetteer, choice->person->id) == GAZETTEER_NONE);
  guint32 number = number_of (join, choice->person->id);
  guint n = MIN (choice->person->documents->len, JOIN_MAX_DOCUMENTS);
  for (guint i = 0; i < n; i++)
    {
      guint32 other = g_array_index (choice->person->documents, guint32, i);
      if (is_thin && !is_near (stored, document_of (join, other)))
        continue;
      guint shared = count_shared (&join->contexts[other], marks, number);
      if (shared > choice->shared)
        {
          choice->shared = shared;
          choice->document = other;
        }
    }
  guint wanted = MIN_SHARED + is_thin;
  wanted += speaks_of (&join->contexts[document], choice->home) < 2;
  return choice->shared >= wanted;
}

static const char *
reason_of (const Join *join, const Choice *choice)
{
  g_autofree char *text
      = g_strdup_printf ("surname, %s, %u of %u documents, %u actors in common with %s",
                         choice->home, choice->documents, choice->documents + choice->rest,
                         choice->shared, document_of (join, choice->document)->row.id);
  return g_string_chunk_insert_const (join->graph->strings, text);
}

/* Whom an actor of a document is, and why. */
typedef struct
{
  const char *id, *why;
} Joined;

/* `joined`: ids of the document to Joined. */
static void
rewrite_id (GHashTable *joined, const char **id)
{
  const Joined *to = *id != NULL ? g_hash_table_lookup (joined, *id) : NULL;
  *id = to != NULL ? to->id : *id;
}

/* The mentions keep what they say of the person; the id, and what it was, changes. */
static void
rewrite_mentions (StoredDocument *stored, GHashTable *joined)
{
  for (guint i = 0; i < stored->mentions->len; i++)
    {
      MentionRow *row = &g_array_index (stored->mentions, MentionRow, i);
      const Joined *to = g_hash_table_lookup (joined, row->actor);
      if (to == NULL)
        continue;
      row->was = row->was != NULL ? row->was : row->actor;
      row->why = to->why;
      row->actor = to->id;
    }
}

/* All at once: a document may have any number of them. */
static void
rewrite (StoredDocument *stored, GHashTable *joined)
{
  rewrite_mentions (stored, joined);
  for (guint i = 0; i < stored->statements->len; i++)
    {
      StatementRow *row = &g_array_index (stored->statements, StatementRow, i);
      rewrite_id (joined, &row->source);
      rewrite_id (joined, &row->target);
      rewrite_id (joined, &row->by);
      statement_row_order (row);
    }
  for (guint i = 0; i < stored->comentions->len; i++)
    {
      ComentionRow *row = &g_array_index (stored->comentions, ComentionRow, i);
      rewrite_id (joined, &row->a);
      rewrite_id (joined, &row->b);
      comention_row_order (row);
    }
  store_sort_comentions (stored->comentions);
}

/* Adds `own` to `joined` if it is known who that is. */
static void
join_one (Join *join, guint32 document, const char *own, guint8 *marks, GHashTable *joined)
{
  g_autofree char *name = name_of (own);
  const Surname *surname = g_hash_table_lookup (join->surnames, name);
  const Context *context = &join->contexts[document];
  Choice choice;
  if (surname == NULL || !choose (join, surname, context, &choice)
      || (join->graph->ledger != NULL
          && ledger_forbids (join->graph->ledger, own, choice.person->id)))
    return;
  for (guint i = 0; i < context->actors->len; i++)
    marks[g_array_index (context->actors, guint32, i)] = 1;
  if (has_context (join, document, marks, &choice))
    {
      const Joined to = { choice.person->id, reason_of (join, &choice) };
      g_hash_table_insert (joined, (gpointer)(guintptr)own, g_memdup2 (&to, sizeof to));
    }
  for (guint i = 0; i < context->actors->len; i++)
    marks[g_array_index (context->actors, guint32, i)] = 0;
}

static void
join_document (Join *join, guint32 document, guint8 *marks)
{
  StoredDocument *stored = document_of (join, document);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) joined = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < stored->mentions->len; i++)
    {
      const MentionRow *row = &g_array_index (stored->mentions, MentionRow, i);
      if (is_person (row) && is_own (row->actor)
          && g_hash_table_add (seen, (gpointer)(guintptr)row->actor))
        join_one (join, document, row->actor, marks, joined);
    }
  if (g_hash_table_size (joined) > 0)
    rewrite (stored, joined);
}

static void
join_documents (Join *join)
{
  guint n = join->graph->stored->len;
  join->contexts = g_new0 (Context, n);
  for (guint i = 0; i < n; i++)
    read_document (join, i);
  for (guint i = 0; i < n; i++)
    note_ties (join, document_of (join, i));
  add_rivals (join);
  /* one number more for a person who is in the context of no document */
  g_autofree guint8 *marks
      = g_new0 (guint8, g_hash_table_size (join->numbers) + g_hash_table_size (join->people) + 1);
  for (guint i = 0; i < n; i++)
    join_document (join, i, marks);
  for (guint i = 0; i < n; i++)
    {
      g_array_unref (join->contexts[i].actors);
      g_array_unref (join->contexts[i].countries);
    }
  g_free (join->contexts);
}

void
join_people (EntenteGraph *graph)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) countries = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) surnames
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, surname_free);
  g_autoptr (GHashTable) people
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, namesake_free);
  Join join = { graph, NULL, numbers, countries, surnames, people };
  for (guint i = 0; i < graph->stored->len; i++)
    note_surnames (&join, document_of (&join, i));
  if (g_hash_table_size (surnames) > 0)
    join_documents (&join);
}
