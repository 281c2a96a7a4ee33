/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/person/record-part.h"
#include "ui/person/record-spec.h"
#include "ui/widgets/form.h"

G_BEGIN_DECLS

#define TORGET_TYPE_RECORD_DIALOG (torget_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRecordDialog, torget_record_dialog, TORGET, RECORD_DIALOG, AdwWindow)

/* Which form of a record it is: what follows the table of the record in the name of a draft. */
#define TORGET_DRAFT_RECORD ""
#define TORGET_DRAFT_NEW "/new"
#define TORGET_DRAFT_END "/end"
#define TORGET_DRAFT_NAMES "/names"

/**
 * TorgetSavedRecordFunc:
 * @origin: the widget that the dialog was opened from
 * @record: the record as it was when the dialog opened, with its id
 */
typedef void (*TorgetSavedRecordFunc) (GtkWidget *origin,
                                       gconstpointer record);

TorgetRecordDialog *torget_record_dialog_new (GtkWidget *origin,
                                              TorgetSession *session,
                                              const TorgetRecordSpec *spec,
                                              gconstpointer record,
                                              TorgetRecordSet *records);
void torget_record_dialog_set_title (TorgetRecordDialog *self,
                                     const char *title);
AdwPreferencesGroup *torget_record_dialog_add_rows (TorgetRecordDialog *self,
                                                    guint group);
void torget_record_dialog_add_consequences (TorgetRecordDialog *self);
void torget_record_dialog_add_part (TorgetRecordDialog *self,
                                    GtkWidget *part);
void torget_record_dialog_save_along (TorgetRecordDialog *self,
                                      gpointer record);
void torget_record_dialog_set_saved (TorgetRecordDialog *self,
                                     TorgetSavedRecordFunc saved);
void torget_record_dialog_open (TorgetRecordDialog *self,
                                gint64 person_id,
                                const char *draft);
TorgetRecordDialog *torget_record_dialog_present (GtkWidget *origin,
                                                  TorgetSession *session,
                                                  const TorgetRecordSpec *spec,
                                                  gconstpointer record,
                                                  TorgetRecordSet *records,
                                                  gint64 person_id,
                                                  const char *draft);
void torget_record_dialog_focus_field (TorgetRecordDialog *self,
                                       const char *field_name);
TorgetForm *torget_record_dialog_get_form (TorgetRecordDialog *self);

G_END_DECLS
