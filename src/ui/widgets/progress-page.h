/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TORGET_TYPE_PROGRESS_PAGE (torget_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetProgressPage, torget_progress_page, TORGET, PROGRESS_PAGE, AdwBin)

GtkWidget *torget_progress_page_new (void);
GCancellable *torget_progress_page_start (TorgetProgressPage *self,
                                          const char *title);
void torget_progress_page_set_progress (TorgetProgressPage *self,
                                        gint64 done,
                                        gint64 total,
                                        const char *detail);

G_END_DECLS
