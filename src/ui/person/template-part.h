/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

/**
 * TorgetTemplatePart:
 *
 * The templates of a new note: choosing one fills in the kind, the track and the text of the form.
 */
#define TORGET_TYPE_TEMPLATE_PART (torget_template_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTemplatePart, torget_template_part, TORGET, TEMPLATE_PART,
                      TorgetRecordPart)

GtkWidget *torget_template_part_new (TorgetSession *session,
                                     TorgetRecordDialog *dialog,
                                     const char *name);

G_END_DECLS
