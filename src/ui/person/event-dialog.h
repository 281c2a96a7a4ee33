/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/track-event.h"
#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

extern const TorgetRecordSpec torget_event_spec;

TorgetRecordDialog *torget_event_dialog_present (GtkWidget *origin,
                                                 TorgetPersonCase *person_case,
                                                 const TorgetTrackEvent *event,
                                                 const TorgetRecord *subject);
GPtrArray *torget_event_list_of (TorgetPersonCase *person_case,
                                 const TorgetRecordType *type);

G_END_DECLS
