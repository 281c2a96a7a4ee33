/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/person/record-part.h"

G_BEGIN_DECLS

/**
 * TorgetHouseholdPart:
 *
 * To which household a membership belongs: a new one, or one that is in the file and is found by
 * somebody in it. Saves the new household, and links every membership without one.
 */
#define TORGET_TYPE_HOUSEHOLD_PART (torget_household_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetHouseholdPart, torget_household_part, TORGET, HOUSEHOLD_PART,
                      TorgetRecordPart)

GtkWidget *torget_household_part_new (TorgetSession *session,
                                      gint64 member_id);
void torget_household_part_set_name (TorgetHouseholdPart *self,
                                     const char *name);
void torget_household_part_choose_by (TorgetHouseholdPart *self,
                                      gint64 person_id);
gboolean torget_household_part_is_new (TorgetHouseholdPart *self);

G_END_DECLS
