/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/tone.h"

G_BEGIN_DECLS

#define TORGET_TYPE_STATUS_CHIP (torget_status_chip_get_type ())
G_DECLARE_FINAL_TYPE (TorgetStatusChip, torget_status_chip, TORGET, STATUS_CHIP, GtkWidget)

GtkWidget *torget_status_chip_new (TorgetTone tone,
                                   const char *icon_name,
                                   const char *label);
void torget_status_chip_set (TorgetStatusChip *self,
                             TorgetTone tone,
                             const char *icon_name,
                             const char *label);

G_END_DECLS
