/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"
#include "service/handover.h"

G_BEGIN_DECLS

/**
 * TorgetCliReceive:
 * @accept: accept all of it
 * @decline: (nullable): why it is declined
 * @receipt: (nullable): path of the receipt to write
 * @sender: (nullable): SCB code of this office, for a receipt that is not sealed
 */
typedef struct
{
  gboolean accept;
  char *decline;
  char *receipt;
  char *sender;
} TorgetCliReceive;

gboolean torget_cli_receive (TorgetCli *cli,
                             const char *path,
                             const TorgetCliReceive *options,
                             TorgetExit *status);
void torget_cli_print_missing (const TorgetMissingFiles *missing);
gboolean torget_cli_import_receipt (TorgetCli *cli,
                                    const char *path,
                                    TorgetExit *status);

G_END_DECLS
