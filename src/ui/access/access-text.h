/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/access-line.h"
#include "service/access.h"

G_BEGIN_DECLS

/* What a row of the access log says, for the window and for paper. Main thread. */

char *torget_access_dup_action (const TorgetAccessLine *line);
char *torget_access_dup_person (const TorgetAccessLine *line);
char *torget_access_dup_why (const TorgetAccessLine *line);
char *torget_access_dup_patterns (const TorgetAccessLine *line);
const char *torget_log_warning_get_text (TorgetLogWarning warning);

G_END_DECLS
