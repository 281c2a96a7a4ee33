/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/account.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetUserDialog:
 *
 * A new user of the file, or a new passphrase for one; the user sits at the keyboard. Signal `done`:
 * it is saved.
 */
#define TORGET_TYPE_USER_DIALOG (torget_user_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TorgetUserDialog, torget_user_dialog, TORGET, USER_DIALOG, AdwWindow)

void torget_user_dialog_fill_roles (AdwComboRow *row,
                                    TorgetRole role);
GtkWidget *torget_user_dialog_new (TorgetSession *session,
                                   const char *name);

G_END_DECLS
