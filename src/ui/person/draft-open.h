/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/form-draft.h"
#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

void torget_draft_keep_record (TorgetRecordDialog *dialog,
                               TorgetPersonCase *person_case,
                               const TorgetRecord *record,
                               const char *suffix);
void torget_draft_open (GtkWidget *page,
                        TorgetPersonCase *person_case,
                        const TorgetFormDraft *draft);
void torget_draft_open_new_person (GtkWidget *origin,
                                   TorgetSession *session,
                                   const TorgetFormDraft *draft);
const char *torget_draft_get_title (GtkWidget *page,
                                    const TorgetFormDraft *draft);

G_END_DECLS
