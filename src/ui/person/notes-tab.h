/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

#define TORGET_TYPE_NOTES_TAB (torget_notes_tab_get_type ())
G_DECLARE_FINAL_TYPE (TorgetNotesTab, torget_notes_tab, TORGET, NOTES_TAB, AdwBin)

GtkWidget *torget_notes_tab_new (TorgetPersonCase *person_case);

G_END_DECLS
