/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/form-row.h"

G_BEGIN_DECLS

#define TORGET_TYPE_FLAG_ROW (torget_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetFlagRow, torget_flag_row, TORGET, FLAG_ROW, AdwActionRow)

GtkWidget *torget_flag_row_new (void);
gboolean torget_flag_row_get_active (TorgetFlagRow *self);
void torget_flag_row_set_active (TorgetFlagRow *self,
                                 gboolean active);
void torget_flag_row_keep (TorgetFlagRow *self,
                           GKeyFile *kept,
                           const char *group,
                           gint64 id);
void torget_flag_row_restore (TorgetFlagRow *self,
                              GKeyFile *kept,
                              const char *group,
                              gint64 id);

G_END_DECLS
