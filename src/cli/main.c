/* SPDX-License-Identifier: MIT */
#include <glib.h>

int
main (void)
{
  g_print ("entente\n");
  return 0;
}
