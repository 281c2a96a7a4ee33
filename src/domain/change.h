/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetChange:
 *
 * One changed column of one row, as the change log has it. @column is empty for the row itself
 * (created: @after is "1"; removed: @before is "1").
 */
typedef struct
{
  TorgetRecord record;
  gint64 tx;
  gint64 time; /* microseconds since the epoch, UTC */
  char *table;
  gint64 row;
  char *column;
  char *before; /* language-neutral text, %NULL when not set */
  char *after;
  char *user;
  char *label; /* what was done, as the user saw it; %NULL when not known */
} TorgetChange;

TORGET_DECLARE_RECORD (TorgetChange, change)

G_END_DECLS
