/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "domain/list-query.h"
#include "domain/list-rows.h"
#include "service/row.h"
#include "ui/list/list-cell.h"

G_BEGIN_DECLS

/* What several lists show in the same way. The records are those of domain/list-rows.h. */

gint64 torget_list_get_person_id (TorgetRow *row,
                                  TorgetListKind kind);
gboolean torget_list_is_protected (gconstpointer record);
char *torget_list_dup_name (gconstpointer record);
char *torget_list_dup_heading (const TorgetListGroup *group);
char *torget_list_dup_details (const TorgetPersonRow *person);

void torget_list_show_field (TorgetListCell *cell,
                             gconstpointer record,
                             const TorgetField *field);
void torget_list_show_name (TorgetListCell *cell,
                            gconstpointer record,
                            const TorgetField *field);
void torget_list_show_code (TorgetListCell *cell,
                            gconstpointer record,
                            const TorgetField *field);
void torget_list_show_isolated (TorgetListCell *cell,
                                gconstpointer record,
                                const TorgetField *field);
void torget_list_show_due (TorgetListCell *cell,
                           gconstpointer record,
                           const TorgetField *field);

TorgetTone torget_due_tone (TorgetDate due,
                            TorgetDate today);
char *torget_due_dup_text (TorgetDate due,
                           TorgetDate today);
double torget_list_place (TorgetDate date,
                          TorgetDate from,
                          TorgetDate to);

G_END_DECLS
