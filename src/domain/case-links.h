/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"

G_BEGIN_DECLS

/* What the tracks of a household hang on each other with; the one place that knows. Read by the
 * facts of the cross rules and by the dependencies that the window draws. Pure; any thread. */

gboolean torget_membership_is_guardian (const TorgetMembership *membership);
GArray *torget_case_list_guardians (TorgetRecordSet *records,
                                    gint64 child_id,
                                    TorgetDate today);
GArray *torget_case_list_unasked (TorgetRecordSet *records,
                                  const TorgetPreschoolApplication *application,
                                  TorgetDate today);
gboolean torget_plan_is_part_time (const TorgetPlan *plan);
gboolean torget_plan_waits_for (const TorgetPlan *plan,
                                const TorgetPreschoolApplication *application);
gboolean torget_sfi_is_before_start (const TorgetSfiEnrolment *enrolment);
gboolean torget_case_takes_part (TorgetRecordSet *records,
                                 gint64 person_id);
gboolean torget_case_has_preschool (TorgetRecordSet *records,
                                    gint64 child_id);
gboolean torget_sublet_is_without_onward (const TorgetSublet *sublet);
gboolean torget_case_outlives_permit (const TorgetSublet *sublet,
                                      const TorgetPerson *person);
gint64 torget_case_find_by_plan (TorgetRecordSet *records,
                                 GPtrArray *memberships,
                                 const char *sex,
                                 const char *status);

G_END_DECLS
