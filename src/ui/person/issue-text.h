/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/validate.h"

G_BEGIN_DECLS

char *torget_issue_dup_text (const TorgetIssue *issue,
                             const TorgetRecordType *type);

G_END_DECLS
