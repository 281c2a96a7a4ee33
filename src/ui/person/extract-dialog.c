/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks how a register extract is to be written, and shows or saves it; see service/extract.h. */
#include "config.h"

#include "ui/person/extract-dialog.h"

#include "base/clock.h"
#include "domain/disclosure.h"
#include "service/extract.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/document/print-window.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

typedef struct
{
  GWeakRef origin;
  TorgetSession *session;
  gint64 person_id;
  TorgetCodeRow *language;
  gboolean wants_xml;
  TorgetExtract *extract;
} Asking;

static void
asking_free (Asking *asking)
{
  g_weak_ref_clear (&asking->origin);
  g_object_unref (asking->session);
  g_object_unref (asking->language);
  g_clear_pointer (&asking->extract, torget_extract_free);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

/* The window that asked; NULL when it has gone. */
static GtkWindow *
get_window (Asking *asking)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&asking->origin);
  GtkRoot *root = origin != NULL ? gtk_widget_get_root (origin) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
show_problem (Asking *asking,
              const GError *error)
{
  GtkWindow *window = get_window (asking);

  if (window != NULL)
    torget_alert_show (window, _ ("There is no extract"), torget_error_get_text (error));
}

/* XML */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = get_window (asking);

  if (!torget_session_save_extract_finish (TORGET_SESSION (source), result, &error))
    show_problem (asking, error);
  else if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s",
                                _ ("The extract is saved, and noted in the access log."));
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_session_save_extract_async (asking->session, asking->extract, file, saved_cb, asking);
  else
    asking_free (asking);
}

/* The name of the file says nothing of whom it is about. */
static void
choose_file (Asking *asking,
             GtkWindow *window)
{
  const TorgetFileKind kinds[] = { { _ ("XML"), "*.xml" }, { NULL } };
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *name
      = g_strdup_printf ("torget-extract-%s-%s.xml",
                         torget_date_write_iso (torget_clock_get_today (), iso),
                         asking->extract->language);

  torget_file_dialog_save_async (window, _ ("Save the Register Extract"), name, kinds, NULL,
                                 chosen_cb, asking);
}

/* Pages */

static void
show_pages (Asking *asking,
            GtkWindow *parent)
{
  const TorgetDocumentUse use
      = { TORGET_EXTRACT_NAME, asking->person_id, TORGET_RECIPIENT_PERSON, NULL };
  g_autoptr (TorgetDocument) document
      = torget_build_extract (asking->extract, torget_session_is_demo (asking->session));
  GtkWidget *window = torget_print_window_new_for (
      asking->session, document, &use,
      _ ("What is on record about the person, under article 15. Check the identity before you hand "
         "it over. Notes are given as they were written: read them first."));

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = get_window (asking);

  asking->extract = torget_session_load_extract_finish (TORGET_SESSION (source), result, &error);
  if (asking->extract == NULL)
    show_problem (asking, error);
  else if (window != NULL && asking->wants_xml)
    choose_file (g_steal_pointer (&asking), window);
  else if (window != NULL)
    show_pages (asking, window);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autofree char *answer = torget_alert_choose_finish (result, NULL);
  Asking *held = asking;

  if (g_strcmp0 (answer, "pages") != 0 && g_strcmp0 (answer, "xml") != 0)
    return;
  asking->wants_xml = g_str_equal (answer, "xml");
  torget_session_load_extract_async (held->session, held->person_id,
                                     torget_code_row_get_code (held->language), NULL, loaded_cb,
                                     g_steal_pointer (&asking));
}

static GtkWidget *
create_language (Asking *asking)
{
  static const char *const codes[] = { "sv", "en", NULL };
  const char *const labels[] = { _ ("Swedish"), _ ("English"), NULL };
  GtkWidget *group = adw_preferences_group_new ();

  asking->language = TORGET_CODE_ROW (g_object_ref_sink (torget_code_row_new ()));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (asking->language), _ ("Language"));
  torget_code_row_set_choices (asking->language, codes, labels);
  torget_code_row_set_code (asking->language, torget_ui_language ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (asking->language));
  return group;
}

/**
 * torget_extract_dialog_present:
 * @origin: a widget in a window with `win.toast`
 * @session: an open session
 * @person_id: row id of a person
 *
 * Asks for the language and the form of a register extract, and shows it before it is printed or
 * saved; as XML it is saved at once.
 */
void
torget_extract_dialog_present (GtkWidget *origin,
                               TorgetSession *session,
                               gint64 person_id)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "xml", _ ("Save as _XML…"), TORGET_ALERT_PLAIN },
    { "pages", _ ("_Show"), TORGET_ALERT_SUGGESTED },
    { NULL },
  };
  Asking *asking = g_new0 (Asking, 1);
  GtkWidget *language = create_language (asking);

  g_weak_ref_init (&asking->origin, origin);
  asking->session = g_object_ref (session);
  asking->person_id = person_id;
  torget_alert_choose_async (
      get_window (asking), _ ("Register extract"),
      _ ("What is on record about the person, for that person. What is about others, or what secrecy "
         "covers, is left out, and the extract says so."),
      language, responses, NULL, answered_cb, asking);
}
