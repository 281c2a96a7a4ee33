/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/track-event.h"
#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

/**
 * TorgetEventPart:
 *
 * What an event asks for beside its day and its note; a part of the dialog that edits the event.
 * What the event changes is saved along with it.
 */
#define TORGET_TYPE_EVENT_PART (torget_event_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetEventPart, torget_event_part, TORGET, EVENT_PART, TorgetRecordPart)

GtkWidget *torget_event_part_new (TorgetPersonCase *person_case,
                                  const TorgetTrackEvent *event,
                                  const TorgetRecord *subject,
                                  TorgetRecordDialog *dialog);

G_END_DECLS
