/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/record-set.h"
#include "domain/sfi.h"

G_BEGIN_DECLS

/* As the day that counts: whatever has ended, or has an end, does not count. For what is stored
 * and must not change by the passing of time. */
#define TORGET_END_OF_TIME G_MAXINT32

/* Questions to a case: a record set of persons with their households and tracks. Nothing is
 * copied; what is returned belongs to the case. Where several records qualify, the latest one
 * counts: the one with the largest first date, and among those the one added last. */

GPtrArray *torget_case_list_owned (TorgetRecordSet *records,
                                   const TorgetRecordType *type,
                                   const char *link,
                                   gint64 owner_id);

TorgetPerson *torget_case_get_person (TorgetRecordSet *records,
                                      gint64 person_id);
TorgetIdentity *torget_case_get_identity (TorgetRecordSet *records,
                                          gint64 person_id,
                                          TorgetDate today);

GPtrArray *torget_case_list_households (TorgetRecordSet *records,
                                        gint64 person_id,
                                        TorgetDate today);
GPtrArray *torget_case_list_memberships (TorgetRecordSet *records,
                                         gint64 household_id,
                                         TorgetDate today);
gboolean torget_membership_is_current (const TorgetMembership *membership,
                                       TorgetDate today);
gboolean torget_membership_is_child (const TorgetMembership *membership);

TorgetPlan *torget_case_get_plan (TorgetRecordSet *records,
                                  gint64 person_id);
TorgetSfiEnrolment *torget_case_get_enrolment (TorgetRecordSet *records,
                                               gint64 person_id);
TorgetPreschoolApplication *torget_case_get_application (TorgetRecordSet *records,
                                                         gint64 person_id);
TorgetPreschoolPlacement *torget_case_get_placement (TorgetRecordSet *records,
                                                     gint64 person_id);
TorgetPreschoolOffer *torget_case_get_open_offer (TorgetRecordSet *records,
                                                  gint64 application_id);
gboolean torget_preschool_is_waiting (const TorgetPreschoolApplication *application);
TorgetSublet *torget_case_get_sublet (TorgetRecordSet *records,
                                      gint64 household_id);
gboolean torget_sublet_is_over (const TorgetSublet *sublet);

G_END_DECLS
