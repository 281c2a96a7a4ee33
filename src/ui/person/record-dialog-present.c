/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editor of a record as most ask for it: the rows of the record and nothing else. */
#include "config.h"

#include "ui/person/record-dialog.h"

/**
 * torget_record_dialog_present:
 * @origin: a widget of the page that asks; its window becomes the parent
 * @session: where to save
 * @spec: which fields to edit
 * @record: the record; one that @records does not have is new and has its id already
 * @records: (nullable): the case that it belongs to
 * @person_id: as for torget_record_dialog_open()
 * @draft: as for torget_record_dialog_open()
 *
 * Opens a form with the rows of the record and no parts.
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRecordDialog *
torget_record_dialog_present (GtkWidget *origin,
                              TorgetSession *session,
                              const TorgetRecordSpec *spec,
                              gconstpointer record,
                              TorgetRecordSet *records,
                              gint64 person_id,
                              const char *draft)
{
  TorgetRecordDialog *self = torget_record_dialog_new (origin, session, spec, record, records);

  for (guint i = 0; spec->groups[i].fields[0] != NULL; i++)
    torget_record_dialog_add_rows (self, i);
  torget_record_dialog_open (self, person_id, draft);
  return self;
}

/**
 * torget_record_dialog_focus_field:
 * @self: an open dialog
 * @field_name: a field
 *
 * Moves the keyboard to the row of the field, if it has one.
 */
void
torget_record_dialog_focus_field (TorgetRecordDialog *self,
                                  const char *field_name)
{
  TorgetFormRow *row = torget_form_find_row (torget_record_dialog_get_form (self), field_name);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
