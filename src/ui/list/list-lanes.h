/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/list-model.h"

G_BEGIN_DECLS

#define TORGET_TYPE_LIST_LANES (torget_list_lanes_get_type ())
G_DECLARE_FINAL_TYPE (TorgetListLanes, torget_list_lanes, TORGET, LIST_LANES, AdwBin)

void torget_list_lanes_update (TorgetListLanes *self,
                               TorgetListModel *model);

G_END_DECLS
