/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/* What the lists show: read-only records, one type a list. A row's id is that of its main record:
 * the person, plan, enrolment, application or sublet. */

void torget_list_row_mask (gpointer row);
gint64 torget_list_row_get_person (gconstpointer row);

/**
 * TorgetPersonRow:
 *
 * A row of the person list: the person and where each track stands.
 */
typedef struct
{
  TorgetRecord record;
  char *family_name;
  char *given_name;
  char *native_name;
  TorgetDate birth_date;
  char *protection; /* code of protection */
  char *municipality; /* code of municipality */
  char *status; /* code of person_status */
  char *identity; /* current number, normalized */
  char *coordinator; /* name */
  char *plan_status; /* code of plan_status */
  char *sfi_status; /* code of sfi_status */
  char *sfi_course; /* code of sfi_course */
  char *preschool_status; /* code of preschool_status; the youngest waiting child's, or the child's own */
  char *sublet_status; /* code of sublet_status */
  TorgetDate sublet_end;
  TorgetDate next_due; /* earliest statutory date that is not met, passed or not */
  char *next_rule; /* its rule id */
} TorgetPersonRow;

TORGET_DECLARE_RECORD (TorgetPersonRow, person_row)

/**
 * TorgetPlanRow:
 *
 * A row of the establishment plan list.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *family_name;
  char *given_name;
  char *protection; /* code of protection */
  char *municipality; /* code of municipality */
  char *status; /* code of plan_status */
  char *part_time_reason; /* code of part_time_reason */
  TorgetDate enrolled_date;
  TorgetDate plan_date;
  TorgetDate programme_end; /* computed or decided */
  int hours_per_week; /* planned */
  int sfi_hours;
  int practice_hours;
  int other_hours;
  char *coordinator;
} TorgetPlanRow;

TORGET_DECLARE_RECORD (TorgetPlanRow, plan_row)

/**
 * TorgetSfiRow:
 *
 * A row of the SFI list.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  char *family_name;
  char *given_name;
  char *protection; /* code of protection */
  char *municipality; /* code of municipality */
  char *status; /* code of sfi_status */
  char *study_path; /* code of study_path */
  char *course; /* code of sfi_course */
  char *track; /* code of sfi_track */
  gboolean literacy;
  TorgetDate registered_date;
  TorgetDate received_date;
  TorgetDate started_date;
  TorgetDate right_end;
  char *provider;
  int hours_per_week;
  char *coordinator;
} TorgetSfiRow;

TORGET_DECLARE_RECORD (TorgetSfiRow, sfi_row)

/**
 * TorgetPreschoolRow:
 *
 * A row of the preschool queue: a child and whom the wait holds back.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id; /* the child */
  char *family_name;
  char *given_name;
  char *protection; /* code of protection */
  char *municipality; /* code of municipality */
  TorgetDate birth_date;
  char *status; /* code of preschool_status */
  TorgetDate wish_date;
  TorgetDate wanted_start;
  TorgetDate guarantee_date;
  TorgetDate answer_by; /* of an open offer */
  TorgetDate placed_date;
  char *unit; /* first choice, or the offered or given place */
  char *blocks; /* names of guardians whose SFI or plan waits, each ended by a newline; an empty
                   name stands for a protected guardian */
  char *coordinator;
} TorgetPreschoolRow;

TORGET_DECLARE_RECORD (TorgetPreschoolRow, preschool_row)

/**
 * TorgetSubletRow:
 *
 * A row of the sublet list: a sublet, or a flat that is vacant, which has no household.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id; /* the household's reference person */
  gint64 household_id;
  char *family_name;
  char *given_name;
  char *protection; /* code of protection */
  char *municipality; /* code of municipality */
  char *household;
  char *address;
  char *landlord;
  char *block; /* code of block_lease */
  char *tenure; /* code of tenure_type */
  char *status; /* code of sublet_status */
  TorgetDate start_date;
  TorgetDate end_date;
  TorgetDate serve_by; /* notice must be served by */
  TorgetDate first_day; /* of the sublets in a row; NONE: that of the contract */
  TorgetDate decide_by; /* what happens at the end is decided by this day */
  TorgetDate notice_served_date;
  TorgetDate moved_out_date; /* of a vacant flat: the last day of its latest sublet */
  char *coordinator;
} TorgetSubletRow;

TORGET_DECLARE_RECORD (TorgetSubletRow, sublet_row)

G_END_DECLS
