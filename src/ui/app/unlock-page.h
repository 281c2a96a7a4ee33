/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TYPE_UNLOCK_PAGE (torget_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetUnlockPage, torget_unlock_page, TORGET, UNLOCK_PAGE, AdwBin)

GtkWidget *torget_unlock_page_new (TorgetSession *session);
void torget_unlock_page_set_path (TorgetUnlockPage *self,
                                  const char *path);

G_END_DECLS
