/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/list/list-spec.h"

G_BEGIN_DECLS

extern const TorgetListSpec torget_person_list_spec;

G_END_DECLS
