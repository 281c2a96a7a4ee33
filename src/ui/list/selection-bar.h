/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TORGET_TYPE_SELECTION_BAR (torget_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSelectionBar, torget_selection_bar, TORGET, SELECTION_BAR, AdwBin)

void torget_selection_bar_set_count (TorgetSelectionBar *self,
                                     guint count);

G_END_DECLS
