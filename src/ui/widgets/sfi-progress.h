/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/sfi-progress.h"

G_BEGIN_DECLS

#define TORGET_TYPE_SFI_PROGRESS (torget_sfi_progress_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSfiProgress, torget_sfi_progress, TORGET, SFI_PROGRESS, GtkWidget)

GtkWidget *torget_sfi_progress_new (void);
void torget_sfi_progress_set (TorgetSfiProgress *self,
                              const TorgetSfiCourses *courses);

G_END_DECLS
