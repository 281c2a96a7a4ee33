/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

gboolean torget_event_button_is_for (const TorgetRecordType *type);
GtkWidget *torget_event_button_new (TorgetPersonCase *person_case,
                                    const TorgetRecord *subject,
                                    gboolean is_short);

G_END_DECLS
