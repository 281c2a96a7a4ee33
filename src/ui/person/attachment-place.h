/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/casework.h"
#include "ui/person/person-case.h"

G_BEGIN_DECLS

/* A place of the person's page where files are attached: a widget whose class has the actions
 * - `attachment.add` (sx): the table and row id of the record that a file documents; `''` and 0 for
 *   the person
 * - `attachment.paste`: an image from the clipboard, for the person
 * - `attachment.open`, `attachment.export`, `attachment.remove` (x): row id of an attachment */

void torget_attachment_place_install (GtkWidgetClass *widget_class);
void torget_attachment_place_set_case (GtkWidget *place,
                                       TorgetPersonCase *person_case);

void torget_attachment_place_add_file (GtkWidget *place,
                                       const char *table,
                                       gint64 record_id,
                                       GFile *file);
void torget_attachment_place_add_content (GtkWidget *place,
                                          const char *table,
                                          gint64 record_id,
                                          const char *name,
                                          GBytes *content);

/* For the files of the place only. */
TorgetPersonCase *torget_attachment_place_get_case (GtkWidget *place);
TorgetSession *torget_attachment_place_get_session (GtkWidget *place);
GtkWindow *torget_attachment_place_get_window (GtkWidget *place);
void torget_attachment_place_install_in (GtkWidgetClass *widget_class);
void torget_attachment_place_install_out (GtkWidgetClass *widget_class);

G_END_DECLS
