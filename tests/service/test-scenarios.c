/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The situations of the demo, made on the day of reference: the dates and dependencies that a
 * coordinator must see in each. */
#include "config.h"

#include "domain/deadline.h"
#include "domain/dependencies.h"
#include "service/demo.h"

#define TODAY "2026-11-21"
#define NONE (-1)

static const struct
{
  const char *name; /* given name of the reference person */
  const char *rule; /* (nullable) a date that must stand on the day */
  const char *due;
  int dependency; /* what must hang on what */
} rows[] = {
  { "Amina", "programme_end", "2029-02-16", TORGET_DEPENDS_PLAN_ON_PLACE },
  { "Amina", "sfi_right_end", "2029-03-20", TORGET_DEPENDS_SFI_ON_PLACE },
  { "Selam", "sfi_right_end", "2028-12-31", NONE },
  { "Farid", "sublet_two_years", "2027-03-01", NONE },
  { "Rashid", NULL, NULL, NONE },
};

typedef struct
{
  TorgetRecordSet *records;
  const TorgetPerson *person;
  const TorgetHousehold *household;
} Household;

static void
household_clear (Household *self)
{
  g_clear_pointer (&self->records, torget_record_set_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Household, household_clear)

static gint64
count_id (gpointer user_data)
{
  return ++*(gint64 *) user_data;
}

static gboolean
find_household (const char *name,
                Household *found)
{
  gint64 last = 0;
  const TorgetDemoSource source = { count_id, &last, torget_date_from_iso (TODAY) };
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);

  for (guint i = 0; i < torget_demo_count_scenarios (); i++)
    {
      g_autoptr (TorgetRecordSet) records = torget_demo_new_household (&source, i, offices);
      GPtrArray *persons = torget_record_set_list (records, &torget_person_type);

      if (g_strcmp0 (((TorgetPerson *) g_ptr_array_index (persons, 0))->given_name, name) != 0)
        continue;
      found->person = g_ptr_array_index (persons, 0);
      found->household
          = g_ptr_array_index (torget_record_set_list (records, &torget_household_type), 0);
      found->records = g_steal_pointer (&records);
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_date (Household *household,
          const char *rule,
          const char *due)
{
  TorgetOfficeParameters parameters;
  g_autoptr (GArray) dates = NULL;

  torget_office_parameters_init_defaults (&parameters);
  dates = torget_deadlines_list_of_person (household->records, household->person->record.id,
                                           &parameters);
  for (guint i = 0; i < dates->len; i++)
    {
      const TorgetDeadline *date = &g_array_index (dates, TorgetDeadline, i);
      char iso[TORGET_DATE_ISO_SIZE];

      torget_date_write_iso (date->due, iso);
      g_test_message ("%s %s", date->rule->id, iso);
      if (g_str_equal (date->rule->id, rule) && g_str_equal (iso, due))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_dependency (Household *household,
                int kind)
{
  g_autoptr (GArray) found = torget_case_list_dependencies (
      household->records, household->household->record.id, torget_date_from_iso (TODAY));

  for (guint i = 0; i < found->len; i++)
    if ((int) g_array_index (found, TorgetDependency, i).kind == kind)
      return TRUE;
  return FALSE;
}

static void
test_scenario (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_auto (Household) household = { 0 };

  g_assert_true (find_household (rows[i].name, &household));
  if (rows[i].rule != NULL)
    g_assert_true (has_date (&household, rows[i].rule, rows[i].due));
  if (rows[i].dependency != NONE)
    g_assert_true (has_dependency (&household, rows[i].dependency));
}

/* The ten of the domain, and a notice that is due within days. */
static void
test_all_are_there (void)
{
  static const char *const names[] = { "Amina", "Hodan", "Yusuf", "Mariam", "Olena", "Rashid",
                                       "Ibrahim", "Farid", "Selam", "Mehari" };

  g_assert_cmpuint (torget_demo_count_scenarios (), ==, G_N_ELEMENTS (names) + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (Household) household = { 0 };

      if (!find_household (names[i], &household))
        g_error ("%s is missing", names[i]);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scenarios/%zu-%s", i + 1, rows[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_scenario);
    }
  g_test_add_func ("/scenarios/all", test_all_are_there);
  return g_test_run ();
}
