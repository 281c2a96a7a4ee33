/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline-row.h"

G_BEGIN_DECLS

char *torget_deadline_row_dup_household (const TorgetDeadlineRow *row);
char *torget_deadline_row_dup_person (const TorgetDeadlineRow *row);
char *torget_deadline_row_dup_cause (const TorgetDeadlineRow *row);

G_END_DECLS
