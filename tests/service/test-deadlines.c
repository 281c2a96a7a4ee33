/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines are those of the records at any time, and what is said about them counts for no more
 * than it may. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/list-rows.h"
#include "service/deadlines.h"
#include "service/error.h"
#include "service/list-model.h"
#include "service/office-parameters.h"
#include "support/session-test.h"

#define TODAY "2026-06-01"

typedef struct
{
  TorgetTestSession *test;
  gint64 person_id;
  gint64 household_id;
  TorgetSublet *sublet; /* ends on 2026-11-30 */
} Fixture;

static void
add_household (Fixture *fixture,
               TorgetRecordSet *records)
{
  TorgetHousehold *household
      = torget_test_add (fixture->test->session, records, &torget_household_type);
  TorgetMembership *member
      = torget_test_add (fixture->test->session, records, &torget_membership_type);

  fixture->household_id = household->record.id;
  household->label = g_strdup ("H0001");
  member->household_id = household->record.id;
  member->person_id = fixture->person_id;
  member->role = g_strdup ("reference_person");
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person;

  torget_clock_set_today (torget_date_from_iso (TODAY));
  fixture->test = torget_test_session_new ();
  person = torget_test_add (fixture->test->session, records, &torget_person_type);
  fixture->person_id = person->record.id;
  person->given_name = g_strdup ("Amina");
  person->family_name = g_strdup ("Testsson");
  person->municipality = g_strdup ("2480");
  person->sex = g_strdup ("female");
  add_household (fixture, records);
  fixture->sublet = torget_test_add (fixture->test->session, records, &torget_sublet_type);
  fixture->sublet->household_id = fixture->household_id;
  fixture->sublet->status = g_strdup ("running");
  fixture->sublet->tenure = g_strdup ("sublet");
  fixture->sublet->start_date = torget_date_from_iso ("2024-12-01");
  fixture->sublet->end_date = torget_date_from_iso ("2026-11-30");
  torget_test_save (fixture->test->session, records, NULL);
  fixture->sublet = torget_record_copy (fixture->sublet);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_record_free (fixture->sublet);
  torget_test_session_free (fixture->test);
}

static GPtrArray *
list (Fixture *fixture,
      const TorgetDeadlineFilter *filter)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  torget_session_list_deadlines_async (fixture->test->session, filter, NULL, torget_test_wait_cb,
                                       &wait);
  result = torget_test_wait (&wait);
  rows = torget_session_list_deadlines_finish (fixture->test->session, result, &error);
  g_assert_no_error (error);
  return rows;
}

static gboolean
has_rule (Fixture *fixture,
          const TorgetDeadlineFilter *filter,
          const char *rule)
{
  g_autoptr (GPtrArray) rows = list (fixture, filter);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((TorgetDeadlineRow *) rows->pdata[i])->deadline.rule->id, rule))
      return TRUE;
  return FALSE;
}

/* The one deadline of the rule, ended or not; the array owns it. */
static const TorgetDeadlineRow *
find (Fixture *fixture,
      const char *rule,
      GPtrArray **rows)
{
  const TorgetDeadlineFilter filter
      = { .person_id = fixture->person_id, .rule = rule, .with_ended = TRUE };

  *rows = list (fixture, &filter);
  g_assert_cmpuint ((*rows)->len, ==, 1);
  return g_ptr_array_index (*rows, 0);
}

static TorgetDeadlineMark *
create_mark (Fixture *fixture,
             const char *rule)
{
  g_autoptr (GPtrArray) rows = NULL;
  TorgetDeadlineMark *mark = torget_deadline_row_create_mark (find (fixture, rule, &rows));

  if (mark->record.id == 0)
    mark->record.id = torget_session_new_id (fixture->test->session);
  return mark;
}

static gint64
save_mark (Fixture *fixture,
           const TorgetDeadlineMark *mark)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  torget_record_set_add (records, torget_record_copy (mark));
  return torget_test_save (fixture->test->session, records, NULL);
}

static void
test_lists_with_the_person (Fixture *fixture,
                            gconstpointer unused)
{
  g_autoptr (GPtrArray) rows = NULL;
  const TorgetDeadlineRow *row = find (fixture, "sublet_serve_notice", &rows);

  g_assert_cmpint (row->deadline.due, ==, torget_date_from_iso ("2026-08-28"));
  g_assert_cmpint (torget_deadline_get_input (&row->deadline, TORGET_FACT_SUBLET_END), ==,
                   fixture->sublet->end_date);
  g_assert_cmpstr (row->family_name, ==, "Testsson");
  g_assert_cmpstr (row->sex, ==, "female");
  g_assert_cmpint (row->household_id, ==, fixture->household_id);
  g_assert_cmpstr (row->household_label, ==, "H0001");
  g_assert_cmpint (row->reference_id, ==, fixture->person_id);
  g_assert_null (row->mark);
}

static void
test_filters (Fixture *fixture,
              gconstpointer unused)
{
  const TorgetDate due = torget_date_from_iso ("2026-08-28");
  const struct
  {
    TorgetDeadlineFilter filter;
    gboolean takes;
  } rows[] = {
    { { 0 }, TRUE },
    { { .person_id = fixture->person_id }, TRUE },
    { { .person_id = fixture->person_id + 1 }, FALSE },
    { { .household_id = fixture->household_id }, TRUE },
    { { .household_id = fixture->household_id + 1 }, FALSE },
    { { .municipality = "2480" }, TRUE },
    { { .municipality = "0180" }, FALSE },
    { { .coordinator_id = 1 }, FALSE },
    { { .track = "housing" }, TRUE },
    { { .track = "sfi" }, FALSE },
    { { .min_severity = TORGET_SEVERITY_CRITICAL }, TRUE },
    { { .until = due }, TRUE },
    { { .until = due - 1 }, FALSE },
    { { .rule = "sublet_serve_notice" }, TRUE },
    { { .rule = "rent_late" }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (has_rule (fixture, &rows[i].filter, "sublet_serve_notice") != rows[i].takes)
      g_test_message ("row %" G_GSIZE_FORMAT, i), g_test_fail ();
}

static guint
count (Fixture *fixture,
       TorgetDate from,
       TorgetDate until)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_count_deadlines_async (fixture->test->session, from, until, NULL,
                                        torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  counts = torget_session_count_deadlines_finish (fixture->test->session, result, &error);
  g_assert_no_error (error);
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, "sublet_serve_notice"));
}

/* Those of the days alone, and none that was put off. */
static void
test_counts (Fixture *fixture,
             gconstpointer unused)
{
  const TorgetDate due = torget_date_from_iso ("2026-08-28");
  g_autoptr (TorgetDeadlineMark) mark = create_mark (fixture, "sublet_serve_notice");

  g_assert_cmpuint (count (fixture, due, due), ==, 1);
  g_assert_cmpuint (count (fixture, due - 7, due - 1), ==, 0);
  g_assert_cmpuint (count (fixture, due + 1, due + 7), ==, 0);
  mark->remind_date = torget_date_from_iso (TODAY) + 1;
  save_mark (fixture, mark);
  g_assert_cmpuint (count (fixture, due, due), ==, 0);
  torget_clock_set_today (torget_date_from_iso (TODAY) + 1);
  g_assert_cmpuint (count (fixture, due, due), ==, 1);
}

static void
test_done_needs_a_note_and_is_undone (Fixture *fixture,
                                      gconstpointer unused)
{
  const TorgetDeadlineFilter open = { .person_id = fixture->person_id };
  TorgetDeadlineFilter before = open;
  g_autoptr (TorgetDeadlineMark) mark = create_mark (fixture, "sublet_serve_notice");
  gint64 tx;

  mark->done_date = torget_date_from_iso (TODAY);
  save_mark (fixture, mark);
  g_assert_true (has_rule (fixture, &open, "sublet_serve_notice"));
  mark->note = g_strdup ("Served by the landlord");
  tx = save_mark (fixture, mark);
  g_assert_false (has_rule (fixture, &open, "sublet_serve_notice"));
  before.as_of = mark->done_date - 1;
  g_assert_true (has_rule (fixture, &before, "sublet_serve_notice"));
  torget_test_undo (fixture->test->session, tx);
  g_assert_true (has_rule (fixture, &open, "sublet_serve_notice"));
}

static void
test_done_holds_for_its_day (Fixture *fixture,
                             gconstpointer unused)
{
  const TorgetDeadlineFilter open = { .person_id = fixture->person_id };
  g_autoptr (TorgetDeadlineMark) mark = create_mark (fixture, "sublet_serve_notice");
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  mark->done_date = torget_date_from_iso (TODAY);
  mark->note = g_strdup ("Served");
  save_mark (fixture, mark);
  fixture->sublet->end_date = torget_date_from_iso ("2027-02-28");
  torget_record_set_add (records, torget_record_copy (fixture->sublet));
  torget_test_save (fixture->test->session, records, NULL);
  g_assert_true (has_rule (fixture, &open, "sublet_serve_notice"));
}

static void
test_statutory_day_never_moves (Fixture *fixture,
                                gconstpointer unused)
{
  g_autoptr (TorgetDeadlineMark) law = create_mark (fixture, "sublet_serve_notice");
  g_autoptr (TorgetDeadlineMark) custom = create_mark (fixture, "sublet_decide");
  g_autoptr (GPtrArray) laws = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const TorgetDate decided = torget_date_from_iso ("2026-07-01");

  law->decided_date = custom->decided_date = decided;
  law->note = g_strdup ("We agreed");
  custom->note = g_strdup ("We agreed");
  save_mark (fixture, law);
  save_mark (fixture, custom);
  g_assert_cmpint (find (fixture, "sublet_serve_notice", &laws)->deadline.due, ==,
                   torget_date_from_iso ("2026-08-28"));
  g_assert_cmpint (find (fixture, "sublet_decide", &rows)->deadline.due, ==, decided);
  g_assert_cmpint (((TorgetDeadlineRow *) rows->pdata[0])->deadline.computed, !=, decided);
}

/* Saying something twice leaves one mark. */
static void
test_one_mark_for_a_deadline (Fixture *fixture,
                              gconstpointer unused)
{
  g_autoptr (TorgetDeadlineMark) first = create_mark (fixture, "sublet_decide");
  g_autoptr (TorgetDeadlineMark) second = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  first->remind_date = torget_date_from_iso ("2026-06-08");
  save_mark (fixture, first);
  second = create_mark (fixture, "sublet_decide");
  second->remind_date = torget_date_from_iso ("2026-06-15");
  save_mark (fixture, second);
  records = torget_test_load_case (fixture->test->session, fixture->person_id);
  g_assert_cmpuint (torget_record_set_list (records, &torget_deadline_mark_type)->len, ==, 1);
  g_assert_cmpint (find (fixture, "sublet_decide", &rows)->mark->remind_date, ==,
                   second->remind_date);
  g_assert_true (torget_deadline_mark_puts_off (second, second->remind_date - 1));
  g_assert_false (torget_deadline_mark_puts_off (second, second->remind_date));
}

/* The day by which the list of sublets says that the end is decided. */
static TorgetDate
get_listed_day (Fixture *fixture)
{
  g_autoptr (TorgetListModel) model
      = torget_list_model_new (fixture->test->session, TORGET_LIST_SUBLETS);
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autoptr (TorgetRow) row = NULL;
  const TorgetSubletRow *record = NULL;

  torget_list_model_set_query (model, query);
  while (torget_list_model_is_loading (model))
    g_main_context_iteration (NULL, TRUE);
  row = g_list_model_get_item (G_LIST_MODEL (model), 0);
  while ((record = torget_row_get_record (row)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return record->decide_by;
}

static void
test_office_parameter_moves_stored_days (Fixture *fixture,
                                         gconstpointer unused)
{
  TorgetOfficeParameters parameters
      = *torget_session_get_parameters (fixture->test->session);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const TorgetDate due = find (fixture, "sublet_decide", &before)->deadline.due;

  g_assert_cmpint (get_listed_day (fixture), ==, due);
  parameters.values[TORGET_OFFICE_SUBLET_DECIDE_MONTHS] += 1;
  torget_session_set_parameters_async (fixture->test->session, &parameters, torget_test_wait_cb,
                                       &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_set_parameters_finish (fixture->test->session, result, NULL));
  g_assert_cmpint (find (fixture, "sublet_decide", &after)->deadline.due, <, due);
  g_assert_cmpint (get_listed_day (fixture), ==, torget_date_add_months (due, -1));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/deadlines/lists", test_lists_with_the_person);
  ADD ("/deadlines/filters", test_filters);
  ADD ("/deadlines/counts", test_counts);
  ADD ("/deadlines/done", test_done_needs_a_note_and_is_undone);
  ADD ("/deadlines/done-for-its-day", test_done_holds_for_its_day);
  ADD ("/deadlines/statutory", test_statutory_day_never_moves);
  ADD ("/deadlines/one-mark", test_one_mark_for_a_deadline);
  ADD ("/deadlines/parameters", test_office_parameter_moves_stored_days);
  return g_test_run ();
}
