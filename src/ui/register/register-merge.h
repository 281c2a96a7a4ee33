/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/register/register-list.h"

G_BEGIN_DECLS

/**
 * TorgetRegisterMerge:
 *
 * A dialog that makes an entry of a register and another one into one. It proposes the likeliest
 * doubles, says what will be changed, and saves and closes by itself.
 */
#define TORGET_TYPE_REGISTER_MERGE (torget_register_merge_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRegisterMerge, torget_register_merge, TORGET, REGISTER_MERGE, AdwWindow)

TorgetRegisterMerge *torget_register_merge_present (TorgetRegisterList *list,
                                                    TorgetSession *session,
                                                    const TorgetRegisterRow *row);

G_END_DECLS
