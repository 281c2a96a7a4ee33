/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"
#include "service/handover.h"

G_BEGIN_DECLS

/**
 * TorgetCliReceive:
 * @accept: accept all of it
 * @decline: (nullable): why it is declined
 */
typedef struct
{
  gboolean accept;
  char *decline;
} TorgetCliReceive;

gboolean torget_cli_receive (TorgetCli *cli,
                             const char *path,
                             const TorgetCliReceive *options,
                             TorgetExit *status);

G_END_DECLS
