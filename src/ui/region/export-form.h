/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/export.h"
#include "ui/widgets/text-row.h"

G_BEGIN_DECLS

/* What the forms have in common that ask for something to be written for the region. */

char *torget_export_form_dup_text (GtkEditable *row);
gboolean torget_export_form_check_year (TorgetTextRow *row,
                                        const TorgetExportRequest *request);
char *torget_export_form_dup_figures_name (const char *sender,
                                           const char *period);
void torget_export_form_clear_problem (TorgetTextRow *row);

G_END_DECLS
