/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the events of a sublet change besides its status: a waiver goes its own way beside the
 * contract (JB 12:45 a), and a notice that is withdrawn leaves nothing behind. */
#include "config.h"

#include "domain/housing.h"
#include "domain/track-event.h"

#define D(iso) torget_date_from_iso (iso)

static const struct
{
  const char *name;
  const char *event;
  const char *status; /* before */
  const char *waiver; /* before; NULL: none */
  int refused;        /* -1: not */
  const char *new_status;
  const char *new_waiver;
} waivers[] = {
  { "filed-for-a-draft", "sublet_waiver_filed", "draft", NULL, -1, "waiver_filed", "filed" },
  { "filed-after-signing", "sublet_waiver_filed", "signed", NULL, -1, "signed", "filed" },
  { "filed-while-they-live-there", "sublet_waiver_filed", "running", NULL, -1, "running", "filed" },
  { "filed-again", "sublet_waiver_filed", "draft", "rejected", -1, "waiver_filed", "filed" },
  { "filed-too-late", "sublet_waiver_filed", "moved_out", NULL, TORGET_EVENT_STATUS, NULL, NULL },
  { "approved", "sublet_waiver_approved", "waiver_filed", "filed", -1, "waiver_approved",
    "approved" },
  { "approved-after-signing", "sublet_waiver_approved", "signed", "filed", -1, "signed",
    "approved" },
  { "approved-when-none-was-filed", "sublet_waiver_approved", "running", NULL,
    TORGET_EVENT_NO_WAIVER, NULL, NULL },
  { "approved-when-rejected", "sublet_waiver_approved", "draft", "rejected",
    TORGET_EVENT_NO_WAIVER, NULL, NULL },
  { "rejected", "sublet_waiver_rejected", "waiver_filed", "filed", -1, "draft", "rejected" },
  { "rejected-after-signing", "sublet_waiver_rejected", "decision_due", "filed", -1,
    "decision_due", "rejected" },
  { "rejected-when-none-was-filed", "sublet_waiver_rejected", "draft", NULL,
    TORGET_EVENT_NO_WAIVER, NULL, NULL },
};

static gint64
new_id (gpointer user_data)
{
  return ++*(gint64 *) user_data;
}

static TorgetSublet *
add_sublet (TorgetRecordSet *records,
            const char *status)
{
  TorgetSublet *sublet = torget_record_new (&torget_sublet_type);

  sublet->record.id = 1;
  sublet->household_id = 2;
  sublet->tenure = g_strdup ("sublet");
  sublet->status = g_strdup (status);
  sublet->start_date = D ("2025-12-01");
  return torget_record_set_add (records, sublet);
}

/* Returns: (nullable): the contract after the event; %NULL when it is refused by @refused */
static const TorgetSublet *
tell (TorgetRecordSet *records,
      const TorgetSublet *sublet,
      const char *event,
      int refused,
      TorgetRecordSet *changed)
{
  TorgetEventReport report = {
    .event = torget_track_event_find (event),
    .records = records,
    .subject = (gconstpointer) sublet,
    .date = D ("2026-10-01"),
    .today = D ("2026-11-21"),
    .note = "as agreed",
    .author = "Test",
  };
  g_autoptr (TorgetRecord) details = torget_track_event_create_details (&report);
  g_autoptr (GArray) refusals = NULL;
  gint64 last_id = 100;

  report.details = details;
  refusals = torget_track_event_check (&report);
  if (refused >= 0)
    {
      g_assert_cmpuint (refusals->len, ==, 1);
      g_assert_cmpint (g_array_index (refusals, TorgetEventRefusal, 0).code, ==, refused);
      return NULL;
    }
  g_assert_cmpuint (refusals->len, ==, 0);
  torget_track_event_apply (&report, changed, new_id, &last_id);
  return torget_record_set_find (changed, &torget_sublet_type, sublet->record.id);
}

static void
test_waiver (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  TorgetSublet *sublet = add_sublet (records, waivers[i].status);
  const TorgetSublet *after;

  sublet->waiver = g_strdup (waivers[i].waiver);
  after = tell (records, sublet, waivers[i].event, waivers[i].refused, changed);
  if (after == NULL)
    return;
  g_assert_cmpstr (after->status, ==, waivers[i].new_status);
  g_assert_cmpstr (after->waiver, ==, waivers[i].new_waiver);
}

/* 8 §: what was served is as if it had not been; who stays on stays on. */
static void
test_withdrawn (void)
{
  static const char *const statuses[] = { "notice_drafted", "notice_served", "disputed" };

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
      g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
      TorgetSublet *sublet = add_sublet (records, statuses[i]);
      const TorgetSublet *after;

      sublet->notice_drafted_date = D ("2026-08-20");
      sublet->notice_served_date = D ("2026-08-25");
      sublet->disputed_date = D ("2026-09-10");
      sublet->notice_reason = g_strdup ("term_ended");
      sublet->delivery_method = g_strdup ("in_person");
      sublet->delivery_proof = g_strdup ("signed receipt");
      after = tell (records, sublet, "sublet_notice_withdrawn", -1, changed);
      g_assert_cmpstr (after->status, ==, "running");
      g_assert_cmpint (after->notice_drafted_date, ==, TORGET_DATE_NONE);
      g_assert_cmpint (after->notice_served_date, ==, TORGET_DATE_NONE);
      g_assert_cmpint (after->disputed_date, ==, TORGET_DATE_NONE);
      g_assert_null (after->notice_reason);
      g_assert_null (after->delivery_method);
      g_assert_null (after->delivery_proof);
      g_assert_cmpint (after->start_date, ==, D ("2025-12-01"));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (waivers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/track-event-housing/%s", waivers[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_waiver);
    }
  g_test_add_func ("/track-event-housing/withdrawn", test_withdrawn);
  return g_test_run ();
}
