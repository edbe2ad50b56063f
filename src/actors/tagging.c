/* SPDX-License-Identifier: MIT */
#include "actors/finder.h"

#include <string.h>

/* The network's names, corrected by what the gazetteer, titles and marks say: it takes a title, the
 * date of a dateline or the owner for a part of a name, and leaves out what it never saw. */

#define MIN_ROW 2 /* words of a row of a table, which has capitals and numbers only */

typedef enum
{
  TYPE_PER,
  TYPE_LOC,
  TYPE_ORG,
  TYPE_MISC
} TagType;

static gboolean
is_tagged (const Annotation *annotation, guint i)
{
  return annotation->name[i] != NAME_NONE && annotation->name[i] != NAME_O;
}

static gboolean
begins_name (const Annotation *annotation, guint i)
{
  return is_tagged (annotation, i) && (annotation->name[i] - NAME_B_PER) % 2 == 0;
}

static TagType
type_at (const Annotation *annotation, guint i)
{
  return (TagType)((annotation->name[i] - NAME_B_PER) / 2);
}

static void
set_name (Annotation *annotation, guint first, guint end, TagType type)
{
  for (guint i = first; i < end; i++)
    annotation->name[i] = (guint8)(NAME_B_PER + 2 * (guint)type + (i > first ? 1 : 0));
}

static void
clear_name (Annotation *annotation, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    annotation->name[i] = NAME_O;
}

/* End of the tagged name that begins at `i`. */
static guint
name_end (const Annotation *annotation, guint i)
{
  guint end = i + 1;
  while (end < annotation->n_tokens && is_tagged (annotation, end)
         && !begins_name (annotation, end))
    end++;
  return end;
}

/* A row of a table or of results: capitals, numbers and marks. */
static gboolean
is_row (const View *view)
{
  guint n_capital = 0, n_digit = 0;
  for (guint i = 0; i < view->n; i++)
    {
      if ((view->tokens[i].shape & SHAPE_LOWER) && !(view->tokens[i].classes & WORD_PARTICLE))
        return FALSE;
      n_capital += (view->tokens[i].shape & SHAPE_CAPITAL) != 0;
      n_digit += (view->tokens[i].shape & SHAPE_DIGIT) != 0;
    }
  return n_digit > 0 && n_capital + n_digit >= MIN_ROW;
}

static TagType
type_of_entry (const View *view, guint32 entry)
{
  static const struct
  {
    const char *type;
    TagType tag;
  } types[] = { { "person", TYPE_PER },       { "state", TYPE_LOC }, { "place", TYPE_LOC },
                { "organisation", TYPE_ORG }, { "media", TYPE_ORG }, { "armed-group", TYPE_ORG } };
  const Gazetteer *gazetteer = view->finder->gazetteer;
  const GazetteerEntry *row = gazetteer_entry (gazetteer, entry);
  if (row->kind == KIND_DEMONYM || row->kind == KIND_PEOPLE || row->kind == KIND_PREFIX)
    return TYPE_MISC;
  const char *type = gazetteer_actor (gazetteer, row->actor)->type;
  for (guint k = 0; k < G_N_ELEMENTS (types); k++)
    if (strcmp (types[k].type, type) == 0)
      return types[k].tag;
  return TYPE_MISC;
}

/* "R" of "Jane Roe (R-Ky.)" */
static gboolean
is_party_letter (const View *view, guint i)
{
  const Span span = view->spans[i];
  return span.end - span.begin == 1 && strchr ("DIR", view->document->text[span.begin]) != NULL;
}

/* Does a name end before the mark or word at `i`, though the network goes on? */
static gboolean
parts_names (const View *view, guint i, gboolean is_row_of_table)
{
  guint32 shape = view->tokens[i].shape;
  if (shape & SHAPE_DIGIT)
    return is_row_of_table
           || memchr (view->document->text + view->spans[i].begin, '-',
                      view->spans[i].end - view->spans[i].begin)
                  != NULL;
  if (shape & SHAPE_POSSESSIVE)
    return shape_is_capital (view, i + 1);
  if (shape & SHAPE_HYPHEN)
    return !(shape & SHAPE_JOINED) || is_party_letter (view, i - 1);
  return view_is (view, i, ",") || view_is (view, i, "/") || view_is (view, i, ":")
         || view_is (view, i, ";") || view_is (view, i, "(") || view_is (view, i, ")");
}

static gboolean
is_no_name_alone (const View *view, guint i)
{
  const Token *token = &view->tokens[i];
  if ((token->classes & (WORD_CALENDAR | WORD_PRONOUN)) || view_is (view, i, "Koreas"))
    return TRUE;
  return (token->shape & (SHAPE_LOWER | SHAPE_MARK | SHAPE_DIGIT)) != 0
         || (token->classes & WORD_TITLE);
}

/* A piece of a name between two marks: without titles, days and marks at its ends, and with the
 * people apart of whom somebody is president ("Palestinian President Arafat"). */
static void
set_piece (const View *view, Annotation *annotation, guint first, guint end, TagType type)
{
  guint32 entry;
  guint known = first < end ? view_match (view, first, &entry) : first;
  if (type == TYPE_PER && known > first && known < end
      && (view->tokens[known].classes & WORD_TITLE))
    {
      set_name (annotation, first, known, type_of_entry (view, entry));
      first = known;
    }
  while (first + 1 < end && type == TYPE_PER && (view->tokens[first].classes & WORD_TITLE)
         && !(view->tokens[first].classes & WORD_GIVEN))
    first++;
  while (first < end && (view->tokens[first].shape & SHAPE_MARK))
    first++;
  while (end > first && (view->tokens[end - 1].shape & SHAPE_MARK) && !view_is (view, end - 1, "."))
    end--;
  if (first == end || (end == first + 1 && is_no_name_alone (view, first)))
    return;
  set_name (annotation, first, end, type);
}

static void
revise_name (const View *view, Annotation *annotation, guint first, guint end, gboolean row)
{
  guint32 entry;
  if (view_match (view, first, &entry) == end)
    return;
  TagType type = type_at (annotation, first);
  clear_name (annotation, first, end);
  for (guint i = first, begin = first; i <= end; i++)
    if (i == end || (i > first && parts_names (view, i, row)))
      {
        set_piece (view, annotation, begin, i, type);
        begin = i + 1;
      }
}

/* The tags say nothing of a known name, or less than all of it. */
static void
add_candidate_name (const View *view, Annotation *annotation, const Candidate *candidate,
                    gboolean by_shape)
{
  guint first = candidate->first, end = candidate->end;
  guint n_tagged = 0;
  for (guint i = first; i < end; i++)
    n_tagged += is_tagged (annotation, i);
  gboolean inside = !(end < annotation->n_tokens && is_tagged (annotation, end)
                      && !begins_name (annotation, end))
                    && (!is_tagged (annotation, first) || begins_name (annotation, first));
  if (n_tagged == end - first || !inside)
    return;
  if (candidate->kind == CANDIDATE_KNOWN)
    {
      TagType type = type_of_entry (view, candidate->entry);
      set_name (annotation, first, end, type);
      return;
    }
  if (!by_shape || n_tagged > 0 || candidate->is_weak)
    return;
  for (guint i = first; i < end; i++)
    if ((view->tokens[i].shape & SHAPE_CAPITAL) && annotation->upos[i] != UPOS_PROPN)
      return;
  static const TagType types[N_GUESSES] = {
    [GUESS_NONE] = TYPE_ORG,        [GUESS_PERSON] = TYPE_PER, [GUESS_ORGANISATION] = TYPE_ORG,
    [GUESS_MEDIA] = TYPE_ORG,       [GUESS_PLACE] = TYPE_LOC,  [GUESS_EVENT] = TYPE_MISC,
    [GUESS_ARMED_GROUP] = TYPE_ORG,
  };
  set_name (annotation, first, end, types[candidate->guess]);
}

/* Corrects one sentence by its candidates. */
static void
tag_sentence (const View *view, Annotation *annotation, const Candidate *candidates, guint n,
              gboolean by_shape)
{
  gboolean row = is_row (view);
  for (guint i = 0, end; i < view->n; i = end)
    {
      end = i + 1;
      if (!begins_name (annotation, i))
        continue;
      end = name_end (annotation, i);
      revise_name (view, annotation, i, end, row);
    }
  for (guint k = 0; k < n; k++)
    if (candidates[k].kind == CANDIDATE_KNOWN || candidates[k].kind == CANDIDATE_NAME)
      add_candidate_name (view, annotation, &candidates[k], by_shape);
}

void
actor_finder_tag_names (ActorFinder *finder, const Document *document, const Segments *segments,
                        Annotation *const *annotations, gboolean by_shape)
{
  guint32 next = 0;
  const Candidate *candidates = (const Candidate *)finder->candidates->data;
  for (guint32 s = 0; s < segments->sentences->len; s++)
    {
      guint32 first = next;
      while (next < finder->candidates->len && candidates[next].sentence == s)
        next++;
      Annotation *annotation = annotations[s];
      if (annotation == NULL || annotation->n_tokens == 0)
        continue;
      View view;
      view_set (&view, finder, document, segments, s);
      tag_sentence (&view, annotation, candidates + first, next - first, by_shape);
    }
}
