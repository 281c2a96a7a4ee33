/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"
#include "domain/deadline.h"

G_BEGIN_DECLS

/* Deadlines and rules as torgetctl prints them. */

void torget_cli_add_deadline (JsonBuilder *builder,
                              const TorgetDeadline *deadline,
                              TorgetDate today);
void torget_cli_print_deadline (const TorgetDeadline *deadline,
                                TorgetDate today);
const char *torget_cli_get_language (void);

G_END_DECLS
