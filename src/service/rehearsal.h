/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/aggregate.h"
#include "domain/conflict.h"
#include "domain/followup-behind.h"
#include "domain/submission.h"

G_BEGIN_DECLS

/**
 * TorgetRehearsal:
 * @aggregate: what would be told, with what is not told marked
 * @last: (nullable): the last submission of the same period, or of the one before
 * @told: (nullable): what it told
 * @is_same_period: whether it is of the same period
 * @changes: (nullable) (array length=torget_n_indicators): why the totals differ from what was
 *   submitted last; who it is, torget_session_explain_rehearsal_async() puts on record
 * @n_erased: how many persons have been erased since, who are in no list
 * @changed: (nullable) (element-type utf8): ids of indicators whose definition has changed since
 * @left_out: how many persons or figures are left out, by reason
 * @sha256: digest of the file that would be written
 * @invalid: (nullable): what is wrong with that file, by line; %NULL when it follows the schema
 * @schema_version: of the schema that it was checked against; static
 * @conflicts: (element-type TorgetConflict): what contradicts itself, or waits for a decision
 *
 * What should be looked at before figures are submitted.
 */
typedef struct
{
  TorgetAggregate *aggregate;
  TorgetSubmission *last;
  TorgetAggregate *told;
  gboolean is_same_period;
  TorgetFigureChange **changes;
  guint n_erased;
  GPtrArray *changed;
  guint left_out[TORGET_N_LEFT_OUT];
  char *sha256;
  char *invalid;
  const char *schema_version;
  GPtrArray *conflicts;
} TorgetRehearsal;

const TorgetConflict *torget_rehearsal_find_conflict (const TorgetRehearsal *self,
                                                      const char *code);
void torget_rehearsal_free (TorgetRehearsal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRehearsal, torget_rehearsal_free)

G_END_DECLS
