/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/account.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetUserRow:
 *
 * A user of the file; opened, what an administrator can do with the user. Signal `changed`: the list
 * is to be read anew.
 */
#define TORGET_TYPE_USER_ROW (torget_user_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetUserRow, torget_user_row, TORGET, USER_ROW, AdwExpanderRow)

GtkWidget *torget_user_row_new (TorgetSession *session,
                                const TorgetAccount *account);

G_END_DECLS
