/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TorgetRecoveryPage:
 *
 * Shows the recovery key, once. Signal `done`: the user has kept it.
 */
#define TORGET_TYPE_RECOVERY_PAGE (torget_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRecoveryPage, torget_recovery_page, TORGET, RECOVERY_PAGE, AdwBin)

GtkWidget *torget_recovery_page_new (const char *key);

G_END_DECLS
