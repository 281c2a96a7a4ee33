/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions of the window that lead to the view of the regional coordination. */

void torget_region_import_action (GtkWidget *widget,
                                  const char *name,
                                  GVariant *parameter);
void torget_region_export_action (GtkWidget *widget,
                                  const char *name,
                                  GVariant *parameter);
void torget_region_offers_action (GtkWidget *widget,
                                  const char *name,
                                  GVariant *parameter);
void torget_region_hand_over_action (GtkWidget *widget,
                                     const char *name,
                                     GVariant *parameter);

G_END_DECLS
