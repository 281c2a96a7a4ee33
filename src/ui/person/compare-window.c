/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetCompareWindow: two persons side by side; see compare-window.h. */
#include "config.h"

#include "ui/person/compare-window.h"

#include "domain/case-view.h"
#include "domain/person-merge.h"
#include "service/doubles.h"
#include "ui/app/error-text.h"
#include "ui/app/role-actions.h"
#include "ui/app/session-window.h"
#include "ui/compat/alert.h"
#include "ui/person/compare-facts.h"
#include "ui/person/compare-row.h"
#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"
#include "ui/person/person-text.h"
#include "ui/person/save.h"

#include <glib/gi18n.h>

struct _TorgetCompareWindow
{
  AdwWindow parent_instance;

  AdwPreferencesPage *page;
  GtkWidget *merge_button;

  GtkWidget *origin; /* weak; a widget of the main window */
  TorgetSession *session;
  TorgetRecordSet *records;
  gint64 kept_id;
  gint64 other_id;
  TorgetPersonMerge *merge;
  GPtrArray *groups;  /* not owned: what is on the page */
  GPtrArray *choices; /* not owned: a TorgetCompareRow for each conflict */
  AdwPreferencesGroup *different;
};

G_DEFINE_FINAL_TYPE (TorgetCompareWindow, torget_compare_window, ADW_TYPE_WINDOW)

static AdwPreferencesGroup *
add_group (TorgetCompareWindow *self,
           const char *title,
           const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);
  return group;
}

/* What differs */

static void
set_can_merge (TorgetCompareWindow *self,
               gboolean can_merge)
{
  gtk_widget_set_sensitive (self->merge_button, can_merge);
  torget_role_limit (self->merge_button, self->session);
}

static void
update_merge (TorgetCompareWindow *self)
{
  guint n_open;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->choices->len; i++)
    torget_person_merge_choose (
        self->merge, i, torget_compare_row_get_choice (g_ptr_array_index (self->choices, i)));
  n_open = torget_compare_window_get_n_open (self);
  set_can_merge (self, n_open == 0);
  if (self->different == NULL)
    return;
  text = n_open == 0
             ? g_strdup (_ ("All are chosen. What is not chosen stays in the history."))
             : g_strdup_printf (ngettext ("Choose which is right. %u is left to choose.",
                                          "Choose which are right. %u are left to choose.",
                                          n_open),
                                n_open);
  adw_preferences_group_set_description (self->different, text);
}

static void
add_choice (TorgetCompareWindow *self,
            const TorgetMergeConflict *conflict)
{
  g_autofree char *kept = torget_field_value_dup_of (conflict->kept, conflict->field, self->records);
  g_autofree char *other
      = torget_field_value_dup_of (conflict->other, conflict->field, self->records);
  GtkWidget *row = torget_compare_row_new_choice (
      torget_field_label (conflict->kept->type->name, conflict->field->name), kept, other);

  g_signal_connect_object (row, "chosen", G_CALLBACK (update_merge), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->choices, row);
  adw_preferences_group_add (self->different, row);
}

static void
add_different (TorgetCompareWindow *self)
{
  const guint n = torget_person_merge_get_n_conflicts (self->merge);

  self->different = n > 0 ? add_group (self, _ ("Different"), NULL) : NULL;
  for (guint i = 0; i < n; i++)
    add_choice (self, torget_person_merge_get_conflict (self->merge, i));
}

static void
add_heading (TorgetCompareWindow *self)
{
  g_autofree char *kept
      = torget_person_dup_name (torget_case_get_person (self->records, self->kept_id));
  g_autofree char *other
      = torget_person_dup_name (torget_case_get_person (self->records, self->other_id));
  AdwPreferencesGroup *group = add_group (self, _ ("Who stays"), NULL);
  GtkWidget *swap = gtk_button_new_with_mnemonic (_ ("S_wap"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (swap), "compare.swap");
  gtk_widget_add_css_class (swap, "flat");
  adw_preferences_group_set_header_suffix (group, swap);
  adw_preferences_group_add (group, torget_compare_row_new_heading (kept, other));
}

/* From the two persons as they stand now; choices begin anew. */
static void
fill (TorgetCompareWindow *self)
{
  TorgetCompareFacts facts;

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  g_ptr_array_set_size (self->choices, 0);
  g_clear_pointer (&self->merge, torget_person_merge_free);
  self->merge = torget_person_merge_new (self->records, self->kept_id, self->other_id);
  set_can_merge (self, self->merge != NULL);
  if (self->merge == NULL)
    return;
  facts = (TorgetCompareFacts){ self->records, self->merge, self->kept_id, self->other_id };
  add_heading (self);
  add_different (self);
  torget_compare_facts_add_united (
      &facts, add_group (self, _ ("Put together"),
                         _ ("What only one of them has is kept, and everything about the second "
                            "person comes along.")));
  torget_compare_facts_add_same (&facts, add_group (self, _ ("The same"), NULL));
  update_merge (self);
}

/* Deciding */

static void
swap_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  TorgetCompareWindow *self = TORGET_COMPARE_WINDOW (widget);
  const gint64 kept_id = self->kept_id;

  self->kept_id = self->other_id;
  self->other_id = kept_id;
  fill (self);
}

static void
merged_cb (const char *problem,
           gpointer user_data)
{
  g_autoptr (TorgetCompareWindow) self = user_data;

  if (problem != NULL)
    {
      set_can_merge (self, TRUE);
      torget_save_show_problem (GTK_WIDGET (self), problem);
      return;
    }
  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.show-person", "x", self->kept_id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
merge_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  TorgetCompareWindow *self = TORGET_COMPARE_WINDOW (widget);
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();

  if (self->merge == NULL || !torget_person_merge_apply (self->merge, changed, removed))
    return;
  gtk_widget_set_sensitive (self->merge_button, FALSE);
  torget_save (self->origin, self->session, changed, removed, _ ("Two persons merged"), merged_cb,
               g_object_ref (self));
}

static void
told_apart_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (TorgetCompareWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!torget_session_set_same_finish (TORGET_SESSION (source), result, &error))
    {
      torget_save_show_problem (GTK_WIDGET (self), torget_error_get_text (error));
      return;
    }
  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.told-apart", "(xx)", self->kept_id,
                                self->other_id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
tell_apart_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetCompareWindow *self = TORGET_COMPARE_WINDOW (widget);

  torget_session_set_same_async (self->session, self->kept_id, self->other_id, FALSE,
                                 told_apart_cb, g_object_ref (self));
}

static void
torget_compare_window_dispose (GObject *object)
{
  TorgetCompareWindow *self = TORGET_COMPARE_WINDOW (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->session);
  g_clear_pointer (&self->records, torget_record_set_unref);
  g_clear_pointer (&self->merge, torget_person_merge_free);
  G_OBJECT_CLASS (torget_compare_window_parent_class)->dispose (object);
}

static void
torget_compare_window_finalize (GObject *object)
{
  TorgetCompareWindow *self = TORGET_COMPARE_WINDOW (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->choices);
  G_OBJECT_CLASS (torget_compare_window_parent_class)->finalize (object);
}

static void
torget_compare_window_class_init (TorgetCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = torget_compare_window_dispose;
  object_class->finalize = torget_compare_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetCompareWindow, merge_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetCompareWindow, page);
  gtk_widget_class_install_action (widget_class, "compare.merge", NULL, merge_cb);
  gtk_widget_class_install_action (widget_class, "compare.swap", NULL, swap_cb);
  gtk_widget_class_install_action (widget_class, "compare.tell-apart", NULL, tell_apart_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
torget_compare_window_init (TorgetCompareWindow *self)
{
  self->groups = g_ptr_array_new ();
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @records: the cases of both, and the coordinators; @kept_id stays, unless they are swapped. */
static GtkWidget *
compare_window_new (GtkWindow *parent,
                    GtkWidget *origin,
                    TorgetSession *session,
                    TorgetRecordSet *records,
                    gint64 kept_id,
                    gint64 other_id)
{
  TorgetCompareWindow *self
      = g_object_new (TORGET_TYPE_COMPARE_WINDOW, "transient-for", parent, NULL);

  g_set_weak_pointer (&self->origin, origin);
  self->session = g_object_ref (session);
  self->records = torget_record_set_ref (records);
  self->kept_id = kept_id;
  self->other_id = other_id;
  torget_session_window_bind (GTK_WINDOW (self), session);
  torget_role_actions_limit (GTK_WIDGET (self), session,
                             (const char *[]){ "compare.tell-apart", NULL });
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * torget_compare_window_get_n_open:
 * @self: a window
 *
 * Returns: how many values are still to be chosen
 */
guint
torget_compare_window_get_n_open (TorgetCompareWindow *self)
{
  guint n_open = 0;

  for (guint i = 0; i < self->choices->len; i++)
    n_open += torget_compare_row_get_choice (g_ptr_array_index (self->choices, i))
              == TORGET_MERGE_UNDECIDED;
  return n_open;
}

/**
 * torget_compare_window_choose_all:
 * @self: a window
 * @choice: whose values
 *
 * Chooses all values of one person.
 */
void
torget_compare_window_choose_all (TorgetCompareWindow *self,
                                  TorgetMergeChoice choice)
{
  for (guint i = 0; i < self->choices->len; i++)
    torget_compare_row_choose (g_ptr_array_index (self->choices, i), choice);
}

typedef struct
{
  GWeakRef parent;
  GWeakRef origin;
  gint64 ids[2];
} Request;

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&request->parent);
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&request->origin);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records
      = torget_session_load_pair_finish (TORGET_SESSION (source), result, &error);

  g_weak_ref_clear (&request->parent);
  g_weak_ref_clear (&request->origin);
  if (parent == NULL || origin == NULL)
    return;
  if (records == NULL)
    torget_alert_show (parent, _ ("Cannot compare"), torget_error_get_text (error));
  else
    gtk_window_present (GTK_WINDOW (compare_window_new (parent, origin,
                                                               TORGET_SESSION (source), records,
                                                               request->ids[0], request->ids[1])));
}

/**
 * torget_compare_open:
 * @parent: the window that it stands over
 * @origin: a widget of the main window
 * @session: an open session
 * @kept_id: row id of the person who is to stay, unless they are swapped
 * @other_id: row id of the other one
 *
 * Reads both persons, then shows them side by side.
 */
void
torget_compare_open (GtkWindow *parent,
                     GtkWidget *origin,
                     TorgetSession *session,
                     gint64 kept_id,
                     gint64 other_id)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->parent, parent);
  g_weak_ref_init (&request->origin, origin);
  request->ids[0] = kept_id;
  request->ids[1] = other_id;
  torget_session_load_pair_async (session, kept_id, other_id, NULL, loaded_cb, request);
}
