/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/observations.h"

G_BEGIN_DECLS

/* For observations.c and observations-visit.c only. */

/* A row begins with the position of the person and the cell of the measure. */
#define TORGET_ROW_HEAD 2

typedef struct
{
  guint position;
  TorgetDate from;
  TorgetDate to;
  guint8 cell;
} TorgetObservedResidence;

struct _TorgetObservations
{
  GArray *persons;       /* of TorgetObservedPerson */
  GHashTable *positions; /* row id to position + 1 */
  GArray *residences;    /* of TorgetObservedResidence */
  GArray *rows[TORGET_N_OBSERVED]; /* of gint32: head, facts, head, facts, … */
};

G_END_DECLS
