/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fault-calls.h"
#include "fault-record.h"

G_BEGIN_DECLS

#define FAULT_CONFIRMED FAULT_N_CALLS /* no call: the number in offset was confirmed to the user */

typedef struct
{
  guint kind; /* %FaultCallKind, and %FAULT_CONFIRMED */
  char *path; /* in the folder; empty for the folder itself */
  char *to;
  gint64 offset;
  GBytes *data;
} FaultEvent;

struct _FaultRecord
{
  char *folder;
  GPtrArray *events;
};

G_END_DECLS
