/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A row of a report list: its kind, an index into the list's kinds, and the text of each column. */
#define TORGET_TYPE_REPORT_ITEM (torget_report_item_get_type ())
G_DECLARE_FINAL_TYPE (TorgetReportItem, torget_report_item, TORGET, REPORT_ITEM, GObject)

TorgetReportItem *torget_report_item_new (guint kind,
                                          const char *const *texts);
void torget_report_item_set_target (TorgetReportItem *self,
                                    const char *target);
const char *torget_report_item_get_target (TorgetReportItem *self);
guint torget_report_item_get_kind (TorgetReportItem *self);
const char *const *torget_report_item_get_texts (TorgetReportItem *self);

G_END_DECLS
