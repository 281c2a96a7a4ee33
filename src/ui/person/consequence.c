/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from a date by law or by the municipality's rules, as a line under the date. */
#include "config.h"

#include "ui/person/consequence.h"

#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/reckoning.h"

#include <glib/gi18n.h>

/* A line under a field: what a rule makes of its day. */
typedef struct
{
  const TorgetRecordType *type;
  const char *field;
  const char *rule; /* id of the rule that counts from the field */
  const char *text;
} Line;

static const Line lines[] = {
  { &torget_person_type, "first_registered_date", "programme_end",
    N_("The establishment programme ends %s at the latest (förordning 2017:820, 15 §).") },
  { &torget_person_type, "permit_to", "permit_end",
    N_("Time to apply for an extension from %s (utlänningslagen 5:1 a).") },
  { &torget_sfi_enrolment_type, "registered_date", "sfi_start_one_month",
    N_("The municipality works for a start by %s (skollagen 20:29).") },
  { &torget_sfi_enrolment_type, "received_date", "sfi_right_end",
    N_("The right to SFI ends %s, unless it is extended (skollagen 20:31 a).") },
  { &torget_preschool_application_type, "wish_date", "preschool_guarantee",
    N_("The guarantee date becomes %s (skollagen 8:14).") },
  { &torget_preschool_application_type, "wanted_start", "preschool_earliest_queue",
    N_("The queue date is %s at the earliest (the municipality’s rules).") },
  { &torget_preschool_offer_type, "offered_date", "preschool_answer",
    N_("Answer by %s, or the child is struck from the queue (the municipality’s rules).") },
  { &torget_preschool_placement_type, "start_date", "preschool_settled",
    N_("After settling in, a parent can study or work from %s.") },
  { &torget_sublet_type, "start_date", "sublet_two_years",
    N_("From %s the contract has lasted more than two years (Jordabalken 12:45).") },
  { &torget_sublet_type, "end_date", "sublet_serve_notice",
    N_("Notice must be served by %s (Jordabalken 12:3–4 and 8).") },
  { &torget_consent_type, "given_date", "consent_expires",
    N_("Usually valid to %s, unless something else is agreed.") },
};

/* Without a decision of Arbetsförmedlingen, the end is counted from the person's day. */
static const Line without_decision
    = { &torget_plan_type, "decided_end_date", "programme_end",
        N_("Without a decision, the programme ends %s at the latest (förordning 2017:820, 15 §).") };

static const Line *
find_line (const TorgetRecordType *type,
           const char *field_name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].type == type && g_str_equal (lines[i].field, field_name))
      return &lines[i];
  return NULL;
}

static TorgetDate
get_first_registered (const TorgetPlan *plan,
                      TorgetRecordSet *records)
{
  const TorgetPerson *person
      = records != NULL ? torget_case_get_person (records, plan->person_id) : NULL;

  return person != NULL ? person->first_registered_date : TORGET_DATE_NONE;
}

static char *
dup_line (const Line *line,
          TorgetDate day,
          const TorgetOfficeParameters *parameters)
{
  const TorgetDate due = torget_rule_reckon (line->rule, day, parameters);
  char iso[TORGET_DATE_ISO_SIZE];
  g_auto (GStrv) parts = NULL;

  if (due == TORGET_DATE_NONE)
    return NULL;
  parts = g_strsplit (_ (line->text), "%s", 2);
  return g_strjoinv (torget_date_write_iso (due, iso), parts);
}

/**
 * torget_consequence_dup_text:
 * @record: a record
 * @field_name: one of its fields
 * @records: (nullable): the case that it belongs to
 * @parameters: what the office has set
 *
 * Returns: (transfer full) (nullable): a whole sentence with the law; %NULL when nothing follows
 */
char *
torget_consequence_dup_text (gconstpointer record,
                             const char *field_name,
                             TorgetRecordSet *records,
                             const TorgetOfficeParameters *parameters)
{
  const TorgetRecordType *type = ((const TorgetRecord *) record)->type;
  const Line *line = find_line (type, field_name);

  if (line != NULL)
    return dup_line (line,
                     (TorgetDate) torget_record_get_number (
                         record, torget_record_type_find (type, field_name)),
                     parameters);
  if (type == without_decision.type && g_str_equal (field_name, without_decision.field))
    return dup_line (&without_decision, get_first_registered (record, records), parameters);
  return NULL;
}
