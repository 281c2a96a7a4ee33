/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/form-draft.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

TorgetRecordDialog *torget_new_person_present (GtkWidget *origin,
                                               TorgetSession *session,
                                               TorgetRecordSet *coordinators,
                                               gint64 beside);
void torget_new_person_open (GtkWidget *origin,
                             TorgetSession *session,
                             gint64 beside);
void torget_new_person_open_draft (GtkWidget *origin,
                                   TorgetSession *session,
                                   const TorgetFormDraft *draft);

G_END_DECLS
