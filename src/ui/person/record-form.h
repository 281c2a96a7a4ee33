/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/record-spec.h"
#include "ui/widgets/form.h"

G_BEGIN_DECLS

GtkWidget *torget_record_form_create_row (const TorgetRecordType *type,
                                          const TorgetField *field,
                                          TorgetRecordSet *records);
void torget_record_form_add_rows (const TorgetRecordSpec *spec,
                                  const TorgetSpecGroup *entry,
                                  gboolean is_kept,
                                  AdwPreferencesGroup *group,
                                  TorgetRecordSet *records);
gboolean torget_record_form_judge (TorgetForm *form,
                                   TorgetRecordSet *records,
                                   const TorgetOfficeParameters *parameters,
                                   gboolean is_tried);
int torget_record_form_estimate_height (const TorgetRecordSpec *spec,
                                        int max);

G_END_DECLS
