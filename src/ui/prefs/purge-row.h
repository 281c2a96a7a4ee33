/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetPurgeRow:
 *
 * How much removed attachments still take up in the file, and a button that removes them for good.
 */
#define TORGET_TYPE_PURGE_ROW (torget_purge_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPurgeRow, torget_purge_row, TORGET, PURGE_ROW, AdwActionRow)

void torget_purge_row_set_session (TorgetPurgeRow *self,
                                   TorgetSession *session);

G_END_DECLS
