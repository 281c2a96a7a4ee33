/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetBackupPage:
 *
 * A page with the copies of the open file: when the newest was made, whether it could be restored,
 * where second copies go, and the way back to each of them.
 */
#define TORGET_TYPE_BACKUP_PAGE (torget_backup_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetBackupPage, torget_backup_page, TORGET, BACKUP_PAGE, AdwPreferencesPage)

void torget_backup_page_set_session (TorgetBackupPage *self,
                                     TorgetSession *session);

G_END_DECLS
