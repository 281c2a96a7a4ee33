/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/register-rows.h"
#include "service/session.h"

G_BEGIN_DECLS

char *torget_register_offer_dup_note (const TorgetRegisterRow *row);
void torget_register_offer_present (GtkWidget *origin,
                                    TorgetSession *session,
                                    TorgetRegister reg,
                                    gint64 id);

G_END_DECLS
