/* SPDX-License-Identifier: MIT */
#pragma once

#include "read/read.h"

/* Reads files that a test writes into a folder of its own, and keeps what came of them. */

typedef struct
{
  char *folder;
  GPtrArray *documents; /* of Document */
  GPtrArray *rows;      /* of DocumentRows */
  GString *messages;    /* "file:line:byte: severity: message" lines, without the folder */
  guint64 n_files;
} Collected;

void collected_init (Collected *collected);
void collected_clear (Collected *collected);

/** (transfer full) path of the file written; `length` -1 for a string. */
char *collected_write (Collected *collected, const char *name, const char *data, gssize length);

/** Reads one input. */
void collected_read (Collected *collected, const char *path);

/** Both in one step, the file removed again; the n-th document, NULL if there are fewer. */
void collected_read_data (Collected *collected, const char *name, const char *data, gssize length);
const Document *collected_document (const Collected *collected, guint n);
