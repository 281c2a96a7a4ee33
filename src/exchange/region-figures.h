/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/followup.h"
#include "exchange/xml-writer.h"

G_BEGIN_DECLS

void torget_region_write_figures (TorgetXmlWriter *writer,
                                  const TorgetFollowup *followup);

G_END_DECLS
