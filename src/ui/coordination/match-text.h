/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/matching.h"

G_BEGIN_DECLS

char *torget_match_dup_person_text (const TorgetPersonMatch *person);
char *torget_match_dup_place_text (const TorgetPlaceMatch *place);

G_END_DECLS
