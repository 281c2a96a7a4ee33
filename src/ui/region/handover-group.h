/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetHandoverGroup:
 *
 * To which office a household is handed over, and whose household. Only offices are offered whose
 * card somebody has confirmed.
 */
#define TORGET_TYPE_HANDOVER_GROUP (torget_handover_group_get_type ())
G_DECLARE_FINAL_TYPE (TorgetHandoverGroup, torget_handover_group, TORGET, HANDOVER_GROUP,
                      AdwPreferencesGroup)

void torget_handover_group_set_session (TorgetHandoverGroup *self,
                                        TorgetSession *session);
void torget_handover_group_choose (TorgetHandoverGroup *self,
                                   gint64 person_id);
const char *torget_handover_group_get_recipient (TorgetHandoverGroup *self);
GArray *torget_handover_group_dup_households (TorgetHandoverGroup *self);
gboolean torget_handover_group_check (TorgetHandoverGroup *self);

G_END_DECLS
