/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"
#include "service/export.h"

G_BEGIN_DECLS

/**
 * TorgetCliRehearsal:
 * @change: (nullable): id of an indicator: who has come and gone
 * @conflict: (nullable): code of a conflict: whom it concerns
 *
 * What of a rehearsal is asked for; all of it when neither is given.
 */
typedef struct
{
  char *change;
  char *conflict;
} TorgetCliRehearsal;

void torget_cli_rehearsal_clear (TorgetCliRehearsal *self);
TorgetExit torget_cli_rehearse (TorgetCli *cli,
                                const TorgetExportRequest *request,
                                const TorgetCliRehearsal *asked);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TorgetCliRehearsal, torget_cli_rehearsal_clear)

G_END_DECLS
