/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/form-draft.h"
#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

void torget_draft_open (GtkWidget *page,
                        TorgetPersonCase *person_case,
                        const TorgetFormDraft *draft);
void torget_draft_open_outside (GtkWidget *origin,
                                TorgetSession *session,
                                const TorgetFormDraft *draft);
void torget_draft_resume (TorgetRecordDialog *dialog,
                          GtkWidget *origin,
                          TorgetSession *session,
                          const TorgetFormDraft *draft);
const char *torget_draft_get_title (GtkWidget *page,
                                    const TorgetFormDraft *draft);

G_END_DECLS
