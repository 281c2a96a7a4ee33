/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/region/report-item.h"
#include "ui/widgets/tone.h"

G_BEGIN_DECLS

/**
 * TorgetReportKind:
 * @label: a word, marked for translation
 * @tone: its colour and icon
 */
typedef struct
{
  const char *label;
  TorgetTone tone;
} TorgetReportKind;

/**
 * TorgetReportSpec:
 * @kind_title: heading of the column of kinds, marked for translation
 * @titles: (array zero-terminated=1): headings of the other columns, marked for translation; the
 *   last one takes the room that is left
 * @kinds: what rows there are
 * @n_kinds: how many
 * @action: (nullable): what a button in each row with a target does: an action that takes a string
 * @action_title: (nullable): label of that button, marked for translation
 * @file_name: what the saved list is called at first, marked for translation
 *
 * What a report list is made of. Static data.
 */
typedef struct
{
  const char *kind_title;
  const char *const *titles;
  const TorgetReportKind *kinds;
  guint n_kinds;
  const char *action;
  const char *action_title;
  const char *file_name;
} TorgetReportSpec;

#define TORGET_TYPE_REPORT_LIST (torget_report_list_get_type ())
G_DECLARE_FINAL_TYPE (TorgetReportList, torget_report_list, TORGET, REPORT_LIST, AdwBin)

void torget_report_list_set_spec (TorgetReportList *self,
                                  const TorgetReportSpec *spec);
void torget_report_list_set_rows (TorgetReportList *self,
                                  GListModel *rows);
char *torget_report_list_dup_table (TorgetReportList *self,
                                    char separator);

G_END_DECLS
