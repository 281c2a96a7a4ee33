/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines as a file for calendar programs, which holds no names. */
#include "config.h"

#include "ui/today/calendar-export.h"

#include "service/calendar.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *origin;
  TorgetSession *session;
  TorgetDeadlineFilter filter;
  char *municipality;
  char *track;
  char *rule;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->origin);
  g_object_unref (export->session);
  g_free (export->municipality);
  g_free (export->track);
  g_free (export->rule);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static Export *
export_new (GtkWidget *origin,
            TorgetSession *session,
            const TorgetDeadlineFilter *filter)
{
  Export *export = g_new0 (Export, 1);

  export->origin = g_object_ref (origin);
  export->session = g_object_ref (session);
  export->filter = *filter;
  export->filter.municipality = export->municipality = g_strdup (filter->municipality);
  export->filter.track = export->track = g_strdup (filter->track);
  export->filter.rule = export->rule = g_strdup (filter->rule);
  return export;
}

static GtkWindow *
get_window (const Export *export)
{
  return GTK_WINDOW (gtk_widget_get_root (export->origin));
}

static char *
dup_done_text (guint n_entries,
               guint n_left_out)
{
  g_autofree char *left_out = NULL;
  g_autofree char *done = g_strdup_printf (
      ngettext ("Exported %u deadline", "Exported %u deadlines", n_entries), n_entries);

  if (n_left_out == 0)
    return g_steal_pointer (&done);
  left_out = g_strdup_printf (ngettext ("%u with protected persons was left out",
                                        "%u with protected persons were left out", n_left_out),
                              n_left_out);
  return g_strconcat (done, " · ", left_out, NULL);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  guint n_entries;
  guint n_left_out;

  if (torget_session_save_calendar_finish (TORGET_SESSION (source), result, &n_entries,
                                           &n_left_out, &error))
    {
      g_autofree char *text = dup_done_text (n_entries, n_left_out);

      gtk_widget_activate_action (export->origin, "win.toast", "s", text);
    }
  else if (get_window (export) != NULL)
    torget_alert_show (get_window (export), _ ("The deadlines were not exported"),
                       torget_error_get_text (error));
}

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  TorgetSession *session = export->session;
  const TorgetDeadlineFilter filter = export->filter;

  if (path != NULL)
    torget_session_save_calendar_async (session, &filter, torget_ui_language (), path, NULL,
                                        saved_cb, g_steal_pointer (&export));
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  const TorgetFileKind kinds[] = { { _ ("Calendars (iCalendar)"), "*.ics" }, { NULL } };
  g_autofree char *response = torget_alert_choose_finish (result, NULL);

  if (g_strcmp0 (response, "export") == 0)
    torget_file_dialog_save_async (get_window (export), _ ("Export to Calendar"),
                                   /* Translators: the suggested name of a file */
                                   _ ("torget-deadlines.ics"), kinds, NULL, file_chosen_cb,
                                   g_steal_pointer (&export));
}

/**
 * torget_calendar_export_dialog_present:
 * @origin: a widget in a window with `win.toast`
 * @session: an open session
 * @filter: which deadlines; copied
 *
 * Says what the file will and will not tell, asks where to, and exports.
 */
void
torget_calendar_export_dialog_present (GtkWidget *origin,
                                       TorgetSession *session,
                                       const TorgetDeadlineFilter *filter)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "export", _ ("_Export…"), TORGET_ALERT_SUGGESTED },
    { NULL },
  };
  Export *export = export_new (origin, session, filter);

  torget_alert_choose_async (
      get_window (export), _ ("Export deadlines to a calendar?"),
      _ ("Calendars are shared and synchronized. The file says what is due on which day, by which "
         "law, and the number of the household. It holds no names. Deadlines of protected persons "
         "are left out: see to them here. The export is put on record."),
      NULL, responses, NULL, answered_cb, export);
}
