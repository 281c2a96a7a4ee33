/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetPicturePage:
 *
 * The figures of the municipalities side by side, women and men beside each other. What the others
 * send is received here. The figures are computed when the page is shown.
 *
 * Actions: `picture.receive`, `picture.save`, `picture.earlier`, `picture.later`, and
 * `picture.remove` with the number of a file that was received.
 */
#define TORGET_TYPE_PICTURE_PAGE (torget_picture_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPicturePage, torget_picture_page, TORGET, PICTURE_PAGE, AdwBin)

void torget_picture_page_set_session (TorgetPicturePage *self,
                                      TorgetSession *session);
void torget_picture_page_receive (TorgetPicturePage *self,
                                  GFile *file);
gboolean torget_picture_page_is_busy (TorgetPicturePage *self);

G_END_DECLS
