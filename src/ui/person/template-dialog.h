/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TEMPLATE_DIALOG (torget_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTemplateDialog, torget_template_dialog, TORGET, TEMPLATE_DIALOG,
                      AdwWindow)

GtkWidget *torget_template_dialog_present (GtkWidget *origin,
                                           TorgetSession *session);

G_END_DECLS
