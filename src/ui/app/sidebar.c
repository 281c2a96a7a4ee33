/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetSidebar: the views of the window with how many rows each has, and at the foot who works
 * with which office's file, with the lock.
 *
 * The row that is marked is the view that is shown: moving through the rows shows each view at
 * once, as in a stack's sidebar. Pages are made once and load by themselves, so that nobody waits
 * for one that was only passed. Enter and a click, besides, end the choice (signal `chosen`).
 */
#include "config.h"

#include "ui/app/sidebar.h"

#include "service/roles.h"
#include "ui/app/settings.h"
#include "ui/app/undo-text.h"
#include "ui/app/views.h"

#include <glib/gi18n.h>

struct _TorgetSidebar
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkLabel *user_label;
  GtkLabel *office_label;
  GtkWidget *lock_button;
  GtkMenuButton *menu_button;
  GMenu *undo_section;
  GtkListBoxRow *shown_row; /* of the view that is shown; NULL before the first one */
};

G_DEFINE_FINAL_TYPE (TorgetSidebar, torget_sidebar, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_badge (void)
{
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "dim-label");
  gtk_widget_add_css_class (badge, "numeric");
  gtk_widget_add_css_class (badge, "caption");
  return badge;
}

static GtkWidget *
create_row (const TorgetView *view,
            guint number)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (view->icon_name);
  GtkWidget *label = gtk_label_new (_ (view->title));
  GtkWidget *badge = create_badge ();
  g_autofree char *tip = g_strdup_printf ("Ctrl+%u", number);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (view->title), -1);
  g_object_set_data (G_OBJECT (row), "badge", badge);
  return row;
}

/* Where the view cannot be shown, the mark goes back to the one that is. */
static void
row_selected_cb (TorgetSidebar *self,
                 GtkListBoxRow *row)
{
  if (row == NULL || row == self->shown_row)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-view", "s",
                              torget_views_get ((guint) gtk_list_box_row_get_index (row))->id);
  if (row != self->shown_row)
    gtk_list_box_select_row (self->list, self->shown_row);
}

static void
row_activated_cb (TorgetSidebar *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkListBoxRow *
find_row (TorgetSidebar *self,
          const char *view_id)
{
  const TorgetView *view;

  for (guint i = 0; (view = torget_views_get (i)) != NULL; i++)
    if (g_str_equal (view->id, view_id))
      return gtk_list_box_get_row_at_index (self->list, (int) i);
  return NULL;
}

/* The arrow keys walk through the rows, and each shows its view; Tab goes past them to the page. */
static gboolean
torget_sidebar_focus (GtkWidget *widget,
                      GtkDirectionType direction)
{
  TorgetSidebar *self = TORGET_SIDEBAR (widget);
  const gboolean is_inside = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  if (is_inside && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_grab_focus (self->lock_button);
  if (is_inside && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
  return GTK_WIDGET_CLASS (torget_sidebar_parent_class)->focus (widget, direction);
}

static void
torget_sidebar_class_init (TorgetSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  widget_class->focus = torget_sidebar_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/app/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, TorgetSidebar, lock_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetSidebar, office_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetSidebar, undo_section);
  gtk_widget_class_bind_template_child (widget_class, TorgetSidebar, user_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
torget_sidebar_init (TorgetSidebar *self)
{
  const TorgetView *view;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; (view = torget_views_get (i)) != NULL; i++)
    gtk_list_box_append (self->list, create_row (view, i + 1));
}

static void
update_undo (TorgetSidebar *self,
             TorgetSession *session)
{
  g_autofree char *undo = torget_undo_dup_menu_label (session);
  g_autofree char *redo = torget_redo_dup_menu_label (session);

  g_menu_remove_all (self->undo_section);
  if (undo != NULL)
    g_menu_append (self->undo_section, undo, "win.undo");
  if (redo != NULL)
    g_menu_append (self->undo_section, redo, "win.redo");
}

/**
 * torget_sidebar_set_session:
 * @self: a sidebar
 * @session: whose user is named at the foot, and whose steps the menu offers to take back
 */
void
torget_sidebar_set_session (TorgetSidebar *self,
                            TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_SIDEBAR (self));

  gtk_label_set_text (self->user_label, torget_session_get_user (session));
  gtk_label_set_text (self->office_label, torget_session_may (session, TORGET_MAY_EDIT)
                                              ? torget_settings_get_office ()
                                              /* Translators: below the user's name; the user's role is
                                               * that of a reader. */
                                              : _ ("Read only: nothing can be changed"));
  g_signal_connect_object (session, "changed", G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
  update_undo (self, session);
}

/**
 * torget_sidebar_select:
 * @self: a sidebar
 * @view_id: the view that is shown
 *
 * Marks the view. The keyboard, when it is among the rows, goes along: the next arrow key starts
 * from what is marked.
 */
void
torget_sidebar_select (TorgetSidebar *self,
                       const char *view_id)
{
  g_return_if_fail (TORGET_IS_SIDEBAR (self));

  self->shown_row = find_row (self, view_id);
  gtk_list_box_select_row (self->list, self->shown_row);
  if (self->shown_row != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->shown_row));
}

/**
 * torget_sidebar_set_count:
 * @self: a sidebar
 * @view_id: a view
 * @count: how many rows it has; nothing is shown for 0
 */
void
torget_sidebar_set_count (TorgetSidebar *self,
                          const char *view_id,
                          guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  GtkListBoxRow *row;

  g_return_if_fail (TORGET_IS_SIDEBAR (self));

  row = find_row (self, view_id);
  if (row != NULL)
    gtk_label_set_text (g_object_get_data (G_OBJECT (row), "badge"), count > 0 ? text : "");
}

/**
 * torget_sidebar_set_week_count:
 * @self: a sidebar
 * @view_id: a view
 * @count: how many of its deadlines fall within a week; nothing is shown for 0
 */
void
torget_sidebar_set_week_count (TorgetSidebar *self,
                               const char *view_id,
                               guint count)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u deadline within a week", "%u deadlines within a week", count),
                         count);
  GtkListBoxRow *row = find_row (self, view_id);

  if (row == NULL)
    return;
  torget_sidebar_set_count (self, view_id, count);
  gtk_widget_set_tooltip_text (g_object_get_data (G_OBJECT (row), "badge"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  count > 0 ? text : "", -1);
}

/**
 * torget_sidebar_open_menu:
 * @self: a sidebar
 */
void
torget_sidebar_open_menu (TorgetSidebar *self)
{
  g_return_if_fail (TORGET_IS_SIDEBAR (self));

  gtk_menu_button_popup (self->menu_button);
}
