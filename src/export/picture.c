/* SPDX-License-Identifier: MIT */
#include "export/formats.h"

#include "base/render-status.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define HELPER "entente-render"

enum
{
  MAX_NOTE_BYTES = 400
};

/** $ENTENTE_RENDER, not second-guessed; the build folder; where it is installed. */
static char *
find_helper (GError **error)
{
  const char *given = g_getenv ("ENTENTE_RENDER");
  if (given != NULL && *given != '\0')
    return g_strdup (given);

  static const char *const folders[] = { ENTENTE_BUILD_LIBEXEC_DIR, ENTENTE_LIBEXEC_DIR };
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folders[i], HELPER, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&path);
    }
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNSUPPORTED,
               "the helper program " HELPER " is not in %s; set ENTENTE_RENDER to where it is",
               ENTENTE_LIBEXEC_DIR);
  return NULL;
}

typedef struct
{
  int pipe; /* write end; closed by feed() */
  const char *dot;
  gsize length;
} Feed;

/** A thread of its own, because a helper that dies before it has read all raises SIGPIPE, which
 * would kill our host: here it is blocked, and goes with the thread. */
static gpointer
feed (gpointer data)
{
  Feed *in = data;
  sigset_t broken_pipe;
  sigemptyset (&broken_pipe);
  sigaddset (&broken_pipe, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &broken_pipe, NULL);
  while (in->length > 0)
    {
      const gssize n = write (in->pipe, in->dot, in->length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        break; /* how the helper ended says why */
      in->dot += n;
      in->length -= n;
    }
  close (in->pipe);
  return NULL;
}

/** Starts the helper with the read end of a pipe; `write_end` is the other. */
static GSubprocess *
start (const char *path, const char *format, int *write_end, GError **error)
{
  int ends[2];
  if (!g_unix_open_pipe (ends, FD_CLOEXEC, error))
    return NULL;
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_take_stdin_fd (launcher, ends[0]);
  GSubprocess *helper = g_subprocess_launcher_spawn (launcher, error, path, "-T", format, NULL);
  if (helper == NULL)
    close (ends[1]);
  *write_end = ends[1];
  return helper;
}

static gboolean
communicate (GSubprocess *helper, Feed *in, GBytes **picture, GBytes **said, GError **error)
{
  GThread *feeder = g_thread_try_new ("entente-feed", feed, in, error);
  gboolean is_done = FALSE;
  if (feeder != NULL)
    is_done = g_subprocess_communicate (helper, NULL, NULL, picture, said, error);
  else
    close (in->pipe);
  if (!is_done)
    g_subprocess_force_exit (helper);
  if (feeder != NULL)
    g_thread_join (feeder);
  return is_done;
}

/** The lines that the helper printed, without its name; valid UTF-8, no control characters. */
static char **
lines_said (GBytes *said)
{
  gsize length;
  const char *data = g_bytes_get_data (said, &length);
  g_autofree char *text = g_utf8_make_valid (data != NULL ? data : "", length);
  for (char *c = text; *c != '\0'; c++)
    if (*c != '\n' && g_ascii_iscntrl (*c))
      *c = ' ';
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  for (char **line = lines; *line != NULL; line++)
    {
      const char *start = *line;
      if (g_str_has_prefix (start, HELPER ": "))
        start += strlen (HELPER ": ");
      if (*start != '\0')
        g_ptr_array_add (kept, g_strndup (start, MAX_NOTE_BYTES));
    }
  g_ptr_array_add (kept, NULL);
  return (char **)g_ptr_array_steal (kept, NULL);
}

static void
pass_on (char **lines, const EntenteExportOptions *options)
{
  if (options == NULL || options->diagnostic == NULL)
    return;
  for (char **line = lines; *line != NULL; line++)
    {
      const gboolean is_note = g_str_has_prefix (*line, "note: ");
      const char *text = *line;
      if (is_note)
        text += strlen ("note: ");
      else if (g_str_has_prefix (text, "warning: "))
        text += strlen ("warning: ");
      const EntenteDiagnostic diagnostic = {
        .severity = is_note ? ENTENTE_SEVERITY_NOTE : ENTENTE_SEVERITY_WARNING,
        .byte = -1,
        .message = text,
      };
      options->diagnostic (&diagnostic, options->user_data);
    }
}

/** The last complaint of the helper, which names the cause best. */
static const char *
cause (char **lines)
{
  const guint n = g_strv_length (lines);
  if (n == 0)
    return "it said nothing";
  const char *last = lines[n - 1];
  return g_str_has_prefix (last, "error: ") ? last + strlen ("error: ") : last;
}

static gboolean
check_end (GSubprocess *helper, char **lines, GError **error)
{
  if (g_subprocess_get_if_signaled (helper))
    {
      const int number = g_subprocess_get_term_sig (helper);
      const gboolean is_limit = number == SIGXCPU || number == SIGKILL
                                || (*lines != NULL && strstr (cause (lines), "out of memory"));
      g_set_error (error, ENTENTE_ERROR, is_limit ? ENTENTE_ERROR_LIMIT : ENTENTE_ERROR_FAILED,
                   "the picture was not drawn: " HELPER " was killed by signal %d (%s): %s", number,
                   g_strsignal (number), cause (lines));
      return FALSE;
    }
  const int status = g_subprocess_get_exit_status (helper);
  if (status == RENDER_DONE)
    return TRUE;
  g_set_error (
      error, ENTENTE_ERROR, status == RENDER_LIMIT ? ENTENTE_ERROR_LIMIT : ENTENTE_ERROR_FAILED,
      "the picture was not drawn: " HELPER " ended with status %d: %s", status, cause (lines));
  return FALSE;
}

GBytes *
picture_draw (const char *dot, gsize length, const char *format,
              const EntenteExportOptions *options, GError **error)
{
  g_autofree char *path = find_helper (error);
  if (path == NULL)
    return NULL;

  Feed in = { .dot = dot, .length = length };
  g_autoptr (GBytes) picture = NULL, said = NULL;
  g_autoptr (GSubprocess) helper = start (path, format, &in.pipe, error);
  if (helper == NULL || !communicate (helper, &in, &picture, &said, error))
    {
      g_prefix_error (error, "the picture was not drawn: %s: ", path);
      return NULL;
    }
  g_auto (GStrv) lines = lines_said (said);
  if (!check_end (helper, lines, error))
    return NULL;
  if (g_bytes_get_size (picture) == 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED,
                   "the picture was not drawn: " HELPER " gave nothing: %s", cause (lines));
      return NULL;
    }
  pass_on (lines, options);
  return g_steal_pointer (&picture);
}

static gboolean
export_picture (const EntenteGraph *graph, const EntenteExportOptions *options, const char *format,
                GString *out, GError **error)
{
  g_autoptr (GString) dot = g_string_new (NULL);
  if (!export_dot (graph, options, dot, error))
    return FALSE;
  g_autoptr (GBytes) picture = picture_draw (dot->str, dot->len, format, options, error);
  if (picture == NULL)
    return FALSE;
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);
  g_string_append_len (out, data, length);
  return TRUE;
}

gboolean
export_svg (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
            GError **error)
{
  return export_picture (graph, options, "svg", out, error);
}

gboolean
export_png (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
            GError **error)
{
  return export_picture (graph, options, "png", out, error);
}

gboolean
export_pdf (const EntenteGraph *graph, const EntenteExportOptions *options, GString *out,
            GError **error)
{
  return export_picture (graph, options, "pdf", out, error);
}
