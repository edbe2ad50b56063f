/* SPDX-License-Identifier: MIT */
#include "export/drawing.h"

#include <string.h>

enum
{
  MAX_OFFICE_WORDS = 4,
  MAX_ACRONYM = 4
};

/* Heads of cues that name an office or a part; other cues ("heads", "joined") do not. */
static const char *const office_nouns[] = {
  "admiral",
  "adviser",
  "advisor",
  "ambassador",
  "analyst",
  "boss",
  "candidate",
  "ceo",
  "chair",
  "chairman",
  "chairwoman",
  "chancellor",
  "chief",
  "co-founder",
  "commander",
  "commissioner",
  "correspondent",
  "deputy",
  "diplomat",
  "director",
  "emir",
  "emperor",
  "envoy",
  "executive",
  "expert",
  "founder",
  "general",
  "governor",
  "head",
  "journalist",
  "king",
  "lawmaker",
  "leader",
  "mayor",
  "member",
  "minister",
  "monarch",
  "negotiator",
  "official",
  "premier",
  "president",
  "prince",
  "princess",
  "professor",
  "queen",
  "reporter",
  "representative",
  "researcher",
  "scholar",
  "secretary",
  "secretary-general",
  "senator",
  "speaker",
  "spokesman",
  "spokesperson",
  "spokeswoman",
  "sultan",
  "treasurer",
  "undersecretary",
  "veteran",
};

static gboolean
is_office (const char *cue)
{
  g_auto (GStrv) words = g_strsplit (cue, " ", -1);
  const guint n = g_strv_length (words);
  if (n == 0 || n > MAX_OFFICE_WORDS)
    return FALSE;
  guint head
      = n >= 3 && g_str_equal (words[n - 2], "of") ? n - 3 : n - 1; /* "Secretary of State" */
  g_autofree char *last = g_ascii_strdown (words[head], -1);
  for (guint i = 0; i < G_N_ELEMENTS (office_nouns); i++)
    if (g_str_equal (office_nouns[i], last))
      return TRUE;
  return FALSE;
}

/** "the United States": states that English names with the article. */
static gboolean
takes_article (const char *name)
{
  static const char *const openings[] = { "United ",         "European ",  "Netherlands",
                                          "Philippines",     "Bahamas",    "Gambia",
                                          "Maldives",        "Seychelles", "Comoros",
                                          "Central African", "Dominican",  "Czech Republic" };
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (name, openings[i]))
      return TRUE;
  return g_str_has_suffix (name, " Islands");
}

/** "President" of "president" and of "PRESIDENT"; "CEO" stays. */
static char *
capitalised (const char *word)
{
  gboolean is_shouted = strlen (word) > MAX_ACRONYM;
  for (const char *c = word; *c != '\0'; c++)
    is_shouted = is_shouted && !g_ascii_islower (*c);
  char *out = is_shouted ? g_ascii_strdown (word, -1) : g_strdup (word);
  *out = g_ascii_toupper (*out);
  return out;
}

char *
office_text (const EntenteGraph *graph, const GraphEdge *edge)
{
  guint n;
  const GraphNode *body = &graph_nodes (graph, &n)[edge->target];
  const GraphEvidence *best = edge_best_evidence (graph, edge);
  const char *cue = best != NULL ? best->statement->cue.text : NULL;
  const gboolean is_state = g_strcmp0 (body->type, "state") == 0;
  if (strstr (graph_nodes (graph, &n)[edge->source].label, body->label) != NULL)
    return NULL;
  const gboolean is_person = g_strcmp0 (graph_nodes (graph, &n)[edge->source].type, "person") == 0;
  if (cue == NULL || !is_person || !is_office (cue))
    return edge->relation == RELATION_LEADS ? g_strdup_printf ("leads %s", body->label)
                                            : g_strdup_printf ("(%s)", body->label);
  g_autofree char *office = capitalised (cue);
  if (!is_state)
    return g_strdup_printf ("%s, %s", office, body->label);
  return g_strdup_printf ("%s of %s%s", office, takes_article (body->label) ? "the " : "",
                          body->label);
}
