/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/export.h"
#include "ui/region/report-list.h"

G_BEGIN_DECLS

/* The list of a rehearsal: who goes with an export, who is withheld, and why. */

void torget_export_people_set_up (TorgetReportList *list);
void torget_export_people_show (TorgetReportList *list,
                                GPtrArray *people);
char *torget_export_people_dup_outcome (const TorgetExportResult *result,
                                        const char *recipient);

G_END_DECLS
