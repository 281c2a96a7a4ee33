/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"
#include "domain/region-picture.h"

G_BEGIN_DECLS

/* The municipalities side by side. */

TorgetExit torget_cli_print_picture (TorgetCli *cli,
                                     const TorgetPeriod *period,
                                     const char *own);
void torget_cli_print_region (const TorgetRegionPicture *picture);
void torget_cli_print_region_json (const TorgetRegionPicture *picture);

G_END_DECLS
