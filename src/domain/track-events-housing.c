/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to a sublet (jordabalken 12 kap.). */
#include "config.h"

#include "domain/track-event-private.h"

#include "domain/housing.h"

/* A waiver goes its own way beside the contract: only a contract that is not signed yet has it
 * as its status. */
static void
set_waiver (TorgetSublet *sublet,
            const char *waiver,
            const char *draft_status)
{
  static const char *const unsigned_statuses[]
      = { "draft", "waiver_filed", "waiver_approved", NULL };

  torget_event_set_text (&sublet->waiver, waiver);
  if (sublet->status == NULL || g_strv_contains (unsigned_statuses, sublet->status))
    torget_event_set_text (&sublet->status, draft_status);
}

static void
apply_waiver_filed (const TorgetEventReport *report,
                    TorgetEventChange *change)
{
  set_waiver (change->subject, "filed", "waiver_filed");
}

static void
apply_waiver_approved (const TorgetEventReport *report,
                       TorgetEventChange *change)
{
  set_waiver (change->subject, "approved", "waiver_approved");
}

static void
apply_waiver_rejected (const TorgetEventReport *report,
                       TorgetEventChange *change)
{
  set_waiver (change->subject, "rejected", "draft");
}

static void
check_waiver (const TorgetEventReport *report,
              GArray *refusals)
{
  const TorgetSublet *sublet = (const TorgetSublet *) report->subject;

  if (g_strcmp0 (sublet->waiver, "filed") != 0)
    torget_track_event_refuse (refusals, TORGET_EVENT_NO_WAIVER, &torget_sublet_type, "waiver",
                               TORGET_DATE_NONE);
}

/* The tenant stays on as if nobody had given notice. */
static void
apply_withdrawn (const TorgetEventReport *report,
                 TorgetEventChange *change)
{
  TorgetSublet *sublet = change->subject;

  sublet->notice_drafted_date = TORGET_DATE_NONE;
  sublet->notice_served_date = TORGET_DATE_NONE;
  sublet->disputed_date = TORGET_DATE_NONE;
  g_clear_pointer (&sublet->notice_reason, g_free);
  g_clear_pointer (&sublet->delivery_method, g_free);
  g_clear_pointer (&sublet->delivery_proof, g_free);
}

#define UNSIGNED "draft", "waiver_filed", "waiver_approved"
#define LIVED_IN                                                                                  \
  "running", "decision_due", "notice_drafted", "notice_served", "disputed", "referred",           \
      "extended_indefinitely"

const TorgetTrackEvent torget_track_events_housing[] = {
  {
    /* 45 a §: a document of its own, approved by the rent tribunal. */
    .kind = "sublet_waiver_filed",
    .type = &torget_sublet_type,
    .from = { UNSIGNED, "signed", "running", "decision_due" },
    .date_field = "waiver_filed_date",
    .apply = apply_waiver_filed,
  },
  {
    .kind = "sublet_waiver_approved",
    .type = &torget_sublet_type,
    .from = { UNSIGNED, "signed", "running", "decision_due" },
    .date_field = "waiver_approved_date",
    .not_before = { "waiver_filed_date" },
    .fields = { "waiver_to" },
    .check = check_waiver,
    .apply = apply_waiver_approved,
  },
  {
    .kind = "sublet_waiver_rejected",
    .type = &torget_sublet_type,
    .from = { UNSIGNED, "signed", "running", "decision_due" },
    .not_before = { "waiver_filed_date" },
    .check = check_waiver,
    .apply = apply_waiver_rejected,
  },
  {
    .kind = "sublet_signed",
    .type = &torget_sublet_type,
    .from = { UNSIGNED },
    .to = "signed",
    .date_field = "signed_date",
    .needs = { "start_date" },
  },
  {
    /* 39 and 40 §§: at once. */
    .kind = "sublet_landlord_notified",
    .type = &torget_sublet_type,
    .from = { "signed", LIVED_IN },
    .date_field = "landlord_notified_date",
    .not_before = { "signed_date" },
  },
  {
    .kind = "sublet_moved_in",
    .type = &torget_sublet_type,
    .from = { "signed" },
    .to = "running",
    .needs = { "signed_date" },
    .not_before = { "signed_date" },
  },
  {
    .kind = "sublet_decided",
    .type = &torget_sublet_type,
    .from = { "running" },
    .to = "decision_due",
    .date_field = "decision_date",
    .not_before = { "start_date" },
    .fields = { "onward_plan" },
  },
  {
    .kind = "sublet_notice_drafted",
    .type = &torget_sublet_type,
    .from = { "running", "decision_due", "extended_indefinitely" },
    .to = "notice_drafted",
    .date_field = "notice_drafted_date",
    .not_before = { "start_date" },
    .fields = { "notice_reason" },
    .required = { "notice_reason" },
  },
  {
    /* 8 §: in writing, and served. */
    .kind = "sublet_notice_served",
    .type = &torget_sublet_type,
    .from = { "notice_drafted" },
    .to = "notice_served",
    .date_field = "notice_served_date",
    .not_before = { "start_date", "notice_drafted_date" },
    .fields = { "delivery_method", "delivery_proof" },
    .required = { "delivery_method", "delivery_proof" },
  },
  {
    .kind = "sublet_notice_withdrawn",
    .type = &torget_sublet_type,
    .from = { "notice_drafted", "notice_served", "disputed" },
    .to = "running",
    .not_before = { "notice_drafted_date", "notice_served_date" },
    .needs_note = TRUE,
    .apply = apply_withdrawn,
  },
  {
    .kind = "sublet_disputed",
    .type = &torget_sublet_type,
    .from = { "notice_served" },
    .to = "disputed",
    .date_field = "disputed_date",
    .not_before = { "notice_served_date" },
  },
  {
    /* 49 §. */
    .kind = "sublet_referred",
    .type = &torget_sublet_type,
    .from = { "notice_served", "disputed" },
    .to = "referred",
    .date_field = "referred_date",
    .not_before = { "notice_served_date", "disputed_date" },
  },
  {
    /* 3 §: nobody gave notice in time. */
    .kind = "sublet_extended",
    .type = &torget_sublet_type,
    .from = { "running", "decision_due", "notice_drafted", "notice_served", "disputed",
              "referred" },
    .to = "extended_indefinitely",
    .not_before = { "start_date" },
    .needs_note = TRUE,
  },
  {
    .kind = "sublet_taken_over",
    .type = &torget_sublet_type,
    .from = { LIVED_IN },
    .to = "taken_over",
    .not_before = { "start_date" },
    .fields = { "onward_plan" },
  },
  {
    .kind = "sublet_moved_out",
    .type = &torget_sublet_type,
    .from = { LIVED_IN, "forfeited" },
    .to = "moved_out",
    .date_field = "moved_out_date",
    .not_before = { "start_date" },
    .fields = { "onward_plan" },
    .required = { "onward_plan" },
  },
  {
    /* 42 §. */
    .kind = "sublet_forfeited",
    .type = &torget_sublet_type,
    .from = { LIVED_IN },
    .to = "forfeited",
    .not_before = { "start_date" },
    .fields = { "notice_reason" },
    .required = { "notice_reason" },
    .needs_note = TRUE,
  },
  {
    .kind = "sublet_evicted",
    .type = &torget_sublet_type,
    .from = { "notice_served", "disputed", "referred", "forfeited" },
    .to = "evicted",
    .date_field = "moved_out_date",
    .not_before = { "start_date", "notice_served_date" },
    .needs_note = TRUE,
  },
  {
    .kind = "sublet_ended",
    .type = &torget_sublet_type,
    .from = { UNSIGNED, "signed", "moved_out", "evicted", "taken_over" },
    .to = "ended",
    .not_before = { "moved_out_date" },
  },
  {
    .kind = "sublet_corrected",
    .type = &torget_sublet_type,
    .fields = { "status" },
    .required = { "status" },
    .needs_note = TRUE,
  },
  { NULL },
};
