/* SPDX-License-Identifier: MIT */
#include "read/source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct Source
{
  int fd;
  int problem; /* errno of a failed read */
  gboolean is_at_end;
  gboolean is_started; /* the byte order mark was looked for */
  char *data;          /* data[at, length) is read and not yet given out */
  gsize at, length, size;
};

Source *
source_open (const char *path)
{
  int fd = g_str_equal (path, "-") ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return NULL;
  Source *source = g_new0 (Source, 1);
  source->fd = fd;
  return source;
}

void
source_free (Source *source)
{
  if (source == NULL)
    return;
  if (source->fd != STDIN_FILENO)
    close (source->fd);
  g_free (source->data);
  g_free (source);
}

int
source_error (const Source *source)
{
  return source->problem;
}

static void
make_room (Source *source)
{
  if (source->at > source->length / 2)
    {
      memmove (source->data, source->data + source->at, source->length - source->at);
      source->length -= source->at;
      source->at = 0;
    }
  if (source->size - source->length > SOURCE_HEAD / 2)
    return;
  source->size = MAX (2 * source->size, 2 * SOURCE_HEAD);
  source->data = g_realloc (source->data, source->size);
}

/* Reads some more behind data[at, length). FALSE at the end. */
static gboolean
read_more (Source *source)
{
  if (source->is_at_end)
    return FALSE;
  make_room (source);
  gssize n;
  do
    n = read (source->fd, source->data + source->length, source->size - source->length - 1);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    source->problem = errno;
  source->is_at_end = n <= 0;
  source->length += n > 0 ? (gsize)n : 0;
  source->data[source->length] = '\0';
  return n > 0;
}

const char *
source_head (Source *source, gsize *length)
{
  while (source->length - source->at < SOURCE_HEAD && read_more (source))
    ;
  if (!source->is_started && source->length >= 3 && memcmp (source->data, "\xef\xbb\xbf", 3) == 0)
    source->at = 3;
  source->is_started = TRUE;
  *length = source->length - source->at;
  return *length > 0 ? source->data + source->at : "";
}

gboolean
source_line (Source *source, gsize most, const char **line, gsize *length)
{
  gsize seen = 0;
  char *newline = NULL;
  gboolean is_too_long = FALSE;
  for (;;)
    {
      gsize n = source->length - source->at;
      newline = n > seen ? memchr (source->data + source->at + seen, '\n', n - seen) : NULL;
      seen = newline != NULL ? (gsize)(newline - source->data) - source->at : n;
      is_too_long |= seen > most;
      if (newline != NULL)
        break;
      if (is_too_long)
        {
          source->at = source->length;
          seen = 0;
        }
      if (!read_more (source))
        break;
    }
  if (newline == NULL && seen == 0 && !is_too_long)
    return FALSE;
  const char *start = source->data + source->at;
  source->at += seen + (newline != NULL);
  *length = seen > 0 && newline != NULL && start[seen - 1] == '\r' ? seen - 1 : seen;
  *line = is_too_long ? NULL : start;
  return TRUE;
}

const char *
source_rest (Source *source, gsize most, gsize *length)
{
  while (source->length - source->at <= most && read_more (source))
    ;
  *length = source->length - source->at;
  if (*length > most)
    return NULL;
  const char *rest = *length > 0 ? source->data + source->at : "";
  source->at = source->length;
  return rest;
}
