/* SPDX-License-Identifier: MIT */
#include "render/fonts.h"

#include "render/messages.h"

#include <fontconfig/fontconfig.h>

enum
{
  MAX_NAMED = 20 /* letters that a warning shows */
};

/** All letters that the fonts of this machine have. */
static FcCharSet *
letters_of_fonts (const FcFontSet *fonts)
{
  FcCharSet *all = FcCharSetCreate ();
  for (int i = 0; i < fonts->nfont; i++)
    {
      FcCharSet *letters = NULL;
      if (FcPatternGetCharSet (fonts->fonts[i], FC_CHARSET, 0, &letters) == FcResultMatch)
        FcCharSetMerge (all, letters, NULL);
    }
  return all;
}

static void
name_missing (const char *dot, const FcCharSet *known)
{
  FcCharSet *missing = FcCharSetCreate ();
  g_autoptr (GString) named = g_string_new (NULL);
  guint n_missing = 0;
  for (const char *c = dot; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      if (!g_unichar_isgraph (letter) || FcCharSetHasChar (known, letter)
          || FcCharSetHasChar (missing, letter))
        continue;
      FcCharSetAddChar (missing, letter);
      if (n_missing++ < MAX_NAMED)
        g_string_append_printf (named, "%s%.*s (U+%04X)", n_missing > 1 ? ", " : "",
                                (int)(g_utf8_next_char (c) - c), c, letter);
    }
  if (n_missing > 0)
    message ("warning", "no font has %s%s; they are drawn as boxes", named->str,
             n_missing > MAX_NAMED ? " and others" : "");
  FcCharSetDestroy (missing);
}

gboolean
fonts_check (const char *dot)
{
  FcConfig *config = FcInitLoadConfigAndFonts ();
  const FcFontSet *fonts = config != NULL ? FcConfigGetFonts (config, FcSetSystem) : NULL;
  const gboolean any = fonts != NULL && fonts->nfont > 0;
  if (any)
    {
      FcCharSet *known = letters_of_fonts (fonts);
      name_missing (dot, known);
      FcCharSetDestroy (known);
    }
  else
    message ("warning", "this machine has no fonts, so the picture has no text; install one, for "
                        "example the package fonts-dejavu-core");
  if (config != NULL)
    FcConfigDestroy (config);
  return any;
}
