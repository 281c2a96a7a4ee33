/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

TorgetExit torget_cli_import_offers (TorgetCli *cli,
                                     const char *path,
                                     gboolean dry_run);

G_END_DECLS
