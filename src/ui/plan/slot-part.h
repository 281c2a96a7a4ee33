/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-part.h"

G_BEGIN_DECLS

/**
 * TorgetSlotPart:
 *
 * What a time of the week belongs to: an activity, SFI or a child's place; and, for a new one,
 * the other days of the week that have the same time.
 */
#define TORGET_TYPE_SLOT_PART (torget_slot_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSlotPart, torget_slot_part, TORGET, SLOT_PART, TorgetRecordPart)

GtkWidget *torget_slot_part_new (GArray *subjects,
                                 TorgetDate monday,
                                 gconstpointer slot);
TorgetDate torget_slot_part_get_kept_monday (GKeyFile *kept);
void torget_slot_part_offer_days (TorgetSlotPart *self,
                                  gint64 (*new_id) (gpointer user_data),
                                  gpointer user_data);

G_END_DECLS
