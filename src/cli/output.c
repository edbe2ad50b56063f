/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* realpath() */

#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct Output
{
  char *file;      /* for messages, and where it goes in the end */
  char *temporary; /* written beside `file` first; NULL where bytes go out directly */
  int fd;
};

/* One output at a time is open; a signal must not leave its half behind. */
static const char *volatile pending;

static void
remove_pending (int number)
{
  if (pending != NULL)
    unlink (pending);
  signal (number, SIG_DFL);
  raise (number);
}

static void
guard (const char *temporary)
{
  static const int numbers[] = { SIGHUP, SIGINT, SIGTERM };
  pending = temporary;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (signal (numbers[i], temporary != NULL ? remove_pending : SIG_DFL) == SIG_IGN)
      signal (numbers[i], SIG_IGN); /* nohup */
}

/* A device, a pipe: what is there is written to, not replaced. */
static gboolean
is_special (const char *file)
{
  struct stat status;
  return stat (file, &status) == 0 && !S_ISREG (status.st_mode);
}

static gboolean
open_beside (Output *output)
{
  g_autofree char *target = realpath (output->file, NULL); /* a link stays one */
  if (target != NULL)
    {
      g_free (output->file);
      output->file = g_steal_pointer (&target);
    }
  if (g_access (output->file, F_OK) == 0 && g_access (output->file, W_OK) != 0)
    return FALSE;
  output->temporary = g_strconcat (output->file, ".XXXXXX", NULL);
  output->fd = g_mkstemp_full (output->temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (output->fd < 0)
    {
      g_clear_pointer (&output->temporary, g_free);
      return FALSE;
    }
  guard (output->temporary);
  return TRUE;
}

Output *
output_open (const char *file)
{
  Output *output = g_new0 (Output, 1);
  output->fd = STDOUT_FILENO;
  if (file == NULL || g_str_equal (file, "-"))
    return output;
  output->file = g_strdup (file);
  gboolean ok;
  if (is_special (file))
    ok = (output->fd = g_open (file, O_WRONLY | O_CLOEXEC, 0)) >= 0;
  else
    ok = open_beside (output);
  if (ok)
    return output;
  cli_error ("%s: cannot be written: %s", file, g_strerror (errno));
  output->fd = STDOUT_FILENO;
  output_free (output);
  return NULL;
}

void
output_free (Output *output)
{
  if (output == NULL)
    return;
  if (output->fd != STDOUT_FILENO)
    close (output->fd);
  if (output->temporary != NULL)
    {
      unlink (output->temporary);
      guard (NULL);
    }
  g_free (output->temporary);
  g_free (output->file);
  g_free (output);
}

static const char *
name_of (const Output *output)
{
  return output->file != NULL ? output->file : "standard output";
}

gboolean
output_write (Output *output, const void *data, gsize length, GError **error)
{
  const char *at = data;
  while (length > 0)
    {
      gssize n = write (output->fd, at, length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAILED, "%s: cannot be written: %s",
                       name_of (output), g_strerror (errno));
          return FALSE;
        }
      at += n;
      length -= (gsize)n;
    }
  return TRUE;
}

gboolean
output_keep (Output *output)
{
  gboolean ok = TRUE;
  if (output->fd != STDOUT_FILENO)
    {
      ok = close (output->fd) == 0;
      output->fd = STDOUT_FILENO;
    }
  if (ok && output->temporary != NULL)
    ok = g_rename (output->temporary, output->file) == 0;
  if (!ok)
    cli_error ("%s: cannot be written: %s", name_of (output), g_strerror (errno));
  else if (output->temporary != NULL)
    {
      guard (NULL);
      g_clear_pointer (&output->temporary, g_free);
    }
  return ok;
}

static gboolean
finish (Output *output, const void *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  if (output_write (output, data, length, &error))
    return output_keep (output);
  cli_error ("%s", error->message);
  return FALSE;
}

gboolean
output_finish (Output *output, const GString *text)
{
  return finish (output, text->str, text->len);
}

gboolean
output_finish_bytes (Output *output, GBytes *bytes, const GError *error)
{
  if (bytes == NULL)
    {
      cli_error ("%s", error->message);
      return FALSE;
    }
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  return finish (output, data, length);
}
