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
  TorgetRecordSet *registers;
} TorgetDemoHousehold;

gpointer torget_demo_add (TorgetDemoHousehold *self,
                          const TorgetRecordType *type);
TorgetPerson *torget_demo_add_person (TorgetDemoHousehold *self,
                                      const char *given_name,
                                      const char *family_name,
                                      const char *sex,
                                      TorgetDate birth_date,
                                      const char *role);
void torget_demo_add_contact (TorgetDemoHousehold *self,
                              TorgetPerson *person,
                              const char *kind,
                              const char *value);
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
void torget_demo_add_times (TorgetDemoHousehold *self,
                            TorgetPlan *plan,
                            TorgetActivity *activity,
                            const char *weekdays,
                            int start_minute,
                            int end_minute);
TorgetSfiEnrolment *torget_demo_add_enrolment (TorgetDemoHousehold *self,
                                               TorgetPerson *person,
                                               const char *status,
                                               const char *study_path,
                                               const char *course,
                                               TorgetDate registered);
void torget_demo_add_grade (TorgetDemoHousehold *self,
                            TorgetSfiEnrolment *enrolment,
                            const char *course,
                            TorgetDate date);
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
void torget_demo_add_note (TorgetDemoHousehold *self,
                           TorgetPerson *person,
                           const char *kind,
                           const char *track,
                           TorgetDate date,
                           const char *text);

void torget_demo_add_coordination (TorgetDemoHousehold *self,
                                   TorgetPerson *person,
                                   TorgetDate today);

void torget_demo_add_registers (const TorgetDemoSource *source,
                                TorgetRecordSet *records);
gint64 torget_demo_get_registered (TorgetDemoHousehold *self,
                                   const TorgetRecordType *type,
                                   guint index);

gboolean torget_demo_build_scenario (TorgetDemoHousehold *self,
                                     guint index);
void torget_demo_build_random (TorgetDemoHousehold *self);

G_END_DECLS
