/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/xml-validator.h"

G_BEGIN_DECLS

gboolean torget_xml_check (int fd,
                           TorgetXmlSchema *schema,
                           GError **error);

G_END_DECLS
