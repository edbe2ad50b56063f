/* SPDX-License-Identifier: MIT */
#include "segment/classes.h"

#define S CLASS_SPACE
#define W CLASS_WORD
#define D CLASS_DIGIT
#define J CLASS_JOINER
#define M CLASS_MARK

/* clang-format off */
const guint8 ascii_classes[128] = {
  S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, /* control characters */
  S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, /* likewise */
  S, M, M, M, M, M, M, CLASS_APOSTROPHE, M, M, M, M, J, CLASS_HYPHEN, J, M, /*  !"#$%&'()*+,-./ */
  D, D, D, D, D, D, D, D, D, D, J, M, M, M, M, M,                           /* 0123456789:;<=>? */
  M, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,                           /* @ABCDEFGHIJKLMNO */
  W, W, W, W, W, W, W, W, W, W, W, M, M, M, M, W,                           /* PQRSTUVWXYZ[\]^_ */
  M, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,                           /* `abcdefghijklmno */
  W, W, W, W, W, W, W, W, W, W, W, M, M, M, M, S,                           /* pqrstuvwxyz{|}~ */
};
/* clang-format on */

gboolean
class_is_invisible (gunichar c)
{
  return c == 0x00ad || c == 0x2060 || c == 0xfeff /* soft hyphen, word joiner, byte order mark */
         || (c >= 0x200b && c <= 0x200f)           /* of no width, marks of direction */
         || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069); /* turns of direction */
}

CharClass
class_of_unicode (gunichar c)
{
  switch (c)
    {
    case 0x2019:
    case 0x02bc:
      return CLASS_APOSTROPHE;
    case 0x2010:
    case 0x2011:
      return CLASS_HYPHEN;
    default:
      break;
    }
  if (class_is_invisible (c))
    return CLASS_WORD;
  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    return CLASS_SPACE;
  return g_unichar_isalnum (c) || g_unichar_ismark (c) ? CLASS_WORD : CLASS_MARK;
}
