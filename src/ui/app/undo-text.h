/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

char *torget_undo_dup_menu_label (TorgetSession *session);
char *torget_redo_dup_menu_label (TorgetSession *session);

G_END_DECLS
