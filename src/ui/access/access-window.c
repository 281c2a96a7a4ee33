/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetAccessWindow: see access-window.h. */
#include "config.h"

#include "ui/access/access-window.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/code-list.h"
#include "ui/access/access-paper.h"
#include "ui/access/access-row.h"
#include "ui/access/access-text.h"
#include "ui/app/error-text.h"
#include "ui/app/role-actions.h"
#include "ui/app/session-window.h"
#include "ui/compat/alert.h"
#include "ui/widgets/combo-texts.h"
#include "ui/widgets/date-row.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

#define SAMPLE 20
#define MAX_SHOWN 300

/* The first kinds of rows; then come the patterns. */
enum
{
  KIND_SAMPLE,
  KIND_ALL,
  KIND_FIRST_PATTERN,
};

struct _TorgetAccessWindow
{
  AdwWindow parent_instance;

  AdwActionRow *state_row;
  AdwActionRow *last_row;
  AdwComboRow *kind_row;
  TorgetDateRow *from_row;
  TorgetDateRow *to_row;
  AdwActionRow *only_row;
  AdwPreferencesGroup *rows_group;
  AdwEntryRow *note_row;

  TorgetSession *session;
  GCancellable *cancellable;
  GPtrArray *rows;  /* of the group; not owned */
  GPtrArray *lines; /* TorgetAccessLine; %NULL until they are read */
  gint64 person_id; /* the only one looked at, or 0 */
  char *user;       /* (nullable): likewise */
  guint32 seed;
};

G_DEFINE_FINAL_TYPE (TorgetAccessWindow, torget_access_window, ADW_TYPE_WINDOW)

static void
show_problem (TorgetAccessWindow *self,
              const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_preferences_group_set_description (self->rows_group, torget_error_get_text (error));
}

/* Rows */

static char *
dup_count (TorgetAccessWindow *self)
{
  const guint n = self->lines->len;

  if (n == 0)
    return g_strdup (_ ("There is no such row."));
  if (n > MAX_SHOWN)
    return g_strdup_printf (_ ("%u rows; the newest %u are shown. Choose a shorter time."), n,
                            MAX_SHOWN);
  return g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
}

/* The newest first. */
static void
show_lines (TorgetAccessWindow *self)
{
  g_autofree char *count = dup_count (self);
  const guint n = self->lines->len;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->rows_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (n, MAX_SHOWN); i++)
    {
      GtkWidget *row = torget_access_row_new (self->lines->pdata[n - 1 - i]);

      adw_preferences_group_add (self->rows_group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_set_description (self->rows_group, count);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetAccessWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = torget_session_list_access_finish (TORGET_SESSION (source), result, &error);

  if (lines == NULL)
    {
      show_problem (self, error);
      return;
    }
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = lines;
  show_lines (self);
}

static void
load (TorgetAccessWindow *self)
{
  const guint kind = adw_combo_row_get_selected (self->kind_row);
  const TorgetAccessQuery query = {
    .person_id = self->person_id,
    .user = self->user,
    .from = torget_date_row_get_date (self->from_row),
    .to = torget_date_row_get_date (self->to_row),
    .sample = kind == KIND_SAMPLE ? SAMPLE : 0,
    .seed = self->seed,
    .patterns = kind >= KIND_FIRST_PATTERN ? 1 << (kind - KIND_FIRST_PATTERN) : 0,
  };

  if (self->session == NULL || !torget_session_is_open (self->session))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  torget_session_list_access_async (self->session, &query, self->cancellable, listed_cb,
                                    g_object_ref (self));
}

/* The state of the log, and the check before */

static void
verified_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetAccessWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetLogWarning warning;

  if (!torget_session_verify_log_finish (TORGET_SESSION (source), result, &warning, NULL, &error))
    {
      show_problem (self, error);
      return;
    }
  if (warning == TORGET_LOG_GOOD)
    warning = torget_session_get_log_warning (self->session);
  adw_action_row_set_subtitle (self->state_row, torget_log_warning_get_text (warning));
  adw_action_row_set_icon_name (self->state_row, warning == TORGET_LOG_GOOD
                                                     ? "emblem-ok-symbolic"
                                                     : "dialog-warning-symbolic");
}

static void
checks_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetAccessWindow) self = user_data;
  g_autoptr (TorgetRecordSet) records
      = torget_session_load_register_finish (TORGET_SESSION (source), result, NULL);
  GPtrArray *checks
      = records != NULL ? torget_record_set_list (records, &torget_log_check_type) : NULL;
  const TorgetLogCheck *last = NULL;
  char day[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    if (last == NULL || ((TorgetLogCheck *) checks->pdata[i])->date >= last->date)
      last = checks->pdata[i];
  if (last != NULL)
    text = g_strdup_printf ("%s, %s\n%s", torget_date_write_iso (last->date, day),
                            last->author != NULL ? last->author : "",
                            last->text != NULL ? last->text : "");
  adw_action_row_set_subtitle (self->last_row,
                               text != NULL ? text : _ ("The log has not been checked yet."));
}

static void
load_state (TorgetAccessWindow *self)
{
  torget_session_verify_log_async (self->session, verified_cb, g_object_ref (self));
  torget_session_load_register_async (self->session, &torget_log_check_type, NULL, checks_cb,
                                      g_object_ref (self));
}

/* Actions */

static char *
dup_what (TorgetAccessWindow *self)
{
  GtkStringObject *kind = adw_combo_row_get_selected_item (self->kind_row);
  const TorgetDate from_day = torget_date_row_get_date (self->from_row);
  const TorgetDate to_day = torget_date_row_get_date (self->to_row);
  char from[TORGET_DATE_ISO_SIZE], to[TORGET_DATE_ISO_SIZE];
  const char *only = gtk_widget_get_visible (GTK_WIDGET (self->only_row))
                         ? adw_action_row_get_subtitle (self->only_row)
                         : NULL;

  return g_strdup_printf ("%s, %s – %s%s%s; %u; %s",
                          gtk_string_object_get_string (kind),
                          torget_date_write_iso (from_day, from),
                          torget_date_write_iso (to_day, to), only != NULL ? ", " : "",
                          only != NULL ? only : "", self->lines->len,
                          adw_action_row_get_subtitle (self->state_row));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  TorgetAccessWindow *self = TORGET_ACCESS_WINDOW (widget);
  g_autofree char *what = NULL;

  if (self->lines == NULL)
    return;
  what = dup_what (self);
  torget_access_paper_open (GTK_WINDOW (self), self->session, self->lines, what);
}

static void
signed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetAccessWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (torget_session_save_finish (TORGET_SESSION (source), result, &error) == 0)
    {
      torget_alert_show (GTK_WINDOW (self), _ ("The check could not be signed off"),
                         torget_error_get_text (error));
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), "");
  load_state (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->last_row));
}

static void
sign_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetAccessWindow *self = TORGET_ACCESS_WINDOW (widget);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetLogCheck *check;
  g_autofree char *what = NULL;

  if (self->lines == NULL)
    return;
  what = dup_what (self);
  check = torget_record_set_add (records, torget_record_new (&torget_log_check_type));
  check->record.id = torget_session_new_id (self->session);
  check->date = torget_clock_get_today ();
  check->author = g_strdup (torget_session_get_user (self->session));
  check->text = g_strdup_printf ("%s\n%s", gtk_editable_get_text (GTK_EDITABLE (self->note_row)),
                                 what);
  torget_session_save_async (self->session, records, NULL, _ ("Check of the access log"), signed_cb,
                             g_object_ref (self));
}

static void
note_changed_cb (TorgetAccessWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "access.sign",
                                 *gtk_editable_get_text (GTK_EDITABLE (self->note_row)) != '\0');
  torget_role_actions_limit (GTK_WIDGET (self), self->session,
                             (const char *[]){ "access.sign", NULL });
}

/* @only: (nullable): what the rows are narrowed to */
static void
narrow (TorgetAccessWindow *self,
        const char *only)
{
  adw_action_row_set_subtitle (self->only_row, only != NULL ? only : "");
  gtk_widget_set_visible (GTK_WIDGET (self->only_row), only != NULL);
  if (only != NULL && adw_combo_row_get_selected (self->kind_row) == KIND_SAMPLE)
    adw_combo_row_set_selected (self->kind_row, KIND_ALL); /* which loads */
  else
    load (self);
}

static void
person_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetAccessWindow *self = TORGET_ACCESS_WINDOW (widget);
  g_autofree char *only = NULL;

  g_clear_pointer (&self->user, g_free);
  self->person_id = g_variant_get_int64 (parameter);
  for (guint i = 0; only == NULL && i < self->lines->len; i++)
    if (((TorgetAccessLine *) self->lines->pdata[i])->person_id == self->person_id)
      only = torget_access_dup_person (self->lines->pdata[i]);
  narrow (self, only);
}

static void
user_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetAccessWindow *self = TORGET_ACCESS_WINDOW (widget);

  g_free (self->user);
  self->user = g_variant_dup_string (parameter, NULL);
  self->person_id = 0;
  narrow (self, self->user);
}

static void
everybody_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  TorgetAccessWindow *self = TORGET_ACCESS_WINDOW (widget);

  g_clear_pointer (&self->user, g_free);
  self->person_id = 0;
  narrow (self, NULL);
}

static void
torget_access_window_dispose (GObject *object)
{
  TorgetAccessWindow *self = TORGET_ACCESS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->user, g_free);
  G_OBJECT_CLASS (torget_access_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "access.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "access.sign", NULL, sign_action);
  gtk_widget_class_install_action (widget_class, "access.person", "x", person_action);
  gtk_widget_class_install_action (widget_class, "access.user", "s", user_action);
  gtk_widget_class_install_action (widget_class, "access.everybody", NULL, everybody_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "access.print",
                                       NULL);
}

static void
torget_access_window_class_init (TorgetAccessWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_access_window_dispose;
  g_type_ensure (TORGET_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/access/access-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetAccessWindow, from_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetAccessWindow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetAccessWindow, last_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetAccessWindow, note_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetAccessWindow, only_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetAccessWindow, rows_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetAccessWindow, state_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetAccessWindow, to_row);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  install_actions (widget_class);
}

static void
fill_kinds (TorgetAccessWindow *self)
{
  const TorgetCodeList *patterns = torget_code_list_get ("access_pattern");
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autofree char *sample
      = g_strdup_printf (ngettext ("Random sample of %u", "Random sample of %u", SAMPLE),
                         SAMPLE);

  gtk_string_list_append (kinds, sample);
  gtk_string_list_append (kinds, _ ("All rows"));
  for (guint i = 0; i < patterns->n_codes; i++)
    gtk_string_list_append (kinds, torget_code_get_label (&patterns->codes[i],
                                                          torget_ui_language ()));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

static void
torget_access_window_init (TorgetAccessWindow *self)
{
  const TorgetDate today = torget_clock_get_today ();

  self->rows = g_ptr_array_new ();
  self->seed = g_random_int ();
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_combo_texts_attach (self->kind_row);
  fill_kinds (self);
  torget_date_row_set_date (self->from_row, torget_date_add_months (today, -1));
  torget_date_row_set_date (self->to_row, today);
  note_changed_cb (self);
}

/**
 * torget_access_window_new:
 * @parent: the main window
 * @session: an open session
 *
 * Returns: (transfer floating): the window, which reads the log at once
 */
GtkWidget *
torget_access_window_new (GtkWindow *parent,
                          TorgetSession *session)
{
  TorgetAccessWindow *self = g_object_new (TORGET_TYPE_ACCESS_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  torget_session_window_bind (GTK_WINDOW (self), session);
  torget_role_limit (GTK_WIDGET (self->note_row), session);
  load_state (self);
  load (self);
  return GTK_WIDGET (self);
}

/**
 * torget_access_window_get_n_rows:
 * @self: a window
 *
 * Returns: how many rows it shows
 */
guint
torget_access_window_get_n_rows (TorgetAccessWindow *self)
{
  return self->rows->len;
}
