/* SPDX-License-Identifier: MIT */
#include "render/draw.h"

#include "base/render-status.h"
#include "render/messages.h"

#include <graphviz/gvc.h>

#ifdef ENTENTE_GVC_SIZE_T_LENGTH
typedef size_t RenderLength; /* Graphviz 13 and later */
#else
typedef unsigned int RenderLength;
#endif

/* About a browser window, for graphs that do not say for how many pixels an inch their size is. */
#define VECTOR_INCHES "13,9"
#define GRAPHVIZ_DPI 96

/* Kept to the end of the process: Graphviz 2.43 frees what it holds of a layout with clusters
 * twice. */
static Agraph_t *drawn;
static GVC_t *context;

static int
render (Agraph_t *graph, const char *format, GBytes **picture)
{
  char *data = NULL; /* left alone on failure */
  RenderLength length = 0;
  if (gvRenderData (context, graph, format, &data, &length) != 0 || data == NULL || length == 0)
    {
      message ("error", "Graphviz made no %s of the graph", format);
      return RENDER_FAILED;
    }
  *picture = g_bytes_new (data, length);
  gvFreeRenderData (data);
  return RENDER_DONE;
}

/** "W,H!" scaled. */
static void
scale_pair (Agraph_t *graph, const char *name, double factor)
{
  const char *value = agget (graph, (char *)name);
  char *rest;
  const double width = value != NULL ? g_ascii_strtod (value, &rest) : 0;
  if (width <= 0 || *rest != ',')
    return;
  const double height = g_ascii_strtod (rest + 1, &rest);
  char first[G_ASCII_DTOSTR_BUF_SIZE], second[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (first, sizeof first, "%.4f", width * factor);
  g_ascii_formatd (second, sizeof second, "%.4f", height * factor);
  g_autofree char *scaled = g_strconcat (first, ",", second, rest, NULL);
  agattr (graph, AGRAPH, (char *)name, scaled);
}

/** Sizes of graphs are inches of 96 pixels, which is right for PNG; a page of SVG and PDF has its
 * own measures. */
static void
size_vectors (Agraph_t *graph)
{
  const char *dpi = agget (graph, (char *)"pixels_an_inch");
  const double pixels = dpi != NULL ? g_ascii_strtod (dpi, NULL) : 0;
  if (pixels <= 0)
    {
      agattr (graph, AGRAPH, (char *)"size", (char *)VECTOR_INCHES);
      return;
    }
  scale_pair (graph, "size", GRAPHVIZ_DPI / pixels);
  scale_pair (graph, "viewport", GRAPHVIZ_DPI / pixels);
}

static int
lay_out (Agraph_t *graph, const char *engine, const char *format, GBytes **picture)
{
  /* the attribute of the graph wins over the argument of gvLayout */
  if (engine != NULL)
    agattr (graph, AGRAPH, (char *)"layout", (char *)engine);
  if (!g_str_equal (format, "png"))
    size_vectors (graph);
  if (gvLayout (context, graph, engine != NULL ? engine : "dot") != 0)
    {
      message ("error", "the graph cannot be laid out");
      return RENDER_FAILED;
    }
  return render (graph, format, picture);
}

int
draw (const char *dot, const char *engine, const char *format, GBytes **picture)
{
  context = gvContext ();
  drawn = agmemread (dot);
  int status = RENDER_FAILED;
  if (drawn != NULL)
    status = lay_out (drawn, engine, format, picture);
  else
    message ("error", "standard input is not a graph in DOT");
  messages_flush ();
  return status;
}
