/* SPDX-License-Identifier: MIT */
#include "annotate/tagset.h"

#define TAGSET_NAME(id, text) text,

static const char *const upos_names[] = { "_", UPOS_TABLE (TAGSET_NAME) };
static const char *const xpos_names[] = { "_", XPOS_TABLE (TAGSET_NAME) };
static const char *const deprel_names[] = { "_", DEPREL_TABLE (TAGSET_NAME) };
static const char *const name_tag_names[] = { "_", NAME_TAG_TABLE (TAGSET_NAME) };

static const char *
name_of (const char *const *names, guint n, guint value)
{
  return value < n ? names[value] : "_";
}

static guint
value_of (const char *const *names, guint n, const char *name)
{
  for (guint i = 1; i < n; i++)
    if (g_str_equal (names[i], name))
      return i;
  return 0;
}

const char *
upos_name (guint upos)
{
  return name_of (upos_names, G_N_ELEMENTS (upos_names), upos);
}

const char *
xpos_name (guint xpos)
{
  return name_of (xpos_names, G_N_ELEMENTS (xpos_names), xpos);
}

const char *
deprel_name (guint deprel)
{
  return name_of (deprel_names, G_N_ELEMENTS (deprel_names), deprel);
}

const char *
name_tag_name (guint tag)
{
  return name_of (name_tag_names, G_N_ELEMENTS (name_tag_names), tag);
}

guint
upos_from_name (const char *name)
{
  return value_of (upos_names, G_N_ELEMENTS (upos_names), name);
}

guint
xpos_from_name (const char *name)
{
  return value_of (xpos_names, G_N_ELEMENTS (xpos_names), name);
}

guint
deprel_from_name (const char *name)
{
  return value_of (deprel_names, G_N_ELEMENTS (deprel_names), name);
}

guint
name_tag_from_name (const char *name)
{
  return value_of (name_tag_names, G_N_ELEMENTS (name_tag_names), name);
}
