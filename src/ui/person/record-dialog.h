/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/person/record-spec.h"

G_BEGIN_DECLS

#define TORGET_TYPE_RECORD_DIALOG (torget_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRecordDialog, torget_record_dialog, TORGET, RECORD_DIALOG, AdwWindow)

TorgetRecordDialog *torget_record_dialog_present (GtkWidget *origin,
                                                  TorgetSession *session,
                                                  const TorgetRecordSpec *spec,
                                                  gconstpointer record,
                                                  TorgetRecordSet *records);
void torget_record_dialog_save_along (TorgetRecordDialog *self,
                                      gpointer record);
void torget_record_dialog_focus_field (TorgetRecordDialog *self,
                                       const char *field_name);
void torget_record_dialog_add_group (TorgetRecordDialog *self,
                                     AdwPreferencesGroup *group);

G_END_DECLS
