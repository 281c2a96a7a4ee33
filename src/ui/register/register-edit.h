/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/form-draft.h"
#include "service/session.h"
#include "ui/register/register-list.h"

G_BEGIN_DECLS

void torget_register_edit_new (TorgetRegisterList *list,
                               TorgetSession *session,
                               const char *name);
void torget_register_edit_entry (TorgetRegisterList *list,
                                 TorgetSession *session,
                                 const TorgetRegisterRow *row);
const char *torget_register_edit_get_draft_title (const char *form);
void torget_register_edit_open_draft (GtkWidget *origin,
                                      TorgetSession *session,
                                      const TorgetFormDraft *draft);
char *torget_register_edit_dup_draft_suffix (TorgetRegister reg,
                                             gboolean is_new);
void torget_register_edit_adopt_all (TorgetRegisterList *list,
                                     TorgetSession *session);
void torget_register_edit_remove (TorgetRegisterList *list,
                                  TorgetSession *session,
                                  const TorgetRegisterRow *row);

G_END_DECLS
