/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"
#include "service/demo.h"

G_BEGIN_DECLS

/* Building blocks of the demo: each adds one record to the household under construction. */

typedef struct
{
  const TorgetDemoSource *source;
  TorgetRecordSet *records;
  TorgetHousehold *household;
  GRand *random;
  const char *municipality;
  gint64 coordinator_id;
} TorgetDemoHousehold;

char *torget_demo_make_number (TorgetDate birth_date,
                               gboolean female,
                               gboolean is_coordination);
gpointer torget_demo_add_record (const TorgetDemoSource *source,
                                 TorgetRecordSet *records,
                                 const TorgetRecordType *type);
gpointer torget_demo_add (TorgetDemoHousehold *self,
                          const TorgetRecordType *type);
TorgetPerson *torget_demo_add_person (TorgetDemoHousehold *self,
                                      const char *given_name,
                                      const char *family_name,
                                      const char *sex,
                                      TorgetDate birth_date,
                                      const char *role);
void torget_demo_add_outcomes (TorgetDemoHousehold *self);
TorgetPlan *torget_demo_add_plan (TorgetDemoHousehold *self,
                                  TorgetPerson *person,
                                  const char *status,
                                  TorgetDate enrolled);
TorgetActivity *torget_demo_add_activity (TorgetDemoHousehold *self,
                                          TorgetPlan *plan,
                                          const char *kind,
                                          const char *title,
                                          TorgetDate start,
                                          int hours_per_week);
TorgetSfiEnrolment *torget_demo_add_enrolment (TorgetDemoHousehold *self,
                                               TorgetPerson *person,
                                               const char *status,
                                               const char *study_path,
                                               const char *course,
                                               TorgetDate registered);
TorgetPreschoolApplication *torget_demo_add_application (TorgetDemoHousehold *self,
                                                         TorgetPerson *child,
                                                         const char *status,
                                                         TorgetDate wish,
                                                         const char *unit);
void torget_demo_add_placement (TorgetDemoHousehold *self,
                                TorgetPreschoolApplication *application,
                                const char *unit,
                                TorgetDate start);
TorgetSublet *torget_demo_add_sublet (TorgetDemoHousehold *self,
                                      const char *status,
                                      TorgetDate start,
                                      const char *address,
                                      const char *block);
void torget_demo_add_consent (TorgetDemoHousehold *self,
                              TorgetPerson *person,
                              TorgetDate given);

void torget_demo_add_registers (const TorgetDemoSource *source,
                                TorgetRecordSet *records);
void torget_demo_add_offers (const TorgetDemoSource *source,
                             TorgetRecordSet *records);

TorgetRecordSet *torget_demo_new_scenario (const TorgetDemoSource *source,
                                           guint index,
                                           TorgetRecordSet *offices);

G_END_DECLS
