/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/backups.h"
#include "service/copy-preview.h"

G_BEGIN_DECLS

char *torget_backup_dup_copy_text (const TorgetCopy *copy);
char *torget_backup_dup_check_text (const TorgetCopiesState *state);
char *torget_backup_dup_second_text (const TorgetCopiesState *state);
char *torget_backup_dup_preview_text (const TorgetCopyPreview *preview);

G_END_DECLS
