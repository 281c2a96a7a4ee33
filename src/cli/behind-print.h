/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"
#include "domain/conflict.h"
#include "domain/followup-behind.h"

G_BEGIN_DECLS

/* Who stands behind a figure, once the access log has it: row ids, which `show` takes. */

void torget_cli_print_behind (TorgetCli *cli,
                              const TorgetIndicator *indicator,
                              const TorgetBehind *behind);
void torget_cli_print_change (TorgetCli *cli,
                              const TorgetIndicator *indicator,
                              const TorgetFigureChange *change);
void torget_cli_print_conflict (TorgetCli *cli,
                                const TorgetConflict *conflict);

G_END_DECLS
