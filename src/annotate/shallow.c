/* SPDX-License-Identifier: MIT */
#include "annotate/shallow.h"

#include <string.h>

/* A sentence is cut into units: noun phrases (with the preposition before them), verb groups, and
 * single words that separate them. One pass from left to right then attaches unit to unit. */

typedef enum
{
  UNIT_NOUN,  /* noun phrase; `mark` is its preposition */
  UNIT_VERB,  /* verb group; `mark` is "to", or a subordinator or preposition before it */
  UNIT_AND,   /* coordinating conjunction */
  UNIT_COMMA, /* comma, dash, bracket */
  UNIT_WHO,   /* relative pronoun */
  UNIT_MARK,  /* subordinator */
  UNIT_OTHER
} UnitKind;

enum
{
  VERB_FINITE = 1 << 0,
  VERB_PASSIVE = 1 << 1,
  VERB_INFINITIVE = 1 << 2, /* "to" before it */
  VERB_PARTICIPLE = 1 << 3, /* -ing or -ed form without auxiliary */
  VERB_COPULA = 1 << 4      /* its head is the predicate, not a verb */
};

typedef struct
{
  UnitKind kind;
  gint16 head;  /* token that stands for the unit */
  gint16 first; /* first token */
  gint16 end;   /* one past its last token */
  gint16 mark;  /* token, -1 for none */
  guint flags;
} Unit;

typedef struct
{
  Annotation *a;
  GArray *units;  /* of Unit */
  gint16 root;    /* head of the main clause so far, -1 for none */
  gint16 clause;  /* head of the clause that the next units belong to, -1 for none */
  gint16 object;  /* object of `clause`, -1 for none */
  gint16 waiting; /* an adverbial clause that came before its main clause, -1 for none */
  gint pending;   /* index of the unit that may become a subject, -1 for none */
  guint flags;    /* of the verb of `clause` */
} State;

static gboolean
is_noun (const Annotation *a, guint i)
{
  return a->upos[i] == UPOS_NOUN || a->upos[i] == UPOS_PROPN || a->upos[i] == UPOS_PRON
         || a->upos[i] == UPOS_NUM || a->upos[i] == UPOS_SYM;
}

static gboolean
is_verb (const Annotation *a, guint i)
{
  return a->upos[i] == UPOS_VERB || a->upos[i] == UPOS_AUX;
}

static gboolean
is_relative (const Annotation *a, guint i)
{
  return a->xpos[i] == XPOS_WDT || a->xpos[i] == XPOS_WP || a->xpos[i] == XPOS_WPS;
}

static void
attach (Annotation *a, gint child, gint head, Deprel deprel)
{
  if (child < 0 || child == head)
    return;
  a->head[child] = (gint16)head;
  a->deprel[child] = (guint8)deprel;
}

/* May token `i` stand inside a noun phrase that began before it? */
static gboolean
continues_phrase (const Annotation *a, guint i, guint first)
{
  switch (a->upos[i])
    {
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_NUM:
    case UPOS_SYM:
      return TRUE;
    case UPOS_ADJ: /* "Iran | last week" */
      return a->upos[i - 1] != UPOS_PROPN || i == first;
    case UPOS_PRON:
      return a->xpos[i] == XPOS_PRPS;
    case UPOS_DET:
      return i == first || a->upos[i - 1] == UPOS_DET;
    case UPOS_ADV:
      return i + 1 < a->n_tokens && a->upos[i + 1] == UPOS_ADJ;
    case UPOS_VERB: /* "the captured soldiers", "US-backed forces" */
      return i > first && i + 1 < a->n_tokens && (a->xpos[i] == XPOS_VBN || a->xpos[i] == XPOS_VBG)
             && (a->upos[i + 1] == UPOS_NOUN || a->upos[i + 1] == UPOS_PROPN
                 || a->upos[i + 1] == UPOS_ADJ)
             && (a->xpos[i - 1] == XPOS_HYPH || a->upos[i - 1] == UPOS_DET
                 || a->upos[i - 1] == UPOS_ADJ || a->xpos[i - 1] == XPOS_PRPS);
    case UPOS_PUNCT:
    case UPOS_PART:
      return a->xpos[i] == XPOS_HYPH || a->xpos[i] == XPOS_POS;
    default:
      return FALSE;
    }
}

static Deprel
inner_deprel (const Annotation *a, guint i, guint head)
{
  switch (a->upos[i])
    {
    case UPOS_DET:
      return DEPREL_DET;
    case UPOS_ADJ:
    case UPOS_VERB:
      return DEPREL_AMOD;
    case UPOS_NUM:
      return DEPREL_NUMMOD;
    case UPOS_ADV:
      return DEPREL_ADVMOD;
    case UPOS_PRON:
      return DEPREL_NMOD_POSS;
    case UPOS_PUNCT:
      return DEPREL_PUNCT;
    default:
      return a->upos[i] == UPOS_NOUN && a->upos[head] == UPOS_PROPN ? DEPREL_NMOD_DESC
                                                                    : DEPREL_COMPOUND;
    }
}

/* Attaches tokens [first, end) that hold no possessive ending to their last noun. */
static gint16
attach_inner (Annotation *a, guint first, guint end)
{
  guint head = end - 1;
  while (head > first && !is_noun (a, head))
    head--;
  for (guint i = first; i < end; i++)
    if (i != head)
      attach (a, i, head, inner_deprel (a, i, head));
  for (guint i = first; i + 2 < end; i++)
    if (a->xpos[i + 1] == XPOS_HYPH && (a->upos[i + 2] == UPOS_VERB || a->upos[i + 2] == UPOS_ADJ)
        && i + 2 != head)
      { /* "US-backed forces" */
        attach (a, i, i + 2, DEPREL_COMPOUND);
        attach (a, i + 1, i + 2, DEPREL_PUNCT);
      }
  return (gint16)head;
}

/* A noun phrase that begins at `first`; returns one past its end. */
static guint
phrase (Annotation *a, guint first, gint16 *head)
{
  guint end = first + 1, part = first;
  gint16 owner = -1;
  if (a->upos[first] != UPOS_PRON || a->xpos[first] == XPOS_PRPS)
    while (end < a->n_tokens && continues_phrase (a, end, first))
      end++;
  while (end > first + 1 && !is_noun (a, end - 1) && a->xpos[end - 1] != XPOS_POS)
    end--;
  for (guint i = first; i < end; i++)
    if (a->xpos[i] == XPOS_POS && i > part && i + 1 < end)
      {
        gint16 possessor = attach_inner (a, part, i);
        attach (a, i, possessor, DEPREL_CASE);
        if (owner >= 0)
          attach (a, owner, possessor, DEPREL_NMOD_POSS);
        owner = possessor;
        part = i + 1;
      }
  *head = attach_inner (a, part, end);
  if (owner >= 0)
    attach (a, owner, *head, DEPREL_NMOD_POSS);
  return end;
}

static gboolean
starts_phrase (const Annotation *a, guint i)
{
  switch (a->upos[i])
    {
    case UPOS_DET:
    case UPOS_ADJ:
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_NUM:
    case UPOS_SYM:
      return TRUE;
    case UPOS_PRON:
      return !is_relative (a, i);
    default:
      return FALSE;
    }
}

static gboolean
is_finite (guint xpos)
{
  return xpos == XPOS_VBD || xpos == XPOS_VBP || xpos == XPOS_VBZ || xpos == XPOS_MD;
}

/* A verb group that begins at `first` (auxiliary or verb); returns one past its end. */
static guint
verb_group (Annotation *a, guint first, Unit *unit)
{
  guint end = first, main_verb = first;
  gboolean be = FALSE;
  for (guint i = first; i < a->n_tokens; i++)
    {
      gboolean word = is_verb (a, i);
      if (!word && a->upos[i] != UPOS_ADV && a->upos[i] != UPOS_PART)
        break;
      if (!word && a->xpos[i] == XPOS_TO)
        break;
      if (word && i > first && a->upos[main_verb] == UPOS_VERB)
        break;
      if (word)
        {
          be |= i > first && g_str_equal (a->lemma[main_verb], "be");
          main_verb = i;
          end = i + 1;
        }
    }
  unit->flags |= is_finite (a->xpos[first]) ? VERB_FINITE : 0;
  if (a->upos[main_verb] == UPOS_VERB && a->xpos[main_verb] == XPOS_VBN && be)
    unit->flags |= VERB_PASSIVE;
  if (main_verb == first && (a->xpos[first] == XPOS_VBN || a->xpos[first] == XPOS_VBG))
    unit->flags |= VERB_PARTICIPLE | (a->xpos[first] == XPOS_VBN ? VERB_PASSIVE : 0);
  for (guint i = first; i < end; i++)
    if (i != main_verb)
      attach (a, i, main_verb,
              !is_verb (a, i)                                                   ? DEPREL_ADVMOD
              : (unit->flags & VERB_PASSIVE) && g_str_equal (a->lemma[i], "be") ? DEPREL_AUX_PASS
                                                                                : DEPREL_AUX);
  unit->head = (gint16)main_verb;
  if (a->upos[main_verb] == UPOS_AUX && g_str_equal (a->lemma[main_verb], "be"))
    unit->flags |= VERB_COPULA;
  return end;
}

/* The predicate after a copula becomes the head of the group: "X is an ally", "X is ready". */
static guint
predicate (Annotation *a, guint end, Unit *unit)
{
  guint i = end;
  gint16 head = -1;
  while (i < a->n_tokens && (a->upos[i] == UPOS_ADV || a->xpos[i] == XPOS_RB))
    i++;
  if (i >= a->n_tokens || !starts_phrase (a, i))
    {
      unit->flags &= ~(guint)VERB_COPULA;
      return end;
    }
  guint after = phrase (a, i, &head);
  gint16 be = unit->head;
  for (gint k = unit->first; k < be; k++)
    if (a->head[k] == be)
      a->head[k] = head;
  for (guint k = end; k < i; k++)
    attach (a, k, head, DEPREL_ADVMOD);
  attach (a, be, head, DEPREL_COP);
  unit->head = head;
  return after;
}

static void
add_unit (State *state, UnitKind kind, guint first, guint end, gint16 head, gint16 mark)
{
  Unit unit
      = { .kind = kind, .head = head, .first = (gint16)first, .end = (gint16)end, .mark = mark };
  g_array_append_val (state->units, unit);
}

static guint
add_verb (State *state, guint i, gint16 mark, guint flags)
{
  Unit unit = { .kind = UNIT_VERB, .first = (gint16)i, .mark = mark, .flags = flags };
  guint end = verb_group (state->a, i, &unit);
  if (unit.flags & VERB_COPULA)
    end = predicate (state->a, end, &unit);
  unit.end = (gint16)end;
  if (mark >= 0)
    attach (state->a, mark, unit.head, DEPREL_MARK);
  g_array_append_val (state->units, unit);
  return end;
}

static guint
add_preposition (State *state, guint i)
{
  Annotation *a = state->a;
  guint next = i + 1;
  gint16 head;
  while (next < a->n_tokens && a->upos[next] == UPOS_ADV)
    next++;
  if (next < a->n_tokens && a->xpos[next] == XPOS_VBG && !starts_phrase (a, next))
    return add_verb (state, next, (gint16)i, 0);
  if (next >= a->n_tokens || !starts_phrase (a, next))
    {
      add_unit (state, UNIT_OTHER, i, i + 1, (gint16)i, -1);
      return i + 1;
    }
  guint end = phrase (a, next, &head);
  attach (a, i, head, DEPREL_CASE);
  add_unit (state, UNIT_NOUN, i, end, head, (gint16)i);
  return end;
}

static UnitKind
single_kind (const Annotation *a, guint i)
{
  if (is_relative (a, i))
    return UNIT_WHO;
  if (a->upos[i] == UPOS_CCONJ)
    return UNIT_AND;
  if (a->upos[i] == UPOS_SCONJ || a->xpos[i] == XPOS_WRB)
    return UNIT_MARK;
  if (a->xpos[i] == XPOS_COMMA || a->xpos[i] == XPOS_COLON || a->xpos[i] == XPOS_LRB
      || a->xpos[i] == XPOS_RRB)
    return UNIT_COMMA;
  return UNIT_OTHER;
}

/* A sentence without a finite verb may have a past tense that was taken for a participle. */
static void
mend_past_tense (Annotation *a)
{
  gint candidate = -1;
  for (guint i = 0; i < a->n_tokens; i++)
    {
      if (is_finite (a->xpos[i]))
        return;
      if (candidate < 0 && i > 0 && a->xpos[i] == XPOS_VBN && a->upos[i - 1] != UPOS_AUX
          && a->xpos[i - 1] != XPOS_HYPH && is_noun (a, i - 1))
        candidate = (gint)i;
    }
  if (candidate >= 0)
    a->xpos[candidate] = XPOS_VBD;
}

static void
cut_into_units (State *state)
{
  Annotation *a = state->a;
  for (guint i = 0; i < a->n_tokens;)
    {
      gint16 head;
      guint end = i + 1;
      if (a->upos[i] == UPOS_ADP)
        end = add_preposition (state, i);
      else if (a->xpos[i] == XPOS_TO && i + 1 < a->n_tokens && is_verb (a, i + 1))
        end = add_verb (state, i + 1, (gint16)i, VERB_INFINITIVE);
      else if (is_verb (a, i))
        end = add_verb (state, i, -1, 0);
      else if (starts_phrase (a, i))
        {
          end = phrase (a, i, &head);
          add_unit (state, UNIT_NOUN, i, end, head, -1);
        }
      else
        add_unit (state, single_kind (a, i), i, end, (gint16)i, -1);
      i = end;
    }
}

/* The unit `back` places before `i` without adverbs, quotes and the like; NULL at the start. */
static Unit *
before (State *state, guint i, guint back)
{
  while (i-- > 0)
    {
      Unit *unit = &g_array_index (state->units, Unit, i);
      if (unit->kind != UNIT_OTHER && back-- == 0)
        return unit;
    }
  return NULL;
}

static Unit *
after (State *state, guint i)
{
  for (i++; i < state->units->len; i++)
    {
      Unit *unit = &g_array_index (state->units, Unit, i);
      if (unit->kind != UNIT_OTHER)
        return unit;
    }
  return NULL;
}

static void
open_clause (State *state, const Unit *verb)
{
  state->clause = verb->head;
  state->object = -1;
  state->flags = verb->flags;
  state->pending = -1;
}

static gboolean
is_saying (const Annotation *a, gint16 verb)
{
  static const char *const words[] = { "say",   "tell", "add",    "report",  "warn",    "announce",
                                       "claim", "note", "insist", "declare", "suggest", "believe" };
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (a->lemma[verb], words[k]))
      return TRUE;
  return FALSE;
}

static void
attach_preposition (State *state, guint i, const Unit *unit)
{
  Annotation *a = state->a;
  const Unit *last = before (state, i, 0);
  gboolean by = g_str_equal (a->lemma[unit->mark], "by");
  gboolean beside_noun = last != NULL && last->kind == UNIT_NOUN;
  if (by && state->clause >= 0 && (state->flags & VERB_PASSIVE))
    attach (a, unit->head, state->clause, DEPREL_OBL_AGENT);
  else if (beside_noun || (last != NULL && last->kind == UNIT_VERB && (last->flags & VERB_COPULA)))
    attach (a, unit->head, last->head, DEPREL_NMOD);
  else if (state->clause >= 0)
    attach (a, unit->head, state->clause, DEPREL_OBL);
  else if (state->pending >= 0)
    attach (a, unit->head, g_array_index (state->units, Unit, state->pending).head, DEPREL_NMOD);
  else
    state->waiting = state->waiting < 0 ? unit->head : state->waiting;
}

/* "A, B and C": does a coordination follow the phrase at `i`? */
static gboolean
is_list (State *state, guint i)
{
  for (guint k = i + 1; k < state->units->len; k++)
    {
      const Unit *unit = &g_array_index (state->units, Unit, k);
      if (unit->kind == UNIT_AND)
        return TRUE;
      if (unit->kind != UNIT_NOUN && unit->kind != UNIT_COMMA)
        return FALSE;
    }
  return FALSE;
}

static void
attach_noun (State *state, guint i, const Unit *unit)
{
  Annotation *a = state->a;
  const Unit *last = before (state, i, 0), *last_but_one = before (state, i, 1);
  const Unit *next = after (state, i);
  gboolean is_subject = next != NULL && next->kind == UNIT_VERB && (next->flags & VERB_FINITE);

  if (unit->mark >= 0)
    attach_preposition (state, i, unit);
  else if (last != NULL && last->kind == UNIT_VERB && !(last->flags & VERB_COPULA)
           && state->clause >= 0 && !(is_subject && is_saying (a, last->head)))
    {
      attach (a, unit->head, state->clause, DEPREL_OBJ);
      state->object = unit->head;
    }
  else if (last != NULL && last->kind == UNIT_NOUN && last->head == state->object && last->mark < 0
           && !is_subject)
    { /* "gave Y weapons" */
      a->deprel[state->object] = DEPREL_IOBJ;
      attach (a, unit->head, state->clause, DEPREL_OBJ);
      state->object = unit->head;
    }
  else if (last != NULL && last_but_one != NULL && last_but_one->kind == UNIT_NOUN
           && (last->kind == UNIT_AND || (last->kind == UNIT_COMMA && is_list (state, i)))
           && !(is_subject && state->clause >= 0))
    attach (a, unit->head, last_but_one->head, DEPREL_CONJ);
  else if (last != NULL && last_but_one != NULL && last->kind == UNIT_COMMA
           && last_but_one->kind == UNIT_NOUN && !(is_subject && state->pending < 0))
    attach (a, unit->head, last_but_one->head, DEPREL_APPOS);
  else
    state->pending = (gint)i;
}

static void
attach_finite (State *state, guint i, const Unit *unit)
{
  Annotation *a = state->a;
  const Unit *last = before (state, i, 0), *last_but_one = before (state, i, 1);
  const Unit *subject
      = state->pending >= 0 ? &g_array_index (state->units, Unit, state->pending) : NULL;
  const Unit *opener = subject != NULL ? before (state, (guint)state->pending, 0) : last;
  Deprel subject_deprel = unit->flags & VERB_PASSIVE ? DEPREL_NSUBJ_PASS : DEPREL_NSUBJ;

  if (subject != NULL)
    attach (a, subject->head, unit->head, subject_deprel);
  if (last != NULL && last->kind == UNIT_WHO && last_but_one != NULL)
    { /* "X, who met Y" */
      const Unit *noun = last_but_one->kind == UNIT_COMMA ? before (state, i, 2) : last_but_one;
      attach (a, last->head, unit->head, subject_deprel);
      if (noun != NULL && noun->kind == UNIT_NOUN)
        attach (a, unit->head, noun->head, DEPREL_ACL_RELCL);
    }
  else if (opener != NULL && opener->kind == UNIT_MARK)
    {
      gboolean that = g_str_equal (a->lemma[opener->head], "that");
      attach (a, opener->head, unit->head, DEPREL_MARK);
      if (state->clause >= 0)
        attach (a, unit->head, state->clause, that ? DEPREL_CCOMP : DEPREL_ADVCL);
      else
        state->waiting = unit->head;
    }
  else if (opener != NULL && opener->kind == UNIT_AND && state->clause >= 0)
    attach (a, unit->head, subject != NULL && state->root >= 0 ? state->root : state->clause,
            DEPREL_CONJ);
  else if (state->clause >= 0 && is_saying (a, state->clause) && subject != NULL)
    attach (a, unit->head, state->clause, DEPREL_CCOMP);
  else if (state->root >= 0 && is_saying (a, unit->head))
    { /* "..., Kim said" */
      attach (a, state->root, unit->head, DEPREL_CCOMP);
      state->root = unit->head;
    }
  else if (state->root >= 0)
    attach (a, unit->head, state->root, subject != NULL ? DEPREL_PARATAXIS : DEPREL_CONJ);

  if (state->root < 0 && a->head[unit->head] == ANNOTATION_ROOT && state->waiting != unit->head)
    {
      state->root = unit->head;
      if (state->waiting >= 0)
        attach (a, state->waiting, unit->head,
                is_noun (a, (guint)state->waiting) ? DEPREL_OBL : DEPREL_ADVCL);
      state->waiting = -1;
    }
  open_clause (state, unit);
}

static void
attach_nonfinite (State *state, guint i, const Unit *unit)
{
  Annotation *a = state->a;
  const Unit *last = before (state, i, 0);
  gboolean beside_noun = last != NULL && last->kind == UNIT_NOUN;
  gboolean beside_name = beside_noun && a->upos[last->head] != UPOS_NOUN;
  gboolean is_object = beside_noun && last->head == state->object;

  if ((unit->flags & VERB_INFINITIVE) && state->clause >= 0
      && (!beside_noun || (beside_name && is_object)))
    attach (a, unit->head, state->clause, DEPREL_XCOMP);
  else if (beside_noun && unit->mark < 0)
    attach (a, unit->head, last->head, DEPREL_ACL);
  else if (beside_noun && (unit->flags & VERB_INFINITIVE))
    attach (a, unit->head, last->head, DEPREL_ACL);
  else if (last != NULL && last->kind == UNIT_AND && state->clause >= 0)
    attach (a, unit->head, state->clause, DEPREL_CONJ);
  else if (state->clause >= 0)
    attach (a, unit->head, state->clause, DEPREL_ADVCL);
  else if (state->root < 0 && state->pending >= 0)
    { /* headline: "Seoul to send envoy" */
      attach (a, g_array_index (state->units, Unit, state->pending).head, unit->head, DEPREL_NSUBJ);
      state->root = unit->head;
    }
  else
    state->waiting = unit->head;
  gint pending = state->pending;
  open_clause (state, unit);
  if (state->root < 0)
    state->pending = pending;
}

/* Whatever hangs in the air goes to the root; a cycle is cut. */
static void
finish (State *state)
{
  Annotation *a = state->a;
  if (state->root < 0)
    state->root = state->pending >= 0 ? g_array_index (state->units, Unit, state->pending).head
                                      : g_array_index (state->units, Unit, 0).head;
  a->head[state->root] = ANNOTATION_ROOT;
  a->deprel[state->root] = DEPREL_ROOT;
  for (guint i = 0; i < a->n_tokens; i++)
    if (a->head[i] == ANNOTATION_ROOT && (gint)i != state->root)
      attach (a, (gint)i, state->root, a->upos[i] == UPOS_PUNCT ? DEPREL_PUNCT : DEPREL_DEP);

  g_autofree guint8 *seen = g_new0 (guint8, a->n_tokens); /* 1 on the way, 2 leads to the root */
  for (guint i = 0; i < a->n_tokens; i++)
    {
      gint k = (gint)i;
      for (; k >= 0 && seen[k] == 0; k = a->head[k])
        seen[k] = 1;
      if (k >= 0 && seen[k] == 1)
        attach (a, k, state->root, DEPREL_DEP);
      for (gint j = (gint)i; j >= 0 && seen[j] == 1; j = a->head[j])
        seen[j] = 2;
    }
}

void
shallow_attach (Annotation *a)
{
  a->origin = TREE_SHALLOW;
  if (a->n_tokens == 0)
    return;
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (Unit));
  State state = {
    .a = a, .units = units, .root = -1, .clause = -1, .object = -1, .waiting = -1, .pending = -1
  };
  mend_past_tense (a);
  cut_into_units (&state);
  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = &g_array_index (units, Unit, i);
      if (unit->kind == UNIT_NOUN)
        attach_noun (&state, i, unit);
      else if (unit->kind == UNIT_VERB && (unit->flags & VERB_FINITE))
        attach_finite (&state, i, unit);
      else if (unit->kind == UNIT_VERB)
        attach_nonfinite (&state, i, unit);
    }
  finish (&state);
}
