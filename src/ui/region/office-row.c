/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetOfficeRow: see office-row.h. */
#include "config.h"

#include "ui/region/office-row.h"

#include "domain/code-list.h"
#include "service/offices.h"
#include "service/roles.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetOfficeRow
{
  AdwExpanderRow parent_instance;

  GtkLabel *fingerprint_label;
  GtkWidget *confirm_row;
  GtkWidget *end_row;

  TorgetSession *session;
  TorgetPeerOffice *office;
};

G_DEFINE_FINAL_TYPE (TorgetOfficeRow, torget_office_row, ADW_TYPE_EXPANDER_ROW)

static guint changed_signal;

static GtkWindow *
get_window (TorgetOfficeRow *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static const char *
get_name (TorgetOfficeRow *self)
{
  return torget_code_label ("municipality", self->office->municipality, torget_ui_language ());
}

static void
changed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetOfficeRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetPeerOffice) office
      = torget_session_change_office_finish (TORGET_SESSION (source), result, &error);

  if (office == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    torget_alert_show (get_window (self), _ ("Nothing was changed"), torget_error_get_text (error));
  g_signal_emit (self, changed_signal, 0);
}

/* What was on the screen is what gets confirmed, whatever has been read meanwhile. */
static void
confirm_answered_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (TorgetOfficeRow) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);

  if (g_strcmp0 (response, "confirm") == 0 && self->session != NULL)
    torget_session_confirm_office_async (self->session, self->office->municipality,
                                         gtk_label_get_text (self->fingerprint_label), changed_cb,
                                         g_object_ref (self));
}

static GtkWidget *
create_digits (TorgetOfficeRow *self)
{
  GtkWidget *label = gtk_label_new (gtk_label_get_text (self->fingerprint_label));

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "fingerprint");
  gtk_widget_add_css_class (label, "title-3");
  return label;
}

static void
end_answered_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetOfficeRow) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);

  if (g_strcmp0 (response, "end") == 0 && self->session != NULL)
    torget_session_end_office_async (self->session, self->office->municipality, changed_cb,
                                     g_object_ref (self));
}

static void
end_clicked_cb (TorgetOfficeRow *self)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "end", _ ("_End the Exchange"), TORGET_ALERT_DESTRUCTIVE },
    { NULL },
  };
  /* Translators: a municipality. */
  g_autofree char *heading = g_strdup_printf (_ ("End the exchange with %s?"), get_name (self));

  torget_alert_choose_async (
      get_window (self), heading,
      _ ("Nothing more can be sealed to that office, and nothing that it has sealed can be opened. To "
         "exchange files again, it has to make new keys, and its new card has to be compared."),
      NULL, responses, NULL, end_answered_cb, g_object_ref (self));
}

static void
torget_office_row_dispose (GObject *object)
{
  TorgetOfficeRow *self = TORGET_OFFICE_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->office, torget_record_free);
  G_OBJECT_CLASS (torget_office_row_parent_class)->dispose (object);
}

static void
torget_office_row_class_init (TorgetOfficeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_office_row_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/office-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficeRow, confirm_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficeRow, end_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficeRow, fingerprint_label);
  gtk_widget_class_bind_template_callback (widget_class, end_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, torget_office_row_confirm);
}

static void
torget_office_row_init (TorgetOfficeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_state (const TorgetPeerOffice *office)
{
  char iso[TORGET_DATE_ISO_SIZE];

  if (!torget_peer_office_is_usable (office))
    return g_strdup (_ ("Not confirmed: nothing can be sent to it yet"));
  /* Translators: a day, and a user. */
  return g_strdup_printf (_ ("Confirmed %s by %s"),
                          torget_date_write_iso (office->confirmed_date, iso),
                          office->confirmed_by);
}

/**
 * torget_office_show_digits:
 * @label: where people read it from
 * @fingerprint: of an office
 *
 * In two lines, so that a finger finds its place again.
 */
void
torget_office_show_digits (GtkLabel *label,
                           const char *fingerprint)
{
  g_auto (GStrv) groups = g_strsplit (fingerprint, " ", -1);
  g_autoptr (GString) text = g_string_new (groups[0]);

  for (guint i = 1; groups[0] != NULL && groups[i] != NULL; i++)
    g_string_append_printf (text, "%c%s", i == 4 ? '\n' : ' ', groups[i]);
  gtk_label_set_text (label, text->str);
}

/**
 * torget_office_row_new:
 * @session: an open session
 * @office: an office that has not ended
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
torget_office_row_new (TorgetSession *session,
                       const TorgetPeerOffice *office)
{
  TorgetOfficeRow *self = g_object_new (TORGET_TYPE_OFFICE_ROW, NULL);
  const gboolean can_change = torget_session_may (session, TORGET_MAY_MANAGE_USERS);
  g_autofree char *fingerprint = torget_office_dup_fingerprint (office);
  g_autofree char *state = dup_state (office);

  self->session = g_object_ref (session);
  self->office = torget_record_copy (office);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_name (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), state);
  torget_office_show_digits (self->fingerprint_label, fingerprint);
  gtk_widget_set_visible (self->confirm_row, can_change && !torget_peer_office_is_usable (office));
  gtk_widget_set_visible (self->end_row, can_change);
  return GTK_WIDGET (self);
}

/**
 * torget_office_row_confirm:
 * @self: a row
 *
 * Asks whether the other office reads out the same digits.
 */
void
torget_office_row_confirm (TorgetOfficeRow *self)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "confirm", _ ("They Are the _Same"), TORGET_ALERT_PLAIN },
    { NULL },
  };
  g_autofree char *heading = NULL;

  g_return_if_fail (TORGET_IS_OFFICE_ROW (self));

  /* Translators: a municipality. */
  heading = g_strdup_printf (_ ("Does %s see the same digits?"), get_name (self));
  torget_alert_choose_async (
      get_window (self), heading,
      _ ("Call the other office on a number that you know, and read these digits to each other. "
         "There they stand in Region, under Offices."),
      create_digits (self), responses, NULL, confirm_answered_cb, g_object_ref (self));
}
