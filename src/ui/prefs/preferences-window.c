/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetPreferencesWindow: language, theme, who works here, what the file takes, locking and the
 * passphrase. What is chosen counts at once.
 */
#include "config.h"

#include "ui/prefs/preferences-window.h"

#include "domain/code-list.h"
#include "service/attachment.h"
#include "ui/app/settings.h"
#include "ui/prefs/backup-page.h"
#include "ui/prefs/office-rules.h"
#include "ui/prefs/passphrase-dialog.h"
#include "ui/prefs/purge-row.h"
#include "ui/prefs/users-page.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *language_row;
  AdwComboRow *theme_row;
  AdwComboRow *office_row;
  AdwComboRow *lock_row;
  GtkSwitch *morning_switch;
  AdwComboRow *attachment_row;
  GtkWidget *file_group;
  GtkWidget *passphrase_row;
  TorgetOfficeRules *office_rules;
  TorgetBackupPage *backup_page;
  TorgetUsersPage *users_page;
  TorgetPurgeRow *purge_row;

  TorgetSession *session;
};

G_DEFINE_FINAL_TYPE (TorgetPreferencesWindow, torget_preferences_window,
                     ADW_TYPE_PREFERENCES_WINDOW)

/* The stored values in the order of the rows' choices. */
static const char *const languages[] = { "system", "sv", "en", NULL };
static const char *const themes[] = { "system", "light", "dark", NULL };
static const int lock_minutes[] = { 1, 3, 5, 10, 15, 30, 0 };
static const guint attachment_megabytes[] = { 5, 10, 20, 50 };

static guint
find_text (const char *const *values,
           const char *value)
{
  guint i = 0;

  while (values[i] != NULL && !g_str_equal (values[i], value))
    i++;
  return values[i] != NULL ? i : 0;
}

static gboolean
get_text_mapping (GValue *value,
                  GVariant *variant,
                  gpointer user_data)
{
  g_value_set_uint (value, find_text (user_data, g_variant_get_string (variant, NULL)));
  return TRUE;
}

static GVariant *
set_text_mapping (const GValue *value,
                  const GVariantType *type,
                  gpointer user_data)
{
  const char *const *values = user_data;

  return g_variant_new_string (values[g_value_get_uint (value)]);
}

static void
bind_texts (AdwComboRow *row,
            const char *key,
            const char *const *values)
{
  g_settings_bind_with_mapping (torget_settings_get (), key, row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_text_mapping, set_text_mapping,
                                (gpointer) values, NULL);
}

static gboolean
get_minutes_mapping (GValue *value,
                     GVariant *variant,
                     gpointer user_data)
{
  const int minutes = g_variant_get_int32 (variant);
  guint i = 0;

  /* Between two choices, the shorter one is shown. */
  while (i + 2 < G_N_ELEMENTS (lock_minutes) && minutes > lock_minutes[i]
         && minutes >= lock_minutes[i + 1])
    i++;
  g_value_set_uint (value, minutes == 0 ? G_N_ELEMENTS (lock_minutes) - 1 : i);
  return TRUE;
}

static GVariant *
set_minutes_mapping (const GValue *value,
                     const GVariantType *type,
                     gpointer user_data)
{
  return g_variant_new_int32 (lock_minutes[g_value_get_uint (value)]);
}

static void
fill_lock_row (TorgetPreferencesWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lock_minutes); i++)
    if (lock_minutes[i] == 0)
      gtk_string_list_append (labels, C_ ("lock after", "Never"));
    else
      gtk_string_list_take (labels, g_strdup_printf (ngettext ("%d minute", "%d minutes",
                                                               (gulong) lock_minutes[i]),
                                                     lock_minutes[i]));
  adw_combo_row_set_model (self->lock_row, G_LIST_MODEL (labels));
  g_settings_bind_with_mapping (torget_settings_get (), "auto-lock-minutes", self->lock_row,
                                "selected", G_SETTINGS_BIND_DEFAULT, get_minutes_mapping,
                                set_minutes_mapping, NULL, NULL);
}

static gboolean
get_office_mapping (GValue *value,
                    GVariant *variant,
                    gpointer user_data)
{
  const TorgetCodeList *list = torget_code_list_get ("municipality");
  const TorgetCode *code = torget_code_list_find (list, g_variant_get_string (variant, NULL));

  g_value_set_uint (value, code != NULL ? (guint) (code - list->codes) : 0);
  return TRUE;
}

static GVariant *
set_office_mapping (const GValue *value,
                    const GVariantType *type,
                    gpointer user_data)
{
  return g_variant_new_string (
      torget_code_list_get ("municipality")->codes[g_value_get_uint (value)].code);
}

static void
fill_office_row (TorgetPreferencesWindow *self)
{
  const TorgetCodeList *list = torget_code_list_get ("municipality");
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < list->n_codes; i++)
    gtk_string_list_append (labels,
                            torget_code_get_label (&list->codes[i], torget_ui_language ()));
  adw_combo_row_set_model (self->office_row, G_LIST_MODEL (labels));
  g_settings_bind_with_mapping (torget_settings_get (), "office-municipality", self->office_row,
                                "selected", G_SETTINGS_BIND_DEFAULT, get_office_mapping,
                                set_office_mapping, NULL, NULL);
}

/* The file's own settings */

static void
attachment_chosen_cb (TorgetPreferencesWindow *self)
{
  const guint selected = adw_combo_row_get_selected (self->attachment_row);
  g_autofree char *value = g_strdup_printf ("%u", attachment_megabytes[selected]);

  torget_session_set_setting_async (self->session, TORGET_SETTING_ATTACHMENT_LIMIT, value, NULL,
                                    NULL);
}

static void
attachment_limit_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (TorgetPreferencesWindow) self = user_data;
  const gsize limit
      = torget_session_get_attachment_limit_finish (TORGET_SESSION (source), result, NULL);
  guint i = 0;

  if (limit == 0 || self->session == NULL)
    return;
  while (i + 1 < G_N_ELEMENTS (attachment_megabytes)
         && attachment_megabytes[i] * 1000 * 1000 < limit)
    i++;
  adw_combo_row_set_selected (self->attachment_row, i);
  g_signal_connect_object (self->attachment_row, "notify::selected",
                           G_CALLBACK (attachment_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_attachment_row (TorgetPreferencesWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (attachment_megabytes); i++)
    gtk_string_list_take (labels, g_strdup_printf (_ ("%u MB"), attachment_megabytes[i]));
  adw_combo_row_set_model (self->attachment_row, G_LIST_MODEL (labels));
}

static void
passphrase_clicked_cb (TorgetPreferencesWindow *self)
{
  GtkWidget *dialog = torget_passphrase_dialog_new (self->session);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
torget_preferences_window_dispose (GObject *object)
{
  g_clear_object (&TORGET_PREFERENCES_WINDOW (object)->session);
  G_OBJECT_CLASS (torget_preferences_window_parent_class)->dispose (object);
}

static void
torget_preferences_window_class_init (TorgetPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_preferences_window_dispose;
  g_type_ensure (TORGET_TYPE_BACKUP_PAGE);
  g_type_ensure (TORGET_TYPE_OFFICE_RULES);
  g_type_ensure (TORGET_TYPE_PURGE_ROW);
  g_type_ensure (TORGET_TYPE_USERS_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/prefs/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, attachment_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, backup_page);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, file_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, lock_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, morning_switch);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, office_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, office_rules);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, purge_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, theme_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPreferencesWindow, users_page);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_clicked_cb);
}

static void
torget_preferences_window_init (TorgetPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_texts (self->language_row, "language", languages);
  bind_texts (self->theme_row, "theme", themes);
  fill_lock_row (self);
  g_settings_bind (torget_settings_get (), "morning-summary", self->morning_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  fill_office_row (self);
  fill_attachment_row (self);
}

/* Pages that are the file's. */
static void
show_file_pages (TorgetPreferencesWindow *self)
{
  AdwPreferencesWindow *window = ADW_PREFERENCES_WINDOW (self);

  if (torget_session_is_open (self->session))
    {
      torget_office_rules_set_session (self->office_rules, self->session);
      torget_backup_page_set_session (self->backup_page, self->session);
      torget_users_page_set_session (self->users_page, self->session);
      return;
    }
  adw_preferences_window_remove (window, ADW_PREFERENCES_PAGE (self->office_rules));
  adw_preferences_window_remove (window, ADW_PREFERENCES_PAGE (self->backup_page));
  adw_preferences_window_remove (window, ADW_PREFERENCES_PAGE (self->users_page));
}

/**
 * torget_preferences_window_new:
 * @session: the session; its passphrase can be changed while it is open and not the demo
 *
 * Returns: (transfer full): the window
 */
GtkWidget *
torget_preferences_window_new (TorgetSession *session)
{
  TorgetPreferencesWindow *self = g_object_new (TORGET_TYPE_PREFERENCES_WINDOW, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (self->passphrase_row, torget_session_is_open (session)
                                                      && !torget_session_is_demo (session));
  gtk_widget_set_visible (self->file_group, torget_session_is_open (session));
  show_file_pages (self);
  if (torget_session_is_open (session))
    {
      torget_purge_row_set_session (self->purge_row, session);
      torget_session_get_attachment_limit_async (session, attachment_limit_cb, g_object_ref (self));
    }
  return GTK_WIDGET (self);
}
