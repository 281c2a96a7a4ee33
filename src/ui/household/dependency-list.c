/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hangs on what in a household, as rows; Enter shows whose track waits. */
#include "config.h"

#include "ui/household/dependency-list.h"

#include "base/clock.h"
#include "domain/dependencies.h"
#include "ui/person/dependency-text.h"
#include "ui/person/members.h"
#include "ui/widgets/children.h"

#include <glib/gi18n.h>

static void
row_activated_cb (GtkListBox *list,
                  GtkListBoxRow *row,
                  gpointer user_data)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "person-id");

  gtk_widget_activate_action (GTK_WIDGET (list), "win.show-person", "x", *id);
}

static GtkWidget *
create (TorgetPersonCase *person_case)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = gtk_label_new (_ ("What hangs on what"));
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

static void
add_row (GtkListBox *list,
         const TorgetDependency *dependency,
         TorgetRecordSet *records)
{
  g_autofree char *sentence
      = torget_dependency_dup_sentence (dependency, records, torget_clock_get_today ());
  GtkWidget *row
      = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", sentence, "subtitle",
                      torget_dependency_get_law (dependency->kind), "activatable", TRUE, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "person-id",
                          g_memdup2 (&dependency->person_id, sizeof dependency->person_id),
                          g_free);
  gtk_list_box_append (list, row);
}

static gboolean
show (GtkWidget *figure,
      TorgetPersonCase *person_case)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  const TorgetHousehold *household = torget_members_get_household (person_case);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_last_child (figure));
  g_autoptr (GArray) found = NULL;

  torget_list_box_clear (list);
  if (household == NULL)
    return FALSE;
  found = torget_case_list_dependencies (records, household->record.id,
                                         torget_clock_get_today ());
  for (guint i = 0; i < found->len; i++)
    add_row (list, &g_array_index (found, TorgetDependency, i), records);
  return found->len > 0;
}

const TorgetRecordFigure torget_dependency_list = { create, show };
