/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due in the days to come, on paper: one list for each coordinator. */
#include "config.h"

#include "ui/today/week-list.h"

#include "base/clock.h"
#include "domain/disclosure.h"
#include "domain/work.h"
#include "service/deadlines.h"
#include "service/document.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/document/print-window.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/* Sixty pages: nobody ticks off more, and the window waits while they are laid out. */
#define MAX_ROWS 600

typedef struct
{
  GtkWidget *origin;
  TorgetSession *session;
  gint64 coordinator_id;
  TorgetRecordSet *registers;
} Print;

static void
print_free (Print *print)
{
  g_object_unref (print->origin);
  g_object_unref (print->session);
  g_clear_pointer (&print->registers, torget_record_set_unref);
  g_free (print);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Print, print_free)

static GtkWindow *
get_window (const Print *print)
{
  GtkRoot *root = gtk_widget_get_root (print->origin);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
tell_problem (const Print *print,
              const char *text)
{
  if (get_window (print) != NULL)
    torget_alert_show (get_window (print), _ ("The list cannot be printed"), text);
}

static GArray *
list_persons (GPtrArray *rows)
{
  GArray *persons = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadlineRow *row = g_ptr_array_index (rows, i);

      if (row->deadline.person_id != 0)
        g_array_append_val (persons, row->deadline.person_id);
    }
  return persons;
}

static void
open_window (const Print *print,
             GPtrArray *rows)
{
  const TorgetCoordinator *coordinator
      = torget_record_set_find (print->registers, &torget_coordinator_type, print->coordinator_id);
  const TorgetDate today = torget_clock_get_today ();
  const TorgetWeekList list = {
    .rows = rows,
    .coordinator = coordinator != NULL ? coordinator->name : NULL,
    .language = torget_ui_language (),
    .today = today,
    .until = torget_week_list_get_end (today),
    .is_demo = torget_session_is_demo (print->session),
  };
  g_autoptr (GArray) persons = list_persons (rows);
  const TorgetDocumentUse use = { "week-list", 0, TORGET_RECIPIENT_OFFICE, persons };
  g_autoptr (TorgetDocument) document = torget_build_week_list (&list);
  GtkWidget *window = torget_print_window_new_for (
      print->session, document, &use,
      _ ("What is due in the days to come. Protected persons stand here without name."));

  gtk_window_set_transient_for (GTK_WINDOW (window), get_window (print));
  gtk_window_present (GTK_WINDOW (window));
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Print) print = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = torget_session_list_deadlines_finish (TORGET_SESSION (source), result, &error);

  if (rows == NULL)
    tell_problem (print, torget_error_get_text (error));
  else if (rows->len > MAX_ROWS)
    tell_problem (print, _ ("There is too much on it. Print the list of one coordinator."));
  else if (get_window (print) != NULL)
    open_window (print, rows);
}

static void
registers_loaded_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (Print) print = user_data;
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (GError) error = NULL;
  const TorgetDeadlineFilter filter = {
    .coordinator_id = print->coordinator_id,
    .until = torget_week_list_get_end (torget_clock_get_today ()),
  };

  print->registers = torget_session_load_register_finish (session, result, &error);
  if (print->registers == NULL)
    tell_problem (print, torget_error_get_text (error));
  else
    torget_session_list_deadlines_async (session, &filter, NULL, listed_cb,
                                         g_steal_pointer (&print));
}

/**
 * torget_week_list_present:
 * @origin: a widget of the window that the list is asked for in
 * @session: an open session
 * @coordinator_id: row id of whose list it is, or 0 for everybody's
 *
 * Opens a window with the list as it will be on paper.
 */
void
torget_week_list_present (GtkWidget *origin,
                          TorgetSession *session,
                          gint64 coordinator_id)
{
  Print *print = g_new0 (Print, 1);

  print->origin = g_object_ref (origin);
  print->session = g_object_ref (session);
  print->coordinator_id = coordinator_id;
  torget_session_load_register_async (session, &torget_coordinator_type, NULL, registers_loaded_cb,
                                      print);
}
