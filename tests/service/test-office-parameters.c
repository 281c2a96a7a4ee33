/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office sets stays with the file, and counts at once. */
#include "config.h"

#include "service/office-parameters.h"
#include "support/session-test.h"

static void
set_up (TorgetTestSession **test,
        gconstpointer unused)
{
  *test = torget_test_session_new ();
}

static void
tear_down (TorgetTestSession **test,
           gconstpointer unused)
{
  torget_test_session_free (*test);
}

static void
save (TorgetTestSession *test,
      const TorgetOfficeParameters *parameters)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_set_parameters_async (test->session, parameters, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_set_parameters_finish (test->session, result, &error));
  g_assert_no_error (error);
}

static void
set_setting (TorgetTestSession *test,
             const char *name,
             const char *value)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_set_setting_async (test->session, name, value, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_set_setting_finish (test->session, result, NULL));
}

static char *
get_setting (TorgetTestSession *test,
             const char *name)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_get_setting_async (test->session, name, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_get_setting_finish (test->session, result, NULL);
}

static void
reopen (TorgetTestSession *test)
{
  g_autoptr (GError) error = NULL;

  torget_test_close (test->session);
  g_assert_true (torget_test_open (test, TORGET_TEST_PASSPHRASE, &error));
  g_assert_no_error (error);
}

static int
get (TorgetTestSession *test,
     TorgetOfficeParameter parameter)
{
  return torget_session_get_parameters (test->session)->values[parameter];
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_stays_with_the_file (TorgetTestSession **test,
                          gconstpointer unused)
{
  TorgetOfficeParameters parameters = *torget_session_get_parameters ((*test)->session);
  guint changed = 0;

  g_assert_cmpint (get (*test, TORGET_OFFICE_SUBLET_TERM_MONTHS), ==, 24);
  g_signal_connect_swapped ((*test)->session, "changed", G_CALLBACK (count_cb), &changed);
  g_assert_true (
      torget_office_parameters_set (&parameters, TORGET_OFFICE_SUBLET_TERM_MONTHS, 18));
  save (*test, &parameters);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpint (get (*test, TORGET_OFFICE_SUBLET_TERM_MONTHS), ==, 18);
  torget_test_close ((*test)->session);
  g_assert_cmpint (get (*test, TORGET_OFFICE_SUBLET_TERM_MONTHS), ==, 24);
  g_assert_true (torget_test_open (*test, TORGET_TEST_PASSPHRASE, NULL));
  g_assert_cmpint (get (*test, TORGET_OFFICE_SUBLET_TERM_MONTHS), ==, 18);
  g_assert_cmpint (get (*test, TORGET_OFFICE_PLAN_DAYS), ==, 60);
  g_signal_handlers_disconnect_by_data ((*test)->session, &changed);
}

/* Who has set nothing follows the program, and so does who goes back to its value. */
static void
test_initial_value_is_not_kept (TorgetTestSession **test,
                                gconstpointer unused)
{
  TorgetOfficeParameters parameters = *torget_session_get_parameters ((*test)->session);
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;

  g_assert_true (torget_office_parameters_set (&parameters, TORGET_OFFICE_PLAN_DAYS, 45));
  save (*test, &parameters);
  kept = get_setting (*test, "office.plan_days");
  g_assert_cmpstr (kept, ==, "45");
  torget_office_parameters_init_defaults (&parameters);
  save (*test, &parameters);
  gone = get_setting (*test, "office.plan_days");
  g_assert_null (gone);
}

/* What another program wrote is read as far as it is understood. */
static void
test_foreign_settings (TorgetTestSession **test,
                       gconstpointer unused)
{
  set_setting (*test, "office.moon_days", "28");
  set_setting (*test, "office.plan_days", "-1");
  set_setting (*test, "office.study_plan_days", "many");
  set_setting (*test, "office.consent_months", "6");
  reopen (*test);
  g_assert_cmpint (get (*test, TORGET_OFFICE_PLAN_DAYS), ==, 60);
  g_assert_cmpint (get (*test, TORGET_OFFICE_STUDY_PLAN_DAYS), ==, 30);
  g_assert_cmpint (get (*test, TORGET_OFFICE_CONSENT_MONTHS), ==, 6);
}

static void
test_locked (TorgetTestSession **test,
             gconstpointer unused)
{
  TorgetOfficeParameters parameters;
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_office_parameters_init_defaults (&parameters);
  torget_test_close ((*test)->session);
  torget_session_set_parameters_async ((*test)->session, &parameters, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_false (torget_session_set_parameters_finish ((*test)->session, result, NULL));
}

#define ADD(name, func)                                                                           \
  g_test_add ("/office-parameters/" name, TorgetTestSession *, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("stays-with-the-file", test_stays_with_the_file);
  ADD ("initial-value-is-not-kept", test_initial_value_is_not_kept);
  ADD ("foreign-settings", test_foreign_settings);
  ADD ("locked", test_locked);
  return g_test_run ();
}
