/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/dependencies.h"

G_BEGIN_DECLS

char *torget_dependency_dup_sentence (const TorgetDependency *dependency,
                                      TorgetRecordSet *records,
                                      TorgetDate today);
const char *torget_dependency_get_law (TorgetDependencyKind kind);

G_END_DECLS
