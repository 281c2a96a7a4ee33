/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/register-model.h"

G_BEGIN_DECLS

/**
 * TorgetRegisterList:
 *
 * The entries of one register at a time, with search and filter. Signals: `selected`, when another
 * entry is selected or the selected one has been read anew; `activated`, when Enter is pressed on
 * it.
 */
#define TORGET_TYPE_REGISTER_LIST (torget_register_list_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRegisterList, torget_register_list, TORGET, REGISTER_LIST, AdwBin)

void torget_register_list_set_session (TorgetRegisterList *self,
                                       TorgetSession *session);
TorgetRegister torget_register_list_get_register (TorgetRegisterList *self);
void torget_register_list_set_register (TorgetRegisterList *self,
                                        TorgetRegister reg);
TorgetRegisterModel *torget_register_list_get_model (TorgetRegisterList *self);
const TorgetRegisterRow *torget_register_list_get_selected (TorgetRegisterList *self);
void torget_register_list_select (TorgetRegisterList *self,
                                  gint64 id,
                                  const char *name);
void torget_register_list_set_can_choose (TorgetRegisterList *self,
                                          gboolean can_choose);
void torget_register_list_focus (TorgetRegisterList *self);
void torget_register_list_find (TorgetRegisterList *self);

G_END_DECLS
