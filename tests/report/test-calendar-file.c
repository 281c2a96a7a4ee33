/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What calendar programs are told: read back by the library that they use. All persons are
 * invented. */
#include "config.h"

#include "report/calendar-file.h"

#include <libical/ical.h>
#include <string.h>

#define TODAY "2026-11-21"

static TorgetDeadlineRow *
create_row (const char *rule,
            const char *due,
            const char *label)
{
  TorgetDeadlineRow *row = torget_record_new (&torget_deadline_row_type);

  row->given_name = g_strdup ("Amina");
  row->family_name = g_strdup ("Testsson");
  row->household_name = g_strdup ("Testsson");
  row->household_label = g_strdup (label);
  row->reference_name = g_strdup ("Testsson");
  row->deadline.rule = torget_rule_find (rule);
  g_assert_nonnull (row->deadline.rule);
  row->deadline.version = &row->deadline.rule->versions[0];
  row->deadline.subject = &torget_deadline_row_type;
  row->deadline.person_id = 7;
  row->deadline.due = row->deadline.computed = torget_date_from_iso (due);
  return row;
}

static GPtrArray *
create_rows (TorgetDeadlineRow *row)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_deadline_row_free);

  g_ptr_array_add (rows, row);
  return rows;
}

static icalcomponent *
write_and_read (GPtrArray *rows,
                const char *language,
                guint n_expected)
{
  const TorgetCalendarFile file
      = { .language = language, .today = torget_date_from_iso (TODAY), .is_demo = TRUE };
  guint n_entries = 0;
  g_autofree char *text = torget_calendar_file_write (&file, rows, &n_entries);
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_cmpuint (n_entries, ==, n_expected);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, n_expected);
  g_assert_null (strstr (text, "Amina"));
  g_assert_null (strstr (text, "Testsson"));
  return calendar;
}

static icalcomponent *
get_entry (icalcomponent *calendar)
{
  return icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
}

static void
assert_day (struct icaltimetype time,
            const char *expected)
{
  g_autofree char *iso = g_strdup_printf ("%04d-%02d-%02d", time.year, time.month, time.day);

  g_assert_true (time.is_date);
  g_assert_cmpstr (iso, ==, expected);
}

/* One reminder for each day that the rule warns, at nine o'clock of that day. */
static void
assert_reminders (icalcomponent *entry,
                  const TorgetRule *rule)
{
  icalcomponent *reminder = icalcomponent_get_first_component (entry, ICAL_VALARM_COMPONENT);

  for (guint i = 0; i < rule->n_warnings; i++)
    {
      icalproperty *trigger;

      g_assert_nonnull (reminder);
      trigger = icalcomponent_get_first_property (reminder, ICAL_TRIGGER_PROPERTY);
      g_assert_cmpint (icaldurationtype_as_int (icalproperty_get_trigger (trigger).duration), ==,
                       9 * 3600 - rule->warnings[i] * 86400);
      reminder = icalcomponent_get_next_component (entry, ICAL_VALARM_COMPONENT);
    }
  g_assert_null (reminder);
}

static void
test_entry (void)
{
  static const struct
  {
    const char *language;
    const char *open;
    const char *invented;
  } languages[] = {
    { "sv", "Öppna Torget", "PÅHITTADE UPPGIFTER" },
    { "en", "Open Torget", "INVENTED DATA" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *language = languages[i].language;
      g_autoptr (GPtrArray) rows
          = create_rows (create_row ("sublet_serve_notice", "2026-12-31", "H0001"));
      const TorgetDeadline *deadline = &((TorgetDeadlineRow *) rows->pdata[0])->deadline;
      icalcomponent *calendar = write_and_read (rows, language, 1);
      icalcomponent *entry = get_entry (calendar);
      const char *description = icalcomponent_get_description (entry);
      g_autofree char *summary = g_strconcat (
          torget_rule_text_get (&deadline->rule->label, language), " · H0001", NULL);

      assert_day (icalcomponent_get_dtstart (entry), "2026-12-31");
      assert_day (icalcomponent_get_dtend (entry), "2027-01-01");
      g_assert_cmpstr (icalcomponent_get_summary (entry), ==, summary);
      g_assert_nonnull (strstr (description, languages[i].open));
      g_assert_nonnull (strstr (description, languages[i].invented));
      g_assert_nonnull (
          strstr (description, torget_rule_text_get (&deadline->version->source, language)));
      assert_reminders (entry, deadline->rule);
      icalcomponent_free (calendar);
    }
}

/* A label is free text; only what is plainly a number of the office's own goes out. */
static void
test_labels (void)
{
  static const struct
  {
    const char *label;
    gboolean is_told;
  } labels[] = {
    { "H0001", TRUE }, { "17", TRUE },       { "AB12345", TRUE },       { "Testsson", FALSE },
    { "H", FALSE },    { "940312", FALSE },  { "19940312-2385", FALSE }, { "H1 Testsson", FALSE },
    { "", FALSE },     { "ABC1", FALSE },    { "H0001\nX", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (GPtrArray) rows
          = create_rows (create_row ("sublet_decide", "2026-12-31", labels[i].label));
      icalcomponent *calendar = write_and_read (rows, "sv", 1);
      const char *summary = icalcomponent_get_summary (get_entry (calendar));

      g_test_message ("%s: %s", labels[i].label, summary);
      g_assert_true ((strstr (summary, "·") != NULL) == labels[i].is_told);
      icalcomponent_free (calendar);
    }
}

static char *
dup_uid (TorgetDeadlineRow *row)
{
  g_autoptr (GPtrArray) rows = create_rows (row);
  icalcomponent *calendar = write_and_read (rows, "sv", 1);
  char *uid = g_strdup (icalcomponent_get_uid (get_entry (calendar)));

  icalcomponent_free (calendar);
  return uid;
}

/* A deadline that has moved is the same entry; that of somebody else, or of another record, is
 * not. */
static void
test_identity (void)
{
  g_autofree char *one = dup_uid (create_row ("sublet_decide", "2026-12-31", "H0001"));
  g_autofree char *moved = dup_uid (create_row ("sublet_decide", "2027-01-31", "H0002"));
  g_autofree char *rule = dup_uid (create_row ("sublet_serve_notice", "2026-12-31", "H0001"));
  g_autofree char *person = NULL;
  g_autofree char *subject = NULL;
  TorgetDeadlineRow *row = create_row ("sublet_decide", "2026-12-31", "H0001");

  row->deadline.person_id = 8;
  person = dup_uid (row);
  row = create_row ("sublet_decide", "2026-12-31", "H0001");
  row->deadline.subject_id = 9;
  subject = dup_uid (row);
  g_assert_cmpstr (one, ==, moved);
  g_assert_cmpstr (one, !=, rule);
  g_assert_cmpstr (one, !=, person);
  g_assert_cmpstr (one, !=, subject);
}

static void
test_protected (void)
{
  for (guint i = 0; i < 3; i++)
    {
      TorgetDeadlineRow *row = create_row ("sublet_decide", "2026-12-31", "H0001");
      char **protection = i == 0   ? &row->protection
                          : i == 1 ? &row->reference_protection
                                   : &row->cause_protection;
      g_autoptr (GPtrArray) rows = create_rows (row);

      *protection = g_strdup ("marked");
      icalcomponent_free (write_and_read (rows, "sv", 0));
      g_free (*protection);
      *protection = g_strdup ("none");
      icalcomponent_free (write_and_read (rows, "sv", 1));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-file/entry", test_entry);
  g_test_add_func ("/calendar-file/labels", test_labels);
  g_test_add_func ("/calendar-file/identity", test_identity);
  g_test_add_func ("/calendar-file/protected", test_protected);
  return g_test_run ();
}
