/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/json-print.h"
#include "service/rehearsal.h"

G_BEGIN_DECLS

/* What should be looked at before figures are submitted. */

void torget_cli_print_rehearsal (const TorgetRehearsal *rehearsal);
void torget_cli_print_rehearsal_json (const TorgetRehearsal *rehearsal);

/* What a submission leaves out, by reason. */
void torget_cli_print_left_out (const guint *left_out);
void torget_cli_add_left_out (JsonBuilder *builder,
                              const guint *left_out);

G_END_DECLS
