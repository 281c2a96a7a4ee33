/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-group.h"

G_BEGIN_DECLS

/* Ended by %NULL. */
extern const TorgetRecordSection *const torget_person_sections[];

G_END_DECLS
