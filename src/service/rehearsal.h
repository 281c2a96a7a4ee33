/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/aggregate.h"
#include "domain/submission.h"

G_BEGIN_DECLS

/**
 * TorgetRehearsalChange:
 * @n_entered: how many stand behind the total now who did not before
 * @n_left: how many no longer do
 * @n_protected: by how many more or fewer protected persons, who are never listed
 *
 * Why an indicator differs from what was submitted last. For the office alone.
 */
typedef struct
{
  guint n_entered;
  guint n_left;
  guint n_protected;
} TorgetRehearsalChange;

/**
 * TorgetRehearsal:
 * @aggregate: what would be told, with what is not told marked
 * @last: (nullable): the last submission of the same period, or of the one before
 * @told: (nullable): what it told
 * @is_same_period: whether it is of the same period
 * @changes: (nullable) (array length=torget_n_indicators): why the totals differ
 * @changed: (nullable) (element-type utf8): ids of indicators whose definition has changed since
 * @n_doubles: how many pairs of persons may be the same, at most %TORGET_REHEARSAL_MOST_DOUBLES
 *
 * What should be looked at before figures are submitted.
 */
typedef struct
{
  TorgetAggregate *aggregate;
  TorgetSubmission *last;
  TorgetAggregate *told;
  gboolean is_same_period;
  TorgetRehearsalChange *changes;
  GPtrArray *changed;
  guint n_doubles;
} TorgetRehearsal;

#define TORGET_REHEARSAL_MOST_DOUBLES 100

void torget_rehearsal_free (TorgetRehearsal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRehearsal, torget_rehearsal_free)

G_END_DECLS
