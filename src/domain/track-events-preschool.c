/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to an application for preschool (skollagen 8 kap. and Umeå's queue rules). */
#include "config.h"

#include "domain/track-event-private.h"

#include "domain/case-links.h"
#include "domain/case-view.h"
#include "domain/preschool.h"
#include "domain/reckoning.h"

#define NOTICE_MONTHS 2

static const TorgetPreschoolApplication *
get_application (const TorgetEventReport *report)
{
  return (const TorgetPreschoolApplication *) report->subject;
}

static TorgetPreschoolOffer *
get_open_offer (const TorgetEventReport *report)
{
  return torget_case_get_open_offer (report->records, report->subject->id);
}

/* All guardians sign. Whoever has not been asked yet is as missing as whoever has not answered,
 * and it counts from the day of the last one. */
static void
check_signed (const TorgetEventReport *report,
              GArray *refusals)
{
  g_autoptr (GPtrArray) signatures = torget_case_list_owned (
      report->records, &torget_preschool_signature_type, "application_id", report->subject->id);
  g_autoptr (GArray) unasked
      = torget_case_list_unasked (report->records, get_application (report), report->today);
  gboolean is_missing = unasked->len > 0;
  TorgetDate last = TORGET_DATE_NONE;

  for (guint i = 0; i < signatures->len; i++)
    {
      const TorgetPreschoolSignature *signature = g_ptr_array_index (signatures, i);

      is_missing = is_missing || signature->signed_date == TORGET_DATE_NONE;
      last = MAX (last, signature->signed_date);
    }
  if (is_missing)
    torget_track_event_refuse (refusals, TORGET_EVENT_UNSIGNED, &torget_preschool_signature_type,
                               "signed_date", TORGET_DATE_NONE);
  else if (report->details != NULL && report->date < last)
    torget_track_event_refuse (refusals, TORGET_EVENT_BEFORE, &torget_preschool_signature_type,
                               "signed_date", last);
}

static void
prepare_offer (const TorgetEventReport *report,
               TorgetPreschoolOffer *offer,
               const char *kind)
{
  offer->kind = g_strdup (kind);
  offer->start_date = get_application (report)->wanted_start;
}

static void
prepare_ordinary_offer (const TorgetEventReport *report,
                        gpointer details)
{
  prepare_offer (report, details, "ordinary");
}

static void
prepare_guarantee_offer (const TorgetEventReport *report,
                         gpointer details)
{
  prepare_offer (report, details, "guarantee");
}

static void
prepare_direct_offer (const TorgetEventReport *report,
                      gpointer details)
{
  prepare_offer (report, details, "direct");
}

/* The guarantee holds once: who has accepted such a place has used it up. */
static void
check_guarantee (const TorgetEventReport *report,
                 GArray *refusals)
{
  g_autoptr (GPtrArray) offers = torget_case_list_owned (
      report->records, &torget_preschool_offer_type, "application_id", report->subject->id);

  for (guint i = 0; i < offers->len; i++)
    {
      const TorgetPreschoolOffer *offer = g_ptr_array_index (offers, i);

      if (g_strcmp0 (offer->kind, "guarantee") == 0 && g_strcmp0 (offer->answer, "accepted") == 0)
        torget_track_event_refuse (refusals, TORGET_EVENT_GUARANTEE_USED,
                                   &torget_preschool_offer_type, "kind", offer->answered_date);
    }
}

static void
apply_offer (const TorgetEventReport *report,
             TorgetEventChange *change)
{
  GPtrArray *made = torget_record_set_list (change->changed, &torget_preschool_offer_type);
  TorgetPreschoolOffer *offer = g_ptr_array_index (made, made->len - 1);

  offer->offered_date = report->date;
  if (offer->answer_by == TORGET_DATE_NONE)
    offer->answer_by = torget_rule_reckon ("preschool_answer", report->date, report->parameters);
}

static void
check_offer (const TorgetEventReport *report,
             GArray *refusals)
{
  const TorgetPreschoolOffer *offer = get_open_offer (report);

  if (offer == NULL)
    torget_track_event_refuse (refusals, TORGET_EVENT_NO_OFFER, &torget_preschool_offer_type, NULL,
                               TORGET_DATE_NONE);
  else if (report->details != NULL && report->date < offer->offered_date)
    torget_track_event_refuse (refusals, TORGET_EVENT_BEFORE, &torget_preschool_offer_type,
                               "offered_date", offer->offered_date);
}

static void
check_struck (const TorgetEventReport *report,
              GArray *refusals)
{
  const TorgetPreschoolOffer *offer = get_open_offer (report);

  check_offer (report, refusals);
  if (offer != NULL && report->details != NULL && report->date <= offer->answer_by)
    torget_track_event_refuse (refusals, TORGET_EVENT_ANSWER_OPEN, &torget_preschool_offer_type,
                               "answer_by", offer->answer_by);
}

static gboolean
answer (const TorgetEventReport *report,
        TorgetEventChange *change,
        const char *code,
        const char *kind)
{
  const TorgetPreschoolOffer *offer = get_open_offer (report);
  TorgetPreschoolOffer *answered = torget_record_copy (offer);

  torget_event_set_text (&answered->answer, code);
  answered->answered_date = report->date;
  torget_record_set_add (change->changed, answered);
  return g_strcmp0 (offer->kind, kind) == 0;
}

/* A place that was wished for takes the child out of the queue; a guarantee place does not. */
static void
apply_accepted (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  TorgetPreschoolApplication *application = change->subject;
  const TorgetPreschoolOffer *offer = get_open_offer (report);
  const gboolean is_direct = g_strcmp0 (offer->kind, "direct") == 0;

  if (answer (report, change, "accepted", "guarantee"))
    torget_event_set_text (&application->status, "guarantee_accepted");
  else
    torget_event_set_text (&application->status, is_direct ? "reserved" : "accepted");
}

static void
apply_declined (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  TorgetPreschoolApplication *application = change->subject;
  const gboolean keeps_queue = answer (report, change, "declined", "guarantee");

  torget_event_set_text (&application->status, keeps_queue ? "queued" : "declined");
}

static void
apply_struck (const TorgetEventReport *report,
              TorgetEventChange *change)
{
  answer (report, change, "no_answer", NULL);
}

static const TorgetPreschoolOffer *
get_accepted_offer (const TorgetEventReport *report)
{
  g_autoptr (GPtrArray) offers = torget_case_list_owned (
      report->records, &torget_preschool_offer_type, "application_id", report->subject->id);

  for (guint i = offers->len; i > 0; i--)
    {
      const TorgetPreschoolOffer *offer = g_ptr_array_index (offers, i - 1);

      if (g_strcmp0 (offer->answer, "accepted") == 0)
        return offer;
    }
  return NULL;
}

static void
prepare_placement (const TorgetEventReport *report,
                   gpointer details)
{
  const TorgetPreschoolApplication *application = get_application (report);
  const TorgetPreschoolOffer *offer = get_accepted_offer (report);
  TorgetPreschoolPlacement *placement = details;

  placement->kind = g_strdup (application->form != NULL ? application->form : "preschool");
  placement->hours_per_week = application->hours_per_week;
  if (offer != NULL)
    placement->unit = g_strdup (offer->unit);
}

static void
apply_settling_in (const TorgetEventReport *report,
                   TorgetEventChange *change)
{
  GPtrArray *made = torget_record_set_list (change->changed, &torget_preschool_placement_type);

  ((TorgetPreschoolPlacement *) g_ptr_array_index (made, made->len - 1))->start_date
      = report->date;
}

/* Two months' notice; an end that is told already stays. */
static void
apply_notice (const TorgetEventReport *report,
              TorgetEventChange *change)
{
  const TorgetPreschoolPlacement *placement
      = torget_case_get_placement (report->records, get_application (report)->person_id);
  TorgetPreschoolPlacement *ended;

  if (placement == NULL)
    return;
  ended = torget_record_copy (placement);
  ended->notice_date = report->date;
  if (ended->end_date == TORGET_DATE_NONE)
    ended->end_date = torget_date_add_months (report->date, NOTICE_MONTHS);
  torget_record_set_add (change->changed, ended);
}

/* Another municipality has a queue of its own: the wish is told anew, and signed anew. */
static void
apply_requeued (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  TorgetPreschoolApplication *application = change->subject;
  const TorgetPerson *child = torget_case_get_person (report->records, application->person_id);
  const char *before = get_application (report)->municipality;

  if (before == NULL && child != NULL)
    before = child->municipality;
  if (application->municipality == NULL || g_strcmp0 (application->municipality, before) == 0)
    return;
  application->wish_date = report->date;
  application->signed_date = TORGET_DATE_NONE;
}

#define OFFERED "offered", "guarantee_offered", "direct_offer"
#define OFFER_FIELDS "unit", "start_date", "answer_by"

const TorgetTrackEvent torget_track_events_preschool[] = {
  {
    .kind = "preschool_signed",
    .type = &torget_preschool_application_type,
    .from = { "incomplete" },
    .to = "queued",
    .date_field = "signed_date",
    .not_before = { "wish_date" },
    .check = check_signed,
  },
  {
    .kind = "preschool_offered",
    .type = &torget_preschool_application_type,
    .from = { "queued", "guarantee_accepted" },
    .to = "offered",
    .not_before = { "wish_date", "signed_date" },
    .makes = &torget_preschool_offer_type,
    .fields = { OFFER_FIELDS },
    .required = { "unit" },
    .prepare = prepare_ordinary_offer,
    .apply = apply_offer,
  },
  {
    .kind = "preschool_guarantee_offered",
    .type = &torget_preschool_application_type,
    .from = { "queued" },
    .to = "guarantee_offered",
    .not_before = { "wish_date", "signed_date" },
    .makes = &torget_preschool_offer_type,
    .fields = { OFFER_FIELDS },
    .required = { "unit" },
    .prepare = prepare_guarantee_offer,
    .check = check_guarantee,
    .apply = apply_offer,
  },
  {
    /* 8:14 a-c: without application. */
    .kind = "preschool_direct_offered",
    .type = &torget_preschool_application_type,
    .from = { "incomplete", "queued", "declined", "struck" },
    .to = "direct_offer",
    .makes = &torget_preschool_offer_type,
    .fields = { OFFER_FIELDS },
    .required = { "unit" },
    .prepare = prepare_direct_offer,
    .apply = apply_offer,
  },
  {
    .kind = "preschool_accepted",
    .type = &torget_preschool_application_type,
    .from = { OFFERED },
    .check = check_offer,
    .apply = apply_accepted,
  },
  {
    .kind = "preschool_declined",
    .type = &torget_preschool_application_type,
    .from = { OFFERED },
    .check = check_offer,
    .apply = apply_declined,
  },
  {
    .kind = "preschool_struck",
    .type = &torget_preschool_application_type,
    .from = { OFFERED },
    .to = "struck",
    .check = check_struck,
    .apply = apply_struck,
  },
  {
    .kind = "preschool_settling_in",
    .type = &torget_preschool_application_type,
    .from = { "accepted", "guarantee_accepted", "reserved", "manual", "pedagogical_care",
              "after_school" },
    .to = "settling_in",
    .not_before = { "wish_date" },
    .makes = &torget_preschool_placement_type,
    .fields = { "unit", "kind", "hours_per_week" },
    .required = { "unit" },
    .prepare = prepare_placement,
    .apply = apply_settling_in,
  },
  {
    .kind = "preschool_placed",
    .type = &torget_preschool_application_type,
    .from = { "settling_in" },
    .to = "placed",
    .not_before = { "wish_date" },
  },
  {
    .kind = "preschool_notice",
    .type = &torget_preschool_application_type,
    .from = { "settling_in", "placed" },
    .to = "terminated",
    .not_before = { "wish_date" },
    .apply = apply_notice,
  },
  {
    .kind = "preschool_requeued",
    .type = &torget_preschool_application_type,
    .from = { "queued", "accepted", "guarantee_accepted", "declined", "struck", "placed",
              "terminated" },
    .to = "queued",
    .not_before = { "wish_date" },
    .fields = { "municipality", "wanted_start" },
    .apply = apply_requeued,
  },
  {
    .kind = "preschool_corrected",
    .type = &torget_preschool_application_type,
    .fields = { "status" },
    .required = { "status" },
    .needs_note = TRUE,
  },
  { NULL },
};
