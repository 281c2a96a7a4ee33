/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/record.h"

G_BEGIN_DECLS

/* The buttons and rows of a record's card remember whose they are by its row id, since the record
 * itself goes when the case is read anew. */

GtkWidget *torget_record_button_new (const char *icon_name,
                                     const char *label);
void torget_record_widget_set_record (GtkWidget *widget,
                                      const TorgetRecord *record);
gint64 torget_record_widget_get_record_id (GtkWidget *widget);

G_END_DECLS
