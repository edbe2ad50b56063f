/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <locale.h>
#include <string.h>

const Command commands[] = {
  { .name = "draw",
    .arguments = "INPUT... -o FILE",
    .about = "draw the actor graph of articles as a picture",
    .help = "Examples:\n  entente draw article.txt -o network.png\n"
            "  entente draw all.rows -o russia.svg --focus Russia --from 2023 --min-texts 2\n"
            "  entente draw all.rows -o network.png --actors who.txt\n",
    .run = cmd_draw,
    .options = CLI_OUTPUT | CLI_FORMAT | CLI_PICTURE | CLI_LAYOUT | CLI_SELECT | CLI_ACTORS },
  { .name = "extract",
    .arguments = "INPUT...",
    .about = "print what was found as rows, one JSON object a line, or as event data",
    .help = "Examples:\n  entente extract articles/ -o articles.rows\n"
            "  entente extract articles.rows -T events | cut -f1-8\n",
    .run = cmd_extract,
    .options = CLI_OUTPUT | CLI_ROWS | CLI_ACTORS },
  { .name = "export",
    .arguments = "INPUT... -T FORMAT",
    .about = "print the graph of articles or rows as DOT or JSON",
    .help = "Example:\n"
            "  entente export articles.rows -T json | jq '.edges[] | select(.sign == -1)'\n",
    .run = cmd_export,
    .options = CLI_OUTPUT | CLI_FORMAT | CLI_PICTURE | CLI_LAYOUT | CLI_SELECT | CLI_ACTORS },
  { .name = "why",
    .arguments = "A B INPUT...",
    .about = "show every statement between two actors, or why there is none",
    .help
    = "Each statement comes with its sentence, the clause and the words that fill each slot of\n"
      "the frame that made it, what makes it less than a fact, and who says so. --not reads\n"
      "articles: rows do not tell what was nearly stated.\n\n"
      "Examples:\n  entente why Russia \"North Korea\" article.txt\n"
      "  entente why --not Russia Norway articles/\n",
    .run = cmd_why,
    .options = CLI_ACTORS | CLI_WHY,
    .n_names = 2,
    .wanted = "two actors and an input are wanted" },
  { .name = "review",
    .arguments = "FILE INPUT...",
    .about = "print how often each frame was right, by the judgements in FILE",
    .help
    = "FILE has lines \"accept ID why\" and \"reject ID why\", with the ids that \"entente why\"\n"
      "shows (docs/SELECTING.md); draw and export apply it with --review.\n\n"
      "Example:\n  entente review judged.txt all.rows | column -t\n",
    .run = cmd_review,
    .options = CLI_OUTPUT | CLI_ACTORS,
    .n_names = 1,
    .wanted = "a file of judgements and an input are wanted" },
  { .name = "actors",
    .arguments = "INPUT...",
    .about = "list who is who: actors, how they are named, what was joined and why",
    .help = "Actors that the gazetteer does not know stand apart: what it lacks. A ledger\n"
            "(docs/LEDGER.md) adds, merges, splits and renames actors.\n\n"
            "Examples:\n  entente actors articles/\n"
            "  entente actors all.rows --actors who.txt -T json | jq '.actors[].merges[]'\n",
    .run = cmd_actors,
    .options = CLI_OUTPUT | CLI_ROSTER | CLI_ACTORS },
  { .name = "diff",
    .arguments = "OLD NEW",
    .about = "show which ties were gained, lost, changed from one input to another",
    .help
    = "OLD and NEW are articles, rows, graphs or folders. What was selected of both is\n"
      "compared: gained, lost, stronger, weaker, changed in status, and pairs of actors that\n"
      "turned from conflict to cooperation or back. Without -o or -T, a table is printed.\n"
      "--nodes and --edges limit the picture.\n\n"
      "Exit status: 0 no difference, 1 differences, 2 an input could not be read as a whole.\n\n"
      "Examples:\n  entente diff january.rows february.rows -o changes.svg\n"
      "  entente diff old.json new.json --sign conflict --min-texts 2 | column -t\n",
    .run = cmd_diff,
    .options = CLI_OUTPUT | CLI_PICTURE | CLI_LAYOUT | CLI_DIFF | CLI_SELECT | CLI_ACTORS,
    .n_names = 1,
    .wanted = "two inputs are wanted" },
  { .name = "timeline",
    .arguments = "INPUT... -o FILE",
    .about = "draw a small picture for each month, quarter or year, actors in one place",
    .help
    = "At most 20 actors are drawn unless --nodes says otherwise, and no pairs that are only\n"
      "named together unless --relation names co-mention. Periods without documents have no\n"
      "picture.\n\n"
      "Examples:\n  entente timeline all.rows -o timeline.svg\n"
      "  entente timeline all.rows -o war.pdf --by quarter --focus Iran --sign conflict\n",
    .run = cmd_timeline,
    .options = CLI_OUTPUT | CLI_PICTURE | CLI_TIMELINE | CLI_SELECT | CLI_ACTORS },
  { .name = "gaps",
    .arguments = "INPUT...",
    .about = "list the words that link two actors and that no frame takes",
    .help = "Each word comes with the number of sentences in which a frame could have both actors\n"
            "as its ends, and of all in which it links them, with the slots that they fill, the\n"
            "frames that came near, and example sentences: what a new line of the frame table\n"
            "needs (docs/FRAMES.md). The inputs are articles: rows hold no trees.\n\n"
            "Example:\n  entente gaps articles/ -T tsv -o gaps.tsv\n",
    .run = cmd_gaps,
    .options = CLI_OUTPUT | CLI_LIST | CLI_ACTORS },
  { .name = "annotate",
    .arguments = "INPUT...",
    .about = "print tags, lemmas, trees and names of every sentence as CoNLL-U",
    .help = "Example:\n  entente annotate article.txt | grep NE=\n",
    .run = cmd_annotate,
    .options = CLI_OUTPUT },
  { .name = NULL },
};

const Command *
cli_command (const char *name)
{
  for (const Command *command = commands; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return command;
  return NULL;
}

static void
print_help (void)
{
  g_print ("Usage: entente COMMAND [OPTION...] INPUT...\n\n"
           "Reads news and draws who is allied with whom, who arms, meets, threatens whom,\n"
           "and which sentence says so.\n\nCommands:\n");
  for (const Command *command = commands; command->name != NULL; command++)
    g_print ("  %-9s %s\n", command->name, command->about);
  g_print ("\nINPUT is an article (plain text: title, blank line, body), JSON Lines, rows of\n"
           "\"entente extract\", a folder of these, or - for standard input.\n\n"
           "\"entente COMMAND --help\" tells the options of a command.\n\n"
           "Example:\n  entente draw article.txt -o network.png\n\n"
           "Exit status: 0 done, 1 done in part (some input was bad and is named),\n"
           "2 nothing done.\n");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, ""); /* for messages of the system; no figure depends on it */
  setlocale (LC_NUMERIC, "C");
  if (argc < 2)
    {
      cli_error ("no command given; try \"entente --help\"");
      return EXIT_NOTHING;
    }
  static char help[] = "--help";
  char *asked[] = { argv[0], argc > 2 ? argv[2] : NULL, help, NULL }; /* entente help COMMAND */
  if (g_str_equal (argv[1], "help") && argc > 2)
    argv = asked;
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")
      || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return EXIT_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("entente %s\n", ENTENTE_VERSION);
      return EXIT_DONE;
    }
  const Command *command = cli_command (argv[1]);
  if (command == NULL)
    {
      cli_error ("there is no command \"%s\"; try \"entente --help\"", argv[1]);
      return EXIT_NOTHING;
    }
  return command->run (argv + 1);
}
