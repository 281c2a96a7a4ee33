/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a record; see record-files.h. Their actions are those of the place around them
 * (attachment-place.h). */
#include "config.h"

#include "ui/person/record-files.h"

#include "ui/person/attachment-row.h"
#include "ui/person/record-button.h"
#include "ui/person/record-row.h"

/**
 * torget_record_files_list:
 * @person_case: a case, loaded
 * @record: one of its records
 *
 * Returns: (transfer container) (element-type TorgetAttachment): the files that document it, the
 *   oldest first
 */
GPtrArray *
torget_record_files_list (TorgetPersonCase *person_case,
                          const TorgetRecord *record)
{
  GPtrArray *all = torget_record_set_list (torget_person_case_get_records (person_case),
                                           &torget_attachment_type);
  GPtrArray *files = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      TorgetAttachment *attachment = g_ptr_array_index (all, i);

      if (attachment->record_id == record->id
          && g_strcmp0 (attachment->record_table, record->type->name) == 0)
        g_ptr_array_add (files, attachment);
    }
  return files;
}

/**
 * torget_record_files_create_button:
 * @record: a record
 * @label: what is to be attached
 *
 * Returns: (transfer floating): a button that attaches a file to it
 */
GtkWidget *
torget_record_files_create_button (const TorgetRecord *record,
                                   const char *label)
{
  GtkWidget *button = torget_record_button_new ("mail-attachment-symbolic", label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "attachment.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", record->type->name,
                                    record->id);
  return button;
}

/**
 * torget_record_files_create_add_row:
 * @record: a record that is unfolded into rows
 * @label: what is to be attached
 *
 * Returns: (transfer floating): a row that attaches a file to it
 */
GtkWidget *
torget_record_files_create_add_row (const TorgetRecord *record,
                                    const char *label)
{
  GtkWidget *row = torget_record_row_new (label, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "mail-attachment-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "attachment.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", record->type->name, record->id);
  return row;
}

/**
 * torget_record_files_create_row:
 * @person_case: a case
 * @attachment: one of torget_record_files_list()
 * @cancellable: ends the reading when the row is gone
 *
 * Returns: (transfer floating): a row to stand under the record's
 */
GtkWidget *
torget_record_files_create_row (TorgetPersonCase *person_case,
                                const TorgetAttachment *attachment,
                                GCancellable *cancellable)
{
  GtkWidget *row = torget_attachment_row_new (
      attachment, FALSE, torget_person_case_get_session (person_case), cancellable);

  gtk_widget_add_css_class (row, "attached");
  return row;
}
