/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The situations of the demo, entered step by step through a session: what stands on the day of
 * reference, what hung on what on the way, what cannot have happened. */
#include "config.h"

#include "test-scenarios-entry.h"

#include "domain/deadline.h"
#include "domain/dependencies.h"
#include "domain/housing.h"
#include "domain/identifier.h"
#include "domain/preschool.h"
#include "domain/validate.h"

#include <string.h>

#define DAY TORGET_DEMO_REFERENCE_DAY

/* What a field of a record says at the end. */
static const struct
{
  const char *scenario;
  const char *key;
  const char *field;
  const char *value;
} fields[] = {
  { "late-preschool", "queue", "status", "placed" },
  { "late-preschool", "offer", "answer_by", "2026-10-16" },
  { "late-preschool", "offer", "answer", "accepted" },
  { "late-preschool", "place", "start_date", "2026-11-02" },
  { "late-preschool", "plan", "status", "active_full_time" },
  { "late-preschool", "plan", "part_time_reason", NULL },
  { "late-preschool", "sfi", "status", "started" },
  { "late-preschool", "sfi", "received_date", "2026-03-20" },
  { "missed-notice", "contract", "status", "extended_indefinitely" },
  { "missed-notice", "contract", "notice_served_date", NULL },
  { "missed-notice", "contract", "end_date", "2026-09-30" },
  { "block-trap", "contract", "status", "running" },
  { "block-trap", "contract", "start_date", "2025-01-01" },
  { "block-trap", "contract", "waiver", NULL },
  { "block-trap", "lease", "block", "yes" },
  { "absence", "sfi", "status", "active" },
  { "absence", "sfi", "course", "C" },
  { "absence", "week_44", "week_start", "2026-10-26" },
  { "absence", "week_44", "reason", NULL },
  { "sfi-transition", "sfi", "received_date", "2024-02-05" },
  { "sfi-transition", "sfi", "study_path", "1" },
  { "sfi-transition", "sfi", "course", "B" },
  { "protected", "queue", "status", "manual" },
  { "protected", "flat", "address", "Skyddat boende" },
  { "protected", "contract", "status", "running" },
  { "ukraine", "olena", "first_registered_date", "2025-02-19" },
  { "ukraine", "lma", "valid_to", "2025-02-18" },
  { "ukraine", "coordination", "value", "19831290-2383" },
  { "ukraine", "hosted", "tenure", "right_of_use" },
  { "ukraine", "plan", "status", "active_full_time" },
  { "success", "his_plan", "status", "discharged" },
  { "success", "his_plan", "discharged_date", "2026-07-01" },
  { "success", "his_plan", "outcome_90", "work_full_time" },
  { "success", "his_sfi", "track", "evening" },
  { "success", "his_sfi", "course", "D" },
  { "success", "her_plan", "status", "active_part_time" },
  { "success", "contract", "status", "decision_due" },
  { "move", "mehari", "municipality", "2284" },
  { "move", "contract", "status", "notice_served" },
  { "move", "contract", "end_date", "2027-02-28" },
  { "move", "queue", "status", "queued" },
  { "move", "queue", "municipality", "2284" },
  { "move", "sfi", "status", "interrupted" },
  { "quota-family", "ibrahim", "assigned_date", "2026-09-10" },
  { "quota-family", "ibrahim", "received_date", "2026-11-12" },
  { "quota-family", "hamzas_queue", "status", "direct_offer" },
  { "quota-family", "noors_queue", "status", "queued" },
  { "quota-family", "grandmothers_sfi", "status", "registered" },
  { "unsigned", "queue", "status", "incomplete" },
};

/* What the rules give on the day of reference. */
static const struct
{
  const char *scenario;
  const char *person;
  const char *rule;
  const char *due; /* empty: there is no such date */
} dates[] = {
  { "late-preschool", "karim", "preschool_guarantee", "2026-08-01" },
  { "late-preschool", "amina", "programme_end", "2029-02-16" },
  { "late-preschool", "amina", "sfi_right_end", "2029-03-20" },
  { "missed-notice", "dawit", "sublet_serve_notice", "2026-06-30" },
  { "missed-notice", "dawit", "sublet_two_years", "2026-10-01" },
  { "sfi-transition", "selam", "sfi_right_end", "2028-12-31" },
  { "ukraine", "olena", "programme_end", "2028-02-19" },
  { "ukraine", "olena", "sublet_serve_notice", "" },
  { "ukraine", "olena", "sublet_two_years", "" },
  { "ukraine", "olena", "permit_end", "2026-11-04" }, /* 120 days before */
  { "notice-due", "farid", "sublet_serve_notice", "2026-11-27" },
  { "leap-day", "liban", "preschool_guarantee", "2027-02-28" },
  { "holiday-lease", "ayan", "sublet_serve_notice", "2026-12-23" },
};

/* What hangs on what on a day: kind, whose track, since when; once for each child. Nothing else
 * may. */
static const struct
{
  const char *scenario;
  const char *day;
  const char *found;
} dependencies[] = {
  { "late-preschool", "2026-10-01",
    "plan-on-place amina 2026-04-15; sfi-on-place amina 2026-08-01" },
  { "late-preschool", DAY, "" },
  { "missed-notice", DAY, "" },
  { "block-trap", DAY, "lease-on-permit hodan 2027-02-04" },
  { "absence", DAY, "" },
  { "sfi-transition", DAY, "" },
  { "protected", "2025-08-20", "" },
  { "protected", DAY, "" },
  { "ukraine", DAY, "lease-on-permit olena 2027-03-04" },
  { "success", "2026-06-30",
    "lease-on-permit rashid 2027-04-05; lease-on-permit zahra 2027-04-05; "
    "woman-part-time zahra 2026-03-02" },
  { "success", DAY,
    "lease-on-permit rashid 2027-04-05; lease-on-permit zahra 2027-04-05; "
    "woman-part-time zahra 2026-03-02" },
  { "move", DAY, "" },
  { "quota-family", DAY,
    "sfi-on-place ibrahim 2027-03-18; sfi-on-place fatima 2027-03-18; "
    "both-on-care ibrahim 2026-11-18; sfi-on-place ibrahim 2027-03-18; "
    "sfi-on-place fatima 2027-03-18; both-on-care ibrahim 2026-11-18" },
};

/* What cannot have happened, told on @today. */
static const struct
{
  const char *scenario;
  const char *today;
  TorgetDemoStep step;
  TorgetEventRefusalCode code;
  const char *field;
} impossible[] = {
  { "late-preschool", "2026-10-09", { "2026-10-09", "queue", "preschool_accepted" },
    TORGET_EVENT_STATUS, "status" },
  { "missed-notice", "2026-07-15",
    { "2026-07-15", "contract", "sublet_notice_served", NULL,
      "delivery_method=registered_letter; delivery_proof=RR 1" },
    TORGET_EVENT_STATUS, "status" },
  { "block-trap", "2026-01-15",
    { "2026-01-15", "contract", "sublet_waiver_approved", NULL, "waiver_to=2028-12-31" },
    TORGET_EVENT_NO_WAIVER, "waiver" },
  { "absence", DAY, { "2026-11-20", "sfi", "sfi_re_entered", NULL, NULL, "Tillbaka" },
    TORGET_EVENT_STATUS, "status" },
  { "sfi-transition", DAY, { "2026-11-20", "sfi", "sfi_completed" },
    TORGET_EVENT_NOT_LAST_COURSE, "course" },
  { "protected", DAY, { "2026-11-20", "queue", "preschool_accepted" },
    TORGET_EVENT_STATUS, "status" },
  { "ukraine", "2025-03-20", { "2025-03-20", "plan", "plan_settled" },
    TORGET_EVENT_NEEDS, "mapping_date" },
  { "success", DAY,
    { "2026-06-29", "his_plan", "plan_outcome_90", NULL, "outcome_90=work_full_time" },
    TORGET_EVENT_BEFORE, "discharged_date" },
  { "move", "2026-11-02",
    { "2026-10-30", "contract", "sublet_notice_served", NULL,
      "delivery_method=receipt; delivery_proof=Kvittens" },
    TORGET_EVENT_BEFORE, "notice_drafted_date" },
  { "quota-family", DAY, { "2026-11-20", "hamzas_queue", "preschool_struck" },
    TORGET_EVENT_ANSWER_OPEN, "answer_by" },
  { "unsigned", DAY, { "2026-11-20", "queue", "preschool_signed" },
    TORGET_EVENT_UNSIGNED, "signed_date" },
};

/* Reading */

static const char *
get_name (TorgetTestEntry *entry,
          gint64 id)
{
  return torget_demo_story_get_key (entry->story, id);
}

static const TorgetRecord *
find_loaded (TorgetTestEntry *entry,
             TorgetRecordSet *loaded,
             const char *key)
{
  const TorgetRecord *told = torget_demo_story_find (entry->story, key);

  g_assert_nonnull (told);
  return torget_record_set_find (loaded, told->type, told->id);
}

static void
add_dependencies (TorgetTestEntry *entry,
                  TorgetRecordSet *loaded,
                  const TorgetRecord *household,
                  TorgetDate day,
                  GString *text)
{
  static const char *const kinds[] = {
    [TORGET_DEPENDS_PLAN_ON_PLACE] = "plan-on-place",
    [TORGET_DEPENDS_SFI_ON_PLACE] = "sfi-on-place",
    [TORGET_DEPENDS_QUEUE_ON_LEASE] = "queue-on-lease",
    [TORGET_DEPENDS_LEASE_ON_PERMIT] = "lease-on-permit",
    [TORGET_DEPENDS_BOTH_ON_CARE] = "both-on-care",
    [TORGET_DEPENDS_WOMAN_PART_TIME] = "woman-part-time",
  };
  g_autoptr (GArray) found = torget_case_list_dependencies (loaded, household->id, day);

  for (guint i = 0; i < found->len; i++)
    {
      const TorgetDependency *one = &g_array_index (found, TorgetDependency, i);
      g_autofree char *since = torget_date_to_iso (one->since);

      g_string_append_printf (text, "%s%s %s %s", text->len > 0 ? "; " : "", kinds[one->kind],
                              get_name (entry, one->person_id), since);
    }
}

static void
check_dependencies (TorgetTestEntry *entry,
                    const char *expected,
                    TorgetDate day)
{
  g_autoptr (TorgetRecordSet) loaded = torget_test_entry_load (entry);
  GPtrArray *households = torget_record_set_list (loaded, &torget_household_type);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < households->len; i++)
    add_dependencies (entry, loaded, g_ptr_array_index (households, i), day, text);
  g_assert_cmpstr (text->str, ==, expected);
}

/* Refused with the reason, and nothing is changed. */
static void
check_impossible (TorgetTestEntry *entry,
                  gsize row)
{
  g_autoptr (TorgetRecordSet) before = torget_test_entry_load (entry);
  g_autofree char *dump_before = torget_test_entry_dump (entry, before);
  g_autoptr (GArray) refusals = NULL;
  g_autoptr (TorgetRecordSet) changed = torget_demo_story_try (
      entry->story, &impossible[row].step, torget_date_from_iso (impossible[row].today), &refusals);
  g_autoptr (TorgetRecordSet) after = torget_test_entry_load (entry);
  g_autofree char *dump_after = torget_test_entry_dump (entry, after);

  g_assert_null (changed);
  g_assert_cmpuint (refusals->len, ==, 1);
  g_assert_cmpint (g_array_index (refusals, TorgetEventRefusal, 0).code, ==, impossible[row].code);
  g_assert_cmpstr (g_array_index (refusals, TorgetEventRefusal, 0).field, ==,
                   impossible[row].field);
  g_assert_cmpstr (dump_before, ==, dump_after);
}

/* What is to be looked at on a day when all up to that day is entered, and nothing after it. */
static void
look_at (TorgetTestEntry *entry,
         const char *scenario,
         TorgetDate from,
         TorgetDate until)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dependencies); i++)
    {
      const TorgetDate day = torget_date_from_iso (dependencies[i].day);

      if (g_str_equal (dependencies[i].scenario, scenario) && day >= from && day < until)
        check_dependencies (entry, dependencies[i].found, day);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (impossible); i++)
    {
      const TorgetDate day = torget_date_from_iso (impossible[i].today);

      if (g_str_equal (impossible[i].scenario, scenario) && day >= from && day < until)
        check_impossible (entry, i);
    }
}

static void
check_fields (TorgetTestEntry *entry,
              const char *scenario,
              TorgetRecordSet *loaded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].scenario, scenario))
      {
        const TorgetRecord *record = find_loaded (entry, loaded, fields[i].key);
        g_autofree char *value = torget_record_dup_value (
            record, torget_record_type_find (record->type, fields[i].field));

        g_test_message ("%s of %s", fields[i].field, fields[i].key);
        g_assert_cmpstr (value, ==, fields[i].value);
      }
}

/* Returns: (transfer full): the days that a rule gives for a person, in order of the records */
static char *
dup_due (TorgetRecordSet *loaded,
         gint64 person_id,
         const char *rule)
{
  TorgetOfficeParameters parameters;
  g_autoptr (GArray) found = NULL;
  GString *text = g_string_new (NULL);

  torget_office_parameters_init_defaults (&parameters);
  found = torget_deadlines_list_of_person (loaded, person_id, &parameters);
  for (guint i = 0; i < found->len; i++)
    {
      const TorgetDeadline *date = &g_array_index (found, TorgetDeadline, i);
      g_autofree char *due = torget_date_to_iso (date->due);

      if (g_str_equal (date->rule->id, rule))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", due);
    }
  return g_string_free (text, FALSE);
}

static void
check_dates (TorgetTestEntry *entry,
             const char *scenario,
             TorgetRecordSet *loaded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    if (g_str_equal (dates[i].scenario, scenario))
      {
        g_autofree char *due
            = dup_due (loaded, find_loaded (entry, loaded, dates[i].person)->id, dates[i].rule);

        g_test_message ("%s of %s", dates[i].rule, dates[i].person);
        g_assert_cmpstr (due, ==, dates[i].due);
      }
}

/* Entering */

static void
check_valid (gpointer data,
             gpointer user_data)
{
  const TorgetRecord *record = data;
  TorgetTestEntry *entry = user_data;
  g_autoptr (GArray) issues
      = torget_validate (record, torget_demo_story_get_records (entry->story),
                         torget_date_from_iso (DAY));

  if (torget_issues_block (issues))
    g_error ("A form would refuse %s %s at %s", record->type->name, get_name (entry, record->id),
             g_array_index (issues, TorgetIssue, 0).field);
}

/* Days run forward: what is entered is known on its day. */
static void
enter_all (TorgetTestEntry *entry,
           const char *scenario)
{
  TorgetDate day = torget_demo_story_get_next_date (entry->story);

  while (torget_test_entry_enter_next (entry))
    {
      const TorgetDate next = torget_demo_story_get_next_date (entry->story);

      torget_record_set_foreach (torget_demo_story_get_records (entry->story), check_valid, entry);
      if (next == TORGET_DATE_NONE)
        look_at (entry, scenario, day, G_MAXINT32);
      else
        {
          g_assert_cmpint (next, >=, day);
          look_at (entry, scenario, day, next);
          day = next;
        }
    }
  g_assert_cmpint (day, <=, torget_date_from_iso (DAY));
}

static void
check_as_told (gpointer data,
               gpointer loaded)
{
  const TorgetRecord *told = data;
  const TorgetRecord *record = torget_record_set_find (loaded, told->type, told->id);

  g_assert_nonnull (record);
  g_assert_true (torget_record_equal (record, told));
}

static void
test_scenario (gconstpointer index)
{
  const char *scenario = torget_demo_scenarios[GPOINTER_TO_UINT (index)].name;
  g_autoptr (TorgetTestEntry) entry = torget_test_entry_new (GPOINTER_TO_UINT (index));
  g_autoptr (TorgetRecordSet) loaded = NULL;
  g_autofree char *dump = NULL;

  enter_all (entry, scenario);
  loaded = torget_test_entry_load (entry);
  torget_record_set_foreach (torget_demo_story_get_records (entry->story), check_as_told, loaded);
  check_fields (entry, scenario, loaded);
  check_dates (entry, scenario, loaded);
  dump = torget_test_entry_dump (entry, loaded);
  torget_test_entry_check_kept (GPOINTER_TO_UINT (index), dump);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < torget_demo_count_scenarios (); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/scenarios/%u-%s", i + 1, torget_demo_scenarios[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_scenario);
    }
  return g_test_run ();
}
