/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

#define TORGET_TYPE_ATTACHMENT_LIST (torget_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (TorgetAttachmentList, torget_attachment_list, TORGET, ATTACHMENT_LIST, AdwBin)

GtkWidget *torget_attachment_list_new (TorgetPersonCase *person_case);

G_END_DECLS
