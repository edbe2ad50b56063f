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

/* About a browser window; lines scale, so the many pixels that the graph asks for are of no use. */
#define VECTOR_INCHES "13,9"

static int
render (GVC_t *context, Agraph_t *graph, const char *format, GBytes **picture)
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

static int
lay_out (GVC_t *context, Agraph_t *graph, const char *engine, const char *format, GBytes **picture)
{
  /* the attribute of the graph wins over the argument of gvLayout */
  if (engine != NULL)
    agattr (graph, AGRAPH, (char *)"layout", (char *)engine);
  if (!g_str_equal (format, "png"))
    agattr (graph, AGRAPH, (char *)"size", (char *)VECTOR_INCHES);
  if (gvLayout (context, graph, engine != NULL ? engine : "dot") != 0)
    {
      message ("error", "the graph cannot be laid out");
      return RENDER_FAILED;
    }
  const int status = render (context, graph, format, picture);
  gvFreeLayout (context, graph);
  return status;
}

int
draw (const char *dot, const char *engine, const char *format, GBytes **picture)
{
  GVC_t *context = gvContext ();
  Agraph_t *graph = agmemread (dot);
  int status = RENDER_FAILED;
  if (graph != NULL)
    {
      status = lay_out (context, graph, engine, format, picture);
      agclose (graph);
    }
  else
    message ("error", "standard input is not a graph in DOT");
  messages_flush ();
  gvFreeContext (context);
  return status;
}
