/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

void torget_meeting_tasks_add (TorgetRecordDialog *dialog,
                               TorgetPersonCase *person_case,
                               const TorgetMeeting *meeting);

G_END_DECLS
