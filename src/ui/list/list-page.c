/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetListPage: one of the lists of the window, described by a #TorgetListSpec: how many rows
 * there are, filters, and a table whose rows open a person. Sorting, filtering and searching are
 * the store's: the page only asks.
 *
 * One selected row is opened by `win.show-person`; for several, a bar below the table says how many
 * they are and what can be done with all of them.
 */
#include "config.h"

#include "ui/list/list-page.h"

#include "ui/app/role-actions.h"
#include "ui/list/bulk-dialog.h"
#include "ui/list/list-columns.h"
#include "ui/list/list-export.h"
#include "ui/list/list-lanes.h"
#include "ui/list/list-print.h"
#include "ui/list/list-selection.h"
#include "ui/list/list-text.h"
#include "ui/list/saved-menu.h"
#include "ui/list/selection-bar.h"
#include "ui/widgets/empty-state.h"

#include <glib/gi18n.h>

struct _TorgetListPage
{
  AdwBin parent_instance;

  GtkLabel *count_label;
  TorgetListFilters *filters;
  TorgetSavedMenu *saved_menu;
  TorgetListMenu *menu;
  TorgetListLanes *lanes;
  GtkStack *stack;
  TorgetEmptyState *empty_state;
  GtkColumnView *view;
  GtkScrolledWindow *scroller;
  TorgetSelectionBar *selection_bar;

  TorgetSession *session;
  const TorgetListSpec *spec;
  TorgetListModel *model;
  TorgetListSelection *selection;
  gint64 person_id; /* shown beside the list, or 0 */
  TorgetListColumns *columns;
  char *search;
  gboolean is_quiet; /* several things change together */
};

G_DEFINE_FINAL_TYPE (TorgetListPage, torget_list_page, ADW_TYPE_BIN)

static void
update_query (TorgetListPage *self)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  TorgetSortKey sort;

  if (self->is_quiet)
    return;
  query->search = g_strdup (self->search);
  query->sort = (int) self->spec->sort;
  torget_list_menu_apply (self->menu, query);
  torget_list_filters_apply (self->filters, query);
  if (torget_list_columns_get_order (self->columns, &sort, &query->descending))
    query->sort = (int) sort;
  torget_list_model_set_query (self->model, query);
  torget_saved_menu_set_query (self->saved_menu, query);
}

static void
lane_cb (TorgetListPage *self,
         const char *course)
{
  torget_list_filters_choose_field (self->filters, "course", course);
}

/* All at once, since each part asks for the rows anew. */
static void
chosen_cb (TorgetListPage *self,
           const TorgetListQuery *query)
{
  g_autofree char *search = g_strdup (query->search);

  self->is_quiet = TRUE;
  torget_list_filters_show (self->filters, query);
  torget_list_menu_set_grouping (self->menu, query->group);
  torget_list_columns_set_order (self->columns, (TorgetSortKey) query->sort, query->descending);
  torget_list_page_set_search (self, search);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.set-search", "s",
                              search != NULL ? search : "");
  self->is_quiet = FALSE;
  update_query (self);
}

static gboolean
is_narrowed (TorgetListPage *self)
{
  return self->search != NULL || torget_list_filters_is_active (self->filters);
}

static void
update_count (TorgetListPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *text = self->spec->count (n);

  gtk_label_set_text (self->count_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.export", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.print", n > 0);
}

static const char *
choose_child (TorgetListPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    return "list";
  return is_narrowed (self) ? "nothing" : "empty";
}

static void
loaded_cb (TorgetListPage *self)
{
  torget_list_selection_restore (self->selection);
  update_count (self);
  if (self->spec->has_lanes)
    torget_list_lanes_update (self->lanes, self->model);
  gtk_stack_set_visible_child_name (self->stack, choose_child (self));
  torget_list_selection_show_all_soon (self->selection, GTK_WIDGET (self));
}

static void
open_cb (TorgetListPage *self,
         TorgetRow *row)
{
  self->person_id = torget_list_get_person_id (row, self->spec->kind);
  if (self->person_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "x", self->person_id);
}

static void
selected_cb (TorgetListPage *self)
{
  torget_selection_bar_set_count (self->selection_bar,
                                  torget_list_selection_count (self->selection));
}

static void
activate_cb (TorgetListPage *self,
             guint position)
{
  torget_list_selection_open (self->selection, position);
}

static void
unselect_cb (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  torget_list_page_clear_selection (TORGET_LIST_PAGE (widget));
  torget_list_page_focus (TORGET_LIST_PAGE (widget));
}

static void
bulk_cb (GtkWidget *widget,
         const char *action_name,
         GVariant *parameter)
{
  TorgetListPage *self = TORGET_LIST_PAGE (widget);
  g_autoptr (GArray) ids = torget_list_selection_dup_ids (self->selection);

  if (ids->len > 0)
    torget_bulk_dialog_present (widget, self->session,
                                g_str_equal (action_name, "list.add-task")
                                    ? TORGET_BULK_TASK
                                    : TORGET_BULK_COORDINATOR,
                                self->spec->kind, ids);
}

static void
export_cb (GtkWidget *widget,
           const char *action_name,
           GVariant *parameter)
{
  TorgetListPage *self = TORGET_LIST_PAGE (widget);
  g_autoptr (GPtrArray) wanted = torget_list_columns_list_wanted (self->columns);

  torget_list_export_ask (widget, self->session, self->model, wanted);
}

static void
print_cb (GtkWidget *widget,
          const char *action_name,
          GVariant *parameter)
{
  TorgetListPage *self = TORGET_LIST_PAGE (widget);
  g_autoptr (GPtrArray) wanted = torget_list_columns_list_wanted (self->columns);
  g_autofree char *narrowed = torget_list_filters_dup_text (self->filters, self->search);

  torget_list_print_open (widget, self->session, self->model, wanted,
                          gtk_label_get_text (self->count_label), narrowed);
}

static void
clear_filters_cb (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  TorgetListPage *self = TORGET_LIST_PAGE (widget);

  g_clear_pointer (&self->search, g_free);
  torget_list_filters_clear (self->filters);
  gtk_widget_activate_action (widget, "win.clear-search", NULL);
}

/* The columns that go would ask for another order. */
static void
drop_columns (TorgetListPage *self)
{
  if (self->columns == NULL)
    return;
  g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view), update_query,
                                        self);
  g_clear_pointer (&self->columns, torget_list_columns_free);
}

static void
torget_list_page_dispose (GObject *object)
{
  TorgetListPage *self = TORGET_LIST_PAGE (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  drop_columns (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_list_page_parent_class)->dispose (object);
}

static void
torget_list_page_finalize (GObject *object)
{
  g_free (TORGET_LIST_PAGE (object)->search);
  G_OBJECT_CLASS (torget_list_page_parent_class)->finalize (object);
}

static void
torget_list_page_class_init (TorgetListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_list_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_list_page_finalize;

  g_type_ensure (TORGET_TYPE_LIST_FILTERS);
  g_type_ensure (TORGET_TYPE_LIST_LANES);
  g_type_ensure (TORGET_TYPE_LIST_MENU);
  g_type_ensure (TORGET_TYPE_SAVED_MENU);
  g_type_ensure (TORGET_TYPE_SELECTION_BAR);
  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  gtk_widget_class_install_action (widget_class, "list.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "list.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "list.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "list.print",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "list.unselect", NULL, unselect_cb);
  gtk_widget_class_install_action (widget_class, "list.change-coordinator", NULL, bulk_cb);
  gtk_widget_class_install_action (widget_class, "list.add-task", NULL, bulk_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/list/list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, empty_state);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, filters);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, lanes);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, menu);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, saved_menu);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetListPage, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, lane_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_query);
}

static void
torget_list_page_init (TorgetListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_empty_state (TorgetListPage *self)
{
  g_object_set (self->empty_state,
                "icon-name", self->spec->icon_name,
                "title", _ (self->spec->empty_title),
                "description", _ (self->spec->empty_text),
                NULL);
}

static void
connect_model (TorgetListPage *self,
               TorgetSession *session)
{
  self->model = torget_list_model_new (session, self->spec->kind);
  update_query (self);
  self->selection = torget_list_selection_new (self->model);
  gtk_column_view_set_model (self->view, torget_list_selection_get_model (self->selection));
  g_signal_connect_swapped (self->model, "loaded", G_CALLBACK (loaded_cb), self);
  g_signal_connect_object (self->selection, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (update_query), self, G_CONNECT_SWAPPED);
}

static const char *const bulk_actions[] = { "list.add-task", "list.change-coordinator", NULL };

/**
 * torget_list_page_new:
 * @session: the session whose file is listed
 * @spec: the list; static
 *
 * Returns: (transfer floating): the page; it starts to load
 */
GtkWidget *
torget_list_page_new (TorgetSession *session,
                      const TorgetListSpec *spec)
{
  TorgetListPage *self = g_object_new (TORGET_TYPE_LIST_PAGE, NULL);

  self->session = g_object_ref (session);
  torget_role_actions_limit (GTK_WIDGET (self), session, bulk_actions);
  self->spec = spec;
  torget_list_filters_set_up (self->filters, session, spec);
  torget_saved_menu_set_up (self->saved_menu, session, spec->kind);
  torget_list_menu_set_up (self->menu, spec);
  self->columns = torget_list_columns_new (self->view, self->scroller, self->menu, spec);
  gtk_widget_set_visible (GTK_WIDGET (self->lanes), spec->has_lanes);
  fill_empty_state (self);
  connect_model (self, session);
  return GTK_WIDGET (self);
}

/**
 * torget_list_page_get_model:
 * @self: a list page
 *
 * Returns: (transfer none): what it lists
 */
TorgetListModel *
torget_list_page_get_model (TorgetListPage *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_PAGE (self), NULL);

  return self->model;
}

/**
 * torget_list_page_get_filters:
 * @self: a list page
 *
 * Returns: (transfer none): its filters
 */
TorgetListFilters *
torget_list_page_get_filters (TorgetListPage *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_PAGE (self), NULL);

  return self->filters;
}

/**
 * torget_list_page_get_view:
 * @self: a list page
 *
 * Returns: (transfer none): its table
 */
GtkColumnView *
torget_list_page_get_view (TorgetListPage *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_PAGE (self), NULL);

  return self->view;
}

/**
 * torget_list_page_get_search:
 * @self: a list page
 *
 * Returns: (transfer none): the text searched for, or an empty one
 */
const char *
torget_list_page_get_search (TorgetListPage *self)
{
  g_return_val_if_fail (TORGET_IS_LIST_PAGE (self), "");

  return self->search != NULL ? self->search : "";
}

/**
 * torget_list_page_set_search:
 * @self: a list page
 * @text: (nullable): what to search for; empty for everything
 */
void
torget_list_page_set_search (TorgetListPage *self,
                             const char *text)
{
  g_return_if_fail (TORGET_IS_LIST_PAGE (self));

  g_free (self->search);
  self->search = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  update_query (self);
}

/**
 * torget_list_page_select_first:
 * @self: a list page
 *
 * Opens the first person of the list, e.g. when Enter is pressed in the search.
 */
void
torget_list_page_select_first (TorgetListPage *self)
{
  g_return_if_fail (TORGET_IS_LIST_PAGE (self));

  torget_list_selection_select (self->selection, 0);
  torget_list_page_focus (self);
}

/**
 * torget_list_page_follow:
 * @self: a list page
 * @person_id: row id of the person that is shown beside the list
 *
 * Selects nobody else than who is shown.
 */
void
torget_list_page_follow (TorgetListPage *self,
                         gint64 person_id)
{
  g_return_if_fail (TORGET_IS_LIST_PAGE (self));

  if (person_id != self->person_id)
    torget_list_selection_follow (self->selection,
                                  self->spec->kind == TORGET_LIST_PERSONS ? person_id : 0);
  self->person_id = person_id;
}

/**
 * torget_list_page_clear_selection:
 * @self: a list page
 */
void
torget_list_page_clear_selection (TorgetListPage *self)
{
  g_return_if_fail (TORGET_IS_LIST_PAGE (self));

  self->person_id = 0;
  torget_list_selection_clear (self->selection);
}

/**
 * torget_list_page_focus:
 * @self: a list page
 *
 * Moves the keyboard to the rows.
 */
void
torget_list_page_focus (TorgetListPage *self)
{
  g_return_if_fail (TORGET_IS_LIST_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
