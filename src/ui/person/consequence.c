/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from a date by law or by the municipality's rules, as a line under the date. */
#include "config.h"

#include "ui/person/consequence.h"

#include "domain/case-view.h"
#include "domain/consent.h"
#include "domain/track-dates.h"

#include <glib/gi18n.h>

static TorgetDate
programme_end (gconstpointer record,
               TorgetDate date,
               TorgetRecordSet *records)
{
  return torget_track_programme_end (date, TORGET_DATE_NONE, NULL);
}

static TorgetDate
computed_end (gconstpointer record,
              TorgetDate date,
              TorgetRecordSet *records)
{
  const TorgetPlan *plan = record;
  const TorgetPerson *person
    = records != NULL ? torget_case_get_person (records, plan->person_id) : NULL;

  if (person == NULL)
    return TORGET_DATE_NONE;
  return torget_track_programme_end (person->first_registered_date, TORGET_DATE_NONE, NULL);
}

static TorgetDate
permit_warn (gconstpointer record,
             TorgetDate date,
             TorgetRecordSet *records)
{
  return torget_track_permit_warn (date, TORGET_PERMIT_WARN_DAYS);
}

static TorgetDate
sfi_effort (gconstpointer record,
            TorgetDate date,
            TorgetRecordSet *records)
{
  return torget_track_sfi_effort (date);
}

static TorgetDate
sfi_right_end (gconstpointer record,
               TorgetDate date,
               TorgetRecordSet *records)
{
  return torget_track_sfi_right_end (date);
}

static TorgetDate
guarantee (gconstpointer record,
           TorgetDate date,
           TorgetRecordSet *records)
{
  return torget_track_preschool_guarantee (date);
}

static TorgetDate
earliest_queue (gconstpointer record,
                TorgetDate date,
                TorgetRecordSet *records)
{
  return torget_track_preschool_earliest_queue (date, TORGET_PRESCHOOL_QUEUE_MONTHS);
}

static TorgetDate
answer_by (gconstpointer record,
           TorgetDate date,
           TorgetRecordSet *records)
{
  return torget_track_preschool_answer_by (date, TORGET_PRESCHOOL_ANSWER_DAYS);
}

static TorgetDate
settled (gconstpointer record,
         TorgetDate date,
         TorgetRecordSet *records)
{
  return torget_track_preschool_settled (date, TORGET_PRESCHOOL_SETTLING_DAYS);
}

static TorgetDate
two_years (gconstpointer record,
           TorgetDate date,
           TorgetRecordSet *records)
{
  return torget_track_sublet_two_years (date);
}

static TorgetDate
serve_by (gconstpointer record,
          TorgetDate date,
          TorgetRecordSet *records)
{
  return torget_track_sublet_serve_by (date);
}

static TorgetDate
consent_expiry (gconstpointer record,
                TorgetDate date,
                TorgetRecordSet *records)
{
  return torget_consent_default_expiry (date);
}

static const struct
{
  const TorgetRecordType *type;
  const char *field;
  gboolean when_empty; /* says something about an empty field */
  TorgetDate (*compute) (gconstpointer record,
                         TorgetDate date,
                         TorgetRecordSet *records);
  const char *text;
} consequences[] = {
  { &torget_person_type, "first_registered_date", FALSE, programme_end,
    N_("The establishment programme ends %s at the latest (förordning 2017:820, 15 §).") },
  { &torget_person_type, "permit_to", FALSE, permit_warn,
    N_("Time to apply for an extension from %s (utlänningslagen 5:1 a).") },
  { &torget_plan_type, "decided_end_date", TRUE, computed_end,
    N_("Without a decision, the programme ends %s at the latest (förordning 2017:820, 15 §).") },
  { &torget_sfi_enrolment_type, "registered_date", FALSE, sfi_effort,
    N_("The municipality works for a start by %s (skollagen 20:29).") },
  { &torget_sfi_enrolment_type, "received_date", FALSE, sfi_right_end,
    N_("The right to SFI ends %s, unless it is extended (skollagen 20:31 a).") },
  { &torget_preschool_application_type, "wish_date", FALSE, guarantee,
    N_("The guarantee date becomes %s (skollagen 8:14).") },
  { &torget_preschool_application_type, "wanted_start", FALSE, earliest_queue,
    N_("The queue date is %s at the earliest (the municipality’s rules).") },
  { &torget_preschool_offer_type, "offered_date", FALSE, answer_by,
    N_("Answer by %s, or the child is struck from the queue (the municipality’s rules).") },
  { &torget_preschool_placement_type, "start_date", FALSE, settled,
    N_("After settling in, a parent can study or work from %s.") },
  { &torget_sublet_type, "start_date", FALSE, two_years,
    N_("From %s the contract has lasted more than two years (Jordabalken 12:45).") },
  { &torget_sublet_type, "end_date", FALSE, serve_by,
    N_("Notice must be served by %s (Jordabalken 12:3–4 and 8).") },
  { &torget_consent_type, "given_date", FALSE, consent_expiry,
    N_("Usually valid to %s, unless something else is agreed.") },
};

/**
 * torget_consequence_dup_text:
 * @record: a record
 * @field_name: one of its fields
 * @records: (nullable): the case that it belongs to
 *
 * Returns: (transfer full) (nullable): a whole sentence with the law; %NULL when nothing follows
 */
char *
torget_consequence_dup_text (gconstpointer record,
                             const char *field_name,
                             TorgetRecordSet *records)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;
  const TorgetField *field = torget_record_type_find (type, field_name);
  char iso[TORGET_DATE_ISO_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (consequences); i++)
    {
      TorgetDate date, result;

      if (consequences[i].type != type || !g_str_equal (consequences[i].field, field_name))
        continue;
      date = (TorgetDate) torget_record_get_number (record, field);
      if (date == TORGET_DATE_NONE && !consequences[i].when_empty)
        return NULL;
      result = consequences[i].compute (record, date, records);
      if (result == TORGET_DATE_NONE)
        return NULL;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      return g_strdup_printf (_ (consequences[i].text), torget_date_write_iso (result, iso));
#pragma GCC diagnostic pop
    }
  return NULL;
}
