/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetRegisterList: the entries of a register; see register-list.h.
 *
 * Columns belong to the register: they are made anew when another one is shown. Which entry is
 * selected is remembered by its id, or by its name where the register does not have it, so that it
 * stays selected while the list is searched and read anew.
 */
#include "config.h"

#include "ui/register/register-list.h"

#include "ui/list/list-columns.h"
#include "ui/register/register-spec.h"
#include "ui/widgets/empty-state.h"

#include <glib/gi18n.h>

struct _TorgetRegisterList
{
  AdwBin parent_instance;

  GtkWidget *registers_button;
  GtkSearchEntry *search_entry;
  GtkDropDown *filter;
  GtkWidget *unknown_bar;
  GtkLabel *unknown_label;
  GtkStack *stack;
  TorgetEmptyState *empty_state;
  GtkScrolledWindow *scroller;
  GtkColumnView *view;

  TorgetRegisterModel *model;
  GtkSingleSelection *selection;
  TorgetListColumns *columns;
  const TorgetRegisterSpec *spec;
  gint64 selected_id;
  char *selected_name;
  gboolean is_changing; /* the register, and with it what is searched for */
};

G_DEFINE_FINAL_TYPE (TorgetRegisterList, torget_register_list, ADW_TYPE_BIN)

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
choose_child (TorgetRegisterList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    return "list";
  return torget_register_model_get_total (self->model) > 0 ? "nothing" : "empty";
}

/* Where it is still shown, what was selected stays so. */
static void
restore_selection (TorgetRegisterList *self)
{
  guint position = G_MAXUINT;

  if (self->selected_id != 0 || self->selected_name != NULL)
    position = torget_register_model_find (self->model, self->selected_id, self->selected_name);
  gtk_single_selection_set_selected (self->selection, position);
}

static void
refresh (TorgetRegisterList *self)
{
  restore_selection (self);
  gtk_stack_set_visible_child_name (self->stack, choose_child (self));
}

static void
update_unknown (TorgetRegisterList *self)
{
  g_autoptr (GPtrArray) names = torget_register_model_list_unknown (self->model);
  g_autofree char *text
    = g_strdup_printf (ngettext ("Records use %u name that the register does not have.",
                                 "Records use %u names that the register does not have.",
                                 names->len),
                       names->len);

  gtk_label_set_text (self->unknown_label, text);
  gtk_widget_set_visible (self->unknown_bar, names->len > 0);
}

static void
loaded_cb (TorgetRegisterList *self)
{
  update_unknown (self);
  refresh (self);
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
selected_cb (TorgetRegisterList *self)
{
  const TorgetRegisterRow *row = torget_register_list_get_selected (self);

  if (row == NULL
      || (row->record.id == self->selected_id && g_strcmp0 (row->name, self->selected_name) == 0))
    return;
  self->selected_id = row->record.id;
  g_free (self->selected_name);
  self->selected_name = g_strdup (row->name);
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
activate_cb (TorgetRegisterList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Search, filter and order */

static void
search_changed_cb (TorgetRegisterList *self)
{
  if (self->is_changing || self->model == NULL)
    return;
  torget_register_model_set_search (self->model,
                                    gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  refresh (self);
}

static void
search_activated_cb (TorgetRegisterList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  torget_register_list_focus (self);
}

static void
search_stopped_cb (TorgetRegisterList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  torget_register_list_focus (self);
}

static void
filter_changed_cb (TorgetRegisterList *self)
{
  const guint selected = gtk_drop_down_get_selected (self->filter);

  if (self->is_changing || self->model == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  torget_register_model_set_show (self->model, self->spec->filters[selected].show);
  refresh (self);
}

static void
order_changed_cb (TorgetRegisterList *self)
{
  TorgetSortKey sort;
  gboolean descending;

  if (self->is_changing || !torget_list_columns_get_order (self->columns, &sort, &descending))
    return;
  for (guint i = 0; i < self->spec->list->n_columns; i++)
    if (self->spec->list->columns[i].sort == (int) sort)
      torget_register_model_set_order (self->model, self->spec->list->columns[i].field, descending);
  refresh (self);
}

static void
show_all_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  TorgetRegisterList *self = TORGET_REGISTER_LIST (widget);

  gtk_drop_down_set_selected (self->filter, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
drop_columns (TorgetRegisterList *self)
{
  if (self->columns == NULL)
    return;
  g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view), order_changed_cb,
                                        self);
  g_clear_pointer (&self->columns, torget_list_columns_free);
}

static void
torget_register_list_dispose (GObject *object)
{
  TorgetRegisterList *self = TORGET_REGISTER_LIST (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  drop_columns (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (torget_register_list_parent_class)->dispose (object);
}

static void
torget_register_list_finalize (GObject *object)
{
  g_free (TORGET_REGISTER_LIST (object)->selected_name);
  G_OBJECT_CLASS (torget_register_list_parent_class)->finalize (object);
}

static void
torget_register_list_class_init (TorgetRegisterListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_register_list_dispose;
  object_class->finalize = torget_register_list_finalize;

  signals[SELECTED] = g_signal_new ("selected", TORGET_TYPE_REGISTER_LIST, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", TORGET_TYPE_REGISTER_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  gtk_widget_class_install_action (widget_class, "register.show-all", NULL, show_all_action);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/vuxentorget/Torget/ui/register/register-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, empty_state);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, filter);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, registers_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, scroller);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, unknown_bar);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, unknown_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
torget_register_list_init (TorgetRegisterList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_filter (TorgetRegisterList *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; self->spec->filters[i].title != NULL; i++)
    gtk_string_list_append (titles, _(self->spec->filters[i].title));
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->filter, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->filter),
                          g_list_model_get_n_items (G_LIST_MODEL (titles)) > 1);
}

/* Everything of the view that belongs to the register. */
static void
dress (TorgetRegisterList *self,
       TorgetRegister reg)
{
  self->spec = torget_register_spec_get (reg);
  self->selected_id = 0;
  g_clear_pointer (&self->selected_name, g_free);
  drop_columns (self);
  self->columns = torget_list_columns_new (self->view, self->scroller, NULL, self->spec->list);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED);
  fill_filter (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  g_object_set (self->empty_state, "icon-name", self->spec->icon_name, "description",
                _(self->spec->empty_text), NULL);
  gtk_stack_set_visible_child_name (self->stack, "blank");
  gtk_widget_set_visible (self->unknown_bar, FALSE);
}

/**
 * torget_register_list_set_session:
 * @self: a list
 * @session: an open session
 *
 * To be called once. Shows the first register.
 */
void
torget_register_list_set_session (TorgetRegisterList *self,
                                  TorgetSession *session)
{
  const TorgetRegister first = 0;

  g_return_if_fail (TORGET_IS_REGISTER_LIST (self));

  self->is_changing = TRUE;
  self->model = torget_register_model_new (session, first);
  g_signal_connect_swapped (self->model, "loaded", G_CALLBACK (loaded_cb), self);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  dress (self, first);
  self->is_changing = FALSE;
}

/**
 * torget_register_list_get_register:
 * @self: a list with a session
 *
 * Returns: which register is shown
 */
TorgetRegister
torget_register_list_get_register (TorgetRegisterList *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_LIST (self), TORGET_N_REGISTERS);

  return torget_register_model_get_register (self->model);
}

/**
 * torget_register_list_set_register:
 * @self: a list with a session
 * @reg: a register
 *
 * Shows another register, with nothing selected.
 */
void
torget_register_list_set_register (TorgetRegisterList *self,
                                   TorgetRegister reg)
{
  g_return_if_fail (TORGET_IS_REGISTER_LIST (self));

  if (reg == torget_register_model_get_register (self->model))
    return;
  self->is_changing = TRUE;
  torget_register_model_set_register (self->model, reg);
  dress (self, reg);
  self->is_changing = FALSE;
  g_signal_emit (self, signals[SELECTED], 0);
}

/**
 * torget_register_list_get_model:
 * @self: a list with a session
 *
 * Returns: (transfer none): what it lists
 */
TorgetRegisterModel *
torget_register_list_get_model (TorgetRegisterList *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_LIST (self), NULL);

  return self->model;
}

/**
 * torget_register_list_get_selected:
 * @self: a list with a session
 *
 * Returns: (nullable) (transfer none): the entry that is selected
 */
const TorgetRegisterRow *
torget_register_list_get_selected (TorgetRegisterList *self)
{
  TorgetRow *row;

  g_return_val_if_fail (TORGET_IS_REGISTER_LIST (self), NULL);

  row = gtk_single_selection_get_selected_item (self->selection);
  return row != NULL ? torget_register_row_get (row) : NULL;
}

/**
 * torget_register_list_select:
 * @self: a list with a session
 * @id: row id, 0 for a name that is not in the register
 * @name: (nullable): that name
 *
 * Selects an entry, at once or as soon as the list has it.
 */
void
torget_register_list_select (TorgetRegisterList *self,
                             gint64 id,
                             const char *name)
{
  g_return_if_fail (TORGET_IS_REGISTER_LIST (self));

  self->selected_id = id;
  g_free (self->selected_name);
  self->selected_name = g_strdup (name);
  restore_selection (self);
  g_signal_emit (self, signals[SELECTED], 0);
}

/**
 * torget_register_list_set_can_choose:
 * @self: a list
 * @can_choose: whether there is a button for choosing another register
 */
void
torget_register_list_set_can_choose (TorgetRegisterList *self,
                                     gboolean can_choose)
{
  gtk_widget_set_visible (self->registers_button, can_choose);
}

/**
 * torget_register_list_focus:
 * @self: a list
 *
 * Moves the keyboard to the entries.
 */
void
torget_register_list_focus (TorgetRegisterList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * torget_register_list_find:
 * @self: a list
 *
 * Moves the keyboard to the search.
 */
void
torget_register_list_find (TorgetRegisterList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
