/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/person-case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *torget_coordination_tab_new (TorgetPersonCase *person_case);

G_END_DECLS
