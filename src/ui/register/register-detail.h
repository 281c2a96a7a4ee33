/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/record-set.h"
#include "domain/register-rows.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetRegisterDetail:
 *
 * An entry of a register and who names it; Enter on a use activates `win.show-person`. What can be
 * done with the entry are the page's actions.
 */
#define TORGET_TYPE_REGISTER_DETAIL (torget_register_detail_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRegisterDetail, torget_register_detail, TORGET, REGISTER_DETAIL, AdwBin)

void torget_register_detail_set_session (TorgetRegisterDetail *self,
                                         TorgetSession *session);
void torget_register_detail_show (TorgetRegisterDetail *self,
                                  TorgetRegister reg,
                                  const TorgetRegisterRow *row);
const TorgetRegisterRow *torget_register_detail_get_row (TorgetRegisterDetail *self);
gboolean torget_register_detail_can_match (TorgetRegisterDetail *self);
gboolean torget_register_detail_can_offer (TorgetRegisterDetail *self);
void torget_register_detail_set_folded (TorgetRegisterDetail *self,
                                        gboolean is_folded);
GListModel *torget_register_detail_get_uses (TorgetRegisterDetail *self);
void torget_register_detail_focus_uses (TorgetRegisterDetail *self);

G_END_DECLS
