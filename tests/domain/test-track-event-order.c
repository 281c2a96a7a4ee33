/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events of the tracks: for every status of every track, what can follow it. */
#include "config.h"

#include "domain/code-list.h"
#include "domain/housing.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "domain/track-event.h"

#include <string.h>

/* Corrections can follow any. */
static const struct
{
  const TorgetRecordType *type;
  const char *prefix;
  const char *status;
  const char *possible;
} orders[] = {
  { &torget_plan_type, "plan_", "not_started",
    "enrolled mapping_started end_decided discharged" },
  { &torget_plan_type, "plan_", "mapping", "mapping_done settled end_decided discharged" },
  { &torget_plan_type, "plan_", "established", "full_time part_time end_decided discharged" },
  { &torget_plan_type, "plan_", "active_full_time", "part_time paused end_decided discharged" },
  { &torget_plan_type, "plan_", "active_part_time",
    "full_time part_time paused end_decided discharged" },
  { &torget_plan_type, "plan_", "paused", "full_time part_time end_decided discharged" },
  { &torget_plan_type, "plan_", "discharged", "re_entered outcome_90" },
  { &torget_plan_type, "plan_", "re_entered",
    "mapping_started settled full_time part_time paused end_decided discharged" },
  { &torget_sfi_enrolment_type, "sfi_", "registered", "called received interrupted" },
  { &torget_sfi_enrolment_type, "sfi_", "called", "received interrupted" },
  { &torget_sfi_enrolment_type, "sfi_", "received", "queued started interrupted right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "queued", "started interrupted right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "started",
    "course_started course_passed track_changing track_changed leave interrupted "
    "interrupted_absence completed right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "active",
    "course_started course_passed track_changing track_changed leave interrupted "
    "interrupted_absence completed right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "interrupted", "re_entered right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "interrupted_absence", "re_entered right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "on_leave", "interrupted re_entered right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "changing_track",
    "track_changed interrupted right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "course_passed",
    "course_started track_changing track_changed leave interrupted interrupted_absence "
    "completed to_swedish_second right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "completed", "to_swedish_second" },
  { &torget_sfi_enrolment_type, "sfi_", "to_swedish_second", "" },
  { &torget_sfi_enrolment_type, "sfi_", "right_extended",
    "course_started course_passed track_changing track_changed leave interrupted "
    "interrupted_absence completed right_ended" },
  { &torget_sfi_enrolment_type, "sfi_", "right_ended", "" },
  { &torget_preschool_application_type, "preschool_", "incomplete", "signed direct_offered" },
  { &torget_preschool_application_type, "preschool_", "queued",
    "offered guarantee_offered direct_offered requeued" },
  { &torget_preschool_application_type, "preschool_", "offered", "accepted declined struck" },
  { &torget_preschool_application_type, "preschool_", "accepted", "settling_in requeued" },
  { &torget_preschool_application_type, "preschool_", "declined", "direct_offered requeued" },
  { &torget_preschool_application_type, "preschool_", "struck", "direct_offered requeued" },
  { &torget_preschool_application_type, "preschool_", "guarantee_offered",
    "accepted declined struck" },
  { &torget_preschool_application_type, "preschool_", "guarantee_accepted",
    "offered settling_in requeued" },
  { &torget_preschool_application_type, "preschool_", "direct_offer",
    "accepted declined struck" },
  { &torget_preschool_application_type, "preschool_", "reserved", "settling_in" },
  { &torget_preschool_application_type, "preschool_", "settling_in", "placed notice" },
  { &torget_preschool_application_type, "preschool_", "placed", "notice requeued" },
  { &torget_preschool_application_type, "preschool_", "terminated", "requeued" },
  { &torget_preschool_application_type, "preschool_", "pedagogical_care", "settling_in" },
  { &torget_preschool_application_type, "preschool_", "after_school", "settling_in" },
  { &torget_preschool_application_type, "preschool_", "manual", "settling_in" },
  { &torget_sublet_type, "sublet_", "draft",
    "waiver_filed waiver_approved waiver_rejected signed ended" },
  { &torget_sublet_type, "sublet_", "signed",
    "waiver_filed waiver_approved waiver_rejected landlord_notified moved_in ended" },
  { &torget_sublet_type, "sublet_", "waiver_filed",
    "waiver_filed waiver_approved waiver_rejected signed ended" },
  { &torget_sublet_type, "sublet_", "waiver_approved",
    "waiver_filed waiver_approved waiver_rejected signed ended" },
  { &torget_sublet_type, "sublet_", "running",
    "waiver_filed waiver_approved waiver_rejected landlord_notified decided notice_drafted "
    "extended taken_over moved_out forfeited" },
  { &torget_sublet_type, "sublet_", "decision_due",
    "waiver_filed waiver_approved waiver_rejected landlord_notified notice_drafted extended "
    "taken_over moved_out forfeited" },
  { &torget_sublet_type, "sublet_", "notice_drafted",
    "landlord_notified notice_served notice_withdrawn extended taken_over moved_out "
    "forfeited" },
  { &torget_sublet_type, "sublet_", "notice_served",
    "landlord_notified notice_withdrawn disputed referred extended taken_over moved_out "
    "forfeited evicted" },
  { &torget_sublet_type, "sublet_", "disputed",
    "landlord_notified notice_withdrawn referred extended taken_over moved_out forfeited "
    "evicted" },
  { &torget_sublet_type, "sublet_", "referred",
    "landlord_notified extended taken_over moved_out forfeited evicted" },
  { &torget_sublet_type, "sublet_", "extended_indefinitely",
    "landlord_notified notice_drafted taken_over moved_out forfeited" },
  { &torget_sublet_type, "sublet_", "taken_over", "ended" },
  { &torget_sublet_type, "sublet_", "moved_out", "ended" },
  { &torget_sublet_type, "sublet_", "ended", "" },
  { &torget_sublet_type, "sublet_", "forfeited", "moved_out evicted" },
  { &torget_sublet_type, "sublet_", "evicted", "ended" },
  { &torget_coordination_case_type, "case_", "referred", "prepared declined" },
  { &torget_coordination_case_type, "case_", "in_preparation", "accepted declined returned" },
  { &torget_coordination_case_type, "case_", "accepted", "planned carrier_appointed closed" },
  { &torget_coordination_case_type, "case_", "declined", "closed" },
  { &torget_coordination_case_type, "case_", "returned", "prepared closed" },
  { &torget_coordination_case_type, "case_", "planned", "carrier_appointed closed" },
  { &torget_coordination_case_type, "case_", "active", "carrier_appointed closed" },
  { &torget_coordination_case_type, "case_", "closed", "" },
};

static const char *
get_prefix_end (const char *kind,
                const char *prefix)
{
  g_assert_true (g_str_has_prefix (kind, prefix));
  return kind + strlen (prefix);
}

static gboolean
is_refused_for_status (const TorgetTrackEvent *event,
                       const TorgetRecord *subject)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  const TorgetEventReport report = { .event = event, .records = records, .subject = subject };
  g_autoptr (GArray) refusals = torget_track_event_check (&report);

  for (guint i = 0; i < refusals->len; i++)
    if (g_array_index (refusals, TorgetEventRefusal, i).code == TORGET_EVENT_STATUS)
      return TRUE;
  return FALSE;
}

static void
test_order (gconstpointer data)
{
  const gsize row = GPOINTER_TO_SIZE (data);
  const TorgetRecordType *type = orders[row].type;
  const char *prefix = orders[row].prefix;
  g_autoptr (TorgetRecord) subject = torget_record_new (type);
  g_autoptr (GString) possible = g_string_new (NULL);
  const TorgetTrackEvent *event;

  torget_record_set_text (subject, torget_record_type_find (type, "status"), orders[row].status);
  for (guint i = 0; (event = torget_track_event_get_nth (type, i)) != NULL; i++)
    if (!is_refused_for_status (event, subject) && !g_str_has_suffix (event->kind, "_corrected"))
      g_string_append_printf (possible, "%s%s", possible->len > 0 ? " " : "",
                              get_prefix_end (event->kind, prefix));
  g_assert_cmpstr (possible->str, ==, orders[row].possible);
}

/* Every status of the lists stands in the table above. */
static void
test_orders_are_complete (void)
{
  static const struct
  {
    const TorgetRecordType *type;
    const char *list;
  } lists[] = {
    { &torget_plan_type, "plan_status" },
    { &torget_sfi_enrolment_type, "sfi_status" },
    { &torget_preschool_application_type, "preschool_status" },
    { &torget_sublet_type, "sublet_status" },
    { &torget_coordination_case_type, "case_status" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint n = 0;

      for (gsize j = 0; j < G_N_ELEMENTS (orders); j++)
        n += orders[j].type == lists[i].type;
      g_assert_cmpuint (n, ==, torget_code_list_get (lists[i].list)->n_codes);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/track-event-order/%s/%s", orders[i].type->name, orders[i].status);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_order);
    }
  g_test_add_func ("/track-event-order/complete", test_orders_are_complete);
  return g_test_run ();
}
