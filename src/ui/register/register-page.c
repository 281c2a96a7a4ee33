/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetRegisterPage: the view of the registers; see register-page.h.
 *
 * Actions: `register.add`, `.edit`, `.adopt` (a name that the register does not have), `.adopt-all`,
 * `.match` (persons for a practice place), `.merge`, `.offer` (to the region), `.remove`, `.close`
 * (the entry that is shown), `.choose` (another register), `.find`.
 */
#include "config.h"

#include "ui/register/register-page.h"

#include "ui/app/role-actions.h"
#include "ui/app/split.h"
#include "ui/coordination/match-dialog.h"
#include "ui/person/save.h"
#include "ui/register/register-edit.h"
#include "ui/register/register-merge.h"
#include "ui/register/register-offer.h"
#include "ui/register/register-spec.h"

#include <glib/gi18n.h>

/* What the list and the entry need at the least, in characters. */
#define LIST_CHARS 34
#define DETAIL_CHARS 40

/* Of the divider at the start, in pixels. */
#define POSITION 350

struct _TorgetRegisterPage
{
  AdwBin parent_instance;

  AdwFlap *flap;
  GtkListBox *registers;
  TorgetSplit *split;
  TorgetRegisterList *list;
  TorgetRegisterDetail *detail;

  TorgetSession *session;
};

G_DEFINE_FINAL_TYPE (TorgetRegisterPage, torget_register_page, ADW_TYPE_BIN)

/* Which register */

static GtkWidget *
create_register_row (const TorgetRegisterSpec *spec)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (_(spec->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(spec->title), -1);
  return row;
}

static void
add_heading_cb (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer user_data)
{
  const char *heading
    = torget_register_spec_get ((TorgetRegister) gtk_list_box_row_get_index (row))->heading;
  GtkWidget *label;

  if (heading == NULL)
    return;
  label = gtk_label_new (_(heading));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "register-heading");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_box_row_set_header (row, label);
}

/* The register that is marked is the one that is shown, also while the arrow keys walk through them. */
static void
register_selected_cb (TorgetRegisterPage *self,
                      GtkListBoxRow *row)
{
  if (self->list != NULL && row != NULL)
    torget_register_list_set_register (self->list,
                                       (TorgetRegister) gtk_list_box_row_get_index (row));
}

/* Enter and a click end the choice. */
static void
register_activated_cb (TorgetRegisterPage *self)
{
  if (!adw_flap_get_folded (self->flap))
    return;
  adw_flap_set_reveal_flap (self->flap, FALSE);
  torget_register_list_find (self->list);
}

static void
folded_cb (TorgetRegisterPage *self)
{
  if (self->list != NULL)
    torget_register_list_set_can_choose (self->list, adw_flap_get_folded (self->flap));
}

static void
split_folded_cb (TorgetRegisterPage *self)
{
  torget_register_detail_set_folded (self->detail, torget_split_get_folded (self->split));
}

static void
leave_list_cb (TorgetRegisterPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}

/* Which entry */

static const char *const editing_actions[]
    = { "register.add",  "register.adopt",  "register.adopt-all", "register.edit", "register.match",
        "register.merge", "register.offer",  "register.remove",    NULL };

static gboolean
can_add (TorgetRegisterPage *self)
{
  return self->session == NULL
         || !torget_register_spec_get (torget_register_list_get_register (self->list))
               ->is_made_elsewhere;
}

static void
set_actions (TorgetRegisterPage *self)
{
  const TorgetRegisterRow *row = torget_register_detail_get_row (self->detail);
  const gboolean is_received = row != NULL && torget_register_row_is_received (row);
  const gboolean is_ours = row != NULL && row->is_known && !is_received;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "register.add", can_add (self));
  gtk_widget_action_set_enabled (widget, "register.edit", is_ours);
  gtk_widget_action_set_enabled (widget, "register.adopt", row != NULL && !row->is_known);
  gtk_widget_action_set_enabled (widget, "register.match",
                                 row != NULL && torget_register_detail_can_match (self->detail));
  gtk_widget_action_set_enabled (widget, "register.merge", row != NULL && !is_received);
  gtk_widget_action_set_enabled (widget, "register.offer",
                                 torget_register_detail_can_offer (self->detail));
  gtk_widget_action_set_enabled (widget, "register.remove", is_ours);
  gtk_widget_action_set_enabled (widget, "register.close", row != NULL);
  torget_role_actions_limit (widget, self->session, editing_actions);
}

static void
selected_cb (TorgetRegisterPage *self)
{
  const TorgetRegisterRow *row = torget_register_list_get_selected (self->list);

  torget_register_detail_show (self->detail, torget_register_list_get_register (self->list), row);
  torget_split_set_show_detail (self->split, row != NULL);
  set_actions (self);
}

/* Actions */

static void
add_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  torget_register_edit_new (self->list, self->session, NULL);
}

static void
adopt_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  torget_register_edit_new (self->list, self->session,
                            torget_register_detail_get_row (self->detail)->name);
}

static void
adopt_all_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  torget_register_edit_adopt_all (self->list, self->session);
}

static void
edit_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  torget_register_edit_entry (self->list, self->session,
                              torget_register_detail_get_row (self->detail));
}

static void
merge_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  torget_register_merge_present (self->list, self->session,
                                 torget_register_detail_get_row (self->detail));
}

/* Who fits the practice place. */
static void
match_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);
  const TorgetRegisterRow *row = torget_register_detail_get_row (self->detail);

  torget_match_dialog_present_persons (widget, self->session, row->record.id, row->name);
}

static void
offer_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  torget_register_offer_present (widget, self->session,
                                 torget_register_list_get_register (self->list),
                                 torget_register_detail_get_row (self->detail)->record.id);
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  torget_register_edit_remove (self->list, self->session,
                               torget_register_detail_get_row (self->detail));
}

static void
close_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  torget_register_list_select (self->list, 0, NULL);
  torget_register_list_focus (self->list);
}

static void
choose_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  adw_flap_set_reveal_flap (self->flap, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->registers)));
}

static void
find_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  torget_register_page_find (TORGET_REGISTER_PAGE (widget));
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint key;
  GdkModifierType modifiers;
} actions[] = {
  { "register.add", add_action, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "register.adopt", adopt_action },
  { "register.adopt-all", adopt_all_action },
  { "register.choose", choose_action },
  { "register.close", close_action, GDK_KEY_Escape },
  { "register.edit", edit_action, GDK_KEY_e, GDK_CONTROL_MASK },
  { "register.find", find_action, GDK_KEY_f, GDK_CONTROL_MASK },
  { "register.match", match_action, GDK_KEY_m, GDK_CONTROL_MASK },
  { "register.merge", merge_action },
  { "register.offer", offer_action },
  { "register.remove", remove_action },
};

static void
set_looked_at (GtkWidget *widget,
               gboolean is_looked_at)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  if (self->session != NULL)
    torget_register_model_set_looked_at (torget_register_list_get_model (self->list),
                                         is_looked_at);
}

static void
torget_register_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (torget_register_page_parent_class)->map (widget);
  set_looked_at (widget, TRUE);
}

static void
torget_register_page_unmap (GtkWidget *widget)
{
  set_looked_at (widget, FALSE);
  GTK_WIDGET_CLASS (torget_register_page_parent_class)->unmap (widget);
}

static void
torget_register_page_dispose (GObject *object)
{
  g_clear_object (&TORGET_REGISTER_PAGE (object)->session);
  G_OBJECT_CLASS (torget_register_page_parent_class)->dispose (object);
}

/* Tab goes past the registers, of which there are many, to the entries. */
static gboolean
torget_register_page_focus (GtkWidget *widget,
                            GtkDirectionType direction)
{
  TorgetRegisterPage *self = TORGET_REGISTER_PAGE (widget);

  if (!adw_flap_get_folded (self->flap)
      && gtk_widget_get_focus_child (GTK_WIDGET (self->registers)) != NULL)
    {
      if (direction == GTK_DIR_TAB_FORWARD)
        return gtk_widget_child_focus (GTK_WIDGET (self->split), direction);
      if (direction == GTK_DIR_TAB_BACKWARD)
        return FALSE;
    }
  return GTK_WIDGET_CLASS (torget_register_page_parent_class)->focus (widget, direction);
}

static void
torget_register_page_class_init (TorgetRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_register_page_dispose;
  widget_class->focus = torget_register_page_focus;
  widget_class->map = torget_register_page_map;
  widget_class->unmap = torget_register_page_unmap;

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                             actions[i].name, NULL);
    }
  g_type_ensure (TORGET_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/vuxentorget/Torget/ui/register/register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterPage, flap);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterPage, registers);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterPage, split);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, register_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, register_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, split_folded_cb);
}

static void
torget_register_page_init (TorgetRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < TORGET_N_REGISTERS; i++)
    gtk_list_box_append (self->registers, create_register_row (torget_register_spec_get (i)));
  gtk_list_box_set_header_func (self->registers, add_heading_cb, NULL, NULL);
  gtk_list_box_select_row (self->registers, gtk_list_box_get_row_at_index (self->registers, 0));
  self->list = g_object_new (TORGET_TYPE_REGISTER_LIST, NULL);
  self->detail = g_object_new (TORGET_TYPE_REGISTER_DETAIL, NULL);
  torget_split_set_minimum (self->split, LIST_CHARS, DETAIL_CHARS);
  g_object_set (self->split, "position", POSITION, NULL);
  torget_split_set_children (self->split, GTK_WIDGET (self->list), GTK_WIDGET (self->detail));
  folded_cb (self);
  split_folded_cb (self);
  set_actions (self);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated",
                           G_CALLBACK (torget_register_detail_focus_uses), self->detail,
                           G_CONNECT_SWAPPED);
}

/**
 * torget_register_page_new:
 * @session: an open session
 *
 * Returns: (transfer floating): the page, with the first register
 */
GtkWidget *
torget_register_page_new (TorgetSession *session)
{
  TorgetRegisterPage *self = g_object_new (TORGET_TYPE_REGISTER_PAGE, NULL);

  self->session = g_object_ref (session);
  torget_role_actions_limit (GTK_WIDGET (self), session, editing_actions);
  torget_register_detail_set_session (self->detail, session);
  torget_register_list_set_session (self->list, session);
  return GTK_WIDGET (self);
}

/**
 * torget_register_page_show:
 * @self: a page
 * @reg: a register
 */
void
torget_register_page_show (TorgetRegisterPage *self,
                           TorgetRegister reg)
{
  g_return_if_fail (TORGET_IS_REGISTER_PAGE (self));

  gtk_list_box_select_row (self->registers,
                           gtk_list_box_get_row_at_index (self->registers, (int) reg));
}

/**
 * torget_register_page_find:
 * @self: a page
 *
 * Moves the keyboard to the search.
 */
void
torget_register_page_find (TorgetRegisterPage *self)
{
  g_return_if_fail (TORGET_IS_REGISTER_PAGE (self));

  if (torget_split_get_folded (self->split))
    torget_register_list_select (self->list, 0, NULL);
  torget_register_list_find (self->list);
}

/**
 * torget_register_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none): the entries
 */
TorgetRegisterList *
torget_register_page_get_list (TorgetRegisterPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_PAGE (self), NULL);

  return self->list;
}

/**
 * torget_register_page_get_detail:
 * @self: a page
 *
 * Returns: (transfer none): the entry that is selected
 */
TorgetRegisterDetail *
torget_register_page_get_detail (TorgetRegisterPage *self)
{
  g_return_val_if_fail (TORGET_IS_REGISTER_PAGE (self), NULL);

  return self->detail;
}
