/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/register/register-detail.h"
#include "ui/register/register-list.h"

G_BEGIN_DECLS

/**
 * TorgetRegisterPage:
 *
 * The view of the registers: which there are, the entries of one, and who names the entry that is
 * selected.
 */
#define TORGET_TYPE_REGISTER_PAGE (torget_register_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRegisterPage, torget_register_page, TORGET, REGISTER_PAGE, AdwBin)

GtkWidget *torget_register_page_new (TorgetSession *session);
void torget_register_page_show (TorgetRegisterPage *self,
                                TorgetRegister reg);
void torget_register_page_find (TorgetRegisterPage *self);
TorgetRegisterList *torget_register_page_get_list (TorgetRegisterPage *self);
TorgetRegisterDetail *torget_register_page_get_detail (TorgetRegisterPage *self);

G_END_DECLS
