/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TYPE_FOLLOWUP_PAGE (torget_followup_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetFollowupPage, torget_followup_page, TORGET, FOLLOWUP_PAGE, AdwBin)

GtkWidget *torget_followup_page_new (TorgetSession *session);

G_END_DECLS
