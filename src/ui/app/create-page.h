/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetCreatePage:
 *
 * Makes a new file. Signal `created` (recovery key): the file is made and open; the key is to be
 * shown once.
 */
#define TORGET_TYPE_CREATE_PAGE (torget_create_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetCreatePage, torget_create_page, TORGET, CREATE_PAGE, AdwBin)

GtkWidget *torget_create_page_new (TorgetSession *session,
                                   const char *path);

G_END_DECLS
