/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/rehearsal.h"
#include "ui/region/report-list.h"

G_BEGIN_DECLS

/* The rehearsal of figures as rows of a report list. */

extern const TorgetReportSpec torget_rehearsal_rows_spec;

GListModel *torget_rehearsal_rows_new (const TorgetRehearsal *rehearsal);
char *torget_rehearsal_dup_summary (const TorgetRehearsal *rehearsal);
char *torget_rehearsal_dup_validity (const TorgetRehearsal *rehearsal);
void torget_left_out_fill (AdwExpanderRow *expander,
                           GtkWidget **rows,
                           const guint *left_out);
void torget_left_out_append (GString *text,
                             const guint *left_out);

G_END_DECLS
