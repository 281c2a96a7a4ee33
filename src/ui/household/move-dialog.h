/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_residence_spec;

TorgetRecordDialog *torget_move_dialog_open (GtkWidget *origin,
                                             TorgetPersonCase *person_case,
                                             gconstpointer residence);
TorgetRecordDialog *torget_move_dialog_present (GtkWidget *origin,
                                                TorgetPersonCase *person_case);

G_END_DECLS
