/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "domain/deadline.h"

G_BEGIN_DECLS

/**
 * TorgetDeadlineFilter:
 * @person_id: whose, or 0 for everybody's
 * @household_id: those of the household and of who lives there now, or 0
 * @coordinator_id: who sees to them, or 0
 * @municipality: (nullable): code; of the person
 * @track: (nullable): code
 * @rule: (nullable): id of a rule
 * @min_severity: of the rules; what weighs less today is listed all the same
 * @until: last day that is listed, or %TORGET_DATE_NONE
 * @as_of: the day that is asked about; %TORGET_DATE_NONE is today
 * @with_ended: also what was met or stopped by that day
 * @limit: when not 0: only what is open, and of that at most so many before the day and so many from
 *   it to @until, the nearest ones; in no order
 *
 * Which deadlines are asked for. All zero: all that are open today. A plain value, whose texts are
 * the caller's.
 */
typedef struct
{
  gint64 person_id;
  gint64 household_id;
  gint64 coordinator_id;
  const char *municipality;
  const char *track;
  const char *rule;
  TorgetSeverity min_severity;
  TorgetDate until;
  TorgetDate as_of;
  gboolean with_ended;
  guint limit;
} TorgetDeadlineFilter;

/**
 * TorgetDeadlineRow:
 *
 * A stored deadline with the person that it stands with. Of the office's own, all but @deadline
 * and @mark is empty. Status, severity and weeks are asked of @deadline with a day.
 */
typedef struct
{
  TorgetRecord record; /* of no table */
  char *given_name;
  char *family_name;
  char *sort_key; /* hexadecimal; sorts as the lists do */
  char *sex; /* code of sex */
  char *protection; /* code of protection */
  char *municipality; /* code of municipality */
  gint64 coordinator_id; /* whom it was assigned to, else the person's */
  char *coordinator; /* name */
  gint64 household_id; /* the deadline's, else where the person lives; 0 = none */
  char *household_name; /* of its own; %NULL = is called by the name of @reference_id */
  char *household_label;
  gint64 reference_id; /* its reference person */
  char *reference_name; /* family name of the reference person */
  char *reference_protection; /* code of protection */
  char *cause_given_name; /* the other person of a cross rule */
  char *cause_family_name;
  char *cause_sex; /* code of sex */
  char *cause_protection; /* code of protection */
  /* not fields: */
  TorgetDeadline deadline;
  TorgetDeadlineMark *mark; /* what somebody has said about it; %NULL = nothing */
} TorgetDeadlineRow;

extern const TorgetRecordType torget_deadline_row_type;

void torget_deadline_row_free (TorgetDeadlineRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetDeadlineRow, torget_deadline_row_free)

gboolean torget_protection_hides (const char *protection);
gboolean torget_deadline_row_is_protected (const TorgetDeadlineRow *row);

int torget_deadline_row_compare_passed (gconstpointer a,
                                        gconstpointer b);
GHashTable *torget_deadline_rows_find_repeated (GPtrArray *rows);

gboolean torget_deadline_filter_takes_rule (const TorgetDeadlineFilter *filter,
                                            const TorgetRule *rule);

G_END_DECLS
