/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

/* Where the header of another SQLite is installed, it would be taken without a word. */
#ifndef SQLITE_HAS_CODEC
#error "this needs sqlcipher_dep"
#endif
#include <sqlite3.h>

G_BEGIN_DECLS

/* For the core of this layer: connection, statement, change log. */

typedef struct _TorgetChangeState TorgetChangeState;

struct _TorgetConnection
{
  sqlite3 *db;            /* %NULL while closed */
  char *path;
  int lock_fd;            /* of the sidecar, -1 while closed */
  GThread *thread;        /* the one that has used it */
  GHashTable *statements; /* SQL text -> sqlite3_stmt that is free */
  TorgetChangeState *changes; /* change-log.c; %NULL until the schema is there */
};

void torget_change_state_free (TorgetChangeState *state);

G_END_DECLS
