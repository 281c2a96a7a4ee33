/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo's situations as timelines: which lanes, which dates, what hangs on what. No display. */
#include "config.h"

#include "domain/deadline.h"
#include "ui/person/case-timeline.h"

#include "domain/case-view.h"
#include "service/demo-story.h"

#include <string.h>

#define TODAY TORGET_DEMO_REFERENCE_DAY

/* The demo's households, by number. */
enum
{
  LATE_PRESCHOOL,
  MISSED_NOTICE,
  BLOCK_TRAP,
  ABSENCE,
  SFI_TRANSITION,
  PROTECTED,
  HOST_HOME,
  SUCCESS,
  MOVE,
  QUOTA_FAMILY,
  NOTICE_DUE,
  ANSWER_DUE,
};

static gint64
get_new_id (gpointer user_data)
{
  gint64 *last = user_data;

  return ++*last;
}

static TorgetRecordSet *
create_case (guint household)
{
  gint64 last = 0;
  const TorgetDemoSource source = { get_new_id, &last, torget_date_from_iso (TODAY) };
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);

  return torget_demo_new_household (&source, household, offices);
}

static TorgetTimelineData *
create (TorgetRecordSet *records,
        gboolean is_short)
{
  GPtrArray *persons = torget_record_set_list (records, &torget_person_type);
  const TorgetRecord *household
      = g_ptr_array_index (torget_record_set_list (records, &torget_household_type), 0);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  TorgetOfficeParameters parameters;
  g_autoptr (GArray) deadlines = NULL;

  for (guint i = 0; i < persons->len; i++)
    g_array_append_val (ids, ((TorgetRecord *) g_ptr_array_index (persons, i))->id);
  torget_office_parameters_init_defaults (&parameters);
  deadlines = torget_deadlines_list (records, &parameters);
  return (is_short ? torget_case_timeline_new_short : torget_case_timeline_new) (
      records, ids, household->id, deadlines, torget_date_from_iso (TODAY));
}

static TorgetTimelineData *
create_timeline (TorgetRecordSet *records)
{
  return create (records, FALSE);
}

/* The lanes of a timeline in order, those of a new member after a semicolon. */
static char *
dup_lanes (TorgetTimelineData *data)
{
  GString *text = g_string_new (NULL);
  const char *group = NULL;

  for (guint i = 0; i < torget_timeline_data_get_n_lanes (data); i++)
    {
      const TorgetTimelineLane *lane = torget_timeline_data_get_lane (data, i);

      if (i > 0)
        g_string_append (text, g_strcmp0 (lane->group, group) == 0 ? " " : "; ");
      g_string_append (text, lane->label);
      group = lane->group;
    }
  return g_string_free (text, FALSE);
}

/* The first mark on the lanes of that name that begins on a day and is of a kind. */
static const TorgetTimelineItem *
find_item (TorgetTimelineData *data,
           const char *lane,
           TorgetTimelineKind kind,
           const char *from)
{
  for (guint i = 0; i < torget_timeline_data_get_n_items (data); i++)
    {
      const TorgetTimelineItem *item = torget_timeline_data_get_item (data, i);
      const guint index = torget_timeline_data_get_item_lane (data, i);

      if (item->kind == kind && item->from == torget_date_from_iso (from)
          && g_str_equal (torget_timeline_data_get_lane (data, index)->label, lane))
        return item;
    }
  return NULL;
}

static void
test_lanes (void)
{
  static const char *const lanes[] = {
    [LATE_PRESCHOOL] = "Permit Plan SFI; Preschool",
    [MISSED_NOTICE] = "Plan SFI; Housing",
    [BLOCK_TRAP] = "Permit Plan SFI; Housing",
    [ABSENCE] = "Permit Plan SFI",
    [SFI_TRANSITION] = "Permit SFI",
    [PROTECTED] = "Permit SFI; Preschool; Housing",
    [HOST_HOME] = "Permit Plan SFI; Housing",
    [SUCCESS] = "Permit Plan SFI; Permit Plan SFI; Housing",
    [MOVE] = "Permit SFI; Preschool; Housing",
    [QUOTA_FAMILY] = "Plan SFI; Plan SFI; SFI; Preschool; Preschool; Preschool; Preschool",
    [NOTICE_DUE] = "Permit Plan SFI; Housing",
    [ANSWER_DUE] = "Permit Plan SFI; Preschool; Housing",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      g_autoptr (TorgetRecordSet) records = create_case (i);
      g_autoptr (TorgetTimelineData) data = create_timeline (records);
      g_autofree char *text = dup_lanes (data);

      g_assert_cmpstr (text, ==, lanes[i]);
    }
}

static const struct
{
  guint household;
  const char *lane;
  TorgetTimelineKind kind;
  const char *from, *to;
  TorgetTone tone;
  const char *label;
  const char *record_type;
} expected[] = {
  /* Part time, and the reason is on another lane. */
  { ANSWER_DUE, "Plan", TORGET_TIMELINE_BAR, "2026-03-16", NULL, TORGET_TONE_WARNING,
    "Active, part time", "plan" },
  { ANSWER_DUE, "Plan", TORGET_TIMELINE_DOT, "2026-04-15", NULL, TORGET_TONE_ACCENT,
    "Plan settled", "plan" },
  /* Received, but with no lesson yet. */
  { ANSWER_DUE, "SFI", TORGET_TIMELINE_BAR, "2026-03-20", NULL, TORGET_TONE_WARNING,
    "Received", "sfi_enrolment" },
  { ANSWER_DUE, "Preschool", TORGET_TIMELINE_BAR, "2026-04-01", NULL, TORGET_TONE_WARNING,
    "In the queue", "preschool_application" },
  /* Four months after the wish; an offer came, if late. */
  { ANSWER_DUE, "Preschool", TORGET_TIMELINE_DIAMOND, "2026-08-01", NULL, TORGET_TONE_SUCCESS,
    "Four months", TORGET_TIMELINE_DEADLINE },
  { ANSWER_DUE, "Preschool", TORGET_TIMELINE_DIAMOND, "2026-11-24", NULL,
    TORGET_TONE_WARNING, "Answer offer", TORGET_TIMELINE_DEADLINE },
  /* Its last day has passed, and it runs on. */
  { MISSED_NOTICE, "Housing", TORGET_TIMELINE_BAR, "2024-10-01", NULL, TORGET_TONE_ACCENT,
    "Sublet", "sublet" },
  { MISSED_NOTICE, "Housing", TORGET_TIMELINE_DIAMOND, "2026-10-01", NULL, TORGET_TONE_ERROR,
    "Two years", TORGET_TIMELINE_DEADLINE },
  { BLOCK_TRAP, "Permit", TORGET_TIMELINE_BAR, "2024-11-11", "2027-02-04", TORGET_TONE_NEUTRAL,
    "Subsidiary protection", "person" },
  { ABSENCE, "SFI", TORGET_TIMELINE_BAR, "2025-11-01", "2025-11-21", TORGET_TONE_WARNING,
    "Waits for SFI", "sfi_enrolment" },
  { ABSENCE, "SFI", TORGET_TIMELINE_BAR, "2025-11-21", NULL, TORGET_TONE_ACCENT, "Course C",
    "sfi_enrolment" },
  /* The start was in time: the date stands, and is met. */
  { ABSENCE, "SFI", TORGET_TIMELINE_DIAMOND, "2026-01-22", NULL, TORGET_TONE_SUCCESS,
    "SFI three months", TORGET_TIMELINE_DEADLINE },
  { HOST_HOME, "Housing", TORGET_TIMELINE_BAR, "2024-04-01", "2027-03-31", TORGET_TONE_ACCENT,
    "Right of use", "sublet" },
  { SUCCESS, "Plan", TORGET_TIMELINE_BAR, "2024-06-24", "2026-07-01", TORGET_TONE_ACCENT,
    "Discharged", "plan" },
  { NOTICE_DUE, "Housing", TORGET_TIMELINE_DIAMOND, "2026-11-27", NULL, TORGET_TONE_WARNING,
    "Serve notice", TORGET_TIMELINE_DEADLINE },
};

static void
test_items (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (TorgetRecordSet) records = create_case (expected[i].household);
      g_autoptr (TorgetTimelineData) data = create_timeline (records);
      const TorgetTimelineItem *item
          = find_item (data, expected[i].lane, expected[i].kind, expected[i].from);

      g_assert_nonnull (item);
      g_assert_cmpint (item->to, ==,
                       expected[i].to != NULL ? torget_date_from_iso (expected[i].to) : TORGET_DATE_NONE);
      g_assert_cmpint (item->tone, ==, expected[i].tone);
      g_assert_cmpstr (item->label, ==, expected[i].label);
      g_assert_cmpstr (item->record_type, ==, expected[i].record_type);
      g_assert_true (item->record_id != 0 || item->kind == TORGET_TIMELINE_DIAMOND);
      g_assert_nonnull (strstr (item->text, expected[i].from));
    }
}

/* The mother's hours and her SFI hang on the child's place. */
static void
test_link (void)
{
  for (guint i = LATE_PRESCHOOL; i <= ANSWER_DUE; i++)
    {
      g_autoptr (TorgetRecordSet) records = create_case (i);
      g_autoptr (TorgetTimelineData) data = create_timeline (records);
      const TorgetTimelineLink *link;

      g_assert_cmpuint (torget_timeline_data_get_n_links (data), ==, i == ANSWER_DUE ? 2 : 0);
      if (i != ANSWER_DUE)
        continue;
      link = torget_timeline_data_get_link (data, 0);
      g_assert_cmpstr (torget_timeline_data_get_item (data, link->from_item)->record_type, ==,
                       "preschool_application");
      g_assert_cmpstr (torget_timeline_data_get_item (data, link->to_item)->record_type, ==,
                       "plan");
      link = torget_timeline_data_get_link (data, 1);
      g_assert_cmpstr (torget_timeline_data_get_item (data, link->to_item)->record_type, ==,
                       "sfi_enrolment");
    }
}

/* One lane for each of the seven, whatever they are in; the tracks are told apart by their bars. */
static void
test_short (void)
{
  g_autoptr (TorgetRecordSet) family = create_case (QUOTA_FAMILY);
  g_autoptr (TorgetRecordSet) late = create_case (ANSWER_DUE);
  g_autoptr (TorgetTimelineData) of_family = create (family, TRUE);
  g_autoptr (TorgetTimelineData) of_late = create (late, TRUE);
  g_autofree char *text = torget_timeline_data_dup_text (of_late);

  g_assert_cmpuint (torget_timeline_data_get_n_lanes (of_family), ==,
                    torget_record_set_list (family, &torget_person_type)->len);
  for (guint i = 0; i < torget_timeline_data_get_n_items (of_family); i++)
    g_assert_cmpint (torget_timeline_data_get_item (of_family, i)->kind, !=, TORGET_TIMELINE_DOT);
  g_assert_cmpstr (torget_timeline_data_get_lane (of_late, 0)->label, ==, "Rania");
  g_assert_cmpuint (torget_timeline_data_get_n_links (of_late), ==, 2);
  g_assert_nonnull (strstr (text, "Plan: "));
  g_assert_nonnull (strstr (text, "Preschool: In the queue, "));
}

/* The queue ends with the place; an application that came to nothing was only made. */
static void
test_end_of_the_queue (void)
{
  static const struct
  {
    const char *status;
    const char *place_start;
    TorgetTimelineKind kind;
    const char *to;
  } rows[] = {
    { "queued", NULL, TORGET_TIMELINE_BAR, NULL },
    { "placed", "2026-08-17", TORGET_TIMELINE_BAR, "2026-08-17" },
    { "declined", NULL, TORGET_TIMELINE_DOT, NULL },
    { "struck", NULL, TORGET_TIMELINE_DOT, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TorgetRecordSet) records = create_case (ANSWER_DUE);
      TorgetPreschoolApplication *application = g_ptr_array_index (
          torget_record_set_list (records, &torget_preschool_application_type), 0);
      g_autoptr (TorgetTimelineData) data = NULL;
      const TorgetTimelineItem *item;

      g_free (application->status);
      application->status = g_strdup (rows[i].status);
      if (rows[i].place_start != NULL)
        {
          TorgetPreschoolPlacement *place = torget_record_set_add (
              records, torget_record_new (&torget_preschool_placement_type));

          place->record.id = G_MAXINT;
          place->person_id = application->person_id;
          place->start_date = torget_date_from_iso (rows[i].place_start);
        }
      data = create_timeline (records);
      item = find_item (data, "Preschool", rows[i].kind, "2026-04-01");
      g_assert_nonnull (item);
      g_assert_cmpint (item->to, ==,
                       rows[i].to != NULL ? torget_date_from_iso (rows[i].to) : TORGET_DATE_NONE);
      g_assert_cmpint (find_item (data, "Preschool", TORGET_TIMELINE_BAR, "2026-08-17") != NULL,
                       ==, rows[i].place_start != NULL);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-timeline/lanes", test_lanes);
  g_test_add_func ("/case-timeline/items", test_items);
  g_test_add_func ("/case-timeline/link", test_link);
  g_test_add_func ("/case-timeline/short", test_short);
  g_test_add_func ("/case-timeline/end-of-the-queue", test_end_of_the_queue);
  return g_test_run ();
}
