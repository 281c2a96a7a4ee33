/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "ui/person/attachment-list.h"

G_BEGIN_DECLS

/* For the files of the list only. */

TorgetSession *torget_attachment_list_get_session (TorgetAttachmentList *self);
GtkWindow *torget_attachment_list_get_window (TorgetAttachmentList *self);
gsize torget_attachment_list_get_limit (TorgetAttachmentList *self);
TorgetRecordSet *torget_attachment_list_get_records (TorgetAttachmentList *self);
gboolean torget_attachment_list_is_protected (TorgetAttachmentList *self);
TorgetAttachment *torget_attachment_list_create (TorgetAttachmentList *self,
                                                 const char *name);

void torget_attachment_list_install_in (GtkWidgetClass *widget_class);
void torget_attachment_list_install_out (GtkWidgetClass *widget_class);

G_END_DECLS
