/* SPDX-License-Identifier: MIT */

/* entente-render: a graph in DOT on standard input, a picture on standard output. A program of its
 * own, because libgvc is not safe with threads, can run away, and must not take its host along. */
#include "base/render-status.h"
#include "render/draw.h"
#include "render/fonts.h"
#include "render/limits.h"
#include "render/messages.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MAX_DOT_BYTES ((gsize)64 * 1024 * 1024)

static const char *const formats[] = { "png", "svg", "pdf", NULL };
static const char *const engines[]
    = { "dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", NULL };

static int
usage (void)
{
  fputs ("Usage: entente-render -T png|svg|pdf [-K dot|neato|fdp|sfdp|twopi|circo|osage]\n"
         "Draws the graph in DOT on standard input to standard output.\n",
         stderr);
  return RENDER_USAGE;
}

static gboolean
read_all (GByteArray *bytes)
{
  guint8 chunk[1 << 16];
  gssize n;
  while ((n = read (STDIN_FILENO, chunk, sizeof chunk)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          message ("error", "standard input: %s", g_strerror (errno));
          return FALSE;
        }
      if (bytes->len + (gsize)n > MAX_DOT_BYTES)
        {
          message ("error", "the graph is larger than %zu MB", MAX_DOT_BYTES >> 20);
          return FALSE;
        }
      g_byte_array_append (bytes, chunk, n);
    }
  return TRUE;
}

static gboolean
write_all (GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);
  while (left > 0)
    {
      const gssize n = write (STDOUT_FILENO, data, left);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          message ("error", "standard output: %s", g_strerror (errno));
          return FALSE;
        }
      data += n;
      left -= n;
    }
  return TRUE;
}

static int
run (const char *engine, const char *format)
{
  g_autoptr (GByteArray) dot = g_byte_array_new ();
  if (!read_all (dot))
    return RENDER_FAILED;
  if (!g_utf8_validate ((const char *)dot->data, dot->len, NULL))
    {
      message ("error", "standard input is not UTF-8 text");
      return RENDER_FAILED;
    }
  g_byte_array_append (dot, (const guint8 *)"", 1);

  g_autoptr (GBytes) picture = NULL;
  const int status = draw ((const char *)dot->data, engine, format, &picture);
  /* After the drawing: Graphviz orders parallel lines by where they lie in memory, and fontconfig,
   * which draws lots while it loads, would leave other holes in the heap each time. */
  fonts_check ((const char *)dot->data);
  if (status != RENDER_DONE)
    return status;
  return write_all (picture) ? RENDER_DONE : RENDER_FAILED;
}

int
main (int argc, char **argv)
{
  const char *format = NULL, *engine = NULL;
  int option;
  while ((option = getopt (argc, argv, "T:K:")) != -1)
    {
      if (option == 'T')
        format = optarg;
      else if (option == 'K')
        engine = optarg;
      else
        return usage ();
    }
  if (optind != argc || format == NULL || !g_strv_contains (formats, format)
      || (engine != NULL && !g_strv_contains (engines, engine)))
    return usage ();
  limits_set ();
  messages_init ();
  return run (engine, format);
}
