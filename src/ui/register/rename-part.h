/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/register-rows.h"
#include "ui/person/record-dialog.h"
#include "ui/person/record-part.h"

G_BEGIN_DECLS

/**
 * TorgetRenamePart:
 *
 * Asks, in the form of a unit whose name is being changed, whether the records that name it are to
 * follow; they do unless one says no. All of it is one transaction.
 */
#define TORGET_TYPE_RENAME_PART (torget_rename_part_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRenamePart, torget_rename_part, TORGET, RENAME_PART, TorgetRecordPart)

void torget_rename_part_add (TorgetRecordDialog *dialog,
                             TorgetRegister reg,
                             const char *name,
                             int uses,
                             const char *draft);
int torget_rename_part_get_kept_uses (GKeyFile *kept);

G_END_DECLS
