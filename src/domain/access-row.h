/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetAccessRow:
 *
 * A row of the access log: who looked at whose record, when and why. The rows are ordered by their
 * id, which is a running number, and never by time: clocks can be set back.
 */
typedef struct
{
  TorgetRecord record;
  gint64 time;         /* microseconds since 1970, UTC */
  char *user;          /* who */
  char *action;        /* what, as a stable code such as `print:plan:viva` */
  gint64 person_id;    /* whose, or 0 when it is about many or nobody */
  char *detail;        /* numbers and digests, such as `rows=12`; never a name */
  char *reason;        /* why, as `code` or `code: own words`; %NULL when none was asked for */
  char *reason_digest; /* of a reason that was removed */
  char *chain;         /* digest of this row and of the one before */
} TorgetAccessRow;

TORGET_DECLARE_RECORD (TorgetAccessRow, access_row)

char *torget_access_row_dup_reason_digest (const TorgetAccessRow *row);
char *torget_access_row_dup_chain (const TorgetAccessRow *row,
                                   const char *previous);

G_END_DECLS
