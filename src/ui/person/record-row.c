/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a record group: a record, one of its facts, one that there should be. */
#include "config.h"

#include "ui/person/record-row.h"

#include "ui/widgets/status-chip.h"

/* A longer value is broken into lines. */
#define VALUE_CHARS 40

/**
 * torget_record_row_new:
 * @title: the headline, as it is
 * @subtitle: (nullable): the dim line
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
torget_record_row_new (const char *title,
                       const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/**
 * torget_record_row_new_text:
 * @text: a sentence
 *
 * Returns: (transfer floating): a dim row that only says something
 */
GtkWidget *
torget_record_row_new_text (const char *text)
{
  GtkWidget *row = torget_record_row_new (text, NULL);

  gtk_widget_add_css_class (row, "dim-label");
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
create_value_label (const char *value)
{
  GtkWidget *label = gtk_label_new (value);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), VALUE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_widget_set_margin_start (label, 12);
  return label;
}

/**
 * torget_record_row_new_fact:
 * @label: what the field is called
 * @value: what it holds, in words
 *
 * Returns: (transfer floating): a row with the value at its end
 */
GtkWidget *
torget_record_row_new_fact (const char *label,
                            const char *value)
{
  GtkWidget *row = torget_record_row_new (label, NULL);

  gtk_widget_add_css_class (row, "fact");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_value_label (value));
  return row;
}

/**
 * torget_record_row_new_missing:
 * @text: what is missing, a sentence
 *
 * Returns: (transfer floating): a row that warns, and can be activated
 */
GtkWidget *
torget_record_row_new_missing (const char *text)
{
  GtkWidget *row = torget_record_row_new (text, NULL);
  GtkWidget *icon
      = gtk_image_new_from_icon_name (torget_tone_get_icon_name (TORGET_TONE_WARNING));

  gtk_widget_add_css_class (icon, torget_tone_get_style_class (TORGET_TONE_WARNING));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/**
 * torget_record_row_add_state:
 * @row: a row
 * @tone: how the state is coloured
 * @words: (nullable): the state; nothing is added without
 *
 * Adds a chip at the row's end.
 */
void
torget_record_row_add_state (GtkWidget *row,
                             TorgetTone tone,
                             const char *words)
{
  GtkWidget *chip;

  if (words == NULL)
    return;
  chip = torget_status_chip_new (tone, torget_tone_get_icon_name (tone), words);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
}
