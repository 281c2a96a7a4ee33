/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/extract.h"
#include "exchange/xml-writer.h"

G_BEGIN_DECLS

void torget_extract_write (TorgetXmlWriter *writer,
                           const TorgetExtract *extract);

G_END_DECLS
