/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/extract.h"
#include "report/document.h"

G_BEGIN_DECLS

TorgetDocument *torget_build_extract (const TorgetExtract *extract,
                                      gboolean is_demo);

G_END_DECLS
