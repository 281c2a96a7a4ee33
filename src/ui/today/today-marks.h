/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/deadline-row.h"
#include "domain/record-set.h"
#include "service/session.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

void torget_today_mark_present (GtkWidget *origin,
                                TorgetSession *session,
                                const char *action,
                                const TorgetDeadlineRow *row,
                                TorgetRecordSet *registers);
TorgetRecordDialog *torget_today_mark_open_draft (GtkWidget *origin,
                                                  TorgetSession *session,
                                                  gint64 person_id,
                                                  const char *suffix,
                                                  TorgetRecordSet *records,
                                                  GKeyFile *content);
const char *torget_today_mark_get_draft_title (const char *suffix);

G_END_DECLS
