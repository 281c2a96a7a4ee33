/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

#define TORGET_TYPE_OVERVIEW_TAB (torget_overview_tab_get_type ())
G_DECLARE_FINAL_TYPE (TorgetOverviewTab, torget_overview_tab, TORGET, OVERVIEW_TAB, AdwBin)

GtkWidget *torget_overview_tab_new (TorgetPersonCase *person_case);

G_END_DECLS
