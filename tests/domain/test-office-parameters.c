/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office may set: the names that files keep, what counts at first, what makes no sense. */
#include "config.h"

#include "domain/office-parameters.h"

/* Released: a name here is in somebody's file. */
static const struct
{
  const char *id;
  TorgetOfficeParameter parameter;
  TorgetParameterUnit unit;
  int initial;
} released[] = {
  { "plan_days", TORGET_OFFICE_PLAN_DAYS, TORGET_PARAMETER_DAYS, 60 },
  { "study_plan_days", TORGET_OFFICE_STUDY_PLAN_DAYS, TORGET_PARAMETER_DAYS, 30 },
  { "preschool_queue_months", TORGET_OFFICE_PRESCHOOL_QUEUE_MONTHS, TORGET_PARAMETER_MONTHS, 6 },
  { "preschool_answer_days", TORGET_OFFICE_PRESCHOOL_ANSWER_DAYS, TORGET_PARAMETER_DAYS, 4 },
  { "preschool_settling_days", TORGET_OFFICE_PRESCHOOL_SETTLING_DAYS, TORGET_PARAMETER_DAYS, 14 },
  { "preschool_notice_months", TORGET_OFFICE_PRESCHOOL_NOTICE_MONTHS, TORGET_PARAMETER_MONTHS, 2 },
  { "sublet_term_months", TORGET_OFFICE_SUBLET_TERM_MONTHS, TORGET_PARAMETER_MONTHS, 24 },
  { "sublet_decide_months", TORGET_OFFICE_SUBLET_DECIDE_MONTHS, TORGET_PARAMETER_MONTHS, 6 },
  { "inspection_days", TORGET_OFFICE_INSPECTION_DAYS, TORGET_PARAMETER_DAYS, 14 },
  { "insurance_warn_days", TORGET_OFFICE_INSURANCE_WARN_DAYS, TORGET_PARAMETER_DAYS, 30 },
  { "permit_warn_days", TORGET_OFFICE_PERMIT_WARN_DAYS, TORGET_PARAMETER_DAYS, 120 },
  { "consent_months", TORGET_OFFICE_CONSENT_MONTHS, TORGET_PARAMETER_MONTHS, 12 },
  { "log_check_months", TORGET_OFFICE_LOG_CHECK_MONTHS, TORGET_PARAMETER_MONTHS, 1 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (released) == TORGET_N_OFFICE_PARAMETERS);

static void
test_released (void)
{
  TorgetOfficeParameters parameters;

  torget_office_parameters_init_defaults (&parameters);
  for (gsize i = 0; i < G_N_ELEMENTS (released); i++)
    {
      TorgetOfficeParameter found = TORGET_N_OFFICE_PARAMETERS;

      g_test_message ("%s", released[i].id);
      g_assert_true (torget_office_parameter_find (released[i].id, &found));
      g_assert_cmpint (found, ==, released[i].parameter);
      g_assert_cmpint (torget_office_parameter_get_info (found)->unit, ==, released[i].unit);
      g_assert_cmpint (parameters.values[found], ==, released[i].initial);
    }
}

static void
test_unknown (void)
{
  TorgetOfficeParameter found = TORGET_OFFICE_PLAN_DAYS;

  g_assert_false (torget_office_parameter_find ("no_such_days", &found));
  g_assert_false (torget_office_parameter_find (NULL, &found));
  g_assert_cmpint (found, ==, TORGET_OFFICE_PLAN_DAYS);
}

/* Each takes what it begins with, its bounds, and nothing beyond them. */
static void
test_bounds (void)
{
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    {
      const TorgetOfficeParameter parameter = (TorgetOfficeParameter) i;
      const TorgetOfficeParameterInfo *info = torget_office_parameter_get_info (parameter);
      TorgetOfficeParameters parameters;

      g_test_message ("%s", info->id);
      torget_office_parameters_init_defaults (&parameters);
      g_assert_true (torget_office_parameters_set (&parameters, parameter, info->initial));
      g_assert_true (torget_office_parameters_set (&parameters, parameter, info->min));
      g_assert_true (torget_office_parameters_set (&parameters, parameter, info->max));
      g_assert_false (torget_office_parameters_set (&parameters, parameter, info->max + 1));
      g_assert_false (torget_office_parameters_set (&parameters, parameter, info->min - 1));
      g_assert_false (torget_office_parameters_set (&parameters, parameter, G_MAXINT64));
      g_assert_cmpint (parameters.values[i], ==, info->max);
    }
}

static void
test_equal (void)
{
  TorgetOfficeParameters one;
  TorgetOfficeParameters other;

  torget_office_parameters_init_defaults (&one);
  torget_office_parameters_init_defaults (&other);
  g_assert_true (torget_office_parameters_equal (&one, &other));
  g_assert_true (torget_office_parameters_set (&other, TORGET_OFFICE_LOG_CHECK_MONTHS, 2));
  g_assert_false (torget_office_parameters_equal (&one, &other));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/office-parameters/released", test_released);
  g_test_add_func ("/domain/office-parameters/unknown", test_unknown);
  g_test_add_func ("/domain/office-parameters/bounds", test_bounds);
  g_test_add_func ("/domain/office-parameters/equal", test_equal);
  return g_test_run ();
}
