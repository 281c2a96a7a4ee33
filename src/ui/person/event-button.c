/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A button that lists what can happen to a record now; what cannot follows with the reason, so
 * that nobody has to guess why it is missing.
 */
#include "config.h"

#include "ui/person/event-button.h"

#include "base/clock.h"
#include "ui/person/event-dialog.h"
#include "ui/person/event-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_LIST_HEIGHT 420

typedef struct
{
  TorgetPersonCase *person_case;
  const TorgetRecordType *type;
  gint64 id;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_object_unref (subject->person_case);
  g_free (subject);
}

static const TorgetRecord *
get_record (Subject *subject)
{
  TorgetRecordSet *records = torget_person_case_get_records (subject->person_case);

  return records != NULL ? torget_record_set_find (records, subject->type, subject->id) : NULL;
}

static char *
dup_refusal (Subject *subject,
             const TorgetRecord *record,
             const TorgetTrackEvent *event)
{
  const TorgetEventReport report = {
    .event = event,
    .records = torget_person_case_get_records (subject->person_case),
    .subject = record,
    .today = torget_clock_get_today (),
  };
  g_autoptr (GArray) refusals = torget_track_event_check (&report);

  if (refusals->len == 0)
    return NULL;
  return torget_event_refusal_dup_text (&g_array_index (refusals, TorgetEventRefusal, 0), record);
}

static GtkWidget *
create_row (const TorgetTrackEvent *event,
            const char *refusal)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", torget_event_get_label (event->kind),
                                 "subtitle", refusal, "activatable", refusal == NULL, "sensitive",
                                 refusal == NULL, NULL);

  g_object_set_data (G_OBJECT (row), "event", (gpointer) event);
  return row;
}

/* What can happen first. */
static void
fill (GtkListBox *list,
      Subject *subject,
      const TorgetRecord *record)
{
  const TorgetTrackEvent *event;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; (event = torget_track_event_get_nth (subject->type, i)) != NULL; i++)
      {
        g_autofree char *refusal = dup_refusal (subject, record, event);

        if ((refusal != NULL) == (pass == 1))
          gtk_list_box_append (list, create_row (event, refusal));
      }
}

static void
row_activated_cb (GtkListBox *list,
                  GtkListBoxRow *row,
                  gpointer user_data)
{
  Subject *subject = user_data;
  GtkWidget *button = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_MENU_BUTTON);
  GtkWidget *group = gtk_widget_get_ancestor (button, ADW_TYPE_PREFERENCES_GROUP);
  const TorgetTrackEvent *event = g_object_get_data (G_OBJECT (row), "event");
  const TorgetRecord *record = get_record (subject);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  if (record != NULL)
    torget_event_dialog_present (group, subject->person_case, event, record);
}

static GtkWidget *
create_list (Subject *subject)
{
  GtkWidget *list = gtk_list_box_new ();
  const TorgetRecord *record = get_record (subject);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "event-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What happened"), -1);
  if (record != NULL)
    fill (GTK_LIST_BOX (list), subject, record);
  return list;
}

static void
create_popup (GtkMenuButton *button,
              gpointer user_data)
{
  Subject *subject = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = create_list (subject);

  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), subject);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_LIST_HEIGHT);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "event-popover");
  gtk_menu_button_set_popover (button, popover);
}

/**
 * torget_event_button_is_for:
 * @type: type of a record
 *
 * Returns: whether anything can happen to such records
 */
gboolean
torget_event_button_is_for (const TorgetRecordType *type)
{
  return torget_track_event_get_nth (type, 0) != NULL;
}

/**
 * torget_event_button_new:
 * @person_case: the case
 * @subject: a record of it
 * @is_short: an icon instead of words, for a row
 *
 * Returns: (transfer floating): a button whose list begins with what can happen now
 */
GtkWidget *
torget_event_button_new (TorgetPersonCase *person_case,
                         const TorgetRecord *subject,
                         gboolean is_short)
{
  GtkWidget *button = gtk_menu_button_new ();
  Subject *data = g_new (Subject, 1);

  *data = (Subject){ g_object_ref (person_case), subject->type, subject->id };
  if (is_short)
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "object-select-symbolic");
  else
    gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Record an Event"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Record an Event"), -1);
  gtk_widget_set_tooltip_text (button, _ ("Record what has happened (Ctrl+R)"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup, data,
                                         subject_free);
  return button;
}
