/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

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
  char *kind;  /* of the transaction: "save", "undo" or "redo"; %NULL when not known */
} TorgetChange;

TORGET_DECLARE_RECORD (TorgetChange, change)

/**
 * TorgetHistoryQuery:
 * @person_id: whose history
 * @area: (nullable): as torget_change_get_area() gives it; %NULL for everything
 * @n_steps: how many transactions at most
 * @before_time: 0 for the newest; else the `last_time` of the page before
 * @before_tx: the `last_tx` of the page before
 *
 * One page of the history of a person.
 */
typedef struct
{
  gint64 person_id;
  const char *area;
  guint n_steps;
  gint64 before_time;
  gint64 before_tx;
} TorgetHistoryQuery;

/**
 * TorgetHistory:
 * @changes: (element-type TorgetChange): newest transaction first, whole transactions, in the
 *   order of writing within each
 * @linked: the records that changed links point to, as far as they are there, to name them
 * @has_more: whether there are older ones
 * @last_time: where the next page begins
 * @last_tx: where the next page begins
 *
 * What a history query found.
 */
typedef struct
{
  GPtrArray *changes;
  TorgetRecordSet *linked;
  gboolean has_more;
  gint64 last_time;
  gint64 last_tx;
} TorgetHistory;

TorgetHistory *torget_history_new (void);
void torget_history_free (TorgetHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetHistory, torget_history_free)

gboolean torget_change_is_row (const TorgetChange *change);
const char *torget_change_get_area (const char *table);
char *torget_change_dup_tables (const char *area);

G_END_DECLS
