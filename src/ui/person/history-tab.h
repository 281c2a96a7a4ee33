/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

#define TORGET_TYPE_HISTORY_TAB (torget_history_tab_get_type ())
G_DECLARE_FINAL_TYPE (TorgetHistoryTab, torget_history_tab, TORGET, HISTORY_TAB, AdwBin)

GtkWidget *torget_history_tab_new (TorgetPersonCase *person_case);

G_END_DECLS
