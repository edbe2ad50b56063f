/* SPDX-License-Identifier: MIT */
#include "actors/references.h"

#include <string.h>

#define SAID_BACK 8         /* sentences, where the text has called the actor so */
#define GENERIC_BACK 2      /* sentences, where only the kind fits */
#define PERSON_BACK 2       /* sentences, where several persons bear the title */
#define PERSON_MENTIONS 300 /* how far back one who bears a title is looked for */
#define MAX_PERSONS 50      /* likewise, in persons */
#define MAIN_STATE_LEAST 3  /* times that a text names the state it is about */
#define MAIN_STATE_LEAD 3   /* times as often as any other, where no dateline tells */

enum
{
  OF_STATE = 1 << 0,
  OF_BODY = 1 << 1, /* any organisation */
  OF_COMPANY = 1 << 2,
  OF_GROUP = 1 << 3, /* armed */
  OF_MEDIA = 1 << 4,
  OF_PERSON = 1 << 5,
  ONLY_SAID = 1 << 6, /* the kind alone is not enough: the text or the name must say so */
  ONLY_ONE = 1 << 7,  /* no other of its kind may be near */
  OF_MONARCHY = 1 << 8
};

/* What a noun may stand for, and words that say the same of an actor. */
static const struct
{
  const char *noun, *like;
  guint what;
} nouns[] = {
  { "country", "", OF_STATE },
  { "nation", "", OF_STATE },
  { "kingdom", "", OF_STATE | OF_MONARCHY },
  { "emirate", "", OF_STATE | OF_MONARCHY },
  { "sultanate", "", OF_STATE | OF_MONARCHY },
  { "republic", "", OF_STATE | ONLY_SAID },
  { "regime", "", OF_STATE | ONLY_ONE },
  { "junta", "", OF_STATE | ONLY_ONE },
  { "government", "", OF_STATE | ONLY_ONE },
  { "authorities", "", OF_STATE | ONLY_ONE },
  { "group", "", OF_GROUP | OF_BODY },
  { "movement", "front", OF_GROUP | OF_BODY | ONLY_SAID },
  { "organisation", "organization", OF_BODY | OF_GROUP | ONLY_SAID },
  { "organization", "organisation", OF_BODY | OF_GROUP | ONLY_SAID },
  { "militia", "", OF_GROUP },
  { "faction", "", OF_GROUP | OF_BODY | ONLY_SAID },
  { "rebels", "rebel", OF_GROUP },
  { "militants", "militant", OF_GROUP },
  { "insurgents", "insurgent", OF_GROUP },
  { "guerrillas", "guerrilla", OF_GROUP },
  { "jihadists", "jihadist", OF_GROUP },
  { "extremists", "extremist", OF_GROUP },
  { "company", "firm airline airlines airways carrier manufacturer maker giant corp inc ltd co",
    OF_COMPANY },
  { "firm", "company manufacturer maker giant corp inc ltd co", OF_COMPANY },
  { "airline", "airlines airways air carrier", OF_COMPANY | ONLY_SAID },
  { "carrier", "airlines airways air airline", OF_COMPANY | ONLY_SAID },
  { "manufacturer", "maker", OF_COMPANY | ONLY_SAID },
  { "conglomerate", "", OF_COMPANY | ONLY_SAID },
  { "bank", "", OF_BODY | ONLY_SAID },
  { "agency", "", OF_BODY | OF_MEDIA | ONLY_SAID },
  { "watchdog", "agency", OF_BODY | ONLY_SAID },
  { "ministry", "", OF_BODY | ONLY_SAID },
  { "department", "", OF_BODY | ONLY_SAID },
  { "parliament", "assembly knesset duma majlis", OF_BODY | ONLY_SAID },
  { "assembly", "", OF_BODY | ONLY_SAID },
  { "senate", "", OF_BODY | ONLY_SAID },
  { "council", "", OF_BODY | ONLY_SAID },
  { "committee", "", OF_BODY | ONLY_SAID },
  { "commission", "", OF_BODY | ONLY_SAID },
  { "court", "tribunal", OF_BODY | ONLY_SAID },
  { "tribunal", "court", OF_BODY | ONLY_SAID },
  { "party", "", OF_BODY | ONLY_SAID },
  { "union", "", OF_BODY | ONLY_SAID },
  { "bloc", "union community", OF_BODY | ONLY_SAID },
  { "alliance", "nato", OF_BODY | OF_GROUP | ONLY_SAID },
  { "coalition", "", OF_BODY | OF_GROUP | ONLY_SAID },
  { "institute", "", OF_BODY | ONLY_SAID },
  { "university", "", OF_BODY | ONLY_SAID },
  { "foundation", "", OF_BODY | ONLY_SAID },
  { "charity", "", OF_BODY | ONLY_SAID },
  { "army", "", OF_BODY | OF_GROUP | ONLY_SAID },
  { "newspaper", "daily times post journal", OF_MEDIA },
  { "daily", "newspaper", OF_MEDIA },
  { "magazine", "", OF_MEDIA | ONLY_SAID },
  { "broadcaster", "television tv channel", OF_MEDIA },
  { "network", "", OF_MEDIA | OF_BODY | ONLY_SAID },
  { "channel", "television tv", OF_MEDIA | ONLY_SAID },
  { "president", "", OF_PERSON },
  { "premier", "prime", OF_PERSON },
  { "chancellor", "", OF_PERSON },
  { "king", "monarch", OF_PERSON },
  { "queen", "monarch", OF_PERSON },
  { "monarch", "king queen", OF_PERSON },
  { "prince", "", OF_PERSON },
  { "princess", "", OF_PERSON },
  { "emperor", "", OF_PERSON },
  { "sultan", "", OF_PERSON },
  { "emir", "", OF_PERSON },
  { "pope", "", OF_PERSON },
  { "pontiff", "pope", OF_PERSON },
  { "leader", "president premier chairman dictator king", OF_PERSON },
  { "dictator", "leader president", OF_PERSON },
  { "strongman", "leader president dictator", OF_PERSON },
  { "minister", "", OF_PERSON },
  { "secretary", "", OF_PERSON },
  { "secretary-general", "", OF_PERSON },
  { "governor", "", OF_PERSON },
  { "mayor", "", OF_PERSON },
  { "senator", "", OF_PERSON },
  { "congressman", "", OF_PERSON },
  { "congresswoman", "", OF_PERSON },
  { "lawmaker", "mp senator congressman congresswoman representative", OF_PERSON },
  { "general", "", OF_PERSON },
  { "admiral", "", OF_PERSON },
  { "colonel", "", OF_PERSON },
  { "commander", "", OF_PERSON },
  { "ambassador", "", OF_PERSON },
  { "envoy", "ambassador", OF_PERSON },
  { "diplomat", "ambassador envoy", OF_PERSON },
  { "spokesman", "", OF_PERSON },
  { "spokeswoman", "", OF_PERSON },
  { "chairman", "", OF_PERSON },
  { "politician", "mp lawmaker senator", OF_PERSON },
  { "journalist", "reporter correspondent columnist", OF_PERSON },
  { "reporter", "journalist correspondent", OF_PERSON },
  { "activist", "", OF_PERSON },
  { "dissident", "", OF_PERSON },
  { "businessman", "billionaire tycoon", OF_PERSON },
  { "billionaire", "businessman tycoon", OF_PERSON },
  { "tycoon", "businessman billionaire", OF_PERSON },
  { "lawyer", "attorney", OF_PERSON },
  { "cleric", "ayatollah imam", OF_PERSON },
  { "economist", "", OF_PERSON },
  { "professor", "", OF_PERSON },
  { "candidate", "", OF_PERSON },
};

/* "the two leaders", "both countries". */
static const struct
{
  const char *noun;
  guint what;
} plurals[] = {
  { "leaders", OF_PERSON },         { "presidents", OF_PERSON },
  { "ministers", OF_PERSON },       { "men", OF_PERSON },
  { "women", OF_PERSON },           { "politicians", OF_PERSON },
  { "candidates", OF_PERSON },      { "diplomats", OF_PERSON },
  { "premiers", OF_PERSON },        { "countries", OF_STATE },
  { "nations", OF_STATE },          { "states", OF_STATE },
  { "neighbours", OF_STATE },       { "neighbors", OF_STATE },
  { "governments", OF_STATE },      { "powers", OF_STATE },
  { "superpowers", OF_STATE },      { "capitals", OF_STATE },
  { "allies", OF_STATE },           { "rivals", OF_STATE },
  { "sides", OF_STATE | OF_GROUP }, { "groups", OF_GROUP | OF_BODY },
  { "companies", OF_COMPANY },      { "firms", OF_COMPANY },
  { "parties", OF_BODY },
};

/* "the other country" is one not yet spoken of, or not this one. */
static const char *const other_one[]
    = { "other",   "another",  "third",   "neighbouring", "neighboring", "host",  "second",
        "next",    "last",     "same",    "rival",        "foreign",     "home",  "whole",
        "entire",  "separate", "similar", "smaller",      "larger",      "local", "opposing",
        "working", "new",      "future",  "enemy",        "opposition" };

/* Bodies that are no companies, by a word of their names. */
static const char *const no_company[]
    = { "ministry", "department", "council",  "committee",    "commission",   "party",
        "front",    "movement",   "union",    "university",   "nations",      "court",
        "army",     "navy",       "force",    "parliament",   "assembly",     "congress",
        "senate",   "government", "agency",   "organisation", "organization", "league",
        "alliance", "federation", "church",   "school",       "institute",    "office",
        "police",   "guard",      "treasury", "association",  "house",        "society" };

typedef struct
{
  guint what;
  const char *noun, *like;
  guint32 key; /* of the noun in the document */
  const View *view;
  guint first, head;   /* tokens of the phrase: after the article, and the noun */
  const char *country; /* "the Lebanese group" */
  gboolean must_be_said;
} Query;

static guint32
key_of (const Memory *memory, const char *word, gsize length)
{
  return word_table_find (&memory->resolver->finder->words, word, length);
}

static void
describe (Memory *memory, guint32 actor, guint32 key)
{
  if (key != 0)
    pair_table_set (&memory->described, actor + 1, key, 1);
}

static gboolean
is_described (const Memory *memory, guint32 actor, guint32 key)
{
  return key != 0 && pair_table_find (&memory->described, actor + 1, key) != 0;
}

/* A noun in lower case that the tree hangs on the mention: "X, a journalist". */
static void
describe_by_tree (Memory *memory, const Candidate *candidate, const View *view)
{
  const Annotation *annotation = memory->resolver->annotations[candidate->sentence];
  if (annotation == NULL || candidate->end > annotation->n_tokens)
    return;
  guint node = candidate->end - 1u;
  for (guint i = candidate->first; i < candidate->end; i++)
    if (annotation->head[i] < candidate->first || annotation->head[i] >= candidate->end)
      node = i;
  for (guint i = 0; i < annotation->n_tokens; i++)
    {
      gboolean is_noun = annotation->upos[i] == UPOS_NOUN;
      gboolean after = annotation->deprel[i] == DEPREL_APPOS && annotation->head[i] == (gint)node;
      gboolean before
          = annotation->deprel[node] == DEPREL_APPOS && annotation->head[node] == (gint)i;
      gboolean is_a = annotation->deprel[node] == DEPREL_NSUBJ && annotation->head[node] == (gint)i
                      && i > node && annotation->xpos[i] == XPOS_NN;
      for (guint k = node; is_a && k < i; k++) /* "is not a", "was once the" */
        is_a = annotation->upos[k] != UPOS_PART && !view_is (view, k, "not");
      if (is_noun && (after || before || is_a))
        {
          describe (memory, candidate->actor, view->tokens[i].key);
          for (guint k = i; k-- > 0 && annotation->head[k] == (gint)i && i - k <= 3;)
            if (annotation->deprel[k] == DEPREL_COMPOUND || annotation->deprel[k] == DEPREL_AMOD)
              describe (memory, candidate->actor, view->tokens[k].key);
        }
    }
}

/* Words that make a title another: who was a president is not "the president". */
static const char *const lesser[]
    = { "vice", "deputy", "former", "ex", "shadow", "late", "vice-president", "assistant" };

static gboolean
is_lesser (const View *view, guint i)
{
  for (guint k = 0; k < G_N_ELEMENTS (lesser); k++)
    if (view_is (view, i, lesser[k]))
      return TRUE;
  return FALSE;
}

void
describe_mention (Memory *memory, const Candidate *candidate)
{
  const Resolver *resolver = memory->resolver;
  if ((candidate->kind != CANDIDATE_KNOWN && candidate->kind != CANDIDATE_NAME)
      || candidate->by == MENTION_DEMONYM)
    return;
  View view;
  view_set (&view, resolver->finder, resolver->document, resolver->segments, candidate->sentence);
  for (guint i = candidate->first; i-- > 0 && candidate->first - i <= 4;)
    {
      const Token *token = &view.tokens[i];
      gboolean is_hyphen = (token->shape & SHAPE_HYPHEN) && (token->shape & SHAPE_JOINED);
      if (!is_hyphen && !(token->classes & (WORD_TITLE | WORD_NOMINAL)))
        break;
      describe (memory, candidate->actor, token->key);
      if (i > 0 && is_lesser (&view, i - 1))
        describe (memory, candidate->actor, view.tokens[i - 1].key);
    }
  for (guint i = candidate->first; i < candidate->end; i++)
    if (!actor_is (resolver_actor (resolver, candidate->actor), "person"))
      describe (memory, candidate->actor, view.tokens[i].key);
  describe_by_tree (memory, candidate, &view);
}

/* Does the name hold the word, whatever its case? */
static gboolean
name_holds (const char *name, const char *word, gsize length)
{
  for (const char *p = name; *p != '\0'; p++)
    if ((p == name || !g_ascii_isalnum (p[-1])) && g_ascii_strncasecmp (p, word, length) == 0
        && !g_ascii_isalnum (p[length]))
      return TRUE;
  return FALSE;
}

static gboolean
name_holds_any (const char *name, const char *const *words, guint n)
{
  for (guint k = 0; k < n; k++)
    if (name_holds (name, words[k], strlen (words[k])))
      return TRUE;
  return FALSE;
}

static gboolean
holds_office (const Memory *memory, guint32 actor, const char *noun)
{
  const Resolver *resolver = memory->resolver;
  guint32 known = resolver_known (resolver, actor);
  const char *date = resolver->document->date;
  return known != GAZETTEER_NONE && date != NULL
         && office_held (resolver->finder->gazetteer, known, GAZETTEER_NONE, noun, date, 0);
}

/* Does the text, or the actor's name or office, call it by this word? */
static gboolean
is_called (const Memory *memory, guint32 index, const char *word, gsize length)
{
  const Actor *actor = resolver_actor (memory->resolver, index);
  if (is_described (memory, index, key_of (memory, word, length)))
    return TRUE;
  return !actor_is (actor, "person") && name_holds (actor->name, word, length);
}

static gboolean
is_said (const Memory *memory, guint32 index, const Query *query)
{
  if (is_called (memory, index, query->noun, strlen (query->noun)))
    return TRUE;
  for (const char *word = query->like, *end; *word != '\0'; word = *end == '\0' ? end : end + 1)
    {
      end = strchr (word, ' ');
      if (end == NULL)
        end = word + strlen (word);
      if (is_called (memory, index, word, (gsize)(end - word)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_monarchy (const Memory *memory, guint32 index)
{
  static const char *const monarchs[] = { "king", "queen", "monarch", "sultan", "emir" };
  const Gazetteer *gazetteer = memory->resolver->finder->gazetteer;
  guint32 known = resolver_known (memory->resolver, index);
  const GArray *offices = known == GAZETTEER_NONE ? NULL : gazetteer_offices_of (gazetteer, known);
  for (guint i = 0; offices != NULL && i < offices->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (monarchs); k++)
      if (g_str_equal (gazetteer_office (gazetteer, g_array_index (offices, guint32, i))->office,
                       monarchs[k]))
        return TRUE;
  return FALSE;
}

static gboolean
is_company (const Memory *memory, guint32 index)
{
  const Actor *actor = resolver_actor (memory->resolver, index);
  if (!actor_is (actor, "organisation") || actor->parent != NULL
      || name_holds_any (actor->name, no_company, G_N_ELEMENTS (no_company)))
    return FALSE;
  return resolver_known (memory->resolver, index) == GAZETTEER_NONE || actor->country != NULL;
}

static gboolean
is_of_kind (const Memory *memory, guint32 index, guint what)
{
  const Actor *actor = resolver_actor (memory->resolver, index);
  if (what & OF_MONARCHY)
    return actor_is (actor, "state") && is_monarchy (memory, index);
  return ((what & OF_STATE) && actor_is (actor, "state"))
         || ((what & OF_BODY) && actor_is (actor, "organisation"))
         || ((what & OF_COMPANY) && is_company (memory, index))
         || ((what & OF_GROUP) && actor_is (actor, "armed-group"))
         || ((what & OF_MEDIA) && actor_is (actor, "media"))
         || ((what & OF_PERSON) && actor_is (actor, "person"));
}

static gboolean
fits_query (const Memory *memory, const Recent *recent, gconstpointer data)
{
  const Query *query = data;
  if (recent->actor == GAZETTEER_NONE)
    return FALSE;
  const Actor *actor = resolver_actor (memory->resolver, recent->actor);
  if (!is_of_kind (memory, recent->actor, query->what))
    return FALSE;
  if (query->country != NULL
      && (actor->country == NULL || !g_str_equal (actor->country, query->country)))
    return FALSE;
  return !query->must_be_said || is_said (memory, recent->actor, query);
}

/* "the foreign minister": all words that are part of the title must have been said of the person,
 * and none that makes it another ("vice president"). */
static gboolean
bears_title (const Memory *memory, guint32 index, const Query *query)
{
  const View *view = query->view;
  gboolean by_office = holds_office (memory, index, query->noun);
  if (!by_office && !is_said (memory, index, query))
    return FALSE;
  gboolean is_lesser_said = FALSE;
  for (guint i = query->first; i < query->head; i++)
    {
      if ((view->tokens[i].classes & (WORD_TITLE | WORD_PORTFOLIO | WORD_AGENT_MOD))
          && !is_described (memory, index, view->tokens[i].key))
        return FALSE;
      is_lesser_said |= is_lesser (view, i);
    }
  for (guint k = 0; !is_lesser_said && !by_office && k < G_N_ELEMENTS (lesser); k++)
    if (is_described (memory, index, key_of (memory, lesser[k], strlen (lesser[k]))))
      return FALSE;
  return TRUE;
}

static gboolean
is_new (guint32 *seen, guint *n_seen, guint32 actor)
{
  for (guint k = 0; k < *n_seen; k++)
    if (seen[k] == actor)
      return FALSE;
  if (*n_seen == MAX_PERSONS)
    return FALSE;
  seen[(*n_seen)++] = actor;
  return TRUE;
}

/* The one person so far who bears the title; of several the one spoken of just before. */
static guint32
titled_person (const Memory *memory, const Candidate *phrase, const Query *query)
{
  guint32 found = GAZETTEER_NONE, near = GAZETTEER_NONE;
  gboolean several = FALSE, several_near = FALSE;
  guint32 seen[MAX_PERSONS];
  guint n_seen = 0;
  for (guint i = memory->recent->len, left = PERSON_MENTIONS; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->actor == GAZETTEER_NONE
          || !actor_is (resolver_actor (memory->resolver, recent->actor), "person")
          || !is_new (seen, &n_seen, recent->actor) || !bears_title (memory, recent->actor, query))
        continue;
      const Actor *actor = resolver_actor (memory->resolver, recent->actor);
      if (query->country != NULL && actor->country != NULL
          && !g_str_equal (actor->country, query->country))
        continue;
      several |= found != GAZETTEER_NONE;
      found = recent->actor;
      if (phrase->sentence - recent->sentence > PERSON_BACK)
        continue;
      several_near |= near != GAZETTEER_NONE;
      near = recent->actor;
    }
  if (several)
    return several_near ? GAZETTEER_NONE : near;
  return found;
}

static guint32
only_near (const Memory *memory, const Candidate *phrase, const Query *query, guint back)
{
  guint32 found = GAZETTEER_NONE;
  for (guint i = memory->recent->len, left = PERSON_MENTIONS; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (recent->sentence + back < phrase->sentence)
        break;
      if (!fits_query (memory, recent, query) || recent->actor == found)
        continue;
      if (found != GAZETTEER_NONE)
        return GAZETTEER_NONE;
      found = recent->actor;
    }
  return found;
}

/* Is no other state named more often so far? */
static gboolean
is_main_state (const Memory *memory, guint32 state)
{
  return memory_count (memory, state) >= memory->most_of_state;
}

/* The country that the text was written in, by its dateline. NULL where it has none. */
static const char *
country_of_text (const Resolver *resolver)
{
  for (guint32 i = 0; i < resolver->finder->candidates->len; i++)
    {
      const Candidate *candidate = resolver_candidate (resolver, i);
      const Sentence *sentence
          = &g_array_index (resolver->segments->sentences, Sentence, candidate->sentence);
      if (sentence->is_dateline && candidate->actor != GAZETTEER_NONE)
        return resolver_actor (resolver, candidate->actor)->country;
    }
  return NULL;
}

/* "The government" in an article on Chad and its neighbours: that of the state named most often, if
 * the text comes from there or names no other nearly as often. */
static guint32
state_at_home (const Memory *memory, const Query *query)
{
  const char *country = country_of_text (memory->resolver);
  guint32 main_state = GAZETTEER_NONE;
  guint most = 0, second = 0, n_seen = 0;
  guint32 seen[MAX_PERSONS];
  for (guint i = memory->recent->len, left = PERSON_MENTIONS; i-- > 0 && left-- > 0;)
    {
      const Recent *recent = &g_array_index (memory->recent, Recent, i);
      if (!fits_query (memory, recent, query) || !is_new (seen, &n_seen, recent->actor))
        continue;
      guint count = memory_count (memory, recent->actor);
      second = MAX (second, MIN (count, most));
      if (count > most)
        {
          most = count;
          main_state = recent->actor;
        }
    }
  if (main_state == GAZETTEER_NONE || most == second)
    return GAZETTEER_NONE;
  const Actor *state = resolver_actor (memory->resolver, main_state);
  gboolean is_from_there = country != NULL && g_strcmp0 (state->country, country) == 0;
  const gboolean leads = most >= MAIN_STATE_LEAST && most >= second * MAIN_STATE_LEAD;
  return is_from_there || leads ? main_state : GAZETTEER_NONE;
}

static guint32
state_meant (Memory *memory, const Candidate *phrase, const Query *query)
{
  guint32 found = query->what & ONLY_ONE
                      ? only_near (memory, phrase, query, GENERIC_BACK)
                      : memory_most_spoken (memory, phrase, fits_query, query, GENERIC_BACK);
  if (found == GAZETTEER_NONE && (query->what & ONLY_ONE) && !reference_is_quoted (memory, phrase))
    found = state_at_home (memory, query);
  gboolean is_safe = !(query->what & ONLY_ONE) && !reference_is_quoted (memory, phrase);
  return found == GAZETTEER_NONE || is_safe || is_main_state (memory, found) ? found
                                                                             : GAZETTEER_NONE;
}

static guint32
body_meant (Memory *memory, const Candidate *phrase, Query *query)
{
  query->must_be_said = TRUE;
  guint32 found = memory_most_spoken (memory, phrase, fits_query, query, SAID_BACK);
  if (found != GAZETTEER_NONE || (query->what & ONLY_SAID))
    return found;
  query->must_be_said = FALSE;
  if (query->what & OF_STATE)
    return state_meant (memory, phrase, query);
  if (query->what & OF_BODY) /* "the group" alone: an armed one */
    query->what &= ~(guint)OF_BODY;
  return only_near (memory, phrase, query, GENERIC_BACK + 1);
}

/* Reads what stands between article and noun. FALSE where the phrase brings up somebody else. */
static gboolean
read_modifiers (const Memory *memory, Query *query)
{
  const Gazetteer *gazetteer = memory->resolver->finder->gazetteer;
  const View *view = query->view;
  for (guint i = query->first; i < query->head; i++)
    {
      gboolean is_title = (query->what & OF_PERSON) && (view->tokens[i].classes & WORD_TITLE);
      for (guint k = 0; k < G_N_ELEMENTS (other_one) && !is_title; k++)
        if (view_is (view, i, other_one[k]))
          return FALSE;
      if (!(view->tokens[i].shape & SHAPE_CAPITAL))
        continue;
      guint32 entry;
      guint end = view_match (view, i, &entry);
      if (end == i || end > query->head)
        return FALSE; /* "the Zintan group" */
      const GazetteerActor *actor
          = gazetteer_actor (gazetteer, gazetteer_entry (gazetteer, entry)->actor);
      if (!(view->tokens[end].shape & SHAPE_HYPHEN))
        { /* not "the Iran-backed group" */
          if (!g_str_equal (actor->type, "state"))
            return FALSE;
          query->country = actor->country;
        }
      i = end - 1;
    }
  return TRUE;
}

/* "the country where", "the group of seven", "the president of France", "the leader who": said of
 * somebody whom the rest of the phrase tells. */
static gboolean
is_told_after (const Resolver *resolver, const Candidate *candidate, const View *view)
{
  static const char *const words[] = { "of", "for", "that", "where", "who", "whose", "in", "at" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (view_is (view, candidate->end, words[k]))
      return !(k >= 6 && resolver->annotations[candidate->sentence] != NULL)
             || resolver->annotations[candidate->sentence]->head[candidate->end] < 0;
  return FALSE;
}

/* "the bank advisory committees" are no bank. */
static gboolean
is_compound (const Resolver *resolver, const Candidate *candidate, const View *view)
{
  const Annotation *annotation = resolver->annotations[candidate->sentence];
  guint end = candidate->end;
  if (annotation == NULL) /* "the general election" */
    return end < view->n && (view->tokens[end].shape & SHAPE_LOWER)
           && !(view->tokens[end].classes & (WORD_FUNCTION | WORD_SAYS))
           && view_is (view, end - 1, "general");
  if (end >= annotation->n_tokens)
    return FALSE;
  return annotation->deprel[end - 1] == DEPREL_COMPOUND || (annotation->upos[end - 1] == UPOS_ADJ)
         || (annotation->upos[end] == UPOS_NOUN && annotation->head[end - 1] == (gint)end);
}

static guint
number_said (const View *view, guint i)
{
  if (view_is (view, i, "both") || view_is (view, i, "two"))
    return 2;
  return view_is (view, i, "three") ? 3 : 0;
}

/* "the two Koreas", where the text names both. */
static Meant
both_koreas (const Memory *memory)
{
  static const char *const ids[] = { "state:KOR", "state:PRK" };
  Meant meant = { 0 };
  for (guint k = 0; k < G_N_ELEMENTS (ids); k++)
    {
      const guint index
          = GPOINTER_TO_UINT (g_hash_table_lookup (memory->resolver->by_id, ids[k]));
      if (index == 0)
        return (Meant){ 0 };
      meant.actor[meant.n++] = index - 1;
    }
  return meant;
}

static Meant
several_meant (const Memory *memory, const Candidate *candidate, const View *view)
{
  guint head = candidate->end - 1u;
  if (view_is (view, head, "Koreas"))
    return both_koreas (memory);
  for (guint k = 0; k < G_N_ELEMENTS (plurals); k++)
    if (view_is (view, head, plurals[k].noun))
      {
        Query query = { .what = plurals[k].what, .noun = "", .like = "", .view = view };
        guint n = number_said (view, candidate->first);
        if (n == 0)
          n = number_said (view, candidate->first + 1u);
        return memory_together (memory, candidate, fits_query, &query, n);
      }
  return (Meant){ 0 };
}

gboolean
is_description_noun (const View *view, guint i)
{
  for (guint k = 0; k < G_N_ELEMENTS (nouns); k++)
    if (view_is (view, i, nouns[k].noun))
      return TRUE;
  return FALSE;
}

/* "Anna Doe, the journalist, said": whom the phrase stands beside. */
static guint32
apposed_actor (const Memory *memory, const Candidate *phrase, const Query *query)
{
  if (phrase->first == 0 || memory->recent->len == 0
      || !view_is (query->view, phrase->first - 1u, ","))
    return GAZETTEER_NONE;
  const Recent *last = &g_array_index (memory->recent, Recent, memory->recent->len - 1);
  gboolean fits = last->sentence == phrase->sentence && last->end + 1 == phrase->first
                  && last->actor != GAZETTEER_NONE
                  && is_of_kind (memory, last->actor, query->what & ~(guint)OF_MONARCHY);
  return fits ? last->actor : GAZETTEER_NONE;
}

Meant
description_meaning (Memory *memory, const Candidate *candidate, const View *view)
{
  const Resolver *resolver = memory->resolver;
  guint head = candidate->end - 1u;
  if (is_told_after (resolver, candidate, view) || is_compound (resolver, candidate, view))
    return (Meant){ 0 };
  if (view->tokens[head].classes & WORD_SEVERAL)
    return several_meant (memory, candidate, view);
  for (guint k = 0; k < G_N_ELEMENTS (nouns); k++)
    {
      if (!view_is (view, head, nouns[k].noun))
        continue;
      Query query = { .what = nouns[k].what,
                      .noun = nouns[k].noun,
                      .like = nouns[k].like,
                      .view = view,
                      .first = candidate->first + 1u,
                      .head = head };
      if (!read_modifiers (memory, &query))
        return (Meant){ 0 };
      guint32 found = apposed_actor (memory, candidate, &query);
      if (found == GAZETTEER_NONE)
        found = query.what & OF_PERSON ? titled_person (memory, candidate, &query)
                                       : body_meant (memory, candidate, &query);
      return found == GAZETTEER_NONE ? (Meant){ 0 } : (Meant){ 1, { found } };
    }
  return (Meant){ 0 };
}
