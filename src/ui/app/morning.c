/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the day begins with: a notification with two counts. It is seen by whoever stands beside, and
 * on a locked screen, so that it names nobody, and it goes when the file is closed. */
#include "config.h"

#include "ui/app/morning.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/deadline-mark.h"
#include "service/deadlines.h"
#include "ui/app/settings.h"
#include "ui/today/today-filter.h"

#include <glib/gi18n.h>

#define NOTIFICATION "morning"

/**
 * torget_morning_dup_text:
 * @rows: (element-type TorgetDeadlineRow): what is open
 * @today: the day
 *
 * Counts what is due within a week and what has passed; what was put off until later is not.
 *
 * Returns: (transfer full) (nullable): a sentence without names; %NULL when there is nothing
 */
char *
torget_morning_dup_text (GPtrArray *rows,
                         TorgetDate today)
{
  guint n_coming = 0;
  guint n_passed = 0;
  g_autofree char *coming = NULL;
  g_autofree char *passed = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadlineRow *row = g_ptr_array_index (rows, i);
      const int days_left = row->deadline.due - today;

      if (days_left > TORGET_DEADLINE_DUE_DAYS || torget_deadline_mark_puts_off (row->mark, today))
        continue;
      if (days_left < 0)
        n_passed++;
      else
        n_coming++;
    }
  if (n_coming + n_passed == 0)
    return NULL;
  coming = g_strdup_printf (
      ngettext ("%u deadline within a week", "%u deadlines within a week", n_coming), n_coming);
  if (n_passed == 0)
    return g_steal_pointer (&coming);
  passed = g_strdup_printf (ngettext ("%u has passed", "%u have passed", n_passed), n_passed);
  return g_strconcat (coming, ", ", passed, NULL);
}

/**
 * torget_morning_begin:
 * @settings: the settings
 * @path: the file that was opened
 * @today: the day
 *
 * Returns: whether the file is opened for the first time that day and the summary is wanted; the
 *   next time it is not the first
 */
gboolean
torget_morning_begin (GSettings *settings,
                      const char *path,
                      TorgetDate today)
{
  g_autofree char *day = g_settings_get_string (settings, "morning-day");
  g_auto (GStrv) told = g_settings_get_strv (settings, "morning-files");
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  g_auto (GStrv) now_told = NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (today, iso);
  if (!g_settings_get_boolean (settings, "morning-summary"))
    return FALSE;
  if (g_str_equal (day, iso))
    {
      if (g_strv_contains ((const char *const *) told, path))
        return FALSE;
      g_strv_builder_addv (files, (const char **) told);
    }
  g_strv_builder_add (files, path);
  now_told = g_strv_builder_end (files);
  g_settings_set_string (settings, "morning-day", iso);
  g_settings_set_strv (settings, "morning-files", (const char *const *) now_told);
  return TRUE;
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GApplication) application = user_data;
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (GPtrArray) rows = torget_session_list_deadlines_finish (session, result, NULL);
  g_autofree char *text
      = rows != NULL ? torget_morning_dup_text (rows, torget_clock_get_today ()) : NULL;
  g_autoptr (GNotification) notification = NULL;

  if (text == NULL || !torget_session_is_open (session))
    return;
  notification = g_notification_new (text);
  g_notification_set_body (notification, _ ("They stand under Today."));
  g_application_send_notification (application, NOTIFICATION, notification);
}

static void
registers_loaded_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (GApplication) application = user_data;
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (TorgetRecordSet) registers
      = torget_session_load_register_finish (session, result, NULL);
  const gint64 own = torget_today_find_coordinator (registers, torget_session_get_user (session));
  const TorgetDeadlineFilter filter = {
    .coordinator_id = MAX (own, 0),
    .until = torget_clock_get_today () + TORGET_DEADLINE_DUE_DAYS,
  };

  if (registers != NULL)
    torget_session_list_deadlines_async (session, &filter, NULL, listed_cb,
                                         g_steal_pointer (&application));
}

/**
 * torget_morning_greet:
 * @application: who notifies
 * @session: a session whose file was just opened
 *
 * Tells once a day how much there is to do: the user's own, or everybody's if the user is no
 * coordinator. Nobody waits for invented persons: the demo says nothing.
 */
void
torget_morning_greet (GApplication *application,
                      TorgetSession *session)
{
  if (!torget_session_is_demo (session)
      && torget_morning_begin (torget_settings_get (), torget_session_get_path (session),
                               torget_clock_get_today ()))
    torget_session_load_register_async (session, &torget_coordinator_type, NULL,
                                        registers_loaded_cb, g_object_ref (application));
}

/**
 * torget_morning_withdraw:
 * @application: who notified
 *
 * Takes the summary back; a locked window tells nothing.
 */
void
torget_morning_withdraw (GApplication *application)
{
  g_application_withdraw_notification (application, NOTIFICATION);
}
