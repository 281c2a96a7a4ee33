/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of a person's tracks, from the case alone: no clock, no I/O.
 * Everything here is stored beside the case and written anew when the case changes, so nothing
 * may depend on the day it is computed. */
#include "config.h"

#include "domain/case-summary.h"

/* The person's own application, else that of the household's youngest waiting child. */
static const char *
find_preschool_status (TorgetRecordSet *records,
                       gint64 person_id,
                       GPtrArray *households)
{
  TorgetPreschoolApplication *own = torget_case_get_application (records, person_id);
  const char *status = NULL;

  if (own != NULL)
    return own->status;
  for (guint i = 0; i < households->len; i++)
    {
      TorgetHousehold *household = g_ptr_array_index (households, i);
      g_autoptr (GPtrArray) members
          = torget_case_list_memberships (records, household->record.id, TORGET_END_OF_TIME);

      for (guint j = 0; j < members->len; j++)
        {
          TorgetMembership *member = g_ptr_array_index (members, j);
          TorgetPreschoolApplication *application
              = torget_case_get_application (records, member->person_id);

          if (application != NULL && torget_membership_is_child (member)
              && torget_preschool_is_waiting (application))
            status = application->status;
        }
    }
  return status;
}

static void
summarize_household (TorgetRecordSet *records,
                     gint64 person_id,
                     TorgetCaseSummary *summary)
{
  g_autoptr (GPtrArray) households
      = torget_case_list_households (records, person_id, TORGET_END_OF_TIME);

  summary->preschool_status = find_preschool_status (records, person_id, households);
  for (guint i = 0; i < households->len; i++)
    {
      TorgetHousehold *household = g_ptr_array_index (households, i);
      TorgetSublet *sublet = torget_case_get_sublet (records, household->record.id);

      if (sublet == NULL)
        continue;
      summary->sublet_status = sublet->status;
      summary->sublet_end = sublet->end_date;
    }
}

/**
 * torget_case_summarize:
 * @records: a case
 * @person_id: row id
 * @summary: (out): filled
 */
void
torget_case_summarize (TorgetRecordSet *records,
                       gint64 person_id,
                       TorgetCaseSummary *summary)
{
  TorgetIdentity *identity = torget_case_get_identity (records, person_id, TORGET_DATE_NONE);
  TorgetPlan *plan = torget_case_get_plan (records, person_id);
  TorgetSfiEnrolment *enrolment = torget_case_get_enrolment (records, person_id);

  *summary = (TorgetCaseSummary){
    .identity = identity != NULL ? identity->value : NULL,
    .plan_status = plan != NULL ? plan->status : NULL,
    .sfi_status = enrolment != NULL ? enrolment->status : NULL,
    .sfi_course = enrolment != NULL ? enrolment->course : NULL,
  };
  summarize_household (records, person_id, summary);
}
