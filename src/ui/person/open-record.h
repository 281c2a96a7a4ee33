/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

void torget_open_record (GtkWidget *origin,
                         TorgetPersonCase *person_case,
                         const char *record_type,
                         gint64 record_id);

TorgetRecordDialog *torget_open_names (GtkWidget *origin,
                                       TorgetPersonCase *person_case);

void torget_open_explanation (GtkWidget *origin,
                              TorgetPersonCase *person_case,
                              guint index);

G_END_DECLS
