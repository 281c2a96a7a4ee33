/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetReceivePage:
 *
 * Receiving a handover of cases, step by step: the file, what it holds beside what is here, the
 * answer.
 *
 * Actions: `receive.choose`, `receive.accept`, `receive.decline`, `receive.receipt`, `receive.undo`,
 * and `receive.back` (Escape).
 */
#define TORGET_TYPE_RECEIVE_PAGE (torget_receive_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetReceivePage, torget_receive_page, TORGET, RECEIVE_PAGE, AdwBin)

void torget_receive_page_set_session (TorgetReceivePage *self,
                                      TorgetSession *session);
void torget_receive_page_load (TorgetReceivePage *self,
                               GFile *file);
void torget_receive_page_save_receipt (TorgetReceivePage *self,
                                       GFile *file);
gboolean torget_receive_page_is_busy (TorgetReceivePage *self);

G_END_DECLS
