/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

#define TORGET_TYPE_RECORD_GROUP (torget_record_group_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRecordGroup, torget_record_group, TORGET, RECORD_GROUP,
                      AdwPreferencesGroup)

GtkWidget *torget_record_group_new (TorgetPersonCase *person_case,
                                    const TorgetRecordSection *section);
void torget_record_group_reload (TorgetRecordGroup *self);
guint torget_record_group_get_n_records (TorgetRecordGroup *self);
gboolean torget_record_group_can_add (TorgetRecordGroup *self);
void torget_record_group_record_event (TorgetRecordGroup *self);
void torget_record_group_edit (TorgetRecordGroup *self);
const TorgetRecordSection *torget_record_group_get_section (TorgetRecordGroup *self);

G_END_DECLS
