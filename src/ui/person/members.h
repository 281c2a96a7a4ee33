/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/person-case.h"

G_BEGIN_DECLS

TorgetHousehold *torget_members_get_household (TorgetPersonCase *person_case);
GArray *torget_members_list_ids (TorgetPersonCase *person_case,
                                 gboolean whole_household);

G_END_DECLS
