/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

TorgetRecordDialog *torget_quick_note_present (GtkWidget *origin,
                                               TorgetPersonCase *person_case,
                                               const char *kind,
                                               const char *track);

G_END_DECLS
