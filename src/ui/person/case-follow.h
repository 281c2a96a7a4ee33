/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

/* Shows the case as it is now. */
typedef void (*TorgetCaseShow) (GtkWidget *widget);

void torget_case_follow (TorgetPersonCase *person_case,
                         GtkWidget *widget,
                         TorgetCaseShow show);

G_END_DECLS
