/* SPDX-License-Identifier: MIT */
#include "export/look.h"

enum
{
  DEFAULT_DPI = 192,
  MIN_DPI = 36,
  MAX_DPI = 1200,
  MAX_PIXELS = 16000 /* a side; cairo draws 32,767 at most, and that in 4 GB */
};

#define MM_AN_INCH 25.4
#define MIN_INCHES 1.0

static const struct
{
  const char *name;
  double width, height; /* inches */
  gboolean may_turn;
} pages[] = {
  { "A3", 297 / MM_AN_INCH, 420 / MM_AN_INCH, TRUE },
  { "A4", 210 / MM_AN_INCH, 297 / MM_AN_INCH, TRUE },
  { "A5", 148 / MM_AN_INCH, 210 / MM_AN_INCH, TRUE },
  { "letter", 8.5, 11, TRUE },
  { "slide", 40.0 / 3, 7.5, FALSE },
  { "square", 10, 10, FALSE },
};

static const struct
{
  const char *name;
  ShowFlags flag;
} shows[] = {
  { "offices", SHOW_OFFICES }, { "places", SHOW_PLACES }, { "told", SHOW_TOLD },
  { "denied", SHOW_DENIED },   { "apart", SHOW_APART },   { "objects", SHOW_OBJECTS },
};

static const struct
{
  const char *name;
  Grouping grouping;
} groupings[] = { { "country", GROUP_COUNTRY }, { "bloc", GROUP_BLOC } };

static gboolean
refuse (GError **error, const char *what, const char *value, const char *known)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED, "unknown %s \"%s\"; there are %s",
               what, value, known);
  return FALSE;
}

static gboolean
read_layout (const char *layout, Look *look, GError **error)
{
  static const char *const layouts[]
      = { "dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", NULL };
  look->layout = layout;
  if (layout == NULL || g_strv_contains (layouts, layout))
    return TRUE;
  g_autofree char *known = g_strjoinv (", ", (char **)layouts);
  return refuse (error, "layout", layout, known);
}

static gboolean
read_theme (const char *name, Look *look, GError **error)
{
  guint n;
  const Theme *all = themes (&n);
  look->theme = name != NULL ? theme_by_name (name) : all;
  if (look->theme != NULL)
    return TRUE;
  g_autoptr (GString) known = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", all[i].name);
  return refuse (error, "theme", name, known->str);
}

/** "1600x900", "210x297mm", "8x6in": width and height in inches; 0 where it is none of these. */
static void
read_measures (const char *size, Page *page)
{
  char *end;
  const double width = g_ascii_strtod (size, &end);
  if (end == size || g_ascii_tolower (*end) != 'x')
    return;
  const char *second = end + 1;
  const double height = g_ascii_strtod (second, &end);
  double an_inch = 0;
  if (g_str_equal (end, "") || g_str_equal (end, "px"))
    an_inch = page->dpi;
  else if (g_str_equal (end, "mm"))
    an_inch = MM_AN_INCH;
  else if (g_str_equal (end, "in"))
    an_inch = 1;
  if (end == second || an_inch == 0)
    return;
  page->width = width / an_inch;
  page->height = height / an_inch;
}

static gboolean
is_drawable (double inches, guint dpi)
{
  return inches >= MIN_INCHES && inches * dpi <= MAX_PIXELS; /* FALSE for NaN */
}

static gboolean
read_page (const char *size, int dpi, Page *page, GError **error)
{
  if (dpi != 0 && (dpi < MIN_DPI || dpi > MAX_DPI))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED,
                   "the resolution is %d; it can be %d to %d pixels an inch", dpi, MIN_DPI,
                   MAX_DPI);
      return FALSE;
    }
  *page = (Page){ .dpi = dpi != 0 ? dpi : DEFAULT_DPI };
  if (size == NULL)
    return TRUE;
  read_measures (size, page);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_ascii_strcasecmp (size, pages[i].name) == 0)
      *page = (Page){ pages[i].width, pages[i].height, pages[i].may_turn, page->dpi };
  if (page->width == 0)
    return refuse (error, "size", size,
                   "A3, A4, A5, letter, slide, square, and measures like 1600x900, 210x297mm, "
                   "8x6in");
  if (is_drawable (page->width, page->dpi) && is_drawable (page->height, page->dpi))
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED,
               "the size \"%s\" at %u pixels an inch cannot be drawn; a side can have an inch to "
               "%d pixels",
               size, page->dpi, MAX_PIXELS);
  return FALSE;
}

static gboolean
read_grouping (const char *name, Look *look, GError **error)
{
  look->grouping = GROUP_NONE;
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (groupings); i++)
    if (g_str_equal (groupings[i].name, name))
      look->grouping = groupings[i].grouping;
  return name == NULL || look->grouping != GROUP_NONE
         || refuse (error, "cluster", name, "country, bloc");
}

static gboolean
read_show (const char *list, Look *look, GError **error)
{
  look->show = 0;
  g_auto (GStrv) names = g_strsplit (list != NULL ? list : "", ",", -1);
  for (char **name = names; *name != NULL; name++)
    {
      ShowFlags flag = 0;
      for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
        if (g_str_equal (shows[i].name, *name))
          flag = shows[i].flag;
      if (flag == 0)
        return refuse (error, "thing to show", *name,
                       "offices, places, told, denied, apart, objects");
      look->show |= flag;
    }
  return TRUE;
}

gboolean
look_read (const EntenteExportOptions *options, Look *look, GError **error)
{
  look->title = options->title;
  return read_layout (options->layout, look, error) && read_theme (options->theme, look, error)
         && read_page (options->size, options->dpi, &look->page, error)
         && read_grouping (options->cluster, look, error) && read_show (options->show, look, error);
}
