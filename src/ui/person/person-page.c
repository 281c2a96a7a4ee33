/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetPersonPage: the header of a person and the tabs under it. The tabs are made once and
 * follow the case, so that moving through a list of persons keeps the tab.
 */
#include "config.h"

#include "ui/person/person-page.h"

#include "ui/app/role-actions.h"
#include "ui/coordination/coordination-tab.h"
#include "domain/code-list.h"
#include "ui/household/household-tab.h"
#include "ui/household/move-dialog.h"
#include "ui/housing/housing-tab.h"
#include "ui/person/compare-chooser.h"
#include "ui/person/draft-open.h"
#include "ui/person/extract-dialog.h"
#include "ui/person/history-tab.h"
#include "ui/person/notes-tab.h"
#include "ui/person/open-record.h"
#include "ui/person/overview-tab.h"
#include "ui/person/person-header.h"
#include "ui/person/person-text.h"
#include "ui/person/quick-note.h"
#include "ui/person/reason-gate.h"
#include "ui/plan/plan-tab.h"
#include "ui/preschool/preschool-tab.h"
#include "ui/retention/erasure-steps.h"
#include "ui/sfi/sfi-tab.h"
#include "ui/widgets/children.h"
#include "ui/widgets/wrap-layout.h"

#include <glib/gi18n.h>

struct _TorgetPersonPage
{
  AdwBin parent_instance;

  GtkStack *states;
  AdwStatusPage *problem;
  TorgetReasonGate *gate;
  TorgetPersonHeader *header;
  GtkWidget *switcher;
  GtkStack *tabs;

  TorgetPersonCase *person_case;
};

G_DEFINE_FINAL_TYPE (TorgetPersonPage, torget_person_page, ADW_TYPE_BIN)

static const struct
{
  const char *name;
  const char *title;
  GtkWidget *(*create) (TorgetPersonCase *person_case);
} tabs[] = {
  { "overview", N_ ("Overview"), torget_overview_tab_new },
  { "plan", N_ ("Plan"), torget_plan_tab_new },
  { "sfi", N_ ("SFI"), torget_sfi_tab_new },
  { "preschool", N_ ("Preschool"), torget_preschool_tab_new },
  { "housing", N_ ("Housing"), torget_housing_tab_new },
  { "household", N_ ("Household"), torget_household_tab_new },
  { "coordination", N_ ("Coordination"), torget_coordination_tab_new },
  { "notes", N_ ("Notes"), torget_notes_tab_new },
  { "history", N_ ("History"), torget_history_tab_new },
};

/* The keyboard goes along: what it was on is not shown any more. */
static void
show_state (TorgetPersonPage *self,
            const char *name)
{
  const gboolean is_new = !g_str_equal (gtk_stack_get_visible_child_name (self->states), name);

  gtk_stack_set_visible_child_name (self->states, name);
  if (is_new && torget_widget_has_keyboard (GTK_WIDGET (self)))
    torget_person_page_focus (self);
}

static void
loaded_cb (TorgetPersonPage *self)
{
  const gboolean is_here = torget_person_case_get_records (self->person_case) != NULL;

  if (is_here)
    torget_person_header_show (self->header, self->person_case);
  show_state (self, is_here ? "person" : "nobody");
}

static void
failed_cb (TorgetPersonPage *self,
           const char *problem)
{
  adw_status_page_set_description (self->problem, problem);
  show_state (self, "problem");
}

/* The case is protected: the gate stands before it until a reason is given. */
static void
guarded_cb (TorgetPersonPage *self)
{
  torget_reason_gate_reset (self->gate);
  show_state (self, "gate");
}

static void
given_cb (TorgetPersonPage *self,
          const char *reason)
{
  torget_person_case_reveal (self->person_case, reason);
}

/* Somebody who was merged is shown as the one who stays. */
static void
followed_cb (TorgetPersonPage *self,
             const TorgetPerson *merged)
{
  g_autofree char *text
      = torget_person_dup_followed (merged, torget_person_case_get_person (self->person_case));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

/* Actions */

static void
show_tab_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  torget_person_page_show_tab (TORGET_PERSON_PAGE (widget),
                               g_variant_get_string (parameter, NULL));
}

static void
add_note_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);

  torget_person_page_show_tab (self, "notes");
  gtk_widget_activate_action (gtk_stack_get_visible_child (self->tabs), "tab.edit", NULL);
}

/* What a note from a tab is about: code of the list `track`. */
static const char *
get_track (TorgetPersonPage *self)
{
  const char *tab = gtk_stack_get_visible_child_name (self->tabs);

  if (g_strcmp0 (tab, "coordination") == 0)
    return "case";
  return torget_code_list_find (torget_code_list_get ("track"), tab) != NULL ? tab : NULL;
}

static void
quick_note_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);

  if (torget_person_case_get_person (self->person_case) != NULL)
    torget_quick_note_present (widget, self->person_case, "note", get_track (self));
}

static void
compare_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);

  if (torget_person_case_get_person (self->person_case) != NULL)
    torget_compare_chooser_present (widget, self->person_case);
}

static void
move_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);

  if (torget_person_case_get_person (self->person_case) == NULL)
    return;
  if (torget_person_case_hides_places (self->person_case))
    gtk_widget_activate_action (widget, "win.toast", "s",
                                _ ("Somebody of the household is protected: no move is recorded."));
  else
    torget_move_dialog_present (widget, self->person_case);
}

static void
edit_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);

  if (torget_person_case_get_person (self->person_case) != NULL)
    torget_open_names (widget, self->person_case);
}

/* What a tab does with `tab.edit`; a tab that cannot be edited leaves it to the person. */
static void
edit_tab_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);
  GtkWidget *tab = gtk_stack_get_visible_child (self->tabs);

  if (torget_person_case_get_person (self->person_case) != NULL
      && (tab == NULL || !gtk_widget_activate_action (tab, "tab.edit", NULL)))
    gtk_widget_activate_action (widget, "person.edit", NULL);
}

static void
record_event_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  GtkWidget *tab = gtk_stack_get_visible_child (TORGET_PERSON_PAGE (widget)->tabs);

  if (tab != NULL)
    gtk_widget_activate_action (tab, "tab.record-event", NULL);
}

static void
extract_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);

  torget_extract_dialog_present (widget, torget_person_case_get_session (self->person_case),
                                 torget_person_case_get_person_id (self->person_case));
}

static void
hand_over_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);

  gtk_widget_activate_action (widget, "win.hand-over-household", "x",
                              torget_person_case_get_person_id (self->person_case));
}

static void
propose_erasure_action (GtkWidget *widget,
                        const char *name,
                        GVariant *parameter)
{
  TorgetPersonPage *self = TORGET_PERSON_PAGE (widget);
  const TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_PROPOSE,
                                   .person_id = torget_person_page_get_person_id (self) };

  torget_erasure_step_present (widget, torget_person_case_get_session (self->person_case), &step);
}

static void
add_key (GtkEventController *keys,
         guint key,
         const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                        gtk_named_action_new (action)));
}

static void
add_keys (TorgetPersonPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkShortcut *shortcut
          = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                              gtk_named_action_new ("person.show-tab"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (tabs[i].name));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  add_key (keys, GDK_KEY_e, "person.edit-tab");
  add_key (keys, GDK_KEY_r, "person.record-event");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
torget_person_page_dispose (GObject *object)
{
  g_clear_object (&TORGET_PERSON_PAGE (object)->person_case);
  G_OBJECT_CLASS (torget_person_page_parent_class)->dispose (object);
}

static void
torget_person_page_class_init (TorgetPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_person_page_dispose;
  gtk_widget_class_install_action (widget_class, "person.show-tab", "s", show_tab_action);
  gtk_widget_class_install_action (widget_class, "person.add-note", NULL, add_note_action);
  gtk_widget_class_install_action (widget_class, "person.quick-note", NULL, quick_note_action);
  gtk_widget_class_install_action (widget_class, "person.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "person.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "person.edit-tab", NULL, edit_tab_action);
  gtk_widget_class_install_action (widget_class, "person.extract", NULL, extract_action);
  gtk_widget_class_install_action (widget_class, "person.propose-erasure", NULL,
                                   propose_erasure_action);
  gtk_widget_class_install_action (widget_class, "person.hand-over", NULL, hand_over_action);
  gtk_widget_class_install_action (widget_class, "person.move", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "person.record-event", NULL, record_event_action);

  g_type_ensure (TORGET_TYPE_PERSON_HEADER);
  g_type_ensure (TORGET_TYPE_REASON_GATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/person/person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonPage, gate);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonPage, header);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonPage, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonPage, states);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, TorgetPersonPage, tabs);
  gtk_widget_class_bind_template_callback (widget_class, given_cb);
}

/* Also while the keyboard is in the list beside the page. */
static void
add_note_key (TorgetPersonPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                        gtk_named_action_new ("person.quick-note")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
torget_person_page_init (TorgetPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_note_key (self);
  gtk_widget_remove_css_class (self->switcher, "linked");
  /* A narrow page has no room for all tabs beside each other. */
  gtk_widget_set_layout_manager (self->switcher, torget_wrap_layout_new (0));
  add_keys (self);
}

static const char *const editing_actions[] = {
  "person.add-note",        "person.edit",       "person.edit-tab",
  "person.hand-over",       "person.move",       "person.quick-note",
  "person.propose-erasure", "person.record-event", NULL,
};

/**
 * torget_person_page_new:
 * @session: an open session
 *
 * Returns: (transfer floating): a page of nobody
 */
GtkWidget *
torget_person_page_new (TorgetSession *session)
{
  TorgetPersonPage *self = g_object_new (TORGET_TYPE_PERSON_PAGE, NULL);

  torget_role_actions_limit (GTK_WIDGET (self), session, editing_actions);
  self->person_case = torget_person_case_new (session);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    gtk_stack_add_titled (self->tabs, tabs[i].create (self->person_case), tabs[i].name,
                          _ (tabs[i].title));
  g_signal_connect_object (self->person_case, "loaded", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person_case, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person_case, "guarded", G_CALLBACK (guarded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person_case, "followed", G_CALLBACK (followed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * torget_person_page_show:
 * @self: a page
 * @person_id: row id; 0 for nobody
 */
void
torget_person_page_show (TorgetPersonPage *self,
                         gint64 person_id)
{
  g_return_if_fail (TORGET_IS_PERSON_PAGE (self));

  torget_person_case_show (self->person_case, person_id);
}

/**
 * torget_person_page_focus:
 * @self: a page
 *
 * Moves the keyboard to the tab that is shown, or to the gate before a protected case.
 */
void
torget_person_page_focus (TorgetPersonPage *self)
{
  g_return_if_fail (TORGET_IS_PERSON_PAGE (self));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "gate") == 0)
    {
      gtk_widget_child_focus (GTK_WIDGET (self->gate), GTK_DIR_TAB_FORWARD);
      return;
    }
  for (GtkWidget *tab = gtk_widget_get_first_child (self->switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
      gtk_widget_grab_focus (tab);
}

/**
 * torget_person_page_open_draft:
 * @self: a page
 * @draft: a form about a person in the file, which was not saved
 *
 * Shows the person, and opens the form as it stood.
 */
void
torget_person_page_open_draft (TorgetPersonPage *self,
                               const TorgetFormDraft *draft)
{
  g_return_if_fail (TORGET_IS_PERSON_PAGE (self));

  torget_draft_open (GTK_WIDGET (self), self->person_case, draft);
  torget_person_case_show (self->person_case, draft->row);
}

/**
 * torget_person_page_get_case:
 * @self: a page
 *
 * Returns: (nullable) (transfer none): the case that is shown, or %NULL when the page has gone
 */
TorgetPersonCase *
torget_person_page_get_case (TorgetPersonPage *self)
{
  g_return_val_if_fail (TORGET_IS_PERSON_PAGE (self), NULL);

  return self->person_case;
}

/**
 * torget_person_page_get_person_id:
 * @self: a page
 *
 * Returns: row id of the person that is shown; 0 for nobody
 */
gint64
torget_person_page_get_person_id (TorgetPersonPage *self)
{
  g_return_val_if_fail (TORGET_IS_PERSON_PAGE (self), 0);

  return torget_person_case_get_person_id (self->person_case);
}

/**
 * torget_person_page_show_tab:
 * @self: a page
 * @name: name of a tab
 */
void
torget_person_page_show_tab (TorgetPersonPage *self,
                             const char *name)
{
  g_return_if_fail (TORGET_IS_PERSON_PAGE (self));

  if (gtk_stack_get_child_by_name (self->tabs, name) != NULL)
    gtk_stack_set_visible_child_name (self->tabs, name);
}

/**
 * torget_person_page_get_tab:
 * @index: from 0
 *
 * Returns: (nullable) (transfer none): name of the tab, or %NULL after the last
 */
const char *
torget_person_page_get_tab (guint index)
{
  return index < G_N_ELEMENTS (tabs) ? tabs[index].name : NULL;
}
