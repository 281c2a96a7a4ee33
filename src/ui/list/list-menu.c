/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetListMenu: what else can be done with a list: which columns are wanted, which the settings
 * remember for each view, and `list.print` and
 * `list.export`.
 *
 * Signals: `changed`, when other columns are wanted; `grouped`, when the rows are to be grouped by
 * something else.
 */
#include "config.h"

#include "ui/list/list-menu.h"

#include "ui/app/settings.h"

#include <glib/gi18n.h>

#define SETTING "hidden-columns"
#define GROUP_ACTION "group-by"

struct _TorgetListMenu
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  const TorgetListSpec *spec;
  GSimpleActionGroup *actions; /* one a column, by its id */
};

G_DEFINE_FINAL_TYPE (TorgetListMenu, torget_list_menu, ADW_TYPE_BIN)

static guint changed_signal;
static guint grouped_signal;

/* How the settings name a column. */
static char *
dup_key (TorgetListMenu *self,
         const char *column_id)
{
  return g_strconcat (torget_list_kind_get_name (self->spec->kind), "/", column_id, NULL);
}

static gboolean
is_hidden (TorgetListMenu *self,
           const char *column_id)
{
  g_auto (GStrv) hidden = g_settings_get_strv (torget_settings_get (), SETTING);
  g_autofree char *key = dup_key (self, column_id);

  return g_strv_contains ((const char *const *) hidden, key);
}

static void
remember (TorgetListMenu *self,
          const char *column_id,
          gboolean is_shown)
{
  g_auto (GStrv) hidden = g_settings_get_strv (torget_settings_get (), SETTING);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *key = dup_key (self, column_id);
  g_auto (GStrv) changed = NULL;

  for (guint i = 0; hidden[i] != NULL; i++)
    if (!g_str_equal (hidden[i], key))
      g_strv_builder_add (builder, hidden[i]);
  if (!is_shown)
    g_strv_builder_add (builder, key);
  changed = g_strv_builder_end (builder);
  g_settings_set_strv (torget_settings_get (), SETTING, (const char *const *) changed);
}

static void
change_state_cb (GSimpleAction *action,
                 GVariant *state,
                 gpointer user_data)
{
  TorgetListMenu *self = user_data;

  g_simple_action_set_state (action, state);
  remember (self, g_action_get_name (G_ACTION (action)), g_variant_get_boolean (state));
  g_signal_emit (self, changed_signal, 0);
}

static void
add_column (TorgetListMenu *self,
            GMenu *menu,
            const TorgetListColumn *column)
{
  const gboolean is_shown = !is_hidden (self, column->id);
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful (column->id, NULL, g_variant_new_boolean (is_shown));
  g_autofree char *name = g_strconcat ("columns.", column->id, NULL);

  g_signal_connect (action, "change-state", G_CALLBACK (change_state_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  g_menu_append (menu, _ (column->title), name);
}

static void
group_cb (GSimpleAction *action,
          GVariant *state,
          gpointer user_data)
{
  g_simple_action_set_state (action, state);
  g_signal_emit (user_data, grouped_signal, 0);
}

/* The action has the code of the grouping as its state, and an empty text for none. */
static GMenuModel *
create_group_menu (TorgetListMenu *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
      GROUP_ACTION, G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  GMenu *menu = g_menu_new ();

  g_signal_connect (action, "change-state", G_CALLBACK (group_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  /* Translators: rows of a list are not grouped. */
  g_menu_append (menu, C_ ("grouping", "Nothing"), "columns." GROUP_ACTION "::");
  for (guint i = 0; i < self->spec->n_groupings; i++)
    {
      g_autofree char *target
          = g_strconcat ("columns." GROUP_ACTION "::", self->spec->groupings[i].code, NULL);

      g_menu_append (menu, _ (self->spec->groupings[i].title), target);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (TorgetListMenu *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();

  /* The first one says whose row it is. */
  for (guint i = 1; i < self->spec->n_columns; i++)
    add_column (self, columns, &self->spec->columns[i]);
  g_menu_append_submenu (menu, _ ("_Columns"), G_MENU_MODEL (columns));
  if (self->spec->n_groupings > 0)
    {
      g_autoptr (GMenuModel) groupings = create_group_menu (self);

      g_menu_append_submenu (menu, _ ("_Group by"), groupings);
    }
  g_menu_append (menu, _ ("_Print List…"), "list.print");
  g_menu_append (menu, _ ("_Export List…"), "list.export");
  return G_MENU_MODEL (menu);
}

static void
torget_list_menu_dispose (GObject *object)
{
  g_clear_object (&TORGET_LIST_MENU (object)->actions);
  G_OBJECT_CLASS (torget_list_menu_parent_class)->dispose (object);
}

static void
torget_list_menu_class_init (TorgetListMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_list_menu_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  grouped_signal = g_signal_new ("grouped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
torget_list_menu_init (TorgetListMenu *self)
{
  self->actions = g_simple_action_group_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "view-more-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Columns, printing and export"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns, printing and export"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (self->actions));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * torget_list_menu_set_up:
 * @self: a menu
 * @spec: the list
 *
 * Call once.
 */
void
torget_list_menu_set_up (TorgetListMenu *self,
                         const TorgetListSpec *spec)
{
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (TORGET_IS_LIST_MENU (self));

  self->spec = spec;
  menu = create_menu (self);
  gtk_menu_button_set_menu_model (self->button, menu);
}

/**
 * torget_list_menu_has_column:
 * @self: a menu
 * @column: which of the list's columns
 *
 * Returns: whether the column is wanted
 */
gboolean
torget_list_menu_has_column (TorgetListMenu *self,
                             guint column)
{
  g_autoptr (GVariant) state = NULL;

  g_return_val_if_fail (TORGET_IS_LIST_MENU (self), TRUE);

  if (column == 0)
    return TRUE;
  state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions),
                                           self->spec->columns[column].id);
  return g_variant_get_boolean (state);
}

/**
 * torget_list_menu_set_grouping:
 * @self: a menu
 * @code: (nullable): what the rows are to be grouped by
 */
void
torget_list_menu_set_grouping (TorgetListMenu *self,
                               const char *code)
{
  g_return_if_fail (TORGET_IS_LIST_MENU (self));

  if (self->spec->n_groupings > 0)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), GROUP_ACTION,
                                        g_variant_new_string (code != NULL ? code : ""));
}

/**
 * torget_list_menu_apply:
 * @self: a menu
 * @query: told what the rows are to be grouped by
 */
void
torget_list_menu_apply (TorgetListMenu *self,
                        TorgetListQuery *query)
{
  g_autoptr (GVariant) state = NULL;

  g_return_if_fail (TORGET_IS_LIST_MENU (self));

  if (self->spec->n_groupings == 0)
    return;
  state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), GROUP_ACTION);
  g_free (query->group);
  query->group = g_variant_get_string (state, NULL)[0] != '\0' ? g_variant_dup_string (state, NULL)
                                                              : NULL;
}
