/* SPDX-License-Identifier: MIT */
#include "actors/gazetteer.h"

/* Compiles the tables of a folder into the file that the program loads instead of them. The build
 * runs it. usage: compile-gazetteer DATA_FOLDER FILE */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  if (argc != 3)
    {
      g_printerr ("usage: compile-gazetteer DATA_FOLDER FILE\n");
      return 2;
    }
  g_autoptr (Gazetteer) gazetteer = gazetteer_read (argv[1], &error);
  if (gazetteer == NULL || !gazetteer_compile (gazetteer, argv[1], argv[2], &error))
    {
      g_printerr ("compile-gazetteer: %s\n", error->message);
      return 2;
    }
  return 0;
}
