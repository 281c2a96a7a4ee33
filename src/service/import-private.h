/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-columns.h"
#include "service/import.h"

G_BEGIN_DECLS

/* For import.c and import-run.c only. */

/* The setting that remembers what the columns of earlier files mean. */
#define TORGET_IMPORT_SETTING "import_columns"

struct _TorgetImport
{
  GObject parent_instance;

  TorgetSession *session;
  char *name;        /* (nullable): of the file; nothing is loaded while it is %NULL */
  char *sha256;      /* of the file */
  TorgetTable *table;
  GPtrArray *map;    /* the meaning of each column */
  gboolean busy;     /* the table is in use on another thread */
};

G_END_DECLS
