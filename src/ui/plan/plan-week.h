/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

extern const TorgetRecordFigure torget_plan_week;

TorgetRecordDialog *torget_plan_week_open_draft (GtkWidget *origin,
                                                 TorgetPersonCase *person_case,
                                                 const char *suffix,
                                                 GKeyFile *content);
const char *torget_plan_week_get_draft_title (const char *suffix);

G_END_DECLS
