/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/household/leave-part.h"
#include "ui/person/record-part.h"

G_BEGIN_DECLS

/**
 * TorgetMemberPart:
 *
 * Who becomes a member of a household: somebody in the file, who may leave other households.
 * Signal: `new-person`, when it is somebody who is not in the file.
 */
#define TORGET_TYPE_MEMBER_PART (torget_member_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetMemberPart, torget_member_part, TORGET, MEMBER_PART, TorgetRecordPart)

GtkWidget *torget_member_part_new (TorgetSession *session,
                                   gint64 household_id,
                                   TorgetLeavePart *leave);
void torget_member_part_choose (TorgetMemberPart *self,
                                gint64 person_id);

G_END_DECLS
