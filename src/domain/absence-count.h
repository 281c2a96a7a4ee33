/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/plan.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

#define TORGET_ABSENCE_ILLNESS_DAYS 30
#define TORGET_ABSENCE_FAMILY_DAYS 20

typedef enum
{
  TORGET_ABSENCE_ILLNESS, /* 18 and 19 §§: calendar days from the first day of this illness */
  TORGET_ABSENCE_FAMILY,  /* 16 §: working days for special family reasons, all times together */
} TorgetAbsenceRule;

/**
 * TorgetAbsenceCount:
 * @rule: what is counted
 * @days: how many days have been used
 * @limit: how many there are
 */
typedef struct
{
  TorgetAbsenceRule rule;
  int days;
  int limit;
} TorgetAbsenceCount;

gboolean torget_absence_count (TorgetRecordSet *records,
                               const TorgetAbsence *absence,
                               TorgetDate today,
                               TorgetAbsenceCount *count);
GPtrArray *torget_absence_list_family (TorgetRecordSet *records,
                                       gint64 plan_id);
TorgetDate torget_absence_find_family_limit (GPtrArray *family);

G_END_DECLS
