/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TYPE_PASSPHRASE_DIALOG (torget_passphrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPassphraseDialog, torget_passphrase_dialog, TORGET, PASSPHRASE_DIALOG,
                      AdwWindow)

GtkWidget *torget_passphrase_dialog_new (TorgetSession *session);

G_END_DECLS
