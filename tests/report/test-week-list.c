/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weekly list: day by day, then what has passed; who is protected has no name on paper. All
 * persons are invented. */
#include "config.h"

#include "report/build-week-list.h"

#include <string.h>

#define TODAY "2026-11-23" /* a Monday */

static void
test_end (void)
{
  static const struct
  {
    const char *today;
    const char *end;
  } days[] = {
    { "2026-11-23", "2026-11-29" }, /* Monday */
    { "2026-11-26", "2026-11-29" }, /* Thursday */
    { "2026-11-27", "2026-12-06" }, /* Friday */
    { "2026-11-29", "2026-12-06" }, /* Sunday */
    { "2026-12-28", "2027-01-03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *end
          = torget_date_to_iso (torget_week_list_get_end (torget_date_from_iso (days[i].today)));

      g_assert_cmpstr (end, ==, days[i].end);
    }
}

static TorgetDeadlineRow *
add_row (GPtrArray *rows,
         const char *due,
         const char *given_name)
{
  TorgetDeadlineRow *row = torget_record_new (&torget_deadline_row_type);

  row->given_name = g_strdup (given_name);
  row->family_name = g_strdup ("Testsson");
  row->household_id = 3;
  row->household_label = g_strdup ("H0001");
  row->reference_name = g_strdup ("Testsson");
  row->coordinator = g_strdup ("Anna Demo");
  row->deadline.rule = torget_rule_find ("permit_end");
  g_assert_nonnull (row->deadline.rule);
  row->deadline.version = &row->deadline.rule->versions[0];
  row->deadline.person_id = 7;
  row->deadline.due = row->deadline.computed = torget_date_from_iso (due);
  g_ptr_array_add (rows, row);
  return row;
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) torget_deadline_row_free);
}

static char *
write_list (GPtrArray *rows,
            const char *coordinator,
            const char *language)
{
  const TorgetWeekList list = {
    .rows = rows,
    .coordinator = coordinator,
    .language = language,
    .today = torget_date_from_iso (TODAY),
    .until = torget_week_list_get_end (torget_date_from_iso (TODAY)),
    .is_demo = TRUE,
  };
  g_autoptr (TorgetDocument) document = torget_build_week_list (&list);

  return torget_document_dup_text (document);
}

static void
assert_order (const char *text,
              const char *const *parts)
{
  const char *from = text;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (from, parts[i]);

      if (found == NULL)
        g_test_message ("“%s” is not after what comes before it in:\n%s", parts[i], text);
      g_assert_nonnull (found);
      from = found;
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *language;
    const char *coordinator;
    const char *parts[12];
  } cases[] = {
    { "sv", "Anna Demo",
      { "PÅHITTADE", "Veckolista", "Anna Demo", "2026-11-23 – 2026-11-29", "Måndag 2026-11-23",
        "Amina Testsson", "Söndag 2026-11-29", "Karim", "Dagen har passerat", "Hodan", "Selam",
        "Samordnarens" } },
    { "en", NULL,
      { "INVENTED", "Weekly list", "All coordinators", "Monday 2026-11-23", "Amina Testsson",
        "Anna Demo", "Sunday 2026-11-29", "The day has passed", "Passed on 2026-11-21",
        "Passed on 2026-11-20", "coordinator" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = new_rows ();
      g_autofree char *text = NULL;

      add_row (rows, "2026-11-20", "Selam");
      add_row (rows, "2026-11-21", "Hodan");
      add_row (rows, TODAY, "Amina");
      add_row (rows, "2026-11-29", "Karim");
      add_row (rows, "2026-11-30", "Later");
      text = write_list (rows, cases[i].coordinator, cases[i].language);
      assert_order (text, cases[i].parts);
      g_assert_null (strstr (text, "Later"));
      g_assert_null (strstr (text, "2026-11-24"));
    }
}

static void
test_protected (void)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  TorgetDeadlineRow *row = add_row (rows, TODAY, "Amina");
  g_autofree char *text = NULL;

  row->protection = g_strdup ("registered");
  text = write_list (rows, "Anna Demo", "sv");
  g_assert_null (strstr (text, "Amina"));
  g_assert_null (strstr (text, "Testsson"));
  g_assert_nonnull (strstr (text, "H0001"));
  g_assert_nonnull (strstr (text, "En skyddad person"));
}

/* What was put off stands there again on the day that was asked for. */
static void
test_put_off (void)
{
  static const struct
  {
    const char *remind;
    gboolean is_listed;
  } days[] = { { "2026-11-24", FALSE }, { TODAY, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GPtrArray) rows = new_rows ();
      TorgetDeadlineRow *row = add_row (rows, TODAY, "Amina");
      g_autofree char *text = NULL;

      row->mark = torget_record_new (&torget_deadline_mark_type);
      row->mark->remind_date = torget_date_from_iso (days[i].remind);
      text = write_list (rows, "Anna Demo", "sv");
      g_assert_true ((strstr (text, "Amina") != NULL) == days[i].is_listed);
      g_assert_true ((strstr (text, "Inget löper ut") == NULL) == days[i].is_listed);
    }
}

/* Both guardians and the child have it, and a household has one line. */
static void
test_told_once (void)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3; i++)
    {
      TorgetDeadlineRow *row = add_row (rows, "2026-11-24", i == 0 ? "Amina" : "Karim");

      row->deadline.rule = torget_rule_find ("both_guardians_inactive");
      row->deadline.version = &row->deadline.rule->versions[0];
      row->deadline.subject = &torget_person_type;
    }
  text = write_list (rows, NULL, "en");
  g_assert_nonnull (strstr (text, "Amina"));
  g_assert_null (strstr (text, "Karim"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week-list/end", test_end);
  g_test_add_func ("/week-list/days", test_days);
  g_test_add_func ("/week-list/protected", test_protected);
  g_test_add_func ("/week-list/put-off", test_put_off);
  g_test_add_func ("/week-list/told-once", test_told_once);
  return g_test_run ();
}
