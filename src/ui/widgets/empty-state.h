/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TORGET_TYPE_EMPTY_STATE (torget_empty_state_get_type ())
G_DECLARE_FINAL_TYPE (TorgetEmptyState, torget_empty_state, TORGET, EMPTY_STATE, AdwBin)

G_END_DECLS
