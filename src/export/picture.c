/* SPDX-License-Identifier: MIT */
#include "export/formats.h"

#include "base/render-status.h"

#include <gio/gio.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>

#define HELPER "entente-render"

enum
{
  MAX_NOTE_BYTES = 400
};

/** $ENTENTE_RENDER, the build folder, where it is installed; an explicit path is not second-guessed. */
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

/** Writing to a helper that has died raises SIGPIPE, which would kill our host: it is held back in
 * this thread, and taken out of the queue if it came. */
typedef struct
{
  sigset_t before;
  gboolean was_blocked;
} PipeGuard;

static void
pipe_guard_begin (PipeGuard *guard)
{
  sigset_t pipe_only;
  sigemptyset (&pipe_only);
  sigaddset (&pipe_only, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &pipe_only, &guard->before);
  guard->was_blocked = sigismember (&guard->before, SIGPIPE) == 1;
}

static void
pipe_guard_end (const PipeGuard *guard)
{
  if (guard->was_blocked)
    return;
  sigset_t pipe_only;
  sigemptyset (&pipe_only);
  sigaddset (&pipe_only, SIGPIPE);
  const struct timespec now = { 0, 0 };
  while (sigtimedwait (&pipe_only, NULL, &now) == SIGPIPE)
    ;
  pthread_sigmask (SIG_SETMASK, &guard->before, NULL);
}

static gboolean
communicate (GSubprocess *helper, GBytes *dot, GBytes **picture, GBytes **said, GError **error)
{
  PipeGuard guard;
  pipe_guard_begin (&guard);
  const gboolean done = g_subprocess_communicate (helper, dot, NULL, picture, said, error);
  pipe_guard_end (&guard);
  return done;
}

/** The lines that the helper printed, each without its prefix; valid UTF-8, no control characters. */
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
  g_set_error (error, ENTENTE_ERROR,
               status == RENDER_LIMIT ? ENTENTE_ERROR_LIMIT : ENTENTE_ERROR_FAILED,
               "the picture was not drawn: %s", cause (lines));
  return FALSE;
}

/** Has the DOT drawn; what the helper says while it succeeds goes to the diagnostics. */
static GBytes *
picture_draw (const char *dot, gsize length, const char *format,
              const EntenteExportOptions *options, GError **error)
{
  g_autofree char *path = find_helper (error);
  if (path == NULL)
    return NULL;

  g_autoptr (GSubprocess) helper
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                              | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                          error, path, "-T", format, NULL);
  if (helper == NULL)
    {
      g_prefix_error (error, "the picture was not drawn: %s: ", path);
      return NULL;
    }

  g_autoptr (GBytes) input = g_bytes_new (dot, length);
  g_autoptr (GBytes) picture = NULL, said = NULL;
  if (!communicate (helper, input, &picture, &said, error))
    {
      g_prefix_error (error, "the picture was not drawn: %s: ", path);
      g_subprocess_force_exit (helper);
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
export_picture (const EntenteGraph *graph, const EntenteExportOptions *options,
                const char *format, GString *out, GError **error)
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
