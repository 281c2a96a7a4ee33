/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines for calendar programs (RFC 5545). A calendar is shared, synchronized and shown on
 * telephones: it says what is due when and by which law, and whom it is about is seen in Torget
 * only. Nothing at all is told of protected persons. */
#include "config.h"

#include "report/calendar-file.h"

#include "report/phrases.h"

#include <libical/ical.h>

#define PRODUCT "-//Torget//Torget " TORGET_VERSION "//SV"

/* Days begin at midnight; reminders come when somebody is at work. */
#define REMINDER_HOUR 9

/* An office's own number of a household: as H0001, and no longer than a birth date could be. */
#define MAX_LABEL_LETTERS 2
#define MAX_LABEL_DIGITS 5

static const int priorities[] = {
  [TORGET_SEVERITY_INFO] = 9,
  [TORGET_SEVERITY_MEDIUM] = 5,
  [TORGET_SEVERITY_HIGH] = 3,
  [TORGET_SEVERITY_CRITICAL] = 1,
};

/* Labels are free text: what may be a name, a number of a person or a day is not one of these. */
static gboolean
is_number (const char *label)
{
  gsize letters = 0;
  gsize digits = 0;

  while (g_ascii_isupper (label[letters]))
    letters++;
  while (g_ascii_isdigit (label[letters + digits]))
    digits++;
  return letters <= MAX_LABEL_LETTERS && digits > 0 && digits <= MAX_LABEL_DIGITS
         && label[letters + digits] == '\0';
}

/* The same deadline is the same entry whenever it is written, so that a calendar program moves it
 * rather than adding another one. Row ids are random: the digest tells nothing. */
static char *
dup_uid (const TorgetDeadline *deadline)
{
  g_autofree char *key = g_strdup_printf (
      "%" G_GINT64_FORMAT "/%s/%s/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, deadline->person_id,
      deadline->rule->id, deadline->subject->name, deadline->subject_id, deadline->cause_id);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

  return g_strconcat (digest, "@torget.invalid", NULL);
}

static struct icaltimetype
make_day (TorgetDate date)
{
  struct icaltimetype day = icaltime_null_date ();

  torget_date_get_ymd (date, &day.year, &day.month, &day.day);
  return day;
}

static char *
dup_summary (const TorgetCalendarFile *file,
             const TorgetDeadlineRow *row)
{
  const char *label = torget_rule_text_get (&row->deadline.rule->label, file->language);

  if (row->household_label == NULL || !is_number (row->household_label))
    return g_strdup (label);
  return g_strdup_printf ("%s · %s", label, row->household_label);
}

static char *
dup_description (const TorgetCalendarFile *file,
                 const TorgetDeadline *deadline)
{
  GString *text = g_string_new (torget_rule_text_get (&deadline->rule->name, file->language));

  g_string_append_printf (text, "\n%s\n%s",
                          torget_rule_text_get (&deadline->version->source, file->language),
                          torget_phrase_get (TORGET_PHRASE_CALENDAR_OPEN, file->language));
  if (file->is_demo)
    g_string_append_printf (text, "\n%s",
                            torget_phrase_get (TORGET_PHRASE_INVENTED, file->language));
  return g_string_free (text, FALSE);
}

/* Adds a reminder at the hour of work, @days before the day. */
static void
add_reminder (icalcomponent *entry,
              int days,
              const char *summary)
{
  const int seconds = (REMINDER_HOUR - 24 * days) * 3600;
  const struct icaltriggertype trigger = {
    .time = icaltime_null_time (),
    .duration = icaldurationtype_from_int (seconds),
  };

  icalcomponent_add_component (
      entry, icalcomponent_vanew (ICAL_VALARM_COMPONENT, icalproperty_new_action (ICAL_ACTION_DISPLAY),
                                  icalproperty_new_description (summary),
                                  icalproperty_new_trigger (trigger), NULL));
}

static icalcomponent *
create_entry (const TorgetCalendarFile *file,
              const TorgetDeadlineRow *row)
{
  const TorgetDeadline *deadline = &row->deadline;
  const TorgetRule *rule = deadline->rule;
  g_autofree char *uid = dup_uid (deadline);
  g_autofree char *summary = dup_summary (file, row);
  g_autofree char *description = dup_description (file, deadline);
  struct icaltimetype stamp = make_day (file->today);
  icalcomponent *entry;

  stamp.is_date = 0;
  stamp.zone = icaltimezone_get_utc_timezone ();
  entry = icalcomponent_vanew (
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid (uid), icalproperty_new_dtstamp (stamp),
      icalproperty_new_dtstart (make_day (deadline->due)),
      icalproperty_new_dtend (make_day (deadline->due + 1)), icalproperty_new_summary (summary),
      icalproperty_new_description (description),
      icalproperty_new_priority (priorities[rule->severity]),
      icalproperty_new_class (ICAL_CLASS_PRIVATE),
      icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT), NULL);
  for (guint i = 0; i < rule->n_warnings; i++)
    add_reminder (entry, rule->warnings[i], summary);
  return entry;
}

/**
 * torget_calendar_file_write:
 * @file: how it is written
 * @rows: (element-type TorgetDeadlineRow): the deadlines
 * @n_entries: (out) (optional): how many are told; fewer than @rows when persons are protected
 *
 * Writes the deadlines as whole-day entries with a reminder on each day that the rule warns.
 * Entries hold no name, number or place of anybody. Pure.
 *
 * Returns: (transfer full): text of an `.ics` file
 */
char *
torget_calendar_file_write (const TorgetCalendarFile *file,
                            GPtrArray *rows,
                            guint *n_entries)
{
  icalcomponent *calendar = icalcomponent_vanew (
      ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"), icalproperty_new_prodid (PRODUCT), NULL);
  guint n = 0;
  char *ical_text;
  char *text;

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadlineRow *row = g_ptr_array_index (rows, i);

      if (torget_deadline_row_is_protected (row))
        continue;
      icalcomponent_add_component (calendar, create_entry (file, row));
      n++;
    }
  ical_text = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (ical_text);
  icalmemory_free_buffer (ical_text);
  icalcomponent_free (calendar);
  if (n_entries != NULL)
    *n_entries = n;
  return text;
}
