/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "domain/followup.h"
#include "domain/goals.h"

G_BEGIN_DECLS

void torget_cli_add_count (JsonBuilder *builder,
                           const char *name,
                           gint64 count,
                           gboolean is_told);
void torget_cli_print_figure (const TorgetFigure *figure);
void torget_cli_print_followup_json (const TorgetFollowup *followup,
                                     const TorgetFollowup *before,
                                     TorgetGoals *goals);

G_END_DECLS
