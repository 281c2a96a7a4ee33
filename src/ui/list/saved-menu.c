/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetSavedMenu: the filters of a list that were given a name: to choose, to rename, to remove,
 * and to save what is shown now.
 *
 * Signal: `chosen` with the #TorgetListQuery to show.
 */
#include "config.h"

#include "ui/list/saved-menu.h"

#include "service/saved-filters.h"
#include "ui/app/error-text.h"
#include "ui/app/role-actions.h"
#include "ui/compat/alert.h"
#include "ui/widgets/children.h"

#include <glib/gi18n.h>

struct _TorgetSavedMenu
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkBox *rows;
  GtkWidget *empty_label;
  GtkWidget *save_button;
  TorgetSession *session;
  TorgetListKind kind;
  TorgetListQuery *query; /* what is shown now */
};

G_DEFINE_FINAL_TYPE (TorgetSavedMenu, torget_saved_menu, ADW_TYPE_BIN)

static guint chosen_signal;

static void reload (TorgetSavedMenu *self);

static GtkWindow *
get_window (TorgetSavedMenu *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
tell_problem (TorgetSavedMenu *self,
              const GError *error)
{
  if (self->session != NULL)
    torget_alert_show (get_window (self), _ ("Not saved"), torget_error_get_text (error));
}

static void
changed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetSavedMenu) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!torget_session_change_filter_finish (TORGET_SESSION (source), result, &error))
    tell_problem (self, error);
  if (self->session != NULL)
    reload (self);
}

/* Naming */

/* A name that is being asked for. */
typedef struct
{
  TorgetSavedMenu *owner;
  TorgetSavedFilter *filter; /* what gets the name */
} Naming;

static void
naming_free (Naming *naming)
{
  g_object_unref (naming->owner);
  torget_record_free (naming->filter);
  g_free (naming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Naming, naming_free)

static void
named_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Naming) naming = user_data;
  g_autofree char *name = torget_alert_ask_finish (result);

  if (name == NULL || naming->owner->session == NULL)
    return;
  g_free (naming->filter->name);
  naming->filter->name = g_steal_pointer (&name);
  torget_session_save_filter_async (naming->owner->session, naming->filter, changed_cb,
                                    g_object_ref (naming->owner));
}

/* @filter: (transfer full) */
static void
ask_for_name (TorgetSavedMenu *self,
              TorgetSavedFilter *filter,
              const char *heading)
{
  const TorgetAlertResponse answer = { "save", _ ("_Save"), TORGET_ALERT_SUGGESTED };
  Naming *naming = g_new0 (Naming, 1);

  naming->owner = g_object_ref (self);
  naming->filter = filter;
  torget_alert_ask_async (get_window (self), heading, NULL, _ ("Name"), filter->name, &answer,
                          named_cb, naming);
}

static void
save_clicked_cb (TorgetSavedMenu *self)
{
  TorgetSavedFilter *filter = torget_record_new (&torget_saved_filter_type);

  gtk_menu_button_popdown (self->button);
  filter->list = g_strdup (torget_list_kind_get_name (self->kind));
  filter->query = torget_list_query_to_text (self->query);
  ask_for_name (self, filter, _ ("Save Search, Filters and Order"));
}

/* Rows */

static const TorgetSavedFilter *
get_filter (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_parent (button)), "filter");
}

static void
choose_clicked_cb (GtkWidget *button,
                   TorgetSavedMenu *self)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_from_text (get_filter (button)->query);

  gtk_menu_button_popdown (self->button);
  if (query != NULL)
    g_signal_emit (self, chosen_signal, 0, query);
}

static void
rename_clicked_cb (GtkWidget *button,
                   TorgetSavedMenu *self)
{
  gtk_menu_button_popdown (self->button);
  ask_for_name (self, torget_record_copy (get_filter (button)), _ ("Rename Filter"));
}

static void
remove_clicked_cb (GtkWidget *button,
                   TorgetSavedMenu *self)
{
  GtkWidget *row = gtk_widget_get_parent (button);

  torget_session_remove_filter_async (self->session, get_filter (button)->record.id, changed_cb,
                                      g_object_ref (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  gtk_box_remove (self->rows, row);
  gtk_widget_set_visible (self->empty_label,
                          gtk_widget_get_first_child (GTK_WIDGET (self->rows)) == NULL);
}

static void
add_icon_button (TorgetSavedMenu *self,
                 GtkWidget *row,
                 const char *icon_name,
                 const char *tip,
                 GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", clicked, self);
  torget_role_limit (button, self->session);
  gtk_box_append (GTK_BOX (row), button);
}

static void
add_row (TorgetSavedMenu *self,
         const TorgetSavedFilter *filter)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_with_label (filter->name);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_xalign (label, 0.0f);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (label, 32);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect (button, "clicked", G_CALLBACK (choose_clicked_cb), self);
  gtk_box_append (GTK_BOX (row), button);
  add_icon_button (self, row, "document-edit-symbolic", _ ("Rename"),
                   G_CALLBACK (rename_clicked_cb));
  add_icon_button (self, row, "user-trash-symbolic", _ ("Remove"),
                   G_CALLBACK (remove_clicked_cb));
  g_object_set_data_full (G_OBJECT (row), "filter", torget_record_copy (filter),
                          torget_record_free);
  gtk_box_append (self->rows, row);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetSavedMenu) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) filters
      = torget_session_list_filters_finish (TORGET_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  /* The list works without them, so that nobody need be told. */
  if (filters == NULL)
    {
      g_debug ("saved filters: %s", error->message);
      return;
    }
  torget_box_clear (self->rows);
  for (guint i = 0; i < filters->len; i++)
    add_row (self, g_ptr_array_index (filters, i));
  gtk_widget_set_visible (self->empty_label, filters->len == 0);
}

static void
reload (TorgetSavedMenu *self)
{
  torget_session_list_filters_async (self->session, self->kind, NULL, listed_cb,
                                     g_object_ref (self));
}

/* GObject */

static void
torget_saved_menu_dispose (GObject *object)
{
  g_clear_object (&TORGET_SAVED_MENU (object)->session);
  G_OBJECT_CLASS (torget_saved_menu_parent_class)->dispose (object);
}

static void
torget_saved_menu_finalize (GObject *object)
{
  torget_record_free (TORGET_SAVED_MENU (object)->query);
  G_OBJECT_CLASS (torget_saved_menu_parent_class)->finalize (object);
}

static void
torget_saved_menu_class_init (TorgetSavedMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_saved_menu_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_saved_menu_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/list/saved-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetSavedMenu, button);
  gtk_widget_class_bind_template_child (widget_class, TorgetSavedMenu, empty_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetSavedMenu, rows);
  gtk_widget_class_bind_template_child (widget_class, TorgetSavedMenu, save_button);
  gtk_widget_class_bind_template_callback (widget_class, reload);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
torget_saved_menu_init (TorgetSavedMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_saved_menu_set_up:
 * @self: a menu
 * @session: where the filters are kept
 * @kind: the list
 *
 * Call once.
 */
void
torget_saved_menu_set_up (TorgetSavedMenu *self,
                          TorgetSession *session,
                          TorgetListKind kind)
{
  g_return_if_fail (TORGET_IS_SAVED_MENU (self));

  self->session = g_object_ref (session);
  self->kind = kind;
  torget_role_limit (self->save_button, session);
}

/**
 * torget_saved_menu_set_query:
 * @self: a menu
 * @query: what is shown now, and saved when the user asks for it; copied
 */
void
torget_saved_menu_set_query (TorgetSavedMenu *self,
                             const TorgetListQuery *query)
{
  g_return_if_fail (TORGET_IS_SAVED_MENU (self));

  torget_record_free (self->query);
  self->query = torget_record_copy (query);
}
