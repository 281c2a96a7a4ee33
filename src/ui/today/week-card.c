/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A deadline as a small card: how grave it is, what it is, and whose household. */
#include "config.h"

#include "ui/today/week-card.h"

#include "domain/deadline-text.h"
#include "ui/person/deadline-text.h"
#include "ui/today/today-names.h"
#include "ui/widgets/language.h"
#include "ui/widgets/tone.h"

#include <glib/gi18n.h>

/* In a day's column, and beside other days' cards. */
#define COLUMN_CHARS 9
#define ROW_CHARS 16

static const TorgetTone tones[] = {
  [TORGET_SEVERITY_INFO] = TORGET_TONE_NEUTRAL,
  [TORGET_SEVERITY_MEDIUM] = TORGET_TONE_ACCENT,
  [TORGET_SEVERITY_HIGH] = TORGET_TONE_WARNING,
  [TORGET_SEVERITY_CRITICAL] = TORGET_TONE_ERROR,
};

static void
clicked_cb (GtkWidget *card,
            gpointer person_id)
{
  if (*(gint64 *) person_id != 0)
    gtk_widget_activate_action (card, "win.show-person", "x", *(gint64 *) person_id);
}

static void
add_text (GtkWidget *texts,
          TorgetWeekCardPlace place,
          const char *text,
          const char *style_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  if (place == TORGET_WEEK_CARD_IN_COLUMN)
    {
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_lines (label, 2);
    }
  gtk_label_set_width_chars (label,
                             place == TORGET_WEEK_CARD_IN_COLUMN ? COLUMN_CHARS : ROW_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (label), style_class);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (label));
}

static GtkWidget *
create_content (const TorgetDeadlineRow *row,
                TorgetTone tone,
                TorgetWeekCardPlace place,
                const char *household)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name (torget_tone_get_icon_name (tone));
  char due[TORGET_DATE_ISO_SIZE];

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, torget_tone_get_style_class (tone));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  add_text (texts, place, torget_rule_get_label (row->deadline.rule), "caption-heading");
  if (household != NULL)
    add_text (texts, place, household, "caption");
  if (place == TORGET_WEEK_CARD_IN_ROW)
    add_text (texts, place, torget_date_write_iso (row->deadline.due, due), "caption");
  return box;
}

/* Everything that the card shows and what is under the pointer, in words. */
static void
describe (GtkWidget *card,
          const TorgetDeadlineRow *row,
          const char *household,
          TorgetDate today)
{
  g_autofree char *person = torget_deadline_row_dup_person (row);
  g_autofree char *cause = torget_deadline_row_dup_cause (row);
  g_autofree char *sentence = torget_deadline_dup_sentence_for (&row->deadline, today, person,
                                                                cause, torget_ui_language ());
  g_autofree char *name = NULL;
  char due[TORGET_DATE_ISO_SIZE];
  const char *label = torget_rule_get_label (row->deadline.rule);

  torget_date_write_iso (row->deadline.due, due);
  if (row->deadline.due < today)
    /* Translators: a deadline, the household or the person, and the day that has passed. */
    name = g_strdup_printf (_ ("%s, %s, passed on %s"), label,
                            household != NULL ? household : _ ("the office"), due);
  else
    /* Translators: a deadline, the household or the person, and the day that is still to come. */
    name = g_strdup_printf (_ ("%s, %s, due on %s"), label,
                            household != NULL ? household : _ ("the office"), due);
  gtk_widget_set_tooltip_text (card, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

/**
 * torget_week_card_new:
 * @row: a deadline
 * @today: the day that it is read on
 * @place: where the card will stand
 *
 * Returns: (transfer floating): a button that shows the person, in a window with `win.show-person`
 */
GtkWidget *
torget_week_card_new (const TorgetDeadlineRow *row,
                      TorgetDate today,
                      TorgetWeekCardPlace place)
{
  const TorgetTone tone = tones[torget_deadline_get_severity (&row->deadline, today)];
  g_autofree char *household = torget_deadline_row_dup_household (row);
  GtkWidget *card = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (card), create_content (row, tone, place, household));
  gtk_widget_add_css_class (card, "deadline-card");
  describe (card, row, household, today);
  g_signal_connect_data (card, "clicked", G_CALLBACK (clicked_cb),
                         g_memdup2 (&row->deadline.person_id, sizeof (gint64)),
                         (GClosureNotify) (GCallback) g_free, 0);
  return card;
}
