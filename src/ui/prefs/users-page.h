/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetUsersPage:
 *
 * Who can open the file, and as what; adding and ending users, and a new key for the file. Everybody
 * sees it, administrators change it.
 */
#define TORGET_TYPE_USERS_PAGE (torget_users_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetUsersPage, torget_users_page, TORGET, USERS_PAGE, AdwPreferencesPage)

void torget_users_page_set_session (TorgetUsersPage *self,
                                    TorgetSession *session);

G_END_DECLS
