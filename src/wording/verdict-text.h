/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/submission.h"

G_BEGIN_DECLS

char *torget_verdict_dup_findings (const TorgetVerdict *verdict);

G_END_DECLS
