/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "domain/deadline-row.h"
#include "service/session.h"

G_BEGIN_DECLS

char *torget_morning_dup_text (GPtrArray *rows,
                               TorgetDate today);
gboolean torget_morning_begin (GSettings *settings,
                               const char *path,
                               TorgetDate today);
void torget_morning_greet (GApplication *application,
                           TorgetSession *session);
void torget_morning_withdraw (GApplication *application);

G_END_DECLS
