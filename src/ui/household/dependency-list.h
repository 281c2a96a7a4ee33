/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/person/record-section.h"

G_BEGIN_DECLS

/* What hangs on what in the household: a figure under its members. */
extern const TorgetRecordFigure torget_dependency_list;

G_END_DECLS
