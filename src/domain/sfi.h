/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetSfiEnrolment:
 *
 * A person's way through SFI with one provider and study path. The three-year right of 31 a §
 * runs from @received_date.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *status; /* code of sfi_status */
  char *study_path; /* code of study_path */
  char *course; /* code of sfi_course */
  char *track; /* code of sfi_track */
  gboolean literacy; /* alfabetisering within the study path */
  TorgetDate registered_date; /* anmäld (29 §) */
  TorgetDate received_date; /* mottagen (31 a §) */
  TorgetDate started_date; /* first lesson */
  TorgetDate ended_date;
  char *provider;
  char *group_name;
  int hours_per_week;
  char *next_step;
} TorgetSfiEnrolment;

TORGET_DECLARE_RECORD (TorgetSfiEnrolment, sfi_enrolment)

G_END_DECLS
